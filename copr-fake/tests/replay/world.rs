//! The site the recordings were made on.

use copr_fake::state::{Owner, Project, ProjectChroot};
use copr_fake::{Builder, Fake};
use serde_json::Value;

use super::corpus::{Corpus, Exchange};

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
        .ended_chroot("fedora-38-x86_64")
}

/// The site with all the projects that any recorded answer of `project/` shows, as they were when made. A read finds
/// the project in the state its own answer shows.
pub fn projects(corpus: &Corpus, exchange: &Exchange) -> Builder {
    let own = project_in(&exchange.response.body).filter(|_| exchange.request.method == "GET");
    site().with(|state| {
        let mut shown: Vec<Project> = Vec::new();
        let adds = corpus.names("project", "add-");
        for name in adds.into_iter().chain(corpus.names("project", "")) {
            let exchange = &corpus.0[name];
            let body = &exchange.response.body;
            let items = body["items"].as_array().cloned().unwrap_or_default();
            for body in items.iter().chain([body]) {
                let Some(project) = project_in(body) else { continue };
                let known = |it: &Project| it.full_name() == project.full_name();
                if !shown.iter().any(known) {
                    shown.push(project);
                }
            }
        }
        for project in shown {
            let now = match &own {
                Some(own) if own.full_name() == project.full_name() => own.clone(),
                _ => project,
            };
            state.add_project(now, copr_fake::START);
        }
    })
}

/// The site with `alice/tin` as it was made.
pub fn with_tin(_: &Corpus) -> Builder {
    site().project("alice/tin", ["fedora-43-x86_64", "fedora-rawhide-x86_64"])
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
