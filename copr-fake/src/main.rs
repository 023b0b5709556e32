//! A Copr server to play with, on the loopback interface.

use std::process::ExitCode;
use std::time::Duration;

use copr_fake::state::Status;
use copr_fake::{Builder, Clock, Fake};

const HELP: &str = "\
Serves a Copr build server of its own making on 127.0.0.1, with a few users, projects and builds.

Usage: copr-fake [--port PORT] [--speed FACTOR] [--history BUILDS]

  --port PORT       where to listen (default 5000; 0 for any free port)
  --speed FACTOR    how many seconds pass there in one of ours (default 1)
  --history BUILDS  how many builds alice/history has behind it (default 1000)
";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    port: u16,
    speed: u64,
    history: u64,
}

impl Wanted {
    /// Reads the command line; `None` means that help is wanted.
    fn read(mut words: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut wanted = Self { port: 5000, speed: 1, history: 1000 };
        while let Some(word) = words.next() {
            let (name, value) = match word.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (word, None),
            };
            if matches!(name.as_str(), "-h" | "--help") {
                return Ok(None);
            }
            if !matches!(name.as_str(), "--port" | "--speed" | "--history") {
                return Err(format!("{name} is no option"));
            }
            let value = value.or_else(|| words.next()).ok_or(format!("{name} needs a number"))?;
            let wrong = |_| format!("{name} takes a whole number, not {value:?}");
            match name.as_str() {
                "--port" => wanted.port = value.parse().map_err(wrong)?,
                "--speed" => wanted.speed = value.parse().map_err(wrong)?,
                _ => wanted.history = value.parse().map_err(wrong)?,
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
    let fake = seeded(wanted.history).port(wanted.port).journal_room(1000).start().await?;
    print!("{}", greeting(&fake));
    // The clock follows the machine, so only what it should be faster by is added.
    let extra = Duration::from_secs(wanted.speed.saturating_sub(1));
    let mut seconds = tokio::time::interval(Duration::from_secs(1));
    loop {
        seconds.tick().await;
        fake.clock().advance(extra);
    }
}

fn seeded(history: u64) -> Builder {
    Fake::builder()
        .clock(Clock::wall())
        .admin("root")
        .user("alice")
        .user("bob")
        .group("hammers", ["alice", "bob"])
        .project("alice/hello", ["fedora-43-x86_64", "fedora-rawhide-x86_64"])
        .package("hello")
        .build("hello", "2.12-1", Status::Succeeded)
        .build("hello", "2.13-1", Status::Failed)
        .project("bob/tools", ["epel-10-x86_64"])
        .project("@hammers/nails", ["fedora-43-x86_64", "fedora-43-aarch64"])
        .package("nail")
        .project("alice/history", ["fedora-43-x86_64"])
        .history("alice/history", history)
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
    use super::Wanted;

    fn read(words: &[&str]) -> Result<Option<Wanted>, String> {
        Wanted::read(words.iter().map(ToString::to_string))
    }

    #[test]
    fn options_are_read_in_both_forms() {
        let wanted = Wanted { port: 0, speed: 60, history: 5 };
        assert_eq!(read(&["--port", "0", "--speed=60", "--history", "5"]), Ok(Some(wanted)));
        assert_eq!(read(&["--help"]), Ok(None));
    }

    #[test]
    fn slips_are_pointed_out() {
        assert_eq!(read(&["--porz", "1"]), Err("--porz is no option".to_owned()));
        assert_eq!(read(&["--port"]), Err("--port needs a number".to_owned()));
        assert_eq!(read(&["--port", "x"]), Err("--port takes a whole number, not \"x\"".to_owned()));
    }
}
