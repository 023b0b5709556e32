//! How the structures of the state look in replies.

pub mod build;
pub mod build_config;
pub mod monitor;
pub mod package;
pub mod project;
pub mod project_chroot;
mod repos;
pub mod rpmrepo;
