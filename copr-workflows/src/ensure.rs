//! Brings a project, a chroot of a project, or a package to a wanted state: creates what is missing and changes what differs.
//!
//! [`Projects::ensure`](crate::Projects::ensure), [`Projects::ensure_chroot`](crate::Projects::ensure_chroot) and
//! [`Projects::ensure_package`](crate::Projects::ensure_package) begin it. The fields of the bodies of
//! `project_add`, `project_chroot_edit` and `package_add` are setters; a field that is left out is left alone. A field without a setter
//! can be set by `body`. Whatever can be
//! read back is compared first, and only what differs is sent. `dry_run` shows what would be done and changes nothing.
//!
//! # What can't be read back
//! The server never shows `multilib`, `fedora_review`, `runtime_dependencies` and `delete_after_days` of a project, nor `bootstrap`,
//! `bootstrap_image` and the content of the comps file of a chroot, nor `max_builds`, `timeout` and `chroot_denylist` of a package. They
//! are sent when a project, chroot or package is made. Later they can't be compared,
//! so they are not sent, and the report names them in `not_compared`; `resend_unreadable` sends them each time instead.
//!
//! # Why not `exist_ok`
//! With `exist_ok` the server answers with the project as it is, changes nothing, hides that other fields are wrong, and
//! does so for projects of other people too.
//!
//! # At the same time
//! Two calls that make the same project or package at once are fine: one makes it, the other finds it made and goes on. Lists are another matter:
//! the server takes them whole, so that of two calls which add to a list at the same time, the later one may undo the other's addition.
//! Calls that ask for the same state can't harm each other.

mod change;
mod chroot;
mod chroot_spec;
mod compare;
mod package;
mod package_spec;
mod project;
mod project_spec;
mod report;
#[cfg(test)]
mod test_against_facts;

pub use change::{FieldChange, ImpossibleChange};
pub use chroot::ChrootEnsure;
pub use package::PackageEnsure;
pub use project::ProjectEnsure;
pub use report::{DryRun, EnsureOutcome, Ensured};

use crate::watch::missing::is_missing;
use copr_api::names::ProjectId;
use copr_api_ext::{Error, Result};

/// Refuses a directory of a project.
fn whole_project(call: &'static str, id: &ProjectId) -> Result<()> {
    match id.dirname() {
        None => Ok(()),
        Some(_) => Err(Error::invalid_call(
            call,
            format!("{id} is a directory, which comes about when something is built there"),
        )),
    }
}

/// `None` if the API says that it does not exist.
fn existing<T>(response: Result<T>) -> Result<Option<T>> {
    match response {
        Ok(value) => Ok(Some(value)),
        Err(error) if is_missing(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

fn noted(error: Error, note: Option<&str>) -> Error {
    match note {
        Some(note) => error.with_note(note.to_owned()),
        None => error,
    }
}
