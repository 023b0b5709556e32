//! Snapshots of every operation's request on the wire, with minimal and with all arguments.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use copr_tests::driver;
use copr_tests::exchange::fixtures;
use copr_tests::server::{Answer, Arrived, Server};

#[tokio::test]
async fn requests_match_snapshots() {
    let server = Server::start().await;
    let client = server.client();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for case in fixtures().into_iter().filter(|case| matches!(case.name.as_str(), "full" | "nulls" | "small"))
    {
        server.answer(Answer::json(case.status, &case.body));
        driver::execute(&client, &case.operation, &case.request).await.unwrap();
        let arrived = server.arrived();
        let text = texts.entry(case.operation).or_default();
        let label = if case.name == "full" { "everything set" } else { "as little as possible" };
        writeln!(text, "# {label}\n{}", on_the_wire(&arrived[0])).unwrap();
    }
    let missing: Vec<&str> =
        copr_api::OPERATIONS.iter().map(|it| it.id).filter(|id| !texts.contains_key(*id)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "write them to tests/fixtures/<operation>.json");
    for (operation, text) in &texts {
        insta::with_settings!({
            snapshot_path => "snapshots/wire",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(operation.as_str(), text) });
    }
}

/// The request without host, versions, compression and boundary, which vary.
fn on_the_wire(arrived: &Arrived) -> String {
    let mut text = format!("{} {}\n", arrived.method, arrived.target);
    let mut boundary = String::new();
    let mut headers: Vec<(String, String)> = arrived
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "host" | "user-agent" | "accept-encoding"))
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    headers.sort();
    for (name, value) in headers {
        if let Some((_, found)) = value.split_once("boundary=") {
            found.clone_into(&mut boundary);
        }
        let shown = if boundary.is_empty() { value } else { value.replace(&boundary, "BOUNDARY") };
        writeln!(text, "{name}: {shown}").unwrap();
    }
    match arrived.json() {
        Some(json) => write!(text, "\n{}", xtask::canonical::to_text(&json)).unwrap(),
        None if !arrived.body.is_empty() => {
            let body =
                String::from_utf8_lossy(&arrived.body).replace(&boundary, "BOUNDARY").replace('\r', "");
            write!(text, "\n{body}").unwrap();
        }
        None => {}
    }
    text
}
