//! The fake as a server of its own, for other programs.

use super::instance::{Instance as _, Local, SECOND, USER};

/// How fast time passes for other programs: often enough not to wait long for builds, and slowly enough that a slow command
/// line can cancel one before it is over.
pub const SPEED: f64 = 60.0;

/// Serves until interrupted.
///
/// # Errors
/// When no port can be had.
pub async fn serve() -> std::io::Result<()> {
    let local = Local::at_speed(SPEED).await?;
    println!("# The fake serves at {}; stop it by Ctrl-C. For ~/.config/copr:", local.url());
    for user in [USER, SECOND] {
        println!("{}", local.fake().config_file(user));
    }
    tokio::signal::ctrl_c().await
}
