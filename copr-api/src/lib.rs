//! Raw client for the API v3 of [Copr](https://copr.fedorainfracloud.org/), Fedora's public build service.
//!
//! Everything in [`Client`], [`builder`], [`types`] and [`enums`] is generated at build time from a corrected OpenAPI
//! document. The document that Copr servers serve is wrong in dozens of ways that compile and then fail, or are silently
//! ignored by the server; the corrections, each with its reason and its proof, are kept in the repository of this crate.
//!
//! # A tour
//!
//! A call is a method of [`Client`] that gives a builder; the builder has a setter for each argument, and `send`.
//!
//! ```no_run
//! use copr_api::{Client, enums::BuildState};
//!
//! # async fn tour() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::connect("https://copr.fedorainfracloud.org")?;
//!
//! let project = client.project_get().ownername("@copr").projectname("copr-dev").send().await?;
//! println!("{}: {}", project.full_name, project.homepage.as_deref().unwrap_or("no homepage"));
//!
//! let page = client.build_list().ownername("@copr").projectname("copr-dev").limit(20).send().await?;
//! for build in &page.items {
//!     if build.state == BuildState::Failed {
//!         println!("{} failed, submitted {}", build.id, build.submitted_on);
//!     }
//! }
//! # Ok(()) }
//! ```
//!
//! A body is given whole, or made field by field:
//!
//! ```no_run
//! # async fn tour(client: copr_api::Client) -> Result<(), Box<dyn std::error::Error>> {
//! let created = client
//!     .build_create_url()
//!     .body_map(|body| {
//!         body.ownername("alice")
//!             .projectname("hello")
//!             .pkgs(["https://example.org/hello-2.12-1.src.rpm".to_owned()])
//!             .chroots(vec!["fedora-43-x86_64".to_owned()])
//!     })
//!     .send()
//!     .await?;
//! println!("build {}", created.items[0].id);
//! # Ok(()) }
//! ```
//!
//! # What to know
//!
//! * **Logins.** This crate has none: give a `reqwest::Client` with default headers to [`Client::new_with_client`], or put a
//!   [`Transport`] in. [`Operation::login`] tells which operations want one.
//! * **Failures** of every status arrive as [`Error::UnexpectedResponse`] with the whole response in it. An argument that is
//!   missing or wrong is an [`Error::InvalidRequest`] that begins with the id of the operation: nothing was sent. Mind that the
//!   `Display` and `Debug` of [`Error`] print headers and bodies: don't log them where cookies or tokens may be in them.
//! * **Time-outs.** [`Client::connect`] has none for a whole call, which would kill uploads. Give a `reqwest::Client` with
//!   settings of yours to [`Client::new_with_client`].
//! * **Booleans of queries** travel in the form that the server honours: see [`Flag`].
//! * **Unknown words** of a server that is newer than this crate are kept in the variant `Other` of an enumeration, and unknown
//!   fields are ignored.
//! * **Lists of requests** can be left out (the server keeps what it has) or sent empty (it clears them).
//! * **Paths.** Whatever stands in a path has to be one [`PathSegment`]; `..` and the like are refused before anything is sent.
//! * **Files** travel in a [`Multipart`] body.
//! * **Requests that do harm** are refused as an [`Error::InvalidRequest`]: an exclusion of chroots that leaves none (the server
//!   would build in all), several URLs in a batch (they make the whole server hang), and a `status` that no build has. The fields of
//!   a multipart body are looked at if it is a [`Multipart`] or in memory; a stream of your own is sent as it is.
//!
//! # Features
//!
//! * `generate` (default): generates the client while it is built, with progenitor. Without it, the same code is compiled as it stands in
//!   `src/generated`, and nothing is needed for the build: builds are faster.
//! * `rustls` (default): TLS by rustls, with the crypto provider that the program has installed for the process, else with
//!   aws-lc-rs. Nothing is installed for the process.
//! * `rustls-no-provider`: TLS by rustls, with the crypto provider that the program installs before it makes a client.
//! * `native-tls`: TLS by the library of the system.
//! * `schemars`: `JsonSchema` for every type.

// Nothing that a caller gives or a server answers may make an index or a slice panic. Tests may index.
#![warn(missing_docs, clippy::pedantic)]
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::string_slice, clippy::unimplemented, clippy::unreachable)
)]

mod build_options;
mod connect;
mod forbidden;
mod generated;
mod list;
mod multipart;
mod of_project;
mod operation;
mod pattern;
mod same_name;
mod scalars;
mod texts;
pub mod transport;

pub use build_options::{BuildOptions, TakesBuildOptions};
pub use connect::{ConnectError, check_tls_provider};
pub use generated::{ByteStream, Client, ClientInfo, Error, ResponseValue, builder, types};
pub use list::{DetachedList, OffsetList, Page, Slice};
pub use multipart::Multipart;
pub use of_project::{OfProject, ProjectNames};
pub use operation::{List, Login, OPERATIONS, Operation, Repeat};
pub use pattern::covers;
pub use scalars::{Flag, InvalidPathSegment, PathSegment, Secret, TextList, Timestamp};
pub use texts::{OptionalText, OptionalTexts, Texts};
pub use transport::Transport;

/// Open enumerations: the words that are known are variants, any other word is kept in `Other`.
pub mod enums {
    #[cfg(feature = "generate")]
    include!(concat!(env!("OUT_DIR"), "/enums.rs"));
    #[cfg(not(feature = "generate"))]
    include!("generated/enums.rs");
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
