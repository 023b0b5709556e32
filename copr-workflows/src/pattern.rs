//! Shell patterns and suffixes of file names. The patterns are those of Python's `fnmatch`, as on the
//! server.

#[cfg(test)]
mod test_against_python;

pub use copr_api::covers;

/// Whether a pattern matches a file. A pattern without a slash applies to the last part of the path.
pub(crate) fn fits(pattern: &str, path: &str) -> bool {
    let name = if pattern.contains('/') { path } else { path.rsplit('/').next().unwrap_or(path) };
    covers(pattern, name)
}

/// Whether a name has a suffix. Case matters, as it does for rpm.
pub(crate) fn has_suffix(name: &str, suffix: &str) -> bool {
    name.ends_with(suffix)
}

/// Whether a file name is that of a source package.
pub(crate) fn is_source_package(name: &str) -> bool {
    has_suffix(name, ".src.rpm") || has_suffix(name, ".nosrc.rpm")
}

#[cfg(test)]
mod tests {
    use super::{fits, is_source_package};

    #[test]
    fn patterns_cover_files() {
        for (pattern, path, yes) in [
            ("*.rpm", "hello-1.x86_64.rpm", true),
            ("*.rpm", "hello.rpm.gz", false),
            ("*", "", true),
            ("", "", true),
            ("", "x", false),
            ("?.spec", "a.spec", true),
            ("?.spec", "ab.spec", false),
            ("*-[0-9]*.rpm", "hello-1.rpm", true),
            ("[!.]*", ".hidden", false),
            ("[]x]", "]", true),
            ("[a-", "[a-", true),
            ("a[b", "a[b", true),
            ("*.txt", "fedora-review/review.txt", true),
            ("fedora-review/*", "fedora-review/review.txt", true),
            ("fedora-review/*", "review.txt", false),
            ("*a*b*c", "xaxbxc", true),
            ("*a*b*c", "xaxbx", false),
            ("**x", "x", true),
            ("å*", "åb", true),
        ] {
            assert_eq!(fits(pattern, path), yes, "{pattern} {path}");
        }
    }

    #[test]
    fn source_packages_are_known_by_name() {
        for (name, yes) in [
            ("hello-1-1.fc43.src.rpm", true),
            ("sub/hello-1-1.nosrc.rpm", true),
            ("hello-1-1.fc43.x86_64.rpm", false),
            ("src.rpm", false),
            ("hello-1-1.src.rpm.asc", false),
        ] {
            assert_eq!(is_source_package(name), yes, "{name}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(10_000))]
        #[test]
        fn a_name_matches_itself_and_a_star(name in "[a-z0-9._+~^-]{0,20}", cut in 0_usize..20) {
            proptest::prop_assert!(fits(&name, &name) && fits("*", &name));
            let cut = cut.min(name.len());
            let star = format!("{}*", &name[..cut]);
            proptest::prop_assert!(fits(&star, &name));
        }
    }
}
