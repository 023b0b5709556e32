//! The JSON of a project chroot, and its build configuration.

use serde_json::{Value, json};

use crate::check;
use crate::state::{Project, ProjectChroot, State};

/// The model `ProjectChroot`. What is set about the bootstrap never shows.
pub fn project_chroot(project: &Project, chroot: &ProjectChroot, now: i64) -> Value {
    json!({
        "mock_chroot": chroot.name,
        "ownername": project.owner.to_string(),
        "projectname": project.name,
        "comps_name": chroot.comps,
        "additional_repos": chroot.repos,
        "additional_packages": chroot.packages,
        "additional_modules": modules(&chroot.modules),
        "with_opts": chroot.with_opts,
        "without_opts": chroot.without_opts,
        "isolation": isolation(chroot),
        "delete_after_days": chroot.delete_after_days(now),
    })
}

/// The model `ProjectChrootBuildConfig`.
pub fn build_config(state: &State, project: &Project, chroot: &ProjectChroot, results: &str) -> Value {
    let base = format!("copr://{}", project.full_name());
    let mut named = vec![base.clone()];
    named.extend(chroot.repos.iter().chain(&project.repos).cloned());
    if project.devel_mode {
        named.push(format!("{base}/devel"));
    }
    json!({
        "chroot": chroot.name,
        "repos": repos(state, project, chroot, results),
        "additional_repos": named,
        "additional_packages": chroot.packages,
        // Split at blanks here, so that all but the last keep their comma.
        "additional_modules": chroot.modules.split_whitespace().collect::<Vec<_>>(),
        "enable_net": project.enable_net,
        "with_opts": chroot.with_opts,
        "without_opts": chroot.without_opts,
        "isolation": isolation(chroot),
    })
}

/// The repositories a build in this chroot sees: the project's own, its development one, the additional ones.
pub fn repos(state: &State, project: &Project, chroot: &ProjectChroot, results: &str) -> Vec<Value> {
    let url = format!("{results}/{}/{}/", project.full_name(), chroot.name);
    let mut repos = vec![json!({
        "id": "copr_base",
        "name": "Copr repository",
        "baseurl": url,
        "module_hotfixes": hotfixes(project),
        "priority": project.repo_priority,
        "repo_gpgcheck": false,
    })];
    if project.devel_mode {
        repos.push(json!({
            "id": "copr_base_devel",
            "name": "Copr buildroot",
            "baseurl": format!("{url}devel/"),
            "module_hotfixes": null,
            "priority": project.repo_priority,
            "repo_gpgcheck": false,
        }));
    }
    let additional = chroot.repos.iter().chain(&project.repos);
    repos.extend(additional.map(|repo| additional_repo(state, repo, &chroot.name, results)));
    repos
}

fn additional_repo(state: &State, repo: &str, chroot: &str, results: &str) -> Value {
    let id = repo_id(repo);
    let name = format!("Additional repo {id}");
    let copr = repo.strip_prefix("copr://").and_then(check::copr_repo);
    if let Some((owner, project)) = copr {
        let known = state.project(owner, project);
        return json!({
            "id": id,
            "name": name,
            "baseurl": format!("{results}/{owner}/{project}/{chroot}/"),
            "module_hotfixes": known.and_then(hotfixes),
            "priority": null,
            "repo_gpgcheck": false,
        });
    }
    let (url, priority) = take_priority(&repo.replace("$chroot", chroot));
    json!({
        "id": id,
        "name": name,
        "baseurl": url,
        "module_hotfixes": null,
        "priority": priority,
        "repo_gpgcheck": null,
    })
}

fn hotfixes(project: &Project) -> Option<bool> {
    project.module_hotfixes.then_some(true)
}

/// A name for a repository out of its address: runs of other characters than letters and digits become one `_`.
fn repo_id(repo: &str) -> String {
    let words: Vec<_> =
        repo.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("_")
}

/// Takes the argument `priority` out of the query of an address.
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

fn modules(text: &str) -> Vec<&str> {
    text.split(',').map(str::trim).filter(|module| !module.is_empty()).collect()
}

fn isolation(chroot: &ProjectChroot) -> &str {
    match chroot.isolation.as_str() {
        "" => "unchanged",
        set => set,
    }
}

#[cfg(test)]
mod tests {
    use super::{repo_id, take_priority};

    #[test]
    fn addresses_become_names() {
        assert_eq!(repo_id("https://example.org/repo/$chroot/"), "https_example_org_repo_chroot");
        assert_eq!(repo_id("copr://alice/tin"), "copr_alice_tin");
    }

    #[test]
    fn a_priority_is_taken_out_of_the_address() {
        assert_eq!(
            take_priority("https://a.org/x?priority=5&module_hotfixes=1"),
            ("https://a.org/x?module_hotfixes=1".to_owned(), Some(5))
        );
        assert_eq!(take_priority("https://a.org/x"), ("https://a.org/x".to_owned(), None));
    }
}
