//! A project with its owner, and maybe a directory.

use std::fmt;
use std::str::FromStr;

use super::error::InvalidName;
use super::text::parsed_text;
use super::{Dirname, Owner, Project, web};

const WANTED: &str = "`owner/project`, `@group/project` or `owner/project:custom:NAME`";

/// Which project: `alice/hello`, `@copr/copr-dev`, and which directory of it: `alice/hello:custom:next`.
///
/// It is also read from the address of any page of the project, `https://copr.fedorainfracloud.org/coprs/g/copr/copr-dev/builds/`;
/// which server that was is not kept.
///
/// # Examples
/// ```
/// use copr_api_ext::names::ProjectId;
///
/// let id: ProjectId = "@copr/copr-dev:pr:17".parse()?;
/// assert_eq!((id.owner().as_str(), id.project().as_str()), ("@copr", "copr-dev"));
/// assert_eq!(id.dirname().map(|dir| dir.as_str()), Some("copr-dev:pr:17"));
/// assert_eq!(id.to_string(), "@copr/copr-dev:pr:17");
/// # Ok::<(), copr_api_ext::names::InvalidName>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProjectId {
    owner: Owner,
    project: Project,
    dirname: Option<Dirname>,
}

impl ProjectId {
    /// A project of an owner, without a directory.
    #[must_use]
    pub fn new(owner: Owner, project: Project) -> Self {
        Self { owner, project, dirname: None }
    }

    /// The project without the directory.
    #[must_use]
    pub fn main(mut self) -> Self {
        self.dirname = None;
        self
    }

    /// The owner.
    #[must_use]
    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// The project's name.
    #[must_use]
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The directory, `PROJECT:SUFFIX`; `None` for the main one.
    #[must_use]
    pub fn dirname(&self) -> Option<&Dirname> {
        self.dirname.as_ref()
    }
}

impl FromStr for ProjectId {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let refused = |why| InvalidName::new(text, WANTED, why);
        if text.contains("://") {
            let (owner, name) = web::project_of(text).ok_or_else(|| refused("is no page of a project"))?;
            return Ok(Self::new(owner.parse()?, name.parse()?));
        }
        let Some((owner, name)) = text.split_once('/') else { return Err(refused("has no owner")) };
        if name.contains('/') {
            return Err(refused("has more than one slash"));
        }
        let (project, dirname) = match name.split_once(':') {
            Some((project, _)) => (project, Some(name.parse()?)),
            None => (name, None),
        };
        Ok(Self { owner: owner.parse()?, project: project.parse()?, dirname })
    }
}

impl fmt::Display for ProjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.dirname.as_ref().map_or(self.project.as_str(), Dirname::as_str);
        write!(f, "{}/{name}", self.owner)
    }
}

impl From<&ProjectId> for ProjectId {
    fn from(id: &ProjectId) -> Self {
        id.clone()
    }
}

impl TryFrom<String> for ProjectId {
    type Error = InvalidName;

    fn try_from(text: String) -> Result<Self, InvalidName> {
        text.parse()
    }
}

impl TryFrom<&String> for ProjectId {
    type Error = InvalidName;

    fn try_from(text: &String) -> Result<Self, InvalidName> {
        text.parse()
    }
}

parsed_text!(ProjectId);
