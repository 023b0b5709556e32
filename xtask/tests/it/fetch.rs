//! Fetching from real sockets and files.

mod bad;
mod good;
mod rules;
mod server;
mod shelf;
