//! `cargo xtask conformance`: the command behind it.

use std::process::ExitCode;

use clap::Parser as _;
use copr_tests::conformance::context::{Context, Setup};
use copr_tests::conformance::instance::{GROUP, Instance, Local, SECOND, USER};
use copr_tests::conformance::options::Options;
use copr_tests::conformance::recorder::Recorder;
use copr_tests::conformance::{all, run, serve, witness};

type Failure = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    match dispatch(&options).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("The suite could not run: {error}");
            ExitCode::from(2)
        }
    }
}

async fn dispatch(options: &Options) -> Result<bool, Failure> {
    if options.list {
        for scenario in all() {
            let needs: Vec<String> = scenario.needs.iter().map(ToString::to_string).collect();
            println!("{}\n    {}\n    needs: {}", scenario.name, scenario.shows, needs.join(", "));
        }
        return Ok(true);
    }
    if options.serve {
        serve::serve().await?;
        return Ok(true);
    }
    if options.python {
        return Ok(witness::run().await?);
    }
    if let Some(url) = &options.url {
        if !options.may_write() {
            println!("Only reading: writing to a server that is not on this machine wants --allow-writes.");
        }
        return suite(options, &options.remote(url), options.setup()).await;
    }
    let local = Local::start().await?;
    let setup = Setup {
        login: Some(local.pair(USER)),
        second: Some(local.pair(SECOND)),
        group: Some(GROUP.to_owned()),
        writes: options.may_write(),
        large: true,
    };
    suite(options, &local, setup).await
}

async fn suite(options: &Options, instance: &dyn Instance, setup: Setup) -> Result<bool, Failure> {
    let (rate, most) = options.limits();
    let wanted = options.only.as_deref().unwrap_or_default();
    let scenarios: Vec<_> = all().into_iter().filter(|scenario| scenario.name.contains(wanted)).collect();
    if scenarios.is_empty() {
        return Err(format!("no scenario has {wanted:?} in its name; --list names them all").into());
    }
    let cx =
        Context::new(instance, Recorder::new(rate, most), setup).await.map_err(|stop| stop.to_string())?;
    println!("Conformance of {}", instance.url());
    let report = run(&cx, &scenarios, |line| println!("{}", line.row())).await;
    println!("{}", report.figures());
    if let Some(file) = &options.json {
        std::fs::write(file, format!("{:#}\n", report.json()))?;
    }
    if let Some(file) = &options.junit {
        std::fs::write(file, report.junit())?;
    }
    Ok(report.count("failed") == 0)
}
