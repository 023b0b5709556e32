//! The fields that belong to one kind of source, and the source they make.

use serde_json::{Map, Value, json};

use super::build_options::{bounded, choice};
use crate::failure::Failure;
use crate::fields::{Complaints, Fields, words};
use crate::state::{Source, SourceType, State};

/// Which fields make the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Scm,
    Distgit,
    Pypi,
    Rubygems,
    Custom,
}

/// Endings of files that can be built.
pub const SUFFIXES: [&str; 3] = [".src.rpm", ".nosrc.rpm", SPEC];

const SPEC: &str = ".spec";

/// Reads the fields of a kind; what is wrong with them is added to `complaints`.
pub fn read(
    kind: Kind,
    fields: &Fields,
    state: &State,
    complaints: &mut Complaints,
) -> Result<Source, Failure> {
    let source = match kind {
        Kind::Scm => scm(fields, complaints),
        Kind::Distgit => distgit(fields, state, complaints),
        Kind::Pypi => pypi(fields, complaints),
        Kind::Rubygems => rubygems(fields, complaints),
        Kind::Custom => custom(fields, state, complaints),
    };
    // A field of packages that build forms check as well, though it does nothing there.
    bounded(fields, "max_builds", 100, complaints);
    source
}

fn source<const N: usize>(kind: SourceType, entries: [(&str, Value); N]) -> Source {
    let dict: Map<String, Value> = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Source { kind, dict }
}

fn scm(fields: &Fields, complaints: &mut Complaints) -> Result<Source, Failure> {
    let scm_type = choice(fields, "scm_type", &["git", "svn"], complaints)?;
    let clone_url = needed(fields, "clone_url", complaints)?;
    if let Some(url) = &clone_url {
        complaints.check(is_url(url), "clone_url", "This is no URL.");
    }
    let spec = fields.text(&["spec"])?;
    if let Some(spec) = spec.as_ref().filter(|spec| !spec.is_empty()) {
        let fine = spec.strip_suffix(SPEC).is_some_and(|stem| !stem.is_empty());
        complaints.check(fine, "spec", "A spec file ends in .spec.");
    }
    let method = fields.text(&["srpm_build_method", "source_build_method"])?;
    let method = method.unwrap_or_else(|| "rpkg".to_owned());
    complaints.check(
        ["rpkg", "tito", "tito_test", "make_srpm"].contains(&method.as_str()),
        "srpm_build_method",
        "This is none of the choices.",
    );
    Ok(source(
        SourceType::Scm,
        [
            ("type", json!(scm_type.unwrap_or_else(|| "git".to_owned()))),
            ("clone_url", json!(clone_url)),
            ("committish", json!(fields.text(&["committish"])?)),
            ("subdirectory", json!(fields.text(&["subdirectory"])?)),
            ("spec", json!(spec)),
            ("source_build_method", json!(method)),
        ],
    ))
}

fn distgit(fields: &Fields, state: &State, complaints: &mut Complaints) -> Result<Source, Failure> {
    let package = fields.text(&["package_name"])?.unwrap_or_default();
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-+_.".contains(letter);
    let fine = !package.is_empty() && package.len() <= 100 && package.chars().all(allowed);
    complaints.check(fine, "package_name", "A package needs a name of letters, digits and -+_.");
    let instance = fields.text(&["distgit"])?.filter(|name| !name.is_empty());
    let instance = instance.or_else(|| state.distgits.first().cloned());
    let instance = instance.unwrap_or_default();
    if !state.distgits.contains(&instance) {
        complaints.add("distgit", "This is none of the choices.");
        complaints.add("distgit", "The server knows no dist-git of that name.");
    }
    let namespace = fields.text(&["namespace"])?.map(|name| name.trim_end_matches('/').to_owned());
    let namespace = namespace.filter(|name| !name.is_empty());
    let url = clone_url(&instance, &package, namespace.as_deref());
    if url.is_none() {
        complaints.add("distgit", "This dist-git has its packages in namespaces.");
    }
    let mut made = source(SourceType::Distgit, [("clone_url", json!(url)), ("distgit", json!(instance))]);
    let committish = fields.text(&["committish"])?.filter(|text| !text.is_empty());
    for (key, value) in [("namespace", namespace), ("committish", committish)] {
        if let Some(value) = value {
            made.dict.insert(key.to_owned(), value.into());
        }
    }
    Ok(made)
}

/// Where a dist-git has a package. One of the two instances cannot do without a namespace.
fn clone_url(instance: &str, package: &str, namespace: Option<&str>) -> Option<String> {
    match (instance, namespace) {
        ("copr", None) => None,
        ("copr", Some(space)) => Some(format!("https://copr-dist-git.example.org/git/{space}/{package}")),
        (_, None) => Some(format!("https://src.fedoraproject.org/rpms/{package}")),
        (_, Some(space)) => Some(format!("https://src.fedoraproject.org/{space}/rpms/{package}")),
    }
}

fn pypi(fields: &Fields, complaints: &mut Complaints) -> Result<Source, Failure> {
    let name = needed(fields, "pypi_package_name", complaints)?;
    check_length(name.as_deref(), 93, "pypi_package_name", complaints);
    let generator = choice(fields, "spec_generator", &["pyp2rpm", "pyp2spec"], complaints)?;
    let template = choice(fields, "spec_template", &["fedora", "epel7", "mageia", "pld"], complaints)?;
    let mut versions = fields.list("python_versions")?.unwrap_or_default();
    if let Some(wrong) = versions.iter().find(|version| !["3", "2"].contains(&version.as_str())) {
        complaints.add("python_versions", format!("{wrong} is none of the choices."));
    }
    if versions.is_empty() {
        versions.push("3".to_owned());
    }
    Ok(source(
        SourceType::Pypi,
        [
            ("pypi_package_name", json!(name)),
            ("pypi_package_version", json!(fields.text(&["pypi_package_version"])?)),
            ("spec_generator", json!(generator.unwrap_or_else(|| "pyp2spec".to_owned()))),
            ("spec_template", json!(template.unwrap_or_default())),
            ("python_versions", json!(versions)),
        ],
    ))
}

fn rubygems(fields: &Fields, complaints: &mut Complaints) -> Result<Source, Failure> {
    let name = needed(fields, "gem_name", complaints)?;
    check_length(name.as_deref(), 92, "gem_name", complaints);
    Ok(source(SourceType::Rubygems, [("gem_name", json!(name))]))
}

fn custom(fields: &Fields, state: &State, complaints: &mut Complaints) -> Result<Source, Failure> {
    let mut script = needed(fields, "script", complaints)?.unwrap_or_default();
    if script.split('\n').next().is_some_and(|first| first.ends_with('\r')) {
        script = script.replace("\r\n", "\n");
    }
    if !script.ends_with('\n') {
        script.push('\n');
    }
    complaints.check(script.chars().count() <= 4096, "script", "A script has 4096 letters at most.");
    let repos = listed(fields, "repos")?;
    if let Some(wrong) = repos.iter().find(|repo| !is_repo(state, repo)) {
        complaints.add("repos", format!("{wrong} is no repository."));
    }
    let chroot = fields.text(&["chroot"])?.filter(|name| !name.is_empty());
    let chroot = chroot.unwrap_or_else(|| "fedora-latest-x86_64".to_owned());
    let resolved = script_chroot(state, &chroot);
    complaints.check(resolved.is_some(), "chroot", "This is none of the choices.");
    Ok(source(
        SourceType::Custom,
        [
            ("script", json!(script)),
            ("chroot", json!(resolved)),
            ("builddeps", json!(fields.text(&["builddeps"])?)),
            ("resultdir", json!(fields.text(&["resultdir"])?)),
            ("repos", json!(repos.join("\n"))),
        ],
    ))
}

/// The chroot a script runs in: an active one, or for `fedora-latest-ARCH` the newest numbered Fedora.
fn script_chroot(state: &State, name: &str) -> Option<String> {
    let active = state.mock_chroots.iter().filter(|chroot| chroot.active);
    let Some(arch) = name.strip_prefix("fedora-latest-") else {
        let mut active = active;
        return active.find(|chroot| chroot.name == name).map(|it| it.name.clone());
    };
    let numbered = active.filter_map(|chroot| {
        let release = chroot.name.strip_prefix("fedora-")?.strip_suffix(arch)?;
        let number: u32 = release.strip_suffix('-')?.parse().ok()?;
        Some((number, chroot.name.clone()))
    });
    numbered.max().map(|(_, name)| name)
}

/// The words of a list or text. Items that are no texts are printed, and then complained about like any wrong word.
fn listed(fields: &Fields, name: &str) -> Result<Vec<String>, Failure> {
    let Some(Value::Array(items)) = fields.get(name) else {
        return Ok(fields.words(&[name])?.unwrap_or_default());
    };
    let printed = items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned));
    Ok(printed.flat_map(|text| words(&text)).collect())
}

fn needed(fields: &Fields, name: &str, complaints: &mut Complaints) -> Result<Option<String>, Failure> {
    let text = fields.text(&[name])?.filter(|text| !text.trim().is_empty());
    complaints.check(text.is_some(), name, "This cannot be left out.");
    Ok(text)
}

fn check_length(text: Option<&str>, most: usize, name: &str, complaints: &mut Complaints) {
    let length = text.map_or(0, |text| text.chars().count());
    complaints.check(length <= most, name, "This is too long.");
}

/// Whether a text is a URL in the eyes of a form: a scheme, and a host with a dot in it.
pub fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    let host = rest.split(['/', ':', '?']).next().unwrap_or_default();
    !scheme.is_empty()
        && scheme.chars().all(|letter| letter.is_ascii_alphabetic())
        && host.contains('.')
        && host.split('.').all(|part| !part.is_empty())
}

/// Whether a text begins as an address on the web does.
pub fn is_web_address(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, rest)| {
        scheme.to_ascii_lowercase().starts_with("http") && !rest.starts_with('/') && !rest.is_empty()
    })
}

/// The path of a URL, without query and fragment.
pub fn path_of(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

/// Whether a text can stand in a list of repositories: http, https, or a project of this site.
fn is_repo(state: &State, text: &str) -> bool {
    if let Some(path) = text.strip_prefix("copr://") {
        let mut parts = path.split('/');
        let (owner, name) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        return state.project(owner, name.split(':').next().unwrap_or(name)).is_some();
    }
    ["http://", "https://"]
        .iter()
        .any(|scheme| text.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
}

/// The URLs of a link build; complaints in the order of the real server's two checks.
pub fn links(fields: &Fields, complaints: &mut Complaints) -> Result<Vec<String>, Failure> {
    let urls = listed(fields, "pkgs")?;
    if urls.is_empty() {
        complaints.add("pkgs", "There is nothing to build without URLs.");
        return Ok(urls);
    }
    if let Some(wrong) = urls.iter().find(|url| !is_web_address(url)) {
        complaints.add("pkgs", format!("{wrong} is no URL of http or https."));
    }
    let builds = |url: &&String| SUFFIXES.iter().any(|suffix| path_of(url).ends_with(suffix));
    if let Some(wrong) = urls.iter().find(|url| !builds(url)) {
        complaints.add("pkgs", format!("{wrong} ends in nothing that can be built."));
    }
    Ok(urls)
}

/// The source of one URL, and what a reply shows as the URL of the sources.
pub fn link(url: &str) -> (Source, Option<String>) {
    let shown = (!url.ends_with(SPEC)).then(|| url.to_owned());
    (source(SourceType::Link, [("url", json!(url))]), shown)
}

/// The source of an uploaded file, and what a reply shows as the URL of the sources.
pub fn upload(base: &str, dir: &str, file: &str) -> (Source, Option<String>) {
    let url = format!("{base}/tmp/{dir}/{file}");
    let shown = (!url.ends_with(SPEC)).then(|| url.clone());
    let entries = [("url", json!(url)), ("pkg", json!(file)), ("tmp", json!(dir))];
    (source(SourceType::Upload, entries), shown)
}

#[cfg(test)]
mod tests {
    use super::{clone_url, is_url, is_web_address, path_of};

    #[test]
    fn urls_need_a_scheme_and_a_host() {
        assert!(is_url("https://example.org/git/x.git"));
        assert!(!is_url("git@example.org:x.git"));
        assert!(!is_url("nope"));
        assert!(is_web_address("http://host/x.src.rpm"));
        assert!(!is_web_address("ftp://host/x.src.rpm"));
        assert!(!is_web_address("x"));
        assert_eq!(path_of("https://example.org/a.src.rpm?x=1#y"), "https://example.org/a.src.rpm");
    }

    #[test]
    fn one_dist_git_wants_a_namespace() {
        assert!(clone_url("copr", "x", None).is_none());
        assert_eq!(
            clone_url("fedora", "x", Some("forks/alice")).unwrap(),
            "https://src.fedoraproject.org/forks/alice/rpms/x"
        );
    }
}
