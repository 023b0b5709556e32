//! The fields all packages have, whatever their source.

use crate::api::operations::build_options::LONGEST;
use crate::api::operations::sources::{self, Form as SourceForm};
use crate::api::{Complaints, Failure, Fields, check};
use crate::model::fnmatch;
use crate::model::{Package, Source, SourceType, State};

/// What a body says about a package, checked.
#[derive(Debug)]
pub struct Form {
    /// The name in the body.
    pub name: String,
    source: Source,
    webhook_rebuild: Option<bool>,
    max_builds: Option<i64>,
    timeout: Option<i64>,
    denylist: Option<String>,
}

impl Form {
    /// Reads all fields and complains about all that are wrong at once, a line each.
    pub fn read(kind: SourceType, fields: &Fields, state: &State) -> Result<Self, Failure> {
        let mut complaints = Complaints::default();
        let name = fields.trimmed(&["package_name"])?.unwrap_or_default();
        complaints.check(
            check::is_package_name(&name),
            "package_name",
            "A name is made of letters, digits and - + _ .",
        );
        complaints.check(name.chars().count() <= 100, "package_name", "A name has at most 100 letters.");
        let max_builds = fields.bounded("max_builds", 100, &mut complaints);
        let timeout = fields.bounded("timeout", LONGEST, &mut complaints);
        let denylist = fields.text(&["chroot_denylist"])?;
        if let Some(list) = denylist.as_deref().filter(|list| !list.is_empty())
            && let Some(fault) = denylist_fault(list, &state.active_names())
        {
            complaints.add("chroot_denylist", fault);
        }
        let source = sources::read(SourceForm::Package, kind, fields, state, &mut complaints)?;
        complaints.into_lines()?;
        Ok(Self {
            name,
            source,
            webhook_rebuild: fields.flag("webhook_rebuild"),
            max_builds,
            timeout,
            denylist,
        })
    }

    /// Writes the form into a package. What was not sent stays; the source is always a new one.
    pub fn apply(self, package: &mut Package) {
        package.source = self.source;
        package.auto_rebuild = self.webhook_rebuild.or(package.auto_rebuild);
        package.max_builds = self.max_builds.unwrap_or(package.max_builds);
        package.timeout = self.timeout.or(package.timeout);
        if let Some(denylist) = self.denylist {
            package.chroot_denylist = denylist;
        }
    }
}

/// What is wrong with a list of patterns of chroots, if anything: each has to fit a chroot of the site.
fn denylist_fault(list: &str, site: &[String]) -> Option<String> {
    let fine = |letter: char| matches!(letter, 'a'..='z' | '0'..='9') || "-_.*+".contains(letter);
    list.split(',').map(str::trim).find_map(|pattern| {
        if pattern.is_empty() || !pattern.chars().all(fine) {
            return Some(format!("'{pattern}' is no pattern."));
        }
        let fits = site.iter().any(|chroot| fnmatch::matches(pattern, chroot));
        (!fits).then(|| format!("'{pattern}' fits no chroot."))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Form, denylist_fault};
    use crate::api::failure::Failure;
    use crate::api::fields::Fields;
    use crate::model::{MockChroot, Package, SourceType, State};

    pub fn read(kind: SourceType, body: &Value) -> Result<Form, Vec<String>> {
        let object: Vec<_> = body.as_object().unwrap().clone().into_iter().collect();
        let fields = Fields::from_json(&object).unwrap();
        let mut state = State::new(1);
        state.mock_chroots = ["fedora-43-x86_64", "epel-9-x86_64"].map(MockChroot::new).into();
        Form::read(kind, &fields, &state).map_err(|failure| match failure {
            Failure::Refused(_, text) => {
                text.lines().map(|line| line.split(':').next().unwrap().to_owned()).collect()
            }
            other => panic!("{other:?}"),
        })
    }

    #[test]
    fn all_faults_are_told_at_once() {
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
    fn numbers_have_limits() {
        for (sent, faults) in
            [(json!(-1), 1), (json!(101), 1), (json!("x"), 2), (json!("7"), 0), (json!(""), 0)]
        {
            let body = json!({ "package_name": "p", "gem_name": "g", "max_builds": sent });
            let found = read(SourceType::Rubygems, &body).err().unwrap_or_default();
            assert_eq!(found, vec!["max_builds"; faults], "{sent}");
        }
    }

    #[test]
    fn only_what_was_sent_is_changed() {
        let mut package = Package::new(1, "p");
        let sent = json!({
            "package_name": "p", "gem_name": "g", "webhook_rebuild": true, "max_builds": 3, "timeout": 9,
            "chroot_denylist": "epel-*",
        });
        read(SourceType::Rubygems, &sent).unwrap().apply(&mut package);
        let more = json!({ "package_name": "q", "gem_name": "h" });
        read(SourceType::Rubygems, &more).unwrap().apply(&mut package);
        assert_eq!((package.auto_rebuild, package.max_builds, package.timeout), (Some(true), 3, Some(9)));
        assert!(package.denies("epel-9-x86_64"));
        assert_eq!(package.source.dict["gem_name"], "h");
        assert_eq!(package.name, "p");
    }

    #[test]
    fn every_pattern_has_to_fit() {
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
