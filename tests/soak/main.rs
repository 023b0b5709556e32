//! Uses the library for a long time against a server that fails at random. README.md says how to run and read it.
//!
//! The server is a separate process, so that the figures are those of the client.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod clients;
mod faults;
mod random;
mod reads;
mod server;
mod service;
mod table;
mod tally;
mod usage;

use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let given = |name: &str| {
        let at = arguments.iter().position(|word| word == name)?;
        Some(arguments.get(at + 1).and_then(|value| value.parse::<f64>().ok()).expect("a number"))
    };
    if arguments.first().is_some_and(|word| word == server::SERVER_ARGUMENT) {
        run(server::serve());
        return ExitCode::SUCCESS;
    }
    // `cargo test` passes nothing or a filter; `cargo bench` passes `--bench`.
    let measured = arguments.iter().any(|word| word == "--bench");
    if !measured && !arguments.is_empty() && given("--minutes").is_none() {
        return ExitCode::SUCCESS;
    }
    let minutes = given("--minutes").unwrap_or(if measured { 30.0 } else { 0.2 });
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let seed = given("--seed").unwrap_or(1.0) as u64;
    let time = Duration::from_secs_f64(minutes * 60.0);
    if run(service::soak(time, seed)) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(work)
}
