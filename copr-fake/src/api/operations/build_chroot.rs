//! Chroots of builds. Arguments are in the query, or in the path in an older form.

use std::cmp::Ordering;

use serde_json::Value;

use crate::api::{Context, Failure, Paging, Reply, Request, nulls_last, view};
use crate::model::{Build, BuildChroot, State, state_number};

/// The columns that can be requested as order.
const COLUMNS: &str = "
    id copr_chroot_id mock_chroot_id build_id git_hash status status_reason started_on ended_on
    result_dir build_requires build copr_chroot mock_chroot results
";

/// Returns a chroot of a build.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (id, name) = arguments(rq)?;
    let (build, chroot) = find(cx.state, &id, &name)?;
    let project = cx.state.project_of(&build)?;
    let shown = view::build::chroot(project, &build, &chroot, &cx.site.results);
    Ok(Reply::json(shown))
}

/// Lists the chroots of a build. An unknown build has none.
pub fn list(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let mut paging = Paging::of(rq)?;
    // This operation ignores an order by name, because names are in another table.
    if paging.order == "name" {
        "id".clone_into(&mut paging.order);
    }
    let id = match rq.param("build_id") {
        "" => rq.required(["build_id"])?.concat(),
        given => given.to_owned(),
    };
    paging.check_order(COLUMNS)?;
    let id = number(&id).ok_or(Failure::Crash)?;
    let Some(build) = cx.state.build(id) else {
        paging.window()?;
        return Ok(Reply::json(paging.page(&[])));
    };
    let project = cx.state.project_of(&build)?;
    let rows = sorted(cx.state, &build, &paging);
    let results = &cx.site.results;
    let items: Vec<Value> =
        paging.cut(rows)?.map(|chroot| view::build::chroot(project, &build, chroot, results)).collect();
    Ok(Reply::json(paging.page(&items)))
}

/// Returns the configuration of a build in a chroot.
pub fn build_config(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (id, name) = arguments(rq)?;
    let (build, chroot) = find(cx.state, &id, &name)?;
    let project = cx.state.project_of(&build)?;
    view::build_config::config(cx.state, project, &build, &chroot.name, &cx.site.results)
        .map(Reply::json)
        .ok_or(Failure::Crash)
}

/// Returns the packages of a chroot.
pub fn built_packages(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (id, name) = arguments(rq)?;
    let (_, chroot) = find(cx.state, &id, &name)?;
    Ok(Reply::json(view::build::built(&chroot)))
}

fn arguments(rq: &Request) -> Result<(String, String), Failure> {
    if !rq.param("chrootname").is_empty() {
        return Ok((rq.param("build_id").to_owned(), rq.param("chrootname").to_owned()));
    }
    let [id, name] = rq.required(["build_id", "chrootname"])?;
    Ok((id, name))
}

fn number(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

/// Returns a build and one of its chroots, or a 404. The name of a missing chroot is checked, and a malformed one is a 500.
fn find(state: &State, id: &str, name: &str) -> Result<(Build, BuildChroot), Failure> {
    let missing = || Failure::missing(format!("There is no build {id}."));
    let build = number(id).and_then(|id| state.build(id)).ok_or_else(missing)?;
    if let Some(chroot) = build.chroots.iter().find(|chroot| chroot.name == name) {
        let chroot = chroot.clone();
        return Ok((build.into_owned(), chroot));
    }
    if name.splitn(3, '-').count() < 3 {
        return Err(Failure::server("The name of a chroot is NAME-RELEASE-ARCH."));
    }
    Err(Failure::missing(if state.mock_chroots.iter().any(|known| known.name == name) {
        format!("Build {id} has no chroot {name}.")
    } else {
        format!("There is no chroot {name}.")
    }))
}

/// Returns the chroots in the requested order. Nulls are last, or first in descending order.
fn sorted<'a>(state: &State, build: &'a Build, paging: &Paging) -> Vec<&'a BuildChroot> {
    let place = |chroot: &BuildChroot| state.mock_chroots.iter().position(|known| known.name == chroot.name);
    let by = |left: &BuildChroot, right: &BuildChroot| match paging.order.as_str() {
        "id" => left.id.cmp(&right.id),
        "started_on" => nulls_last(left.started_on, right.started_on),
        "ended_on" => nulls_last(left.ended_on, right.ended_on),
        "status" => state_number(&left.status).cmp(&state_number(&right.status)),
        "result_dir" => nulls_last(left.result_dir.as_ref(), right.result_dir.as_ref()),
        "mock_chroot_id" | "copr_chroot_id" => nulls_last(place(left), place(right)),
        _ => Ordering::Equal,
    };
    let mut rows: Vec<&BuildChroot> = build.chroots.iter().collect();
    rows.sort_by(|left, right| if paging.falling() { by(right, left) } else { by(left, right) });
    rows
}

#[cfg(test)]
mod tests {
    use super::{find, sorted};
    use crate::api::failure::Failure;
    use crate::api::paging::parse;
    use crate::model::{Build, BuildChroot, MockChroot, Source, State};

    #[test]
    fn sorts_chroots_with_nulls_last() {
        let mut build = Build::new(1, "hello", Source::unset());
        for (name, value) in [("a", None), ("b", Some(2)), ("c", Some(1))] {
            let mut chroot = BuildChroot::waiting(name);
            (chroot.started_on, chroot.ended_on) = (value, value);
            chroot.result_dir = value.map(|value| value.to_string());
            build.chroots.push(chroot);
        }
        let mut state = State::new(1);
        state.mock_chroots = vec![MockChroot::new("c"), MockChroot::new("b")];
        for order in ["started_on", "ended_on", "result_dir", "mock_chroot_id"] {
            let names = |kind: &str| -> String {
                let paging = parse(None, None, Some(order), Some(kind)).unwrap();
                sorted(&state, &build, &paging).iter().map(|chroot| chroot.name.as_str()).collect()
            };
            assert_eq!((names("ASC").as_str(), names("DESC").as_str()), ("cba", "abc"), "{order}");
        }
    }

    #[test]
    fn distinguishes_missing_and_malformed() {
        let mut state = State::new(1);
        state.mock_chroots = vec![MockChroot::new("fedora-43-x86_64"), MockChroot::new("epel-9-x86_64")];
        let mut build = Build::new(1, "hello", Source::unset());
        build.chroots.push(BuildChroot::waiting("fedora-43-x86_64"));
        state.create_build(build, 1);
        let status = |id: &str, name: &str| match find(&state, id, name) {
            Err(Failure::Refused(status, _)) => status.as_u16(),
            Err(_) => 0,
            Ok(_) => 200,
        };
        assert_eq!(status("1", "fedora-43-x86_64"), 200);
        assert_eq!(status("1", "epel-9-x86_64"), 404);
        assert_eq!(status("1", "fedora-1-x86_64"), 404);
        assert_eq!(status("1", "nonsense"), 500);
        assert_eq!(status("2", "nonsense"), 404);
        assert_eq!(status("abc", "fedora-43-x86_64"), 404);
    }
}
