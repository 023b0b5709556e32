//! Names of owners, projects, directories and chroots: `@copr/copr-dev`, `alice/hello:custom:next`, `fedora-43-x86_64`.
//!
//! A value of these types is valid in every call: it is not empty or `..`, and contains no slash. Whether a user exists or a chroot
//! is active is up to the server.
//!
//! All of them implement [`FromStr`](std::str::FromStr) and [`Display`](std::fmt::Display), and serialize as strings.

mod chroot;
mod dirname;
mod error;
mod namespace;
mod owner;
mod project;
mod project_id;
#[cfg(test)]
mod tests;
mod text;

pub use chroot::ChrootName;
pub use dirname::Dirname;
pub use error::InvalidName;
pub use namespace::stored_namespace;
pub use owner::Owner;
pub use project::Project;
pub use project_id::ProjectId;
