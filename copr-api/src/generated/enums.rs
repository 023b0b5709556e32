// Generated from openapi/copr.json by `cargo xtask generate`. Do not edit.

crate::open_enum::open_enum! {
    #[doc =
    "How the build root is bootstrapped, that is, with which tools it is installed. Projects take `default`, `on`, `off` and `image`; builds take `unchanged` besides; project chroots take all words. An answer may hold an empty text where one was stored."]
    Bootstrap { #[doc = "`default`: What the builder's own configuration says."] Default
    = "default", #[doc =
    "`on`: The build root is installed with the tools of a bootstrap root made first, from packages."]
    On = "on", #[doc =
    "`off`: The build root is installed with the tools of the builder itself."] Off =
    "off", #[doc =
    "`image`: Like `on`, with the bootstrap root taken from the chroot's usual container image."]
    Image = "image", #[doc =
    "`custom_image`: Like `image`, with an image of one's own. Only project chroots take it, together with `bootstrap_image`."]
    CustomImage = "custom_image", #[doc =
    "`unchanged`: Nothing is said here, so that the wider setting holds. Not for projects."]
    Unchanged = "unchanged", }
}
crate::open_enum::open_enum! {
    #[doc =
    "How far a build, or a part of one, has come. Used for a whole build, for its source part, for each of its chroots and in the monitor. The final states are `succeeded`, `failed`, `canceled`, `skipped` and `forked`."]
    BuildState { #[doc =
    "`pending`: Queued for a worker. A build can come back to this state from `running` while some of its chroots still wait."]
    Pending = "pending", #[doc =
    "`waiting`: Waits for something else, such as the sources of the build. A build without chroots can stay in it for good."]
    Waiting = "waiting", #[doc =
    "`starting`: A worker has been picked and is being prepared."] Starting = "starting",
    #[doc = "`importing`: The sources are being stored in the dist-git of the server."]
    Importing = "importing", #[doc = "`running`: A worker is busy with it."] Running =
    "running", #[doc = "`succeeded`: Final. Everything went well."] Succeeded =
    "succeeded", #[doc =
    "`failed`: Final. The sources, their import or a chroot failed. One failed chroot is enough, once no other is unfinished."]
    Failed = "failed", #[doc =
    "`canceled`: Final. Somebody canceled it. The end time of a canceled build stays null."]
    Canceled = "canceled", #[doc =
    "`skipped`: Final. The server decided that there was nothing to build."] Skipped =
    "skipped", #[doc =
    "`forked`: Final. Copied from another project by a fork, together with its results, and not built here."]
    Forked = "forked", #[doc =
    "`unknown`: The server cannot tell. A build can stay in it for good, so do not wait for it to pass."]
    Unknown = "unknown", }
}
crate::open_enum::open_enum! {
    #[doc =
    "How the processes of a build are kept apart from the builder. Projects take `default`, `nspawn` and `simple`; builds and project chroots take `unchanged` besides. An answer may hold an empty text where one was stored."]
    Isolation { #[doc = "`default`: What the builder's own configuration says."] Default
    = "default", #[doc = "`nspawn`: A container made with `systemd-nspawn`."] Nspawn =
    "nspawn", #[doc = "`simple`: A plain `chroot`."] Simple = "simple", #[doc =
    "`unchanged`: Nothing is said here, so that the wider setting holds. Not for projects."]
    Unchanged = "unchanged", }
}
crate::open_enum::open_enum! {
    #[doc = "A field that the monitor adds to each chroot when asked for it."]
    MonitorField { #[doc = "`url_build_log`: Adds the URL of the build log."] UrlBuildLog
    = "url_build_log", #[doc = "`url_backend_log`: Adds the URL of the backend's log."]
    UrlBackendLog = "url_backend_log", }
}
crate::open_enum::open_enum! {
    #[doc = "The direction of an ordering. Words in other cases make the server fail."]
    OrderType { #[doc = "`ASC`: Smallest first, the default."] Asc = "ASC", #[doc =
    "`DESC`: Largest first."] Desc = "DESC", }
}
crate::open_enum::open_enum! {
    #[doc = "How a user stands with regard to a role in a project."] PermissionState {
    #[doc = "`nothing`: The user neither has the role nor asks for it."] Nothing =
    "nothing", #[doc =
    "`request`: The user has asked for the role, and nobody has approved it yet."]
    Request = "request", #[doc = "`approved`: The user has the role."] Approved =
    "approved", }
}
crate::open_enum::open_enum! {
    #[doc = "What kind of repository another one depends on."] RpmRepoDependencyType {
    #[doc = "`copr`: A project on the same server, named by owner and project."] Copr =
    "copr", #[doc = "`external_baseurl`: A repository elsewhere, given by its URL."]
    ExternalBaseurl = "external_baseurl", }
}
crate::open_enum::open_enum! {
    #[doc = "The kind of version control system."] ScmType { #[doc =
    "`git`: Git, the default."] Git = "git", #[doc = "`svn`: Subversion."] Svn = "svn", }
}
crate::open_enum::open_enum! {
    #[doc =
    "Where the sources of a package or build come from. The first five words can be given when a package is added or edited, the other three occur in answers only."]
    SourceType { #[doc =
    "`scm`: A repository under version control, with Git or Subversion."] Scm = "scm",
    #[doc =
    "`pypi`: A project on the Python Package Index, for which a spec file is generated."]
    Pypi = "pypi", #[doc =
    "`rubygems`: A gem on RubyGems, for which a spec file is generated."] Rubygems =
    "rubygems", #[doc = "`custom`: A script that makes the sources."] Custom = "custom",
    #[doc = "`distgit`: A dist-git server, as distributions have them."] Distgit =
    "distgit", #[doc =
    "`link`: A URL of an SRPM or spec file. The package cannot be built again by name."]
    Link = "link", #[doc =
    "`upload`: An uploaded file. The package cannot be built again by name."] Upload =
    "upload", #[doc =
    "`unset`: No source is set, as after a reset. The package cannot be built by name."]
    Unset = "unset", }
}
crate::open_enum::open_enum! {
    #[doc = "The tool that writes the spec file of a Python project."] SpecGenerator {
    #[doc = "`pyp2spec`: The `pyp2spec` tool, the default."] Pyp2spec = "pyp2spec", #[doc
    = "`pyp2rpm`: The older `pyp2rpm` tool, which knows templates and Python versions."]
    Pyp2rpm = "pyp2rpm", }
}
crate::open_enum::open_enum! {
    #[doc = "The template from which a spec file for a Python project is made."]
    SpecTemplate { #[doc =
    "the empty text: The default template. The word `default` is refused."] Empty = "",
    #[doc = "`fedora`: The template for Fedora."] Fedora = "fedora", #[doc =
    "`epel7`: The template for EPEL 7."] Epel7 = "epel7", #[doc =
    "`mageia`: The template for Mageia."] Mageia = "mageia", #[doc =
    "`pld`: The template for PLD."] Pld = "pld", }
}
crate::open_enum::open_enum! {
    #[doc = "The tool that makes an SRPM out of a repository."] SrpmBuildMethod { #[doc =
    "`rpkg`: The `rpkg` tool, the default."] Rpkg = "rpkg", #[doc =
    "`tito`: The `tito` tool, for the latest tagged release."] Tito = "tito", #[doc =
    "`tito_test`: The `tito` tool in its test mode, for the given commit instead of a tag."]
    TitoTest = "tito_test", #[doc =
    "`make_srpm`: The target `srpm` of the makefile that the repository keeps for Copr."]
    MakeSrpm = "make_srpm", }
}
crate::open_enum::open_enum! {
    #[doc =
    "The system that keeps the results of a project. Only server admins can choose it, and only when they add the project."]
    Storage { #[doc = "`backend`: The disk of Copr's own backend."] Backend = "backend",
    #[doc = "`pulp`: A Pulp server."] Pulp = "pulp", }
}
