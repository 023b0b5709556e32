//! The fetch library against real sockets, files and folders.

mod bad;
mod good;
mod rules;
mod server;
mod shelf;
