//! The repositories of a build, in the configurations of chroots.

use serde_json::{Value, json};

use crate::api::check;
use crate::model::{Project, ProjectChroot, State};

/// The default priority of repositories, which is not shown.
const USUAL_PRIORITY: i64 = 99;

/// Returns the repository of the project, its development repository, that of the directory, and additional ones.
pub fn repos(
    state: &State,
    project: &Project,
    dirname: &str,
    chroot: &ProjectChroot,
    results: &str,
) -> Vec<Value> {
    let name = &chroot.name;
    let priority = project.repo_priority.filter(|priority| *priority != USUAL_PRIORITY);
    let own = |id: &str, title: &str, path: String, hotfixes: Option<bool>| {
        json!({
            "id": id,
            "name": title,
            "baseurl": format!("{results}/{}/{path}/", project.owner),
            "module_hotfixes": hotfixes,
            "priority": priority,
            "repo_gpgcheck": false,
        })
    };
    let base = format!("{}/{name}", project.name);
    let mut repos = vec![own("copr_base", "Copr repository", base.clone(), hotfixes(project))];
    if project.devel_mode {
        // Repositories in Pulp can't be nested.
        let devel = if project.is_in_pulp() { format!("{base}-devel") } else { format!("{base}/devel") };
        repos.push(own("copr_base_devel", "Copr buildroot", devel, None));
    }
    if dirname != project.name {
        repos.push(own("copr_coprdir", "Coprdir repository", format!("{dirname}/{name}"), None));
    }
    let additional = project.repos.iter().chain(&chroot.repos);
    repos.extend(additional.map(|repo| foreign(state, repo, name, results)));
    repos
}

/// Returns the repositories as URLs that the API accepts: `copr://owner/project` for projects.
pub fn named(project: &Project, chroot: &ProjectChroot) -> Vec<String> {
    let base = format!("copr://{}", project.full_name());
    let mut named = vec![base.clone()];
    named.extend(chroot.repos.iter().chain(&project.repos).cloned());
    if project.devel_mode {
        named.push(format!("{base}/devel"));
    }
    named
}

/// Returns an additional repository: another project, or a URL, whose query may have a `priority`.
fn foreign(state: &State, repo: &str, chroot: &str, results: &str) -> Value {
    let id = repo_id(repo);
    let copr = check::copr_repo(repo);
    let (baseurl, priority) = match copr {
        Some((owner, name)) => (format!("{results}/{owner}/{name}/{chroot}/"), None),
        None => take_priority(repo),
    };
    let project = copr.and_then(|(owner, name)| state.project(owner, check::project_of(name)));
    let release = chroot.rsplitn(3, '-').nth(2).unwrap_or(chroot);
    json!({
        "id": id,
        "name": format!("Additional repo {id}"),
        "baseurl": baseurl.replace("$chroot", chroot).replace("$distname", release),
        "module_hotfixes": project.and_then(hotfixes),
        "priority": priority,
        "repo_gpgcheck": project.map(|_| false),
    })
}

fn hotfixes(project: &Project) -> Option<bool> {
    project.module_hotfixes.then_some(true)
}

/// Returns an ID from a URL: replaces each run of other characters than letters and digits with `_`.
fn repo_id(repo: &str) -> String {
    let words: Vec<_> =
        repo.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("_")
}

/// Removes the argument `priority` from the query of a URL, and returns both.
fn take_priority(url: &str) -> (String, Option<i64>) {
    let Some((path, query)) = url.split_once('?') else {
        return (url.to_owned(), None);
    };
    let mut priority = None;
    let mut kept = Vec::new();
    for pair in query.split('&') {
        match pair.strip_prefix("priority=").and_then(|it| it.parse().ok()) {
            Some(number) => priority = Some(number),
            None => kept.push(pair),
        }
    }
    if kept.is_empty() {
        return (path.to_owned(), priority);
    }
    (format!("{path}?{}", kept.join("&")), priority)
}

#[cfg(test)]
mod tests {
    use super::{repo_id, repos, take_priority};
    use crate::model::{Owner, Project, ProjectChroot, State};

    #[test]
    fn converts_urls_to_repository_ids() {
        assert_eq!(repo_id("https://example.org/repo/$chroot/"), "https_example_org_repo_chroot");
        assert_eq!(repo_id("https://example.org/x?priority=5"), "https_example_org_x_priority_5");
        assert_eq!(repo_id("copr://alice/tin"), "copr_alice_tin");
    }

    #[test]
    fn extracts_the_priority() {
        assert_eq!(
            take_priority("https://a.org/x?priority=5&module_hotfixes=1"),
            ("https://a.org/x?module_hotfixes=1".to_owned(), Some(5))
        );
        assert_eq!(take_priority("https://a.org/x"), ("https://a.org/x".to_owned(), None));
    }

    #[test]
    fn devel_repository_depends_on_storage() {
        let mut project = Project::new(Owner::parse("alice"), "tin", "alice");
        project.devel_mode = true;
        let urls = |project: &Project| -> Vec<String> {
            let all = repos(&State::new(1), project, "tin", &ProjectChroot::new("f-1-x"), "");
            all.iter().map(|repo| repo["baseurl"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(urls(&project), ["/alice/tin/f-1-x/", "/alice/tin/f-1-x/devel/"]);
        "pulp".clone_into(&mut project.storage);
        assert_eq!(urls(&project), ["/alice/tin/f-1-x/", "/alice/tin/f-1-x-devel/"]);
    }
}
