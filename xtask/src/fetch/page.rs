//! From a documentation page to the addresses where its Swagger document may be.

use super::script;
use url::Url;

/// What a documentation page says about the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether the page names a document at all.
    pub linked: bool,
    /// Where to look, best first; never empty for a page that has a path.
    pub candidates: Vec<Url>,
    /// A link to another scheme or host, which was not followed as it stands.
    pub foreign: Option<Url>,
    /// What a reader of the log should know.
    pub notes: Vec<String>,
}

/// Finds the document's candidates in a page that was served at `page_url` (after all redirects).
#[must_use]
pub fn find(page: &str, page_url: &Url) -> Finding {
    let mut finding = Finding { linked: false, candidates: Vec::new(), foreign: None, notes: Vec::new() };
    let mut names = Vec::new();
    for link in script::links(page).iter().filter_map(|link| resolve(link, page_url)) {
        finding.linked = true;
        let address = as_seen_from(page_url, &link);
        if address != link {
            finding.notes.push(format!(
                "The page links to {link}; its scheme and host were replaced by those of the page itself."
            ));
            finding.foreign.get_or_insert(link);
        }
        names.extend(address.path_segments().and_then(Iterator::last).map(str::to_owned));
        push_new(&mut finding.candidates, address);
    }
    // The usual name in the page's own folder: for a page without a link, and for one that is mounted below a
    // prefix which the application behind it does not know.
    names.push("swagger.json".to_owned());
    for folder in folders(page_url) {
        for name in names.iter().filter(|name| !name.is_empty()) {
            if let Ok(address) = folder.join(&format!("./{name}")) {
                push_new(&mut finding.candidates, address);
            }
        }
    }
    finding
}

/// The link as a browser would follow it, if it leads to something on the web.
fn resolve(link: &str, page_url: &Url) -> Option<Url> {
    let mut address = page_url.join(link).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    address.set_fragment(None);
    Some(super::address::without_credentials(address))
}

/// Path and query of the link at the scheme, host and port of the page.
///
/// An application behind a proxy that ends TLS may report `http://` or an internal host: the page itself was
/// reached, so its own address is the better one.
fn as_seen_from(page_url: &Url, link: &Url) -> Url {
    if link.origin() == page_url.origin() {
        return link.clone();
    }
    let mut address = page_url.clone();
    address.set_path(link.path());
    address.set_query(link.query());
    address.set_fragment(None);
    address
}

/// The folders in which the page stands: with a final slash it may be a page or a folder of its own.
fn folders(page_url: &Url) -> Vec<Url> {
    let mut plain = page_url.clone();
    plain.set_query(None);
    plain.set_fragment(None);
    let parent = match plain.path().strip_suffix('/') {
        Some(path) if !path.is_empty() => {
            let mut page = plain.clone();
            page.set_path(path);
            page.join(".").ok()
        }
        _ => None,
    };
    let own = plain.join(".").ok();
    let is_page = plain.path().ends_with("/docs/");
    let ordered = if is_page { [parent, own] } else { [own, parent] };
    ordered.into_iter().flatten().collect()
}

fn push_new(list: &mut Vec<Url>, url: Url) {
    if !list.contains(&url) {
        list.push(url);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(page: &str, link: &str) -> Finding {
        let html = format!("<script>SwaggerUIBundle({{url: \"{link}\"}})</script>");
        find(&html, &Url::parse(page).unwrap())
    }

    fn texts(urls: &[Url]) -> Vec<&str> {
        urls.iter().map(Url::as_str).collect()
    }

    #[test]
    fn links_are_resolved_against_the_page() {
        for (page, link, first) in [
            ("https://h/api_3/docs", "/api_3/swagger.json", "https://h/api_3/swagger.json"),
            ("https://h/api_3/docs", "swagger.json", "https://h/api_3/swagger.json"),
            ("https://h/api_3/docs", "./spec.json?v=2#x", "https://h/api_3/spec.json?v=2"),
            ("https://h/api_3/docs/", "../swagger.json", "https://h/api_3/swagger.json"),
            ("https://h:8443/api_3/docs", "https://h:8443/s.json", "https://h:8443/s.json"),
            ("https://h/api_3/docs", "https://H:443/s.json", "https://h/s.json"),
        ] {
            let finding = found(page, link);
            assert_eq!(finding.candidates[0].as_str(), first, "{link}");
            assert_eq!((finding.linked, finding.foreign, finding.notes), (true, None, vec![]));
        }
    }

    #[test]
    fn scheme_host_and_port_stay_those_of_the_page() {
        for link in [
            "http://h/a.json?x=1",
            "https://inner:5000/a.json?x=1",
            "//inner/a.json?x=1",
            "http://u:p@h/a.json?x=1",
        ] {
            let finding = found("https://h/api_3/docs", link);
            assert_eq!(finding.candidates[0].as_str(), "https://h/a.json?x=1", "{link}");
            assert_eq!(finding.notes.len(), 1);
            assert!(finding.foreign.is_some());
            assert!(!finding.notes[0].contains("u:p"));
        }
    }

    #[test]
    fn the_folder_of_the_page_comes_next() {
        let finding = found("https://h/copr/api_3/docs", "/api_3/spec.json");
        assert_eq!(
            texts(&finding.candidates),
            [
                "https://h/api_3/spec.json",
                "https://h/copr/api_3/spec.json",
                "https://h/copr/api_3/swagger.json"
            ]
        );
    }

    #[test]
    fn without_a_link_the_usual_name_is_tried() {
        for html in ["<p>no script</p>", "<script>SwaggerUIBundle({url: 'data:text/plain,x'})</script>", ""] {
            for (page, expected) in [
                ("https://h/api_3/docs", vec!["https://h/api_3/swagger.json"]),
                (
                    "https://h/api_3/docs/?x=1#y",
                    vec!["https://h/api_3/swagger.json", "https://h/api_3/docs/swagger.json"],
                ),
                ("https://h/ui/", vec!["https://h/ui/swagger.json", "https://h/swagger.json"]),
                ("https://h/", vec!["https://h/swagger.json"]),
            ] {
                let finding = find(html, &Url::parse(page).unwrap());
                assert!(!finding.linked);
                assert_eq!(texts(&finding.candidates), expected, "{page}");
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_the_link_the_host_is_the_pages(link in r"[a-z:/.?#@\\\[\]0-9%]{0,30}") {
            let finding = found("https://page.example:8443/x/docs", &link);
            prop_assert!(!finding.candidates.is_empty());
            for url in finding.candidates {
                prop_assert_eq!(url.scheme(), "https");
                prop_assert_eq!(url.host_str(), Some("page.example"));
                prop_assert_eq!(url.port(), Some(8443));
                prop_assert_eq!(url.username(), "");
            }
        }
    }
}
