//! The JSON of the configuration one chroot of a build runs with.

use serde_json::{Map, Value, json};

use super::build::MEMORY;
use crate::state::{Build, Project, ProjectChroot, State};

/// The model `BuildChrootConfig`, the one model without nulls. Nothing, which the real server trips over, if the
/// chroot is at the end of its life or gone from the project.
pub fn config(
    state: &State,
    project: &Project,
    build: &Build,
    chroot_name: &str,
    results: &str,
) -> Option<Value> {
    let chroot = project.chroot(chroot_name)?;
    if !state.is_active(chroot_name) {
        return None;
    }
    let mut config = Map::new();
    config.insert("additional_repos".to_owned(), json!(additional(project, chroot)));
    config.insert("memory_limit".to_owned(), json!(MEMORY));
    config.insert("timeout".to_owned(), json!(build.timeout));
    config.insert("enable_net".to_owned(), json!(build.enable_net));
    config.insert("is_background".to_owned(), json!(build.background));
    let enabled = chroot.dropped_on.is_none();
    if enabled {
        config.insert("additional_packages".to_owned(), json!(chroot.packages));
        config.insert("with_opts".to_owned(), json!(chroot.with_opts));
        config.insert("without_opts".to_owned(), json!(chroot.without_opts));
        let repos = repos(state, project, build, chroot, results);
        config.insert("repos".to_owned(), Value::Array(repos));
    }
    let (bootstrap, image) = bootstrap(project, build, enabled.then_some(chroot));
    if !matches!(bootstrap, "" | "default") {
        if bootstrap == "custom_image" {
            config.insert("bootstrap_image".to_owned(), json!(image));
        }
        config.insert("bootstrap".to_owned(), json!(bootstrap));
    }
    Some(Value::Object(config))
}

/// The word in force and the image of the chroot: the build's word, else the chroot's, else the project's.
fn bootstrap<'a>(
    project: &'a Project,
    build: &'a Build,
    chroot: Option<&'a ProjectChroot>,
) -> (&'a str, &'a str) {
    let said = |word: &&str| !matches!(*word, "" | "unchanged");
    let image = chroot.map_or("", |chroot| chroot.bootstrap_image.as_str());
    let of_chroot = chroot.map_or("default", |chroot| {
        Some(chroot.bootstrap.as_str()).filter(said).unwrap_or(&project.bootstrap)
    });
    let word = build.bootstrap.as_deref().filter(said).unwrap_or(of_chroot);
    (word, image)
}

fn additional(project: &Project, chroot: &ProjectChroot) -> Vec<String> {
    let name = project.full_name();
    let mut repos = vec![format!("copr://{name}")];
    repos.extend(chroot.repos.iter().cloned());
    repos.extend(project.repos.iter().cloned());
    if project.devel_mode {
        repos.push(format!("copr://{name}/devel"));
    }
    repos
}

fn repos(
    state: &State,
    project: &Project,
    build: &Build,
    chroot: &ProjectChroot,
    results: &str,
) -> Vec<Value> {
    let (owner, name) = (project.owner.to_string(), &chroot.name);
    // A priority of 99 is what repositories have anyway, so it is not shown.
    let priority = project.repo_priority.filter(|priority| *priority != 99);
    let own = |id: &str, title: &str, path: String, hotfixes: bool| {
        json!({
            "id": id,
            "name": title,
            "baseurl": format!("{results}/{owner}/{path}/"),
            "module_hotfixes": hotfixes.then_some(true),
            "priority": priority,
            "repo_gpgcheck": false,
        })
    };
    let project_name = &project.name;
    let base = format!("{project_name}/{name}");
    let mut repos = vec![own("copr_base", "Copr repository", base, project.module_hotfixes)];
    if project.devel_mode {
        let devel = format!("{project_name}/{name}/devel");
        repos.push(own("copr_base_devel", "Copr buildroot", devel, false));
    }
    if build.dirname != project.name {
        let dir = format!("{}/{name}", build.dirname);
        repos.push(own("copr_coprdir", "Coprdir repository", dir, false));
    }
    let listed = project.repos.iter().chain(&chroot.repos);
    repos.extend(listed.map(|repo| foreign(state, repo, name, results)));
    repos
}

/// A repository out of a list: another project of the site, or a URL whose `priority` is taken out of its query.
fn foreign(state: &State, repo: &str, chroot: &str, results: &str) -> Value {
    let id = words_joined(repo);
    let (mut baseurl, mut priority, mut project) = (repo.to_owned(), None, None);
    if let Some(path) = repo.strip_prefix("copr://") {
        let mut parts = path.split('/');
        let (owner, name) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        project = state.project(owner, name.split(':').next().unwrap_or(name));
        baseurl = format!("{results}/{owner}/{name}/{chroot}/");
    } else if let Some((before, query)) = repo.split_once('?') {
        let (first, rest): (Vec<_>, Vec<_>) =
            query.split('&').partition(|pair| pair.split('=').next() == Some("priority"));
        if let Some(found) = first.first().and_then(|pair| pair.split_once('=')) {
            priority = found.1.parse::<i64>().ok();
            baseurl = match rest.join("&") {
                rest if rest.is_empty() => before.to_owned(),
                rest => format!("{before}?{rest}"),
            };
        }
    }
    let release = chroot.rsplitn(3, '-').nth(2).unwrap_or(chroot);
    json!({
        "id": id,
        "name": format!("Additional repo {id}"),
        "baseurl": baseurl.replace("$chroot", chroot).replace("$distname", release),
        "module_hotfixes": project.filter(|it| it.module_hotfixes).map(|_| true),
        "priority": priority,
        "repo_gpgcheck": project.map(|_| false),
    })
}

/// The letters and digits of a URL, whatever is between them made one underscore.
fn words_joined(url: &str) -> String {
    url.split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("_")
}

#[cfg(test)]
mod tests {
    use super::words_joined;

    #[test]
    fn ids_of_repositories_are_made_of_their_urls() {
        assert_eq!(words_joined("https://example.org/x?priority=5"), "https_example_org_x_priority_5");
        assert_eq!(words_joined("copr://alice/copper"), "copr_alice_copper");
    }
}
