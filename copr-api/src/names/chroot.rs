//! The name of a chroot.

use std::str::FromStr;

use super::error::InvalidName;
use super::text::{as_text, segment_fault};

/// What is built in: `fedora-43-x86_64`, `centos-stream-10-aarch64`.
///
/// # Examples
/// ```
/// use copr_api::names::ChrootName;
///
/// let chroot: ChrootName = "centos-stream-10-aarch64".parse()?;
/// assert_eq!((chroot.distribution(), chroot.release(), chroot.arch()), ("centos-stream", "10", "aarch64"));
/// assert_eq!(chroot.name_release(), "centos-stream-10");
/// # Ok::<(), copr_api::names::InvalidName>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChrootName {
    text: String,
    /// Where the last dash but one and the last dash are: distributions have dashes in their names, releases and architectures
    /// have none.
    dashes: (usize, usize),
}

impl ChrootName {
    /// The whole name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The distribution: `fedora`, `centos-stream`.
    #[must_use]
    pub fn distribution(&self) -> &str {
        self.text.get(..self.dashes.0).unwrap_or_default()
    }

    /// The release: `43`, `rawhide`.
    #[must_use]
    pub fn release(&self) -> &str {
        self.text.get(self.dashes.0 + 1..self.dashes.1).unwrap_or_default()
    }

    /// The architecture: `x86_64`.
    #[must_use]
    pub fn arch(&self) -> &str {
        self.text.get(self.dashes.1 + 1..).unwrap_or_default()
    }

    /// Distribution and release, as repository files are asked for: `fedora-43`.
    #[must_use]
    pub fn name_release(&self) -> &str {
        self.text.get(..self.dashes.1).unwrap_or_default()
    }
}

impl FromStr for ChrootName {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let refused = |why| InvalidName::new(text, "a chroot such as `fedora-43-x86_64`", why);
        if let Some(why) = segment_fault(text) {
            return Err(refused(why));
        }
        let split = || {
            let last = text.rfind('-')?;
            let before = text.get(..last)?.rfind('-')?;
            (before > 0 && before + 1 < last && last + 1 < text.len()).then_some((before, last))
        };
        let dashes = split().ok_or_else(|| refused("is not of the form name-release-arch"))?;
        Ok(Self { text: text.to_owned(), dashes })
    }
}

as_text!(ChrootName);
