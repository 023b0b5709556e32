//! Addresses: which URLs are accepted, and where to begin from one.

use super::FetchError;
use url::Url;

/// Reads a URL as a person types it, and says what is wrong with it if need be.
///
/// # Errors
/// `NoScheme`, `NotHttp`, `Credentials` or `BadUrl`.
pub fn parse(text: &str) -> Result<Url, FetchError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(FetchError::BadUrl { text: String::new(), cause: "it is empty".to_owned() });
    }
    match Url::parse(text) {
        Ok(url) => check(url).map_err(|error| match error {
            // `localhost:5000/docs` is, to the letter, a URL of the scheme `localhost`.
            FetchError::NotHttp { .. } if looks_like_a_host(text) => {
                FetchError::NoScheme { text: text.to_owned() }
            }
            FetchError::NotHttp { .. } => FetchError::NotHttp { text: text.to_owned() },
            other => other,
        }),
        Err(url::ParseError::RelativeUrlWithoutBase) if looks_like_a_host(text) => {
            Err(FetchError::NoScheme { text: text.to_owned() })
        }
        Err(url::ParseError::RelativeUrlWithoutBase) => Err(FetchError::NotHttp { text: text.to_owned() }),
        Err(cause) => Err(FetchError::BadUrl { text: text.to_owned(), cause: cause.to_string() }),
    }
}

/// Accepts an `http` or `https` URL without credentials; drops the fragment, which a server never sees.
pub(super) fn check(mut url: Url) -> Result<Url, FetchError> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(FetchError::NotHttp { text: url.to_string() });
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(FetchError::Credentials { at: without_credentials(url).to_string() });
    }
    url.set_fragment(None);
    Ok(url)
}

/// The URL as it may be shown and recorded.
pub(super) fn without_credentials(mut url: Url) -> Url {
    // Both fail only for URLs without a host, which have no credentials.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.set_fragment(None);
    url
}

/// `copr.example.org/x`, `localhost:5000`, `//host/x`; but not `./file`, `/file`, `data:x` or `swagger.json`.
fn looks_like_a_host(text: &str) -> bool {
    let rest = text.strip_prefix("//").unwrap_or(text);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "0"));
    let is_name = host
        .split('.')
        .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    let is_file =
        authority == rest && [".json", ".toml", ".html", ".yaml"].iter().any(|end| host.ends_with(end));
    let has_port = authority.contains(':') && !port.is_empty();
    is_name
        && !is_file
        && port.parse::<u16>().is_ok()
        && (has_port || host.contains('.') || host == "localhost")
}

/// The addresses to begin with, best first: a bare base URL stands for the documentation page below it.
pub(super) fn entries(url: &Url) -> Vec<Url> {
    let segments: Vec<&str> =
        url.path_segments().into_iter().flatten().filter(|segment| !segment.is_empty()).collect();
    let last = segments.last().copied().unwrap_or_default();
    if last == "docs" || last.contains('.') || url.query().is_some() {
        return vec![url.clone()];
    }
    let tail: &[&str] = if last == "api_3" { &["docs"] } else { &["api_3", "docs"] };
    let mut page = url.clone();
    if let Ok(mut path) = page.path_segments_mut() {
        path.pop_if_empty().extend(tail);
    }
    vec![page, url.clone()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_stands_for_its_documentation_page() {
        for (given, expected) in [
            ("https://h/", vec!["https://h/api_3/docs", "https://h/"]),
            ("https://h/copr", vec!["https://h/copr/api_3/docs", "https://h/copr"]),
            ("https://h/copr/", vec!["https://h/copr/api_3/docs", "https://h/copr/"]),
            ("https://h/api_3/", vec!["https://h/api_3/docs", "https://h/api_3/"]),
            ("https://h/api_3/docs", vec!["https://h/api_3/docs"]),
            ("https://h/api_3/docs/", vec!["https://h/api_3/docs/"]),
            ("https://h/api_3/swagger.json", vec!["https://h/api_3/swagger.json"]),
        ] {
            let found: Vec<String> = entries(&parse(given).unwrap()).iter().map(Url::to_string).collect();
            assert_eq!(found, expected, "{given}");
        }
    }

    #[test]
    fn slips_of_the_hand_are_told_apart() {
        for text in
            ["copr.example.org", "copr.example.org/api_3/docs", "localhost:5000/api_3/docs", "//h.org/x"]
        {
            assert!(matches!(parse(text), Err(FetchError::NoScheme { .. })), "{text}");
        }
        for text in
            ["file:///tmp/x.json", "ftp://h/x", "/tmp/x.json", "./x.json", "swagger.json", "data:x", "C:\\x"]
        {
            assert!(matches!(parse(text), Err(FetchError::NotHttp { .. })), "{text}");
        }
        for text in ["", "https://", "http://[::1", "https://h:99999/"] {
            assert!(matches!(parse(text), Err(FetchError::BadUrl { .. })), "{text}");
        }
        let error = parse("https://me:secret@h/api_3/docs").unwrap_err();
        assert!(matches!(error, FetchError::Credentials { .. }));
        assert!(!error.to_string().contains("secret"));
        assert_eq!(parse(" https://h/docs#x ").unwrap().as_str(), "https://h/docs");
    }
}
