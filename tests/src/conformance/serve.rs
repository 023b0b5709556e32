//! The fake as a server of its own, for other programs.

use std::time::Duration;

use tokio::task::JoinHandle;

use super::instance::{Instance as _, Local, SECOND, USER};

/// How much time passes on the fake in a second.
const SPEED: Duration = Duration::from_secs(60);

/// Lets time pass on a fake, a minute each second, until the handle is aborted.
#[must_use]
pub fn run_clock(local: &Local) -> JoinHandle<()> {
    let clock = local.fake().clock().clone();
    tokio::spawn(async move {
        let mut tick = tokio::time::interval(Duration::from_secs(1));
        loop {
            tick.tick().await;
            clock.advance(SPEED);
        }
    })
}

/// Serves until interrupted.
///
/// # Errors
/// When no port can be had.
pub async fn serve() -> std::io::Result<()> {
    let local = Local::start().await?;
    let clock = run_clock(&local);
    println!("# The fake serves at {}; stop it by Ctrl-C. For ~/.config/copr:", local.url());
    for user in [USER, SECOND] {
        println!("{}", local.fake().config_file(user));
    }
    let stopped = tokio::signal::ctrl_c().await;
    clock.abort();
    stopped
}
