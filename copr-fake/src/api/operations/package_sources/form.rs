//! The fields of packages with any source.

use crate::api::operations::project::put;
use crate::api::operations::sources::{self, Form};
use crate::api::operations::submission::TIMEOUT;
use crate::api::{Complaints, Failure, Fields, check};
use crate::model::fnmatch;
use crate::model::{Package, SourceType, State};

/// Applies fields to a package, or returns a line for each error. Replaces the source; other fields that were not sent stay.
pub fn fill(package: &mut Package, kind: SourceType, fields: &Fields, state: &State) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    package.name = fields.trimmed(&["package_name"])?.unwrap_or_default();
    let fine = check::is_package_name(&package.name);
    complaints.check(fine, "package_name", "Use letters, digits, and - + _ . only.");
    let fine = package.name.chars().count() <= 100;
    complaints.check(fine, "package_name", "Use at most 100 characters.");
    put(&mut package.max_builds, fields.bounded("max_builds", 0..=100, &mut complaints));
    package.timeout = fields.bounded("timeout", TIMEOUT, &mut complaints).or(package.timeout);
    package.auto_rebuild = fields.flag("webhook_rebuild").or(package.auto_rebuild);
    let denylist = fields.text(&["chroot_denylist"])?;
    if let Some(list) = denylist.as_deref().filter(|list| !list.is_empty())
        && let Some(fault) = denylist_fault(list, &state.active_names())
    {
        complaints.add("chroot_denylist", fault);
    }
    put(&mut package.chroot_denylist, denylist);
    package.source = sources::read(Form::Package, kind, fields, state, &mut complaints)?;
    complaints.into_lines()
}

/// Returns what is wrong with a list of patterns. Each must match a chroot of the server.
fn denylist_fault(list: &str, site: &[String]) -> Option<String> {
    let fine = |letter: char| matches!(letter, 'a'..='z' | '0'..='9') || "-_.*+".contains(letter);
    list.split(',').map(str::trim).find_map(|pattern| {
        if pattern.is_empty() || !pattern.chars().all(fine) {
            return Some(format!("'{pattern}' is not a valid pattern."));
        }
        let fits = site.iter().any(|chroot| fnmatch::matches(pattern, chroot));
        (!fits).then(|| format!("'{pattern}' matches no chroot."))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{denylist_fault, fill};
    use crate::api::{Failure, Fields};
    use crate::model::{MockChroot, Package, SourceType, State};

    fn read_into(package: &mut Package, kind: SourceType, body: &Value) -> Result<(), Vec<String>> {
        let object: Vec<_> = body.as_object().unwrap().clone().into_iter().collect();
        let fields = Fields::from_json(&object).unwrap();
        let mut state = State::new(1);
        state.mock_chroots = ["fedora-43-x86_64", "epel-9-x86_64"].map(MockChroot::new).into();
        fill(package, kind, &fields, &state).map_err(|failure| match failure {
            Failure::Refused(_, text) => {
                text.lines().map(|line| line.split(':').next().unwrap().to_owned()).collect()
            }
            other => panic!("{other:?}"),
        })
    }

    fn read(kind: SourceType, body: &Value) -> Result<(), Vec<String>> {
        read_into(&mut Package::new(1, "p"), kind, body)
    }

    #[test]
    fn reports_all_errors_at_once() {
        let faults = read(
            SourceType::Scm,
            &json!({
                "package_name": "p e!", "clone_url": "x", "spec": "foo.txt", "scm_type": "cvs",
                "source_build_method": "magic", "max_builds": 101, "timeout": 200_000, "chroot_denylist": "mageia-*",
            }),
        );
        let expected = [
            "package_name",
            "max_builds",
            "timeout",
            "chroot_denylist",
            "scm_type",
            "clone_url",
            "spec",
            "srpm_build_method",
        ];
        assert_eq!(faults.unwrap_err(), expected);
        assert_eq!(read(SourceType::Rubygems, &json!({})).unwrap_err(), ["package_name", "gem_name"]);
    }

    #[test]
    fn limits_numbers() {
        for (sent, faults) in
            [(json!(-1), 1), (json!(101), 1), (json!("x"), 2), (json!("7"), 0), (json!(""), 0)]
        {
            let body = json!({ "package_name": "p", "gem_name": "g", "max_builds": sent });
            let found = read(SourceType::Rubygems, &body).err().unwrap_or_default();
            assert_eq!(found, vec!["max_builds"; faults], "{sent}");
        }
    }

    #[test]
    fn changes_only_fields_that_were_sent() {
        let mut package = Package::new(1, "p");
        let sent = json!({
            "package_name": "p", "gem_name": "g", "webhook_rebuild": true, "max_builds": 3, "timeout": 9,
            "chroot_denylist": "epel-*",
        });
        read_into(&mut package, SourceType::Rubygems, &sent).unwrap();
        let more = json!({ "package_name": "q", "gem_name": "h" });
        read_into(&mut package, SourceType::Rubygems, &more).unwrap();
        assert_eq!((package.auto_rebuild, package.max_builds, package.timeout), (Some(true), 3, Some(9)));
        assert!(package.denies("epel-9-x86_64"));
        assert_eq!(package.source.dict["gem_name"], "h");
    }

    #[test]
    fn requires_each_pattern_to_match() {
        let site = ["fedora-43-x86_64", "centos-stream+epel-next-9-x86_64"].map(str::to_owned);
        for fine in [
            "*, fedora-*",
            " fedora-43-* ,  *_64 ",
            "centos-stream+epel-*",
            "centos-stream+epel-next-9-x86_64",
            "*+*",
        ] {
            assert_eq!(denylist_fault(fine, &site), None, "{fine}");
        }
        for wrong in [
            "epel-*",
            "fedora-*,",
            ",fedora-*",
            "a b",
            "fedora-43-* *",
            "FEDORA-*",
            "fedora-4?-*",
            "fedora-[4]*",
            "fedora/43",
            "fedora-4é*",
            "+",
            "fedora+*",
            "fedora.*_x",
        ] {
            assert!(denylist_fault(wrong, &site).is_some(), "{wrong}");
        }
    }
}
