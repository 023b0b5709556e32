//! Raw client for the API v3 of [Copr](https://copr.fedorainfracloud.org/), Fedora's public build service.
//!
//! [`Client`], [`builder`], [`types`] and [`enums`] are generated from Copr's Swagger specification, with corrections: the served
//! document has dozens of errors that compile but fail at run time, or that the server silently ignores.
//!
//! Most programs should use `copr-api-ext`, which adds credentials, retries, limits, streams of lists, and a single error type.
//!
//! # Calls
//!
//! Each operation is a method of [`Client`], which lists them by subject. It returns a [`Call`] with a setter for each argument and
//! each field of the body. [`Call::execute`] sends it; [`Call::into_request`] builds the request for another HTTP client.
//!
//! ```no_run
//! use copr_api::{Call as _, Client, enums::BuildState};
//!
//! # async fn tour() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::connect("https://copr.fedorainfracloud.org")?;
//!
//! let project = client.project_get().project("@copr/copr-dev").execute().await?;
//! println!("{}: {} chroots", project.full_name, project.chroot_repos.len());
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
//! * **Authentication** is not built in: pass a `reqwest::Client` with default headers to [`Client::with_http`].
//!   [`Operation::auth`] tells which operations require it.
//! * **Timeouts.** [`Client::connect`] sets no timeout for a whole call, since it would interrupt uploads.
//! * **Booleans in queries** are sent as the server expects them: see [`Flag`].
//! * **Unknown values** of enumerations are kept in the variant `Other`, and unknown fields are ignored.
//! * **Lists in requests** can be omitted (the server keeps its value) or empty (the server clears it).
//! * **Paths.** An argument in a path is a [`PathSegment`]; values such as `..` fail before anything is sent.
//! * **Files** are sent in a [`Multipart`] body.
//!
//! # Features
//!
//! | Feature | Default | Effect |
//! | --- | --- | --- |
//! | `generate` | yes | Generates the client at build time. Without it, the same code is compiled from `src/generated`, without build dependencies and faster. |
//! | `rustls` | yes | TLS with rustls. Uses the crypto provider that the program has installed, or else aws-lc-rs. |
//! | `rustls-no-provider` | | TLS with rustls and a crypto provider that the program has to install before it creates a client. |
//! | `native-tls` | | TLS with the system's library (OpenSSL on Linux). |
//! | `schemars` | | Implements `JsonSchema` for all types. |

// No argument or response may cause a panic. Tests may index.
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
