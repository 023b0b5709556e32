//! Workers on one durable queue: each message about a build goes to one of them, and is acknowledged when it has been handled. Start
//! the program several times, with the same queue, to have more.
//!
//! ```text
//! cargo run -p copr-workflows --features events --example events -- --url amqp://guest:guest@localhost
//! cargo run -p copr-workflows --features events --example events -- --config my-service.toml --owner @copr
//! ```

use std::path::PathBuf;

use clap::Parser as _;
use copr_workflows::Result;
use copr_workflows::events::{Event, Events};
use futures_util::TryStreamExt as _;
use futures_util::future::try_join_all;

#[derive(clap::Parser)]
struct Arguments {
    /// The broker.
    #[arg(long, default_value = "amqp://localhost", conflicts_with = "config", hide_default_value = true)]
    url: String,
    /// A configuration file of fedora-messaging.
    #[arg(long)]
    config: Option<PathBuf>,
    /// The queue.
    #[arg(long, default_value = "copr-events-example")]
    queue: String,
    /// Only builds of this owner.
    #[arg(long)]
    owner: Option<String>,
    /// How many workers this program has.
    #[arg(long, default_value_t = 3)]
    workers: usize,
    /// End after so many messages.
    #[arg(long)]
    messages: Option<usize>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let events = match &arguments.config {
        Some(path) => Events::from_fedora_messaging(path)?,
        None => Events::new(&arguments.url)?,
    };
    let mut events = events
        .durable_queue(&arguments.queue)
        .prefetch(1)
        .on_outage(|error| eprintln!("the broker is lost: {error}"));
    if let Some(owner) = arguments.owner {
        events = events.owner(owner);
    }
    let share = arguments.messages.map(|messages| messages / arguments.workers.max(1));
    try_join_all((1..=arguments.workers).map(|number| worker(number, &events, share))).await?;
    Ok(())
}

async fn worker(number: usize, events: &Events, mut left: Option<usize>) -> Result<()> {
    let mut deliveries = events.stream();
    while left != Some(0)
        && let Some(delivery) = deliveries.try_next().await?
    {
        // A real worker stores its results here, with the ID of the message, which may come twice.
        let message = &delivery.message;
        match &message.event {
            Event::BuildStarted(build) => {
                println!("{number}: {} started in {}", build.build_id, build.chroot);
            }
            Event::ChrootEnded(build) => {
                println!("{number}: {} {} in {}", build.build_id, build.state, build.chroot);
            }
            Event::Unreadable(why) => eprintln!("{number}: {} can't be read: {why}", message.topic),
            _ => {}
        }
        delivery.ack().await;
        left = left.map(|left| left - 1);
    }
    Ok(())
}
