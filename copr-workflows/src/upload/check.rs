//! What can be told of a file before it is sent: by its name, and by how it begins.

use super::fault::FileFault;

/// What all RPMs begin with.
pub(super) const LEAD: [u8; 4] = [0xed, 0xab, 0xee, 0xdb];

/// The longest name of comps that a server stores, in characters.
const COMPS_NAME: usize = 127;

/// What can be built from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A source package.
    Rpm,
    /// A spec file.
    Spec,
}

/// Whether a file of this name has to be an RPM.
pub(super) fn is_rpm(name: &str) -> bool {
    name.to_lowercase().ends_with(".rpm")
}

/// What kind of sources a file is. The server goes by the end of the name, in any case of letters.
pub(super) fn sources(name: &str, length: u64) -> Result<Kind, FileFault> {
    if length == 0 {
        return Err(FileFault::Empty { name: name.to_owned() });
    }
    let lower = name.to_lowercase();
    let ends = |suffix| lower.strip_suffix(suffix).is_some_and(|stem: &str| !stem.is_empty());
    if ends(".src.rpm") || ends(".nosrc.rpm") {
        Ok(Kind::Rpm)
    } else if ends(".spec") {
        Ok(Kind::Spec)
    } else {
        let why = "can't be built: it ends neither in `.src.rpm`, `.nosrc.rpm` nor `.spec`";
        Err(FileFault::Name { name: name.to_owned(), why })
    }
}

/// Refuses a name that a file with comps can't have.
pub(super) fn comps_name(name: &str) -> Result<(), FileFault> {
    if name.chars().count() > COMPS_NAME {
        return Err(FileFault::Name { name: name.to_owned(), why: "is longer than 127 characters" });
    }
    Ok(())
}

/// Refuses a name that no file can have.
pub(super) fn name(name: &str) -> Result<(), FileFault> {
    let why = if name.is_empty() {
        "can't name a file"
    } else if name.contains(['/', '\\']) {
        "is a path, not the name of a file"
    } else if name.chars().any(char::is_control) {
        "holds an unprintable character"
    } else {
        return Ok(());
    };
    Err(FileFault::Name { name: name.to_owned(), why })
}

#[cfg(test)]
mod tests {
    use super::super::UploadFile;
    use super::*;

    #[test]
    fn a_name_tells_what_is_built_and_what_can_not_be() {
        for (name, expected) in [
            ("hello-2.12-1.src.rpm", Some(Kind::Rpm)),
            ("hello-2.12-1.nosrc.rpm", Some(Kind::Rpm)),
            ("HELLO-2.12-1.SRC.RPM", Some(Kind::Rpm)),
            ("x y-1.src.rpm", Some(Kind::Rpm)),
            ("žába-1.0-1.src.rpm", Some(Kind::Rpm)),
            ("hello.spec", Some(Kind::Spec)),
            ("hello.Spec", Some(Kind::Spec)),
            ("hello-2.12-1.x86_64.rpm", None),
            ("hello.tar.gz", None),
            ("hellosrc.rpm", None),
            (".src.rpm", None),
            (".spec", None),
            ("", None),
            ("sub/hello.spec", None),
            ("sub\\hello.spec", None),
            ("hello\n.spec", None),
        ] {
            let kind = super::name(name).and_then(|()| sources(name, 1));
            assert_eq!(kind.ok(), expected, "{name:?}");
            assert!(sources(name, 0).is_err(), "{name:?} is empty");
        }
    }

    #[test]
    fn names_of_comps_have_a_length_that_the_server_stores() {
        assert!(comps_name(&"ž".repeat(127)).is_ok());
        assert!(comps_name(&"z".repeat(128)).is_err());
        assert!(super::name("a/b").is_err());
    }

    #[test]
    fn an_rpm_is_told_by_its_lead() {
        for name in ["x.src.rpm", "x.nosrc.rpm", "X.SRC.RPM", "x.spec"] {
            let begins = |content: &[u8]| UploadFile::bytes(name, content.to_vec()).is_ok();
            assert!(begins(&[0xed, 0xab, 0xee, 0xdb, 3, 0]), "{name}");
            for other in [&b""[..], b"\xed\xab\xee", b"Name: x", b"\x1f\x8b\x08\x00"] {
                assert_eq!(begins(other), name == "x.spec", "{name} {other:?}");
            }
        }
    }
}
