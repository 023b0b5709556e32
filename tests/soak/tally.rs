//! What calls came to: done, failed as something excuses it, and failed as nothing does.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;

use copr_api_ext::{Error, ErrorKind};

use crate::weather::Weather;

/// How many things that should not be are remembered.
const MOST: usize = 50;

#[derive(Debug, Default)]
pub struct Tally(Mutex<Counts>);

#[derive(Debug, Default)]
pub struct Counts {
    pub done: BTreeMap<&'static str, u64>,
    pub failed: BTreeMap<String, u64>,
    pub wrong: Vec<String>,
}

impl Tally {
    pub fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().expect("nobody panics with it")
    }

    pub fn done(&self, what: &'static str) {
        *self.counts().done.entry(what).or_default() += 1;
    }

    /// Something that must not be.
    pub fn wrong(&self, what: impl Into<String>) {
        let what = what.into();
        eprintln!("WRONG: {what}");
        let mut counts = self.counts();
        if counts.wrong.len() < MOST {
            counts.wrong.push(what);
        }
    }

    /// A failure, which the weather has to excuse unless it is one of those that `may` come anyway.
    pub fn failed(
        &self,
        what: &str,
        error: &Error,
        began: Instant,
        weather: &Mutex<Weather>,
        may: &[ErrorKind],
    ) {
        let kind = error.kind();
        *self.counts().failed.entry(format!("{kind:?}")).or_default() += 1;
        let operation = error.operation().unwrap_or("none");
        let weather = weather.lock().expect("nobody panics with it");
        if !may.contains(&kind) && !weather.excuses(operation, kind, began) {
            drop(weather);
            self.wrong(format!("{what}: {kind:?} of {operation} in fair weather: {error}"));
        }
    }
}

/// A word for anything, without what is inside.
pub fn word(value: impl Debug) -> String {
    format!("{value:?}").split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
}
