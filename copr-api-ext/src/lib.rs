//! Copr for Rust: connect, unwrap, page and repeat on top of the generated client.
//!
//! **In the making.** What is here works and is tested: connecting with credentials, unwrapping any generated call with
//! [`Output::output`], errors that tell the whole story, repeating what is safe to repeat, the configuration file of `copr-cli`
//! ([`config`]), names by type ([`names`]), and the engine that walks pages ([`paging`]). The last three are not wired to the
//! client yet; uploads, waiting and results are to come.
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

mod builder;
pub mod config;
mod connect;
mod copr;
mod credentials;
mod error;
mod monitor;
pub mod names;
mod output;
pub mod paging;
pub mod retry;
mod rotation;
mod streamed;
mod trail;
mod transport;
pub mod upload;

pub use builder::{CoprBuilder, PUBLIC_SERVER};
pub use copr::Copr;
pub use copr_api::{BuildOptions, TakesBuildOptions, enums, types};
pub use error::{Error, ErrorKind, Message, Result};
pub use monitor::{MonitorPackages, Packages};
pub use output::{Answer, Output};
pub use rotation::Stranded;
pub use streamed::Streamed;
pub use upload::{Comps, Srpm, Submission};

/// What most programs want to have at hand.
pub mod prelude {
    pub use crate::{Copr, Output, Packages};
}
