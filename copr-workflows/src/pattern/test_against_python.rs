//! Compares patterns with Python's `fnmatch`.

use copr_test_support::python::ask;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use super::covers;

const CASES: usize = 20_000;

const SCRIPT: &str = "import fnmatch, json, sys\n\
                      print(json.dumps([fnmatch.fnmatchcase(n, p) for p, n in json.load(sys.stdin)]))";

/// Patterns and names of few letters, so that many fit.
fn pairs() -> impl Strategy<Value = (String, String)> {
    ("[ab\\-\\]\\[!*?.\\\\^é]{0,8}", "[ab\\-\\]\\[!é.]{0,6}")
}

#[test]
#[ignore = "needs python3"]
fn patterns_cover_what_python_says() {
    let mut runner = TestRunner::deterministic();
    let pairs: Vec<_> = (0..CASES).map(|_| pairs().new_tree(&mut runner).unwrap().current()).collect();
    let told: Vec<bool> = ask(SCRIPT, &pairs);
    assert!(told.iter().filter(|fits| **fits).count() > CASES / 50, "too few fit to tell");
    for ((pattern, name), told) in pairs.iter().zip(told) {
        assert_eq!(covers(pattern, name), told, "{pattern:?} over {name:?}");
    }
}
