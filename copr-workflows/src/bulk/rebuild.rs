//! Builds again from the same sources, in some chroots.

use std::fmt;
use std::time::Duration;

use crate::pattern::is_source_package;
use crate::send_or_find::or_find;
use crate::watch::fetch::all_chroots;
use crate::watch::has_failed;
use crate::watch::missing::existing;
use crate::workflows::Builds;
use copr_api_ext::enums::Bootstrap;
use copr_api_ext::types::{Build, BuildChroot};
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

impl Builds {
    /// Builds again in the chroots that failed, from the SRPM that the build made.
    pub fn rebuild_failed(&self, build_id: i64) -> Rebuild {
        self.rebuild(build_id, |chroot| has_failed(&chroot.state))
    }

    /// Builds again in the chroots that pass the test, from the SRPM that the build made.
    pub fn rebuild(&self, build_id: i64, test: impl Fn(&BuildChroot) -> bool + Send + 'static) -> Rebuild {
        Rebuild { copr: self.copr.clone(), build_id, test: Box::new(test) }
    }
}

/// A build that is built again in some of its chroots. Returned by
/// [`Builds::rebuild_failed`](crate::Builds::rebuild_failed) and
/// [`Builds::rebuild`](crate::Builds::rebuild).
///
/// The new build has the directory, background, timeout, network and bootstrap of the old one. The
/// isolation is that of the project, because the server does not tell which one a build had. Sends
/// five requests.
#[must_use = "nothing is sent until `.send()`"]
pub struct Rebuild {
    copr: Copr,
    build_id: i64,
    test: Box<dyn Fn(&BuildChroot) -> bool + Send>,
}

impl Rebuild {
    /// Submits the new build, and returns it.
    ///
    /// Dropping the future drops the request that is being sent; the server may have submitted the
    /// build by then.
    ///
    /// # Errors
    /// [`InvalidRequest`](ErrorKind::InvalidRequest) if no chroot passes the test, or if there is no
    /// SRPM because the sources failed. Those of `build_get`, `build_chroot_list`,
    /// `build_source_build_config`, `build_chroot_build_config` and `build_create_url`. If the
    /// response was lost, the error has a [`submission`](Error::submission).
    pub async fn send(self) -> Result<Build> {
        let Self { copr, build_id, test } = self;
        let build = copr.build_get().build_id(build_id).send().await?;
        let chroots = all_chroots(&copr, build_id).await?;
        let names: Vec<String> = chroots.into_iter().filter(|it| test(it)).map(|it| it.name).collect();
        let Some(first) = names.first() else {
            let why = format!("build {build_id} has no chroot to build again");
            return Err(Error::invalid_call("rebuild", why));
        };
        // Before there is a version, the URL is the one that was submitted.
        let is_made = build.source_package.version.is_some();
        let Some(srpm) = build.source_package.url.filter(|url| is_made && is_srpm(url)) else {
            let why =
                format!("build {build_id} made no SRPM: see its source log, and submit the sources again");
            return Err(Error::invalid_call("rebuild", why));
        };
        let source = copr.build_source_build_config().build_id(build_id).send().await?;
        // The project may no longer have the chroot.
        let config = copr.build_chroot_build_config().build_id(build_id).chrootname(first);
        let config = existing(config.send().await)?;
        let (net, bootstrap) = config.map_or((None, None), |it| (Some(it.enable_net), it.bootstrap));
        let dirname = Some(build.project_dirname).filter(|dirname| *dirname != build.projectname);
        let call = copr
            .build_create_url()
            .ownername(build.ownername)
            .projectname(build.projectname)
            .project_dirname(dirname)
            .pkgs(vec![srpm])
            .chroots(names)
            .background(build.is_background)
            .timeout(source.timeout)
            .enable_net(net)
            // A build can't ask for the image of its project chroot, and gets it anyway.
            .bootstrap(bootstrap.filter(|it| *it != Bootstrap::CustomImage));
        call.send().await?.items.into_iter().next().ok_or_else(|| {
            let error = Error::new(ErrorKind::Decode, "the server accepted the build and returned none");
            error.with_operation("build_create_url").ambiguous()
        })
    }

    /// Submits the new build. If the response is lost, looks for the build until it is found or
    /// `limit` is over; see [`Builds::send_or_find`](crate::Builds::send_or_find).
    ///
    /// # Errors
    /// As [`send`](Self::send). If the build was not found, the original error.
    pub async fn send_or_find(self, limit: Duration) -> Result<Build> {
        let copr = self.copr.clone();
        or_find(&copr, self.send().await, limit).await
    }
}

impl fmt::Debug for Rebuild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rebuild").field("build_id", &self.build_id).finish_non_exhaustive()
    }
}

/// Whether the server accepts a URL as that of an SRPM.
fn is_srpm(url: &str) -> bool {
    url.split(['?', '#']).next().is_some_and(is_source_package)
}
