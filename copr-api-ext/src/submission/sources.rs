//! What the builds of a submission are made of, and whether a build is made of it.

use std::collections::BTreeMap;

use copr_api::enums::SourceType;
use copr_api::types::{Build, SourceBuildConfig, SourceDict};
use reqwest::Url;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use copr_api::names::stored_namespace;

/// What was submitted, as far as the server shows it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Sources {
    /// A file of this name.
    File(String),
    /// The sources that the project has for the package of this name.
    Package(String),
    /// Sources of this type. Each detail has one of these values, or none if there are none.
    ///
    /// Values are fingerprints: a script or a URL may hold a secret.
    Details { source_type: SourceType, details: BTreeMap<String, Vec<String>> },
}

/// A field of a request.
struct Field {
    /// The names that a request may use for it.
    sent: &'static [&'static str],
    /// Its name in the details of a build.
    shown: &'static str,
    /// Whether the server fills it in if it is left out.
    has_default: bool,
}

const fn field(sent: &'static [&'static str], shown: &'static str) -> Field {
    Field { sent, shown, has_default: false }
}

const fn with_default(sent: &'static [&'static str], shown: &'static str) -> Field {
    Field { sent, shown, has_default: true }
}

/// The last segment of the `clone_url` that the server makes for a dist-git package.
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

/// What each operation submits.
const KINDS: &[(&str, SourceType, &[Field])] = &[
    ("build_create_url", SourceType::Link, URL),
    ("build_create_scm", SourceType::Scm, SCM),
    ("build_create_distgit", SourceType::Distgit, DISTGIT),
    ("build_create_pypi", SourceType::Pypi, PYPI),
    ("build_create_rubygems", SourceType::Rubygems, RUBYGEMS),
    ("build_create_custom", SourceType::Custom, CUSTOM),
];

/// Submits the sources that the project has for a package.
const PACKAGE_BUILD: &str = "package_build";

/// Whether an operation submits builds, and its request says all that they are made of. An upload's body is a stream.
pub(super) fn submits(operation: &str) -> bool {
    operation == PACKAGE_BUILD || KINDS.iter().any(|(known, ..)| *known == operation)
}

impl Sources {
    /// What a request submits, if its operation submits builds.
    pub(super) fn of_request(operation: &str, body: &Value) -> Option<Self> {
        if operation == PACKAGE_BUILD {
            return Some(Self::Package(body.get("package_name")?.as_str()?.trim().to_owned()));
        }
        let (_, source_type, fields) = KINDS.iter().find(|(known, ..)| *known == operation)?;
        let mut details = BTreeMap::new();
        for field in *fields {
            let sent = field.sent.iter().find_map(|name| body.get(*name)).unwrap_or(&Value::Null);
            let values = values(field.shown, sent);
            let is_open = is_resolved(field.shown, sent) || (field.has_default && values.is_empty());
            if !is_open {
                details.insert(field.shown.to_owned(), values);
            }
        }
        Some(Self::Details { source_type: source_type.clone(), details })
    }

    /// How many builds are made of it.
    pub(super) fn expected_builds(&self) -> usize {
        match self {
            Self::Details { source_type: SourceType::Link, details } => {
                details.get("url").map_or(1, |urls| urls.len().max(1))
            }
            _ => 1,
        }
    }

    /// The name of the package whose sources are submitted, if the request only named it.
    pub(super) fn package(&self) -> Option<&str> {
        if let Self::Package(name) = self { Some(name) } else { None }
    }

    /// The sources that a project has for a package.
    pub(super) fn of_package(source_type: &SourceType, dict: &SourceDict) -> Self {
        let dict = serde_json::to_value(dict).unwrap_or_default();
        let fields = KINDS.iter().find(|(_, known, _)| known == source_type).map(|(.., fields)| *fields);
        let mut details = BTreeMap::new();
        for name in fields.unwrap_or_default().iter().map(|field| field.shown) {
            // A package shows the same as its builds, under one other name.
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

    /// Whether a build can be made of it, as far as the list of builds tells.
    pub(super) fn may_be_of(&self, build: &Build) -> bool {
        let source = &build.source_package;
        match self {
            Self::File(file) => may_have_come_of(file, build),
            Self::Package(name) => source.name.as_ref() == Some(name),
            // Before its sources are built, only a build of a URL or a file shows a URL.
            Self::Details { source_type, .. } => {
                source.name.is_some() || source.url.is_none() || *source_type == SourceType::Link
            }
        }
    }

    /// Whether a build is made of it, as the configuration of its sources tells.
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

/// Whether a build shows something else in the place of a value: the newest Fedora of the moment.
fn is_resolved(name: &str, value: &Value) -> bool {
    name == "chroot" && text(value).starts_with("fedora-latest-")
}

/// The fingerprints of what a build shows of a detail.
fn shown(name: &str, dict: &Value) -> Vec<String> {
    if name != PACKAGE {
        return values(name, dict.get(name).unwrap_or(&Value::Null));
    }
    let clone_url = text(dict.get("clone_url").unwrap_or(&Value::Null));
    let segments = clone_url.split('/').map(|segment| segment.strip_suffix(".git").unwrap_or(segment));
    segments.filter(|segment| !segment.is_empty()).map(fingerprint).collect()
}

/// The fingerprints of a value: several for the URLs of a request, none for an empty one.
fn values(name: &str, value: &Value) -> Vec<String> {
    let text = text(value);
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain: Vec<String> = match name {
        "url" => words.into_iter().map(without_login).collect(),
        "clone_url" => vec![without_login(&words.join(" "))],
        "namespace" => vec![stored_namespace(&words.join(" ")).trim_matches('/').to_owned()],
        // The server trims all values, and changes the line ends of a script.
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

/// A URL without the login in it, which may be short enough to be guessed from a fingerprint.
fn without_login(text: &str) -> String {
    match Url::parse(text) {
        Ok(url) if !url.username().is_empty() || url.password().is_some() => {
            crate::redact::without_credentials(&url).into()
        }
        _ => text.to_owned(),
    }
}

/// FNV-1a in hexadecimal: the same in every version of this crate, so that it can be stored.
fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// Whether the sources of a build can be the file.
fn may_have_come_of(file: &str, build: &Build) -> bool {
    let is_spec = file.to_lowercase().ends_with(".spec");
    match (&build.source_package.name, &build.source_package.url) {
        // What the sources are made of is known: the name of an SRPM begins with that of its package. Of a spec file nothing is
        // certain, nor of what the server makes of letters beyond ASCII.
        (Some(_), _) if is_spec || !file.is_ascii() => true,
        (Some(package), _) => cleaned(file).starts_with(&format!("{}-", cleaned(package))),
        // A temporary place, which ends in the name.
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
    // The server writes `zaba` for `žába`, by tables of its own: what is plain in our name stands in that one, in that order.
    let mut stored = name.chars();
    ours.chars().all(|letter| stored.any(|other| other == letter))
}

/// The name of a file as the server stores it: slashes and blanks become `_`, and only plain letters, digits, `_`, `.` and `-` stay.
fn cleaned(name: &str) -> String {
    let words: Vec<&str> = name.split(|letter: char| letter == '/' || letter.is_whitespace()).collect();
    let joined = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_");
    let kept: String =
        joined.chars().filter(|letter| letter.is_ascii_alphanumeric() || "_.-".contains(*letter)).collect();
    kept.trim_matches(['.', '_']).to_owned()
}

#[cfg(test)]
mod tests;
