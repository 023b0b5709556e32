//! Retries for calls that do no harm when they take effect twice.

use copr_api::{Call, Client, InvalidArgument, Operation};
use reqwest::Request;

/// A call that is retried like an idempotent one, although its second response is another one: there is
/// nothing left to cancel or delete. [`Error::attempts`](copr_api_ext::Error::attempts) tells whether an
/// earlier attempt may have taken effect.
pub(super) struct Repeatable<C>(pub C);

impl<C: Call> Call for Repeatable<C> {
    type Response = C::Response;
    const OPERATION: &'static Operation = &{
        let mut operation = *C::OPERATION;
        operation.idempotent = true;
        operation
    };

    fn into_request(self) -> Result<(Client, Request), InvalidArgument> {
        self.0.into_request()
    }
}
