//! What an upload whose answer was lost can be found by, and what a build must be like to be it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use copr_api::enums::SourceType;
use copr_api::types::{Build, SourceBuildConfig};
use serde::{Deserialize, Serialize};

/// How far clocks may be apart, and how coarse they are.
const SLACK: Duration = Duration::from_secs(60);

/// How long a server may work on a request that the client has given up: a front server gives up after minutes, the application later.
const LATE: Duration = Duration::from_secs(15 * 60);

/// An upload that may have become a build: what [`Copr::find_submitted`](crate::Copr::find_submitted) looks for.
///
/// [`Error::submission`](crate::Error::submission) has it when the answer was lost, and [`Upload::submission`](super::Upload::submission)
/// before the upload, for programs that may be stopped meanwhile. It can be stored; there is no secret in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    pub(super) ownername: String,
    pub(super) projectname: String,
    pub(super) dirname: String,
    file: String,
    /// In seconds since 1970 by the clock of this machine.
    begun: i64,
    /// When it was given up, if it was.
    ended: Option<i64>,
    /// How many seconds the clock of the server was ahead of this machine's, if it had told by then.
    ahead: Option<i64>,
}

impl Submission {
    /// An upload that begins at a moment. Without a directory it goes to the main one, which has the name of the project.
    pub(super) fn new(
        ownername: &str,
        projectname: &str,
        dirname: Option<&str>,
        file: &str,
        begun: SystemTime,
    ) -> Self {
        Self {
            ownername: ownername.to_owned(),
            projectname: projectname.to_owned(),
            dirname: dirname.filter(|dirname| !dirname.is_empty()).unwrap_or(projectname).to_owned(),
            file: file.to_owned(),
            begun: unix_seconds(begun),
            ended: None,
            ahead: None,
        }
    }

    /// The same, on a server whose clock is so many seconds ahead of this machine's.
    pub(super) fn with_clock(self, ahead: Option<i64>) -> Self {
        Self { ahead, ..self }
    }

    /// The same, given up at a moment.
    pub(super) fn given_up(mut self, at: SystemTime) -> Self {
        self.ended = Some(unix_seconds(at));
        self
    }

    /// The moments between which the build can have been submitted, by the clock of the server, which is ahead of this machine's by so
    /// many seconds now. The second is open as long as nothing is known of the end.
    pub(super) fn window(&self, ahead: i64) -> (i64, Option<i64>) {
        let ahead = self.ahead.unwrap_or(ahead);
        let shift = |moment: i64, by: i64| moment.saturating_add(ahead).saturating_add(by);
        let (slack, late) = (seconds(SLACK), seconds(LATE));
        (shift(self.begun, -slack), self.ended.map(|ended| shift(ended, late)))
    }

    /// Whether a build can be it, as far as the list of builds tells. `submitter` is who sent it, `ahead` how many seconds the server's
    /// clock is ahead of this machine's now.
    pub(super) fn may_be(&self, build: &Build, submitter: &str, ahead: i64) -> bool {
        let (from, to) = self.window(ahead);
        let submitted = build.submitted_on.unix_seconds();
        submitted >= from
            && to.is_none_or(|to| submitted <= to)
            && build.ownername == self.ownername
            && build.project_dirname == self.dirname
            && build.submitter.as_deref() == Some(submitter)
            && self.may_have_come_of(build)
    }

    /// Whether the sources of a build can be the file.
    fn may_have_come_of(&self, build: &Build) -> bool {
        let is_spec = self.file.to_lowercase().ends_with(".spec");
        match (&build.source_package.name, &build.source_package.url) {
            // What the sources are made of is known: the name of an SRPM begins with that of its package. Of a spec file nothing is
            // certain, nor of what the server makes of letters beyond ASCII.
            (Some(_), _) if is_spec || !self.file.is_ascii() => true,
            (Some(package), _) => cleaned(&self.file).starts_with(&format!("{}-", cleaned(package))),
            // A temporary place, which ends in the name.
            (None, Some(url)) => self.is_stored_as(url.rsplit('/').next().unwrap_or_default()),
            (None, None) => is_spec,
        }
    }

    /// Whether a build was made of the file, as the configuration of its sources tells.
    pub(super) fn is_of(&self, config: &SourceBuildConfig) -> bool {
        config.source_type == SourceType::Upload
            && config.source_dict.pkg.as_deref().is_some_and(|name| self.is_stored_as(name))
    }

    /// Whether the server may have stored the file under this name.
    fn is_stored_as(&self, name: &str) -> bool {
        let ours = cleaned(&self.file);
        if self.file.is_ascii() {
            return ours == name;
        }
        // The server writes `zaba` for `žába`, by tables of its own: what is plain in our name stands in that one, in that order.
        let mut stored = name.chars();
        ours.chars().all(|letter| stored.any(|other| other == letter))
    }
}

/// The name of a file as the server stores it: slashes and blanks become `_`, and only plain letters, digits, `_`, `.` and `-` stay.
fn cleaned(name: &str) -> String {
    let words: Vec<&str> = name.split(|letter: char| letter == '/' || letter.is_whitespace()).collect();
    let joined = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_");
    let kept: String =
        joined.chars().filter(|letter| letter.is_ascii_alphanumeric() || "_.-".contains(*letter)).collect();
    kept.trim_matches(['.', '_']).to_owned()
}

pub(super) fn unix_seconds(moment: SystemTime) -> i64 {
    match moment.duration_since(UNIX_EPOCH) {
        Ok(after) => seconds(after),
        Err(before) => -seconds(before.duration()),
    }
}

fn seconds(time: Duration) -> i64 {
    i64::try_from(time.as_secs()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// An upload of this file to alice/hello that began at 1000 and was given up at 1100.
    fn upload(file: &str) -> Submission {
        let moment = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
        Submission::new("alice", "hello", None, file, moment(1000)).given_up(moment(1100))
    }

    fn build(changes: &Value) -> Build {
        let mut build = json!({
            "id": 7, "state": "pending", "chroots": [], "is_background": false, "repo_url": "http://copr/results/alice/hello",
            "ownername": "alice", "projectname": "hello", "project_dirname": "hello",
            "started_on": null, "ended_on": null, "submitted_on": 1050, "submitter": "alice",
            "source_package": {"name": null, "version": null, "url": "http://copr/tmp/tmpq9wm1ljr/hello-2.12-1.src.rpm"},
        });
        for (key, value) in changes.as_object().unwrap() {
            build[key] = value.clone();
        }
        serde_json::from_value(build).unwrap()
    }

    fn source(name: Option<&str>, url: Option<&str>) -> Value {
        json!({"source_package": {"name": name, "version": name.map(|_| "2.12-1"), "url": url}})
    }

    #[test]
    fn a_build_that_can_be_the_upload_is_told_from_others() {
        let srpm = "hello-2.12-1.src.rpm";
        for (what, file, changes, expected) in [
            ("just submitted", srpm, json!({}), true),
            ("of another user", srpm, json!({"submitter": "bob"}), false),
            ("of a webhook", srpm, json!({"submitter": null}), false),
            ("in another project of that name", srpm, json!({"ownername": "bob"}), false),
            ("in another directory", srpm, json!({"project_dirname": "hello:custom:next"}), false),
            ("as early as clocks allow", srpm, json!({"submitted_on": 940}), true),
            ("before the upload", srpm, json!({"submitted_on": 939}), false),
            ("long after it", srpm, json!({"submitted_on": 1100 + 900}), true),
            ("too long after it", srpm, json!({"submitted_on": 1100 + 901}), false),
            (
                "another file",
                srpm,
                source(None, Some("http://copr/tmp/tmpq9wm1ljr/hello-2.13-1.src.rpm")),
                false,
            ),
            ("from a repository", srpm, source(None, None), false),
            (
                "imported",
                srpm,
                source(Some("hello"), Some("http://copr/results/x/hello-2.12-1.src.rpm")),
                true,
            ),
            ("imported, of another package", srpm, source(Some("hell"), None), false),
            ("a spec file", "hello.spec", source(None, None), true),
            (
                "a spec file, imported",
                "hello.spec",
                source(Some("hello"), Some("http://copr/x.src.rpm")),
                true,
            ),
            ("a spec file, and an SRPM", "hello.spec", json!({}), false),
        ] {
            assert_eq!(upload(file).may_be(&build(&changes), "alice", 0), expected, "{what}");
        }
    }

    #[test]
    fn the_servers_clock_counts() {
        let late = build(&json!({"submitted_on": 1050 + 86_400}));
        assert!(!upload("hello-2.12-1.src.rpm").may_be(&late, "alice", 0));
        assert!(upload("hello-2.12-1.src.rpm").may_be(&late, "alice", 86_400));
        let told = upload("hello-2.12-1.src.rpm").with_clock(Some(86_400));
        assert!(
            told.may_be(&late, "alice", 0),
            "what it was at the time of the upload counts more than what it is now"
        );
        let open = Submission { ended: None, ..upload("hello-2.12-1.src.rpm") };
        assert!(open.may_be(&late, "alice", 0), "without an end everything later counts");
    }

    #[test]
    fn a_directory_is_where_the_build_has_to_be() {
        let custom = Submission { dirname: "hello:custom:next".into(), ..upload("hello-2.12-1.src.rpm") };
        assert!(custom.may_be(&build(&json!({"project_dirname": "hello:custom:next"})), "alice", 0));
        assert!(!custom.may_be(&build(&json!({})), "alice", 0));
    }

    #[test]
    fn the_configuration_of_the_sources_has_the_last_word() {
        let config = |kind: &str, details: Value| -> SourceBuildConfig {
            let all = json!({
                "source_type": kind, "source_dict": details, "memory_limit": 2048, "timeout": 18000, "is_background": false,
            });
            serde_json::from_value(all).unwrap()
        };
        let stored = |name: &str| json!({"url": "http://copr/tmp/t/x", "pkg": name, "tmp": "t"});
        for (file, kind, details, expected) in [
            ("hello-2.12-1.src.rpm", "upload", stored("hello-2.12-1.src.rpm"), true),
            ("hello-2.12-1.src.rpm", "upload", stored("hello-2.12-2.src.rpm"), false),
            ("hello-2.12-1.src.rpm", "link", json!({"url": "http://x/hello-2.12-1.src.rpm"}), false),
            ("hello.spec", "upload", stored("hello.spec"), true),
            ("hello.spec", "scm", json!({"clone_url": "http://x/hello.spec"}), false),
            ("hello-1.0~rc1^2-1.src.rpm", "upload", stored("hello-1.0rc12-1.src.rpm"), true),
            ("libstdc++ x-1.src.rpm", "upload", stored("libstdc_x-1.src.rpm"), true),
            ("žába-1.0-1.src.rpm", "upload", stored("zaba-1.0-1.src.rpm"), true),
            ("žába-1.0-1.src.rpm", "upload", stored("zaba-1.1-1.src.rpm"), false),
            ("HELLO-1.SRC.RPM", "upload", stored("HELLO-1.SRC.RPM"), true),
        ] {
            assert_eq!(upload(file).is_of(&config(kind, details)), expected, "{file} {kind}");
        }
    }

    #[test]
    fn names_are_cleaned_as_the_server_does_it() {
        for (name, stored) in [
            ("hello-2.12-1.src.rpm", "hello-2.12-1.src.rpm"),
            ("../../etc/x y-1.0.src.rpm", "etc_x_y-1.0.src.rpm"),
            ("gcc-c++-1.src.rpm", "gcc-c-1.src.rpm"),
            ("_x_.spec", "x_.spec"),
        ] {
            assert_eq!(cleaned(name), stored, "{name}");
        }
    }

    #[test]
    fn it_can_be_stored() {
        let stored = serde_json::to_string(&upload("hello-2.12-1.src.rpm")).unwrap();
        assert_eq!(serde_json::from_str::<Submission>(&stored).unwrap(), upload("hello-2.12-1.src.rpm"));
    }
}
