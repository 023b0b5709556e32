//! Changes chroots of projects.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::api::operations::project::{check_repos, put};
use crate::api::{Complaints, Context, Failure, Fields, Reply, Request, check, view};
use crate::model::{ProjectChroot, State};

const BOOTSTRAP: [&str; 6] = ["unchanged", "default", "off", "on", "image", "custom_image"];
const ISOLATION: [&str; 5] = ["", "unchanged", "default", "nspawn", "simple"];

/// How many characters the name of a comps file can have in the database.
const COMPS_NAME: usize = 127;

/// Changes the fields that were sent. Resets fields before it sets values.
pub fn edit(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    let mut chroot = super::find(cx.state, project, rq.param("chrootname"), cx.now)?.clone();
    let fields = rq.form()?;
    let was_reset = reset(&mut chroot, &fields);
    fill(&mut chroot, &fields, cx.state)?;
    was_reset?;
    if !cx.state.can_edit(&user, project) {
        return Err(Failure::forbidden("Only owners and administrators can change a project."));
    }
    if let Some(file) = rq.body()?.files.iter().find(|file| file.name == "upload_comps") {
        if file.filename.chars().count() > COMPS_NAME {
            return Err(Failure::Database);
        }
        chroot.comps = Some(file.filename.clone());
    } else if fields.flag("delete_comps") == Some(true) {
        chroot.comps = None;
    }
    let reply = view::project_chroot::project_chroot(project, &chroot, cx.now);
    let id = project.id;
    let chroots = &mut cx.state.by_id(id)?.chroots;
    if let Some(slot) = chroots.iter_mut().find(|known| known.name == chroot.name) {
        *slot = chroot;
    }
    Ok(Reply::json(reply))
}

/// Applies fields to a chroot, or returns the errors.
fn fill(chroot: &mut ProjectChroot, fields: &Fields, state: &State) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let modules = modules(fields)?.filter(|text| !text.is_empty());
    if let Some(fault) = modules.as_deref().and_then(module_fault) {
        complaints.add("module_toggle", fault);
    }
    put(&mut chroot.modules, modules);
    let known =
        |choices: &[&str], text: &Option<String>| text.as_deref().is_none_or(|text| choices.contains(&text));
    let mut bootstrap = fields.text(&["bootstrap"])?.filter(|text| !text.is_empty());
    complaints.check(known(&BOOTSTRAP, &bootstrap), "bootstrap", "This is not a valid choice.");
    let image = fields.text(&["bootstrap_image"])?.map(|image| image.trim().to_owned());
    let image = image.filter(|image| !image.is_empty());
    let fine = image.as_deref().is_none_or(check::is_image);
    complaints.check(fine, "bootstrap_image", "This is not a container image.");
    let lacks = bootstrap.as_deref() == Some("custom_image") && image.is_none();
    complaints.check(!lacks, "bootstrap_image", "An image is required.");
    if image.is_some() {
        bootstrap.get_or_insert_with(|| "custom_image".to_owned());
    }
    put(&mut chroot.bootstrap, bootstrap);
    put(&mut chroot.bootstrap_image, image);
    // Here an empty text is a valid choice.
    let isolation = fields.text(&["isolation"])?;
    complaints.check(known(&ISOLATION, &isolation), "isolation", "This is not a valid choice.");
    put(&mut chroot.isolation, isolation);
    let repos = fields.words(&["repos", "additional_repos"])?;
    check_repos(repos.as_deref(), "repos", state, &mut complaints);
    put(&mut chroot.repos, repos);
    complaints.into_lines()?;
    put(&mut chroot.packages, fields.words(&["additional_packages", "buildroot_pkgs"])?);
    put(&mut chroot.with_opts, fields.words(&["with_opts"])?);
    put(&mut chroot.without_opts, fields.words(&["without_opts"])?);
    Ok(())
}

/// Returns the modules: a list is joined with commas, a text is kept.
fn modules(fields: &Fields) -> Result<Option<String>, Failure> {
    let names = ["additional_modules", "module_toggle"];
    let Some(Value::Array(items)) = fields.first_of(&names) else {
        return fields.text(&names);
    };
    let items: Result<Vec<_>, _> = items.iter().map(crate::api::fields::text_of).collect();
    Ok(Some(items?.join(", ")))
}

/// Returns what is wrong with modules. Each is `name:stream` or empty, and names are unique. The `!` of a disabled module belongs
/// to its name.
fn module_fault(text: &str) -> Option<String> {
    let mut names = BTreeSet::new();
    let part = |part: &str| {
        let first = part.chars().next();
        first.is_some_and(|letter| letter.is_ascii_alphanumeric() || "-_!".contains(letter))
            && !part.contains(' ')
    };
    for module in text.split(',').filter(|module| !module.is_empty()).map(str::trim) {
        let parts: Vec<_> = module.split(':').collect();
        let [name, stream] = parts[..] else {
            return Some(format!("{module} is not name:stream."));
        };
        if !part(name) || !part(stream) {
            return Some(format!("{module} has invalid characters."));
        }
        if !names.insert(name.to_owned()) {
            return Some(format!("Module {name} occurs twice."));
        }
    }
    None
}

fn reset(chroot: &mut ProjectChroot, fields: &Fields) -> Result<(), Failure> {
    for name in fields.words(&["reset_fields"])?.unwrap_or_default() {
        match name.as_str() {
            "additional_repos" | "repos" => chroot.repos.clear(),
            "additional_packages" | "buildroot_pkgs" => chroot.packages.clear(),
            "additional_modules" | "module_toggle" => chroot.modules.clear(),
            "with_opts" => chroot.with_opts.clear(),
            "without_opts" => chroot.without_opts.clear(),
            "bootstrap" => chroot.bootstrap.clear(),
            "bootstrap_image" => chroot.bootstrap_image.clear(),
            "isolation" => "unchanged".clone_into(&mut chroot.isolation),
            "comps_name" => chroot.comps = None,
            _ => {
                return Err(Failure::bad(format!("{name} can't be reset.\nUse a field of the response.")));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::module_fault;

    #[test]
    fn modules_need_a_stream_and_are_unique() {
        for fine in [
            "nodejs:18, !ruby:2.7",
            "nodejs:18,ruby:3",
            "nodejs:18,",
            ",",
            "nodejs:!18",
            "a:1,!a:2",
            "_a:-1",
            "ačé+:1~x",
        ] {
            assert_eq!(module_fault(fine), None, "{fine}");
        }
        for wrong in [
            "noversion",
            "a:1, a:2",
            "!a:1,!a:2",
            "nodejs:18 ruby:3",
            "nodejs:18:x",
            ":18",
            "nodejs:",
            ".a:1",
            "a:.1",
            "čau:1",
            "a b:c",
            "a:b c",
            "a :b",
            "a: b",
            "a:1, ,b:2",
        ] {
            assert!(module_fault(wrong).is_some(), "{wrong}");
        }
    }
}
