//! A web service that shows the failed builds of a project: a background task refreshes them, with tracing and graceful
//! shutdown.
//!
//! ```text
//! cargo run -p copr-workflows --example service -- --once
//! cargo run -p copr-workflows --example service -- --url https://copr.fedorainfracloud.org @copr/copr-dev
//! ```

mod common;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use clap::Parser as _;
use copr_workflows::enums::BuildState;
use copr_workflows::names::ProjectId;
use copr_workflows::prelude::*;
use copr_workflows::{Copr, types};
use tokio::sync::watch;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    /// The project to watch.
    #[arg(default_value = "alice/hello")]
    project: ProjectId,
    /// The refresh interval in seconds.
    #[arg(long, default_value_t = 60)]
    every: u64,
    /// Refresh once, request the page once, and exit.
    #[arg(long)]
    once: bool,
}

/// The builds for the page, or the error of the last refresh.
type Seen = Arc<Result<Vec<types::Build>, String>>;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt().with_max_level(tracing::Level::INFO).with_writer(std::io::stderr).init();
    let arguments = Arguments::parse();
    let place = arguments.target.connect(1.0, |server| server.history("alice/hello", 200)).await?;

    let (tell, seen) = watch::channel(Seen::new(Err("not refreshed yet".into())));
    let every = Duration::from_secs(arguments.every);
    let task = tokio::spawn(keep_fresh(place.copr.clone(), arguments.project.clone(), every, tell));

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    println!("http://{address}/");
    let service = Router::new().route("/", get(page)).with_state(seen.clone());
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let once = arguments.once;
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = stopped, if once => {}
        }
    });
    let server = tokio::spawn(server.into_future());

    if arguments.once {
        let mut seen = seen;
        seen.changed().await?;
        print!("{}", reqwest::get(format!("http://{address}/")).await?.text().await?);
        let _ = stop.send(());
    }
    server.await??;
    // The task holds no state that must be kept, so it can be dropped.
    task.abort();
    Ok(())
}

/// Refreshes the builds forever. Errors are shown and logged; the next refresh comes as usual, since the client has retried already.
async fn keep_fresh(copr: Copr, project: ProjectId, every: Duration, tell: watch::Sender<Seen>) {
    let mut ticks = tokio::time::interval(every);
    loop {
        ticks.tick().await;
        let mut failed = copr.build_list().project(&project).items().states([BuildState::Failed]);
        let found = failed.collect_up_to(20).await.map_err(|error| {
            tracing::error!(kind = ?error.kind(), "{error}");
            error.to_string()
        });
        if let Ok(builds) = &found {
            tracing::info!(builds = builds.len(), "refreshed the builds");
        }
        if tell.send(Arc::new(found)).is_err() {
            return;
        }
    }
}

async fn page(State(seen): State<watch::Receiver<Seen>>) -> String {
    match &**seen.borrow() {
        Ok(builds) => {
            let rows: Vec<String> =
                builds.iter().map(|build| format!("{} {}", build.id, build.state)).collect();
            rows.join("\n") + "\n"
        }
        Err(error) => format!("{error}\n"),
    }
}
