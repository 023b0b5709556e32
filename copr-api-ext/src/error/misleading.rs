//! Operations whose status codes mislead.
//!
//! Decides by operation, status code and form of the body, never by wording. [`ErrorKind`] documents what can't be
//! distinguished this way.

use super::ErrorKind;

/// The kind of an API error whose status code misleads.
pub(super) fn kind(operation: &str, status: u16) -> Option<ErrorKind> {
    match (operation, status) {
        // Missing permission is 403 and a missing build 404, so the build has not ended.
        ("build_delete", 500) => Some(ErrorKind::Conflict),
        // The server fails on an unknown user, on sources that are not built yet, and on chroots that the project dropped
        // or that reached their end of life. An unknown project is 404.
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

/// The help for an API error, if that of its kind would be wrong.
pub(crate) fn help_for(operation: &str, status: u16) -> Option<&'static str> {
    Some(match (operation, status) {
        ("build_source_chroot", 500) => {
            "The sources of this build are not built yet, or the build does not exist: try again later, or check the id."
        }
        ("permissions_can_build_in", 500) => "Check the user name: the server does not know this user.",
        ("project_chroot_build_config" | "build_chroot_build_config", 500) => {
            "The project dropped this chroot, or the chroot reached its end of life: check its name."
        }
        ("build_delete", 500) => "The build has not ended: cancel it or wait for its end, then delete it.",
        ("project_add" | "project_edit", 403) => {
            "Ask the owner of the project for the admin role. Owners get this error too, for fields that only administrators of the \
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
    fn corrects_only_misleading_status_codes() {
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
