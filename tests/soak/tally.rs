//! Counts calls: done, failed because of a fault, and failed without a fault.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;

use copr_api_ext::{Error, ErrorKind};

use crate::faults::Faults;

/// The maximum number of problems that are kept.
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
        self.0.lock().expect("not poisoned")
    }

    pub fn done(&self, what: &'static str) {
        *self.counts().done.entry(what).or_default() += 1;
    }

    /// Records a problem.
    pub fn wrong(&self, what: impl Into<String>) {
        let what = what.into();
        eprintln!("WRONG: {what}");
        let mut counts = self.counts();
        if counts.wrong.len() < MOST {
            counts.wrong.push(what);
        }
    }

    /// Records a failure. It is a problem unless an active fault explains it or `may` has its kind.
    pub fn failed(
        &self,
        what: &str,
        error: &Error,
        began: Instant,
        faults: &Mutex<Faults>,
        may: &[ErrorKind],
    ) {
        let kind = error.kind();
        *self.counts().failed.entry(format!("{kind:?}")).or_default() += 1;
        let operation = error.operation().unwrap_or("none");
        let faults = faults.lock().expect("not poisoned");
        if !may.contains(&kind) && !faults.explains(operation, kind, began) {
            drop(faults);
            self.wrong(format!("{what}: {kind:?} of {operation} without a fault: {error}"));
        }
    }
}

/// The first word of a debug representation.
pub fn word(value: impl Debug) -> String {
    format!("{value:?}").split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
}
