//! The request that `ensure`, `ensure_chroot` and `ensure_package` return.

use std::fmt::Display;
use std::pin::Pin;

use copr_api::names::ProjectId;
use copr_api_ext::{Copr, Error, Result};

use super::diff::fields_of;
use super::report::{DryRun, Ensured};
use super::resource::{Resource, Wanted};

/// Brings a project, a chroot of a project or a package to a wanted state. Returned by
/// [`Projects::ensure`](crate::Projects::ensure), [`ensure_chroot`](crate::Projects::ensure_chroot) and
/// [`ensure_package`](crate::Projects::ensure_package); `.await` sends the requests.
///
/// `T` is what the server shows of the target: a [`Project`](crate::types::Project), a
/// [`ProjectChroot`](crate::types::ProjectChroot) or a [`Package`](crate::types::Package). Each has its own
/// setters; `dry_run`, `body` and `resend_unreadable` are the same for all.
///
/// It gets what exists, then creates it or sends what differs: one request if nothing differs, two if
/// something does. A new chroot takes up to five requests, and a `chroot_denylist` one more. If the
/// creation fails and the target may exist, it gets it again and updates it.
///
/// # Errors
/// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if a name or the body is invalid, or if no call can make a change;
/// nothing was changed then. Otherwise those of the calls that get, create and edit the target:
/// * [`NotFound`](crate::ErrorKind::NotFound) if the project of a chroot or package, or the owner of a project, does not
///   exist;
/// * [`Forbidden`](crate::ErrorKind::Forbidden) without permission;
/// * [`Conflict`](crate::ErrorKind::Conflict) if a chroot to be dropped has unfinished builds;
/// * [`InvalidInput`](crate::ErrorKind::InvalidInput) if the server refuses a value, such as an inactive chroot;
/// * [`Local`](crate::ErrorKind::Local) if a comps file can't be read, or changed during the upload.
///
/// If the last request for a new chroot fails, the chroot may have been added already.
///
/// # Dropping
/// Dropping the future drops the current request; earlier requests have taken effect.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Ensure<T: Resource> {
    copr: Copr,
    target: Result<(ProjectId, String)>,
    body: std::result::Result<T::Builder, String>,
    extra: T::Extra,
    resend: bool,
}

impl<T: Resource> Ensure<T> {
    pub(super) fn new(copr: &Copr, target: Result<(ProjectId, String)>, body: T::Builder) -> Self {
        Self { copr: copr.clone(), target, body: Ok(body), extra: T::Extra::default(), resend: false }
    }

    pub(super) fn map_body(self, set: impl FnOnce(T::Builder) -> T::Builder) -> Self {
        Self { body: self.body.map(set), ..self }
    }

    pub(super) fn extra(self, extra: T::Extra) -> Self {
        Self { extra, ..self }
    }

    /// Sets all fields at once, and replaces earlier setters. The name in the body of a project or
    /// package must be that of the target.
    pub fn body(self, body: impl TryInto<T::Body, Error: Display>) -> Self {
        Self { body: body.try_into().map(Into::into).map_err(|why| why.to_string()), ..self }
    }

    /// Sends the fields that can't be read back every time, even if nothing else differs. Then each call
    /// is an update; that of a project restarts the days of `delete_after_days`.
    pub fn resend_unreadable(mut self) -> Self {
        self.resend = true;
        self
    }

    /// Returns what awaiting it would do, without changing anything. A project can't get chroots that are
    /// not active: a dry run finds these too, as [`impossible`](DryRun::impossible).
    ///
    /// It can't tell whether the owner of a new project exists, whether you have permission, and whether
    /// the server accepts the other values. A recently dropped chroot comes back with its old settings,
    /// and is compared with those.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if a name or the body is invalid; [`NotFound`](crate::ErrorKind::NotFound) if the
    /// project of a chroot or package does not exist; otherwise those of `mock_chroot_list`, and of the
    /// calls that get the target and its project.
    pub async fn dry_run(&self) -> Result<DryRun<T>> {
        self.prepared()?.dry_run().await
    }

    /// Checks what can be checked before anything is sent.
    pub(super) fn prepared(&self) -> Result<Wanted<T>> {
        let (project, name) = self.target.clone()?;
        let body = self.body.clone().and_then(|body| T::Body::try_from(body).map_err(|why| why.to_string()));
        let body = body.map_err(|why| Error::invalid_call(T::CALL, why))?;
        let (copr, extra, resend) = (self.copr.clone(), self.extra.clone(), self.resend);
        let mut wanted = Wanted { copr, project, name, fields: fields_of(&body), extra, resend };
        T::prepare(&mut wanted)?;
        Ok(wanted)
    }
}

impl<T: Resource> IntoFuture for Ensure<T> {
    type Output = Result<Ensured<T>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.prepared()?.ensure().await })
    }
}
