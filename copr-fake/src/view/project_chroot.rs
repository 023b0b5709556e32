//! The JSON of a project chroot.
