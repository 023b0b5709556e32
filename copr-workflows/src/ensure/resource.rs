//! What projects, chroots and packages have in common.

use std::fmt::{Debug, Display};

use copr_api::names::ProjectId;
use copr_api_ext::{Copr, Error, ErrorKind, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::change::FieldChange;
use super::diff::{Diff, Fields};
use crate::workflows::project_id;

/// A project, chroot or package: the rules of its fields, and the calls that read and write it.
pub trait Resource: Clone + Debug + Serialize + Send + Sync + 'static {
    /// The call that errors name.
    const CALL: &'static str;
    /// The kinds of errors of a creation that may mean that another call was faster.
    const TAKEN: &'static [ErrorKind];

    type Builder: Clone + Debug + Send + Sync;
    type Body: TryFrom<Self::Builder, Error: Display> + Into<Self::Builder> + Serialize + DeserializeOwned;
    /// What is wanted besides the fields of the body.
    type Extra: Clone + Debug + Default + Send + Sync;

    /// Checks the fields, and brings them into the form that is compared.
    fn prepare(wanted: &mut Wanted<Self>) -> Result<()>;

    /// Compares, without requests. If nothing exists yet, `present` is `None`.
    fn diff(wanted: &Wanted<Self>, present: Option<&Self>) -> Diff;

    /// Whether what the server shows is in use.
    fn is_active(&self) -> bool {
        true
    }

    /// Finds changes that can't be made, with further requests. Some are only found by a dry run: the
    /// server refuses them itself.
    fn check(
        wanted: &Wanted<Self>,
        present: Option<&Self>,
        diff: &mut Diff,
        dry_run: bool,
    ) -> impl Future<Output = Result<()>> + Send;

    fn get(wanted: &Wanted<Self>) -> impl Future<Output = Result<Self>> + Send;

    /// Sends the changes of `present`, or creates it if there is none.
    fn send(
        wanted: &Wanted<Self>,
        present: Option<&Self>,
        changes: &[FieldChange],
    ) -> impl Future<Output = Result<Self>> + Send;

    /// Creates it. Also returns what was sent.
    fn create(wanted: &Wanted<Self>) -> impl Future<Output = Result<(Diff, Self)>> + Send {
        async {
            let diff = wanted.plan_to_send(None).await?;
            let value = Self::send(wanted, None, &diff.changes).await?;
            Ok((diff, value))
        }
    }
}

/// A target and its wanted state.
#[derive(Clone, Debug)]
pub struct Wanted<T: Resource> {
    pub(super) copr: Copr,
    pub(super) project: ProjectId,
    /// The name of the chroot or package; empty for the project itself.
    pub(super) name: String,
    /// The fields that are set.
    pub(super) fields: Fields,
    pub(super) extra: T::Extra,
    /// Whether to send fields that can't be read back.
    pub(super) resend: bool,
}

impl<T: Resource> Wanted<T> {
    /// What reports and errors call it.
    pub(super) fn subject(&self) -> String {
        format!("{} {}", self.project, self.name).trim_end().to_owned()
    }

    /// Returns what to send.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidRequest`] if a change can't be made.
    pub(super) async fn plan_to_send(&self, present: Option<&T>) -> Result<Diff> {
        let diff = self.plan(present, false).await?;
        if diff.impossible.is_empty() {
            return Ok(diff);
        }
        let reasons: Vec<_> = diff.impossible.iter().map(ToString::to_string).collect();
        let why = format!("{} can't be changed as wanted: {}", self.subject(), reasons.join("; "));
        Err(Error::invalid_call(T::CALL, why))
    }

    pub(super) async fn plan(&self, present: Option<&T>, dry_run: bool) -> Result<Diff> {
        let mut diff = T::diff(self, present);
        if self.resend {
            diff.include_unreadable();
        }
        T::check(self, present, &mut diff, dry_run).await?;
        Ok(diff)
    }
}

/// Checks the name of a project, and refuses directories of projects.
pub(super) fn whole_project(
    call: &'static str,
    project: impl TryInto<ProjectId, Error: Display>,
) -> Result<ProjectId> {
    let id = project_id(call, project)?;
    if id.dirname().is_some() {
        let why = format!("{id} is a directory; the first build in it creates it");
        return Err(Error::invalid_call(call, why));
    }
    Ok(id)
}

/// Removes the name from the fields of a body.
///
/// # Errors
/// [`ErrorKind::InvalidRequest`] if it is not that of the target.
pub(super) fn take_name(call: &'static str, fields: &mut Fields, field: &str, expected: &str) -> Result<()> {
    let name = fields.remove(field).unwrap_or_default();
    if name == expected {
        return Ok(());
    }
    Err(Error::invalid_call(call, format!("the body has the name {name}, not {expected:?}")))
}
