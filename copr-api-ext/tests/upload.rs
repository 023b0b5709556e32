//! Uploads over real sockets: what goes over the wire, what happens when it breaks, and that nothing is ever submitted twice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "upload/checks.rs"]
mod checks;
#[path = "upload/comps.rs"]
mod comps;
#[path = "upload/early.rs"]
mod early;
#[path = "upload/faults.rs"]
mod faults;
#[path = "upload/find.rs"]
mod find;
#[path = "upload/limits.rs"]
mod limits;
#[path = "upload/progress.rs"]
mod progress;
#[path = "upload/repeats.rs"]
mod repeats;
#[path = "upload/support.rs"]
mod support;
#[path = "upload/wire.rs"]
mod wire;
