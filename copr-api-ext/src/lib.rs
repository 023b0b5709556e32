//! Copr for Rust: connect, unwrap, page and repeat on top of the generated client.
//!
//! **In the making.** What is here works and is tested: connecting with credentials, unwrapping any generated call with
//! [`Output::output`], errors that tell the whole story, repeating what is safe to repeat, the configuration file of `copr-cli`
//! ([`config`]), names by type ([`names`]) in every call ([`InProject::project`]), and every list as a stream of rows that come and go
//! ([`lists`]). [`watch`] waits for builds and tells what happens to them, [`steer`] submits in order, cancels, deletes and builds
//! again. [`ensure`] brings projects to a wanted state, [`chroots`] knows what a
//! server builds for, and [`Copr::web`] where its pages are.
//!
//! ```no_run
//! use copr_api_ext::prelude::*;
//!
//! # async fn example() -> copr_api_ext::Result<()> {
//! let copr = Copr::builder().credentials("login", "token").build()?;
//! match copr.build_get().build_id(1).send().output().await {
//!     Ok(build) => println!("{}", build.state),
//!     Err(e) if e.is_not_found() => println!("gone"),
//!     Err(e) => eprintln!("{e}\n{}", e.help()),
//! }
//! # Ok(()) }
//! ```

mod base64;
mod builder;
pub mod chroots;
pub mod config;
mod connect;
mod copr;
mod credentials;
pub mod ensure;
mod error;
pub mod guide;
mod in_project;
pub mod kerberos;
mod latest;
pub mod lists;
pub mod logs;
mod mock_chroots;
mod monitor;
pub mod names;
mod output;
mod outside;
mod pace;
pub mod paging;
pub mod results;
pub mod retry;
mod rotation;
pub mod steer;
mod streamed;
mod trail;
mod transport;
pub mod watch;

pub use builder::{CoprBuilder, PUBLIC_SERVER};
pub use copr::Copr;
pub use copr_api::{Timestamp, enums, types};
pub use error::{Error, ErrorKind, Message, Result};
pub use in_project::InProject;
pub use lists::Lists;
pub use monitor::{MonitorPackages, Packages};
pub use output::{Answer, Output};
pub use rotation::Stranded;
pub use streamed::Streamed;
pub use watch::BuildStateExt;

/// What most programs want to have at hand.
pub mod prelude {
    pub use crate::{BuildStateExt, Copr, InProject, Lists, Output, Packages};
}

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
