//! The state of the server for most recordings.

use copr_fake::state::{Owner, Project, ProjectChroot};
use copr_fake::{Builder, Fake};
use serde_json::Value;

use super::corpus::{Corpus, Exchange};

/// The chroots of most projects.
pub const BOTH: [&str; 2] = ["fedora-43-x86_64", "fedora-rawhide-x86_64"];

/// Users, groups and chroots; no projects.
pub fn site() -> Builder {
    let notes = "Rolling release, **rebuilt daily**. See [notes](https://example.org/tw).";
    Fake::builder()
        .user("alice")
        .user("bob")
        .admin("root")
        .user("carol")
        .expired_user("dave")
        .user("erin")
        .group("hammers", ["alice"])
        .group("anvils", [])
        .chroot("fedora-rawhide-x86_64", "")
        .chroot("fedora-rawhide-aarch64", "")
        .chroot("fedora-43-x86_64", "")
        .chroot("fedora-43-aarch64", "")
        .chroot("epel-9-x86_64", "")
        .chroot("epel-10-x86_64", "")
        .chroot("opensuse-tumbleweed-x86_64", notes)
        .inactive_chroot("fedora-38-x86_64")
}

/// The server with all projects in recorded responses of `project/`, as created and in the order of their ids. Reads find
/// projects in the state of their own response; projects that a write creates don't exist yet.
pub fn projects(corpus: &Corpus, exchange: &Exchange) -> Builder {
    let path = &exchange.request.path;
    let reads = exchange.request.method == "GET" || path.contains("regenerate");
    let makes = path.contains("/project/add/") || path.contains("/project/fork/");
    let own: Vec<_> = shown(&exchange.response.body).collect();
    let confirmed = exchange.request.body.as_ref();
    let confirmed = confirmed.and_then(|body| body.get("json"));
    let confirmed = confirmed.is_some_and(|json| json.get().contains("\"confirm\""));
    let known_before = confirmed || exchange.request.query.iter().any(|(key, _)| key == "exist_ok");
    let mut known: Vec<(i64, Project)> = Vec::new();
    let mut take = |(id, project): (i64, Project)| {
        let name = project.full_name();
        if known.iter().all(|(_, it)| it.full_name() != name) {
            known.push((id, project));
        }
    };
    if reads {
        own.iter().cloned().for_each(&mut take);
    }
    let adds = corpus.names("project", "add-");
    for name in adds.into_iter().chain(corpus.names("project", "")) {
        shown(&corpus.0[name].response.body).for_each(&mut take);
    }
    known.sort_by_key(|(id, _)| *id);
    if makes && !known_before {
        known.retain(|(id, _)| own.iter().all(|(own, _)| own != id));
    }
    site().with(|state| {
        for (_, project) in known {
            state.add_project(project, copr_fake::START);
        }
    })
}

/// The projects in a response, with their ids.
fn shown(body: &Value) -> impl Iterator<Item = (i64, Project)> {
    let items = body["items"].as_array().map_or(&[][..], Vec::as_slice);
    items.iter().chain([body]).filter_map(|body| Some((body["id"].as_i64()?, project_in(body)?)))
}

/// The server with a new `alice/tin`.
pub fn with_tin(_: &Corpus) -> Builder {
    site().project("alice/tin", BOTH)
}

/// Reads the model `Project`.
pub fn project_in(body: &Value) -> Option<Project> {
    let text = |key: &str| body[key].as_str().map(str::to_owned);
    let flag = |key: &str| body[key].as_bool().unwrap_or_default();
    let list = |key: &str| -> Vec<String> {
        let items = body[key].as_array().into_iter().flatten();
        items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
    };
    let owner = Owner::parse(body["ownername"].as_str()?);
    let creator = match &owner {
        Owner::User(name) => name.clone(),
        Owner::Group(_) => "alice".to_owned(),
    };
    let chroots = body["chroot_repos"].as_object()?.keys();
    let mut project = Project::new(owner, text("name")?, creator);
    project.chroots = chroots.map(ProjectChroot::new).collect();
    project.persistent = flag("persistent");
    project.repos = list("additional_repos");
    project.storage = text("storage")?;
    project.homepage = text("homepage");
    project.contact = text("contact");
    project.description = text("description")?;
    project.instructions = text("instructions")?;
    project.devel_mode = flag("devel_mode");
    project.unlisted = flag("unlisted_on_hp");
    project.auto_prune = flag("auto_prune");
    project.enable_net = flag("enable_net");
    project.bootstrap = text("bootstrap")?;
    project.isolation = text("isolation")?;
    project.module_hotfixes = flag("module_hotfixes");
    project.appstream = flag("appstream");
    project.packit_forge_projects = list("packit_forge_projects_allowed");
    project.follow_fedora_branching = flag("follow_fedora_branching");
    project.repo_priority = body["repo_priority"].as_i64();
    Some(project)
}
