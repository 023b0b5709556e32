//! An in-process Copr build server for tests.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let fake = copr_fake::Fake::builder()
//!     .user("alice")
//!     .group("hammers", ["alice"])
//!     .project("alice/hello", ["fedora-43-x86_64"])
//!     .start()
//!     .await?;
//! println!("{} {}", fake.url(), fake.config_file("alice"));
//! # std::io::Result::Ok(()) }).unwrap();
//! ```
//!
//! # How it is built
//!
//! A request comes in through `server`, finds its row in the table of `ops` (`route` does the matching), and goes to
//! the handler named there. A handler is
//!
//! ```text
//! pub async fn get(cx: &Context, mut rq: Request) -> Result<Reply, Failure>
//! ```
//!
//! and does its checks in the order of the real server, which decides what a faulty request is answered with:
//! credentials (`cx.login(&rq)?`), paging (`Paging::of(&rq)?`), needed query arguments (`rq.needed([...])?`), the type of
//! the body (`rq.form()` or `rq.direct()`), the project (`state.find_project(..)?`), fields, rights.
//!
//! To add an operation:
//!
//! 1. write its function into the file of its domain below `ops/`;
//! 2. put its name into the row of the table in `ops.rs` (rows of operations that nobody has written yet name
//!    `unwritten!`, which answers 501). A deprecated twin is one more row, with the method it should be as `warns`;
//! 3. read the body with `rq.form()` where a broken body counts as empty, with `rq.direct()` where it is refused, with
//!    `rq.json()` where a form will not do. Uploads are in `rq.body().await?.files`, by name, size and hash;
//! 4. refuse with a `Failure` of the right shape; the words are ours and nobody's business;
//! 5. keep what decides in pure functions, and hold the state's lock in one block without an `.await`.
//!
//! `state` has the structures. `life` moves builds by the clock, whenever somebody looks at the state; `results` makes up
//! the files they leave behind. `view` turns structures into the JSON of the API. Faults and journals hang on `observe`.

// Until the last domain is written, which takes these up one by one.
#![allow(dead_code)]

mod auth;
mod body;
mod builder;
mod check;
mod clock;
mod context;
mod date;
mod failure;
mod fake;
mod fields;
mod fnmatch;
mod life;
mod mask;
mod observe;
mod ops;
mod paging;
mod pieces;
mod python;
mod reply;
mod request;
mod results;
mod route;
mod server;
pub mod state;
mod view;

pub use builder::Builder;
pub use clock::{Clock, START};
pub use fake::Fake;
pub use life::{Script, Stage};
pub use state::Credentials;
