//! A Copr server to play with, on the loopback interface.

#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::string_slice))]

use std::process::ExitCode;

use copr_fake::state::BuildState;
use copr_fake::{Builder, Fake};

const HELP: &str = "\
Serves a Copr build server of its own making on 127.0.0.1, with a few users, projects and builds.

Usage: copr-fake [--port PORT] [--speed FACTOR] [--builds COUNT] [--history COUNT]

  --port PORT      where to listen (default 5000; 0 for any free port)
  --speed FACTOR   how many seconds pass there in one of ours (default 1; builds take minutes)
  --builds COUNT   how many builds of alice/hello are submitted as it starts, to be watched (default 3)
  --history COUNT  how many builds alice/history has behind it (default 1000)
";

/// What the command line asks for.
#[derive(Debug, PartialEq)]
struct Wanted {
    port: u16,
    speed: f64,
    builds: u64,
    history: u64,
}

impl Wanted {
    /// Reads the command line; `None` means that help is wanted.
    fn read(mut words: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut wanted = Self { port: 5000, speed: 1.0, builds: 3, history: 1000 };
        while let Some(word) = words.next() {
            let (name, value) = match word.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (word, None),
            };
            if matches!(name.as_str(), "-h" | "--help") {
                return Ok(None);
            }
            if !matches!(name.as_str(), "--port" | "--speed" | "--builds" | "--history") {
                return Err(format!("{name} is no option"));
            }
            let value = value.or_else(|| words.next()).ok_or(format!("{name} needs a number"))?;
            let wrong = |_| format!("{name} takes a whole number, not {value:?}");
            match name.as_str() {
                "--port" => wanted.port = value.parse().map_err(wrong)?,
                "--builds" => wanted.builds = value.parse().map_err(wrong)?,
                "--history" => wanted.history = value.parse().map_err(wrong)?,
                _ => {
                    let speed = value.parse().ok().filter(|speed: &f64| speed.is_finite() && *speed >= 0.0);
                    wanted.speed = speed.ok_or(format!("{name} takes a number, not {value:?}"))?;
                }
            }
        }
        Ok(Some(wanted))
    }
}

fn main() -> ExitCode {
    let wanted = match Wanted::read(std::env::args().skip(1)) {
        Ok(Some(wanted)) => wanted,
        Ok(None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(fault) => {
            eprintln!("copr-fake: {fault}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    let served = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .and_then(|runtime| runtime.block_on(serve(wanted)));
    if let Err(fault) = served {
        eprintln!("copr-fake: {fault}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Serves until the process is stopped.
async fn serve(wanted: Wanted) -> std::io::Result<()> {
    let fake = seeded(&wanted).port(wanted.port).journal_capacity(1000).start().await?;
    print!("{}", greeting(&fake));
    std::future::pending().await
}

fn seeded(wanted: &Wanted) -> Builder {
    let mut builder = Fake::builder()
        .real_time(wanted.speed)
        .admin("root")
        .user("alice")
        .user("bob")
        .group("hammers", ["alice", "bob"])
        .project("bob/tools", ["epel-10-x86_64"])
        .project("@hammers/nails", ["fedora-43-x86_64", "fedora-43-aarch64"])
        .package("nail")
        .history("alice/history", wanted.history)
        .project("alice/hello", ["fedora-43-x86_64", "fedora-rawhide-x86_64"])
        .package("hello")
        .build("hello", "2.11-1", BuildState::Succeeded)
        .build("hello", "2.12-1", BuildState::Failed);
    for number in 0..wanted.builds {
        builder = builder.submit("hello", &format!("2.13-{}", number + 1));
    }
    builder
}

fn greeting(fake: &Fake) -> String {
    let url = fake.url();
    let config = fake.config_file("alice");
    format!(
        "Copr is at {url}, its documents at {url}/api_3/docs and {url}/api_3/swagger.json\n\
         Users: alice, bob, root (admin); group: @hammers\n\
         Projects: alice/hello, alice/history, bob/tools, @hammers/nails\n\n\
         To be alice, write this into a file:\n\n{config}\n\
         copr-cli:     copr-cli --config FILE list alice\n\
         python-copr:  Client.create_from_config_file(\"FILE\")\n\
         copr-api:     Client::connect(\"{url}\")?\n\
         curl:         curl '{url}/api_3/project?ownername=alice&projectname=hello'\n"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{BuildState, Wanted};

    fn read(words: &[&str]) -> Result<Option<Wanted>, String> {
        Wanted::read(words.iter().map(ToString::to_string))
    }

    #[test]
    fn options_are_read_in_both_forms() {
        let wanted = Wanted { port: 0, speed: 2.5, builds: 7, history: 5 };
        let words = ["--port", "0", "--speed=2.5", "--history", "5", "--builds=7"];
        assert_eq!(read(&words), Ok(Some(wanted)));
        assert_eq!(read(&["--help"]), Ok(None));
    }

    #[tokio::test]
    async fn seeded_builds_move() {
        let wanted = Wanted { port: 0, speed: 0.0, builds: 4, history: 10 };
        let fake = super::seeded(&wanted).start().await.unwrap();
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
    fn slips_are_pointed_out() {
        assert_eq!(read(&["--porz", "1"]), Err("--porz is no option".to_owned()));
        assert_eq!(read(&["--port"]), Err("--port needs a number".to_owned()));
        assert_eq!(read(&["--speed", "-1"]), Err("--speed takes a number, not \"-1\"".to_owned()));
        assert_eq!(read(&["--port", "x"]), Err("--port takes a whole number, not \"x\"".to_owned()));
    }
}
