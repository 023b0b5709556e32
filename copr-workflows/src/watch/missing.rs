//! Decides whether a 404 means that a build or project does not exist.
//!
//! The API answers an unknown build and an unknown endpoint with the same status and the same kind of
//! body, and so do some proxies. So a 404 counts only if another request confirms it.

use super::watch_state::ProjectKey;
use crate::pace::PacedClient;
use copr_api_ext::types::Build;
use copr_api_ext::{CallExt as _, Copr, Error, Message, Result};

/// Whether an error has the form of a 404 of the API.
pub(crate) fn is_missing(error: &Error) -> bool {
    error.is_not_found() && error.message().is_some_and(Message::is_bare)
}

/// The value of a response; `None` if the API says that it does not exist.
pub(crate) fn existing<T>(response: Result<T>) -> Result<Option<T>> {
    match response {
        Ok(value) => Ok(Some(value)),
        Err(error) if is_missing(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A build; `None` if it does not exist, which another request confirms.
pub(crate) async fn find_build(copr: &Copr, id: i64) -> Result<Option<Build>> {
    match copr.build_get().build_id(id).send().await {
        Ok(build) => Ok(Some(build)),
        Err(error) => build_is_gone(copr, id, error).await.map(|_| None),
    }
}

/// Returns the error of a call if it means that a build does not exist.
///
/// # Errors
/// The error to report, if that is not certain.
pub(crate) async fn build_is_gone(copr: &Copr, id: i64, error: Error) -> Result<Error> {
    if !is_missing(&error) {
        return Err(error);
    }
    // For an unknown build this list is empty, while an unknown endpoint answers 404.
    match copr.build_chroot_list().build_id(id).limit(1).send().await {
        Ok(page) if page.items.is_empty() => Ok(error),
        Ok(_) => Err(error.with_note("but the build has chroots".to_owned())),
        Err(other) => Err(unconfirmed(error, other)),
    }
}

/// Returns the error of a call if it means that a project does not exist.
///
/// # Errors
/// The error to report, if that is not certain.
pub(super) async fn project_is_gone(
    client: &mut PacedClient,
    project: &ProjectKey,
    error: Error,
) -> Result<Error> {
    if !is_missing(&error) {
        return Err(error);
    }
    let call = client.turn().await.project_get();
    match call.ownername(&project.owner).projectname(&project.name).send().await {
        Ok(_) => return Err(error.with_note("but the project exists".to_owned())),
        Err(other) if !is_missing(&other) => return Err(unconfirmed(error, other)),
        Err(_) => {}
    }
    // For an unknown owner this list is empty, while an unknown endpoint answers 404.
    match client.turn().await.project_list().ownername(&project.owner).limit(1).send().await {
        Ok(_) => Ok(error),
        Err(other) => Err(unconfirmed(error, other)),
    }
}

/// The error to report when the other request failed as well.
fn unconfirmed(error: Error, other: Error) -> Error {
    if !other.is_not_found() {
        return other;
    }
    let operation = other.operation().unwrap_or("another operation");
    error.with_note(format!("{operation} is not found either: check the URL of the server"))
}
