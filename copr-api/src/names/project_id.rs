//! A project with its owner and, optionally, a directory.

use std::fmt;
use std::str::FromStr;

use percent_encoding::percent_decode_str;
use reqwest::Url;

use super::error::InvalidName;
use super::text::parsed_text;
use super::{Dirname, Owner, Project};

const WANTED: &str = "`owner/project`, `@group/project` or `owner/project:custom:NAME`";

/// A project with its owner, `alice/hello` or `@copr/copr-dev`, and optionally a directory, `alice/hello:custom:next`.
///
/// The URL of any web page of the project, such as `https://copr.fedorainfracloud.org/coprs/g/copr/copr-dev/builds/`, is accepted
/// as well; its host is ignored.
///
/// # Examples
/// ```
/// use copr_api::names::ProjectId;
///
/// let id: ProjectId = "@copr/copr-dev:pr:17".parse()?;
/// assert_eq!((id.owner().as_str(), id.project().as_str()), ("@copr", "copr-dev"));
/// assert_eq!(id.dirname().map(|dir| dir.as_str()), Some("copr-dev:pr:17"));
/// assert_eq!(id.to_string(), "@copr/copr-dev:pr:17");
/// # Ok::<(), copr_api::names::InvalidName>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProjectId {
    owner: Owner,
    project: Project,
    dirname: Option<Dirname>,
}

impl ProjectId {
    /// Creates the ID of a project without a directory.
    #[must_use]
    pub fn new(owner: Owner, project: Project) -> Self {
        Self { owner, project, dirname: None }
    }

    /// Returns the ID without the directory.
    #[must_use]
    pub fn main(mut self) -> Self {
        self.dirname = None;
        self
    }

    /// Returns the owner.
    #[must_use]
    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// Returns the name of the project.
    #[must_use]
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Returns the directory, `PROJECT:SUFFIX`, or `None` for the main one.
    #[must_use]
    pub fn dirname(&self) -> Option<&Dirname> {
        self.dirname.as_ref()
    }
}

impl FromStr for ProjectId {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let invalid = |why| InvalidName::new(text, WANTED, why);
        if text.contains("://") {
            let (owner, name) = from_page(text).ok_or_else(|| invalid("is not a page of a project"))?;
            return Ok(Self::new(owner.parse()?, name.parse()?));
        }
        let Some((owner, name)) = text.split_once('/') else { return Err(invalid("has no owner")) };
        if name.contains('/') {
            return Err(invalid("has more than one slash"));
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

/// The owner and project in the URL of a web page.
fn from_page(url: &str) -> Option<(String, String)> {
    let url = Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let mut segments = url.path_segments()?.skip_while(|segment| *segment != "coprs").skip(1);
    let owner = decoded(segments.next()?)?;
    let (owner, name) = match owner.as_str() {
        // Groups are `g/NAME` in URLs and `@NAME` in the API.
        "g" => (format!("@{}", decoded(segments.next()?)?), segments.next()?),
        // Pages that belong to no owner.
        "build" | "id" | "fulltext" | "packages" => return None,
        _ => (owner, segments.next()?),
    };
    let name = decoded(name).filter(|name| !name.is_empty())?;
    Some((owner, name.split_once(':').map_or(name.as_str(), |(project, _)| project).to_owned()))
}

/// Percent-decodes a segment.
fn decoded(segment: &str) -> Option<String> {
    Some(percent_decode_str(segment).decode_utf8().ok()?.into_owned())
}
