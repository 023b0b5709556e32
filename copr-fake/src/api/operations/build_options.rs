//! Fields that every way to submit a build has in common.

use serde_json::Value;

use crate::api::{Complaints, Failure, Fields, flag_of, printed};
use crate::model::fnmatch;
use crate::model::{State, User};

/// The longest a build may be allowed to take, in seconds.
pub const LONGEST: i64 = 108_000;

/// What a submission says beside its source.
#[derive(Debug, Default)]
pub struct Options {
    /// Patterns of chroots to build for.
    chosen: Vec<String>,
    /// Patterns of chroots to leave out.
    excluded: Vec<String>,
    pub background: bool,
    pub timeout: Option<i64>,
    pub enable_net: Option<bool>,
    pub bootstrap: Option<String>,
    pub isolation: Option<String>,
    pub dirname: Option<String>,
    pub after: Option<u64>,
    pub with: Option<u64>,
    pub forge_project: Option<String>,
}

/// Reads the common fields; what is wrong with them is added to `complaints`. `background` has the names of that flag.
pub fn read(
    fields: &Fields,
    state: &State,
    user: &User,
    active: &[String],
    background: &[&str],
    complaints: &mut Complaints,
) -> Result<Options, Failure> {
    let timeout = fields.bounded("timeout", LONGEST, complaints);
    let bootstrap = choice(fields, "bootstrap", &["unchanged", "default", "on", "off", "image"], complaints)?;
    let isolation = choice(fields, "isolation", &["unchanged", "default", "nspawn", "simple"], complaints)?;
    let chosen = patterns(fields, "chroots", active, complaints);
    let excluded = patterns(fields, "exclude_chroots", active, complaints);
    let after = batch(fields, "after_build_id", "with_build_id", state, user, complaints);
    let with = batch(fields, "with_build_id", "after_build_id", state, user, complaints);
    let nonempty = |name: &str| {
        let text = fields.text(&[name])?.map(|text| text.trim().to_owned());
        Ok::<_, Failure>(text.filter(|text| !text.is_empty()))
    };
    Ok(Options {
        chosen,
        excluded,
        background: fields.first_of(background).is_some_and(flag_of),
        timeout,
        enable_net: fields.flag("enable_net"),
        bootstrap,
        isolation,
        dirname: nonempty("project_dirname")?,
        after,
        with,
        forge_project: nonempty("packit_forge_project")?,
    })
}

impl Options {
    /// The chroots to build for, in the project's order. Where none are chosen, or all are excluded, they are the usual ones;
    /// where there are no usual ones either, none means that it is decided once the sources are there. Exclusions start from
    /// what was chosen, from the usual ones, or from all.
    pub fn chroots(&self, active: &[String], usual: Option<&[String]>) -> Vec<String> {
        let start: Vec<&String> = match (self.chosen.is_empty(), usual) {
            (false, _) => fnmatch::select(&self.chosen, active),
            (true, Some(usual)) => usual.iter().collect(),
            (true, None) if self.excluded.is_empty() => Vec::new(),
            (true, None) => active.iter().collect(),
        };
        let out = fnmatch::select(&self.excluded, active);
        let left: Vec<String> = start.into_iter().filter(|name| !out.contains(name)).cloned().collect();
        if left.is_empty() { usual.map(<[String]>::to_vec).unwrap_or_default() } else { left }
    }
}

fn whole(fields: &Fields, name: &str, complaints: &mut Complaints) -> Option<i128> {
    let read = fields.integer(name)?;
    if read.is_err() {
        complaints.add(name, "This is no whole number.");
    }
    read.ok()
}

/// One of several words; the empty text counts as not sent.
pub fn choice(
    fields: &Fields,
    name: &str,
    words: &[&str],
    complaints: &mut Complaints,
) -> Result<Option<String>, Failure> {
    let word = fields.text(&[name])?.filter(|word| !word.is_empty());
    if let Some(word) = &word {
        complaints.check(words.contains(&word.as_str()), name, "This is none of the choices.");
    }
    Ok(word)
}

/// Patterns, each of which has to cover a chroot of the project. The first that does not is complained about.
fn patterns(fields: &Fields, name: &str, active: &[String], complaints: &mut Complaints) -> Vec<String> {
    let patterns: Vec<String> = match fields.get(name) {
        None => Vec::new(),
        Some(Value::Array(items)) => items.iter().map(printed).collect(),
        Some(value) => vec![printed(value)],
    };
    let hits = |pattern: &String| active.iter().any(|chroot| fnmatch::matches(pattern, chroot));
    if let Some(miss) = patterns.iter().find(|pattern| !hits(pattern)) {
        complaints.add(name, format!("No chroot of this project is called {miss}."));
    }
    patterns
}

/// The build to come after, or to go with; only one of the two may be named.
fn batch(
    fields: &Fields,
    name: &str,
    other: &str,
    state: &State,
    user: &User,
    complaints: &mut Complaints,
) -> Option<u64> {
    let number = whole(fields, name, complaints).filter(|number| *number != 0)?;
    if matches!(fields.integer(other), Some(Ok(given)) if given != 0) {
        complaints.add(name, "There is room for one batch option only.");
        return None;
    }
    let id = u64::try_from(number).ok();
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

/// When a directory is to be deleted: those of pull requests go after forty days.
pub fn end_of(dirname: &str, now: i64) -> Option<i64> {
    (dirname.split(':').nth(1) == Some("pr")).then_some(now + 40 * 86_400)
}

/// Whether a directory may be made in a project: `NAME:custom:X` or `NAME:pr:N`.
pub fn check_dirname(project: &str, dirname: &str) -> Result<(), Failure> {
    let Some(suffix) = dirname.strip_prefix(project).and_then(|rest| rest.strip_prefix(':')) else {
        return Err(Failure::bad(format!("A directory has to begin with {project}:")));
    };
    let numeric = |text: &str| !text.is_empty() && text.chars().all(char::is_numeric);
    let fits = match suffix.split_once(':') {
        Some(("custom", _)) => true,
        Some(("pr", number)) => numeric(number),
        _ => false,
    };
    if !fits {
        return Err(Failure::bad(format!(
            "A directory is called {project}:custom:NAME or {project}:pr:NUMBER."
        )));
    }
    let words =
        |part: &str| part.split('-').all(|word| !word.is_empty() && word.chars().all(char::is_alphanumeric));
    if suffix.split(':').all(words) {
        return Ok(());
    }
    Err(Failure::bad(format!("The directory {dirname} has letters it must not have.")))
}

#[cfg(test)]
mod tests {
    use super::{Options, check_dirname};

    fn texts(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn exclusions_start_from_what_was_chosen_or_from_all() {
        let active = texts(&["a-1", "a-2", "b-1"]);
        let chroots = |chosen: &[&str], excluded: &[&str], usual: Option<&[&str]>| {
            let options = Options { chosen: texts(chosen), excluded: texts(excluded), ..Options::default() };
            options.chroots(&active, usual.map(texts).as_deref())
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
    fn an_exclusion_that_leaves_nothing_counts_for_nothing() {
        let active = texts(&["a-1", "a-2", "b-1"]);
        for (chosen, excluded) in
            [(&["a-1"][..], &["a-1"][..]), (&["a-*"], &["*"]), (&[], &["*"]), (&[], &["a-*", "b-*"])]
        {
            let options = Options { chosen: texts(chosen), excluded: texts(excluded), ..Options::default() };
            assert!(options.chroots(&active, None).is_empty(), "{chosen:?} {excluded:?}");
            let usual = texts(&["a-2", "b-1"]);
            assert_eq!(options.chroots(&active, Some(&usual)), usual, "{chosen:?} {excluded:?}");
        }
    }

    #[test]
    fn directories_have_two_forms() {
        assert!(check_dirname("p", "p:custom:mine").is_ok());
        assert!(check_dirname("p", "p:pr:12").is_ok());
        for wrong in ["other:custom:x", "p:thing", "p:pr:x", "p:custom:a b", "p:custom:", "p:"] {
            assert!(check_dirname("p", wrong).is_err(), "{wrong}");
        }
        assert!(super::end_of("p:pr:12", 0).is_some());
        assert!(super::end_of("p:custom:pr", 0).is_none());
    }
}
