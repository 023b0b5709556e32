//! Raw client for the API v3 of [Copr](https://copr.fedorainfracloud.org/), Fedora's public build service.
//!
//! [`Client`], [`builder`], [`types`] and [`enums`] are generated from a corrected OpenAPI document. The document that Copr servers
//! serve is wrong in dozens of ways that compile and then fail, or that the server silently ignores. Each correction, with its
//! reason and its proof, is in the repository of this crate.
//!
//! Most programs want `copr-api-ext`, which adds credentials, retries, limits, one error type, and lists as streams.
//!
//! # Calls
//!
//! Each operation is a method of [`Client`] that returns a [`Call`]: a value with a setter for each argument and for each field of
//! the body. [`Call::execute`] sends it; [`Call::into_request`] builds the request for another HTTP stack.
//!
//! ```no_run
//! use copr_api::{Call as _, Client, enums::BuildState};
//!
//! # async fn tour() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::connect("https://copr.fedorainfracloud.org")?;
//!
//! let project = client.project_get().project("@copr/copr-dev").execute().await?;
//! println!("{}: {}", project.full_name, project.homepage.as_deref().unwrap_or("-"));
//!
//! let page = client.build_list().project("@copr/copr-dev").limit(20).execute().await?;
//! for build in page.items.iter().filter(|build| build.state == BuildState::Failed) {
//!     println!("{} failed, submitted {}", build.id, build.submitted_on);
//! }
//!
//! let url = "https://example.org/hello-2.12-1.src.rpm";
//! let call = client.build_create_url().project("alice/hello").pkgs([url]);
//! let created = call.chroots(["fedora-43-x86_64"]).execute().await?;
//! println!("build {}", created.items[0].id);
//! # Ok(()) }
//! ```
//!
//! # Caveats
//!
//! * **Authentication.** There is none: give a `reqwest::Client` with default headers to [`Client::with_http`]. [`Operation::auth`]
//!   says which operations require it.
//! * **Timeouts.** [`Client::connect`] sets none for a whole call, which would end uploads.
//! * **Booleans in queries** are sent in the form that the server understands: see [`Flag`].
//! * **Unknown values** of enumerations are kept in the variant `Other`, and unknown fields are ignored.
//! * **Lists in requests** can be left out (the server keeps its value) or sent empty (the server clears it).
//! * **Paths.** An argument in a path is one [`PathSegment`]; `..` and the like are errors before anything is sent.
//! * **Files** are sent in a [`Multipart`] body.
//!
//! # Features
//!
//! * `generate` (default): runs progenitor when this crate is built. Without it, the same code is compiled from `src/generated`, without build
//!   dependencies, and builds are faster.
//! * `rustls` (default): TLS by rustls, with the crypto provider that the program has installed for the process, else with
//!   aws-lc-rs. Nothing is installed for the process.
//! * `rustls-no-provider`: TLS by rustls, with the crypto provider that the program installs before it makes a client.
//! * `native-tls`: TLS by the library of the system.
//! * `schemars`: `JsonSchema` for every type.

// No argument and no response may cause a panic by an index or a slice. Tests may index.
#![warn(missing_docs, clippy::pedantic)]
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::string_slice, clippy::unimplemented, clippy::unreachable)
)]

mod build_options;
mod call;
mod client;
mod forbidden;
mod generated;
mod list;
mod multipart;
pub mod names;
mod open_enum;
mod operation;
mod pattern;
mod project_argument;
mod repeated_name;
mod scalars;
mod texts;

pub use build_options::BuildOptions;
pub use call::{Call, ExecuteError, InvalidArgument};
pub use client::{Client, ConnectError, check_tls_provider};
pub use generated::{builder, types};
pub use list::{ListCall, Slice};
pub use multipart::Multipart;
pub use operation::{Auth, List, OPERATIONS, Operation};
pub use pattern::covers;
pub use scalars::{Flag, InvalidPathSegment, PathSegment, Secret, TextList, Timestamp};
pub use texts::{OptionalText, OptionalTexts, Texts};

/// Open enumerations: known values are variants, any other value is kept in `Other`.
pub mod enums {
    #[cfg(feature = "generate")]
    include!(concat!(env!("OUT_DIR"), "/enums.rs"));
    #[cfg(not(feature = "generate"))]
    include!("generated/enums.rs");
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
