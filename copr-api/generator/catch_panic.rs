//! Turns panics of progenitor, which panics on unexpected documents, into errors.

use std::any::Any;
use std::cell::Cell;
use std::panic::{UnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local!(static IS_QUIET: Cell<bool> = const { Cell::new(false) });

/// Runs a function and turns its panic into an error. Only panics of other threads are printed.
///
/// # Errors
/// Returns the error of the function, or the message of the panic.
pub(super) fn catch_panic<T>(work: impl FnOnce() -> Result<T, String> + UnwindSafe) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let others = take_hook();
        set_hook(Box::new(move |panic| {
            if !IS_QUIET.get() {
                others(panic);
            }
        }));
    });
    IS_QUIET.set(true);
    let outcome = catch_unwind(work);
    IS_QUIET.set(false);
    outcome.unwrap_or_else(|panic| Err(format!("progenitor panicked ({})", message(panic.as_ref()))))
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text =
        panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("no message").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_a_panic_into_an_error() {
        assert_eq!(catch_panic(|| Ok(7)), Ok(7));
        assert_eq!(catch_panic(|| Err::<u8, _>("no".to_owned())), Err("no".to_owned()));
        let panicked = catch_panic(|| -> Result<u8, String> { panic!("left:\n{}", 1) });
        assert_eq!(panicked, Err("progenitor panicked (left: 1)".to_owned()));
    }
}
