//! The fields of each type of source, and their dictionary, for packages and builds.

mod distgit;

use serde_json::{Map, Value, json};

use super::project::check_repos;
use crate::api::{Complaints, Failure, Fields, check};
use crate::model::{Source, SourceType, State};

const REQUIRED: &str = "This field is required.";
const NO_CHOICE: &str = "This is not a valid choice.";

/// Keys that no check inspects, so that booleans are accepted.
const UNCHECKED: [&str; 5] = ["subdirectory", "committish", "pypi_package_version", "builddeps", "resultdir"];

/// How many characters a script can have.
const LONGEST_SCRIPT: usize = 4096;

/// The form that has the fields. Packages have more names for some; builds resolve some defaults at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Package,
    Build,
}

/// Reads the fields of a type, and adds errors. Links and uploads have no such fields.
pub fn read(
    form: Form,
    kind: SourceType,
    fields: &Fields,
    state: &State,
    complaints: &mut Complaints,
) -> Result<Source, Failure> {
    let mut reader = Reader { form, fields, state, complaints };
    let dict = match kind {
        SourceType::Scm => reader.scm()?,
        SourceType::Pypi => reader.pypi()?,
        SourceType::Rubygems => reader.rubygems()?,
        SourceType::Custom => reader.custom()?,
        SourceType::Distgit => reader.distgit()?,
        SourceType::Unset | SourceType::Link | SourceType::Upload => Value::Null,
    };
    let dict = match dict {
        Value::Object(dict) => dict,
        _ => Map::new(),
    };
    let source = Source { kind, dict };
    Ok(if form == Form::Build { resolved(state, source) } else { source })
}

/// Returns the names of a key in a body.
pub fn names(key: &str) -> Vec<&str> {
    match key {
        "source_build_method" => vec!["srpm_build_method", key],
        "chroot" => vec![key, "script_chroot"],
        "builddeps" => vec![key, "script_builddeps"],
        "resultdir" => vec![key, "script_resultdir"],
        "repos" => vec![key, "script_repos"],
        // The type of an SCM source is stored under a name that no form has.
        "type" => Vec::new(),
        _ => vec![key],
    }
}

/// Returns the source of a build: `fedora-latest` becomes the newest Fedora.
pub fn resolved(state: &State, mut source: Source) -> Source {
    if let Some(Value::String(chroot)) = source.dict.get_mut("chroot")
        && let Some(arch) = chroot.strip_prefix("fedora-latest-")
        && let Some(newest) = newest_fedora(&state.active_names(), arch)
    {
        *chroot = newest;
    }
    source
}

struct Reader<'a> {
    form: Form,
    fields: &'a Fields,
    state: &'a State,
    complaints: &'a mut Complaints,
}

impl Reader<'_> {
    fn scm(&mut self) -> Result<Value, Failure> {
        let kind = self.choice("scm_type", &["scm_type"], "git", &["git", "svn"])?;
        let url = self.required("clone_url")?;
        if let Some(url) = &url {
            self.complaints.check(check::is_url(url), "clone_url", "This is not a URL.");
        }
        let spec = self.spec()?;
        let methods = ["rpkg", "tito", "tito_test", "make_srpm"];
        let method = self.choice("srpm_build_method", &names("source_build_method"), "rpkg", &methods)?;
        Ok(json!({
            "type": kind,
            "clone_url": url,
            "subdirectory": self.text("subdirectory")?,
            "committish": self.text("committish")?,
            "spec": spec,
            "source_build_method": method,
        }))
    }

    /// Returns the name of the spec file. A null can only come from the stored source, and is rejected.
    fn spec(&mut self) -> Result<Option<String>, Failure> {
        let spec = self.text("spec")?;
        let fine = match (&spec, self.fields.get("spec")) {
            (Some(spec), _) => {
                spec.is_empty() || spec.strip_suffix(".spec").is_some_and(|stem| !stem.is_empty())
            }
            (None, sent) => sent.is_none(),
        };
        self.complaints.check(fine, "spec", "The name of a spec file ends with .spec.");
        Ok(spec)
    }

    fn pypi(&mut self) -> Result<Value, Failure> {
        let name = self.required("pypi_package_name")?;
        self.at_most("pypi_package_name", name.as_deref(), 93);
        let generator =
            self.choice("spec_generator", &["spec_generator"], "pyp2spec", &["pyp2rpm", "pyp2spec"])?;
        let templates = ["", "fedora", "epel7", "mageia", "pld"];
        let template = self.choice("spec_template", &["spec_template"], "", &templates)?;
        let mut versions = self.fields.list("python_versions")?.unwrap_or_default();
        if let Some(wrong) = versions.iter().find(|version| !["3", "2"].contains(&version.as_str())) {
            self.complaints.add("python_versions", format!("{wrong} is not a valid choice."));
        }
        if versions.is_empty() && self.form == Form::Build {
            versions.push("3".to_owned());
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

    fn custom(&mut self) -> Result<Value, Failure> {
        // A script is not trimmed.
        let script = self.untrimmed("script")?.filter(|script| !script.trim().is_empty());
        self.complaints.check(script.is_some(), "script", REQUIRED);
        let script = script.map(|script| with_newline(&script));
        if let Some(script) = &script {
            let fine = script.chars().count() <= LONGEST_SCRIPT;
            self.complaints.check(fine, "script", "A script can have at most 4096 characters.");
        }
        let repos = self.fields.printed_words(&self.names("repos"))?;
        check_repos(Some(&repos), "repos", self.state, self.complaints);
        let chroots = script_chroots(&self.state.active_names());
        let chroots: Vec<&str> = chroots.iter().map(String::as_str).collect();
        let chroot = self.choice("chroot", &self.names("chroot"), "fedora-latest-x86_64", &chroots)?;
        Ok(json!({
            "script": script,
            "chroot": chroot,
            "builddeps": self.text("builddeps")?,
            "resultdir": self.text("resultdir")?,
            "repos": repos.join("\n"),
        }))
    }

    fn distgit(&mut self) -> Result<Value, Failure> {
        let package = self.fields.trimmed(&["package_name"])?.unwrap_or_default();
        // The name of a package is checked elsewhere.
        if self.form == Form::Build {
            let fine = check::is_package_name(&package) && package.len() <= 100;
            self.complaints.check(fine, "package_name", "A name of letters, digits and -+_. is required.");
        }
        let known = &self.state.distgits;
        let instance = self.word(&self.names("distgit"))?;
        let instance = instance.or_else(|| known.first().cloned()).unwrap_or_default();
        if !known.contains(&instance) {
            self.complaints.add("distgit", NO_CHOICE);
            self.complaints.add("distgit", format!("The choices are {}.", known.join(", ")));
        }
        // The path is normalized before it is trimmed.
        let namespace = self.untrimmed("namespace")?.map(|name| distgit::cleaned(&name).trim().to_owned());
        let namespace = namespace.filter(|name| !name.is_empty());
        let url = distgit::clone_url(&instance, &package, namespace.as_deref());
        self.complaints.check(url.is_some(), "distgit", "This dist-git requires a namespace.");
        let committish = self.text("committish")?.filter(|text| !text.is_empty());
        let mut dict = Map::new();
        dict.insert("clone_url".to_owned(), json!(url));
        dict.insert("distgit".to_owned(), json!(instance));
        for (key, value) in [("namespace", namespace), ("committish", committish)] {
            if let Some(value) = value {
                dict.insert(key.to_owned(), json!(value));
            }
        }
        Ok(dict.into())
    }

    /// Returns the names of a key in this form. Only packages have the long names of script fields.
    fn names<'k>(&self, key: &'k str) -> Vec<&'k str> {
        let mut names = names(key);
        names.retain(|name| self.form == Form::Package || !name.starts_with("script_"));
        names
    }

    /// Returns a trimmed text, which may be missing, or null if an edit kept it.
    fn text(&self, key: &str) -> Result<Option<String>, Failure> {
        Ok(self.untrimmed(key)?.map(|text| text.trim().to_owned()))
    }

    fn untrimmed(&self, key: &str) -> Result<Option<String>, Failure> {
        let names = &self.names(key);
        match self.fields.first_of(names) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(_)) if UNCHECKED.contains(&key) => self.fields.text(names),
            Some(_) => self.fields.checked_text(names),
        }
    }

    fn required(&mut self, key: &str) -> Result<Option<String>, Failure> {
        let text = self.text(key)?.filter(|text| !text.is_empty());
        self.complaints.check(text.is_some(), key, REQUIRED);
        Ok(text)
    }

    /// Returns a choice. An empty text counts as not sent for packages, but not for builds.
    fn word(&self, names: &[&str]) -> Result<Option<String>, Failure> {
        let word = self.fields.checked_text(names)?;
        Ok(word.filter(|word| self.form == Form::Build || !word.is_empty()))
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
        let given = self.word(names)?.unwrap_or_else(|| default.to_owned());
        self.complaints.check(choices.contains(&given.as_str()), field, NO_CHOICE);
        Ok(given)
    }
}

/// Returns the chroots in which a script can run: active ones, and `fedora-latest` for each architecture of Fedora.
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

/// Returns the active chroot of the newest Fedora for an architecture.
fn newest_fedora(active: &[String], arch: &str) -> Option<String> {
    let releases = active.iter().filter_map(|name| {
        let release = name.strip_prefix("fedora-")?.strip_suffix(arch)?;
        release.strip_suffix('-')?.parse::<u32>().ok()
    });
    Some(format!("fedora-{}-{arch}", releases.max()?))
}

/// Converts line ends of Windows if the first line has one, and adds one at the end.
fn with_newline(script: &str) -> String {
    let windows = script.split('\n').next().is_some_and(|first| first.ends_with('\r'));
    let script = if windows { script.replace("\r\n", "\n") } else { script.to_owned() };
    if script.ends_with('\n') { script } else { script + "\n" }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Form, newest_fedora, read, script_chroots, with_newline};
    use crate::api::fields::{Complaints, Fields};
    use crate::model::{MockChroot, SourceType, State};

    fn custom(form: Form, body: &Value) -> Value {
        let object: Vec<_> = body.as_object().unwrap().clone().into_iter().collect();
        let fields = Fields::from_json(&object).unwrap();
        let mut state = State::new(1);
        state.mock_chroots = ["fedora-43-x86_64", "fedora-42-x86_64"].map(MockChroot::new).into();
        let mut complaints = Complaints::default();
        let source = read(form, SourceType::Custom, &fields, &state, &mut complaints).unwrap();
        complaints.into_lines().unwrap();
        source.dict.into()
    }

    #[test]
    fn only_builds_resolve_fedora_latest() {
        let body = json!({ "script": "x", "script_builddeps": "gcc" });
        let package = custom(Form::Package, &body);
        assert_eq!(
            (&package["builddeps"], &package["chroot"]),
            (&json!("gcc"), &json!("fedora-latest-x86_64"))
        );
        let build = custom(Form::Build, &body);
        assert_eq!((&build["builddeps"], &build["chroot"]), (&Value::Null, &json!("fedora-43-x86_64")));
    }

    #[test]
    fn scripts_end_with_a_newline() {
        assert_eq!(with_newline("a\r\nb"), "a\nb\n");
        assert_eq!(with_newline("a\nb\r\nc"), "a\nb\r\nc\n");
        assert_eq!(with_newline("a\n"), "a\n");
    }

    #[test]
    fn finds_the_newest_fedora() {
        let active = ["fedora-9-x86_64", "fedora-43-x86_64", "fedora-rawhide-x86_64", "epel-50-aarch64"];
        let active = active.map(str::to_owned);
        assert_eq!(newest_fedora(&active, "x86_64").unwrap(), "fedora-43-x86_64");
        assert_eq!(newest_fedora(&active, "aarch64"), None);
        let chroots = script_chroots(&active);
        assert_eq!(chroots.len(), 5);
        assert!(chroots.contains(&"fedora-latest-x86_64".to_owned()));
    }
}
