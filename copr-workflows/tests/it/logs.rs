//! Follows logs of the fake server from before their start to their end.

use std::io::Read as _;
use std::time::Duration;

use copr_fake::{Fake, Fault, RetryAfter, Stage};
use copr_workflows::Workflows as _;
use copr_workflows::logs::{LogKind, LogRequest};
use copr_workflows::retry::Policy;
use copr_workflows::{CallExt as _, Copr, Error, ErrorKind};
use futures_util::{StreamExt as _, TryStreamExt as _};

const CHROOT: &str = "fedora-43-x86_64";

async fn fake() -> Fake {
    let fake = Fake::builder().user("alice").project("alice/hello", [CHROOT, "epel-9-x86_64"]);
    let fake = fake.start().await.unwrap();
    fake.script("alice/hello").lasts(Stage::ChrootRunning, Duration::from_secs(300));
    fake
}

fn copr(fake: &Fake) -> Copr {
    let pair = fake.credentials("alice");
    let mut policy = Policy::default();
    (policy.first_pause, policy.longest_pause) = (Duration::from_millis(2), Duration::from_millis(20));
    let builder = Copr::builder().url(fake.url()).credentials(pair.login, pair.token).retry(policy);
    builder.idle_timeout(Duration::from_secs(1)).max_response_size(1 << 20).build().unwrap()
}

async fn submit(fake: &Fake) -> i64 {
    let pair = fake.credentials("alice");
    // A client with the default timeouts, for a busy machine.
    let copr = Copr::builder().url(fake.url()).credentials(pair.login, pair.token).build().unwrap();
    let call = copr
        .build_create_url()
        .ownername("alice")
        .projectname("hello")
        .pkgs(["https://example.org/thread-1.0-1.src.rpm".to_owned()]);
    call.send().await.unwrap().items[0].id
}

/// Follows a log while the server's clock runs. Returns the text since the last restart.
async fn followed(fake: &Fake, log: LogRequest) -> Result<(String, u32), Error> {
    let mut log = log.poll_interval(Duration::from_millis(10)).bytes();
    let clock = fake.clock().clone();
    let running = tokio::spawn(async move {
        loop {
            clock.advance(Duration::from_secs(15));
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    let (mut all, mut restarts) = (Vec::new(), 0);
    let result = loop {
        match log.next().await {
            Some(Ok(bytes)) => {
                if std::mem::replace(&mut restarts, log.restarts()) != log.restarts() {
                    all.clear();
                }
                all.extend_from_slice(&bytes);
            }
            Some(Err(error)) => break Err(error),
            None => break Ok((String::from_utf8(all).unwrap(), log.restarts())),
        }
    };
    running.abort();
    assert!(log.next().await.is_none(), "an ended stream stays ended");
    result
}

/// Returns the text of the compressed file.
async fn compressed(fake: &Fake, path: &str) -> String {
    let url = format!("{}/results/alice/hello/{path}.gz", fake.url());
    let bytes = reqwest::get(url).await.unwrap().error_for_status().unwrap().bytes().await.unwrap();
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(&bytes[..]).read_to_string(&mut text).unwrap();
    text
}

fn assert_no_credentials(fake: &Fake) {
    for entry in fake.journal().all() {
        assert!(entry.path.starts_with("/api_3/") || entry.header("authorization").is_none(), "{entry}");
    }
}

#[tokio::test(start_paused = true)]
async fn follows_a_log_from_before_its_start_to_its_end() {
    for fails in [false, true] {
        let fake = fake().await;
        if fails {
            fake.script("alice/hello").fail_chroot(CHROOT);
        }
        let copr = copr(&fake);
        let id = submit(&fake).await;
        let (text, restarts) = followed(&fake, copr.builds().log(id, CHROOT)).await.unwrap();
        assert_eq!(text, compressed(&fake, &format!("{CHROOT}/{id:08}-thread/builder-live.log")).await);
        assert!(text.lines().count() > 250 && restarts == 0);
        let live = fake.journal().all().into_iter().filter(|entry| entry.path.ends_with("builder-live.log"));
        assert!(live.filter(|entry| entry.status == Some(206)).count() > 5, "in many requests");
        assert_no_credentials(&fake);
    }
}

#[tokio::test(start_paused = true)]
async fn follows_despite_an_altered_404_before_the_start() {
    for fault in [Fault::unknown_fields(), Fault::wrong_type(), Fault::html(404)] {
        let fake = fake().await;
        let copr = copr(&fake);
        let id = submit(&fake).await;
        let rule = fake.fault(fault.clone()).on("build_chroot_get").times(1);
        let followed = followed(&fake, copr.builds().log(id, CHROOT)).await;
        let (text, _) = followed.unwrap_or_else(|error| panic!("{}: {error}", fault.name()));
        assert_eq!(text, compressed(&fake, &format!("{CHROOT}/{id:08}-thread/builder-live.log")).await);
        assert_eq!(rule.hits(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn finds_each_kind_of_log() {
    let fake = fake().await;
    let copr = copr(&fake);
    let id = submit(&fake).await;
    let dir = format!("{CHROOT}/{id:08}-thread");
    let kind = |kind| copr.builds().log(id, CHROOT).kind(kind);
    let (text, _) = followed(&fake, kind(LogKind::Backend)).await.unwrap();
    assert_eq!(text, compressed(&fake, &format!("{dir}/backend.log")).await);
    let (text, _) = followed(&fake, kind(LogKind::Rpmbuild)).await.unwrap();
    assert_eq!(text, compressed(&fake, &format!("{dir}/build.log")).await);

    let id = submit(&fake).await;
    let (text, _) = followed(&fake, copr.builds().source_log(id).kind(LogKind::Backend)).await.unwrap();
    assert_eq!(text, compressed(&fake, &format!("srpm-builds/{id:08}/backend.log")).await);
    assert!(text.contains("builder found"));
    let id = submit(&fake).await;
    let (text, _) = followed(&fake, copr.builds().source_log(id)).await.unwrap();
    assert_eq!(text, compressed(&fake, &format!("srpm-builds/{id:08}/builder-live.log")).await);
    let state = copr.build_get().build_id(id).send().await.unwrap().state;
    assert_ne!(state, copr_workflows::enums::BuildState::Succeeded, "the source log ends before the build");
    assert_no_credentials(&fake);
}

#[tokio::test(start_paused = true)]
async fn reads_the_current_content_without_following() {
    let fake = fake().await;
    let copr = copr(&fake);
    let id = submit(&fake).await;
    let log = || copr.builds().log(id, CHROOT).follow(false);
    let early = current(log()).await.unwrap_err();
    assert!(early.is_not_found(), "{early}");
    let mut last = String::new();
    for _ in 0..40 {
        fake.clock().advance(Duration::from_secs(20));
        if let Ok(text) = current(log()).await {
            assert!(text.starts_with(&last), "the log only grows");
            last = text;
        }
    }
    assert_eq!(last, compressed(&fake, &format!("{CHROOT}/{id:08}-thread/builder-live.log")).await);
}

async fn current(log: LogRequest) -> Result<String, Error> {
    let lines: Vec<_> = log.lines().map_ok(|line| line + "\n").try_collect().await?;
    Ok(lines.concat())
}

#[tokio::test(start_paused = true)]
async fn reports_a_missing_log() {
    let fake = fake().await;
    fake.script("alice/hello").skip_chroot("epel-*");
    let copr = copr(&fake);
    let id = submit(&fake).await;
    for error in [
        followed(&fake, copr.builds().log(id, "epel-9-x86_64")).await.unwrap_err(),
        followed(&fake, copr.builds().log(id, "fedora-rawhide-x86_64")).await.unwrap_err(),
        followed(&fake, copr.builds().log(777, CHROOT)).await.unwrap_err(),
        followed(&fake, copr.builds().source_log(777)).await.unwrap_err(),
    ] {
        assert!(error.is_not_found(), "{error}");
    }
    let canceled = submit(&fake).await;
    copr.build_cancel().build_id(canceled).send().await.unwrap();
    let error = followed(&fake, copr.builds().log(canceled, CHROOT)).await.unwrap_err();
    assert!(error.is_not_found() && error.to_string().contains("canceled"), "{error}");
    let error = followed(&fake, copr.builds().source_log(canceled)).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    fake.script("alice/hello").fail_source();
    let failed = submit(&fake).await;
    let (text, _) = followed(&fake, copr.builds().source_log(failed)).await.unwrap();
    assert!(text.contains("failed"));
    let error = followed(&fake, copr.builds().log(failed, CHROOT)).await.unwrap_err();
    assert!(error.is_not_found() && error.to_string().contains("failed"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn ends_the_log_of_a_canceled_build() {
    let fake = fake().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let copr = copr(&fake);
    let id = submit(&fake).await;
    fake.clock().advance(Duration::from_secs(400));
    let following = followed(&fake, copr.builds().log(id, CHROOT));
    let cancel = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        copr.build_cancel().build_id(id).send().await.unwrap();
    };
    let (log, ()) = tokio::join!(following, cancel);
    assert!(!log.unwrap().0.is_empty());
}

#[tokio::test(start_paused = true)]
async fn follows_a_hanging_build_until_the_deadline() {
    let fake = fake().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let copr = copr(&fake);
    let id = submit(&fake).await;
    let log = copr.builds().log(id, CHROOT).deadline(Duration::from_millis(300));
    let error = followed(&fake, log).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

/// Two requests show the state of a chroot that waits, and it may end between them.
#[tokio::test(start_paused = true)]
async fn reads_the_log_of_a_build_that_ends_between_requests() {
    let fake = fake().await;
    let copr = copr(&fake);
    let id = submit(&fake).await;
    let slow = fake.fault(Fault::latency(Duration::from_millis(900))).on("build_get").always();
    let (text, _) = followed(&fake, copr.builds().log(id, CHROOT)).await.unwrap();
    assert_eq!(text, compressed(&fake, &format!("{CHROOT}/{id:08}-thread/builder-live.log")).await);
    assert_eq!(slow.hits(), 1);
}

/// All faults of the fake, and variants of some.
fn faults() -> Vec<Fault> {
    let more =
        [Fault::html(502), Fault::html(504), Fault::error(408), Fault::retry_after(503, RetryAfter::Absurd)];
    Fault::all().into_iter().map(|(_, fault)| fault).chain(more).collect()
}

/// With a fault in any request, the log is unchanged or ends with an error.
#[tokio::test(start_paused = true)]
async fn no_fault_changes_a_log() {
    for after in [0, 1, 7, 20] {
        for fault in faults() {
            let fake = fake().await;
            let copr = copr(&fake);
            let id = submit(&fake).await;
            fake.clock().advance(Duration::from_secs(100));
            let rule = fake.fault(fault.clone()).on_any().after(after).times(2);
            let log = copr.builds().log(id, CHROOT).deadline(Duration::from_secs(3600));
            let result = followed(&fake, log).await;
            assert!(rule.hits() >= 1, "{fault:?}");
            fake.clock().advance(Duration::from_secs(1000));
            let name = format!("{CHROOT}/{id:08}-thread/builder-live.log");
            match result {
                Ok((text, _)) => {
                    assert_eq!(text, compressed(&fake, &name).await, "{} after {after}", fault.name());
                }
                Err(error) => {
                    let kinds = [
                        ErrorKind::Decode,
                        ErrorKind::Gateway,
                        ErrorKind::Auth,
                        ErrorKind::Corrupt,
                        ErrorKind::Challenge,
                        ErrorKind::Forbidden,
                        ErrorKind::TooLarge,
                        ErrorKind::Unexpected,
                        ErrorKind::Untrusted,
                    ];
                    assert!(kinds.contains(&error.kind()), "{} after {after}: {error}", fault.name());
                }
            }
            assert_no_credentials(&fake);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn tolerates_permanent_faults_until_the_deadline() {
    for fault in faults() {
        let fake = fake().await;
        let copr = copr(&fake);
        let id = submit(&fake).await;
        fake.clock().advance(Duration::from_secs(3000));
        fake.fault(fault.clone()).on_any().always();
        let log = copr.builds().log(id, CHROOT).deadline(Duration::from_secs(5));
        let all = tokio::time::timeout(Duration::from_secs(6), followed(&fake, log)).await;
        fake.clear_faults();
        let name = format!("{CHROOT}/{id:08}-thread/builder-live.log");
        if let Ok((text, _)) = all.unwrap_or_else(|_| panic!("{} hangs", fault.name())) {
            assert_eq!(text, compressed(&fake, &name).await, "{}", fault.name());
        }
    }
}
