//! URLs of the server's web pages. Groups are `g/NAME` there, and `@NAME` in the API.

use reqwest::Url;

use copr_api::names::{ChrootName, Dirname, Owner, ProjectId};

use crate::error::{Error, Result};

/// URLs of the web pages of a server. [`Copr::web`](crate::Copr::web) returns those of a client's server.
///
/// # Examples
/// ```
/// use copr_api_ext::WebPages;
/// use copr_api_ext::names::ProjectId;
///
/// let pages = WebPages::new("https://copr.example.org")?;
/// let id: ProjectId = "@copr/copr-dev".parse().expect("a name");
/// let project = pages.project(&id);
/// assert_eq!(project.as_str(), "https://copr.example.org/coprs/g/copr/copr-dev/");
/// assert_eq!(pages.build(42).as_str(), "https://copr.example.org/coprs/build/42/");
/// # Ok::<(), copr_api_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebPages {
    base: Url,
}

impl WebPages {
    /// Returns the pages of the server at this URL, without `/api_3`.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the text is not an `https://` or `http://` URL.
    pub fn new(copr_url: &str) -> Result<Self> {
        let base = Url::parse(copr_url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let mut base = base.ok_or_else(|| {
            // Does not contain the text, which may contain a password.
            Error::invalid("the server's URL is not an http or https URL; write one like https://copr.fedorainfracloud.org")
        })?;
        // URLs of pages are shown and shared, so they must not contain a password.
        let _ = (base.set_username(""), base.set_password(None));
        base.set_query(None);
        base.set_fragment(None);
        Ok(Self { base })
    }

    /// The pages of the server whose API is at this URL, which ends with `/api_3`.
    pub(crate) fn beside_api(api: &Url) -> Self {
        let mut base = api.clone();
        let _ = (base.set_username(""), base.set_password(None));
        // Never an error: http URLs have paths.
        if let Ok(mut path) = base.path_segments_mut() {
            path.pop_if_empty().pop();
        }
        Self { base }
    }

    /// Returns the page of a project.
    #[must_use]
    pub fn project(&self, id: &ProjectId) -> Url {
        self.of_project(id, &[""])
    }

    /// Returns the settings page of a project.
    #[must_use]
    pub fn settings(&self, id: &ProjectId) -> Url {
        self.of_project(id, &["edit", ""])
    }

    /// Returns the permissions page of a project, where users also request roles.
    #[must_use]
    pub fn permissions(&self, id: &ProjectId) -> Url {
        self.of_project(id, &["permissions", ""])
    }

    /// Returns the URL of the repository file for `dnf`; that of the directory, if the id contains one.
    #[must_use]
    pub fn repo_file(&self, id: &ProjectId, chroot: &ChrootName) -> Url {
        let name = id.dirname().map_or(id.project().as_str(), Dirname::as_str);
        self.named(id.owner(), name, &["repo", chroot.name_release(), ""])
    }

    /// Returns the page of a build. The server redirects to the page within the project.
    #[must_use]
    pub fn build(&self, id: i64) -> Url {
        self.page(&["coprs", "build", &id.to_string(), ""])
    }

    /// Returns the page that shows the API login and token and creates new ones.
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
        // Never an error: http URLs have paths.
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(segments);
        }
        url
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> ProjectId {
        text.parse().unwrap()
    }

    #[test]
    fn urls_match_those_of_the_server() -> Result<()> {
        let pages = WebPages::new("https://copr.example/")?;
        let (user, group) = (id("alice/hello"), id("@copr/dev:custom:x"));
        let chroot: ChrootName = "centos-stream-10-x86_64".parse().unwrap();
        let cases = [
            (pages.project(&user), "coprs/alice/hello/"),
            (pages.project(&group), "coprs/g/copr/dev/"),
            (pages.settings(&user), "coprs/alice/hello/edit/"),
            (pages.permissions(&group), "coprs/g/copr/dev/permissions/"),
            (pages.repo_file(&group, &chroot), "coprs/g/copr/dev:custom:x/repo/centos-stream-10/"),
            (pages.build(42), "coprs/build/42/"),
            (pages.api_token(), "api/"),
        ];
        for (url, path) in cases {
            assert_eq!(url.as_str(), format!("https://copr.example/{path}"));
        }
        for url in ["https://copr.example", "https://copr.example/sub/", "http://localhost:5000"] {
            let copr = crate::Copr::builder().url(url).build().unwrap();
            assert_eq!(copr.web().build(1), WebPages::new(url)?.build(1), "{url}");
        }
        assert_eq!(
            WebPages::new("http://localhost:5000/sub")?.build(1).as_str(),
            "http://localhost:5000/sub/coprs/build/1/"
        );
        assert!(WebPages::new("copr.example").is_err());
        assert!(!WebPages::new("//u:hunter2@x").unwrap_err().to_string().contains("hunter2"));
        assert!(!WebPages::new("https://u:hunter2@x")?.build(1).as_str().contains("hunter2"));
        Ok(())
    }

    proptest::proptest! {
        #[test]
        fn project_can_be_parsed_from_its_page(text in "@?[\\w.-]{1,8}/[\\w.-]{1,8}", address in "https://x/(coprs|g|/|%|[a-f0-9@:.é]){0,20}") {
            let _ = WebPages::new(&address);
            let Ok(id) = text.parse::<ProjectId>() else { return Ok(()) };
            if !matches!(id.owner().as_str(), "g" | "build" | "id" | "fulltext" | "packages") {
                let page = WebPages::new("https://copr.example").unwrap().settings(&id);
                proptest::prop_assert_eq!(page.as_str().parse::<ProjectId>().unwrap(), id);
            }
        }
    }
}
