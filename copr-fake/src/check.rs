//! Checks of single values, as forms of the real server make them.

use std::net::IpAddr;

/// Whether a text is a URL with a scheme and a host that could exist.
pub fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or_default();
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => host,
        Some(_) => return false,
        None => authority,
    };
    let scheme_fine = !scheme.is_empty() && scheme.bytes().all(|b| b.is_ascii_alphabetic());
    scheme_fine && (host.parse::<IpAddr>().is_ok() || is_hostname(host))
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

/// Whether a text is an address of mail.
pub fn is_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !local.contains(char::is_whitespace) && is_hostname(domain)
    })
}

/// Whether a text can be a repository: `http(s)://host…` or `copr://owner/project`.
pub fn is_repo(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix("copr://") {
        return copr_repo(rest).is_some();
    }
    let rest = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
}

/// Owner and project behind `copr://`.
pub fn copr_repo(rest: &str) -> Option<(&str, &str)> {
    let (owner, project) = rest.trim_end_matches('/').split_once('/')?;
    (!owner.is_empty() && !project.is_empty()).then_some((owner, project))
}

/// Whether a text can be the name of a package.
pub fn is_package_name(text: &str) -> bool {
    let fine = |byte: u8| byte.is_ascii_alphanumeric() || b"-+_.".contains(&byte);
    !text.is_empty() && text.bytes().all(fine)
}

/// Whether a text can be the name of a project: letters of any script, digits, `_`, `.`, `-`.
pub fn is_project_name(text: &str) -> bool {
    text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '.' | '-'))
}

/// Whether a text can be the name of a container image.
pub fn is_image(text: &str) -> bool {
    let (name, tag) = match text.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => (name, Some(tag)),
        _ => (text, None),
    };
    let part = |part: &str, more: &[char]| {
        !part.is_empty()
            && part.chars().all(|c| c.is_alphanumeric() || "_.-".contains(c) || more.contains(&c))
    };
    part(name, &['/', ':']) && tag.is_none_or(|tag| part(tag, &[]))
}

/// Whether a text has the shape of a chroot: three parts joined with dashes.
pub fn is_chroot(text: &str) -> bool {
    let parts: Vec<_> = text.rsplitn(3, '-').collect();
    parts.len() == 3 && parts.iter().all(|part| !part.is_empty())
}

/// Whether a number fits the columns that hold numbers.
pub fn fits_column(number: i128) -> Option<i64> {
    i32::try_from(number).ok().map(i64::from)
}

#[cfg(test)]
mod tests {
    use super::{is_chroot, is_image, is_mail, is_package_name, is_repo, is_url};

    #[test]
    fn addresses_are_told_from_other_texts() {
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
        ] {
            assert!(!is_url(wrong), "{wrong}");
        }
        assert!(is_mail("alice@example.org"));
        assert!(!is_mail("not a contact"));
    }

    #[test]
    fn repositories_are_web_addresses_or_projects() {
        assert!(is_repo("https://example.org/$chroot/"));
        assert!(is_repo("copr://@group/name"));
        for wrong in ["ftp://x/", "nonsense", "copr://alice", "https://"] {
            assert!(!is_repo(wrong), "{wrong}");
        }
    }

    #[test]
    fn names_of_packages_have_few_letters() {
        assert!(is_package_name("libsigc++-2.0_x"));
        for wrong in ["", "p e!", "a/b", "měď"] {
            assert!(!is_package_name(wrong), "{wrong}");
        }
    }

    #[test]
    fn images_and_chroots_have_their_shapes() {
        assert!(is_image("registry.example.org:5000/fedora:43"));
        assert!(!is_image("bad image"));
        assert!(is_chroot("fedora-43-x86_64"));
        assert!(!is_chroot("nonsense"));
    }
}
