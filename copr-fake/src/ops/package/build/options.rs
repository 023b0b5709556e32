//! The fields of a build that are not about its sources.

use crate::failure::Failure;
use crate::fields::{Complaints, Fields};
use crate::state::{Batch, Build, Project, State, glob};

/// What a build of a package was asked to be like.
#[derive(Debug, Default)]
pub struct Options {
    /// Chroots that were named, patterns resolved.
    named: Vec<String>,
    /// Chroots to leave out, patterns resolved.
    excluded: Vec<String>,
    /// Seconds it may take.
    pub timeout: Option<i64>,
    /// Whether it may use the network.
    pub enable_net: Option<bool>,
    background: bool,
    bootstrap: Option<String>,
    isolation: Option<String>,
    dirname: Option<String>,
    packit: Option<String>,
    after: Option<u64>,
    with: Option<u64>,
}

impl Options {
    /// Reads and checks the fields; complaints come as lines.
    pub fn read(state: &State, project: &Project, fields: &Fields) -> Result<Self, Failure> {
        let mut complaints = Complaints::default();
        let active = state.active_chroots(project);
        let options = Self {
            timeout: timeout(fields, &mut complaints),
            background: flag(fields, &["background", "is_background"]),
            enable_net: fields.flag("enable_net"),
            bootstrap: choice(
                fields,
                "bootstrap",
                &["unchanged", "default", "on", "off", "image"],
                &mut complaints,
            )?,
            isolation: choice(
                fields,
                "isolation",
                &["unchanged", "default", "nspawn", "simple"],
                &mut complaints,
            )?,
            named: chroots(fields, "chroots", &active, &mut complaints)?,
            excluded: chroots(fields, "exclude_chroots", &active, &mut complaints)?,
            dirname: fields.text(&["project_dirname"])?.filter(|text| !text.is_empty()),
            packit: fields.text(&["packit_forge_project"])?.filter(|text| !text.is_empty()),
            after: known_build(state, fields, "after_build_id", &mut complaints),
            with: known_build(state, fields, "with_build_id", &mut complaints),
        };
        if options.after.is_some() && options.with.is_some() {
            complaints.add("after_build_id", "Say this or with_build_id.");
            complaints.add("with_build_id", "Say this or after_build_id.");
        }
        complaints.into_lines()?;
        Ok(options)
    }

    /// 403 for a forge project that may not build here.
    pub fn check_packit(&self, project: &Project) -> Result<(), Failure> {
        let Some(forge) = &self.packit else {
            return Ok(());
        };
        let allowed = project.packit_forge_projects.iter().any(|pattern| glob::fits(pattern, forge));
        if allowed {
            return Ok(());
        }
        Err(Failure::forbidden(format!("{forge} may not build here.")))
    }

    /// The directory: the main one unless another is named in a way that can be.
    pub fn dirname(&self, project: &Project) -> Result<String, Failure> {
        let main = &project.name;
        let Some(dirname) = &self.dirname else {
            return Ok(main.clone());
        };
        if dirname == main || project.directories.contains_key(dirname) || is_dirname(dirname, main) {
            return Ok(dirname.clone());
        }
        Err(Failure::bad(format!("{dirname} is no directory; {main}:custom:NAME and {main}:pr:NUMBER are.")))
    }

    /// The chroots to build for. Those of the package count only if none were named.
    pub fn chroots(&self, active: &[String], of_package: Vec<String>) -> Vec<String> {
        let mut chroots = of_package;
        if !self.named.is_empty() {
            chroots = active.iter().filter(|name| self.named.contains(name)).cloned().collect();
        }
        chroots.retain(|name| !self.excluded.contains(name));
        chroots
    }

    /// Writes what is left into a build.
    pub fn apply(&self, build: &mut Build) {
        build.background = self.background;
        build.bootstrap.clone_from(&self.bootstrap);
        build.exclude_chroots.clone_from(&self.excluded);
        if let Some(isolation) = &self.isolation {
            build.isolation.clone_from(isolation);
        }
    }

    /// Puts a build into the batch of another, or behind it. A batch goes by the build that founded it.
    pub fn join_batch(&self, state: &mut State, id: u64) {
        let Some(other) = self.with.or(self.after) else {
            return;
        };
        let founded = Batch { id: other, after: None };
        let Some(theirs) = state.build_mut(other).map(|build| *build.batch.get_or_insert(founded)) else {
            return;
        };
        if let Some(build) = state.build_mut(id) {
            build.batch =
                Some(if self.with.is_some() { theirs } else { Batch { id, after: Some(theirs.id) } });
        }
    }
}

/// When a directory is to be deleted: those of pull requests go after forty days.
pub fn end_of(dirname: &str, now: i64) -> Option<i64> {
    (dirname.split(':').nth(1) == Some("pr")).then_some(now + 40 * 86_400)
}

fn is_dirname(dirname: &str, main: &str) -> bool {
    let Some(suffix) = dirname.strip_prefix(main).and_then(|rest| rest.strip_prefix(':')) else {
        return false;
    };
    let word = |text: &str| {
        !text.is_empty()
            && text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.'))
    };
    match suffix.split_once(':') {
        Some(("custom", rest)) => rest.split(':').all(word),
        Some(("pr", number)) => !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

fn timeout(fields: &Fields, complaints: &mut Complaints) -> Option<i64> {
    let seconds = fields.integer("timeout")?;
    let fitting = seconds.ok().and_then(|seconds| i64::try_from(seconds).ok());
    let fitting = fitting.filter(|seconds| (0..=108_000).contains(seconds));
    complaints.check(fitting.is_some(), "timeout", "This has to be between 0 and 108000.");
    fitting
}

fn flag(fields: &Fields, names: &[&str]) -> bool {
    fields.first_of(names).is_some_and(crate::fields::flag_of)
}

fn choice(
    fields: &Fields,
    name: &str,
    choices: &[&str],
    complaints: &mut Complaints,
) -> Result<Option<String>, Failure> {
    let given = fields.text(&[name])?;
    let fine = given.as_deref().is_none_or(|given| choices.contains(&given));
    complaints.check(fine, name, "This is none of the choices.");
    Ok(given)
}

/// The active chroots that the patterns of a field fit. A pattern that fits none is a fault.
fn chroots(
    fields: &Fields,
    name: &str,
    active: &[String],
    complaints: &mut Complaints,
) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    for pattern in fields.list(name)?.unwrap_or_default() {
        let before = found.len();
        found.extend(active.iter().filter(|chroot| glob::fits(&pattern, chroot)).cloned());
        if found.len() == before {
            complaints.add(name, format!("{pattern} fits no chroot."));
        }
    }
    Ok(found)
}

fn known_build(state: &State, fields: &Fields, name: &str, complaints: &mut Complaints) -> Option<u64> {
    let id = fields.integer(name)?;
    let known = id.ok().and_then(|id| u64::try_from(id).ok()).filter(|id| state.build(*id).is_some());
    complaints.check(known.is_some(), name, "There is no such build.");
    known
}

#[cfg(test)]
mod tests {
    use super::{Options, end_of, is_dirname};

    #[test]
    fn directories_are_custom_or_of_a_pull_request() {
        for fine in ["p:custom:x", "p:custom:x:y", "p:pr:12"] {
            assert!(is_dirname(fine, "p"), "{fine}");
        }
        for wrong in ["q:custom:x", "p:thing", "p:pr:x", "p:custom:a b", "p:custom:", "p:"] {
            assert!(!is_dirname(wrong, "p"), "{wrong}");
        }
        assert!(end_of("p:pr:12", 0).is_some());
        assert!(end_of("p:custom:pr", 0).is_none());
    }

    #[test]
    fn named_chroots_go_before_those_of_the_package() {
        let names = |names: &[&str]| -> Vec<String> { names.iter().map(|&name| name.to_owned()).collect() };
        let active = names(&["a", "b", "c"]);
        let mut options = Options::default();
        assert_eq!(options.chroots(&active, names(&["a", "b"])), ["a", "b"]);
        options.excluded = names(&["a"]);
        assert_eq!(options.chroots(&active, names(&["a", "b"])), ["b"]);
        options.named = names(&["c", "a"]);
        assert_eq!(options.chroots(&active, names(&["a", "b"])), ["c"]);
    }
}
