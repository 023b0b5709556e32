//! The URLs of results, derived from what the API says. Pure functions.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Url;

use copr_api_ext::{Error, ErrorKind};

/// All but the unreserved characters: servers may read `+` and `^` in two ways.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Parses the URL of a directory: adds a slash, removes query and fragment.
///
/// # Errors
/// If it is not a URL.
pub(crate) fn directory(text: &str) -> Result<Url, String> {
    let mut url = Url::parse(text).map_err(|error| format!("the result URL is invalid: {error}"))?;
    url.set_query(None);
    url.set_fragment(None);
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(url)
}

/// Parses the URL of a directory that the server reports.
///
/// # Errors
/// [`Untrusted`](ErrorKind::Untrusted) if it is not a URL.
pub(crate) fn from_server(operation: &'static str, text: &str) -> copr_api_ext::Result<Url> {
    directory(text).map_err(|why| Error::new(ErrorKind::Untrusted, why).with_operation(operation))
}

/// The segments of a directory's path, without empty ones.
fn segments(directory: &Url) -> Vec<&str> {
    directory.path().split('/').filter(|part| !part.is_empty()).collect()
}

/// The directory in Pulp of packages that are not published yet, because the project's repository is
/// regenerated on request only: that of the chroot with the suffix `-devel`. The public directory may have an
/// older build of the same version.
pub(crate) fn devel(directory: &Url) -> Option<Url> {
    let mut segments: Vec<String> = segments(directory).into_iter().map(str::to_owned).collect();
    let chroot = segments.len().checked_sub(2).and_then(|at| segments.get_mut(at))?;
    chroot.push_str("-devel");
    let mut url = directory.clone();
    url.set_path(&format!("/{}/", segments.join("/")));
    Some(url)
}

/// The directory of a source build: beside the directory of a chroot, or else below the results of the project.
/// The URL of these names the main directory of the project, even for builds in other directories.
pub(crate) fn source(chroot: Option<&Url>, repo: &Url, dirname: &str, build: i64) -> Option<Url> {
    let mut url = chroot.unwrap_or(repo).clone();
    let mut segments: Vec<String> = segments(&url).into_iter().map(str::to_owned).collect();
    if chroot.is_some() {
        // The chroot and the directory of the build.
        segments.truncate(segments.len().checked_sub(2)?);
    } else {
        dirname.clone_into(segments.last_mut()?);
    }
    segments.push("srpm-builds".to_owned());
    segments.push(format!("{build:08}"));
    url.set_path(&format!("/{}/", segments.join("/")));
    Some(url)
}

/// The file name in a URL.
pub(crate) fn name(file: &Url) -> Option<String> {
    let name = super::listing::decoded(file.path_segments()?.next_back()?);
    (!name.is_empty()).then_some(name)
}

/// A file right below a directory.
pub(crate) fn file(directory: &Url, name: &str) -> Url {
    let mut url = directory.clone();
    url.set_path(&format!("{}{}", directory.path(), utf8_percent_encode(name, ENCODED)));
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        directory(text).unwrap()
    }

    #[test]
    fn directories_end_with_a_slash() {
        assert_eq!(url("https://x.org/results/a/b?x#y").as_str(), "https://x.org/results/a/b/");
        assert_eq!(url("https://x.org/results/a/b/").as_str(), "https://x.org/results/a/b/");
        assert!(directory("results/a").is_err());
    }

    #[test]
    fn finds_unpublished_packages_in_pulp() {
        let devel = devel(&url("https://x.org/results/@g/p:pr:1/fedora-43-x86_64/00000007-a/")).unwrap();
        assert_eq!(devel.as_str(), "https://x.org/results/@g/p:pr:1/fedora-43-x86_64-devel/00000007-a/");
        assert!(super::devel(&url("https://x.org/a/")).is_none());
    }

    #[test]
    fn finds_sources_beside_chroots_or_below_the_project() {
        let chroot = url("https://x.org/results/@g/p:pr:1/fedora-43-x86_64/00000007-a/");
        let repo = url("https://pulp.org/content/@g/p");
        let below = |chroot, repo| source(chroot, repo, "p:pr:1", 7).unwrap().to_string();
        assert_eq!(below(Some(&chroot), &repo), "https://x.org/results/@g/p:pr:1/srpm-builds/00000007/");
        let repo = url("https://x.org/results/@g/p");
        assert_eq!(below(None, &repo), "https://x.org/results/@g/p:pr:1/srpm-builds/00000007/");
        assert!(source(None, &url("https://x.org"), "p", 7).is_none());
    }

    #[test]
    fn encodes_file_names() {
        let file = file(&url("https://x.org/a/"), "b c^1~2+3%/å.rpm");
        assert_eq!(file.as_str(), "https://x.org/a/b%20c%5E1~2%2B3%25%2F%C3%A5.rpm");
    }
}
