//! The command line.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::Parser;
use reqwest::Url;

use super::context::Setup;
use super::instance::{Pair, Remote};

/// How many requests in a second a real server gets, and how many in all.
const RATE: u32 = 5;
const MOST: u64 = 20_000;

/// Whether a Copr server behaves as the client believes.
///
/// Without --url the suite starts a fake server and runs everything against it. With --url it runs against that server, and
/// leaves out, with a reason, what can't be done there: some scenarios want a second login, an admin, or time for builds, and have an
/// option for that; a few can be tried against the fake only. Everything it makes is a project of its own with a name of its own,
/// and is deleted again. Servers that are not on this machine are written to only with --allow-writes.
///
/// Exit codes: 0 nothing failed, 1 something failed, 2 the suite could not run.
// Each is a switch of its own.
#[allow(clippy::struct_excessive_bools)]
#[derive(Parser)]
#[command(
    name = "cargo xtask conformance",
    bin_name = "cargo xtask conformance",
    max_term_width = 110,
    help_template = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}",
    after_help = ""
)]
pub struct Options {
    /// The server; the fake when left out.
    #[arg(long)]
    pub url: Option<String>,
    /// The API login of the first user.
    #[arg(long, requires_all = ["token", "url"])]
    pub login: Option<String>,
    /// The token that goes with it.
    #[arg(long, requires = "login", env = "COPR_CONFORMANCE_TOKEN", hide_env_values = true)]
    pub token: Option<String>,
    /// The API login of a second user.
    #[arg(long, requires_all = ["second_token", "login"])]
    pub second_login: Option<String>,
    /// The token that goes with it.
    #[arg(long, requires = "second_login", env = "COPR_CONFORMANCE_SECOND_TOKEN", hide_env_values = true)]
    pub second_token: Option<String>,
    /// A group that the first user is in and the second is not.
    #[arg(long, requires = "login")]
    pub group: Option<String>,
    /// A login whose token the suite may replace, and does not tell: get a new one on the page of the server's API afterwards.
    #[arg(long, requires_all = ["spare_token", "url"])]
    pub spare_login: Option<String>,
    /// The token that goes with it.
    #[arg(long, requires = "spare_login", env = "COPR_CONFORMANCE_SPARE_TOKEN", hide_env_values = true)]
    pub spare_token: Option<String>,
    /// The API login of a server admin.
    #[arg(long, requires_all = ["admin_token", "login"])]
    pub admin_login: Option<String>,
    /// The token that goes with it.
    #[arg(long, requires = "admin_login", env = "COPR_CONFORMANCE_ADMIN_TOKEN", hide_env_values = true)]
    pub admin_token: Option<String>,
    /// Wait for builds, an hour each at most, and make those that have to succeed from the source RPM at this URL.
    ///
    /// It has to build on the server, in every chroot and within minutes. Without it, scenarios that wait are left out.
    #[arg(long, requires = "login", value_name = "URL")]
    pub srpm: Option<String>,
    /// Only read.
    #[arg(long)]
    pub read_only: bool,
    /// Make, change and delete things on a server that is not on this machine.
    #[arg(long, conflicts_with = "read_only")]
    pub allow_writes: bool,
    /// Upload up to 100 MiB to a real server.
    #[arg(long)]
    pub large_uploads: bool,
    /// The most requests in a second; 0 for any number. 5 for a real server when left out.
    #[arg(long)]
    pub rate: Option<u32>,
    /// Write a report as JSON.
    #[arg(long)]
    pub json: Option<PathBuf>,
    /// Write a report as `JUnit` XML.
    #[arg(long)]
    pub junit: Option<PathBuf>,
    /// Print what each scenario shows and needs, and stop.
    #[arg(long)]
    pub describe: bool,
    /// Drive the fake with the official Python client and its command line instead.
    #[arg(long, conflicts_with = "url")]
    pub python: bool,
    /// Filters, and the other options of every test harness.
    #[command(flatten)]
    pub harness: libtest_mimic::Arguments,
    /// Serve the fake until interrupted instead; its clock runs 60 times as fast as the one on the wall.
    #[arg(long, conflicts_with_all = ["url", "python"])]
    pub serve: bool,
}

impl Options {
    /// Whether this server may be written to.
    #[must_use]
    pub fn may_write(&self) -> bool {
        !self.read_only && (self.allow_writes || self.url.as_deref().is_none_or(is_on_this_machine))
    }

    /// What scenarios are to work with on a real server.
    #[must_use]
    pub fn setup(&self) -> Setup {
        Setup {
            login: pair(self.login.as_ref(), self.token.as_ref()),
            second: pair(self.second_login.as_ref(), self.second_token.as_ref()),
            group: self.group.clone(),
            writes: self.may_write(),
            large: self.large_uploads,
        }
    }

    /// A real server at this address.
    #[must_use]
    pub fn remote(&self, url: &str) -> Remote {
        Remote {
            url: url.to_owned(),
            srpm: self.srpm.clone(),
            spare: pair(self.spare_login.as_ref(), self.spare_token.as_ref()),
            admin: pair(self.admin_login.as_ref(), self.admin_token.as_ref()),
        }
    }

    /// The most requests in a second, and in all.
    #[must_use]
    pub fn limits(&self) -> (u32, u64) {
        let usual = if self.url.is_some() { RATE } else { 0 };
        (self.rate.unwrap_or(usual), MOST)
    }
}

fn pair(login: Option<&String>, token: Option<&String>) -> Option<Pair> {
    Some(Pair { login: login?.clone(), token: token?.clone() })
}

fn is_on_this_machine(url: &str) -> bool {
    let Ok(url) = Url::parse(url.trim()) else { return false };
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conformance::instance::Instance as _;

    #[test]
    fn options_of_a_real_server_want_its_address() {
        let real = ["--url", "http://h", "--login", "l", "--token", "t"];
        let more: [&[&str]; 4] = [
            &["--srpm", "https://h/a.src.rpm"],
            &["--spare-login", "s", "--spare-token", "t"],
            &["--admin-login", "a", "--admin-token", "t"],
            &["--second-login", "b", "--second-token", "t"],
        ];
        for words in more {
            assert!(Options::try_parse_from(["conformance"].iter().chain(words)).is_err(), "{words:?}");
        }
        let words = ["conformance"].iter().chain(&real).chain(more.iter().copied().flatten());
        let options = Options::parse_from(words);
        let remote = options.remote("http://h");
        assert!(remote.spare().is_some_and(|pair| pair.login == "s"));
        assert!(remote.admin().is_some_and(|pair| pair.login == "a"));
        assert!(remote.builds() && remote.srpm() == "https://h/a.src.rpm");
        let plain = Options::parse_from(["conformance"].iter().chain(&real)).remote("http://h");
        assert!(!plain.builds() && plain.spare().is_none() && plain.admin().is_none());
    }

    #[test]
    fn a_server_elsewhere_is_written_to_only_when_told() {
        let options = |words: &[&str]| Options::parse_from(["conformance"].iter().chain(words));
        assert!(options(&[]).may_write());
        assert!(!options(&["--read-only"]).may_write());
        for here in ["http://127.0.0.1:5000", "http://localhost/copr", "http://[::1]:80"] {
            assert!(options(&["--url", here]).may_write(), "{here}");
        }
        for away in
            ["https://copr.example.org", "http://127.0.0.1.example.org", "http://10.0.0.1", "localhost"]
        {
            assert!(!options(&["--url", away]).may_write(), "{away}");
            assert!(options(&["--url", away, "--allow-writes"]).may_write(), "{away}");
        }
    }
}
