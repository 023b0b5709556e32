//! Parses directory pages of lighttpd, nginx, Apache and most other web servers. Pure functions.

use std::collections::HashSet;

use reqwest::Url;

use super::name;

/// The entries of a directory page.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Listing {
    pub entries: Vec<Entry>,
    /// Names that can't be used as file names.
    pub refused: Vec<String>,
}

/// A file or a subdirectory.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub name: String,
    pub url: Url,
    pub directory: bool,
}

/// Parses a page. `base` is the URL of the directory, with a slash at its end.
pub(crate) fn read(base: &Url, page: &str, windows: bool) -> Listing {
    let mut listing = Listing::default();
    let mut known = HashSet::new();
    let mut rest = page;
    while let Some((href, after)) = next_link(rest) {
        rest = after;
        let Some((name, url, directory)) = below(base, &unescaped(href)) else { continue };
        if name::fault(&name, windows).is_some() {
            listing.refused.push(name);
        } else if known.insert(name.clone()) {
            listing.entries.push(Entry { name, url, directory });
        }
    }
    listing
}

/// Whether a page is that of a directory. All known servers give it the title "Index of".
pub(crate) fn is_directory(page: &str) -> bool {
    page.to_ascii_lowercase().contains("index of ")
}

/// Whether a page ends with the end tag of its document. Servers may add comments.
pub(crate) fn is_whole(page: &str) -> bool {
    let mut page = page.trim_end();
    while let Some((before, _)) = page.strip_suffix("-->").and_then(|page| page.rsplit_once("<!--")) {
        page = before.trim_end();
    }
    page.strip_suffix('>').is_some_and(|page| page.trim_end().to_ascii_lowercase().ends_with("</html"))
}

/// The target of the next link, and the rest of the page.
fn next_link(page: &str) -> Option<(&str, &str)> {
    let mut rest = page;
    loop {
        let (_, tag) = rest.split_at_checked(next_tag(rest)? + 2)?;
        let (inside, after) = tag.split_once('>')?;
        rest = after;
        let at = inside.to_ascii_lowercase().find("href=");
        let Some(value) = at.and_then(|at| inside.get(at + 5..)) else { continue };
        let href = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value.get(1..).and_then(|value| value.split(quote).next()),
            _ => value.split_whitespace().next(),
        };
        if let Some(href) = href {
            return Some((href, after));
        }
    }
}

/// The offset of the next `<a`.
fn next_tag(page: &str) -> Option<usize> {
    let links = |at: &usize| {
        let mut chars = page.get(*at + 1..).unwrap_or_default().chars();
        matches!(chars.next(), Some('a' | 'A')) && chars.next().is_some_and(char::is_whitespace)
    };
    page.match_indices('<').map(|(at, _)| at).find(links)
}

/// The name, URL and type of an entry; `None` for links to elsewhere.
fn below(base: &Url, href: &str) -> Option<(String, Url, bool)> {
    if href.starts_with(['?', '#']) {
        return None;
    }
    // A name with a colon looks like a scheme. Not every server adds `./`.
    let mut url = match base.join(href) {
        Ok(url) if url.origin() == base.origin() => url,
        _ => base.join(&format!("./{href}")).ok().filter(|_| !href.contains("//"))?,
    };
    url.set_query(None);
    url.set_fragment(None);
    let rest = url.path().strip_prefix(base.path())?.to_owned();
    let (name, directory) = match rest.strip_suffix('/') {
        Some(name) => (name, true),
        None => (rest.as_str(), false),
    };
    (!name.is_empty() && !name.contains('/')).then(|| (decoded(name), url, directory))
}

/// Decodes the HTML entities that servers use in links.
fn unescaped(text: &str) -> String {
    const ENTITIES: [(&str, &str); 8] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        // The last one, so that nothing is decoded twice.
        ("&amp;", "&"),
    ];
    ENTITIES.iter().fold(text.to_owned(), |text, (entity, char)| text.replace(entity, char))
}

/// Decodes percent encoding. Invalid UTF-8 becomes replacement characters.
pub(super) fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests;
