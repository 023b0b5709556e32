//! Calls with a deadline.

use std::time::Duration;

use copr_api::{Call, Client, InvalidArgument, Operation};
use reqwest::Request;

/// A call with a deadline. Returned by [`CallExt::deadline`](crate::CallExt::deadline).
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct WithDeadline<C> {
    pub(super) call: C,
    pub(super) limit: Duration,
}

impl<C: Call> Call for WithDeadline<C> {
    type Response = C::Response;
    const OPERATION: &'static Operation = C::OPERATION;

    fn into_request(self) -> Result<(Client, Request), InvalidArgument> {
        let (client, mut request) = self.call.into_request()?;
        *request.timeout_mut() = Some(self.limit);
        Ok((client, request))
    }
}
