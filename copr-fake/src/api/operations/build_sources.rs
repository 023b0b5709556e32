//! Sources of builds: URLs and uploaded files.

use serde_json::{Map, Value, json};

use crate::api::{Complaints, Failure, Fields};
use crate::model::{Source, SourceType};

/// Suffixes of files that can be built.
pub const SUFFIXES: [&str; 3] = [".src.rpm", ".nosrc.rpm", SPEC];

const SPEC: &str = ".spec";

/// Returns whether a text has a scheme that begins with `http`, and a host.
fn is_web_address(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, rest)| {
        scheme.to_ascii_lowercase().starts_with("http")
            && !rest.starts_with(['/', '?', '#'])
            && !rest.is_empty()
    })
}

/// Returns a URL without query and fragment.
fn path_of(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

/// Returns the URLs to build. Adds errors in the order of the real server's checks.
pub fn links(fields: &Fields, complaints: &mut Complaints) -> Result<Vec<String>, Failure> {
    let urls = fields.printed_words(&["pkgs"])?;
    if urls.is_empty() {
        complaints.add("pkgs", "At least one URL is required.");
        return Ok(urls);
    }
    if let Some(wrong) = urls.iter().find(|url| !is_web_address(url)) {
        complaints.add("pkgs", format!("{wrong} is not an http or https URL."));
    }
    let builds = |url: &&String| SUFFIXES.iter().any(|suffix| path_of(url).ends_with(suffix));
    if let Some(wrong) = urls.iter().find(|url| !builds(url)) {
        complaints.add("pkgs", format!("{wrong} is not a file that can be built."));
    }
    Ok(urls)
}

/// Returns the source for a URL, and the URL that a reply shows.
pub fn link(url: &str) -> (Source, Option<String>) {
    let shown = (!url.ends_with(SPEC)).then(|| url.to_owned());
    (source(SourceType::Link, [("url", json!(url))]), shown)
}

/// Returns the source for an uploaded file, and the URL that a reply shows.
pub fn upload(base: &str, dir: &str, file: &str) -> (Source, Option<String>) {
    let url = format!("{base}/tmp/{dir}/{file}");
    let shown = (!url.ends_with(SPEC)).then(|| url.clone());
    let entries = [("url", json!(url)), ("pkg", json!(file)), ("tmp", json!(dir))];
    (source(SourceType::Upload, entries), shown)
}

fn source<const N: usize>(kind: SourceType, entries: [(&str, Value); N]) -> Source {
    let dict: Map<String, Value> = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Source { kind, dict }
}

#[cfg(test)]
mod tests {
    use super::{is_web_address, path_of};

    #[test]
    fn requires_scheme_and_host() {
        assert!(is_web_address("http://host/x.src.rpm"));
        assert!(!is_web_address("ftp://host/x.src.rpm"));
        assert!(!is_web_address("x"));
        assert!(is_web_address("httpx://host/x.src.rpm"));
        for no_host in ["https:///x.src.rpm", "https://?x.src.rpm", "https://#x.src.rpm", "https://"] {
            assert!(!is_web_address(no_host), "{no_host}");
        }
        assert_eq!(path_of("https://example.org/a.src.rpm?x=1#y"), "https://example.org/a.src.rpm");
    }
}
