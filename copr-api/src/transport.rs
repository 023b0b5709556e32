//! The one seam: every request of every generated call goes through a [`Transport`].
//!
//! The default one, [`Direct`], sends a request once and as it is. A crate on top puts its own in, and with it logins,
//! repeats, tracing and time-outs reach all operations without a line for any of them.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use progenitor_client::{ClientHooks, OperationInfo};
use reqwest::{Request, Response};

use crate::forbidden;
use crate::generated::{Client, Error};
use crate::operation::{Operation, refusal};

/// An answer that is on its way.
pub type Answer<'a> = Pin<Box<dyn Future<Output = reqwest::Result<Response>> + Send + 'a>>;

/// Sends requests.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// A last look at a request before it is sent.
    ///
    /// # Errors
    /// A sentence that says why the request must not be sent. The caller gets it as [`Error::InvalidRequest`], after
    /// the id of the operation.
    fn prepare(&self, request: &mut Request, operation: &'static Operation) -> Result<(), String> {
        let _ = (request, operation);
        Ok(())
    }

    /// Sends the request and waits for the head of its answer.
    fn send<'a>(
        &'a self,
        client: &'a reqwest::Client,
        request: Request,
        operation: &'static Operation,
    ) -> Answer<'a>;
}

/// Sends each request once, as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Direct;

impl Transport for Direct {
    fn send<'a>(
        &'a self,
        client: &'a reqwest::Client,
        request: Request,
        _: &'static Operation,
    ) -> Answer<'a> {
        Box::pin(client.execute(request))
    }
}

/// What a [`Client`] carries besides its address: the transport, shared by its clones.
#[derive(Clone, Debug)]
pub struct Inner(Arc<dyn Transport>);

impl Inner {
    /// Puts a transport in.
    #[must_use]
    pub fn new(transport: impl Transport) -> Self {
        Self(Arc::new(transport))
    }

    /// The transport.
    #[must_use]
    pub fn transport(&self) -> &dyn Transport {
        &*self.0
    }
}

impl Default for Inner {
    fn default() -> Self {
        Self::new(Direct)
    }
}

impl ClientHooks<Inner> for Client {
    async fn pre<E>(&self, request: &mut Request, info: &OperationInfo) -> Result<(), Error<E>> {
        let operation = Operation::find(info.operation_id).ok_or_else(|| {
            Error::InvalidRequest(format!("{} is not in the table of operations", info.operation_id))
        })?;
        let allowed = forbidden::check(request, operation);
        let prepared = allowed.and_then(|()| self.inner.transport().prepare(request, operation));
        prepared.map_err(|sentence| refusal(operation.id, &sentence))
    }

    async fn exec(&self, request: Request, info: &OperationInfo) -> reqwest::Result<Response> {
        match Operation::find(info.operation_id) {
            Some(operation) => self.inner.transport().send(&self.client, request, operation).await,
            None => self.client.execute(request).await,
        }
    }
}
