//! The JSON of builds and of their chroots.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::model::{Build, BuildChroot, Project, SourceType, Status};

/// The model `Build`.
#[derive(Debug, Serialize)]
pub struct Shown<'a> {
    id: u64,
    state: &'static str,
    projectname: &'a str,
    ownername: String,
    repo_url: String,
    source_package: SourcePackage<'a>,
    submitted_on: i64,
    started_on: Option<i64>,
    ended_on: Option<i64>,
    submitter: Option<&'a str>,
    chroots: Vec<&'a str>,
    project_dirname: &'a str,
    is_background: bool,
}

#[derive(Debug, Serialize)]
struct SourcePackage<'a> {
    name: Option<&'a str>,
    version: Option<&'a str>,
    url: Option<Cow<'a, str>>,
}

/// A build as the API shows it.
pub fn shown<'a>(project: &'a Project, build: &'a Build, results: &str) -> Shown<'a> {
    let srpm = build.srpm_path.as_ref().map(|path| Cow::Owned(format!("{results}/{path}")));
    Shown {
        id: build.id,
        state: build.state().word(),
        projectname: &project.name,
        ownername: project.owner.to_string(),
        repo_url: format!("{results}/{}", project.full_name()),
        source_package: SourcePackage {
            name: build.package.as_deref(),
            version: build.version.as_deref(),
            url: srpm.or(build.source_url.as_deref().map(Cow::Borrowed)),
        },
        submitted_on: build.submitted_on,
        started_on: build.started_on(),
        ended_on: build.ended_on(),
        submitter: build.submitter.as_deref(),
        chroots: build.chroots.iter().map(|chroot| chroot.name.as_str()).collect(),
        project_dirname: &build.dirname,
        is_background: build.background,
    }
}

/// The same as a value, to stand inside another.
pub fn build(project: &Project, build: &Build, results: &str) -> Value {
    json!(shown(project, build, results))
}

/// The model `BuildChroot`.
pub fn chroot(project: &Project, build: &Build, chroot: &BuildChroot, results: &str) -> Value {
    json!({
        "name": chroot.name,
        "state": chroot.status.word(),
        "started_on": chroot.started_on,
        "ended_on": chroot.ended_on,
        "result_url": result_url(project, build, chroot, results),
    })
}

/// Where the results of one chroot are, with a slash at the end; nothing before the chroot has begun.
pub fn result_url(project: &Project, build: &Build, chroot: &BuildChroot, results: &str) -> Option<String> {
    let dir = chroot.result_dir.as_ref()?;
    let (owner, dirname, chroot) = (&project.owner, &build.dirname, &chroot.name);
    Some(format!("{results}/{owner}/{dirname}/{chroot}/{dir}/"))
}

/// Where the results of the source build are, without a slash at the end.
pub fn source_url(project: &Project, build: &Build, results: &str) -> Option<String> {
    let dir = build.source_result.as_ref()?;
    let (owner, dirname) = (&project.owner, &build.dirname);
    Some(format!("{results}/{owner}/{dirname}/srpm-builds/{dir}"))
}

/// The model `SourceChroot`. Nothing, which the real server trips over, unless there is a log to link to.
pub fn source_chroot(project: &Project, build: &Build, results: &str) -> Option<Value> {
    let url = source_url(project, build, results)?;
    let has_log = matches!(
        build.source_status,
        Status::Running | Status::Failed | Status::Succeeded | Status::Canceled | Status::Importing
    );
    has_log.then(|| json!({ "state": build.source_status.word(), "result_url": url }))
}

/// The model `SourceBuildConfig`.
pub fn source_build_config(project: &Project, build: &Build) -> Value {
    json!({
        "source_type": build.source.kind.word(),
        "source_dict": source_dict(project, build),
        "memory_limit": MEMORY,
        "timeout": build.timeout,
        "is_background": build.background,
    })
}

/// Megabytes a build gets; nothing in the API changes it.
pub const MEMORY: u32 = 2048;

/// The source of a build: as packages have it, but for one key of git and svn sources, and one key where the project wants
/// reviews.
fn source_dict(project: &Project, build: &Build) -> Map<String, Value> {
    let rename = build.source.kind == SourceType::Scm;
    let entries = build.source.dict.iter();
    let review = project.fedora_review.then(|| ("fedora_review".to_owned(), Value::Bool(true)));
    entries
        .map(|(key, value)| {
            let key = match key.as_str() {
                "source_build_method" if rename => "srpm_build_method",
                key => key,
            };
            (key.to_owned(), value.clone())
        })
        .chain(review)
        .collect()
}

/// Packages that came out of one chroot.
pub fn built(chroot: &BuildChroot) -> Value {
    json!({ "packages": chroot.packages })
}
