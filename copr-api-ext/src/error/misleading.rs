//! Statuses that mislead: what a failure of certain operations means although its status says something else.
//!
//! Told by operation, status and shape alone; wording is never looked at. What can't be told that way is said in the docs of
//! [`ErrorKind`].

use super::ErrorKind;

/// The kind of a failure that the API itself told, where the status alone would mislead.
pub(super) fn kind(operation: &str, status: u16) -> Option<ErrorKind> {
    match (operation, status) {
        // Whoever has no right gets 403, and what is not there gets 404; what remains is a build that has not ended.
        ("build_delete", 500) => Some(ErrorKind::Conflict),
        // An unknown project gets 404; an unknown user makes the server fail. Likewise sources that were not built yet, and
        // chroots that the project dropped or that reached their end of life.
        (
            "permissions_can_build_in"
            | "build_source_chroot"
            | "project_chroot_build_config"
            | "build_chroot_build_config",
            500,
        ) => Some(ErrorKind::NotFound),
        _ => None,
    }
}

/// What to do about a failure that the API itself told, where the kind alone would advise the wrong thing.
pub(crate) fn help_for(operation: &str, status: u16) -> Option<&'static str> {
    Some(match (operation, status) {
        ("build_source_chroot", 500) => {
            "The sources of this build are not built yet, or there is no such build: ask again later, or check the id."
        }
        ("permissions_can_build_in", 500) => "Check the name of the user: the server does not know it.",
        ("project_chroot_build_config" | "build_chroot_build_config", 500) => {
            "The project has dropped this chroot, or it has reached its end of life: check its name."
        }
        ("build_delete", 500) => "The build has not ended: cancel it or wait for its end, then delete it.",
        ("project_add" | "project_edit", 403) => {
            "Ask the owner of the project for the admin role. Owners too get this answer for fields that only administrators of the \
             server may set: leave out `storage`, `persistent` and `auto_prune(false)`. If an administrator turned `auto_prune` off, \
             only administrators may edit the project."
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_that_mislead_are_put_right_and_others_left_alone() {
        for (operation, status, expected) in [
            ("build_delete", 500, Some(ErrorKind::Conflict)),
            ("build_delete", 403, None),
            ("permissions_can_build_in", 500, Some(ErrorKind::NotFound)),
            ("build_source_chroot", 500, Some(ErrorKind::NotFound)),
            ("build_get", 500, None),
            ("project_add", 400, None),
        ] {
            assert_eq!(kind(operation, status), expected, "{operation} {status}");
            assert!(expected.is_none() || help_for(operation, status).is_some(), "{operation} {status}");
            assert!(copr_api::Operation::find(operation).is_some(), "{operation}");
        }
    }
}
