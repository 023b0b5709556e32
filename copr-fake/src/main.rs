//! A Copr server for tests, as a program.

#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::string_slice))]

use std::process::ExitCode;
use std::str::FromStr;

use copr_fake::state::BuildState;
use copr_fake::{Builder, Fake};

const HELP: &str = "\
Serves a Copr build server for tests on 127.0.0.1, with a few users, projects and builds.

Usage: copr-fake [OPTIONS]

Options:
  --port PORT      Port to listen on, 0 for any free port [default: 5000]
  --speed FACTOR   Seconds that pass on the server in one second; a build takes some minutes [default: 1]
  --builds COUNT   Builds of alice/hello to submit at the start [default: 3]
  --history COUNT  Finished builds of alice/history [default: 1000]
  -h, --help       Print this help

Nothing is stored: each start begins with the same content and the same tokens.
";

/// The options of the command line.
#[derive(Debug, PartialEq)]
struct Options {
    port: u16,
    speed: f64,
    builds: u64,
    history: u64,
}

impl Options {
    /// Parses the command line. `None` means `--help`.
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut options = Self { port: 5000, speed: 1.0, builds: 3, history: 1000 };
        while let Some(argument) = arguments.next() {
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (argument.as_str(), None),
            };
            let mut value = || value.clone().or_else(|| arguments.next()).unwrap_or_default();
            let valid = match name {
                "-h" | "--help" => return Ok(None),
                "--port" => set(&mut options.port, &value()),
                "--speed" => {
                    set(&mut options.speed, &value()) && (0.0..f64::INFINITY).contains(&options.speed)
                }
                "--builds" => set(&mut options.builds, &value()),
                "--history" => set(&mut options.history, &value()),
                _ => return Err(format!("unknown option {name}")),
            };
            if !valid {
                return Err(format!("{name} needs a valid number"));
            }
        }
        Ok(Some(options))
    }
}

fn set<T: FromStr>(option: &mut T, value: &str) -> bool {
    value.parse().map(|value| *option = value).is_ok()
}

fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("copr-fake: {error}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    let served = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .and_then(|runtime| runtime.block_on(serve(&options)));
    if let Err(error) = served {
        eprintln!("copr-fake: can't listen on port {}: {error}", options.port);
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Serves until the process is stopped.
async fn serve(options: &Options) -> std::io::Result<()> {
    let fake = content(options).port(options.port).journal_capacity(1000).start().await?;
    print!("{}", greeting(&fake, options));
    std::future::pending().await
}

fn content(options: &Options) -> Builder {
    let mut builder = Fake::builder()
        .real_time(options.speed)
        .admin("root")
        .group("hammers", ["alice", "bob"])
        .project("bob/tools", ["epel-10-x86_64"])
        .project("@hammers/nails", ["fedora-43-x86_64", "fedora-43-aarch64"])
        .package("nail")
        .history("alice/history", options.history)
        .project("alice/hello", ["fedora-43-x86_64", "fedora-rawhide-x86_64"])
        .build("hello", "2.11-1", BuildState::Succeeded)
        .build("hello", "2.12-1", BuildState::Failed);
    for number in 1..=options.builds {
        builder = builder.submit("hello", &format!("2.13-{number}"));
    }
    builder
}

fn greeting(fake: &Fake, options: &Options) -> String {
    let (url, results, config) = (fake.url(), fake.results_url(), fake.config_file("alice"));
    let Options { builds, history, .. } = options;
    format!(
        "Copr server for tests, until Ctrl-C: {url}\n\
         \n\
         \x20 users     alice and bob (group @hammers), root (administrator)\n\
         \x20 projects  alice/hello ({builds} builds under way), alice/history ({history} builds), bob/tools, @hammers/nails\n\
         \x20 API       {url}/api_3/docs\n\
         \x20 results   {results}/results/alice/hello/fedora-43-x86_64/\n\
         \n\
         To act as alice, save these lines as copr.conf:\n\
         \n\
         {config}\n\
         \x20 copr-cli     copr-cli --config copr.conf monitor alice/hello\n\
         \x20 python-copr  Client.create_from_config_file(\"copr.conf\")\n\
         \x20 Rust         Copr::from_config_file(\"copr.conf\")?\n\
         \x20 curl         curl '{url}/api_3/build/list?ownername=alice&projectname=hello'\n"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{BuildState, Options};

    fn read(words: &[&str]) -> Result<Option<Options>, String> {
        Options::parse(words.iter().map(ToString::to_string))
    }

    #[test]
    fn parses_options_in_both_forms() {
        let options = Options { port: 0, speed: 2.5, builds: 7, history: 5 };
        let words = ["--port", "0", "--speed=2.5", "--history", "5", "--builds=7"];
        assert_eq!(read(&words), Ok(Some(options)));
        assert_eq!(read(&["--help"]), Ok(None));
    }

    #[tokio::test]
    async fn submitted_builds_proceed() {
        let options = Options { port: 0, speed: 0.0, builds: 4, history: 10 };
        let fake = super::content(&options).start().await.unwrap();
        let states = || -> Vec<BuildState> {
            fake.with(|state| {
                let project = state.project("alice", "hello").unwrap().id;
                state.builds_of(project).map(|build| build.state()).collect()
            })
        };
        assert_eq!(states()[..4], [const { BuildState::Pending }; 4]);
        fake.clock().advance(std::time::Duration::from_secs(86_400));
        assert_eq!(states()[..4], [const { BuildState::Succeeded }; 4]);
    }

    #[test]
    fn names_the_invalid_option() {
        assert_eq!(read(&["--porz", "1"]), Err("unknown option --porz".to_owned()));
        for words in [&["--port"][..], &["--port", "x"], &["--port=65536"]] {
            assert_eq!(read(words), Err("--port needs a valid number".to_owned()));
        }
        for speed in ["-1", "inf", "NaN"] {
            assert_eq!(read(&["--speed", speed]), Err("--speed needs a valid number".to_owned()));
        }
    }
}
