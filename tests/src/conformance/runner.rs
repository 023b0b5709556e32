//! Runs scenarios one after the other and cleans up after each.

use std::time::Instant;

use super::checks::{Checked as _, Failure, Outcome, rejected_with_any};
use super::context::{Context, Scratch, is_final};
use super::report::{Report, ScenarioResult, Verdict};
use super::scenario::{Need, Scenario};

/// Runs scenarios.
pub async fn run(cx: &Context<'_>, scenarios: &[Scenario]) -> Report {
    let is_partial = scenarios.len() < super::all().len();
    let mut report = Report { url: cx.instance().url().to_owned(), is_partial, ..Report::default() };
    for scenario in scenarios {
        report.results.push(one(cx, scenario).await);
    }
    report.requests = cx.recorder().sent();
    report
}

/// Runs one scenario.
pub async fn one(cx: &Context<'_>, scenario: &Scenario) -> ScenarioResult {
    // Discards what was sent before the scenario.
    let _ = cx.recorder().take();
    let started = Instant::now();
    let lacks = scenario.needs.iter().find(|need| !has(cx, **need));
    let result = match lacks {
        Some(need) => Err(Failure::not_applicable(format!("needs {need}"))),
        None => cx.recorder().around((scenario.run)(cx)).await,
    };
    let trace = cx.recorder().take();
    let cleaned = cx.recorder().around(clean(cx)).await;
    let _ = cx.recorder().take();
    let verdict = match (result, cleaned) {
        (Ok(()), Ok(())) => Verdict::Passed,
        (Err(Failure::NotApplicable(why)), _) => Verdict::NotApplicable(why),
        (Err(Failure::Failed(why)), _) => Verdict::Failed(match &trace.last_refusal {
            Some(last) => format!("{why} (last rejection: {last})"),
            None => why,
        }),
        (Ok(()), Err(why)) => Verdict::Failed(format!("cleanup failed: {why}")),
    };
    ScenarioResult {
        name: scenario.name,
        shows: scenario.shows,
        about: scenario.about,
        operations: trace.operations,
        verdict,
        took: started.elapsed(),
    }
}

fn has(cx: &Context<'_>, need: Need) -> bool {
    match need {
        Need::Login => cx.user().is_ok(),
        Need::Second => cx.second().is_ok(),
        Need::Group => cx.group().is_ok(),
        Need::Writes => cx.writes(),
        Need::Builds => cx.instance().builds(),
        Need::Spare => cx.instance().spare().is_some(),
        Need::Admin => cx.instance().admin().is_some(),
        Need::Fake => cx.instance().is_fake(),
    }
}

/// Deletes the temporary projects. Tries all and returns the first failure.
async fn clean(cx: &Context<'_>) -> Outcome {
    let mut result = Ok(());
    // Newest first: a project may depend on an older one.
    for (scratch, client) in cx.take_scratch().into_iter().rev() {
        let deleted = delete(&scratch, &client).await;
        result = result.and(deleted);
    }
    result
}

/// Deletes a project if it exists. The server rejects this while builds run, so they are canceled first.
async fn delete(scratch: &Scratch, client: &copr_api::Client) -> Outcome {
    let Scratch { owner, name } = scratch;
    let call = || client.project_delete().ownername(owner).projectname(name).send();
    match call().await {
        Ok(_) => return Ok(()),
        Err(error) if error.status().is_some_and(|it| it == 404) => return Ok(()),
        Err(error) if error.status().is_some_and(|it| it == 400) => {}
        Err(other) => return Err(stop(scratch, &Failure::from(other))),
    }
    let builds = client.build_list().ownername(owner).projectname(name).send().await;
    for build in builds?.items.into_iter().filter(|build| !is_final(&build.state)) {
        let canceled = client.build_cancel().build_id(build.id).send().await;
        if canceled.is_err() {
            rejected_with_any(&[404, 409], "canceling a build that may have finished", canceled)?;
        }
    }
    match call().await {
        Ok(_) => Ok(()),
        Err(error) => Err(stop(scratch, &Failure::from(error))),
    }
}

fn stop(scratch: &Scratch, why: &Failure) -> Failure {
    Failure::failed(format!("deleting {}/{}: {why}", scratch.owner, scratch.name))
}
