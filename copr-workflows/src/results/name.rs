//! Checks which names from a server may become local file names. Pure functions.

/// Device names on Windows, with any extension.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The suffix of incomplete files, see [`super::partial_file`].
pub(crate) const PART_SUFFIX: &str = ".part";

/// Why a name must not become a file name; `None` if it may.
pub(crate) fn fault(name: &str, windows: bool) -> Option<&'static str> {
    if name.is_empty() || name == "." || name == ".." {
        return Some("is not a file name");
    }
    if name.contains(['/', '\\']) {
        return Some("leads to another folder");
    }
    if name.chars().any(char::is_control) {
        return Some("has control characters");
    }
    if name.len() > 255 {
        return Some("is too long");
    }
    if name.ends_with(PART_SUFFIX) {
        return Some("has the suffix of an incomplete download");
    }
    (windows && bad_on_windows(name)).then_some("means something else on Windows")
}

fn bad_on_windows(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    // COM0 to COM9, LPT0 to LPT9; Windows accepts three superscript digits too.
    let port = ["COM", "LPT"].iter().filter_map(|port| stem.strip_prefix(port)).any(|rest| {
        let mut chars = rest.chars();
        matches!(chars.next(), Some('0'..='9' | '¹' | '²' | '³')) && chars.next().is_none()
    });
    port || DEVICES.contains(&stem.as_str())
        || name.contains([':', '<', '>', '"', '|', '?', '*'])
        || name.ends_with(['.', ' '])
}

/// Why a relative path must not become a file path; `None` if it may.
pub(crate) fn path_fault(path: &str, windows: bool) -> Option<&'static str> {
    path.split('/').find_map(|name| fault(name, windows))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::{Component, Path};

    #[test]
    fn refuses_hostile_names_only() {
        for (name, here, on_windows) in [
            ("hello-2.12-1.fc43.x86_64.rpm", true, true),
            ("python3-a+b~rc1^git.noarch.rpm", true, true),
            ("builder-live.log.gz", true, true),
            (".hidden", true, true),
            ("...", true, false),
            ("nul-1.0.rpm", true, true),
            ("å.spec", true, true),
            ("", false, false),
            (".", false, false),
            ("..", false, false),
            ("/etc/passwd", false, false),
            ("../x", false, false),
            ("a/../../x", false, false),
            ("..\\x", false, false),
            ("C:\\x", false, false),
            ("x\0.rpm", false, false),
            ("x\n.rpm", false, false),
            ("x\u{9b}.rpm", false, false),
            ("hello.rpm.part", false, false),
            ("NUL", true, false),
            ("nul.rpm", true, false),
            ("aux .log", true, false),
            ("com1.log", true, false),
            ("LPT³", true, false),
            ("COM10", true, true),
            ("x:y", true, false),
            ("x.", true, false),
            ("x ", true, false),
        ] {
            assert_eq!(fault(name, false).is_none(), here, "{name:?}");
            assert_eq!(fault(name, true).is_none(), on_windows, "{name:?} on Windows");
        }
        assert!(fault(&"x".repeat(256), false).is_some());
        assert!(path_fault("fedora-review/review.txt", true).is_none());
        assert!(path_fault("a//b", false).is_some() && path_fault("a/../b", false).is_some());
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(10_000))]
        #[test]
        fn accepted_paths_stay_below_their_folder(path in r"[./\\a:\x00 -]{0,12}|.{0,20}") {
            if path_fault(&path, false).is_none() {
                let inside = Path::new(&path).components().all(|part| matches!(part, Component::Normal(_)));
                proptest::prop_assert!(inside, "{path:?}");
            }
        }
    }
}
