//! The JSON of the monitor: the last build of each package in each chroot.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::put;
use crate::api::ascii_json;
use crate::model::{Build, BuildChroot, BuildState, Project, state_number};

/// The fields that can be requested. The last one has no effect.
pub const MORE_FIELDS: [&str; 3] = ["url_build_log", "url_backend_log", "url_build"];

/// Returns a chroot of a package.
pub fn chroot(project: &Project, build: &Build, chroot: &BuildChroot, more: &[&str], results: &str) -> Value {
    let mut fields = json!({
        "state": chroot.status,
        "status": state_number(&chroot.status),
        "build_id": build.id,
        "pkg_version": build.version,
    });
    let log = |name: &str, plain: &[BuildState]| {
        chroot.result_dir.as_ref().map(|directory| {
            let (owner, dirname, chroot_name) = (&project.owner, &build.dirname, &chroot.name);
            // Logs of finished builds are compressed.
            let suffix = if plain.contains(&chroot.status) { "" } else { ".gz" };
            format!("{results}/{owner}/{dirname}/{chroot_name}/{directory}/{name}{suffix}")
        })
    };
    if more.contains(&"url_build_log") {
        put(&mut fields, &["url_build_log"], log("builder-live.log", &[BuildState::Running]));
    }
    if more.contains(&"url_backend_log") {
        put(
            &mut fields,
            &["url_backend_log"],
            log("backend.log", &[BuildState::Starting, BuildState::Running]),
        );
    }
    fields
}

/// Returns the reply in chunks: the beginning, each package, the end.
pub fn chunks(latest: BTreeMap<String, BTreeMap<String, Value>>) -> Vec<String> {
    let head = "{\n \"output\": \"ok\",\n \"message\": \"The monitor of this project\",\n \"packages\": [\n";
    let mut chunks = vec![head.to_owned()];
    let mut comma = "";
    for (name, chroots) in latest {
        let package = json!({ "name": name, "chroots": chroots });
        chunks.push(format!("{comma}{}", ascii_json(&package)));
        comma = ",\n";
    }
    chunks.push("\n]\n}\n".to_owned());
    chunks
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::chunks;

    #[test]
    fn chunks_are_valid_json_together() {
        for count in 0..3 {
            let latest = (0..count)
                .map(|nth| (format!("p{nth}"), BTreeMap::from([("c".to_owned(), json!(nth))])))
                .collect();
            let sent = chunks(latest);
            assert_eq!(sent.len(), count + 2);
            let read: Value = serde_json::from_str(&sent.concat()).unwrap();
            assert_eq!(read["packages"].as_array().unwrap().len(), count);
        }
    }
}
