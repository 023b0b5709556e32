//! The messages of builds.

use std::time::Duration;

use copr_fake::{Fake, Messages, Stage};

const CHROOTS: [&str; 2] = ["epel-9-x86_64", "fedora-43-x86_64"];

async fn fake() -> Fake {
    Fake::builder().user("alice").project("alice/hello", CHROOTS).start().await.unwrap()
}

/// Topic, chroot and status of all messages in some hours, looked for every `step`.
fn life(fake: &Fake, messages: &mut Messages, step: Duration) -> Vec<String> {
    let mut lines = Vec::new();
    let mut passed = Duration::ZERO;
    while passed < Duration::from_secs(4 * 3_600) {
        fake.clock().advance(step);
        passed += step;
        for message in messages.take() {
            let (chroot, status) = (&message.body["chroot"], &message.body["status"]);
            lines.push(format!("{} {} {status}", message.topic, chroot.as_str().unwrap()));
        }
    }
    lines.sort_by_key(|line| !line.contains("srpm"));
    lines
}

#[tokio::test]
async fn tells_start_and_end_of_each_chroot_once() {
    for step in [5, 3_600] {
        let fake = fake().await;
        fake.script("alice/hello").fail_chroot("epel-9-x86_64");
        let mut messages = fake.messages();
        fake.submit("alice/hello", "hello", "1.0-1");
        let mut lines = life(&fake, &mut messages, Duration::from_secs(step));
        let sources = lines.drain(..3).collect::<Vec<_>>();
        let of = |chroot: &str, end: u16| {
            [
                format!("copr.build.start {chroot} 3"),
                format!("copr.chroot.start {chroot} 3"),
                format!("copr.build.end {chroot} {end}"),
            ]
        };
        assert_eq!(sources, of("srpm-builds", 1));
        lines.sort_by_key(|line| !line.contains("epel"));
        assert_eq!(lines, [of("epel-9-x86_64", 0), of("fedora-43-x86_64", 1)].concat());
    }
}

#[tokio::test]
async fn tells_nothing_of_what_never_began() {
    let fake = fake().await;
    fake.script("alice/hello").package("bad").fail_source().package("slow").hang_in(Stage::SourcePending);
    fake.script("alice/hello").package("skipped").skip();
    let mut messages = fake.messages();
    fake.submit("alice/hello", "bad", "1.0-1");
    let lines = life(&fake, &mut messages, Duration::from_secs(5));
    assert_eq!(lines.last().map(String::as_str), Some("copr.build.end srpm-builds 0"));
    assert_eq!(lines.len(), 3);
    let slow = fake.submit("alice/hello", "slow", "1.0-1");
    let now = fake.clock().now();
    fake.with(|state| state.cancel_build(slow, now));
    assert_eq!(life(&fake, &mut messages, Duration::from_secs(5)), [""; 0]);
    fake.submit("alice/hello", "skipped", "1.0-1");
    assert_eq!(life(&fake, &mut messages, Duration::from_secs(5)).len(), 3);
    // What happened before is no news.
    assert!(fake.messages().take().is_empty());
}
