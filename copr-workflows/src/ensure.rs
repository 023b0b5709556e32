//! Brings a project, a chroot of a project, or a package to a wanted state: creates what is missing
//! and updates what differs.
//!
//! Start with [`Projects::ensure`], [`Projects::ensure_chroot`] or [`Projects::ensure_package`]. The
//! setters are the fields of `project_add`, `project_chroot_edit` and `package_add`; `body` sets all of
//! them at once. A field that is not set is left alone. A field that the server shows is compared first,
//! and sent only if it differs. `dry_run` returns what would be done and changes nothing.
//!
//! # Fields that can't be read back
//! The server never shows these fields:
//!
//! * of a project: `multilib`, `fedora_review`, `runtime_dependencies` and `delete_after_days`;
//! * of a chroot: `bootstrap`, `bootstrap_image` and the content of the comps file;
//! * of a package: `max_builds`, `timeout` and `chroot_denylist`.
//!
//! They are sent when the project, chroot or package is created. Later they can't be compared, so they
//! are not sent, and the report names them in `not_compared`. `resend_unreadable` sends them every time.
//!
//! # Why not `exist_ok`
//! With `exist_ok` the server returns an existing project as it is and changes nothing. The response does
//! not show that other fields differ, and it is the same for projects of other users.
//!
//! # Concurrent calls
//! Two calls that create the same project or package at once both succeed: one creates it, the other
//! finds it and continues. Lists are sent as a whole: of two calls that add to the same list at once, the
//! later one may undo the addition of the other. Calls that ask for the same state can't harm each other.

mod change;
mod diff;
mod report;
mod request;
mod resource;
mod setters;
mod steps;

// In this order, rustdoc shows the methods for all targets first.
mod project;

mod package;

mod chroot;

#[cfg(test)]
mod test_against_facts;
#[cfg(test)]
mod test_setters;

pub use change::FieldChange;
pub use report::{DryRun, EnsureOutcome, Ensured};
pub use request::Ensure;

#[cfg(doc)]
use crate::workflows::Projects;
