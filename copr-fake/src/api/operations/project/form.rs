//! The fields of a project, as adding and editing take them.

use crate::api::{Complaints, Failure, Fields, check};
use crate::model::{Project, State};

const BOOTSTRAP: [&str; 4] = ["default", "off", "on", "image"];
const ISOLATION: [&str; 3] = ["default", "nspawn", "simple"];
const STORAGE: [&str; 2] = ["backend", "pulp"];
const DAY: i64 = 86_400;

/// The fields both calls know. What was not sent, or sent empty where that means nothing, is `None`.
#[derive(Debug, Default)]
pub struct Form {
    texts: Texts,
    flags: Flags,
    repo_priority: Option<i64>,
    /// Days until the project is to be deleted; −1 means never.
    pub delete_after_days: Option<i64>,
    /// Names of chroots, if a list came that is not empty.
    pub chroots: Option<Vec<String>>,
}

#[derive(Debug, Default)]
struct Texts {
    description: Option<String>,
    instructions: Option<String>,
    homepage: Option<String>,
    contact: Option<String>,
    bootstrap: Option<String>,
    isolation: Option<String>,
    repos: Option<Vec<String>>,
    runtime_dependencies: Option<Vec<String>>,
    packit: Option<Vec<String>>,
}

#[derive(Debug, Default)]
struct Flags {
    devel_mode: Option<bool>,
    unlisted: Option<bool>,
    enable_net: Option<bool>,
    auto_prune: Option<bool>,
    module_hotfixes: Option<bool>,
    appstream: Option<bool>,
    multilib: Option<bool>,
    fedora_review: Option<bool>,
    follow_fedora_branching: Option<bool>,
}

impl Form {
    /// Reads the fields and complains about those that will not do.
    pub fn read(fields: &Fields, state: &State, complaints: &mut Complaints) -> Result<Self, Failure> {
        Ok(Self {
            chroots: chroots(fields, state, complaints)?,
            texts: texts(fields, state, complaints)?,
            flags: flags(fields),
            repo_priority: number(fields, "repo_priority", 1, i128::MAX, complaints)?,
            delete_after_days: number(fields, "delete_after_days", -1, 720, complaints)?,
        })
    }

    /// Whether automatic pruning is switched off by what was sent, or was off and stays so.
    pub fn leaves_pruning_off(&self, project: &Project) -> bool {
        !self.flags.auto_prune.unwrap_or(project.auto_prune)
    }

    /// Puts what was sent into a project.
    pub fn apply(self, project: &mut Project, now: i64) {
        let Texts {
            description,
            instructions,
            homepage,
            contact,
            bootstrap,
            isolation,
            repos,
            runtime_dependencies,
            packit,
        } = self.texts;
        put(&mut project.description, description);
        put(&mut project.instructions, instructions);
        put(&mut project.homepage, homepage.map(Some));
        put(&mut project.contact, contact.map(Some));
        put(&mut project.bootstrap, bootstrap);
        put(&mut project.isolation, isolation);
        put(&mut project.repos, repos);
        put(&mut project.runtime_dependencies, runtime_dependencies);
        put(&mut project.packit_forge_projects, packit);
        let flags = self.flags;
        put(&mut project.devel_mode, flags.devel_mode);
        put(&mut project.unlisted, flags.unlisted);
        put(&mut project.enable_net, flags.enable_net);
        put(&mut project.auto_prune, flags.auto_prune);
        put(&mut project.module_hotfixes, flags.module_hotfixes);
        put(&mut project.appstream, flags.appstream);
        put(&mut project.multilib, flags.multilib);
        put(&mut project.fedora_review, flags.fedora_review);
        let follow = flags.follow_fedora_branching;
        put(&mut project.follow_fedora_branching, follow);
        put(&mut project.repo_priority, self.repo_priority.map(Some));
        match self.delete_after_days {
            Some(-1) => project.delete_after = None,
            Some(days) => project.delete_after = Some(now + days * DAY),
            None => {}
        }
    }
}

fn put<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}

fn flags(fields: &Fields) -> Flags {
    // The first of two synonyms wins, wherever it stands in the body.
    let first = |names: &[&str]| fields.first_of(names).map(crate::api::fields::flag_of);
    Flags {
        devel_mode: first(&["devel_mode", "disable_createrepo"]),
        unlisted: fields.flag("unlisted_on_hp"),
        enable_net: first(&["enable_net", "build_enable_net"]),
        auto_prune: fields.flag("auto_prune"),
        module_hotfixes: fields.flag("module_hotfixes"),
        appstream: fields.flag("appstream"),
        multilib: fields.flag("multilib"),
        fedora_review: fields.flag("fedora_review"),
        follow_fedora_branching: fields.flag("follow_fedora_branching"),
    }
}

fn texts(fields: &Fields, state: &State, complaints: &mut Complaints) -> Result<Texts, Failure> {
    let address = |name| -> Result<Option<String>, Failure> {
        // Of blanks around nothing is left, and an address of blanks counts as not sent.
        Ok(fields.trimmed(&[name])?.filter(|text| !text.is_empty()))
    };
    let homepage = address("homepage")?;
    let fine = homepage.as_deref().is_none_or(check::is_web_url);
    complaints.check(fine, "homepage", "This is no URL of http or https.");
    let contact = address("contact")?;
    let reachable = |text: &str| check::is_web_url(text) || check::is_mail(text);
    let fine = contact.as_deref().is_none_or(reachable);
    complaints.check(fine, "contact", "This is neither an address of mail nor a URL.");
    let choice = |name: &str, choices: &[&str], complaints: &mut Complaints| {
        let text = fields.text(&[name])?;
        let fine = text.as_deref().is_none_or(|text| text.is_empty() || choices.contains(&text));
        complaints.check(fine, name, "This is none of the choices.");
        Ok::<_, Failure>(text)
    };
    let repos = fields.words(&["repos", "additional_repos"])?;
    check_repos(repos.as_deref(), "repos", state, complaints);
    let runtime = fields.words(&["runtime_dependencies"])?;
    check_repos(runtime.as_deref(), "runtime_dependencies", state, complaints);
    let packit = fields.words(&["packit_forge_projects_allowed"])?;
    Ok(Texts {
        description: fields.text(&["description"])?,
        instructions: fields.text(&["instructions"])?,
        homepage,
        contact,
        bootstrap: choice("bootstrap", &BOOTSTRAP, complaints)?,
        isolation: choice("isolation", &ISOLATION, complaints)?,
        repos,
        runtime_dependencies: runtime,
        packit: packit.map(|names| names.iter().map(|name| without_scheme(name)).collect()),
    })
}

/// Where the results are to be kept, if that was said.
pub fn storage(fields: &Fields, complaints: &mut Complaints) -> Result<Option<String>, Failure> {
    let storage = fields.text(&["storage"])?.filter(|text| !text.is_empty());
    let known = storage.as_deref().is_none_or(|storage| STORAGE.contains(&storage));
    complaints.check(known, "storage", "This is none of the choices.");
    Ok(storage)
}

/// Complains about the first repository that is none, or that names a project which is not there. A directory of a project is
/// not looked for.
pub fn check_repos(repos: Option<&[String]>, field: &str, state: &State, complaints: &mut Complaints) {
    for repo in repos.unwrap_or_default() {
        if !check::is_repo(repo) {
            return complaints.add(field, format!("{repo} is no address of a repository."));
        }
        let project = |(owner, dirname)| state.project(owner, check::project_of(dirname));
        if check::copr_repo(repo).is_some_and(|copr| project(copr).is_none()) {
            return complaints.add(field, format!("There is no project behind {repo}."));
        }
    }
}

fn chroots(
    fields: &Fields,
    state: &State,
    complaints: &mut Complaints,
) -> Result<Option<Vec<String>>, Failure> {
    let chroots = fields.list("chroots")?.filter(|list| !list.is_empty());
    for chroot in chroots.iter().flatten() {
        if !state.is_active(chroot) {
            complaints.add("chroots", format!("{chroot} cannot be chosen."));
            break;
        }
    }
    Ok(chroots)
}

/// A text where a list of chroots is due passes as one name, and then its letters are taken for names.
pub fn refuse_text_chroots(fields: &Fields) -> Result<(), Failure> {
    match fields.get("chroots") {
        Some(serde_json::Value::String(text)) if !text.is_empty() => {
            Err(Failure::bad(format!("{text} is no list of chroots.")))
        }
        _ => Ok(()),
    }
}

fn number(
    fields: &Fields,
    name: &str,
    least: i128,
    most: i128,
    complaints: &mut Complaints,
) -> Result<Option<i64>, Failure> {
    match fields.integer(name) {
        None => Ok(None),
        Some(Err(())) => {
            complaints.add(name, "This is no whole number.");
            complaints.add(name, "The number is out of bounds.");
            Ok(None)
        }
        Some(Ok(number)) if (least..=most).contains(&number) => {
            check::fits_column(number).map(Some).ok_or(Failure::Database)
        }
        Some(Ok(_)) => {
            complaints.add(name, "The number is out of bounds.");
            Ok(None)
        }
    }
}

fn without_scheme(name: &str) -> String {
    let (_, rest) = name.split_once("://").unwrap_or(("", name));
    rest.to_owned()
}
