//! The recorded exchanges of a real server: every response decodes, and every request that a builder can express is sent as
//! recorded.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use copr_tests::document::{corrected, operation_at};
use copr_tests::exchange::{Part, lost};
use copr_tests::server::{Answer, Arrived, Server};
use copr_tests::{driver, express};
use serde_json::Value;

/// All recordings by `group/name`.
fn recordings() -> BTreeMap<String, Value> {
    let named =
        |group: &str, exchange: Value| (format!("{group}/{}", exchange["name"].as_str().unwrap()), exchange);
    let groups = copr_test_support::corpus::groups();
    let all: Vec<_> = groups
        .iter()
        .flat_map(|group| {
            copr_test_support::corpus::read(group).into_iter().map(|exchange| named(group, exchange))
        })
        .collect();
    let count = all.len();
    let recordings = BTreeMap::from_iter(all);
    assert_eq!((count, recordings.len()), (1_277 + 290, 1_277 + 290));
    recordings
}

#[test]
#[ignore = "needs the original recordings: COPR_FACTS and python3"]
fn corpus_equals_compacted_recordings() {
    let facts = std::env::var_os("COPR_FACTS").expect("COPR_FACTS names the folder of the recordings");
    let script = copr_test_support::corpus::folder().join("compact.py");
    let again = tempfile::tempdir().unwrap();
    let status = Command::new("python3").arg(script).arg(facts).arg(again.path()).status().unwrap();
    assert!(status.success(), "{status}");
    let written = std::fs::read_dir(again.path()).unwrap().count();
    assert_eq!(written, copr_test_support::corpus::groups().len());
    for group in copr_test_support::corpus::groups() {
        let file = format!("{group}.jsonl");
        let read = |folder: &Path| std::fs::read_to_string(folder.join(&file)).unwrap();
        assert!(
            read(&copr_test_support::corpus::folder()) == read(again.path()),
            "{file} is out of date: run compact.py"
        );
    }
}

fn is_success(exchange: &Value) -> bool {
    exchange["response"]["status"].as_u64().is_some_and(|status| (200..300).contains(&status))
}

/// The operation whose type a response has. Deprecated methods respond with the type of their replacement.
fn answered_by(exchange: &Value) -> Option<&'static str> {
    let request = &exchange["request"];
    let method = request["method"].as_str()?;
    let path = request["path"].as_str()?.strip_prefix("/api_3")?.split('?').next()?.to_owned();
    if matches!(method, "HEAD" | "OPTIONS") {
        return None;
    }
    let path = path.replace("//", "/").replace("%2F", "/");
    // The deprecated path forms of operations with a query.
    for (head, id) in [
        ("/build-chroot/list/", "build_chroot_list"),
        ("/build-chroot/build-config/", "build_chroot_build_config"),
    ] {
        if path.starts_with(head) {
            return Some(id);
        }
    }
    let found = operation_at(Some(method), &path).or_else(|| operation_at(None, &path));
    found.map(|(operation, _)| operation.id).or_else(|| {
        let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
        matches!(segments.as_slice(), ["build-chroot", id, _] if id.parse::<u32>().is_ok())
            .then_some("build_chroot_get")
    })
}

#[test]
fn decodes_recorded_answers_without_loss() {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    let (mut elsewhere, mut trimmed) = (Vec::new(), Vec::new());
    for (name, exchange) in recordings().iter().filter(|(_, exchange)| is_success(exchange)) {
        let Some(id) = answered_by(exchange).filter(|_| exchange["response"]["body"].is_object()) else {
            elsewhere.push(name.clone());
            continue;
        };
        // With `X-Fields`, the server leaves out fields; such responses have their own types.
        if exchange["request"]["headers"]
            .as_object()
            .is_some_and(|h| h.keys().any(|k| k.eq_ignore_ascii_case("x-fields")))
        {
            trimmed.push(name.clone());
            continue;
        }
        let count = counts.entry(id).or_default();
        count.1 += 1;
        let body = &exchange["response"]["body"];
        let problems = match driver::decode(id, body) {
            Ok(again) => lost(body, &again),
            Err(e) => vec![e],
        };
        // The page around new builds has four nulls, which the type leaves out on purpose.
        let problems: Vec<_> =
            problems.into_iter().filter(|p| !(id == "build_create_url" && p == "/meta is missing")).collect();
        if problems.is_empty() {
            count.0 += 1;
        } else {
            wrong.push(format!("{name} ({id}): {}", problems.join("; ")));
        }
    }
    let mut report = String::from("operation                    decoded / recorded successes\n");
    for operation in copr_api::OPERATIONS.iter().filter(|o| !o.id.ends_with("_multipart")) {
        let (decoded, recorded) = counts.get(operation.id).copied().unwrap_or_default();
        writeln!(report, "{:<28} {decoded:>4} / {recorded}", operation.id).unwrap();
    }
    let total: (usize, usize) = counts.values().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    writeln!(report, "all                          {:>4} / {}", total.0, total.1).unwrap();
    writeln!(report, "trimmed by X-Fields: {}", trimmed.join(", ")).unwrap();
    writeln!(report, "no answer of an operation: {}", elsewhere.join(", ")).unwrap();
    assert_eq!(wrong, Vec::<String>::new(), "\n{report}");
    insta::with_settings!({prepend_module_to_snapshot => false}, { insta::assert_snapshot!("corpus_answers", report) });
}

#[tokio::test]
async fn requests_arrive_as_recorded() {
    let document = corrected();
    let server = Server::start().await;
    let client = server.client();
    let mut equal: BTreeMap<String, usize> = BTreeMap::new();
    let mut inexpressible: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (name, exchange) in recordings() {
        let request = &exchange["request"];
        let expressible = match express::recorded(&document, request) {
            Ok(expressible) => expressible,
            Err(why) => {
                inexpressible.entry(why).or_default().push(name);
                continue;
            }
        };
        let status = u16::try_from(exchange["response"]["status"].as_u64().unwrap()).unwrap();
        server.answer(Answer::json(status, &exchange["response"]["body"]));
        let called = driver::execute(&client, &expressible.operation, &expressible.request).await;
        if let Err(driver::Failure::Inexpressible(why)) = called {
            wrong.push(format!("{name} ({}): {why}", expressible.operation));
            continue;
        }
        let arrived = server.arrived();
        if let Some(field) = refused_field(&called) {
            assert!(arrived.is_empty(), "{name} was refused and sent");
            inexpressible.entry(format!("must not be sent, for its `{field}`")).or_default().push(name);
            continue;
        }
        let problems = match arrived.as_slice() {
            [arrived] => differences(request, &expressible, arrived),
            other => vec![format!("{} requests arrived", other.len())],
        };
        if problems.is_empty() {
            *equal.entry(expressible.operation).or_default() += 1;
        } else {
            wrong.push(format!("{name} ({}): {}", expressible.operation, problems.join("; ")));
        }
    }
    let mut report = String::from("operation                    requests that arrived as recorded\n");
    for operation in copr_api::OPERATIONS {
        writeln!(report, "{:<28} {:>4}", operation.id, equal.get(operation.id).copied().unwrap_or_default())
            .unwrap();
    }
    writeln!(report, "all                          {:>4}\n", equal.values().sum::<usize>()).unwrap();
    writeln!(report, "no builder can express a request that").unwrap();
    for (why, names) in &inexpressible {
        writeln!(report, "* {why}: {} ({})", names.len(), names.join(", ")).unwrap();
    }
    assert_eq!(wrong, Vec::<String>::new(), "\n{report}");
    insta::with_settings!({prepend_module_to_snapshot => false}, { insta::assert_snapshot!("corpus_requests", report) });
}

/// The field that makes the client reject a request, from the error text: it starts with the operation and has the field in backticks.
fn refused_field(called: &Result<Value, driver::Failure>) -> Option<String> {
    let sentence = called.as_ref().err()?.refusal()?;
    sentence.split('`').nth(1).map(str::to_owned)
}

/// How a request differs from the recording. Trailing slashes and percent-encoding don't count: the server accepts both.
fn differences(recorded: &Value, sent: &express::Expressible, arrived: &Arrived) -> Vec<String> {
    let mut all = Vec::new();
    let plain = |path: &str| copr_tests::document::decode(path.trim_end_matches('/'));
    let path = recorded["path"].as_str().unwrap().trim_start_matches("/api_3");
    if recorded["method"] != arrived.method.as_str() {
        all.push(format!("method {}", arrived.method));
    }
    if plain(path) != plain(&arrived.path) {
        all.push(format!("path {} instead of {path}", arrived.path));
    }
    if sent.request.query != arrived.query {
        all.push(format!("query {:?} instead of {:?}", arrived.query, sent.request.query));
    }
    match &sent.request.multipart {
        Some(parts) => {
            let received: Vec<Part> = arrived.parts();
            if parts.len() != received.len() || !parts.iter().zip(&received).all(|(a, b)| a.says_the_same(b))
            {
                all.push(format!("parts {received:?} instead of {parts:?}"));
            }
        }
        None if sent.request.body != arrived.json() => {
            all.push(format!("body {:?} instead of {:?}", arrived.json(), sent.request.body));
        }
        None => {}
    }
    if arrived.headers.contains_key("api-version") {
        all.push("an unexpected api-version header".into());
    }
    all
}
