//! Tests against servers on this machine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod builds_since;
mod calls;
mod config;
mod connect;
mod credentials;
mod error_guide;
mod forbidden;
mod help;
mod kerberos;
mod kerberos_real;
mod limits;
mod lists;
mod lists_laws;
mod projects_in_calls;
mod proxy;
mod runtimes;
mod shared;
