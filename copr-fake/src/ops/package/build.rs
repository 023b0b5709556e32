//! Building a package from the source that is set for it.

mod options;

use serde_json::Value;

use super::find;
use crate::context::Context;
use crate::failure::Failure;
use crate::reply::Reply;
use crate::request::Request;
use crate::state::{Build, BuildChroot, Source, SourceType, State};
use crate::view::package_build;
use options::Options;

/// Submits a build of a package, with the fields of the other ways to build.
pub async fn build(cx: &Context, mut rq: Request) -> Result<Reply, Failure> {
    let user = cx.login(&rq)?;
    let fields = rq.direct().await?;
    let (owner, name) = rq.project_names("", "").await?;
    let now = cx.clock.now();
    let mut state = cx.state();
    let project = state.find_project(&owner, &name)?;
    let name = fields.checked_text(&["package_name"])?.unwrap_or_default();
    let package = find(&state, project, &name)?;
    let options = Options::read(&state, project, &fields)?;
    if SourceType::of_package(package.source.kind.word()).is_none() {
        return Err(Failure::bad(format!("Package {name} has no source to build from.")));
    }
    if !state.can_build(&user, project) {
        return Err(Failure::forbidden(format!("{} may not build here.", user.name)));
    }
    options.check_packit(project)?;
    let active = state.active_chroots(project);
    if active.is_empty() {
        return Err(Failure::bad(format!("{} has no active chroots.", project.full_name())));
    }
    let dirname = options.dirname(project)?;
    let chroots = options.chroots(&active, state.package_chroots(project, package));
    let mut build = Build::new(project.id, dirname.clone(), resolved(&state, package.source.clone()));
    build.submitter = Some(user.name);
    build.package = Some(package.name.clone());
    build.chroots = chroots.into_iter().map(BuildChroot::waiting).collect();
    build.timeout = options.timeout.or(package.timeout).unwrap_or(build.timeout);
    build.enable_net = options.enable_net.unwrap_or(project.enable_net);
    options.apply(&mut build);
    let project_id = project.id;
    let id = state.create_build(build, now);
    options.join_batch(&mut state, id);
    let project = state.by_id(project_id)?;
    if dirname != project.name {
        let end = options::end_of(&dirname, now);
        project.directories.entry(dirname).or_insert(end);
    }
    let project = state.projects.get(&project_id).ok_or(Failure::Crash)?;
    let build = state.build(id).ok_or(Failure::Crash)?;
    Ok(Reply::json(package_build::build(project, &build, &cx.results())))
}

/// The source of a build: the newest Fedora stands in for `fedora-latest` from the first moment.
fn resolved(state: &State, mut source: Source) -> Source {
    if let Some(Value::String(chroot)) = source.dict.get_mut("chroot")
        && let Some(arch) = chroot.strip_prefix("fedora-latest-")
        && let Some(newest) = newest_fedora(state, arch)
    {
        *chroot = newest;
    }
    source
}

fn newest_fedora(state: &State, arch: &str) -> Option<String> {
    let releases = state.mock_chroots.iter().filter(|chroot| chroot.active).filter_map(|chroot| {
        let release = chroot.name.strip_prefix("fedora-")?.strip_suffix(arch)?;
        release.strip_suffix('-')?.parse::<u32>().ok()
    });
    Some(format!("fedora-{}-{arch}", releases.max()?))
}

#[cfg(test)]
mod tests {
    use super::newest_fedora;
    use crate::state::{MockChroot, State};

    #[test]
    fn the_newest_fedora_is_the_one_with_the_highest_number() {
        let mut state = State::new(1);
        state.mock_chroots =
            ["fedora-9-x86_64", "fedora-43-x86_64", "fedora-rawhide-x86_64", "epel-50-x86_64"]
                .map(MockChroot::new)
                .into();
        assert_eq!(newest_fedora(&state, "x86_64").unwrap(), "fedora-43-x86_64");
        assert_eq!(newest_fedora(&state, "aarch64"), None);
    }
}
