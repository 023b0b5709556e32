//! Checks of single values, like those of the real server's forms.

use std::net::{IpAddr, Ipv6Addr};

/// Returns whether a text is a URL with a valid host.
pub fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or_default();
    let (host, port) = match authority.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        Some((host, port)) if host.parse::<Ipv6Addr>().is_ok() => (host, port),
        Some(_) => return false,
        None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
    };
    let scheme_fine = !scheme.is_empty() && scheme.bytes().all(|b| b.is_ascii_alphabetic());
    scheme_fine && is_port(port) && (host.parse::<IpAddr>().is_ok() || is_hostname(host))
}

/// Returns whether a text is empty, or a colon and a port.
fn is_port(text: &str) -> bool {
    text.is_empty()
        || text
            .strip_prefix(':')
            .is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()) && number.parse::<u16>().is_ok())
}

/// Returns whether a text is an `http` or `https` URL with a valid host.
pub fn is_web_url(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https")) && is_url(text)
}

fn is_hostname(host: &str) -> bool {
    let labels: Vec<_> = host.split('.').collect();
    let fine = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    let top = labels.last().copied().unwrap_or_default();
    labels.len() > 1
        && labels.iter().all(fine)
        && (top.starts_with("xn--") || (top.len() > 1 && top.chars().all(char::is_alphabetic)))
}

/// Returns whether a text is an email address.
pub fn is_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !local.contains(char::is_whitespace) && is_hostname(domain)
    })
}

/// Returns whether a text is the URL of a repository: `http(s)://host…` or `copr://owner/project`.
pub fn is_repo(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    match scheme.to_ascii_lowercase().as_str() {
        "copr" => copr_repo(text).is_some(),
        "http" | "https" => !rest.is_empty() && !rest.starts_with(['/', '?', '#']),
        _ => false,
    }
}

/// Returns owner and directory of `copr://owner/directory`. Ignores what follows.
pub fn copr_repo(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once("://")?;
    let mut parts = rest.split(['?', '#']).next()?.split('/');
    let (owner, dirname) = (parts.next()?, parts.next()?);
    let fine = scheme.eq_ignore_ascii_case("copr") && !owner.is_empty() && !dirname.is_empty();
    fine.then_some((owner, dirname))
}

/// Returns the project of a directory: the part before the first colon.
pub fn project_of(dirname: &str) -> &str {
    dirname.split(':').next().unwrap_or(dirname)
}

/// Returns whether a text is a valid name of a package.
pub fn is_package_name(text: &str) -> bool {
    let fine = |byte: u8| byte.is_ascii_alphanumeric() || b"-+_.".contains(&byte);
    !text.is_empty() && text.bytes().all(fine)
}

/// Returns whether a text has only characters of a project's name: letters and digits of any script, `_`, `.`, `-`.
pub fn is_project_name(text: &str) -> bool {
    text.chars().all(|letter| is_word(letter) || ".-".contains(letter))
}

/// Returns whether a character matches Python's `\w`. Combining marks don't match there, but here.
fn is_word(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

/// Returns whether a text consists of digits of any script. Roman numerals are letters.
pub fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_numeric() && !letter.is_alphabetic())
}

/// Returns whether a text is a container image that the server accepts: a name and an optional tag, without port or digest.
pub fn is_image(text: &str) -> bool {
    let (name, tag) = match text.split_once(':') {
        Some((name, tag)) => (name, Some(tag)),
        None => (text, None),
    };
    let part = |part: &str, more: &str| {
        !part.is_empty() && part.chars().all(|letter| is_word(letter) || more.contains(letter))
    };
    part(name, "-./") && tag.is_none_or(|tag| part(tag, ".-"))
}

/// Returns whether a text has the form of a chroot: three parts joined with dashes.
pub fn is_chroot(text: &str) -> bool {
    let parts: Vec<_> = text.rsplitn(3, '-').collect();
    parts.len() == 3 && parts.iter().all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{
        copr_repo, is_chroot, is_image, is_mail, is_number, is_package_name, is_project_name, is_repo,
        is_url, is_web_url, project_of,
    };

    #[test]
    fn recognizes_urls() {
        assert!(is_url("https://example.org/copper"));
        assert!(is_url("http://127.0.0.1:8080/x?y"));
        assert!(is_url("git://a-b.example.org?x"));
        for wrong in [
            "x",
            "not a url",
            "https://",
            "https://host/",
            "https://a..org",
            "git@example.org:x.git",
            "https:///x",
            "https://example.org:p/",
            "https://example.org:/",
            "https://example.org:+1/",
            "https://example.org:65536/",
            "https://user:pw@example.org/",
            "https://user@example.org/",
            "http://localhost:8080/",
            "http://[::1",
            "http://[x.org]/",
            "http://::1/",
        ] {
            assert!(!is_url(wrong), "{wrong}");
        }
        assert!(is_mail("alice@example.org"));
        assert!(!is_mail("not a contact"));
    }

    #[test]
    fn recognizes_web_urls() {
        for fine in [
            "https://example.org",
            "HTTPS://EXAMPLE.ORG/X",
            "https://example.org/a b",
            "http://[::1]/",
            "http://[2001:db8::1]:8080/",
            "http://192.0.2.1/",
            "https://münchen.example",
            "https://a_b.example.org/",
            "http://example.org:65535/",
        ] {
            assert!(is_web_url(fine), "{fine}");
        }
        for wrong in [
            "git://example.org/x",
            "irc://example.org/x",
            "httpx://example.org",
            "mailto:a@example.org",
            "javascript:alert(1)",
            "example.org",
            "http://localhost",
            "alice",
        ] {
            assert!(!is_web_url(wrong), "{wrong}");
        }
    }

    #[test]
    fn recognizes_repositories() {
        assert!(is_repo("https://example.org/$chroot/"));
        assert!(is_repo("HTTPS://example.org/x"));
        for fine in [
            "copr://@group/name",
            "COPR://alice/p",
            "copr://alice/p/",
            "copr://alice/p/more/path",
            "copr://alice/p:custom:x",
            "copr://alice/p?priority=10",
            "copr://alice/p#top",
        ] {
            assert!(is_repo(fine), "{fine}");
        }
        for wrong in [
            "ftp://x/",
            "file:///x",
            "nonsense",
            "example.org/x",
            "copr://alice",
            "copr://alice/",
            "copr:///p",
            "copr://alice//p",
            "copr://alice?x/p",
            "https://",
            "https://?x",
            "https://#x",
        ] {
            assert!(!is_repo(wrong), "{wrong}");
        }
        assert_eq!(copr_repo("copr://@g/p:pr:7/more?x#y"), Some(("@g", "p:pr:7")));
        assert_eq!(project_of("p:pr:7"), "p");
        assert_eq!(project_of("p"), "p");
    }

    #[test]
    fn recognizes_project_names() {
        for fine in ["tin", "měď-1.0_x", ".", "..", "-", "_", "٣a", "東", ""] {
            assert!(is_project_name(fine), "{fine}");
        }
        for wrong in ["a:b", "a/b", "a+b", "a~b", "@a", "a b", "🦀"] {
            assert!(!is_project_name(wrong), "{wrong}");
        }
        for number in ["123", "٣", "1٣", "²", "१२३"] {
            assert!(is_number(number), "{number}");
        }
        for name in ["", "1.0", "٣a", "ⅷ", "1_0"] {
            assert!(!is_number(name), "{name}");
        }
    }

    #[test]
    fn recognizes_package_names() {
        assert!(is_package_name("libsigc++-2.0_x"));
        for wrong in ["", "p e!", "a/b", "měď"] {
            assert!(!is_package_name(wrong), "{wrong}");
        }
    }

    #[test]
    fn recognizes_images_and_chroots() {
        for fine in ["fedora", "fedora:43", "quay.io/a/b-c_d:1.0-x", "Fedora:Rawhide", "fédora:43", "a:_"] {
            assert!(is_image(fine), "{fine}");
        }
        for wrong in [
            "",
            "bad image",
            "registry.example.org:5000/fedora:43",
            "registry.example.org:5000/fedora",
            "fedora@sha256:0a",
            "fedora:43@sha256:0a",
            "docker://quay.io/fedora:43",
            "fedora:",
            ":43",
            "a:b:c",
            "fe+dora",
            " fedora",
        ] {
            assert!(!is_image(wrong), "{wrong}");
        }
        assert!(is_chroot("fedora-43-x86_64"));
        assert!(!is_chroot("nonsense"));
    }
}
