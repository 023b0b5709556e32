//! Progenitor asserts and unwraps on documents that it doesn't expect: its message as a sentence, without its trace.

use std::any::Any;
use std::cell::Cell;
use std::panic::{UnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local!(static IS_QUIET: Cell<bool> = const { Cell::new(false) });

/// Does the work. A panic becomes a sentence, and is not printed; those of other threads are.
///
/// # Errors
/// What the work says, or that progenitor gave up, and why.
pub(super) fn caught<T>(work: impl FnOnce() -> Result<T, String> + UnwindSafe) -> Result<T, String> {
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
    outcome.unwrap_or_else(|panic| Err(format!("progenitor gives up ({})", message(panic.as_ref()))))
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text =
        panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("without a message").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_ends_the_work_is_a_sentence() {
        assert_eq!(caught(|| Ok(7)), Ok(7));
        assert_eq!(caught(|| Err::<u8, _>("no".to_owned())), Err("no".to_owned()));
        let gave_up = caught(|| -> Result<u8, String> { panic!("left:\n{}", 1) });
        assert_eq!(gave_up, Err("progenitor gives up (left: 1)".to_owned()));
    }
}
