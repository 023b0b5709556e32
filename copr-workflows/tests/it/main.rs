//! Tests of copr-workflows against local servers. Tests that need their own process are next to this folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bulk_batches;
mod bulk_rebuild;
mod bulk_sweep;
mod chroot_catalog;
mod download;
mod download_faults;
mod download_hostile;
mod download_missing;
mod download_resumed;
mod downloads;
mod ensure;
mod ensure_chroot;
mod ensure_laws;
mod ensure_package;
mod ensure_project;
mod forbidden;
mod help;
mod limits;
mod logs;
mod logs_failures;
mod logs_hostile;
mod monitor;
mod not_gone;
mod projects;
mod projects_fork;
mod runtimes;
mod send_or_find;
#[path = "../../../copr-api-ext/tests/it/shared.rs"]
mod shared;
mod submissions;
mod upload;
mod watch;
mod watch_endings;
mod watch_faults;
mod watch_many;
mod watch_woken;
mod world;
