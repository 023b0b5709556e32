//! The seam for faults and journals: they see a request before it is handled, and its answer after.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::http::{HeaderMap, Method, Response, StatusCode};

/// What is known about a request before its handler runs.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The method.
    pub method: Method,
    /// The path and query as sent.
    pub target: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The operation it was matched to; none for unknown paths, wrong methods and redirects.
    pub operation: Option<&'static str>,
}

/// A decision taken before the handler runs.
pub type Verdict = Pin<Box<dyn Future<Output = Option<Response<Body>>> + Send>>;

/// Somebody who looks at requests.
pub trait Observer: Send + Sync + std::fmt::Debug {
    /// Called before a request is handled. An answer given here is sent in place of the handler's.
    fn before(&self, _seen: &Seen) -> Verdict {
        Box::pin(std::future::ready(None))
    }

    /// Called with the status of the answer.
    fn after(&self, _seen: &Seen, _status: StatusCode) {}
}

/// All observers of a server, asked in the order they came.
#[derive(Debug, Default)]
pub struct Observers(Mutex<Vec<Arc<dyn Observer>>>);

impl Observers {
    /// Adds an observer.
    pub fn add(&self, observer: Arc<dyn Observer>) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(observer);
    }

    fn all(&self) -> Vec<Arc<dyn Observer>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The first answer an observer gives in place of the handler.
    pub async fn before(&self, seen: &Seen) -> Option<Response<Body>> {
        for observer in self.all() {
            if let Some(answer) = observer.before(seen).await {
                return Some(answer);
            }
        }
        None
    }

    /// Tells all observers how it went.
    pub fn after(&self, seen: &Seen, status: StatusCode) {
        for observer in self.all() {
            observer.after(seen, status);
        }
    }
}
