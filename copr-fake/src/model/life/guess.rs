//! Guesses package and version from a source.

use serde_json::Value;

use crate::model::{Artifact, Build, SourceType};

/// The version if the source has none.
const VERSION: &str = "1.0-1";

/// Returns the package of a build, or guesses it from the source.
pub fn package(build: &Build) -> String {
    if let Some(package) = &build.package {
        return package.clone();
    }
    let text = |key: &str| build.source.dict.get(key).and_then(Value::as_str).unwrap_or("");
    let name = match build.source.kind {
        SourceType::Link => split(file(text("url"))).0,
        SourceType::Upload => split(text("pkg")).0,
        SourceType::Pypi => format!("python-{}", text("pypi_package_name")),
        SourceType::Rubygems => format!("rubygem-{}", text("gem_name")),
        SourceType::Scm => match file(text("spec")).strip_suffix(".spec") {
            Some(stem) if !stem.is_empty() => stem.to_owned(),
            _ => of_repository(text("clone_url")),
        },
        SourceType::Distgit => of_repository(text("clone_url")),
        SourceType::Custom | SourceType::Unset => String::new(),
    };
    if name.is_empty() { "unnamed".to_owned() } else { name }
}

/// Returns version and release of a build, such as `1.0-1`, or guesses them from the source.
pub fn version(build: &Build) -> String {
    if let Some(version) = &build.version {
        return version.clone();
    }
    let text = |key: &str| build.source.dict.get(key).and_then(Value::as_str);
    let of_file = |name: &str| split(name).1;
    let version = match build.source.kind {
        SourceType::Link => text("url").map(file).and_then(of_file),
        SourceType::Upload => text("pkg").and_then(of_file),
        SourceType::Pypi => text("pypi_package_version")
            .filter(|version| !version.is_empty())
            .map(|version| format!("{version}-1")),
        _ => None,
    };
    version.unwrap_or_else(|| VERSION.to_owned())
}

fn file(path: &str) -> &str {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}

fn of_repository(url: &str) -> String {
    let name = file(url.trim_end_matches('/'));
    name.strip_suffix(".git").unwrap_or(name).to_owned()
}

/// Returns name, and version with release, from a file name `NAME-VERSION-RELEASE.src.rpm`.
fn split(file: &str) -> (String, Option<String>) {
    let lower = file.to_lowercase();
    let suffix = [".src.rpm", ".nosrc.rpm", ".spec"].into_iter().find(|suffix| lower.ends_with(suffix));
    let stem = file.get(..file.len() - suffix.map_or(0, str::len)).unwrap_or(file);
    let parts: Vec<&str> = stem.rsplitn(3, '-').collect();
    match parts[..] {
        [release, version, name] if suffix != Some(".spec") => {
            (name.to_owned(), Some(format!("{version}-{release}")))
        }
        _ => (stem.to_owned(), None),
    }
}

/// Returns the packages that a chroot yields: the main one, subpackages, and the source package.
pub fn artifacts(package: &str, version: &str, chroot: &str, subpackages: &[String]) -> Vec<Artifact> {
    let (version, release) = version.split_once('-').unwrap_or((version, "1"));
    let mut parts = chroot.rsplitn(3, '-');
    let (arch, number) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let dist = match parts.next() {
        Some("fedora") if number == "rawhide" => ".fc45".to_owned(),
        Some("fedora") => format!(".fc{number}"),
        Some("epel" | "centos-stream" | "rhel") => format!(".el{number}"),
        _ => String::new(),
    };
    let one = |name: &str, arch: &str| Artifact {
        name: name.to_owned(),
        epoch: None,
        version: version.to_owned(),
        release: format!("{release}{dist}"),
        arch: arch.to_owned(),
    };
    let mut built = vec![one(package, arch)];
    built.extend(subpackages.iter().map(|name| one(name, arch)));
    built.push(one(package, "src"));
    built
}

#[cfg(test)]
mod tests {
    use super::{artifacts, file, of_repository, split};

    #[test]
    fn guesses_name_and_version_from_files() {
        assert_eq!(split("hammer-libs-1.0-2.src.rpm"), ("hammer-libs".to_owned(), Some("1.0-2".to_owned())));
        assert_eq!(split("X-1-1.SRC.RPM").0, "X");
        assert_eq!(split("a-b-c.spec"), ("a-b-c".to_owned(), None));
        assert_eq!(split("a.src.rpm"), ("a".to_owned(), None));
        assert_eq!(file("https://example.org/x/a.src.rpm?y#z"), "a.src.rpm");
        assert_eq!(of_repository("https://example.org/git/hammer.git"), "hammer");
    }

    #[test]
    fn releases_end_with_the_distribution() {
        let release = |chroot| artifacts("x", "1.0-1", chroot, &[])[0].release.clone();
        assert_eq!(release("fedora-43-x86_64"), "1.fc43");
        assert_eq!(release("epel-9-x86_64"), "1.el9");
        assert_eq!(release("opensuse-tumbleweed-x86_64"), "1");
        assert_eq!(artifacts("x", "1-1", "epel-9-x86_64", &["y".to_owned()]).len(), 3);
    }
}
