//! Which part of a build failed, against the builds of a real server in all states.

use std::collections::BTreeMap;

use copr_test_support::corpus::Exchange;
use serde::de::DeserializeOwned;

use super::outcome::{EndReason, Outcome};
use super::state::BuildStateExt as _;
use copr_api_ext::types::{Build, BuildChroot};

/// The response of a recorded exchange, if it was successful.
fn answer<T: DeserializeOwned>(exchange: &Exchange, key: Option<&str>) -> Option<T> {
    let body = &exchange.response.body;
    let body = key.map_or_else(|| body.clone(), |key| body[key].clone());
    (exchange.response.status == 200).then(|| serde_json::from_value(body).unwrap())
}

fn by_name(group: &str) -> BTreeMap<String, Exchange> {
    let exchanges = copr_test_support::corpus::read(group).into_iter();
    exchanges.map(|exchange: Exchange| (exchange.name.clone(), exchange)).collect()
}

#[test]
fn distinguishes_failed_sources_from_failed_chroots() {
    let (recorded, of_chroots) = (by_name("build"), by_name("build-chroot"));
    let (mut builds, mut failures) = (0, Vec::new());
    for (name, exchange) in &recorded {
        let Some(source) = recorded.get(&format!("{name}-source-chroot")) else { continue };
        if !name.starts_with("state-") {
            continue;
        }
        builds += 1;
        let build: Build = answer(exchange, None).unwrap();
        // What the server says about the sources.
        let source: Option<String> = answer(source, Some("state"));
        let failed = build.state.is_failure() && source.as_deref() == Some("failed");
        let list = of_chroots.get(&format!("{name}-list"));
        let chroots: Vec<BuildChroot> = list.and_then(|list| answer(list, Some("items"))).unwrap_or_default();
        for chroots in [chroots, Vec::new()] {
            let outcome =
                Outcome { build_id: 1, end_reason: EndReason::Final, build: Some(build.clone()), chroots };
            assert_eq!(outcome.source_failed(), failed, "{name}: {outcome:?}");
            assert!(!failed || outcome.failed_chroots().next().is_none(), "{name}");
        }
        if build.state.is_failure() {
            failures.push((name.clone(), failed));
        }
    }
    failures.sort();
    assert!(builds >= 20, "{builds}");
    assert_eq!(failures.iter().filter(|(_, source)| *source).count(), 3, "{failures:?}");
    assert!(failures.contains(&("state-10-finished-failed".to_owned(), false)), "{failures:?}");
}
