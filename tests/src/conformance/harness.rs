//! The suite as a test harness: filters, lists and prints scenarios as `cargo test` does its tests.

use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Arguments, Completion, Conclusion, Failed, Trial};
use tokio::runtime::Handle;

use super::context::Context;
use super::report::{Line, Report, Verdict};
use super::{all, runner};

/// Prints the names of the scenarios that the arguments choose.
pub fn list(arguments: &Arguments) {
    let trials = all().iter().map(|scenario| Trial::test(scenario.name, || Ok(()))).collect();
    let _ = libtest_mimic::run(arguments, trials);
}

/// Runs the scenarios that the arguments choose, one after the other, outside of the runtime.
pub fn run(arguments: &Arguments, runtime: &Handle, cx: Context<'static>) -> (Conclusion, Report) {
    let cx = Arc::new(cx);
    let lines = Arc::new(Mutex::new(Vec::new()));
    let trials = all().into_iter().map(|scenario| {
        let (runtime, cx, lines) = (runtime.clone(), Arc::clone(&cx), Arc::clone(&lines));
        Trial::ignorable_test(scenario.name, move || {
            let line = runtime.block_on(runner::one(&cx, &scenario));
            let completed = completion(&line);
            lines.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            completed
        })
    });
    let arguments = Arguments { test_threads: Some(1), ..arguments.clone() };
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    let lines = std::mem::take(&mut *lines.lock().unwrap_or_else(PoisonError::into_inner));
    let report = Report {
        url: cx.instance().url().to_owned(),
        is_partial: conclusion.num_filtered_out > 0,
        requests: cx.recorder().sent(),
        lines,
    };
    (conclusion, report)
}

fn completion(line: &Line) -> Result<Completion, Failed> {
    match &line.verdict {
        Verdict::Passed => Ok(Completion::Completed),
        Verdict::NotApplicable(why) => Ok(Completion::ignored_with(why)),
        Verdict::Failed(why) => Err(why.into()),
    }
}
