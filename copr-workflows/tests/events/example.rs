//! The example `events`, which cargo builds beside this test: `cargo test --examples`.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::broker::Broker;
use crate::{TOPIC, body};

fn program() -> PathBuf {
    let folder = std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("examples");
    folder.join("events").with_extension(std::env::consts::EXE_EXTENSION)
}

#[tokio::test]
#[ignore = "needs rabbitmq-server"]
async fn three_workers_share_a_queue() {
    let broker = Broker::start().await;
    let arguments = ["--queue", "shared", "--workers", "3", "--messages", "30", "--url"];
    let example = Command::new(program())
        .args(arguments)
        .arg(broker.url())
        .stdout(Stdio::piped())
        .spawn()
        .expect("run `cargo build -p copr-workflows --features events --examples` first");
    broker.declared("shared").await;
    let publisher = broker.publisher().await;
    for build in 0..30 {
        publisher.publish(TOPIC, &format!("m{build}"), &body(build)).await;
    }
    let output = tokio::task::spawn_blocking(|| example.wait_with_output().unwrap()).await.unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    let mut builds: Vec<&str> =
        shown.lines().filter_map(|line| line.split_once(": ")).map(|(_, rest)| rest).collect();
    builds.sort_unstable();
    let mut wanted: Vec<_> = (0..30).map(|build| format!("{build} succeeded in fedora-43-x86_64")).collect();
    wanted.sort_unstable();
    assert_eq!(builds, wanted);
    for worker in 1..=3 {
        assert_eq!(shown.lines().filter(|line| line.starts_with(&format!("{worker}: "))).count(), 10);
    }
    assert_eq!(broker.settled("shared").await, 0);
}
