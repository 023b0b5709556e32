//! Checks for the Tokio runtime that connections and timeouts need.

use tokio::runtime::Handle;

use crate::error::{Error, Result};

pub(crate) const MISSING: &str = "there is no Tokio runtime here, which connections and timeouts need: call it within \
    `#[tokio::main]` or `Runtime::block_on`";

/// Whether the caller is in a runtime. Outside of one, timers, tasks and sockets of Tokio panic.
pub(crate) fn is_here() -> bool {
    Handle::try_current().is_ok()
}

pub(crate) fn required(operation: &'static str) -> Result<()> {
    if is_here() { Ok(()) } else { Err(Error::invalid(MISSING).with_operation(operation)) }
}
