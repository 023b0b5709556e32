//! Results of a run: a summary, JSON and `JUnit` XML.
//!
//! The JSON is one object with `url`, `requests`, `passed`, `failed`, `not_applicable`, `operations` and `scenarios`.
//! * `operations`: `covered` (a list of ids), `all` (how many operations there are; in a filtered run, how many the chosen
//!   scenarios cover) and `untouched` (a list of ids).
//! * `scenarios`: a list of objects with `name`, `shows`, `about` (ids of operations), `sent` (a map from the id of an operation
//!   to how often it was sent), `verdict` (`passed`, `failed` or `not_applicable`), `why` (null if passed) and `seconds`.
//!
//! The XML has one `testsuite` with a `testcase` for each scenario. Scenarios that are not applicable are `skipped`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::time::Duration;

use copr_api::{OPERATIONS, Operation};
use junit_report::{ReportBuilder, TestCaseBuilder, TestSuiteBuilder};
use serde_json::{Value, json};

/// The result of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All checks passed.
    Passed,
    /// A check failed.
    Failed(String),
    /// The scenario does not apply to this server, or could not run.
    NotApplicable(String),
}

impl Verdict {
    /// The verdict as one word.
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

/// The result of one scenario.
#[derive(Clone, Debug)]
pub struct ScenarioResult {
    /// Its name.
    pub name: &'static str,
    /// What it checks.
    pub shows: &'static str,
    /// The operations it covers.
    pub about: &'static [&'static str],
    /// The operations it sent, and how often.
    pub operations: BTreeMap<&'static str, u64>,
    /// Its verdict.
    pub verdict: Verdict,
    /// Its duration.
    pub took: Duration,
}

/// The result of a run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The server's URL.
    pub url: String,
    /// The scenarios in the order they ran.
    pub results: Vec<ScenarioResult>,
    /// The number of requests sent.
    pub requests: u64,
    /// Whether only some scenarios were selected.
    pub is_partial: bool,
}

/// How many operations of the server these ids are. An operation with a JSON and a multipart form has two ids.
#[must_use]
pub fn operations<'a>(ids: impl IntoIterator<Item = &'a str>) -> usize {
    let known = ids.into_iter().filter_map(Operation::find);
    known.map(|operation| (operation.method, operation.path)).collect::<BTreeSet<_>>().len()
}

impl Report {
    /// The number of scenarios with this verdict.
    #[must_use]
    pub fn count(&self, word: &str) -> usize {
        self.results.iter().filter(|line| line.verdict.word() == word).count()
    }

    /// The operations that passing scenarios sent at least once.
    #[must_use]
    pub fn covered(&self) -> BTreeSet<&'static str> {
        let passed = self.results.iter().filter(|line| line.verdict == Verdict::Passed);
        passed.flat_map(|line| line.operations.keys().copied()).collect()
    }

    /// The operations that no passing scenario sent: of all operations, or in a filtered run of those that the selected scenarios
    /// cover.
    #[must_use]
    pub fn untouched(&self) -> Vec<&'static str> {
        let covered = self.covered();
        self.expected().into_iter().filter(|id| !covered.contains(id)).collect()
    }

    fn expected(&self) -> BTreeSet<&'static str> {
        if self.is_partial {
            return self.results.iter().flat_map(|line| line.about.iter().copied()).collect();
        }
        OPERATIONS.iter().map(|operation| operation.id).collect()
    }

    /// The summary at the end of a run.
    #[must_use]
    pub fn figures(&self) -> String {
        let (passed, failed) = (self.count("passed"), self.count("failed"));
        let (expected, untouched) = (self.expected(), self.untouched());
        let untouched_operations = operations(untouched.iter().copied());
        let all = operations(expected.iter().copied());
        let mut text = format!(
            "{passed} passed, {failed} failed, {} not applicable; {} of {} operations{} covered; {} requests",
            self.count("not_applicable"),
            all - untouched_operations,
            all,
            if self.is_partial { " of these scenarios" } else { "" },
            self.requests
        );
        if !untouched.is_empty() {
            let _ = write!(text, "\nnot covered: {}", untouched.join(", "));
        }
        text
    }

    /// The JSON report.
    #[must_use]
    pub fn json(&self) -> Value {
        let scenarios: Vec<Value> = self
            .results
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

    /// The `JUnit` XML report.
    ///
    /// # Panics
    /// Never: it writes to memory.
    #[must_use]
    pub fn junit(&self) -> String {
        let case = |line: &ScenarioResult| {
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
        let suite = TestSuiteBuilder::new("conformance").add_testcases(self.results.iter().map(case)).build();
        let mut xml = Vec::new();
        ReportBuilder::new().add_testsuite(suite).build().write_xml(&mut xml).unwrap();
        String::from_utf8(xml).unwrap()
    }
}

/// Replaces characters that XML 1.0 can't represent.
fn printable(text: &str) -> String {
    let unprintable = |c: char| matches!(c, '\u{fffe}' | '\u{ffff}') || c.is_control() && !c.is_whitespace();
    text.chars().map(|c| if unprintable(c) { '?' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(verdicts: impl IntoIterator<Item = Verdict>) -> Report {
        let line = |verdict| ScenarioResult {
            name: "a-name",
            shows: "something",
            about: &["home"],
            operations: BTreeMap::from([("home", 2)]),
            verdict,
            took: Duration::from_millis(1500),
        };
        let results = verdicts.into_iter().map(line).collect();
        Report { url: "http://h".into(), results, requests: 2, is_partial: false }
    }

    #[test]
    fn escapes_reasons_in_xml() {
        let xml = report([Verdict::Failed("a \"b\" <c> & d\n\u{1}é".into()), Verdict::Passed]).junit();
        assert!(xml.contains("tests=\"2\"") && xml.contains("failures=\"1\""), "{xml}");
        assert!(xml.contains("a &quot;b&quot; &lt;c&gt; &amp; d") && xml.contains("?é"), "{xml}");
    }

    #[test]
    fn only_passing_scenarios_count_as_coverage() {
        assert!(report([Verdict::Failed(String::new())]).covered().is_empty());
        let passed = report([Verdict::Passed]);
        assert_eq!(passed.json()["operations"]["covered"], json!(["home"]));
        assert!(passed.figures().starts_with("1 passed, 0 failed, 0 not applicable; 1 of "));
    }

    #[test]
    fn a_filtered_run_expects_only_its_own_operations() {
        let some = |verdict| Report { is_partial: true, ..report([verdict]) };
        assert_eq!(some(Verdict::Passed).untouched(), Vec::<&str>::new());
        assert!(!some(Verdict::Passed).figures().contains("not covered"));
        assert_eq!(some(Verdict::Failed(String::new())).untouched(), ["home"]);
        assert_eq!(some(Verdict::Passed).json()["operations"]["all"], 1);
    }

    #[test]
    fn json_and_multipart_forms_count_once() {
        assert_eq!(operations(["project_chroot_edit", "project_chroot_edit_multipart"]), 1);
        assert_eq!(operations(["home", "project_chroot_edit"]), 2);
        assert_eq!(operations(OPERATIONS.iter().map(|operation| operation.id)), OPERATIONS.len() - 1);
    }
}
