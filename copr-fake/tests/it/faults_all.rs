//! Every fault on every kind of request, as a client sees it on the wire.

use crate::common;

use std::io::{ErrorKind, Read};
use std::time::Duration;

use common::{Connection, authorization, header};
use copr_fake::state::BuildState;
use copr_fake::{Fake, Fault};
use serde_json::{Value, json};
use tokio::time::Instant;

/// Longer than any response that does not hang; time is virtual here.
const LONG: Duration = Duration::from_secs(86_400);

const BUILD: &str = "/api_3/build/1";

async fn fake() -> Fake {
    let builder = Fake::builder().project("alice/hello", ["fedora-43-x86_64"]);
    builder.build("hello", "1-1", BuildState::Succeeded).start().await.unwrap()
}

/// What was received on a connection.
#[derive(Debug)]
struct Seen {
    /// Status line and headers; `None` if nothing was received.
    head: Option<String>,
    /// The received part of the body.
    body: Vec<u8>,
    /// The length in the headers, if any.
    announced: Option<usize>,
    /// Whether the connection was reset.
    reset: bool,
    /// Whether the connection is open and silent.
    hangs: bool,
    /// The time it took.
    took: Duration,
}

impl Seen {
    fn status(&self) -> u16 {
        self.head.as_deref().map_or(0, |head| head[9..12].parse().unwrap())
    }

    fn header(&self, name: &str) -> &str {
        self.head.as_deref().and_then(|head| header(head, name)).unwrap_or_default()
    }

    fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }
}

/// Reads until the response is complete, the connection ends, or nothing more is received.
async fn look(wire: &mut Connection) -> Seen {
    let begun = Instant::now();
    let mut seen = Seen {
        head: None,
        body: Vec::new(),
        announced: None,
        reset: false,
        hangs: false,
        took: Duration::ZERO,
    };
    match tokio::time::timeout(LONG, wire.head()).await {
        Err(_) => seen.hangs = true,
        Ok(Err(error)) => seen.reset = error.kind() == ErrorKind::ConnectionReset,
        Ok(Ok(head)) => {
            seen.announced = header(&head, "content-length").map(|length| length.parse().unwrap());
            seen.head = Some(head);
            while seen.body.len() < seen.announced.unwrap_or_default() && !seen.hangs {
                let left = seen.announced.unwrap_or_default() - seen.body.len();
                match tokio::time::timeout(LONG, wire.some(left)).await {
                    Err(_) => seen.hangs = true,
                    Ok(Ok(bytes)) if !bytes.is_empty() => seen.body.extend(bytes),
                    Ok(_) => break,
                }
            }
        }
    }
    seen.took = begun.elapsed();
    seen
}

async fn get(fake: &Fake, path: &str) -> Seen {
    let mut wire = Connection::open(fake).await;
    wire.get(path).await;
    look(&mut wire).await
}

/// Compares what was received with the fault table. `usual` is the response without the fault.
fn hold(name: &str, seen: &Seen, usual: &Seen) {
    let same = seen.body == usual.body;
    let whole = seen.announced == Some(seen.body.len());
    let right = seen.status() == 200 && whole;
    let json = seen.header("content-type") == "application/json";
    let fits = match name {
        "latency" => right && same && seen.took >= Duration::from_millis(20),
        "hang" => seen.hangs && seen.head.is_none(),
        "hang_in_body" => seen.hangs && seen.status() == 200 && seen.body.is_empty(),
        "reset_unread" | "reset_handled" => seen.reset && seen.head.is_none(),
        "cut_body" => seen.status() == 200 && !seen.hangs && seen.body.len() == usual.body.len() / 2,
        "truncated_json" => right && json && usual.body.starts_with(&seen.body) && seen.json().is_none(),
        "malformed_json" => right && json && seen.json().is_none(),
        "html" => seen.status() == 503 && seen.header("content-type") == "text/html",
        "error" => seen.status() == 403 && seen.json().unwrap()["error"].is_string(),
        "retry_after" => seen.status() == 429 && seen.header("retry-after") == "1",
        "wrong_type" => right && same && seen.header("content-type").starts_with("text/html"),
        "gzip" => {
            let mut plain = Vec::new();
            flate2::read::GzDecoder::new(&seen.body[..]).read_to_end(&mut plain).unwrap();
            right && seen.header("content-encoding") == "gzip" && plain == usual.body
        }
        "drip" => right && same && seen.took >= Duration::from_millis(usual.body.len() as u64),
        "huge" => right && json && seen.body.len() == 16 << 20,
        "redirect" => {
            seen.status() == 307 && seen.header("location") == format!("http://elsewhere.invalid{BUILD}")
        }
        "unknown_fields" => right && seen.json().unwrap()["zz_flag"] == true,
        "unknown_words" => right && seen.json().unwrap()["state"] == "word-of-tomorrow",
        "nulls" => right && seen.json().unwrap()["submitter"] == Value::Null,
        "everything" => right && !seen.body.windows(4).any(|four| four == b"null"),
        "challenge" => right && seen.header("content-type").starts_with("text/html"),
        "early_401" => seen.status() == 401 && seen.header("connection") == "close",
        "twice" => right && same,
        unknown => panic!("{unknown} is missing here: add what a client receives"),
    };
    assert!(fits, "{name}: {seen:?}");
}

#[tokio::test(start_paused = true)]
async fn faults_show_on_the_wire_and_in_the_journal() {
    let fake = fake().await;
    let usual = get(&fake, BUILD).await;
    for (name, fault) in Fault::all() {
        fake.fault(fault).on("build_get");
        let mut wire = Connection::open(&fake).await;
        wire.get(BUILD).await;
        hold(name, &look(&mut wire).await, &usual);
        if name == "twice" {
            hold(name, &look(&mut wire).await, &usual);
        }
        assert_eq!(fake.journal().last().unwrap().fault, Some(name));
        drop(wire);
        let after = get(&fake, BUILD).await;
        assert_eq!((after.status(), after.body), (200, usual.body.clone()), "{name} happens once");
    }
}

#[tokio::test(start_paused = true)]
async fn submissions_take_effect_as_the_table_says() {
    for (name, fault) in Fault::all() {
        let (fake, handled) = (fake().await, fault.is_handled());
        fake.fault(fault).on("build_create_url");
        let body = json!({
            "ownername": "alice", "projectname": "hello", "pkgs": ["https://example.org/a-1-1.src.rpm"],
        });
        let mut wire = Connection::open(&fake).await;
        let headers = authorization(&fake, "alice") + "Content-Type: application/json\r\n";
        wire.post("/api_3/build/create/url", &headers, &body.to_string()).await;
        let seen = look(&mut wire).await;
        // A response that never starts can't be waited for.
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        let builds = fake.with(|state| state.builds.len());
        assert_eq!(builds, 1 + usize::from(handled), "{name}: {seen:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn faults_also_apply_to_results() {
    let fake = fake().await;
    let path = "/results/alice/hello/fedora-43-x86_64/00000001-hello/hello-1-1.fc43.x86_64.rpm";
    let usual = get(&fake, path).await;
    for (name, fault) in Fault::all() {
        let rule = fake.fault(fault).on_results();
        assert_eq!(get(&fake, BUILD).await.status(), 200, "{name} applies to results only");
        let seen = get(&fake, path).await;
        assert_eq!(rule.hits(), 1, "{name}");
        // JSON faults don't change files; all others behave as elsewhere.
        let json =
            ["unknown_fields", "unknown_words", "nulls", "everything", "truncated_json", "malformed_json"];
        if name == "redirect" {
            assert_eq!(seen.header("location"), format!("http://elsewhere.invalid{path}"));
        } else if !json.contains(&name) {
            hold(name, &seen, &usual);
        }
        assert_eq!(get(&fake, path).await.body, usual.body, "{name} happens once");
    }
}
