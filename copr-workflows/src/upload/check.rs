//! Checks a file by its name and its first bytes, and the errors about files.

use std::io;

use copr_api_ext::{Error, ErrorKind, Result};

/// Whether a file of this name must be an RPM.
pub(super) fn is_rpm(name: &str) -> bool {
    name.to_lowercase().ends_with(".rpm")
}

/// The content type of sources to build. Like the server, it ignores the case of the extension.
pub(super) fn sources(name: &str, size: u64) -> Result<&'static str> {
    if size == 0 {
        return Err(Error::invalid(format!("{name} is empty")));
    }
    let lower = name.to_lowercase();
    let ends = |suffix| lower.strip_suffix(suffix).is_some_and(|stem: &str| !stem.is_empty());
    if ends(".src.rpm") || ends(".nosrc.rpm") {
        Ok("application/x-rpm")
    } else if ends(".spec") {
        Ok("text/plain")
    } else {
        let why = "can't be built: its name must end in `.src.rpm`, `.nosrc.rpm` or `.spec`";
        Err(Error::invalid(format!("{name:?} {why}")))
    }
}

/// Rejects names that no file can have.
pub(super) fn name(name: &str) -> Result<()> {
    let why = if name.is_empty() {
        "is not a file name"
    } else if name.contains(['/', '\\']) {
        "is a path, not a file name"
    } else if name.chars().any(char::is_control) {
        "has control characters"
    } else {
        return Ok(());
    };
    Err(Error::invalid(format!("{name:?} {why}")))
}

pub(super) fn not_an_rpm(name: &str) -> Error {
    Error::invalid(format!(
        "{name} is not an RPM: use a source package (`.src.rpm`) or a spec file (`.spec`)"
    ))
}

pub(super) fn unreadable(name: &str, error: &io::Error) -> Error {
    let why = io::Error::new(error.kind(), format!("{name} can't be read: {error}"));
    Error::new(ErrorKind::Local, why)
}

pub(super) fn changed(name: &str, how: &str) -> Error {
    Error::new(ErrorKind::Local, format!("{name} {how}: it changed during the upload"))
}

#[cfg(test)]
mod tests {
    use super::super::UploadFile;
    use super::*;

    #[test]
    fn derives_the_content_type_from_the_name() {
        for (name, expected) in [
            ("hello-2.12-1.src.rpm", Some("application/x-rpm")),
            ("hello-2.12-1.nosrc.rpm", Some("application/x-rpm")),
            ("HELLO-2.12-1.SRC.RPM", Some("application/x-rpm")),
            ("x y-1.src.rpm", Some("application/x-rpm")),
            ("žába-1.0-1.src.rpm", Some("application/x-rpm")),
            ("hello.spec", Some("text/plain")),
            ("hello.Spec", Some("text/plain")),
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
    fn recognizes_rpms_by_their_first_bytes() {
        for name in ["x.src.rpm", "x.nosrc.rpm", "X.SRC.RPM", "x.spec"] {
            let begins = |content: &[u8]| UploadFile::bytes(name, content.to_vec()).is_ok();
            assert!(begins(&[0xed, 0xab, 0xee, 0xdb, 3, 0]), "{name}");
            for other in [&b""[..], b"\xed\xab\xee", b"Name: x", b"\x1f\x8b\x08\x00"] {
                assert_eq!(begins(other), name == "x.spec", "{name} {other:?}");
            }
        }
    }
}
