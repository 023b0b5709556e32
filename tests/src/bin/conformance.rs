//! The conformance suite's command line, as run by `cargo xtask conformance`.

use std::process::ExitCode;

use clap::Parser as _;
use copr_tests::conformance::context::{Context, Setup};
use copr_tests::conformance::instance::{GROUP, Instance, Local, SECOND, USER};
use copr_tests::conformance::options::Options;
use copr_tests::conformance::recorder::Recorder;
use copr_tests::conformance::{all, harness, python_client, serve};
use tokio::runtime::Runtime;

type AnyError = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match dispatch(&Options::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("the conformance suite could not run: {error}");
            ExitCode::from(2)
        }
    }
}

fn dispatch(options: &Options) -> Result<bool, AnyError> {
    if options.harness.list {
        harness::list(&options.harness);
        return Ok(true);
    }
    if options.describe {
        for scenario in all() {
            let needs: Vec<String> = scenario.needs.iter().map(ToString::to_string).collect();
            println!("{}\n    {}\n    needs: {}", scenario.name, scenario.shows, needs.join(", "));
        }
        return Ok(true);
    }
    let runtime = Runtime::new()?;
    if options.serve {
        runtime.block_on(serve::serve())?;
        return Ok(true);
    }
    if options.python {
        return Ok(runtime.block_on(python_client::run())?);
    }
    if let Some(url) = &options.url {
        if !options.may_write() {
            println!("Read-only run: pass --allow-writes to write to a server that is not on this machine.");
        }
        return suite(options, &runtime, options.remote(url), options.setup());
    }
    let local = runtime.block_on(Local::start())?;
    let setup = Setup {
        login: Some(local.pair(USER)),
        second: Some(local.pair(SECOND)),
        group: Some(GROUP.to_owned()),
        writes: options.may_write(),
        large: true,
    };
    suite(options, &runtime, local, setup)
}

fn suite(
    options: &Options,
    runtime: &Runtime,
    instance: impl Instance + 'static,
    setup: Setup,
) -> Result<bool, AnyError> {
    // Trials need `'static`; the process ends with them.
    let instance: &'static dyn Instance = Box::leak(Box::new(instance));
    let (rate, most) = options.limits();
    let cx = runtime.block_on(Context::new(instance, Recorder::new(rate, most), setup));
    println!("Conformance of {}", instance.url());
    let (conclusion, report) =
        harness::run(&options.harness, runtime.handle(), cx.map_err(|stop| stop.to_string())?);
    if report.results.is_empty() {
        return Err("no scenario matches the filter; --list prints all names".into());
    }
    println!("{}", report.figures());
    if let Some(file) = &options.json {
        std::fs::write(file, format!("{:#}\n", report.json()))?;
    }
    if let Some(file) = &options.junit {
        std::fs::write(file, report.junit())?;
    }
    Ok(!conclusion.has_failed())
}
