//! Names of chroots.

use std::str::FromStr;

use super::error::InvalidName;
use super::text::{as_text, segment_fault};

/// The name of a chroot: `fedora-43-x86_64`, `centos-stream-10-aarch64`.
///
/// # Examples
/// ```
/// use copr_api::names::ChrootName;
///
/// let chroot: ChrootName = "centos-stream-10-aarch64".parse()?;
/// assert_eq!(chroot.distribution(), "centos-stream");
/// assert_eq!((chroot.release(), chroot.arch()), ("10", "aarch64"));
/// assert_eq!(chroot.name_release(), "centos-stream-10");
/// # Ok::<(), copr_api::names::InvalidName>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChrootName {
    text: String,
    /// Positions of the last two dashes: the distribution can contain dashes, the release and the architecture cannot.
    dashes: (usize, usize),
}

impl ChrootName {
    /// Returns the whole name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the distribution: `fedora`, `centos-stream`.
    #[must_use]
    pub fn distribution(&self) -> &str {
        self.text.get(..self.dashes.0).unwrap_or_default()
    }

    /// Returns the release: `43`, `rawhide`.
    #[must_use]
    pub fn release(&self) -> &str {
        self.text.get(self.dashes.0 + 1..self.dashes.1).unwrap_or_default()
    }

    /// Returns the architecture: `x86_64`.
    #[must_use]
    pub fn arch(&self) -> &str {
        self.text.get(self.dashes.1 + 1..).unwrap_or_default()
    }

    /// Returns the distribution and release, as in the names of repository files: `fedora-43`.
    #[must_use]
    pub fn name_release(&self) -> &str {
        self.text.get(..self.dashes.1).unwrap_or_default()
    }
}

impl FromStr for ChrootName {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let invalid = |why| InvalidName::new(text, "a chroot such as `fedora-43-x86_64`", why);
        if let Some(why) = segment_fault(text) {
            return Err(invalid(why));
        }
        let split = || {
            let last = text.rfind('-')?;
            let before = text.get(..last)?.rfind('-')?;
            (before > 0 && before + 1 < last && last + 1 < text.len()).then_some((before, last))
        };
        let dashes = split().ok_or_else(|| invalid("does not have the form name-release-arch"))?;
        Ok(Self { text: text.to_owned(), dashes })
    }
}

as_text!(ChrootName);
