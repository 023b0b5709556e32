//! Finds the possible URLs of the document.

use super::shown;
use regex::{Captures, Regex};
use std::sync::LazyLock;
use url::Url;

/// `url: "…"` in the configuration of Swagger UI. A longer word, such as `validatorUrl`, is another key.
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?:^|[^\w.$-])["']?url["']?\s*:\s*["'`]([^"'`\n]+)["'`]"#).expect("a valid pattern")
});

/// An escaped character of a JavaScript string.
static ESCAPE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\\(?:u([[:xdigit:]]{4})|x([[:xdigit:]]{2})|(.))").expect("a valid pattern")
});

/// The result of searching a documentation page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The possible URLs, best first.
    pub candidates: Vec<Url>,
    /// Notes about missing and replaced links.
    pub notes: Vec<String>,
}

/// Returns the URLs to start with, best first: for a base URL, the documentation page below it.
pub fn entries(url: &Url) -> Vec<Url> {
    let path = url.path().trim_end_matches('/');
    let last = path.rsplit('/').next().unwrap_or_default();
    if last == "docs" || last.contains('.') || url.query().is_some() {
        return vec![url.clone()];
    }
    let mut page = url.clone();
    page.set_path(&format!("{path}/{}", if last == "api_3" { "docs" } else { "api_3/docs" }));
    vec![page, url.clone()]
}

/// Finds the links to the document in a page that was served at `page_url`, after all redirects.
pub fn find(page: &str, page_url: &Url) -> Found {
    let mut found = Found { candidates: Vec::new(), notes: Vec::new() };
    let script = page.split_once("SwaggerUIBundle").map_or("", |(_, script)| script);
    let links = LINK.captures_iter(script).filter_map(|link| page_url.join(unescape(&link[1]).trim()).ok());
    for link in links.filter(|link| matches!(link.scheme(), "http" | "https")).take(8) {
        // Behind a proxy, the application may not know its public scheme and host, so those of the page are used.
        let mut address = page_url.clone();
        address.set_path(link.path());
        address.set_query(link.query());
        if link.origin() != page_url.origin() {
            found.notes.push(format!("{page_url} links to {}, replaced by {address}", shown(link)));
        }
        found.candidates.push(address);
    }
    if found.candidates.is_empty() {
        found.notes.push(format!("{page_url}: an HTML page without a link to a document"));
    }
    // The usual name next to the page: for pages without a link, and behind a path prefix that the application does not know.
    let is_folder = page_url.path().ends_with('/');
    for name in ["swagger.json", "../swagger.json"].into_iter().take(1 + usize::from(is_folder)) {
        found.candidates.extend(page_url.join(name));
    }
    let mut seen = std::collections::HashSet::new();
    found.candidates =
        found.candidates.into_iter().map(shown).filter(|url| seen.insert(url.clone())).collect();
    found
}

fn unescape(text: &str) -> String {
    let character = |escape: &Captures<'_>| match escape.get(1).or(escape.get(2)) {
        Some(code) => u32::from_str_radix(code.as_str(), 16)
            .ok()
            .and_then(char::from_u32)
            .map_or_else(String::new, String::from),
        None => escape[3].to_owned(),
    };
    ESCAPE.replace_all(text, character).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(page: &str, link: &str) -> Found {
        let html = format!("<script>SwaggerUIBundle({{url: \"{link}\"}})</script>");
        find(&html, &Url::parse(page).unwrap())
    }

    fn texts(urls: &[Url]) -> Vec<&str> {
        urls.iter().map(Url::as_str).collect()
    }

    #[test]
    fn a_base_url_leads_to_its_documentation_page() {
        for (given, expected) in [
            ("https://h/", vec!["https://h/api_3/docs", "https://h/"]),
            ("https://h/copr", vec!["https://h/copr/api_3/docs", "https://h/copr"]),
            ("https://h/copr/", vec!["https://h/copr/api_3/docs", "https://h/copr/"]),
            ("https://h/api_3/", vec!["https://h/api_3/docs", "https://h/api_3/"]),
            ("https://h/api_3/docs", vec!["https://h/api_3/docs"]),
            ("https://h/api_3/docs/", vec!["https://h/api_3/docs/"]),
            ("https://h/api_3/swagger.json", vec!["https://h/api_3/swagger.json"]),
        ] {
            let found: Vec<String> =
                entries(&Url::parse(given).unwrap()).iter().map(Url::to_string).collect();
            assert_eq!(found, expected, "{given}");
        }
    }

    #[test]
    fn finds_links_in_all_notations() {
        for script in [
            r#"new SwaggerUIBundle({ url: "/a/b.json", validatorUrl: "/no" })"#,
            r"SwaggerUIBundle({url:'/a/b.json'})",
            r"SwaggerUIBundle({url:`/a/b.json`})",
            r#"SwaggerUIBundle({"url" : "/a/b.json"})"#,
            r"SwaggerUIBundle({'url':'/a/b.json'})",
            r#"window.ui=SwaggerUIBundle({dom_id:"x",url:"\/a\/b.json",deepLinking:!0})"#,
            "SwaggerUIBundle({url: \"\\u002Fa\\x2Fb.json\"})",
            "SwaggerUIBundle({url:\n\t\" /a/b.json \"\n})",
            "SwaggerUIBundle({urls: [{url: '/a/b.json', name: 'A'}], 'urls.primaryName': 'A'})",
        ] {
            let found = find(script, &Url::parse("https://h/docs").unwrap());
            assert_eq!(texts(&found.candidates)[..1], ["https://h/a/b.json"], "{script}");
            assert_eq!(found.notes, [""; 0], "{script}");
        }
    }

    #[test]
    fn ignores_other_keys() {
        for script in [
            "const x = {url: '/a'}",
            "const x = {url: '/a'}; SwaggerUIBundle(x)",
            "SwaggerUIBundle({validatorUrl: '/a', configUrl: '/b', base_url: '/c', data-url: '/d', curl: '/e'})",
            "SwaggerUIBundle({url: other, url: 5, url: '', url})",
            "SwaggerUIBundle(); x.url: '/a'",
            "SwaggerUIBundle({url: '/unfinished\n})",
        ] {
            let found = find(script, &Url::parse("https://h/docs").unwrap());
            assert_eq!(texts(&found.candidates), ["https://h/swagger.json"], "{script}");
        }
    }

    #[test]
    fn keeps_the_order_of_links() {
        let script = "SwaggerUIBundle({urls:[{url:'/1',name:'a'},{name:'b',url:'/2'}]})";
        let found = find(script, &Url::parse("https://h/docs").unwrap());
        assert_eq!(texts(&found.candidates), ["https://h/1", "https://h/2", "https://h/swagger.json"]);
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
            let found = found(page, link);
            assert_eq!(found.candidates[0].as_str(), first, "{link}");
            assert_eq!(found.notes, [""; 0], "{link}");
        }
    }

    #[test]
    fn keeps_scheme_host_and_port_of_the_page() {
        for link in [
            "http://h/a.json?x=1",
            "https://inner:5000/a.json?x=1",
            "//inner/a.json?x=1",
            "http://u:p@h/a.json?x=1",
        ] {
            let found = found("https://h/api_3/docs", link);
            assert_eq!(found.candidates[0].as_str(), "https://h/a.json?x=1", "{link}");
            assert_eq!(found.notes.len(), 1);
            assert!(!found.notes[0].contains("u:p"));
        }
    }

    #[test]
    fn tries_the_directory_of_the_page_next() {
        let found = found("https://h/copr/api_3/docs", "/api_3/spec.json");
        assert_eq!(
            texts(&found.candidates),
            ["https://h/api_3/spec.json", "https://h/copr/api_3/swagger.json"]
        );
    }

    #[test]
    fn tries_the_usual_name_without_a_link() {
        for html in ["<p>no script</p>", "<script>SwaggerUIBundle({url: 'data:text/plain,x'})</script>", ""] {
            for (page, expected) in [
                ("https://h/api_3/docs", vec!["https://h/api_3/swagger.json"]),
                (
                    "https://h/api_3/docs/?x=1#y",
                    vec!["https://h/api_3/docs/swagger.json", "https://h/api_3/swagger.json"],
                ),
                ("https://h/ui/", vec!["https://h/ui/swagger.json", "https://h/swagger.json"]),
                ("https://h/", vec!["https://h/swagger.json"]),
            ] {
                let found = find(html, &Url::parse(page).unwrap());
                assert!(found.notes[0].contains("without a link to a document"), "{page}");
                assert_eq!(texts(&found.candidates), expected, "{page}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_link_keeps_the_host_of_the_page(link in r"[a-z:/.?#@\\\[\]0-9%]{0,30}") {
            let found = found("https://page.example:8443/x/docs", &link);
            prop_assert!(!found.candidates.is_empty());
            for url in found.candidates {
                prop_assert_eq!(url.scheme(), "https");
                prop_assert_eq!(url.host_str(), Some("page.example"));
                prop_assert_eq!(url.port(), Some(8443));
                prop_assert_eq!(url.username(), "");
            }
        }
    }
}
