//! Tests of the commands and of the library.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod convert;
mod convert_random;
mod diff_laws;
mod diff_mutations;
mod diff_render;
mod diff_table;
mod drift;
mod fetch;
mod names;
mod unusual;
