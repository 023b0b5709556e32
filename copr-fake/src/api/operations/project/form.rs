//! The fields of projects, for adding and editing.

use crate::api::{Complaints, Failure, Fields, check, flag_of};
use crate::model::{Project, State};

const STORAGE: [&str; 2] = ["backend", "pulp"];
const DAY: i64 = 86_400;

/// Applies fields to a project, and adds errors. Returns the chroots if a list was sent that isn't empty.
pub fn fill(
    project: &mut Project,
    fields: &Fields,
    state: &State,
    now: i64,
    complaints: &mut Complaints,
) -> Result<Option<Vec<String>>, Failure> {
    let chroots = chroots(fields, state, complaints)?;
    // A blank URL counts as not sent.
    let address = |name| Ok::<_, Failure>(fields.trimmed(&[name])?.filter(|text| !text.is_empty()));
    let homepage = address("homepage")?;
    let fine = homepage.as_deref().is_none_or(check::is_web_url);
    complaints.check(fine, "homepage", "This is not an http or https URL.");
    put(&mut project.homepage, homepage.map(Some));
    let contact = address("contact")?;
    let fine = contact.as_deref().is_none_or(|text| check::is_web_url(text) || check::is_mail(text));
    complaints.check(fine, "contact", "This is neither an email address nor a URL.");
    put(&mut project.contact, contact.map(Some));
    let repos = [
        ("repos", &["repos", "additional_repos"][..], &mut project.repos),
        ("runtime_dependencies", &["runtime_dependencies"], &mut project.runtime_dependencies),
    ];
    for (name, names, slot) in repos {
        let repos = fields.words(names)?;
        check_repos(repos.as_deref(), name, state, complaints);
        put(slot, repos);
    }
    let packit = fields.words(&["packit_forge_projects_allowed"])?;
    let without_scheme = |name: &String| name.split_once("://").map_or(name.as_str(), |it| it.1).to_owned();
    put(&mut project.packit_forge_projects, packit.map(|names| names.iter().map(without_scheme).collect()));
    put(&mut project.description, fields.text(&["description"])?);
    put(&mut project.instructions, fields.text(&["instructions"])?);
    let choices = [
        ("bootstrap", &["", "default", "off", "on", "image"][..], &mut project.bootstrap),
        ("isolation", &["", "default", "nspawn", "simple"], &mut project.isolation),
    ];
    for (name, choices, slot) in choices {
        let word = fields.text(&[name])?;
        let fine = word.as_deref().is_none_or(|word| choices.contains(&word));
        complaints.check(fine, name, "This is not a valid choice.");
        put(slot, word);
    }
    // The first of two synonyms in the body wins.
    let flags = [
        (&mut project.devel_mode, &["devel_mode", "disable_createrepo"][..]),
        (&mut project.unlisted, &["unlisted_on_hp"]),
        (&mut project.enable_net, &["enable_net", "build_enable_net"]),
        (&mut project.auto_prune, &["auto_prune"]),
        (&mut project.module_hotfixes, &["module_hotfixes"]),
        (&mut project.appstream, &["appstream"]),
        (&mut project.multilib, &["multilib"]),
        (&mut project.fedora_review, &["fedora_review"]),
        (&mut project.follow_fedora_branching, &["follow_fedora_branching"]),
    ];
    for (slot, names) in flags {
        put(slot, fields.first_of(names).map(flag_of));
    }
    let priority = fields.bounded("repo_priority", 1..=i64::MAX, complaints);
    if priority.is_some_and(|priority| i32::try_from(priority).is_err()) {
        return Err(Failure::Database);
    }
    put(&mut project.repo_priority, priority.map(Some));
    // −1 means never.
    let days = fields.bounded("delete_after_days", -1..=720, complaints);
    put(&mut project.delete_after, days.map(|days| (days != -1).then_some(now + days * DAY)));
    Ok(chroots)
}

/// Replaces a value if there is a new one.
pub fn put<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}

/// Returns the storage if it was sent.
pub fn storage(fields: &Fields, complaints: &mut Complaints) -> Result<Option<String>, Failure> {
    let storage = fields.text(&["storage"])?.filter(|text| !text.is_empty());
    let known = storage.as_deref().is_none_or(|storage| STORAGE.contains(&storage));
    complaints.check(known, "storage", "This is not a valid choice.");
    Ok(storage)
}

/// Adds an error for the first repository that is invalid or refers to a missing project. Directories of projects are not
/// checked.
pub fn check_repos(repos: Option<&[String]>, field: &str, state: &State, complaints: &mut Complaints) {
    for repo in repos.unwrap_or_default() {
        if !check::is_repo(repo) {
            return complaints.add(field, format!("{repo} is not a repository."));
        }
        let project = |(owner, dirname)| state.project(owner, check::project_of(dirname));
        if check::copr_repo(repo).is_some_and(|copr| project(copr).is_none()) {
            return complaints.add(field, format!("There is no project {repo}."));
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
            complaints.add("chroots", format!("{chroot} is not available."));
            break;
        }
    }
    Ok(chroots)
}

/// Rejects a text instead of a list of chroots: it passes the validation, but then its characters are taken for names.
pub fn refuse_text_chroots(fields: &Fields) -> Result<(), Failure> {
    match fields.get("chroots") {
        Some(serde_json::Value::String(text)) if !text.is_empty() => {
            Err(Failure::bad(format!("{text} is not a list of chroots.")))
        }
        _ => Ok(()),
    }
}
