//! The tests of copr-fake over real sockets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod blanks;
mod chroots;
mod common;
mod credentials;
mod documents;
mod faults_all;
mod faults_answer;
mod faults_json;
mod faults_wire;
mod history;
mod journal;
mod life;
mod messages;
mod package_builds;
mod packages;
mod projects;
mod readme;
mod replay;
mod results;
mod rules;
mod storage;
mod transport;
