//! Requests for pages, in the foreground or in the background.

use super::page::PageRequest;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

type Response<R, E> = Result<Vec<R>, E>;
type Fetch<R, E> = Pin<Box<dyn Future<Output = Response<R, E>> + Send>>;

/// A running request. Dropping it cancels the request.
pub(super) struct Running<R, E> {
    request: PageRequest,
    driver: Driver<R, E>,
}

/// Who polls the request.
enum Driver<R, E> {
    /// The caller, which waits for the page.
    Caller(Fetch<R, E>),
    /// The runtime, so that the request makes progress while the caller works on the current page. Otherwise its timeouts would
    /// fire, and it would hold a permit of the client that the caller may need for other calls.
    Runtime(JoinHandle<Response<R, E>>),
}

impl<R: Send + 'static, E: Send + 'static> Running<R, E> {
    /// Starts a request for a page that the caller waits for.
    pub(super) fn needed(
        request: PageRequest,
        fetch: impl Future<Output = Response<R, E>> + Send + 'static,
    ) -> Self {
        Self { request, driver: Driver::Caller(Box::pin(fetch)) }
    }

    /// Starts a request for a page that the caller does not need yet. `None` outside of a Tokio runtime.
    pub(super) fn ahead(
        request: PageRequest,
        fetch: impl Future<Output = Response<R, E>> + Send + 'static,
    ) -> Option<Self> {
        let runtime = Handle::try_current().ok()?;
        #[cfg(feature = "tracing")]
        let fetch = tracing::Instrument::in_current_span(fetch);
        Some(Self { request, driver: Driver::Runtime(runtime.spawn(fetch)) })
    }

    pub(super) const fn request(&self) -> PageRequest {
        self.request
    }

    /// Whether polling is pointless, because the runtime is still busy with the request.
    pub(super) fn is_in_background(&self) -> bool {
        matches!(&self.driver, Driver::Runtime(task) if !task.is_finished())
    }

    /// Returns `None` if the task ended without a response, because it panicked or the runtime was shut down.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<(PageRequest, Response<R, E>)>> {
        let response = match &mut self.driver {
            Driver::Caller(fetch) => Some(ready!(fetch.as_mut().poll(cx))),
            Driver::Runtime(task) => ready!(Pin::new(task).poll(cx)).ok(),
        };
        Poll::Ready(response.map(|response| (self.request, response)))
    }
}

impl<R, E> Drop for Running<R, E> {
    fn drop(&mut self) {
        if let Driver::Runtime(task) = &self.driver {
            task.abort();
        }
    }
}
