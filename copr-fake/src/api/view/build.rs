//! The JSON of builds and of their chroots.

use serde_json::{Map, Value, json};

use crate::model::{Build, BuildChroot, BuildState, Project};

/// Returns the model `Build`.
pub fn build(project: &Project, build: &Build, results: &str) -> Value {
    let srpm = build.srpm_path.as_ref().map(|path| format!("{results}/{path}"));
    json!({
        "id": build.id,
        "state": build.state(),
        "projectname": project.name,
        "ownername": project.owner.to_string(),
        "repo_url": format!("{results}/{}", project.full_name()),
        "source_package": {
            "name": build.package,
            "version": build.version,
            "url": srpm.as_ref().or(build.source_url.as_ref()),
        },
        "submitted_on": build.submitted_on,
        "started_on": build.started_on(),
        "ended_on": build.ended_on(),
        "submitter": build.submitter,
        "chroots": build.chroots.iter().map(|chroot| &chroot.name).collect::<Vec<_>>(),
        "project_dirname": build.dirname,
        "is_background": build.background,
    })
}

/// Returns the model `BuildChroot`.
pub fn chroot(project: &Project, build: &Build, chroot: &BuildChroot, results: &str) -> Value {
    json!({
        "name": chroot.name,
        "state": chroot.status,
        "started_on": chroot.started_on,
        "ended_on": chroot.ended_on,
        "result_url": result_url(project, build, chroot, results),
    })
}

/// Returns the URL of a chroot's results, with a slash at the end, if the chroot has started.
fn result_url(project: &Project, build: &Build, chroot: &BuildChroot, results: &str) -> Option<String> {
    let dir = chroot.result_dir.as_ref()?;
    let (owner, dirname, chroot) = (&project.owner, &build.dirname, &chroot.name);
    Some(format!("{results}/{owner}/{dirname}/{chroot}/{dir}/"))
}

/// Returns the URL of the source build's results, without a slash at the end.
fn source_url(project: &Project, build: &Build, results: &str) -> Option<String> {
    let dir = build.source_result.as_ref()?;
    let (owner, dirname) = (&project.owner, &build.dirname);
    Some(format!("{results}/{owner}/{dirname}/srpm-builds/{dir}"))
}

/// Returns the model `SourceChroot`. Without a log there is none, and the real server crashes.
pub fn source_chroot(project: &Project, build: &Build, results: &str) -> Option<Value> {
    let url = source_url(project, build, results)?;
    let has_log = matches!(
        build.source_status,
        BuildState::Running
            | BuildState::Failed
            | BuildState::Succeeded
            | BuildState::Canceled
            | BuildState::Importing
    );
    has_log.then(|| json!({ "state": build.source_status, "result_url": url }))
}

/// Returns the model `SourceBuildConfig`.
pub fn source_build_config(project: &Project, build: &Build) -> Value {
    json!({
        "source_type": build.source.kind.word(),
        "source_dict": source_dict(project, build),
        "memory_limit": MEMORY,
        "timeout": build.timeout,
        "is_background": build.background,
    })
}

/// The memory limit of builds in megabytes, which the API can't change.
pub const MEMORY: u32 = 2048;

/// Returns the source of a build. It differs from that of a package in the name of one key of SCM sources, and has another
/// key if the project runs reviews.
fn source_dict(project: &Project, build: &Build) -> Map<String, Value> {
    let mut dict = build.source.dict.clone();
    if let Some(method) = dict.remove("source_build_method") {
        dict.insert("srpm_build_method".to_owned(), method);
    }
    if project.fedora_review {
        dict.insert("fedora_review".to_owned(), true.into());
    }
    dict
}

/// Returns the packages of a chroot.
pub fn built(chroot: &BuildChroot) -> Value {
    json!({ "packages": chroot.packages })
}
