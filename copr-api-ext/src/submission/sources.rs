//! The sources of a submission, compared with those of a build.

use std::collections::BTreeMap;

use copr_api::enums::SourceType;
use copr_api::types::{Build, SourceBuildConfig, SourceDict};
use reqwest::Url;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use copr_api::names::stored_namespace;

use crate::hash::stable_hash;

/// The submitted sources, as far as the server shows them afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Sources {
    /// A file of this name.
    File(String),
    /// The sources that the project has for the package of this name.
    Package(String),
    /// Sources of this type, whose details have one of these values each, or no value if the list is empty.
    ///
    /// Values are hashes, because a script or a URL may contain a secret.
    Details { source_type: SourceType, details: BTreeMap<String, Vec<String>> },
}

/// A field of a request.
struct Field {
    /// Its possible names in a request.
    sent: &'static [&'static str],
    /// Its name in the details of a build.
    shown: &'static str,
    /// Whether the server has a default for it.
    has_default: bool,
}

const fn field(sent: &'static [&'static str], shown: &'static str) -> Field {
    Field { sent, shown, has_default: false }
}

const fn with_default(sent: &'static [&'static str], shown: &'static str) -> Field {
    Field { sent, shown, has_default: true }
}

/// The last segment of the `clone_url` of a dist-git package.
const PACKAGE: &str = "package";

const URL: &[Field] = &[field(&["pkgs"], "url")];
const SCM: &[Field] = &[
    field(&["clone_url"], "clone_url"),
    field(&["committish"], "committish"),
    field(&["subdirectory"], "subdirectory"),
    field(&["spec"], "spec"),
    with_default(&["scm_type"], "type"),
    with_default(&["source_build_method", "srpm_build_method"], "srpm_build_method"),
];
const DISTGIT: &[Field] = &[
    field(&["package_name"], PACKAGE),
    field(&["namespace"], "namespace"),
    field(&["committish"], "committish"),
    with_default(&["distgit"], "distgit"),
];
const PYPI: &[Field] = &[
    field(&["pypi_package_name"], "pypi_package_name"),
    field(&["pypi_package_version"], "pypi_package_version"),
    with_default(&["spec_generator"], "spec_generator"),
    with_default(&["spec_template"], "spec_template"),
    with_default(&["python_versions"], "python_versions"),
];
const RUBYGEMS: &[Field] = &[field(&["gem_name"], "gem_name")];
const CUSTOM: &[Field] = &[
    field(&["script"], "script"),
    field(&["builddeps"], "builddeps"),
    field(&["resultdir"], "resultdir"),
    field(&["repos"], "repos"),
    with_default(&["chroot"], "chroot"),
];

const KINDS: &[(&str, SourceType, &[Field])] = &[
    ("build_create_url", SourceType::Link, URL),
    ("build_create_scm", SourceType::Scm, SCM),
    ("build_create_distgit", SourceType::Distgit, DISTGIT),
    ("build_create_pypi", SourceType::Pypi, PYPI),
    ("build_create_rubygems", SourceType::Rubygems, RUBYGEMS),
    ("build_create_custom", SourceType::Custom, CUSTOM),
];

/// The operation that submits the sources that the project has for a package.
const PACKAGE_BUILD: &str = "package_build";

/// Whether an operation submits builds. Not uploads, whose body is a stream.
pub(super) fn submits(operation: &str) -> bool {
    operation == PACKAGE_BUILD || KINDS.iter().any(|(known, ..)| *known == operation)
}

impl Sources {
    pub(super) fn of_request(operation: &str, body: &Value) -> Option<Self> {
        if operation == PACKAGE_BUILD {
            return Some(Self::Package(body.get("package_name")?.as_str()?.trim().to_owned()));
        }
        let (_, source_type, fields) = KINDS.iter().find(|(known, ..)| *known == operation)?;
        let mut details = BTreeMap::new();
        for field in *fields {
            let sent = field.sent.iter().find_map(|name| body.get(*name)).unwrap_or(&Value::Null);
            let values = values(field.shown, sent);
            let is_unknown = is_resolved(field.shown, sent) || (field.has_default && values.is_empty());
            if !is_unknown {
                details.insert(field.shown.to_owned(), values);
            }
        }
        Some(Self::Details { source_type: source_type.clone(), details })
    }

    pub(super) fn expected_builds(&self) -> usize {
        match self {
            Self::Details { source_type: SourceType::Link, details } => {
                details.get("url").map_or(1, |urls| urls.len().max(1))
            }
            _ => 1,
        }
    }

    /// The name of the package, if the request named only that.
    pub(super) fn package(&self) -> Option<&str> {
        if let Self::Package(name) = self { Some(name) } else { None }
    }

    pub(super) fn of_package(source_type: &SourceType, dict: &SourceDict) -> Self {
        let dict = serde_json::to_value(dict).unwrap_or_default();
        let fields = KINDS.iter().find(|(_, known, _)| known == source_type).map(|(.., fields)| *fields);
        let mut details = BTreeMap::new();
        for name in fields.unwrap_or_default().iter().map(|field| field.shown) {
            // A package has the same fields as its builds, except for one name.
            let shown_by_package = if name == "srpm_build_method" { "source_build_method" } else { name };
            let value = dict.get(shown_by_package).unwrap_or(&Value::Null);
            if name == PACKAGE {
                let clone_url = dict.get("clone_url").unwrap_or(&Value::Null);
                details.insert("clone_url".to_owned(), values("clone_url", clone_url));
            } else if !is_resolved(name, value) {
                details.insert(name.to_owned(), values(name, value));
            }
        }
        Self::Details { source_type: source_type.clone(), details }
    }

    /// Whether a build may have these sources, as far as the list of builds shows.
    pub(super) fn may_be_of(&self, build: &Build) -> bool {
        let source = &build.source_package;
        match self {
            Self::File(file) => may_be_source_of(file, build),
            Self::Package(name) => source.name.as_ref() == Some(name),
            // Before its sources are built, only a build from a URL or a file has a URL.
            Self::Details { source_type, .. } => {
                source.name.is_some() || source.url.is_none() || *source_type == SourceType::Link
            }
        }
    }

    /// Whether a build has these sources, according to its source configuration.
    pub(super) fn is_of(&self, config: &SourceBuildConfig) -> bool {
        match self {
            Self::File(file) => {
                let name = config.source_dict.pkg.as_deref();
                config.source_type == SourceType::Upload && name.is_some_and(|name| is_stored_as(file, name))
            }
            Self::Package(_) => true,
            Self::Details { source_type, details } => {
                let dict = serde_json::to_value(&config.source_dict).unwrap_or_default();
                config.source_type == *source_type
                    && details.iter().all(|(name, wanted)| {
                        let shown = shown(name, &dict);
                        if wanted.is_empty() {
                            return shown.is_empty();
                        }
                        shown.iter().any(|value| wanted.contains(value))
                    })
            }
        }
    }
}

/// Whether the server replaces a value: `fedora-latest` by the current version.
fn is_resolved(name: &str, value: &Value) -> bool {
    name == "chroot" && text(value).starts_with("fedora-latest-")
}

/// The hashes of a detail of a build.
fn shown(name: &str, dict: &Value) -> Vec<String> {
    if name != PACKAGE {
        return values(name, dict.get(name).unwrap_or(&Value::Null));
    }
    let clone_url = text(dict.get("clone_url").unwrap_or(&Value::Null));
    let segments = clone_url.split('/').map(|segment| segment.strip_suffix(".git").unwrap_or(segment));
    segments.filter(|segment| !segment.is_empty()).map(fingerprint).collect()
}

/// The hashes of a value: several for the URLs of a request, none for an empty one.
fn values(name: &str, value: &Value) -> Vec<String> {
    let text = text(value);
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain: Vec<String> = match name {
        "url" => words.into_iter().map(without_login).collect(),
        "clone_url" => vec![without_login(&words.join(" "))],
        "namespace" => vec![stored_namespace(&words.join(" ")).trim_matches('/').to_owned()],
        // The server trims all values, and changes the line endings of a script.
        _ => vec![words.join(" ")],
    };
    plain.iter().filter(|text| !text.is_empty()).map(|text| fingerprint(text)).collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

/// A URL without the login in it, which may be short enough to be guessed from a hash.
fn without_login(text: &str) -> String {
    match Url::parse(text) {
        Ok(url) if !url.username().is_empty() || url.password().is_some() => {
            crate::redact::without_credentials(&url).into()
        }
        _ => text.to_owned(),
    }
}

/// A hash in hexadecimal. Must not change, because it is stored.
fn fingerprint(text: &str) -> String {
    format!("{:016x}", stable_hash(text))
}

/// Whether the file may be the source of a build.
fn may_be_source_of(file: &str, build: &Build) -> bool {
    let is_spec = file.to_lowercase().ends_with(".spec");
    match (&build.source_package.name, &build.source_package.url) {
        // The file name of an SRPM starts with the name of its package. That of a spec file may be any, and the server changes
        // letters that are not ASCII.
        (Some(_), _) if is_spec || !file.is_ascii() => true,
        (Some(package), _) => cleaned(file).starts_with(&format!("{}-", cleaned(package))),
        // A temporary URL, which ends with the file name.
        (None, Some(url)) => is_stored_as(file, url.rsplit('/').next().unwrap_or_default()),
        (None, None) => is_spec,
    }
}

/// Whether the server may have stored a file under this name.
fn is_stored_as(file: &str, name: &str) -> bool {
    let ours = cleaned(file);
    if file.is_ascii() {
        return ours == name;
    }
    // The server stores `žába` as `zaba`, with its own tables: the ASCII letters of the file name are in that name, in that order.
    let mut stored = name.chars();
    ours.chars().all(|letter| stored.any(|other| other == letter))
}

/// The name under which the server stores a file: slashes and blanks become `_`, and all other characters than ASCII letters,
/// digits, `_`, `.` and `-` are removed.
fn cleaned(name: &str) -> String {
    let words: Vec<&str> = name.split(|letter: char| letter == '/' || letter.is_whitespace()).collect();
    let joined = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_");
    let kept: String =
        joined.chars().filter(|letter| letter.is_ascii_alphanumeric() || "_.-".contains(*letter)).collect();
    kept.trim_matches(['.', '_']).to_owned()
}

#[cfg(test)]
mod tests;
