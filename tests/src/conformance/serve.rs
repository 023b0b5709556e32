//! The fake as a stand-alone server for other programs.

use super::instance::{Instance as _, Local, SECOND, USER};

/// The speed of the clock: fast enough that builds finish soon, slow enough that copr-cli can cancel one before.
pub const SPEED: f64 = 60.0;

/// Serves until interrupted.
///
/// # Errors
/// If no port is free.
pub async fn serve() -> std::io::Result<()> {
    let local = Local::at_speed(SPEED).await?;
    println!("# The fake serves at {}. Stop it with Ctrl-C. For ~/.config/copr:", local.url());
    for user in [USER, SECOND] {
        println!("{}", local.fake().config_file(user));
    }
    tokio::signal::ctrl_c().await
}
