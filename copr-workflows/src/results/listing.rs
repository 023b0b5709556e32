//! Reading the page that a web server makes for a directory: lighttpd, nginx, Apache, and most others. A pure function.

use std::collections::HashSet;

use reqwest::Url;

use super::name;

/// What a directory has.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Listing {
    pub entries: Vec<Entry>,
    /// Names that must not become names of files here.
    pub refused: Vec<String>,
    /// Whether the page is one of a directory at all, and has come to its end.
    pub shape: Shape,
}

/// What a page looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    #[default]
    Other,
    Directory,
    /// Of a directory, but its end is missing.
    Cut,
}

/// A file or directory right below the one that was listed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub name: String,
    pub url: Url,
    pub directory: bool,
}

/// Reads a page. `base` is the address of the directory, with a slash at its end.
pub(crate) fn read(base: &Url, page: &str, windows: bool) -> Listing {
    let mut listing = Listing { shape: shape(page), ..Listing::default() };
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

/// Directories call themselves an index, on all known servers, and documents have an end.
fn shape(page: &str) -> Shape {
    let page = page.to_ascii_lowercase();
    match (page.contains("index of "), page.contains("</html")) {
        (true, true) => Shape::Directory,
        (true, false) => Shape::Cut,
        (false, _) => Shape::Other,
    }
}

/// Whether a page ends where its document does. Servers may add comments.
pub(crate) fn is_whole(page: &str) -> bool {
    let mut page = page.trim_end();
    while let Some((before, _)) = page.strip_suffix("-->").and_then(|page| page.rsplit_once("<!--")) {
        page = before.trim_end();
    }
    page.strip_suffix('>').is_some_and(|page| page.trim_end().to_ascii_lowercase().ends_with("</html"))
}

/// The address of the next link, and what comes behind its tag.
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

/// Where the next tag of a link begins.
fn next_tag(page: &str) -> Option<usize> {
    let links = |at: &usize| {
        let mut chars = page.get(*at + 1..).unwrap_or_default().chars();
        matches!(chars.next(), Some('a' | 'A')) && chars.next().is_some_and(char::is_whitespace)
    };
    page.match_indices('<').map(|(at, _)| at).find(links)
}

/// The name behind an address right below the base; nothing for links to anywhere else.
fn below(base: &Url, href: &str) -> Option<(String, Url, bool)> {
    if href.starts_with(['?', '#']) {
        return None;
    }
    // A name with a colon, written as it is, looks like a scheme; servers write `./` before it, or don't.
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

/// Undoes the escapes of HTML that stand in addresses.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        rest = after;
        let end = after.bytes().take(9).position(|byte| byte == b';');
        let entity = end.and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?)));
        match entity.and_then(|(name, behind)| Some((character(name)?, behind))) {
            Some((char, behind)) => {
                plain.push(char);
                rest = behind;
            }
            None => plain.push('&'),
        }
    }
    plain + rest
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number)
        }
    }
}

/// Undoes percent encoding. Invalid UTF-8 becomes replacement characters.
pub(super) fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests;
