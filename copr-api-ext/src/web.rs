//! The pages that people look at. Groups stand there as `g/NAME` where the API writes `@NAME`.

use reqwest::Url;

use copr_api::names::{ChrootName, Dirname, Owner, ProjectId};

use crate::error::{Error, Result};

/// Addresses of pages of one server. [`Copr::web`](crate::Copr::web) gives those of the server that a client talks to.
///
/// # Examples
/// ```
/// use copr_api_ext::WebPages;
/// use copr_api_ext::names::ProjectId;
///
/// let pages = WebPages::new("https://copr.fedorainfracloud.org")?;
/// let id: ProjectId = "@copr/copr-dev".parse().expect("a name");
/// assert_eq!(pages.project(&id).as_str(), "https://copr.fedorainfracloud.org/coprs/g/copr/copr-dev/");
/// assert_eq!(pages.build(42).as_str(), "https://copr.fedorainfracloud.org/coprs/build/42/");
/// # Ok::<(), copr_api_ext::Error>(())
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
    pub fn new(copr_url: &str) -> Result<Self> {
        let base = Url::parse(copr_url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let mut base = base.ok_or_else(|| {
            // Not the text itself: an address may hold a password.
            Error::invalid("the URL of the server is no http or https URL; write one like https://copr.fedorainfracloud.org")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> ProjectId {
        text.parse().unwrap()
    }

    #[test]
    fn pages_are_where_the_server_has_them() -> Result<()> {
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
        fn the_address_of_a_page_names_its_project(text in "@?[\\w.-]{1,8}/[\\w.-]{1,8}", address in "https://x/(coprs|g|/|%|[a-f0-9@:.é]){0,20}") {
            let _ = WebPages::new(&address);
            let Ok(id) = text.parse::<ProjectId>() else { return Ok(()) };
            if !matches!(id.owner().as_str(), "g" | "build" | "id" | "fulltext" | "packages") {
                let page = WebPages::new("https://copr.example").unwrap().settings(&id);
                proptest::prop_assert_eq!(page.as_str().parse::<ProjectId>().unwrap(), id);
            }
        }
    }
}
