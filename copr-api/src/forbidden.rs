//! Requests that must never be sent: the server would accept them and do something else, or hang.
//!
//! Every generated call checks its request here, whatever built it.

mod coverage;
mod parts;

use reqwest::Request;
use reqwest::header::CONTENT_TYPE;
use serde::Deserialize;
use serde_json::Value;

use crate::enums::BuildState;
use crate::operation::Operation;
use coverage::leaves_nothing;
use parts::json_of_multipart;

const NO_CHROOT: &str = "`exclude_chroots` leaves no chroot, and the server would then build in every chroot of the project: \
                         name the chroots to build in with `chroots`, or exclude fewer";
const ALL_DENIED: &str = "`chroot_denylist` covers every chroot, and the server would then build the package in all of them: \
                          deny only some";
const HANGS: &str = "`pkgs` has several URLs, which make the whole server hang together with `after_build_id` or \
                     `with_build_id`: send one URL per call";

/// Checks a request.
///
/// # Errors
/// Returns why it must not be sent, and what to do instead.
pub(crate) fn check(request: &Request, operation: &Operation) -> Result<(), String> {
    if operation.id == "build_list" {
        request
            .url()
            .query_pairs()
            .filter(|(name, _)| name == "status")
            .try_for_each(|(_, status)| check_status(&status))?;
    }
    let Some(body) = request.body().and_then(reqwest::Body::as_bytes) else { return Ok(()) };
    let media = request.headers().get(CONTENT_TYPE).and_then(|media| media.to_str().ok()).unwrap_or_default();
    match json_of_multipart(media, body) {
        Some(json) => fields(json),
        None => fields(body),
    }
}

/// The checked fields. They can have any type, because a body can be built without the generated types.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Fields {
    chroots: Value,
    exclude_chroots: Value,
    chroot_denylist: Value,
    pkgs: Value,
    after_build_id: Value,
    with_build_id: Value,
}

/// Checks the fields of a body, for any operation.
///
/// # Errors
/// Returns why it must not be sent.
pub(crate) fn fields(json: &[u8]) -> Result<(), String> {
    let Ok(fields) = serde_json::from_slice::<Fields>(json) else { return Ok(()) };
    if leaves_nothing(&texts(&fields.chroots), &texts(&fields.exclude_chroots)) {
        return Err(NO_CHROOT.to_owned());
    }
    if leaves_nothing(&[], &denied(&fields.chroot_denylist)) {
        return Err(ALL_DENIED.to_owned());
    }
    let in_batch = !fields.after_build_id.is_null() || !fields.with_build_id.is_null();
    if in_batch && texts(&fields.pkgs).iter().flat_map(|text| words(text)).nth(1).is_some() {
        return Err(HANGS.to_owned());
    }
    Ok(())
}

/// Rejects an unknown state, for which the server returns an empty list.
fn check_status(status: &str) -> Result<(), String> {
    if status.is_empty() || BuildState::KNOWN.iter().any(|known| known == status) {
        return Ok(());
    }
    let known: Vec<_> = BuildState::KNOWN.iter().map(BuildState::as_str).collect();
    Err(format!("`status` is {status:?}, which is not a build state; use one of {}", known.join(", ")))
}

/// The strings of a list, or a single string.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn denied(list: &Value) -> Vec<&str> {
    let parts = texts(list).into_iter().flat_map(|text| text.split(','));
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Splits as the server does, at what Python considers whitespace.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_whitespace = |c: char| c.is_whitespace() || ('\x1c'..='\x1f').contains(&c);
    text.split(is_whitespace).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn error_of(body: &Value) -> Option<String> {
        fields(&serde_json::to_vec(body).unwrap()).err()
    }

    #[test]
    fn rejects_excluding_all_chroots() {
        for body in [
            json!({ "exclude_chroots": ["*"] }),
            json!({ "exclude_chroots": ["epel-*", "**"] }),
            json!({ "exclude_chroots": ["*"], "chroots": [] }),
            json!({ "exclude_chroots": ["*"], "chroots": null }),
            json!({ "exclude_chroots": "*" }),
            json!({ "exclude_chroots": ["a-1-b", "a-2-b"], "chroots": ["a-2-b", "a-1-b"] }),
        ] {
            assert_eq!(error_of(&body).as_deref(), Some(NO_CHROOT), "{body}");
        }
        for body in [
            json!({}),
            json!({ "exclude_chroots": [], "chroots": ["fedora-*"] }),
            json!({ "exclude_chroots": null }),
            json!({ "exclude_chroots": ["fedora-*"] }),
            json!({ "exclude_chroots": ["a-1-b"], "chroots": ["a-2-b", "a-1-b"] }),
            json!({ "exclude_chroots": [7, {}] }),
            json!(["exclude_chroots"]),
            json!("*"),
        ] {
            assert_eq!(error_of(&body), None, "{body}");
        }
    }

    #[test]
    fn rejects_denying_all_chroots() {
        for list in ["*", " * ", "epel-*, *", "*-*,", "*-*-*", "***"] {
            assert_eq!(error_of(&json!({ "chroot_denylist": list })).as_deref(), Some(ALL_DENIED), "{list}");
        }
        for list in ["", " ", ",", "epel-*", "fedora-*,epel-*", "*-x86_64, *-aarch64", "*+*"] {
            assert_eq!(error_of(&json!({ "chroot_denylist": list })), None, "{list}");
        }
        assert!(error_of(&json!({ "chroot_denylist": ["*"] })).is_some());
    }

    #[test]
    fn rejects_several_urls_in_a_batch() {
        let many = [
            json!(["a", "b"]),
            json!(["a", "a"]),
            json!(["a b"]),
            json!(["a\nb"]),
            json!(["a\u{1f}b"]),
            json!(["a\u{a0}b"]),
            json!("a b"),
            json!(["", "a", "b"]),
        ];
        let one = [json!(["a"]), json!([" a \n"]), json!("a"), json!(["a", " "]), json!([])];
        let batches = [
            json!({ "after_build_id": 7 }),
            json!({ "with_build_id": 7 }),
            json!({ "with_build_id": 0 }),
            json!({ "after_build_id": "7" }),
        ];
        for batch in &batches {
            for (pkgs, refused) in many.iter().map(|it| (it, true)).chain(one.iter().map(|it| (it, false))) {
                let mut body = batch.clone();
                body["pkgs"] = pkgs.clone();
                assert_eq!(error_of(&body).as_deref(), refused.then_some(HANGS), "{body}");
            }
        }
        for pkgs in many {
            assert_eq!(error_of(&json!({ "pkgs": pkgs, "after_build_id": null })), None, "{pkgs}");
        }
    }

    #[test]
    fn rejects_unknown_status() {
        for known in BuildState::KNOWN {
            assert_eq!(check_status(known.as_str()), Ok(()));
        }
        assert_eq!(check_status(""), Ok(()));
        for word in ["Failed", " failed", "finished", "failed,running", "0"] {
            assert!(check_status(word).is_err_and(|why| why.contains("succeeded")), "{word}");
        }
    }
}
