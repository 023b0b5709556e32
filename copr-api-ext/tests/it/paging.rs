//! A model of a server in which rows come and go, and what happens in it, shared by the laws of paging and of lists.
#![allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)]

pub mod model;
pub mod scenario;
