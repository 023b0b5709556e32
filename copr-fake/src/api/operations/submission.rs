//! The common part of all submissions.

use std::ops::RangeInclusive;

use serde_json::Value;

use super::project::put;
use crate::api::{Complaints, Context, Failure, Fields, flag_of, printed};
use crate::model::{Build, BuildChroot, Project, State, User, fnmatch};

/// The valid timeouts of builds, in seconds.
pub const TIMEOUT: RangeInclusive<i64> = 0..=108_000;

/// The common fields of a submission.
#[derive(Debug)]
pub struct Submission {
    /// The template of its builds.
    pub build: Build,
    /// The active chroots of the project.
    active: Vec<String>,
    /// Patterns of chroots to build for.
    chosen: Vec<String>,
    /// Patterns of chroots to exclude.
    excluded: Vec<String>,
    after: Option<i64>,
    with: Option<i64>,
    forge_project: Option<String>,
}

impl Submission {
    /// Reads the common fields, and adds errors to `complaints`. `background` has the names of that flag.
    pub fn read(
        state: &State,
        user: &User,
        mut build: Build,
        fields: &Fields,
        background: &[&str],
        complaints: &mut Complaints,
    ) -> Result<Self, Failure> {
        let project = state.project_of(&build)?;
        let active = state.active_chroots(project);
        build.submitter = Some(user.name.clone());
        put(&mut build.timeout, fields.bounded("timeout", TIMEOUT, complaints));
        let words = ["unchanged", "default", "on", "off", "image"];
        build.bootstrap = choice(fields, "bootstrap", &words, complaints)?;
        let words = ["unchanged", "default", "nspawn", "simple"];
        put(&mut build.isolation, choice(fields, "isolation", &words, complaints)?);
        let chosen = patterns(fields, "chroots", &active, complaints);
        let excluded = patterns(fields, "exclude_chroots", &active, complaints);
        let after = batch(fields, "after_build_id", "with_build_id", state, user, complaints);
        let with = batch(fields, "with_build_id", "after_build_id", state, user, complaints);
        let nonempty = |name: &str| {
            let text = fields.text(&[name])?.map(|text| text.trim().to_owned());
            Ok::<_, Failure>(text.filter(|text| !text.is_empty()))
        };
        build.background = fields.first_of(background).is_some_and(flag_of);
        build.enable_net = fields.flag("enable_net").unwrap_or(project.enable_net);
        put(&mut build.dirname, nonempty("project_dirname")?);
        let forge_project = nonempty("packit_forge_project")?;
        Ok(Self { build, active, chosen, excluded, after, with, forge_project })
    }

    /// Returns whether its builds join or create a batch.
    pub fn is_batched(&self) -> bool {
        self.after.is_some() || self.with.is_some()
    }

    /// Checks what the project allows, and chooses the chroots; `usual` is the default. Runs after the fields were validated.
    pub fn admit(&mut self, state: &State, user: &User, usual: Option<&[String]>) -> Result<(), Failure> {
        let project = state.project_of(&self.build)?;
        may_build(state, user, project)?;
        if self.active.is_empty() {
            return Err(Failure::bad(format!("{} has no active chroots.", project.full_name())));
        }
        let patterns = &project.packit_forge_projects;
        let allowed = |forge: &&String| patterns.iter().any(|pattern| fnmatch::matches(pattern, forge));
        if let Some(forge) = self.forge_project.as_ref().filter(|forge| !allowed(forge)) {
            return Err(Failure::forbidden(format!("{forge} can't build in this project.")));
        }
        may_have_directory(project, &self.build.dirname)?;
        self.build.chroots = self.chroots(usual).into_iter().map(BuildChroot::waiting).collect();
        Ok(())
    }

    /// Creates a build, with its directory and its batch. Returns its ID.
    pub fn create(&self, cx: &mut Context<'_>, mut build: Build) -> Result<i64, Failure> {
        let project = cx.state.by_id(build.project)?;
        if build.dirname != project.name {
            let end = end_of(&build.dirname, cx.now);
            project.directories.entry(build.dirname.clone()).or_insert(end);
        }
        build.batch = cx.state.join_batch(self.with, self.after);
        Ok(cx.state.create_build(build, cx.now))
    }

    /// Returns the chroots to build for, in the order of the project. If none are chosen, or all are excluded, these are the usual
    /// ones. If there are no usual ones, the list is empty, and the chroots are chosen when the sources are known.
    fn chroots(&self, usual: Option<&[String]>) -> Vec<String> {
        let start: Vec<&String> = match (self.chosen.is_empty(), usual) {
            (false, _) => fnmatch::select(&self.chosen, &self.active),
            (true, Some(usual)) => usual.iter().collect(),
            (true, None) if self.excluded.is_empty() => Vec::new(),
            (true, None) => self.active.iter().collect(),
        };
        let out = fnmatch::select(&self.excluded, &self.active);
        let left: Vec<String> = start.into_iter().filter(|name| !out.contains(name)).cloned().collect();
        if left.is_empty() { usual.map(<[String]>::to_vec).unwrap_or_default() } else { left }
    }
}

/// Rejects users who may not build in a project.
pub fn may_build(state: &State, user: &User, project: &Project) -> Result<(), Failure> {
    if state.can_build(user, project) {
        return Ok(());
    }
    let project = project.full_name();
    Err(Failure::forbidden(format!("{} can't build in {project}.", user.name)))
}

/// Rejects directories that a project doesn't have and that can't be created.
pub fn may_have_directory(project: &Project, dirname: &str) -> Result<(), Failure> {
    if dirname == project.name || project.directories.contains_key(dirname) {
        return Ok(());
    }
    check_dirname(&project.name, dirname)
}

/// Returns a choice. An empty text counts as not sent.
fn choice(
    fields: &Fields,
    name: &str,
    words: &[&str],
    complaints: &mut Complaints,
) -> Result<Option<String>, Failure> {
    let word = fields.text(&[name])?.filter(|word| !word.is_empty());
    if let Some(word) = &word {
        complaints.check(words.contains(&word.as_str()), name, "This is not a valid choice.");
    }
    Ok(word)
}

/// Returns patterns. Adds an error for the first one that matches no chroot of the project.
fn patterns(fields: &Fields, name: &str, active: &[String], complaints: &mut Complaints) -> Vec<String> {
    let patterns: Vec<String> = match fields.get(name) {
        None => Vec::new(),
        Some(Value::Array(items)) => items.iter().map(printed).collect(),
        Some(value) => vec![printed(value)],
    };
    let hits = |pattern: &String| active.iter().any(|chroot| fnmatch::matches(pattern, chroot));
    if let Some(miss) = patterns.iter().find(|pattern| !hits(pattern)) {
        complaints.add(name, format!("The project has no chroot {miss}."));
    }
    patterns
}

/// Returns the build to follow or to join. Only one of the two options is allowed.
fn batch(
    fields: &Fields,
    name: &str,
    other: &str,
    state: &State,
    user: &User,
    complaints: &mut Complaints,
) -> Option<i64> {
    let Ok(number) = fields.integer(name)? else {
        complaints.add(name, "This is not an integer.");
        return None;
    };
    if number == 0 {
        return None;
    }
    if matches!(fields.integer(other), Some(Ok(given)) if given != 0) {
        complaints.add(name, "Only one batch option is allowed.");
        return None;
    }
    let id = i64::try_from(number).ok();
    match id.and_then(|id| state.build(id)) {
        None => complaints.add(name, format!("There is no build {number}.")),
        Some(build) => {
            let modify = name == "with_build_id";
            if let Some(fault) = state.batch_fault(user, &build, modify) {
                complaints.add(name, fault);
            }
        }
    }
    id
}

/// Returns when a directory will be deleted. Those of pull requests are deleted after forty days.
fn end_of(dirname: &str, now: i64) -> Option<i64> {
    (dirname.split(':').nth(1) == Some("pr")).then_some(now + 40 * 86_400)
}

/// Checks the name of a new directory: `PROJECT:custom:NAME` or `PROJECT:pr:NUMBER`.
fn check_dirname(project: &str, dirname: &str) -> Result<(), Failure> {
    let Some(suffix) = dirname.strip_prefix(project).and_then(|rest| rest.strip_prefix(':')) else {
        return Err(Failure::bad(format!("A directory begins with {project}:")));
    };
    let numeric = |text: &str| !text.is_empty() && text.chars().all(char::is_numeric);
    let fits = match suffix.split_once(':') {
        Some(("custom", _)) => true,
        Some(("pr", number)) => numeric(number),
        _ => false,
    };
    if !fits {
        return Err(Failure::bad(format!("A directory is {project}:custom:NAME or {project}:pr:NUMBER.")));
    }
    let words =
        |part: &str| part.split('-').all(|word| !word.is_empty() && word.chars().all(char::is_alphanumeric));
    if suffix.split(':').all(words) {
        return Ok(());
    }
    Err(Failure::bad(format!("The directory {dirname} has invalid characters.")))
}

#[cfg(test)]
mod tests {
    use super::{Build, Submission, check_dirname};
    use crate::model::Source;

    fn texts(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    fn submission(active: &[String], chosen: &[&str], excluded: &[&str]) -> Submission {
        let (active, chosen, excluded) = (active.to_vec(), texts(chosen), texts(excluded));
        let build = Build::new(1, "hello", Source::unset());
        Submission { build, active, chosen, excluded, after: None, with: None, forge_project: None }
    }

    #[test]
    fn excludes_from_chosen_or_all_chroots() {
        let active = texts(&["a-1", "a-2", "b-1"]);
        let chroots = |chosen: &[&str], excluded: &[&str], usual: Option<&[&str]>| {
            submission(&active, chosen, excluded).chroots(usual.map(texts).as_deref())
        };
        assert_eq!(chroots(&["a-*"], &[], None), ["a-1", "a-2"]);
        assert_eq!(chroots(&["a-*"], &["*-1"], None), ["a-2"]);
        assert_eq!(chroots(&[], &["a-*"], None), ["b-1"]);
        assert!(chroots(&[], &[], None).is_empty());
        assert_eq!(chroots(&[], &[], Some(&["a-1", "b-1"])), ["a-1", "b-1"]);
        assert_eq!(chroots(&[], &["a-*"], Some(&["a-1", "b-1"])), ["b-1"]);
        assert_eq!(chroots(&["a-2", "a-1"], &[], Some(&["b-1"])), ["a-1", "a-2"]);
        assert_eq!(chroots(&["a-*", "a-1"], &[], None), ["a-1", "a-2"]);
    }

    #[test]
    fn ignores_an_exclusion_of_everything() {
        let active = texts(&["a-1", "a-2", "b-1"]);
        for (chosen, excluded) in
            [(&["a-1"][..], &["a-1"][..]), (&["a-*"], &["*"]), (&[], &["*"]), (&[], &["a-*", "b-*"])]
        {
            let submission = submission(&active, chosen, excluded);
            assert!(submission.chroots(None).is_empty(), "{chosen:?} {excluded:?}");
            let usual = texts(&["a-2", "b-1"]);
            assert_eq!(submission.chroots(Some(&usual)), usual, "{chosen:?} {excluded:?}");
        }
    }

    #[test]
    fn accepts_two_forms_of_directories() {
        assert!(check_dirname("p", "p:custom:mine").is_ok());
        assert!(check_dirname("p", "p:pr:12").is_ok());
        for wrong in ["other:custom:x", "p:thing", "p:pr:x", "p:custom:a b", "p:custom:", "p:"] {
            assert!(check_dirname("p", wrong).is_err(), "{wrong}");
        }
        assert!(super::end_of("p:pr:12", 0).is_some());
        assert!(super::end_of("p:custom:pr", 0).is_none());
    }
}
