//! One call of each kind under a fault, and what must hold.

use copr_fake::Fault;
use copr_workflows::Error;
use copr_workflows::prelude::*;
use futures_util::{StreamExt as _, TryStreamExt as _};

use super::{Stage, seen};

/// The number of builds in the project from `fake.history`.
pub const BUILDS: usize = 30;

pub async fn all(fault: Fault) -> Vec<(&'static str, String)> {
    let (read, lasting, submit, walk, monitor) = tokio::join!(
        read(fault.clone()),
        read_for_good(fault.clone()),
        submit(fault.clone()),
        walk(fault.clone()),
        monitor(fault)
    );
    vec![("read", read), ("lasting", lasting), ("submit", submit), ("walk", walk), ("monitor", monitor)]
}

/// An idempotent call. The fault applies to one request.
async fn read(fault: Fault) -> String {
    let stage = Stage::set().await;
    stage.fake.fault(fault).on("project_get").times(1);
    let result = stage.copr.project_get().ownername("alice").projectname("hello").send().await;
    check_error(&stage, result.as_ref().err());
    if let Ok(project) = &result {
        assert!(!project.full_name.is_empty());
    }
    let asked = stage.fake.journal().of("project_get").len();
    assert!((1..=3).contains(&asked), "{asked} requests");
    seen(&result, |_| format!("a value after {asked}"))
}

/// An idempotent call. The fault applies to all requests.
async fn read_for_good(fault: Fault) -> String {
    let stage = Stage::set().await;
    stage.fake.fault(fault).on("project_get").always();
    let result = stage.copr.project_get().ownername("alice").projectname("hello").send().await;
    check_error(&stage, result.as_ref().err());
    let asked = stage.fake.journal().of("project_get").len();
    assert!((1..=3).contains(&asked), "{asked} requests");
    seen(&result, |_| format!("a value after {asked}"))
}

/// A submission, which must not be sent twice.
async fn submit(fault: Fault) -> String {
    let stage = Stage::set().await;
    stage.fake.fault(fault).on("build_create_url").always();
    let url = "https://example.org/hello-2.12-1.src.rpm".to_owned();
    let result =
        stage.copr.build_create_url().ownername("alice").projectname("hello").pkgs([url]).send().await;
    check_error(&stage, result.as_ref().err());
    let sent = stage.fake.journal().of("build_create_url").len();
    assert!(sent <= 1, "sent {sent} times");
    stage.fake.clear_faults();
    let page = stage.copr.build_list().ownername("alice").projectname("hello").send().await;
    let submitted = page.unwrap().items.len() - BUILDS;
    assert!(submitted <= 1, "{submitted} builds were submitted");
    match &result {
        Ok(_) => assert_eq!(submitted, 1),
        Err(error) if !error.is_ambiguous() => assert_eq!(submitted, 0, "{error} hides a build"),
        Err(_) => {}
    }
    seen(&result, |_| "a build".to_owned())
}

/// A list, with the fault on the second page: each row once and in order. After an error, the cursor resumes there.
async fn walk(fault: Fault) -> String {
    let stage = Stage::set().await;
    let list = || stage.copr.build_list().project("alice/hello").items().page_size(7);
    let all: Vec<i64> = list().map_ok(|build| build.id).try_collect().await.unwrap();
    assert_eq!(all.len(), BUILDS);
    stage.fake.fault(fault).on("build_list").after(1).times(1);
    let mut ids = Vec::new();
    let mut items = list();
    let mut result = Ok(());
    while let Some(row) = items.next().await {
        match row {
            Ok(build) => ids.push(build.id),
            Err(error) => result = Err(error),
        }
    }
    check_error(&stage, result.as_ref().err());
    assert_eq!(ids[..], all[..ids.len()], "each row once and in order");
    if result.is_ok() {
        assert_eq!(ids, all, "an incomplete list ended without an error");
    }
    stage.fake.clear_faults();
    let rest: Vec<i64> = list().resume(items.cursor()).map_ok(|build| build.id).try_collect().await.unwrap();
    ids.extend(rest);
    ids.sort_unstable_by(|a, b| b.cmp(a));
    ids.dedup();
    assert_eq!(ids, all, "no row is skipped after a resume");
    seen(&result, |()| "every row".to_owned())
}

/// The monitor, which is parsed while it arrives: each package once, or an error at the end.
async fn monitor(fault: Fault) -> String {
    let stage = Stage::set().await;
    let whole = stage.copr.monitor().ownername("alice").projectname("hello").send().await.unwrap();
    let whole: Vec<String> = whole.packages.into_iter().map(|package| package.name).collect();
    stage.fake.fault(fault).on("monitor").times(1);
    let mut names = Vec::new();
    let result = async {
        let mut packages = stage.copr.projects().monitor("alice/hello").await?;
        while let Some(package) = packages.try_next().await? {
            names.push(package.name);
        }
        Ok(())
    }
    .await;
    check_error(&stage, result.as_ref().err());
    assert!(names.len() <= whole.len() && names[..] == whole[..names.len()], "{names:?}");
    if result.is_ok() {
        assert_eq!(names, whole, "a truncated response ended without an error");
    }
    seen(&result, |()| "every package".to_owned())
}

pub fn check_error(stage: &Stage, error: Option<&Error>) {
    let Some(error) = error else { return };
    stage.check_secrets(&format!("{error} {error:?} {error:#?} {}", error.help()));
    assert!(!error.to_string().contains('\n'), "{error}");
    assert!(error.operation().is_some() && error.url().is_some(), "{error:?}");
}
