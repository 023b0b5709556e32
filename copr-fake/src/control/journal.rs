//! The journal: every request, and the status of its response.

mod entry;

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::request::Parts;

pub use entry::Entry;

use super::assertions;
use crate::http::RequestBody;

/// The default of [`Builder::journal_capacity`](crate::Builder::journal_capacity).
const CAPACITY: usize = 10_000;

/// The requests that a server received, oldest first. Clones share the journal.
///
/// A request is added when its headers are read; its body and its status follow. The journal keeps the last 10,000 requests
/// ([`Builder::journal_capacity`](crate::Builder::journal_capacity)). Credentials and cookies are masked, also in `Debug`,
/// which shows the entries.
#[derive(Clone)]
pub struct Journal(Arc<Mutex<Entries>>);

impl fmt::Debug for Journal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_list().entries(self.all()).finish()
    }
}

struct Entries {
    records: VecDeque<Arc<Record>>,
    capacity: usize,
    written: u64,
}

/// An entry that is not complete.
#[derive(Debug)]
pub(super) struct Record(Mutex<Entry>);

impl Record {
    fn entry(&self) -> MutexGuard<'_, Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records the body of the request.
    pub fn sent(&self, body: RequestBody) {
        self.entry().body = body;
    }

    /// Records the fault that was applied.
    pub fn fault(&self, fault: &'static str) {
        self.entry().fault = Some(fault);
    }

    /// Records the status of the response.
    pub fn answered(&self, status: u16) {
        self.entry().status.get_or_insert(status);
    }
}

impl Default for Journal {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Entries { records: VecDeque::new(), capacity: CAPACITY, written: 0 })))
    }
}

impl Journal {
    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn set_capacity(&self, capacity: usize) {
        self.entries().capacity = capacity;
    }

    /// Adds a request whose headers are read.
    pub(super) fn open(&self, parts: &Parts, operation: Option<&'static str>, at: i64) -> Arc<Record> {
        let mut entries = self.entries();
        entries.written += 1;
        let record = Arc::new(Record(Mutex::new(Entry::new(entries.written, at, parts, operation))));
        if entries.capacity > 0 {
            while entries.records.len() >= entries.capacity {
                entries.records.pop_front();
            }
            entries.records.push_back(Arc::clone(&record));
        }
        record
    }

    /// Returns all requests.
    pub fn all(&self) -> Vec<Entry> {
        let records: Vec<_> = self.entries().records.iter().cloned().collect();
        records.iter().map(|record| record.entry().clone()).collect()
    }

    /// Returns the requests of one operation, by its operation ID: `build_get`.
    ///
    /// # Panics
    ///
    /// Panics if there is no such operation, with the nearest name in the message.
    #[track_caller]
    pub fn of(&self, operation: &str) -> Vec<Entry> {
        let operation = assertions::operation(operation);
        self.all().into_iter().filter(|entry| entry.operation == Some(operation)).collect()
    }

    /// Returns the last request.
    pub fn last(&self) -> Option<Entry> {
        let record = self.entries().records.back().cloned();
        record.map(|record| record.entry().clone())
    }

    /// Removes all requests. Their numbers are not used again.
    pub fn clear(&self) {
        self.entries().records.clear();
    }

    /// Returns the only request of an operation.
    ///
    /// # Panics
    ///
    /// Panics if there are none or several, and lists all requests.
    #[track_caller]
    pub fn only(&self, operation: &str) -> Entry {
        let mut entries = self.assert_count(operation, 1);
        entries.remove(0)
    }

    /// Asserts the number of requests of an operation, and returns them.
    ///
    /// # Panics
    ///
    /// Panics if there are more or fewer, and lists all requests.
    #[track_caller]
    pub fn assert_count(&self, operation: &str, count: usize) -> Vec<Entry> {
        let entries = self.of(operation);
        if entries.len() != count {
            let all: Vec<_> = self.all().iter().map(|entry| format!("\n  {entry}")).collect();
            assertions::fail(&format!(
                "expected {count} requests of {operation}, got {}. All requests in the journal:{}",
                entries.len(),
                if all.is_empty() { "\n  (none)".to_owned() } else { all.concat() },
            ));
        }
        entries
    }
}
