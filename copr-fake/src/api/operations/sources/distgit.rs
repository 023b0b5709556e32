//! Namespaces and URLs of dist-git.

/// Normalizes a namespace like Python's `normpath`: without doubled or final slashes, `.`, and `..` after another part. Two
/// slashes at the beginning are kept.
pub fn cleaned(path: &str) -> String {
    if path.is_empty() {
        return String::new();
    }
    let slashes = path.len() - path.trim_start_matches('/').len();
    let root = match slashes {
        0 => "",
        2 => "//",
        _ => "/",
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').filter(|part| !matches!(*part, "" | ".")) {
        match (part, parts.last()) {
            ("..", Some(last)) if *last != ".." => {
                parts.pop();
            }
            ("..", None) if !root.is_empty() => {}
            _ => parts.push(part),
        }
    }
    let cleaned = format!("{root}{}", parts.join("/"));
    if cleaned.is_empty() { ".".to_owned() } else { cleaned }
}

/// Returns the URL of a package. The instance `copr` requires a namespace.
pub fn clone_url(instance: &str, package: &str, namespace: Option<&str>) -> Option<String> {
    let namespace = namespace.map(|space| space.trim_matches('/')).filter(|space| !space.is_empty());
    match (instance, namespace) {
        ("copr", None) => None,
        ("copr", Some(space)) => Some(format!("https://copr-dist-git.example.org/git/{space}/{package}")),
        (_, None) => Some(format!("https://src.fedoraproject.org/rpms/{package}")),
        (_, Some(space)) => Some(format!("https://src.fedoraproject.org/{space}/rpms/{package}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{cleaned, clone_url};

    #[test]
    fn one_dist_git_requires_a_namespace() {
        assert!(clone_url("copr", "x", None).is_none());
        assert!(clone_url("copr", "p", Some("@g/x")).unwrap().ends_with("/git/@g/x/p"));
        assert!(clone_url("fedora", "p", None).unwrap().ends_with("/rpms/p"));
        let fork = "https://src.fedoraproject.org/forks/alice/rpms/x";
        assert_eq!(clone_url("fedora", "x", Some("forks/alice")).unwrap(), fork);
        assert_eq!(clone_url("fedora", "x", Some("//forks/alice/")).unwrap(), fork);
        assert_eq!(clone_url("fedora", "x", Some("/")), clone_url("fedora", "x", None));
    }

    #[test]
    fn normalizes_namespaces() {
        for (sent, kept) in [
            ("forks/user", "forks/user"),
            ("forks//user/", "forks/user"),
            ("./forks/./user", "forks/user"),
            ("forks/x/../user", "forks/user"),
            ("../user", "../user"),
            ("../../user", "../../user"),
            ("/forks/user", "/forks/user"),
            ("//forks/user", "//forks/user"),
            ("///forks/user", "/forks/user"),
            ("/../user", "/user"),
            ("/", "/"),
            ("a/..", "."),
            ("forks/user/ ", "forks/user/ "),
            ("@copr/copr", "@copr/copr"),
            ("fo rks/üser", "fo rks/üser"),
            ("", ""),
        ] {
            assert_eq!(cleaned(sent), kept, "{sent}");
        }
    }
}
