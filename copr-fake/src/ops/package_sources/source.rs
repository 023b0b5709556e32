//! The fields of each type of source, and the dictionary they become.

use serde_json::{Map, Value, json};

use super::checks;
use super::form::Site;
use super::merge::names;
use crate::failure::Failure;
use crate::fields::{Complaints, Fields};
use crate::state::{Source, SourceType};

const REQUIRED: &str = "This field is needed.";
const NO_CHOICE: &str = "This is none of the choices.";

/// The most bytes a script may have.
const LONGEST_SCRIPT: usize = 4096;

/// Reads the fields of a type, gathering complaints.
pub fn read(
    kind: SourceType,
    package: &str,
    fields: &Fields,
    site: &Site,
    complaints: &mut Complaints,
) -> Result<Source, Failure> {
    let mut reader = Reader { fields, complaints };
    let dict = match kind {
        SourceType::Scm => reader.scm()?,
        SourceType::Pypi => reader.pypi()?,
        SourceType::Rubygems => reader.rubygems()?,
        SourceType::Custom => reader.custom(site)?,
        SourceType::Distgit => reader.distgit(package, site)?,
        SourceType::Unset | SourceType::Link | SourceType::Upload => Value::Null,
    };
    let dict = match dict {
        Value::Object(dict) => dict,
        _ => Map::new(),
    };
    Ok(Source { kind, dict })
}

struct Reader<'a> {
    fields: &'a Fields,
    complaints: &'a mut Complaints,
}

impl Reader<'_> {
    fn scm(&mut self) -> Result<Value, Failure> {
        let kind = self.choice("scm_type", &["scm_type"], "git", &["git", "svn"])?;
        let url = self.required("clone_url")?;
        if let Some(url) = &url {
            self.complaints.check(checks::is_url(url), "clone_url", "This is no URL.");
        }
        let spec = self.spec()?;
        let methods = ["rpkg", "tito", "tito_test", "make_srpm"];
        let method = self.choice("srpm_build_method", names("source_build_method"), "rpkg", &methods)?;
        Ok(json!({
            "type": kind,
            "clone_url": url,
            "subdirectory": self.text("subdirectory")?,
            "committish": self.text("committish")?,
            "spec": spec,
            "source_build_method": method,
        }))
    }

    /// The name of the spec file. A null can only have been stored before, and is refused where it is found again.
    fn spec(&mut self) -> Result<Option<String>, Failure> {
        let spec = self.text("spec")?;
        let fine = match (&spec, self.fields.get("spec")) {
            (Some(spec), _) => {
                spec.is_empty() || spec.strip_suffix(".spec").is_some_and(|stem| !stem.is_empty())
            }
            (None, sent) => sent.is_none(),
        };
        self.complaints.check(fine, "spec", "The name of a spec file ends in .spec.");
        Ok(spec)
    }

    fn pypi(&mut self) -> Result<Value, Failure> {
        let name = self.required("pypi_package_name")?;
        self.at_most("pypi_package_name", name.as_deref(), 93);
        let generator =
            self.choice("spec_generator", names("spec_generator"), "pyp2spec", &["pyp2rpm", "pyp2spec"])?;
        let templates = ["", "fedora", "epel7", "mageia", "pld"];
        let template = self.choice("spec_template", names("spec_template"), "", &templates)?;
        let versions = self.fields.list("python_versions")?.unwrap_or_default();
        if let Some(wrong) = versions.iter().find(|version| !["3", "2"].contains(&version.as_str())) {
            self.complaints.add("python_versions", format!("'{wrong}' is none of the choices."));
        }
        Ok(json!({
            "pypi_package_name": name,
            "pypi_package_version": self.text("pypi_package_version")?,
            "spec_generator": generator,
            "spec_template": template,
            "python_versions": versions,
        }))
    }

    fn rubygems(&mut self) -> Result<Value, Failure> {
        let name = self.required("gem_name")?;
        self.at_most("gem_name", name.as_deref(), 92);
        Ok(json!({ "gem_name": name }))
    }

    fn custom(&mut self, site: &Site) -> Result<Value, Failure> {
        let script = self.required("script")?;
        if let Some(script) = &script {
            let fine = script.len() <= LONGEST_SCRIPT;
            self.complaints.check(fine, "script", "A script has at most 4096 bytes.");
        }
        let repos = self.text("repos")?.unwrap_or_default();
        let repos: Vec<&str> = repos.split_whitespace().collect();
        if let Some(wrong) = repos.iter().find(|repo| !checks::is_repo(repo)) {
            self.complaints.add("repos", format!("'{wrong}' is no URL of a repository."));
        }
        let chroots = script_chroots(&site.chroots);
        let chroots: Vec<&str> = chroots.iter().map(String::as_str).collect();
        let chroot = self.choice("chroot", names("chroot"), "fedora-latest-x86_64", &chroots)?;
        Ok(json!({
            "script": script.map(|script| with_newline(&script)),
            "chroot": chroot,
            "builddeps": self.text("builddeps")?,
            "resultdir": self.text("resultdir")?,
            "repos": repos.join("\n"),
        }))
    }

    fn distgit(&mut self, package: &str, site: &Site) -> Result<Value, Failure> {
        let default = site.distgits.first().map_or("", String::as_str);
        let name = self.text("distgit")?.unwrap_or_else(|| default.to_owned());
        let namespace = self.text("namespace")?.filter(|text| !text.is_empty());
        let committish = self.text("committish")?.filter(|text| !text.is_empty());
        if !site.distgits.contains(&name) {
            self.complaints.add("distgit", NO_CHOICE);
            self.complaints.add("distgit", format!("There are {}.", site.distgits.join(", ")));
        }
        let url = distgit_url(&name, namespace.as_deref(), package);
        self.complaints.check(url.is_some(), "distgit", "This dist-git wants a namespace.");
        let mut dict = Map::new();
        dict.insert("clone_url".to_owned(), json!(url));
        dict.insert("distgit".to_owned(), json!(name));
        for (key, value) in [("namespace", namespace), ("committish", committish)] {
            if let Some(value) = value {
                dict.insert(key.to_owned(), json!(value));
            }
        }
        Ok(dict.into())
    }

    /// A text that may be missing, or null where an edit kept one.
    fn text(&self, key: &str) -> Result<Option<String>, Failure> {
        let names = names(key);
        match self.fields.first_of(names) {
            None | Some(Value::Null) => Ok(None),
            Some(_) => self.fields.checked_text(names),
        }
    }

    fn required(&mut self, key: &str) -> Result<Option<String>, Failure> {
        let text = self.text(key)?.filter(|text| !text.trim().is_empty());
        self.complaints.check(text.is_some(), key, REQUIRED);
        Ok(text)
    }

    fn at_most(&mut self, key: &str, text: Option<&str>, most: usize) {
        let fine = text.is_none_or(|text| text.chars().count() <= most);
        self.complaints.check(fine, key, "This is too long.");
    }

    fn choice(
        &mut self,
        field: &str,
        names: &[&str],
        default: &str,
        choices: &[&str],
    ) -> Result<String, Failure> {
        let given = self.fields.checked_text(names)?;
        let given = given.unwrap_or_else(|| default.to_owned());
        self.complaints.check(choices.contains(&given.as_str()), field, NO_CHOICE);
        Ok(given)
    }
}

/// Where a script can run: in every active chroot, and in the newest Fedora of each architecture Fedora has.
fn script_chroots(active: &[String]) -> Vec<String> {
    let mut chroots = active.to_vec();
    for chroot in active.iter().filter(|chroot| chroot.starts_with("fedora-")) {
        if let Some((_, arch)) = chroot.rsplit_once('-') {
            let latest = format!("fedora-latest-{arch}");
            if !chroots.contains(&latest) {
                chroots.push(latest);
            }
        }
    }
    chroots
}

/// A script with the line ends of Unix, the last one included.
fn with_newline(script: &str) -> String {
    let script = script.replace("\r\n", "\n");
    if script.ends_with('\n') { script } else { script + "\n" }
}

/// Where a package of a dist-git is cloned from; nothing if that needs a namespace and none was given.
fn distgit_url(distgit: &str, namespace: Option<&str>, package: &str) -> Option<String> {
    match distgit {
        "fedora" => Some(format!("https://src.fedoraproject.org/rpms/{package}")),
        "copr" => {
            namespace.map(|namespace| format!("https://copr-dist-git.example.org/git/{namespace}/{package}"))
        }
        other => Some(format!("https://{other}.example.org/rpms/{package}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{distgit_url, script_chroots, with_newline};

    #[test]
    fn scripts_end_with_one_newline() {
        assert_eq!(with_newline("a\r\nb"), "a\nb\n");
        assert_eq!(with_newline("a\n"), "a\n");
    }

    #[test]
    fn the_newest_fedora_can_be_named_where_there_is_a_fedora() {
        let active = ["fedora-43-x86_64", "fedora-42-x86_64", "epel-9-aarch64"].map(str::to_owned);
        let chroots = script_chroots(&active);
        assert_eq!(chroots.len(), 4);
        assert!(chroots.contains(&"fedora-latest-x86_64".to_owned()));
    }

    #[test]
    fn one_distgit_is_nothing_without_a_namespace() {
        assert_eq!(distgit_url("copr", None, "p"), None);
        assert!(distgit_url("copr", Some("@g/x"), "p").unwrap().ends_with("/git/@g/x/p"));
        assert!(distgit_url("fedora", None, "p").unwrap().ends_with("/rpms/p"));
    }
}
