//! What Python says, for tests of what imitates it.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a script, which reads JSON and writes JSON, says to a question. `None` where there is no `python3` to ask.
pub(crate) fn ask<T: DeserializeOwned>(script: &str, question: &impl Serialize) -> Option<T> {
    let started =
        Command::new("python3").args(["-c", script]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut python) = started else {
        eprintln!("skipped: there is no python3 to ask");
        return None;
    };
    let mut input = python.stdin.take().unwrap();
    input.write_all(&serde_json::to_vec(question).unwrap()).unwrap();
    drop(input);
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "the script failed");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}
