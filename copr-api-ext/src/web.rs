//! URLs of the server's web pages. Groups are `g/NAME` there, and `@NAME` in the API.

use reqwest::Url;

use copr_api::names::{ChrootName, Dirname, Owner, ProjectId};

use crate::redact::without_credentials;

/// URLs of the web pages of a server. Returned by [`Copr::web`](crate::Copr::web).
///
/// # Examples
/// ```
/// use copr_api_ext::Copr;
/// use copr_api_ext::names::ProjectId;
///
/// let copr = Copr::builder().url("https://copr.example.org").build()?;
/// let id: ProjectId = "@copr/copr-dev".parse().expect("a name");
/// let project = copr.web().project(&id);
/// assert_eq!(project.as_str(), "https://copr.example.org/coprs/g/copr/copr-dev/");
/// # Ok::<(), copr_api_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebPages {
    base: Url,
}

impl WebPages {
    /// The pages of the server whose API is at this URL, which ends with `/api_3`.
    pub(crate) fn beside_api(api: &Url) -> Self {
        // URLs of pages are shown and shared, so they must not contain a password.
        let mut base = without_credentials(api);
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

    fn pages(copr_url: &str) -> WebPages {
        crate::Copr::builder().url(copr_url).build().unwrap().web().clone()
    }

    #[test]
    fn urls_match_those_of_the_server() {
        let pages = pages("https://copr.example/");
        let (user, group) = (id("alice/hello"), id("@copr/dev:custom:x"));
        let chroot: ChrootName = "centos-stream-10-x86_64".parse().unwrap();
        let cases = [
            (pages.project(&user), "coprs/alice/hello/"),
            (pages.project(&group), "coprs/g/copr/dev/"),
            (pages.permissions(&group), "coprs/g/copr/dev/permissions/"),
            (pages.repo_file(&group, &chroot), "coprs/g/copr/dev:custom:x/repo/centos-stream-10/"),
            (pages.build(42), "coprs/build/42/"),
        ];
        for (url, path) in cases {
            assert_eq!(url.as_str(), format!("https://copr.example/{path}"));
        }
        for (url, build) in [
            ("https://copr.example", "https://copr.example/coprs/build/1/"),
            ("https://copr.example/sub/", "https://copr.example/sub/coprs/build/1/"),
            ("http://localhost:5000/sub", "http://localhost:5000/sub/coprs/build/1/"),
        ] {
            assert_eq!(super::tests::pages(url).build(1).as_str(), build);
        }
        let api = "https://u:hunter2@copr.example/api_3".parse().unwrap();
        assert_eq!(WebPages::beside_api(&api).build(1).as_str(), "https://copr.example/coprs/build/1/");
    }

    proptest::proptest! {
        #[test]
        fn project_can_be_parsed_from_its_page(text in "@?[\\w.-]{1,8}/[\\w.-]{1,8}") {
            let Ok(id) = text.parse::<ProjectId>() else { return Ok(()) };
            if !matches!(id.owner().as_str(), "g" | "build" | "id" | "fulltext" | "packages") {
                let page = pages("https://copr.example").permissions(&id);
                proptest::prop_assert_eq!(page.as_str().parse::<ProjectId>().unwrap(), id);
            }
        }
    }
}
