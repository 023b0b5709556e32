//! The state of the server for the form rules.

use copr_fake::Builder;
use copr_fake::Fake;
use copr_fake::state::ProjectChroot;
use serde_json::Value;

use super::corpus::{Corpus, Exchange};
use super::world;

/// The chroots of all projects.
pub const CHROOTS: [&str; 4] =
    ["fedora-43-x86_64", "fedora-43-aarch64", "fedora-rawhide-x86_64", "epel-9-x86_64"];

/// The projects of the requests.
pub const FORMS: &str = "rec-alice/rec-forms-37607";
pub const MORE: &str = "rec-alice/rec-more-37687";

/// Users and chroots; no projects.
pub fn site() -> Builder {
    let site = Fake::builder()
        .user("rec-alice")
        .user("rec-bob")
        .user("rec-carol")
        .expired_user("rec-dave")
        .chroot("centos-stream-9-x86_64", "");
    CHROOTS.into_iter().fold(site, |site, chroot| site.chroot(chroot, ""))
}

/// The same with projects.
pub fn projects() -> Builder {
    [FORMS, MORE, "rec-alice/rec-hello-37607"]
        .into_iter()
        .fold(site(), |site, project| site.project(project, CHROOTS))
}

/// A second server, which has a chroot with a plus in its name.
pub fn plus() -> Builder {
    let chroots = ["fedora-43-x86_64", "centos-stream-9-x86_64", "centos-stream+epel-next-9-x86_64"];
    let site = Fake::builder().user("alice");
    chroots.into_iter().fold(site, |site, chroot| site.chroot(chroot, "")).project("alice/plus37720", chroots)
}

/// The server with its projects. They have what the response shows, except for what the request sets.
pub fn before(_: &Corpus, exchange: &Exchange) -> Builder {
    if exchange.request.path.contains("/plus37720/") || asks_for(exchange, "plus37720") {
        return plus();
    }
    let sent = sent(exchange);
    let body = exchange.response.body.clone();
    projects().with(|state| {
        if body["mock_chroot"].is_string() {
            let (owner, name) = (text(&body["ownername"]), text(&body["projectname"]));
            let project = state.project_mut(&owner, &name).unwrap();
            let chroot = project.chroots.iter_mut().find(|it| it.name == body["mock_chroot"]).unwrap();
            *chroot = without(&sent, chroot_in(&body));
        } else if let Some(mut project) = world::project_in(&body)
            && !exchange.request.path.contains("/project/add/")
        {
            for key in &sent {
                match key.as_str() {
                    "description" => project.description.clear(),
                    "instructions" => project.instructions.clear(),
                    "homepage" => project.homepage = None,
                    "contact" => project.contact = None,
                    "additional_repos" => project.repos.clear(),
                    "packit_forge_projects_allowed" => project.packit_forge_projects.clear(),
                    "repo_priority" => project.repo_priority = None,
                    _ => {}
                }
            }
            let known = state.project(&project.owner.to_string(), &project.name).unwrap().id;
            state.remove_project(known);
            state.add_project(project, copr_fake::START);
        }
    })
}

fn without(sent: &[String], mut chroot: ProjectChroot) -> ProjectChroot {
    for key in sent {
        match key.as_str() {
            "additional_repos" => chroot.repos.clear(),
            "additional_packages" => chroot.packages.clear(),
            // An edit that clears them needs something to clear.
            "additional_modules" => "perl:5.40".clone_into(&mut chroot.modules),
            "with_opts" => chroot.with_opts.clear(),
            _ => {}
        }
    }
    chroot
}

/// Reads the model `ProjectChroot`.
fn chroot_in(body: &Value) -> ProjectChroot {
    let list = |key: &str| -> Vec<String> { body[key].as_array().unwrap().iter().map(text).collect() };
    let mut chroot = ProjectChroot::new(text(&body["mock_chroot"]));
    chroot.repos = list("additional_repos");
    chroot.packages = list("additional_packages");
    chroot.modules = list("additional_modules").join(",");
    chroot.with_opts = list("with_opts");
    chroot.without_opts = list("without_opts");
    chroot
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// The fields of a JSON body.
fn sent(exchange: &Exchange) -> Vec<String> {
    let json = exchange.request.body.as_ref().and_then(|body| body.get("json"));
    let json: Value = json.map_or(Value::Null, |json| serde_json::from_str(json.get()).unwrap());
    json.as_object().map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
}

fn asks_for(exchange: &Exchange, project: &str) -> bool {
    let json = exchange.request.body.as_ref().and_then(|body| body.get("json"));
    exchange.request.query.iter().any(|(_, value)| value == project)
        || json.is_some_and(|json| json.get().contains(&format!("\"{project}\"")))
}
