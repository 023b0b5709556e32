//! The logs of what failed come from one call.

use std::io::Read as _;
use std::time::Duration;

use copr_fake::{Fake, Fault};
use copr_workflows::logs::FailureLog;
use copr_workflows::watch::Outcome;
use copr_workflows::{ErrorKind, Workflows as _};

use crate::world::{CHROOTS, copr, hello, submit};

async fn outcome(fake: &Fake) -> Outcome {
    let id = submit(fake, "alice/hello", "hello", |_| {});
    copr(fake).builds().watch(id).await.unwrap()
}

async fn logs(fake: &Fake, outcome: &Outcome, tail: usize) -> Vec<FailureLog> {
    copr(fake).builds().failure_logs(outcome).tail(tail).await.unwrap()
}

/// All lines of the packed log below the results of the project.
async fn published(fake: &Fake, path: &str) -> Vec<String> {
    let url = format!("{}/results/alice/hello/{path}/builder-live.log.gz", fake.url());
    let bytes = reqwest::get(url).await.unwrap().error_for_status().unwrap().bytes().await.unwrap();
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(&bytes[..]).read_to_string(&mut text).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[tokio::test(start_paused = true)]
async fn returns_the_last_lines_of_a_failed_chroot() {
    let fake = hello().await;
    fake.script("alice/hello").fail_chroot(CHROOTS[2]);
    let outcome = outcome(&fake).await;
    let id = outcome.build_id;
    let all = published(&fake, &format!("{}/{id:08}-hello", CHROOTS[2])).await;
    assert!(all.len() > 20);
    let [log] = &logs(&fake, &outcome, 20).await[..] else { panic!("one log") };
    assert_eq!((log.build_id, log.chroot.as_deref()), (id, Some(CHROOTS[2])));
    assert_eq!(log.lines, all[all.len() - 20..]);
    assert_eq!((log.omitted, log.missing.is_none()), (all.len() as u64 - 20, true));
    let printed = log.to_string();
    let head = format!("==> build {id}, {}: last 20 of {} lines", CHROOTS[2], all.len());
    assert_eq!(printed.lines().next(), Some(head.as_str()));
    assert!(printed.ends_with(all.last().unwrap()) && printed.lines().count() == 21, "{printed}");

    let [log] = &logs(&fake, &outcome, usize::MAX).await[..] else { panic!("one log") };
    assert_eq!((&log.lines, log.omitted), (&all, 0));
    let [log] = &logs(&fake, &outcome, 0).await[..] else { panic!("one log") };
    assert_eq!((log.lines.len(), log.omitted), (0, all.len() as u64));
}

#[tokio::test(start_paused = true)]
async fn returns_the_source_log_if_the_source_failed() {
    let fake = hello().await;
    fake.script("alice/hello").fail_source();
    let mut outcome = outcome(&fake).await;
    let id = outcome.build_id;
    let all = published(&fake, &format!("srpm-builds/{id:08}")).await;
    for with_chroots in [true, false] {
        if !with_chroots {
            outcome.chroots.clear();
        }
        let [log] = &logs(&fake, &outcome, 3).await[..] else { panic!("one log") };
        assert_eq!((log.chroot.as_deref(), &log.lines[..]), (None, &all[all.len() - 3..]));
        assert!(log.to_string().starts_with(&format!("==> build {id}, source package: last 3 of ")), "{log}");
    }
}

#[tokio::test(start_paused = true)]
async fn returns_a_log_for_each_failed_chroot() {
    let fake = hello().await;
    fake.script("alice/hello").fail_chroot("fedora-*");
    let mut outcome = outcome(&fake).await;
    for with_chroots in [true, false] {
        if !with_chroots {
            outcome.chroots.clear();
        }
        let logs = logs(&fake, &outcome, 5).await;
        let chroots: Vec<_> = logs.iter().filter_map(|log| log.chroot.as_deref()).collect();
        assert_eq!(chroots, CHROOTS[..2], "the chroots known: {with_chroots}");
        for log in logs {
            let path = format!("{}/{:08}-hello", log.chroot.unwrap(), outcome.build_id);
            let all = published(&fake, &path).await;
            assert_eq!(log.lines, all[all.len() - 5..]);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn reports_a_missing_log_beside_the_others() {
    let fake = hello().await;
    fake.script("alice/hello").fail_chroot("fedora-*");
    let outcome = outcome(&fake).await;
    let id = outcome.build_id;
    fake.with(|state| {
        let build = state.build_mut(id).unwrap();
        build.chroots.iter_mut().find(|chroot| chroot.name == CHROOTS[0]).unwrap().result_dir = None;
    });
    let [missing, there] = &logs(&fake, &outcome, 5).await[..] else { panic!("two logs") };
    assert!(missing.missing.as_ref().is_some_and(|error| error.is_not_found()) && missing.lines.is_empty());
    let printed = missing.to_string();
    assert!(printed.starts_with(&format!("==> build {id}, {}: no log (", CHROOTS[0])), "{printed}");
    assert_eq!((there.missing.is_none(), there.lines.len()), (true, 5));

    fake.fault(Fault::html(404)).on_results().always();
    let began = tokio::time::Instant::now();
    for log in logs(&fake, &outcome, 5).await {
        assert!(log.missing.is_some_and(|error| error.is_not_found()));
    }
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
}

#[tokio::test(start_paused = true)]
async fn other_failures_are_errors() {
    let fake = hello().await;
    fake.script("alice/hello").fail_chroot("fedora-*");
    let outcome = outcome(&fake).await;
    fake.fault(Fault::html(403)).on_results().always();
    let error = copr(&fake).builds().failure_logs(&outcome).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Forbidden);
}

#[tokio::test(start_paused = true)]
async fn returns_nothing_if_nothing_failed() {
    let fake = hello().await;
    fake.script("alice/hello").skip_chroot("epel-*");
    let outcome = outcome(&fake).await;
    assert!(outcome.is_success());
    let seen = fake.journal().all().len();
    assert!(logs(&fake, &outcome, 5).await.is_empty());
    assert_eq!(fake.journal().all().len(), seen, "no request is sent");
}
