//! Replaces the API token, in the client and in the configuration file, if it expires soon.
//!
//! `cargo run -p copr-workflows --example rotate -- --config`

mod common;

use std::time::Duration;

use clap::Parser as _;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let place = common::Arguments::parse().target.connect(1.0, |server| server).await?;
    let copr = &place.copr;

    if copr.token_expires_within(Duration::from_secs(7 * 86_400)) {
        let config = copr.rotate_token().await?;
        let day = config.expires.map_or("an unknown day".to_owned(), |day| day.to_string());
        println!("the new token is valid until {day}");
    } else {
        println!("the token is valid for more than a week");
    }
    Ok(())
}
