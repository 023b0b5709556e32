//! Checks of single values.

use std::net::IpAddr;

/// Whether a text can be the name of a package.
pub fn is_package_name(text: &str) -> bool {
    let fine = |byte: u8| byte.is_ascii_alphanumeric() || b"-+_.".contains(&byte);
    !text.is_empty() && text.bytes().all(fine)
}

/// Whether a text is a URL with a scheme and a host that could be in the public naming system.
pub fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "1"));
    let letters = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    letters(scheme) && digits(port) && (host.parse::<IpAddr>().is_ok() || is_host(host))
}

fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        let fine = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        (1..=63).contains(&label.len()) && !label.starts_with('-') && label.chars().all(fine)
    };
    let top = host.rsplit('.').next().unwrap_or_default();
    let is_top = top.starts_with("xn--") || (top.len() > 1 && top.chars().all(char::is_alphabetic));
    host.contains('.') && is_top && host.split('.').all(label)
}

/// Whether a text is a repository a custom source may use.
pub fn is_repo(text: &str) -> bool {
    let rest = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
}

/// What is wrong with a list of patterns of chroots, if anything: each has to fit a chroot of the site.
pub fn denylist_fault(list: &str, site: &[String]) -> Option<String> {
    let fine = |letter: char| letter.is_ascii_alphanumeric() || "-_.*".contains(letter);
    list.split(',').map(str::trim).find_map(|pattern| {
        if pattern.is_empty() || !pattern.chars().all(fine) {
            return Some(format!("'{pattern}' is no pattern."));
        }
        let fits = site.iter().any(|chroot| crate::state::glob::fits(pattern, chroot));
        (!fits).then(|| format!("'{pattern}' fits no chroot."))
    })
}

#[cfg(test)]
mod tests {
    use super::{denylist_fault, is_package_name, is_repo, is_url};

    #[test]
    fn names_of_packages_have_few_letters() {
        assert!(is_package_name("libsigc++-2.0_x"));
        for wrong in ["", "p e!", "a/b", "měď"] {
            assert!(!is_package_name(wrong), "{wrong}");
        }
    }

    #[test]
    fn urls_have_a_scheme_and_a_host() {
        for fine in ["https://example.org/x", "http://10.0.0.1:80/x", "git://a-b.example.org?x"] {
            assert!(is_url(fine), "{fine}");
        }
        for wrong in
            ["x", "git@example.org:x.git", "https://localhost/x", "https:///x", "https://example.org:p/"]
        {
            assert!(!is_url(wrong), "{wrong}");
        }
        assert!(is_repo("https://example.org/r"));
        assert!(!is_repo("ftp://x"));
    }

    #[test]
    fn every_pattern_has_to_fit() {
        let site = ["fedora-43-x86_64".to_owned()];
        assert_eq!(denylist_fault("*, fedora-*", &site), None);
        for wrong in ["epel-*", "fedora-*,", "a b"] {
            assert!(denylist_fault(wrong, &site).is_some(), "{wrong}");
        }
    }
}
