//! Runs Python, for tests of code that imitates it. These tests are `#[ignore = "needs python3"]`.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Runs a script that reads a JSON value and writes another. Returns its output.
#[must_use]
pub fn ask<T: DeserializeOwned>(script: &str, question: &impl Serialize) -> T {
    let mut python = Command::new("python3");
    python.args(["-c", script]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut python = python.spawn().expect("python3 can be run");
    let mut input = python.stdin.take().unwrap();
    input.write_all(&serde_json::to_vec(question).unwrap()).unwrap();
    drop(input);
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "the script failed");
    serde_json::from_slice(&output.stdout).unwrap()
}
