//! Runs the suite as a test harness: filters, lists and prints scenarios like `cargo test`.

use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Arguments, Completion, Conclusion, Failed, Trial};
use tokio::runtime::Handle;

use super::context::Context;
use super::report::{Report, ScenarioResult, Verdict};
use super::{all, runner};

/// Prints the names of the scenarios that match.
pub fn list(arguments: &Arguments) {
    let trials = all().iter().map(|scenario| Trial::test(scenario.name, || Ok(()))).collect();
    let _ = libtest_mimic::run(arguments, trials);
}

/// Runs the scenarios that match, one after the other, outside the runtime.
pub fn run(arguments: &Arguments, runtime: &Handle, cx: Context<'static>) -> (Conclusion, Report) {
    let cx = Arc::new(cx);
    let results = Arc::new(Mutex::new(Vec::new()));
    let trials = all().into_iter().map(|scenario| {
        let (runtime, cx, results) = (runtime.clone(), Arc::clone(&cx), Arc::clone(&results));
        Trial::ignorable_test(scenario.name, move || {
            let line = runtime.block_on(runner::one(&cx, &scenario));
            let completed = completion(&line);
            results.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            completed
        })
    });
    let arguments = Arguments { test_threads: Some(1), ..arguments.clone() };
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    let results = std::mem::take(&mut *results.lock().unwrap_or_else(PoisonError::into_inner));
    let report = Report {
        url: cx.instance().url().to_owned(),
        is_partial: conclusion.num_filtered_out > 0,
        requests: cx.recorder().sent(),
        results,
    };
    (conclusion, report)
}

fn completion(line: &ScenarioResult) -> Result<Completion, Failed> {
    match &line.verdict {
        Verdict::Passed => Ok(Completion::Completed),
        Verdict::NotApplicable(why) => Ok(Completion::ignored_with(why)),
        Verdict::Failed(why) => Err(why.into()),
    }
}
