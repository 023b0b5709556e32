//! How the structures of the state look in replies.

pub mod project;
pub mod project_chroot;
