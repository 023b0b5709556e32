//! DistGit namespaces.

/// Returns a DistGit namespace as the server stores it: trimmed, and normalized like a path by Python's `normpath`.
///
/// ```
/// assert_eq!(copr_api::names::stored_namespace("./forks//user/ "), "forks/user");
/// ```
#[must_use]
pub fn stored_namespace(path: &str) -> String {
    let path = path.trim();
    let slashes = path.len() - path.trim_start_matches('/').len();
    let root = match slashes {
        0 => "",
        2 => "//",
        _ => "/",
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').filter(|part| !matches!(*part, "" | ".")) {
        let is_parent = part == ".." && parts.last().is_some_and(|last| *last != "..");
        if is_parent {
            parts.pop();
        } else if part != ".." || root.is_empty() {
            parts.push(part);
        }
    }
    format!("{root}{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalizes_namespaces_like_python() {
        for (path, clean) in [
            ("", ""),
            ("a//b/", "a/b"),
            ("./a/./b", "a/b"),
            ("a/x/../b", "a/b"),
            ("../a", "../a"),
            ("../../a", "../../a"),
            ("/../a", "/a"),
            ("//a/b", "//a/b"),
            ("///a", "/a"),
            ("/", "/"),
            ("a b", "a b"),
            (" a/ ", "a"),
        ] {
            assert_eq!(stored_namespace(path), clean, "{path:?}");
        }
    }
}
