//! The JSON from which dnf's copr plugin writes a repository file.

use serde_json::{Value, json};

use super::put;
use crate::api::check;
use crate::model::{Owner, Project, State};

const DAY: i64 = 86_400;

/// Returns the reply.
pub fn rpmrepo(state: &State, project: &Project, base: &str, results: &str, now: i64) -> Value {
    let host = host(base);
    let dependencies = dependencies(state, project).into_iter().zip(1..);
    let dependencies: Vec<_> = dependencies
        .map(|(dependency, number)| dependency_json(&dependency, number, project, host))
        .collect();
    let mut reply = json!({
        "results_url": results,
        "repos": repos(state, project, now),
        "directories": directories(project, now),
        "dependencies": dependencies,
    });
    if let Some(after) = project.delete_after {
        // A day that has started counts as a whole one.
        put(&mut reply, &["delete_after_days"], (after - now - 1).div_euclid(DAY) + 1);
    }
    reply
}

/// Returns releases and their architectures. Removed chroots stay for a week.
fn repos(state: &State, project: &Project, now: i64) -> Value {
    let mut releases = json!({});
    let active = state.active_chroots(project);
    for chroot in &project.chroots {
        let days = chroot.delete_after_days(now);
        let Some((release, arch)) = chroot.name.rsplit_once('-') else {
            continue;
        };
        if !active.contains(&chroot.name) && days.is_none_or(|days| days < 0) {
            continue;
        }
        let mut fields = json!({ "opts": options(project) });
        if let Some(days) = days {
            put(&mut fields, &["delete_after_days"], days);
        }
        if let Some(other) = multilib(project, release, arch, &active) {
            let mut options = options(project);
            put(&mut options, &["cost"], "1100");
            put(&mut fields, &["multilib"], json!({ other: { "opts": options } }));
        }
        put(&mut releases, &[release, "arch", arch], fields);
    }
    releases
}

fn options(project: &Project) -> Value {
    let mut options = json!({});
    if project.module_hotfixes {
        put(&mut options, &["module_hotfixes"], "1");
    }
    if let Some(priority) = project.repo_priority {
        put(&mut options, &["priority"], priority);
    }
    options
}

/// Returns the additional architecture of a multilib project.
fn multilib(project: &Project, release: &str, arch: &str, active: &[String]) -> Option<&'static str> {
    let built = arch == "x86_64" && active.contains(&format!("{release}-i386"));
    (project.multilib && built).then_some("i386")
}

fn directories(project: &Project, now: i64) -> Value {
    let mut directories = json!({ &project.name: {} });
    for (name, after) in &project.directories {
        put(
            &mut directories,
            &[name],
            match after {
                Some(after) => json!({ "delete_after_days": (after - now - 1).div_euclid(DAY) }),
                None => json!({}),
            },
        );
    }
    directories
}

/// A runtime dependency of a project.
#[derive(Debug, PartialEq, Eq)]
enum Dependency {
    /// Another project.
    Copr(Owner, String),
    /// Another repository.
    External(String),
}

/// Returns the runtime dependencies, including indirect ones, without duplicates: projects, then other repositories.
fn dependencies(state: &State, project: &Project) -> Vec<Dependency> {
    let mut seen = vec![project.id];
    let (mut coprs, mut externals) = (Vec::new(), Vec::new());
    let mut walk = vec![project];
    let mut next = 0;
    while let Some(project) = walk.get(next).copied() {
        next += 1;
        for repo in &project.runtime_dependencies {
            let Some((owner, dirname)) = check::copr_repo(repo) else {
                let external = Dependency::External(repo.clone());
                if !externals.contains(&external) {
                    externals.push(external);
                }
                continue;
            };
            if let Some(found) = state.project(owner, check::project_of(dirname))
                && !seen.contains(&found.id)
            {
                seen.push(found.id);
                coprs.push(Dependency::Copr(found.owner.clone(), found.name.clone()));
                walk.push(found);
            }
        }
    }
    coprs.extend(externals);
    coprs
}

fn dependency_json(dependency: &Dependency, number: usize, project: &Project, host: &str) -> Value {
    let full_name = project.full_name();
    match dependency {
        Dependency::Copr(owner, name) => json!({
            "opts": {
                "id": format!("coprdep:{host}:{}:{name}", plain_owner(owner)),
                "name": format!("Dependency {number} of {host}/{full_name}: {owner}/{name}"),
            },
            "type": "copr",
            "data": { "owner": owner.to_string(), "projectname": name },
        }),
        Dependency::External(url) => json!({
            "opts": {
                "id": format!("coprdep:{}", plain_url(url)),
                "name": format!("Dependency {number} of {host}/{full_name}: {}", plain_url(url)),
            },
            "type": "external_baseurl",
            "data": { "pattern": url },
        }),
    }
}

/// Returns an owner for the ID of a repository, which can't contain `@`.
fn plain_owner(owner: &Owner) -> String {
    match owner {
        Owner::User(name) => name.clone(),
        Owner::Group(name) => format!("group_{name}"),
    }
}

/// Replaces each run of characters that an ID can't contain with an underscore.
fn plain_url(url: &str) -> String {
    let words = url.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

/// Returns the host of a URL.
fn host(base: &str) -> &str {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    rest.split([':', '/']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{host, plain_url, rpmrepo};
    use crate::model::{MockChroot, Owner, Project, ProjectChroot, State};

    #[test]
    fn converts_urls_to_ids() {
        assert_eq!(plain_url("https://example.org/runtime/"), "https_example_org_runtime");
        assert_eq!(host("http://127.0.0.1:5000"), "127.0.0.1");
    }

    #[test]
    fn shows_every_setting() {
        let mut state = State::new(1);
        let chroots = ["fedora-43-x86_64", "fedora-43-i386", "epel-9-x86_64"];
        state.mock_chroots = chroots.map(MockChroot::new).into();
        let add = |state: &mut State, name: &str, needs: &[&str]| {
            let mut project = Project::new(Owner::User("alice".to_owned()), name, "alice");
            project.runtime_dependencies = needs.iter().map(|&need| need.to_owned()).collect();
            state.add_project(project, 0)
        };
        add(&mut state, "low", &["https://example.org/x/", "copr://alice/top"]);
        add(&mut state, "middle", &["copr://alice/low", "copr://alice/gone"]);
        let top = add(&mut state, "top", &["https://example.org/x/", "copr://alice/middle"]);
        let project = state.projects.get_mut(&top).unwrap();
        project.chroots = chroots.map(ProjectChroot::new).into();
        project.chroots[2].dropped_on = Some(0);
        project.multilib = true;
        project.module_hotfixes = true;
        project.repo_priority = Some(7);
        project.delete_after = Some(3 * 86_400);
        project.directories.insert("top:pr:1".to_owned(), Some(40 * 86_400));
        let project = &state.projects[&top];
        let reply = rpmrepo(&state, project, "http://h:1", "http://h:1/results", 0);
        let options = json!({ "module_hotfixes": "1", "priority": 7 });
        let cheap = json!({ "module_hotfixes": "1", "priority": 7, "cost": "1100" });
        assert_eq!(
            reply["repos"],
            json!({
                "fedora-43": { "arch": {
                    "x86_64": { "opts": options, "multilib": { "i386": { "opts": cheap } } },
                    "i386": { "opts": options },
                }},
                "epel-9": { "arch": { "x86_64": { "opts": options, "delete_after_days": 6 } } },
            })
        );
        assert_eq!(reply["delete_after_days"], 3);
        assert_eq!(reply["directories"], json!({ "top": {}, "top:pr:1": { "delete_after_days": 39 } }));
        let ids: Vec<_> =
            reply["dependencies"].as_array().unwrap().iter().map(|it| &it["opts"]["id"]).collect();
        assert_eq!(ids, ["coprdep:h:alice:middle", "coprdep:h:alice:low", "coprdep:https_example_org_x"]);
    }
}
