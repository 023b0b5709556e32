//! The command line.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::Parser;
use reqwest::Url;

use super::context::Setup;
use super::instance::{Pair, Remote};

/// The limits for a real server: requests per second, and requests in all.
const RATE: u32 = 5;
const MOST: u64 = 20_000;

/// Checks that a Copr server behaves as the client expects.
///
/// Without --url, starts a fake server and runs all scenarios against it. With --url, runs them against that server and skips
/// scenarios that can't run there, with the reason: some need a second login, an admin or time for builds (see the options); a
/// few need the fake. Scenarios work in new projects with unique names and delete them afterwards. Servers that are not on this
/// machine are written to only with --allow-writes.
///
/// Exit codes: 0 if nothing failed, 1 if something failed, 2 if the suite could not run.
// Each is an independent switch.
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
    /// The server's URL. Default: start a fake server.
    #[arg(long)]
    pub url: Option<String>,
    /// The API login of the first user.
    #[arg(long, requires_all = ["token", "url"])]
    pub login: Option<String>,
    /// The token of --login.
    #[arg(long, requires = "login", env = "COPR_CONFORMANCE_TOKEN", hide_env_values = true)]
    pub token: Option<String>,
    /// The API login of a second user.
    #[arg(long, requires_all = ["second_token", "login"])]
    pub second_login: Option<String>,
    /// The token of --second-login.
    #[arg(long, requires = "second_login", env = "COPR_CONFORMANCE_SECOND_TOKEN", hide_env_values = true)]
    pub second_token: Option<String>,
    /// A group that the first user is a member of and the second is not.
    #[arg(long, requires = "login")]
    pub group: Option<String>,
    /// An API login whose token the suite may replace. The new token is not printed: get another one on the server's API page.
    #[arg(long, requires_all = ["spare_token", "url"])]
    pub spare_login: Option<String>,
    /// The token of --spare-login.
    #[arg(long, requires = "spare_login", env = "COPR_CONFORMANCE_SPARE_TOKEN", hide_env_values = true)]
    pub spare_token: Option<String>,
    /// The API login of a server admin.
    #[arg(long, requires_all = ["admin_token", "login"])]
    pub admin_login: Option<String>,
    /// The token of --admin-login.
    #[arg(long, requires = "admin_login", env = "COPR_CONFORMANCE_ADMIN_TOKEN", hide_env_values = true)]
    pub admin_token: Option<String>,
    /// Wait for builds, at most an hour each, and build the source RPM at this URL where a build has to succeed.
    ///
    /// It has to build in every chroot of the server within minutes. Without it, scenarios that wait for builds are skipped.
    #[arg(long, requires = "login", value_name = "URL")]
    pub srpm: Option<String>,
    /// Only send requests that read.
    #[arg(long)]
    pub read_only: bool,
    /// Create, change and delete things on a server that is not on this machine.
    #[arg(long, conflicts_with = "read_only")]
    pub allow_writes: bool,
    /// Upload files of up to 100 MiB to a real server.
    #[arg(long)]
    pub large_uploads: bool,
    /// The maximum number of requests per second; 0 for no limit. Default: 5 for a real server.
    #[arg(long)]
    pub rate: Option<u32>,
    /// Write a JSON report to this file.
    #[arg(long)]
    pub json: Option<PathBuf>,
    /// Write a `JUnit` XML report to this file.
    #[arg(long)]
    pub junit: Option<PathBuf>,
    /// Print what each scenario checks and needs, and exit.
    #[arg(long)]
    pub describe: bool,
    /// Run the official Python client and copr-cli against the fake instead.
    #[arg(long, conflicts_with = "url")]
    pub python: bool,
    /// Filters, and the other options of every test harness.
    #[command(flatten)]
    pub harness: libtest_mimic::Arguments,
    /// Serve the fake until interrupted instead. Its clock runs at 60 times the usual speed.
    #[arg(long, conflicts_with_all = ["url", "python"])]
    pub serve: bool,
}

impl Options {
    /// Whether scenarios may write to the server.
    #[must_use]
    pub fn may_write(&self) -> bool {
        !self.read_only && (self.allow_writes || self.url.as_deref().is_none_or(is_on_this_machine))
    }

    /// What a run against a real server may use.
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

    /// The real server at this URL.
    #[must_use]
    pub fn remote(&self, url: &str) -> Remote {
        Remote {
            url: url.to_owned(),
            srpm: self.srpm.clone(),
            spare: pair(self.spare_login.as_ref(), self.spare_token.as_ref()),
            admin: pair(self.admin_login.as_ref(), self.admin_token.as_ref()),
        }
    }

    /// The maximum number of requests per second, and in all.
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
    fn options_of_a_real_server_require_its_url() {
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
    fn writes_to_remote_servers_only_if_allowed() {
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
