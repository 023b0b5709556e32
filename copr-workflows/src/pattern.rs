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

#[cfg(test)]
mod tests {
    use super::fits;

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
