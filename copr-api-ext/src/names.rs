//! Names as people write them: `@copr/copr-dev`, `alice/hello:custom:next`, `fedora-43-x86_64`; and the pages of the web
//! interface that belong to them.
//!
//! A name that has one of these types can stand in a call: it is neither empty nor `..`, and holds no slash. What only the server
//! can know (whether a user exists, which chroots are alive) is left to the server.
//!
//! All of them are read by [`str::parse`] and by serde from text, and print as that text.

mod chroot;
mod dirname;
mod error;
mod owner;
mod project;
mod project_id;
#[cfg(test)]
mod tests;
mod text;
mod web;

pub use chroot::ChrootName;
pub use dirname::Dirname;
pub use error::InvalidName;
pub use owner::Owner;
pub use project::Project;
pub use project_id::ProjectId;
pub use web::WebPages;
