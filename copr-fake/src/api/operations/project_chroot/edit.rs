//! Changing a chroot of a project.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::api::operations::project::{check_repos, put};
use crate::api::{Complaints, Context, Failure, Fields, Reply, Request, check, view};
use crate::model::{ProjectChroot, State};

const BOOTSTRAP: [&str; 6] = ["unchanged", "default", "off", "on", "image", "custom_image"];
const ISOLATION: [&str; 5] = ["", "unchanged", "default", "nspawn", "simple"];

/// The longest name of a comps file the database takes, in letters.
const COMPS_NAME: usize = 127;

/// Changes what is sent. Fields to be reset are reset before values are set.
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

/// Puts what was sent into a chroot, unless there is something wrong with it.
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
    complaints.check(known(&BOOTSTRAP, &bootstrap), "bootstrap", "This is none of the choices.");
    let image = fields.text(&["bootstrap_image"])?.map(|image| image.trim().to_owned());
    let image = image.filter(|image| !image.is_empty());
    let fine = image.as_deref().is_none_or(check::is_image);
    complaints.check(fine, "bootstrap_image", "This is no name of an image.");
    let lacks = bootstrap.as_deref() == Some("custom_image") && image.is_none();
    complaints.check(!lacks, "bootstrap_image", "An image has to be named.");
    if image.is_some() {
        bootstrap.get_or_insert_with(|| "custom_image".to_owned());
    }
    put(&mut chroot.bootstrap, bootstrap);
    put(&mut chroot.bootstrap_image, image);
    // Here the empty word is one like the others.
    let isolation = fields.text(&["isolation"])?;
    complaints.check(known(&ISOLATION, &isolation), "isolation", "This is none of the choices.");
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

/// Modules of a list are joined with commas, those of a text are kept as they came.
fn modules(fields: &Fields) -> Result<Option<String>, Failure> {
    let names = ["additional_modules", "module_toggle"];
    let Some(Value::Array(items)) = fields.first_of(&names) else {
        return fields.text(&names);
    };
    let items: Result<Vec<_>, _> = items.iter().map(crate::api::fields::text_of).collect();
    Ok(Some(items?.join(", ")))
}

/// What is wrong with modules, if anything is: each is `name:stream`, and no name comes twice. Nothing between two commas is
/// no module. A module that is switched off has another name than one that is switched on.
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
            return Some(format!("{module} is not of the form name:stream."));
        };
        if !part(name) || !part(stream) {
            return Some(format!("{module} has letters it must not have."));
        }
        if !names.insert(name.to_owned()) {
            return Some(format!("The module {name} comes twice."));
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
                return Err(Failure::bad(format!(
                    "{name} cannot be reset.\nSee the fields that a chroot shows."
                )));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::module_fault;

    #[test]
    fn modules_have_a_stream_and_come_once() {
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
