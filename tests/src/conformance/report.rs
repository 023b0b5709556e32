//! What came out: figures for people, JSON and `JUnit` XML for machines.
//!
//! The JSON is one object: `url`, `requests`, `passed`, `failed`, `not_applicable`, `operations` (`covered`, a list of ids; `all`,
//! how many operations there are, or in a run of some scenarios how many these are about; `untouched`, a list of ids), and `scenarios`, a list of objects with `name`, `shows`, `about` (ids of operations), `sent`
//! (a map from the id of an operation to how often it was sent), `verdict` (`passed`, `failed` or `not_applicable`), `why` (null
//! when passed) and `seconds`. The XML has one `testsuite` with a `testcase` for each scenario; what is not applicable is
//! `skipped`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::time::Duration;

use copr_api::{OPERATIONS, Operation};
use junit_report::{ReportBuilder, TestCaseBuilder, TestSuiteBuilder};
use serde_json::{Value, json};

/// How a scenario came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All that it holds, holds.
    Passed,
    /// Something does not.
    Failed(String),
    /// It says nothing about this server, or could not be tried.
    NotApplicable(String),
}

impl Verdict {
    /// In one word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed(_) => "failed",
            Self::NotApplicable(_) => "not_applicable",
        }
    }

    /// Why it did not pass.
    #[must_use]
    pub fn why(&self) -> Option<&str> {
        match self {
            Self::Passed => None,
            Self::Failed(why) | Self::NotApplicable(why) => Some(why),
        }
    }
}

/// One scenario.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its name.
    pub name: &'static str,
    /// What it shows.
    pub shows: &'static str,
    /// The operations it is about.
    pub about: &'static [&'static str],
    /// The operations it sent, and how often.
    pub operations: BTreeMap<&'static str, u64>,
    /// How it came out.
    pub verdict: Verdict,
    /// How long it took.
    pub took: Duration,
}

/// A whole run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The server.
    pub url: String,
    /// The scenarios in the order they ran.
    pub lines: Vec<Line>,
    /// How many requests were sent.
    pub requests: u64,
    /// Whether only some of the scenarios were to run.
    pub is_partial: bool,
}

/// How many operations of the server these calls are. Two calls can be one operation, with a body of JSON and with files.
#[must_use]
pub fn operations<'a>(ids: impl IntoIterator<Item = &'a str>) -> usize {
    let known = ids.into_iter().filter_map(Operation::find);
    known.map(|operation| (operation.method, operation.path)).collect::<BTreeSet<_>>().len()
}

impl Report {
    /// How many scenarios came out so.
    #[must_use]
    pub fn count(&self, word: &str) -> usize {
        self.lines.iter().filter(|line| line.verdict.word() == word).count()
    }

    /// The operations that were sent at least once in scenarios that passed.
    #[must_use]
    pub fn covered(&self) -> BTreeSet<&'static str> {
        let passed = self.lines.iter().filter(|line| line.verdict == Verdict::Passed);
        passed.flat_map(|line| line.operations.keys().copied()).collect()
    }

    /// The calls that should have been sent in scenarios that passed, and were not: all of them, or in a run of some scenarios
    /// those that these are about.
    #[must_use]
    pub fn untouched(&self) -> Vec<&'static str> {
        let covered = self.covered();
        self.expected().into_iter().filter(|id| !covered.contains(id)).collect()
    }

    fn expected(&self) -> BTreeSet<&'static str> {
        if self.is_partial {
            return self.lines.iter().flat_map(|line| line.about.iter().copied()).collect();
        }
        OPERATIONS.iter().map(|operation| operation.id).collect()
    }

    /// The figures at the end of a run.
    #[must_use]
    pub fn figures(&self) -> String {
        let (passed, failed) = (self.count("passed"), self.count("failed"));
        let (expected, untouched) = (self.expected(), self.untouched());
        let untouched_operations = operations(untouched.iter().copied());
        let all = operations(expected.iter().copied());
        let mut text = format!(
            "{passed} passed, {failed} failed, {} not applicable; {} of {} operations{} covered by what passed; {} requests",
            self.count("not_applicable"),
            all - untouched_operations,
            all,
            if self.is_partial { " that these scenarios are about" } else { "" },
            self.requests
        );
        if !untouched.is_empty() {
            let _ = write!(text, "\nnot covered: {}", untouched.join(", "));
        }
        text
    }

    /// As JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        let scenarios: Vec<Value> = self
            .lines
            .iter()
            .map(|line| {
                json!({
                    "name": line.name,
                    "shows": line.shows,
                    "about": line.about,
                    "sent": line.operations,
                    "verdict": line.verdict.word(),
                    "why": line.verdict.why(),
                    "seconds": line.took.as_secs_f64(),
                })
            })
            .collect();
        json!({
            "url": self.url,
            "requests": self.requests,
            "passed": self.count("passed"),
            "failed": self.count("failed"),
            "not_applicable": self.count("not_applicable"),
            "operations": {
                "covered": self.covered(),
                "all": operations(self.expected()),
                "untouched": self.untouched(),
            },
            "scenarios": scenarios,
        })
    }

    /// As `JUnit` XML.
    ///
    /// # Panics
    /// Never: it is written to memory.
    #[must_use]
    pub fn junit(&self) -> String {
        let case = |line: &Line| {
            let took = junit_report::Duration::seconds_f64(line.took.as_secs_f64());
            let mut case = match &line.verdict {
                Verdict::Passed => TestCaseBuilder::success(line.name, took),
                Verdict::Failed(why) => {
                    TestCaseBuilder::failure(line.name, took, "scenario", &printable(why))
                }
                Verdict::NotApplicable(why) => {
                    TestCaseBuilder::skipped_with_cause(line.name, "scenario", &printable(why))
                }
            };
            case.set_classname("conformance").build()
        };
        let suite = TestSuiteBuilder::new("conformance").add_testcases(self.lines.iter().map(case)).build();
        let mut xml = Vec::new();
        ReportBuilder::new().add_testsuite(suite).build().write_xml(&mut xml).unwrap();
        String::from_utf8(xml).unwrap()
    }
}

/// Replaces what XML 1.0 has no way to write.
fn printable(text: &str) -> String {
    let unprintable = |c: char| matches!(c, '\u{fffe}' | '\u{ffff}') || c.is_control() && !c.is_whitespace();
    text.chars().map(|c| if unprintable(c) { '?' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(verdicts: impl IntoIterator<Item = Verdict>) -> Report {
        let line = |verdict| Line {
            name: "a-name",
            shows: "something",
            about: &["home"],
            operations: BTreeMap::from([("home", 2)]),
            verdict,
            took: Duration::from_millis(1500),
        };
        let lines = verdicts.into_iter().map(line).collect();
        Report { url: "http://h".into(), lines, requests: 2, is_partial: false }
    }

    #[test]
    fn escapes_reasons_in_xml() {
        let xml = report([Verdict::Failed("a \"b\" <c> & d\n\u{1}é".into()), Verdict::Passed]).junit();
        assert!(xml.contains("tests=\"2\"") && xml.contains("failures=\"1\""), "{xml}");
        assert!(xml.contains("a &quot;b&quot; &lt;c&gt; &amp; d") && xml.contains("?é"), "{xml}");
    }

    #[test]
    fn only_what_passed_counts_as_covered() {
        assert!(report([Verdict::Failed(String::new())]).covered().is_empty());
        let passed = report([Verdict::Passed]);
        assert_eq!(passed.json()["operations"]["covered"], json!(["home"]));
        assert!(passed.figures().starts_with("1 passed, 0 failed, 0 not applicable; 1 of "));
    }

    #[test]
    fn a_run_of_some_scenarios_misses_only_what_these_are_about() {
        let some = |verdict| Report { is_partial: true, ..report([verdict]) };
        assert_eq!(some(Verdict::Passed).untouched(), Vec::<&str>::new());
        assert!(!some(Verdict::Passed).figures().contains("not covered"));
        assert_eq!(some(Verdict::Failed(String::new())).untouched(), ["home"]);
        assert_eq!(some(Verdict::Passed).json()["operations"]["all"], 1);
    }

    #[test]
    fn two_calls_of_one_operation_count_once() {
        assert_eq!(operations(["project_chroot_edit", "project_chroot_edit_multipart"]), 1);
        assert_eq!(operations(["home", "project_chroot_edit"]), 2);
        assert_eq!(operations(OPERATIONS.iter().map(|operation| operation.id)), OPERATIONS.len() - 1);
    }
}
