//! The fake as a server of its own, for other programs.

use std::time::Duration;

use tokio::task::JoinHandle;

use super::instance::{Instance as _, Local, SECOND, USER};

/// Lets time pass on a fake, a minute each `minute`, until the handle is aborted.
#[must_use]
pub fn run_clock(local: &Local, minute: Duration) -> JoinHandle<()> {
    let clock = local.fake().clock().clone();
    tokio::spawn(async move {
        let mut tick = tokio::time::interval(minute);
        loop {
            tick.tick().await;
            clock.advance(Duration::from_secs(60));
        }
    })
}

/// Serves until interrupted.
///
/// # Errors
/// When no port can be had.
pub async fn serve() -> std::io::Result<()> {
    let local = Local::start().await?;
    let clock = run_clock(&local, Duration::from_secs(1));
    println!("# The fake serves at {}; stop it by Ctrl-C. For ~/.config/copr:", local.url());
    for user in [USER, SECOND] {
        println!("{}", local.fake().config_file(user));
    }
    let stopped = tokio::signal::ctrl_c().await;
    clock.abort();
    stopped
}
