//! Shows errors, and how a program decides what to do about them.
//!
//! ```text
//! cargo run -p copr-workflows --example errors
//! ```

mod common;

use std::time::Duration;

use copr_fake::{Fake, Fault};
use copr_workflows::prelude::*;
use copr_workflows::retry::Policy;
use copr_workflows::{Copr, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let target = common::Target { url: None, config: false };
    let place = target.connect(1.0, |server| server).await?;
    let Some(fake) = &place.fake else { return Ok(()) };
    let copr = impatient(fake)?;

    tell("A build that does not exist", copr.build_get().build_id(1).send().await);

    fake.fault(Fault::html(503)).on("build_get").always();
    tell("A proxy whose server is down", copr.build_get().build_id(1).send().await);

    fake.fault(Fault::hang()).on("project_get").always();
    tell("A server that hangs", copr.project_get().project("alice/hello").send().await);

    fake.fault(Fault::reset_handled()).on("build_create_url").always();
    let url = "https://example.org/hello-2.12-1.src.rpm".to_owned();
    let submit = copr.build_create_url().project("alice/hello").pkgs([url]).send();
    tell("A submission whose response is lost", submit.await);

    fake.expire_token("alice");
    tell("An expired token", copr.auth_check().send().await);

    let two_up = copr.project_delete().ownername("..").projectname("hello").send();
    tell("A name that would change the path", two_up.await);
    Ok(())
}

/// A client with short timeouts.
fn impatient(fake: &Fake) -> copr_workflows::Result<Copr> {
    let alice = fake.credentials("alice");
    Copr::builder()
        .url(fake.url())
        .credentials(alice.login, alice.token)
        .idle_timeout(Duration::from_millis(200))
        .retry(
            Policy::default()
                .with_attempts(3)
                .with_pauses(Duration::from_millis(20), Duration::from_millis(50)),
        )
        .build()
}

fn tell<T>(what: &str, result: Result<T, Error>) {
    println!("{what}:");
    let Err(error) = result else { return println!("    no error") };
    println!("    {error}");
    println!("    {:?}: {}", error.kind(), error.help());
    let advice = if error.is_ambiguous() {
        "check before you send it again"
    } else if error.is_retryable() {
        "retry later"
    } else {
        "do not retry"
    };
    println!("    so: {advice}");
}
