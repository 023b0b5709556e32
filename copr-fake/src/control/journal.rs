//! The journal: every request as it came in, and how it was answered.

mod entry;

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::request::Parts;

pub use entry::Entry;

use super::assertions;
use crate::http::Sent;

/// How many requests a journal remembers unless told otherwise.
const ROOM: usize = 10_000;

/// Every request a server got, oldest first. Handles are cheap to clone, and all of them see the same journal.
///
/// A request is in it as soon as its headers are read; its body and its status come later. The last 10,000 requests are
/// kept ([`Builder::journal_room`](crate::Builder::journal_room) changes that). Passwords and cookies are masked,
/// in `Debug` too, which shows the entries.
#[derive(Clone)]
pub struct Journal(Arc<Mutex<Book>>);

impl fmt::Debug for Journal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_list().entries(self.all()).finish()
    }
}

struct Book {
    records: VecDeque<Arc<Record>>,
    room: usize,
    written: u64,
}

/// A line of the journal that is still being written.
#[derive(Debug)]
pub(super) struct Record(Mutex<Entry>);

impl Record {
    fn entry(&self) -> MutexGuard<'_, Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes the body of the request.
    pub fn sent(&self, body: Sent) {
        self.entry().body = body;
    }

    /// Notes the fault that happened to the request.
    pub fn fault(&self, fault: &'static str) {
        self.entry().fault = Some(fault);
    }

    /// Notes the status of the response.
    pub fn answered(&self, status: u16) {
        self.entry().status.get_or_insert(status);
    }
}

impl Default for Journal {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Book { records: VecDeque::new(), room: ROOM, written: 0 })))
    }
}

impl Journal {
    fn book(&self) -> MutexGuard<'_, Book> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn set_room(&self, room: usize) {
        self.book().room = room;
    }

    /// Adds a request whose headers are read.
    pub(super) fn open(&self, parts: &Parts, operation: Option<&'static str>, at: i64) -> Arc<Record> {
        let mut book = self.book();
        book.written += 1;
        let record = Arc::new(Record(Mutex::new(Entry::new(book.written, at, parts, operation))));
        if book.room > 0 {
            while book.records.len() >= book.room {
                book.records.pop_front();
            }
            book.records.push_back(Arc::clone(&record));
        }
        record
    }

    /// All requests.
    pub fn all(&self) -> Vec<Entry> {
        let records: Vec<_> = self.book().records.iter().cloned().collect();
        records.iter().map(|record| record.entry().clone()).collect()
    }

    /// The requests of one operation, named as in the OpenAPI document: `build_get`.
    ///
    /// # Panics
    ///
    /// If there is no such operation; the message names the nearest one.
    #[track_caller]
    pub fn of(&self, operation: &str) -> Vec<Entry> {
        let operation = assertions::operation(operation);
        self.all().into_iter().filter(|entry| entry.operation == Some(operation)).collect()
    }

    /// The request that came last.
    pub fn last(&self) -> Option<Entry> {
        let record = self.book().records.back().cloned();
        record.map(|record| record.entry().clone())
    }

    /// Forgets all requests. Numbers go on.
    pub fn clear(&self) {
        self.book().records.clear();
    }

    /// The one request of an operation.
    ///
    /// # Panics
    ///
    /// If there was none, or more than one. The message lists what came instead.
    #[track_caller]
    pub fn only(&self, operation: &str) -> Entry {
        let mut entries = self.assert_count(operation, 1);
        entries.remove(0)
    }

    /// The requests of an operation, after a check of how many they are.
    ///
    /// # Panics
    ///
    /// If they are more or fewer. The message lists what came.
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
