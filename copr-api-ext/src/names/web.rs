//! The pages that people look at. Groups stand there as `g/NAME` where the API writes `@NAME`.

use reqwest::Url;

use super::error::InvalidName;
use super::{ChrootName, Dirname, Owner, ProjectId};

/// Addresses of pages of one server. [`Copr::web`](crate::Copr::web) gives those of the server that a client talks to.
///
/// # Examples
/// ```
/// use copr_api_ext::names::{ProjectId, WebPages};
///
/// let pages = WebPages::new("https://copr.fedorainfracloud.org")?;
/// let id: ProjectId = "@copr/copr-dev".parse()?;
/// assert_eq!(pages.project(&id).as_str(), "https://copr.fedorainfracloud.org/coprs/g/copr/copr-dev/");
/// assert_eq!(pages.build(42).as_str(), "https://copr.fedorainfracloud.org/coprs/build/42/");
/// # Ok::<(), copr_api_ext::names::InvalidName>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebPages {
    base: Url,
}

impl WebPages {
    /// Pages of the server at this address, which is that of the configuration: without `/api_3`.
    ///
    /// # Errors
    /// If the text is no address that starts with `https://` or `http://`.
    pub fn new(copr_url: &str) -> Result<Self, InvalidName> {
        let base = Url::parse(copr_url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let mut base = base.ok_or_else(|| {
            // Not the text itself: an address may hold a password.
            InvalidName::new("copr_url", "one like https://copr.fedorainfracloud.org", "is no web address")
        })?;
        // Pages are shown and passed on; a password in the address must not be.
        let _ = (base.set_username(""), base.set_password(None));
        base.set_query(None);
        base.set_fragment(None);
        Ok(Self { base })
    }

    /// Pages of the server whose API is at this address, which ends with `/api_3`.
    pub(crate) fn beside_api(api: &Url) -> Self {
        let mut base = api.clone();
        let _ = (base.set_username(""), base.set_password(None));
        // Never an error: web addresses have paths.
        if let Ok(mut path) = base.path_segments_mut() {
            path.pop_if_empty().pop();
        }
        Self { base }
    }

    /// All projects of a user or a group.
    #[must_use]
    pub fn owner(&self, owner: &Owner) -> Url {
        match owner.group() {
            Some(group) => self.page(&["groups", "g", group, "coprs", ""]),
            None => self.page(&["coprs", owner.as_str(), ""]),
        }
    }

    /// A project.
    #[must_use]
    pub fn project(&self, id: &ProjectId) -> Url {
        self.of_project(id, &[""])
    }

    /// The settings of a project.
    #[must_use]
    pub fn settings(&self, id: &ProjectId) -> Url {
        self.of_project(id, &["edit", ""])
    }

    /// Who may build in a project and change it; where rights are asked for.
    #[must_use]
    pub fn permissions(&self, id: &ProjectId) -> Url {
        self.of_project(id, &["permissions", ""])
    }

    /// The webhooks of a project.
    #[must_use]
    pub fn integrations(&self, id: &ProjectId) -> Url {
        self.of_project(id, &["integrations", ""])
    }

    /// The builds of a project, of its directory alone if it has one.
    #[must_use]
    pub fn builds(&self, id: &ProjectId) -> Url {
        let mut url = self.of_project(id, &["builds", ""]);
        if let Some(dirname) = id.dirname() {
            url.query_pairs_mut().append_pair("dirname", dirname.as_str());
        }
        url
    }

    /// The packages of a project.
    #[must_use]
    pub fn packages(&self, id: &ProjectId) -> Url {
        self.of_project(id, &["packages", ""])
    }

    /// A package of a project.
    #[must_use]
    pub fn package(&self, id: &ProjectId, name: &str) -> Url {
        self.of_project(id, &["package", name, ""])
    }

    /// The monitor of a project.
    #[must_use]
    pub fn monitor(&self, id: &ProjectId) -> Url {
        self.of_project(id, &["monitor", ""])
    }

    /// Where people submit builds to a project.
    #[must_use]
    pub fn new_build(&self, id: &ProjectId) -> Url {
        self.of_project(id, &["add_build", ""])
    }

    /// Where people delete a project. The page asks before it does.
    #[must_use]
    pub fn delete(&self, id: &ProjectId) -> Url {
        self.of_project(id, &["delete", ""])
    }

    /// The settings of a chroot of a project.
    #[must_use]
    pub fn chroot_settings(&self, id: &ProjectId, chroot: &ChrootName) -> Url {
        self.of_project(id, &["edit_chroot", chroot.as_str(), ""])
    }

    /// The repository file for `dnf`, of the directory if the project has one.
    #[must_use]
    pub fn repo_file(&self, id: &ProjectId, chroot: &ChrootName) -> Url {
        let name = id.dirname().map_or(id.project().as_str(), Dirname::as_str);
        self.named(id.owner(), name, &["repo", chroot.name_release(), ""])
    }

    /// A build, wherever it is. The server leads on to the page within the project.
    #[must_use]
    pub fn build(&self, id: i64) -> Url {
        self.page(&["coprs", "build", &id.to_string(), ""])
    }

    /// A build within its project.
    #[must_use]
    pub fn project_build(&self, project: &ProjectId, id: i64) -> Url {
        self.of_project(project, &["build", &id.to_string(), ""])
    }

    /// The page that shows login and token, and makes new ones.
    #[must_use]
    pub fn api_token(&self) -> Url {
        self.page(&["api", ""])
    }

    fn of_project(&self, id: &ProjectId, rest: &[&str]) -> Url {
        self.named(id.owner(), id.project().as_str(), rest)
    }

    fn named(&self, owner: &Owner, name: &str, rest: &[&str]) -> Url {
        let head = match owner.group() {
            Some(group) => vec!["coprs", "g", group, name],
            None => vec!["coprs", owner.as_str(), name],
        };
        self.page(&[&head, rest].concat())
    }

    fn page(&self, segments: &[&str]) -> Url {
        let mut url = self.base.clone();
        // Never an error: web addresses have paths.
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(segments);
        }
        url
    }
}

/// Owner and project of a page's address.
pub(super) fn project_of(address: &str) -> Option<(String, String)> {
    let url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let mut segments = url.path_segments()?.skip_while(|segment| *segment != "coprs").skip(1);
    let owner = decoded(segments.next()?)?;
    let (owner, name) = match owner.as_str() {
        "g" => (format!("@{}", decoded(segments.next()?)?), segments.next()?),
        // Pages of their own, which would pass for owners.
        "build" | "id" | "fulltext" | "packages" => return None,
        _ => (owner, segments.next()?),
    };
    let name = decoded(name).filter(|name| !name.is_empty())?;
    Some((owner, name.split_once(':').map_or(name.as_str(), |(project, _)| project).to_owned()))
}

/// A segment with its `%XX` undone; `None` if that is no text.
fn decoded(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first == b'%' {
            let digits = rest.get(..2).filter(|two| two.iter().all(u8::is_ascii_hexdigit))?;
            bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
            rest = rest.get(2..)?;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}
