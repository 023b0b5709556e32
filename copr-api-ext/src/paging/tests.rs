//! The guarantees of paging, against a model of the server and against hostile servers.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation, clippy::cast_sign_loss)]

mod hostile;
mod laws;
mod model;
mod scenario;
