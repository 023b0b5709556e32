//! The Tokio runtime, which the HTTP client and all time limits need.

use tokio::runtime::Handle;

use crate::error::{Error, Result};

/// What to do about it.
pub(crate) const MISSING: &str = "there is no Tokio runtime here, which connections and time limits need: call it within \
    `#[tokio::main]` or `Runtime::block_on`";

/// Whether this is polled within a runtime. Without one, timers, tasks and sockets of Tokio would panic.
pub(crate) fn is_here() -> bool {
    Handle::try_current().is_ok()
}

/// Refuses a call outside of a runtime.
pub(crate) fn required(operation: &'static str) -> Result<()> {
    if is_here() { Ok(()) } else { Err(Error::invalid(MISSING).with_operation(operation)) }
}
