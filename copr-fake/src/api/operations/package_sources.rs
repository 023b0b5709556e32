//! Adds packages and changes their sources.

mod form;

use serde_json::{Map, Value};

use super::package::{find, shown};
use super::sources::names;
use crate::api::{Context, Failure, Fields, Reply, Request};
use crate::model::{Package, Project, SourceType, State, User};

/// Adds the package that the body names, and returns the package that the path names.
pub fn add(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    let fields = rq.form()?;
    let id = project.id;
    let mut package = Package::new(id, "");
    fill(&mut package, cx.state, &user, project, rq.param("source_type_text"), &fields)?;
    if cx.state.package(id, &package.name).is_some() {
        let (project, name) = (project.full_name(), package.name);
        return Err(Failure::conflict(format!("{project} has a package {name} already.")));
    }
    cx.state.add_package(package);
    let in_path = cx.state.package(id, rq.param("package_name")).ok_or(Failure::Crash)?.id;
    shown(cx.state, in_path)
}

/// Changes a package and the type of its source.
pub fn edit(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    change(cx, rq, Some(rq.param("source_type_text")))
}

/// Changes a package. Its source keeps the type.
pub fn edit_keep_type(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    change(cx, rq, None)
}

fn change(cx: &mut Context<'_>, rq: &Request, kind: Option<&str>) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    let mut fields = rq.form()?;
    let known = find(cx.state, project, rq.param("package_name"))?;
    keep(&mut fields, &known.source.dict);
    let mut package = known.clone();
    let kind = kind.unwrap_or(known.source.kind.word());
    fill(&mut package, cx.state, &user, project, kind, &fields)?;
    // The name in the body must be valid, and may be used for the source, but doesn't rename the package.
    package.name.clone_from(&known.name);
    let id = package.id;
    cx.state.packages.insert(id, package);
    shown(cx.state, id)
}

/// Checks permissions, then the type, then the fields.
fn fill(
    package: &mut Package,
    state: &State,
    user: &User,
    project: &Project,
    kind: &str,
    fields: &Fields,
) -> Result<(), Failure> {
    if !state.can_edit(user, project) {
        let full_name = project.full_name();
        return Err(Failure::forbidden(format!("{} can't change packages of {full_name}.", user.name)));
    }
    let kind = SourceType::of_package(kind)
        .ok_or_else(|| Failure::bad(format!("There is no source type {kind} for packages.")))?;
    form::fill(package, kind, fields, state)
}

/// Adds fields of the current source that the body doesn't have, unless the body is empty, which is rejected later.
///
/// This has two unexpected effects, as on the real server: nulls are kept, which one field doesn't accept; and the type of an
/// SCM source is not kept, because it is stored under another name.
fn keep(fields: &mut Fields, present: &Map<String, Value>) {
    if fields.is_empty() {
        return;
    }
    for (key, value) in present {
        let names = names(key);
        if fields.first_of(&names).is_none()
            && let Some(name) = names.first()
        {
            fields.set_default(name, value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::keep;
    use crate::api::Fields;

    fn fields(value: &Value) -> Fields {
        let object: Vec<_> = value.as_object().unwrap().clone().into_iter().collect();
        Fields::from_json(&object).unwrap()
    }

    #[test]
    fn keeps_fields_not_sent_and_nulls() {
        let present = json!({
            "type": "svn", "clone_url": "u", "spec": null, "committish": "c", "source_build_method": "tito",
        });
        let present = present.as_object().unwrap();
        let mut sent = fields(&json!({ "committish": "", "source_build_method": "rpkg" }));
        keep(&mut sent, present);
        assert_eq!(sent.get("clone_url"), Some(&json!("u")));
        assert_eq!(sent.get("committish"), Some(&json!("")));
        assert_eq!(sent.get("spec"), Some(&Value::Null));
        assert_eq!(sent.get("srpm_build_method"), None);
        assert_eq!(sent.get("type"), None);
        assert_eq!(sent.get("scm_type"), None);
        let mut nothing = Fields::default();
        keep(&mut nothing, present);
        assert!(nothing.is_empty());
    }
}
