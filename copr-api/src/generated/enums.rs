// Generated from openapi/copr.json by `cargo xtask generate`. Do not edit.

crate::open_enum::open_enum! {
    #[doc =
    "How the build root is bootstrapped, that is, which tools install it. Projects accept `default`, `on`, `off` and `image`; builds also accept `unchanged`; project chroots accept all values. A response can contain an empty string."]
    Bootstrap { #[doc = "`default`: The default of the builder's configuration."] Default
    = "default", #[doc =
    "`on`: Installed with the tools of a bootstrap root, which is first created from packages."]
    On = "on", #[doc = "`off`: Installed with the tools of the builder."] Off = "off",
    #[doc =
    "`image`: Like `on`, with the bootstrap root from the chroot's default container image."]
    Image = "image", #[doc =
    "`custom_image`: Like `image`, with the image in `bootstrap_image`. Only for project chroots."]
    CustomImage = "custom_image", #[doc =
    "`unchanged`: The setting of the project chroot or the project. Not for projects."]
    Unchanged = "unchanged", }
}
crate::open_enum::open_enum! {
    #[doc =
    "The state of a build, of its source build, or of one of its chroots. `succeeded`, `failed`, `canceled`, `skipped` and `forked` are final."]
    BuildState { #[doc =
    "`pending`: Queued for a worker. A build can return to this state from `running` while some of its chroots still wait."]
    Pending = "pending", #[doc =
    "`waiting`: Waiting for something else, such as the sources of the build. A build without chroots can stay in this state forever."]
    Waiting = "waiting", #[doc = "`starting`: A worker is being prepared."] Starting =
    "starting", #[doc =
    "`importing`: The sources are being imported into the server's DistGit."] Importing =
    "importing", #[doc = "`running`: A worker is processing it."] Running = "running",
    #[doc = "`succeeded`: Final: it succeeded."] Succeeded = "succeeded", #[doc =
    "`failed`: Final: the sources, their import or at least one chroot failed."] Failed =
    "failed", #[doc = "`canceled`: Final: it was canceled. Its end time stays null."]
    Canceled = "canceled", #[doc = "`skipped`: Final: there was nothing to build."]
    Skipped = "skipped", #[doc =
    "`forked`: Final: copied, with its results, from another project by a fork."] Forked
    = "forked", #[doc =
    "`unknown`: The server cannot determine the state. A build can stay in this state forever, so do not wait for it to change."]
    Unknown = "unknown", }
}
crate::open_enum::open_enum! {
    #[doc =
    "How the processes of a build are isolated from the builder. Projects accept `default`, `nspawn` and `simple`; builds and project chroots also accept `unchanged`. A response can contain an empty string."]
    Isolation { #[doc = "`default`: The default of the builder's configuration."] Default
    = "default", #[doc = "`nspawn`: A container created with `systemd-nspawn`."] Nspawn =
    "nspawn", #[doc = "`simple`: A plain `chroot`."] Simple = "simple", #[doc =
    "`unchanged`: The setting of the project chroot or the project. Not for projects."]
    Unchanged = "unchanged", }
}
crate::open_enum::open_enum! {
    #[doc = "An additional field of each chroot in the monitor, returned on request."]
    MonitorField { #[doc = "`url_build_log`: The URL of the build log."] UrlBuildLog =
    "url_build_log", #[doc = "`url_backend_log`: The URL of the backend log."]
    UrlBackendLog = "url_backend_log", }
}
crate::open_enum::open_enum! {
    #[doc = "The sort direction. It is case-sensitive; other cases are a 500."] OrderType
    { #[doc = "`ASC`: Ascending, the default."] Asc = "ASC", #[doc =
    "`DESC`: Descending."] Desc = "DESC", }
}
crate::open_enum::open_enum! {
    #[doc = "The state of a user's role in a project."] PermissionState { #[doc =
    "`nothing`: The user neither has nor requests the role."] Nothing = "nothing", #[doc
    = "`request`: The user has requested the role, which is not approved yet."] Request =
    "request", #[doc = "`approved`: The user has the role."] Approved = "approved", }
}
crate::open_enum::open_enum! {
    #[doc = "The type of a repository dependency."] RpmRepoDependencyType { #[doc =
    "`copr`: A project on the same server, named by owner and project."] Copr = "copr",
    #[doc = "`external_baseurl`: An external repository, identified by its URL."]
    ExternalBaseurl = "external_baseurl", }
}
crate::open_enum::open_enum! {
    #[doc = "The version control system."] ScmType { #[doc = "`git`: Git, the default."]
    Git = "git", #[doc = "`svn`: Subversion."] Svn = "svn", }
}
crate::open_enum::open_enum! {
    #[doc =
    "The type of the source of a package or build. The first five can be used to add or edit a package; the other three only occur in responses."]
    SourceType { #[doc = "`scm`: A version control repository (Git or Subversion)."] Scm
    = "scm", #[doc =
    "`pypi`: A project on the Python Package Index, with a generated spec file."] Pypi =
    "pypi", #[doc = "`rubygems`: A gem on RubyGems, with a generated spec file."]
    Rubygems = "rubygems", #[doc = "`custom`: A script that generates the sources."]
    Custom = "custom", #[doc =
    "`distgit`: A DistGit server, where distributions keep package sources."] Distgit =
    "distgit", #[doc =
    "`link`: The URL of an SRPM or spec file. The package cannot be rebuilt by name."]
    Link = "link", #[doc =
    "`upload`: An uploaded file. The package cannot be rebuilt by name."] Upload =
    "upload", #[doc =
    "`unset`: No source, as after a reset. The package cannot be built by name."] Unset =
    "unset", }
}
crate::open_enum::open_enum! {
    #[doc = "The tool that generates the spec file of a Python project."] SpecGenerator {
    #[doc = "`pyp2spec`: `pyp2spec`, the default."] Pyp2spec = "pyp2spec", #[doc =
    "`pyp2rpm`: `pyp2rpm`, which is older and supports templates and Python versions."]
    Pyp2rpm = "pyp2rpm", }
}
crate::open_enum::open_enum! {
    #[doc = "The template for the generated spec file of a Python project."] SpecTemplate
    { #[doc = "The empty string: The default template. The value `default` is rejected."]
    Empty = "", #[doc = "`fedora`: The template for Fedora."] Fedora = "fedora", #[doc =
    "`epel7`: The template for EPEL 7."] Epel7 = "epel7", #[doc =
    "`mageia`: The template for Mageia."] Mageia = "mageia", #[doc =
    "`pld`: The template for PLD."] Pld = "pld", }
}
crate::open_enum::open_enum! {
    #[doc = "The tool that creates an SRPM from a repository."] SrpmBuildMethod { #[doc =
    "`rpkg`: `rpkg`, the default."] Rpkg = "rpkg", #[doc =
    "`tito`: `tito`, which builds the latest tagged release."] Tito = "tito", #[doc =
    "`tito_test`: `tito` in test mode, which builds the given commit instead of a tag."]
    TitoTest = "tito_test", #[doc =
    "`make_srpm`: The `srpm` target of the makefile that the repository provides for Copr."]
    MakeSrpm = "make_srpm", }
}
crate::open_enum::open_enum! {
    #[doc =
    "Where the results of a project are stored. Only server admins can set it, and only when they create the project."]
    Storage { #[doc = "`backend`: The disk of the Copr backend."] Backend = "backend",
    #[doc = "`pulp`: A Pulp server."] Pulp = "pulp", }
}
