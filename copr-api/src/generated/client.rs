// Generated from openapi/copr.json by `cargo xtask generate`. Do not edit.

use crate::Client;
/// The types of requests and responses.
pub mod types {
    ///A new pair of credentials. It replaces the caller's previous pair, which stops working at once.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ApiToken {
        ///The login that belongs to the token. It is not the user name and is new each time.
        pub api_login: crate::Secret,
        ///The token, which is as sensitive as a password. The server does not show it again.
        pub api_token: crate::Secret,
        ///The date on which the pair expires, as `YYYY-MM-DD`.
        pub expiration: ::std::string::String,
    }
    ///A build of one package. It first creates an SRPM, imports it, and then builds it in each chroot.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Build {
        ///The names of the chroots to build in, in no fixed order. Empty until the sources are imported, unless the submission named chroots.
        pub chroots: ::std::vec::Vec<::std::string::String>,
        ///When the build ended, in Unix seconds (UTC). Null until then. It stays null if the build was canceled, if its sources failed before the chroots were known, or if their import failed, so wait for a final `state` instead.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ended_on: ::std::option::Option<crate::Timestamp>,
        ///The ID of the build, unique on the server.
        pub id: i64,
        ///Whether the build has a lower priority in the queue. Requests call it `background`.
        pub is_background: bool,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The project directory of the build: the name of the project, with a suffix such as `:custom:NAME` or `:pr:NUMBER` for a side directory.
        pub project_dirname: ::std::string::String,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The URL of the project's results. It contains neither a chroot nor a side directory, even if the build is in one.
        pub repo_url: ::std::string::String,
        ///The source package. The object is always present, but its fields are null at first.
        pub source_package: SourcePackage,
        ///When work in the first chroot started, in Unix seconds (UTC). Null until then, including while the sources are built.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub started_on: ::std::option::Option<crate::Timestamp>,
        ///The state of the whole build. It can go back from `running` to `pending` while other chroots wait.
        pub state: crate::enums::BuildState,
        ///When the build was submitted, in Unix seconds (UTC).
        pub submitted_on: crate::Timestamp,
        ///The name of the user who submitted the build. Null if a webhook started it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub submitter: ::std::option::Option<::std::string::String>,
    }
    ///The request to check whether a build with these options would be accepted. Useful before a large upload, since the server reads the whole file before it validates anything else.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildCheck {
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build can use the network. Defaults to the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl BuildCheck {
        pub fn builder() -> builder::BuildCheck {
            Default::default()
        }
    }
    ///The response to a successful check.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildCheckReply {
        ///A message for humans.
        pub message: ::std::string::String,
    }
    ///A build in one of its chroots.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildChroot {
        ///When the build in this chroot ended, in Unix seconds (UTC). Null until then, and always if it was canceled.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ended_on: ::std::option::Option<crate::Timestamp>,
        ///The name of the chroot, such as `fedora-43-x86_64`.
        pub name: ::std::string::String,
        ///The URL of the directory with results and logs. Null until work in this chroot starts.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result_url: ::std::option::Option<::std::string::String>,
        ///When work in this chroot started, in Unix seconds (UTC). Null until then.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub started_on: ::std::option::Option<crate::Timestamp>,
        ///The state of the build in this chroot.
        pub state: crate::enums::BuildState,
    }
    ///Everything needed to reproduce a build in one chroot: the settings in effect, from the build, the chroot and the project. Fields without a value are omitted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildChrootConfig {
        ///Packages to preinstall in the build root. Omitted if the project has removed the chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_packages: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Repositories that the build root uses, as URLs or in the form `copr://owner/project`. The project itself comes first.
        pub additional_repos: ::std::vec::Vec<::std::string::String>,
        ///How the build root is bootstrapped. Omitted for the default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The container image for the bootstrap `custom_image`. Omitted otherwise.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap_image: ::std::option::Option<::std::string::String>,
        ///Whether the build can use the network.
        pub enable_net: bool,
        ///Whether the build has a lower priority in the queue.
        pub is_background: bool,
        ///The memory limit of the build in MiB. No request can set it.
        pub memory_limit: i64,
        ///The same repositories, as resolved definitions. Omitted if the project has removed the chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repos: ::std::option::Option<::std::vec::Vec<Repo>>,
        ///The time limit of the build in seconds.
        pub timeout: i64,
        ///Build conditions to enable, as with `rpmbuild --with`. Omitted if the project has removed the chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_opts: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Build conditions to disable, as with `rpmbuild --without`. Omitted if the project has removed the chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub without_opts: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    }
    ///A page of the chroots of a build.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildChrootPage {
        ///The chroots on this page.
        pub items: ::std::vec::Vec<BuildChroot>,
        ///The paging arguments that are in force.
        pub meta: PageMeta,
    }
    ///A page of builds, newest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildPage {
        ///The builds on this page.
        pub items: ::std::vec::Vec<Build>,
        ///The paging arguments in effect. The order does not apply to builds.
        pub meta: PageMeta,
    }
    ///The packages that a build produced, by chroot name. Empty while the build has no chroots.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuiltPackages(
        pub ::std::collections::BTreeMap<::std::string::String, NevraPackages>,
    );
    impl ::std::ops::Deref for BuiltPackages {
        type Target = ::std::collections::BTreeMap<::std::string::String, NevraPackages>;
        fn deref(
            &self,
        ) -> &::std::collections::BTreeMap<::std::string::String, NevraPackages> {
            &self.0
        }
    }
    impl ::std::convert::From<BuiltPackages>
    for ::std::collections::BTreeMap<::std::string::String, NevraPackages> {
        fn from(value: BuiltPackages) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::std::collections::BTreeMap<::std::string::String, NevraPackages>,
    > for BuiltPackages {
        fn from(
            value: ::std::collections::BTreeMap<::std::string::String, NevraPackages>,
        ) -> Self {
            Self(value)
        }
    }
    ///Whether a user can build in a project.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CanBuild {
        ///Whether the user can build.
        pub can_build_in: bool,
        ///The owner of the project. Groups lack the leading `@`, unlike in a `Project` or `Build`.
        pub ownername: ::std::string::String,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The name of the user.
        pub who: ::std::string::String,
    }
    ///The request to build from sources that a script generates.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildCustom {
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The packages that the script requires, separated by spaces. Defaults to none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub builddeps: ::std::option::Option<::std::string::String>,
        ///The chroot to run the script in, which need not be one of the project's: an active chroot, or `fedora-latest-` with an architecture, which is resolved to the newest Fedora release. Defaults to `fedora-latest-x86_64`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroot: ::std::option::Option<::std::string::String>,
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build can use the network. Defaults to the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The URLs of repositories with packages that the script requires. By default, or if empty, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repos: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The directory in which the script writes its results. Defaults to its working directory.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub resultdir: ::std::option::Option<::std::string::String>,
        ///The script, up to 4096 bytes. Its first line names the interpreter, as in `#!/bin/sh`.
        pub script: ::std::string::String,
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildCustom {
        pub fn builder() -> builder::CreateBuildCustom {
            Default::default()
        }
    }
    ///The request to build from a DistGit server, where distributions keep package sources.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildDistGit {
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The branch, tag or commit to build. Defaults to the default branch.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub committish: ::std::option::Option<::std::string::String>,
        ///The name of the DistGit server, such as `fedora`. The Copr server rejects unknown names. By default, the Copr server's default is used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub distgit: ::std::option::Option<::std::string::String>,
        ///Whether the build can use the network. Defaults to the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The namespace on the DistGit server, such as `forks/alice`. Some DistGit servers require it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub namespace: ::std::option::Option<::std::string::String>,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The name of the package on the DistGit server.
        pub package_name: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildDistGit {
        pub fn builder() -> builder::CreateBuildDistGit {
            Default::default()
        }
    }
    ///The request to build a project from the Python Package Index, with a generated spec file.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildPyPi {
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build can use the network. Defaults to the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The name of the project on the Python Package Index, up to 93 characters.
        pub pypi_package_name: ::std::string::String,
        ///The version to build. Defaults to the newest.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_version: ::std::option::Option<::std::string::String>,
        ///The major versions of Python to build for, as the strings `3` and `2`. Defaults to only `3`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub python_versions: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The tool that generates the spec file. Defaults to `pyp2spec`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_generator: ::std::option::Option<crate::enums::SpecGenerator>,
        ///The template of the spec file. Defaults to the tool's default template.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_template: ::std::option::Option<crate::enums::SpecTemplate>,
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildPyPi {
        pub fn builder() -> builder::CreateBuildPyPi {
            Default::default()
        }
    }
    ///The request to build a gem from RubyGems, with a generated spec file.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildRubyGems {
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build can use the network. Defaults to the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The name of the gem, up to 92 characters.
        pub gem_name: ::std::string::String,
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildRubyGems {
        pub fn builder() -> builder::CreateBuildRubyGems {
            Default::default()
        }
    }
    ///The request to build from a version control repository.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildScm {
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The URL of the repository, with a scheme such as `https`. Forms such as `git@host:path` are rejected.
        pub clone_url: ::std::string::String,
        ///The branch, tag or commit to build. Defaults to the default branch.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub committish: ::std::option::Option<::std::string::String>,
        ///Whether the build can use the network. Defaults to the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The version control system. Defaults to `git`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scm_type: ::std::option::Option<crate::enums::ScmType>,
        ///The tool that creates the SRPM. Defaults to `rpkg`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_build_method: ::std::option::Option<crate::enums::SrpmBuildMethod>,
        ///The path of the spec file, which ends in `.spec`. By default, the tool searches for it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec: ::std::option::Option<::std::string::String>,
        ///The directory of the package within the repository. Defaults to the root.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subdirectory: ::std::option::Option<::std::string::String>,
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildScm {
        pub fn builder() -> builder::CreateBuildScm {
            Default::default()
        }
    }
    ///The options of a build from an uploaded SRPM or spec file. The file is a separate part, with a name that ends in `.src.rpm`, `.nosrc.rpm` or `.spec`, in upper or lower case.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildUpload {
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build can use the network. Defaults to the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildUpload {
        pub fn builder() -> builder::CreateBuildUpload {
            Default::default()
        }
    }
    ///The request to build from URLs of SRPM or spec files. Each URL makes one build.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildUrl {
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build can use the network. Defaults to the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The URLs, at least one: `http` or `https`, with a path that ends in `.src.rpm`, `.nosrc.rpm` or `.spec` in lower case. One invalid URL fails the whole request, and a URL that is given twice makes two builds. The server fetches the files later, so an unreachable URL makes a failed build. With `after_build_id` or `with_build_id`, give only one URL: several make the whole server hang, and are rejected before the request is sent.
        pub pkgs: ::std::vec::Vec<::std::string::String>,
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildUrl {
        pub fn builder() -> builder::CreateBuildUrl {
            Default::default()
        }
    }
    ///The builds that a submission of URLs created.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreatedBuilds {
        ///One build for each URL, in the order of the URLs.
        pub items: ::std::vec::Vec<Build>,
    }
    ///The builds to delete. The response has the same form and lists the deleted builds.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeleteBuilds {
        ///The IDs of the builds. All are deleted or none: a build that is missing, unfinished or not yours fails the whole request. An empty list is accepted, and a duplicate is returned twice.
        pub builds: ::std::vec::Vec<i64>,
    }
    impl DeleteBuilds {
        pub fn builder() -> builder::DeleteBuilds {
            Default::default()
        }
    }
    ///The body of an error response. Rely on the status code: the message is for humans, and the body may not be JSON.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Error {
        ///What went wrong. It can have several lines and can use other field names than the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error: ::std::option::Option<::std::string::String>,
        ///What went wrong, if `error` is missing. Only for a malformed `X-Fields` header.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        ///The string `notok`, only on failed logins.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub output: ::std::option::Option<::std::string::String>,
    }
    ///The version of the API.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Home {
        ///The major version of the API, which is 3.
        pub version: i64,
    }
    ///All active chroots of the server: a map from name to comment in Markdown, which is empty for most.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MockChroots(
        pub ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    );
    impl ::std::ops::Deref for MockChroots {
        type Target = ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::string::String,
        >;
        fn deref(
            &self,
        ) -> &::std::collections::BTreeMap<
            ::std::string::String,
            ::std::string::String,
        > {
            &self.0
        }
    }
    impl ::std::convert::From<MockChroots>
    for ::std::collections::BTreeMap<::std::string::String, ::std::string::String> {
        fn from(value: MockChroots) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    > for MockChroots {
        fn from(
            value: ::std::collections::BTreeMap<
                ::std::string::String,
                ::std::string::String,
            >,
        ) -> Self {
            Self(value)
        }
    }
    ///The state of all packages of a project or of one of its directories.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Monitor {
        ///A message for humans.
        pub message: ::std::string::String,
        ///The string `ok`.
        pub output: ::std::string::String,
        ///The packages, sorted by name. Empty if the project has none.
        pub packages: ::std::vec::Vec<MonitorPackage>,
    }
    ///The latest build of a package in one chroot.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MonitorChroot {
        ///The ID of the build.
        pub build_id: i64,
        ///The version and release that were built, such as `2.0-1`. Null until they are known.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pkg_version: ::std::option::Option<::std::string::String>,
        ///The state of the build in this chroot.
        pub state: crate::enums::BuildState,
        ///`state` as the number that the server stores. Can be null; prefer `state`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<i64>,
        ///The URL of the backend log. Omitted unless requested, and null until there is a directory for the results.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url_backend_log: ::std::option::Option<::std::string::String>,
        ///The URL of the build log. Omitted unless requested, and null until there is a directory for the results.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url_build_log: ::std::option::Option<::std::string::String>,
    }
    ///A package in the monitor.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MonitorPackage {
        ///The latest build in each chroot, by chroot name. Contains only active chroots of the project in which the package was built at least once.
        pub chroots: ::std::collections::BTreeMap<::std::string::String, MonitorChroot>,
        ///The name of the package.
        pub name: ::std::string::String,
    }
    ///A package with its name, epoch, version, release and architecture.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Nevra {
        ///The architecture. It is `src` for an SRPM.
        pub arch: ::std::string::String,
        ///The epoch. Null if the package has none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub epoch: ::std::option::Option<i64>,
        ///The name of the package.
        pub name: ::std::string::String,
        ///The release.
        pub release: ::std::string::String,
        ///The version.
        pub version: ::std::string::String,
    }
    ///The packages that a build produced in one chroot.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct NevraPackages {
        ///The packages, including the SRPM. Empty until the build has succeeded in this chroot.
        pub packages: ::std::vec::Vec<Nevra>,
    }
    ///A package of a project and the source to build it from. `chroot_denylist`, `max_builds` and `timeout` can be set but are never returned.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Package {
        ///Whether webhooks can start builds of it. Requests call it `webhook_rebuild`. Null if it was never set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auto_rebuild: ::std::option::Option<bool>,
        ///The latest builds. The object is always present, but its fields are null unless requested.
        pub builds: PackageBuilds,
        ///The ID of the package, unique on the server.
        pub id: i64,
        ///The name of the package.
        pub name: ::std::string::String,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The details of the source. The keys depend on `source_type`; there are none without a source.
        pub source_dict: SourceDict,
        ///The source type.
        pub source_type: crate::enums::SourceType,
    }
    ///A package to add, or the changes to one. The source type in the path decides which fields apply. In an edit, omitted and null fields keep their values, except `scm_type`, and an empty string clears an optional field. An edit that changes the source type requires the same fields as a new package.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PackageAdd {
        ///For `custom`: the packages that the script requires, separated by spaces. For a new package, none by default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub builddeps: ::std::option::Option<::std::string::String>,
        ///For `custom`: the chroot to run the script in: an active chroot, or `fedora-latest-` with an architecture, which is resolved to the newest Fedora release. For a new package, defaults to `fedora-latest-x86_64`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroot: ::std::option::Option<::std::string::String>,
        ///The chroots not to build the package in: names or shell patterns, separated by commas. Each has to match a chroot. At least one chroot of the project has to remain, or the server builds in all of them. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroot_denylist: ::std::option::Option<::std::string::String>,
        ///For `scm`: the URL of the repository. Required for a new package.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub clone_url: ::std::option::Option<::std::string::String>,
        ///For `scm` and `distgit`: the branch, tag or commit to build. For a new package, defaults to the default branch.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub committish: ::std::option::Option<::std::string::String>,
        ///For `distgit`: the name of the DistGit server, such as `fedora`. The Copr server rejects unknown names. A new package gets the Copr server's default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub distgit: ::std::option::Option<::std::string::String>,
        ///For `rubygems`: the name of the gem, up to 92 characters. Required for a new package.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gem_name: ::std::option::Option<::std::string::String>,
        ///How many of the newest builds the server keeps, from 0 to 100; 0 means no limit. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_builds: ::std::option::Option<i64>,
        ///For `distgit`: the namespace on the DistGit server. Some DistGit servers require it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub namespace: ::std::option::Option<::std::string::String>,
        ///The name of the package, up to 100 characters, the same as in the path. The client fills it in and rejects another name.
        pub package_name: ::std::string::String,
        ///For `pypi`: the name of the project on the Python Package Index, up to 93 characters. Required for a new package.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_name: ::std::option::Option<::std::string::String>,
        ///For `pypi`: the version to build. For a new package, defaults to the newest.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_version: ::std::option::Option<::std::string::String>,
        ///For `pypi`: the major versions of Python to build for, as the strings `3` and `2`. For a new package, an empty list by default, unlike for a build.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub python_versions: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///For `custom`: the URLs of repositories with packages that the script requires. Responses return them as one string.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repos: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///For `custom`: the directory in which the script writes its results. For a new package, defaults to its working directory.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub resultdir: ::std::option::Option<::std::string::String>,
        ///For `scm`: the version control system. Defaults to `git`, even in an edit: send it with each edit of a Subversion package, or the package becomes a Git package.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scm_type: ::std::option::Option<crate::enums::ScmType>,
        ///For `custom`: the script, up to 4096 bytes. Required for a new package. Its first line names the interpreter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub script: ::std::option::Option<::std::string::String>,
        ///For `scm`: the tool that creates the SRPM. For a new package, defaults to `rpkg`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_build_method: ::std::option::Option<crate::enums::SrpmBuildMethod>,
        ///For `scm`: the path of the spec file, which ends in `.spec`. A package that is added without it rejects edits that do not send it; an empty string is enough.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec: ::std::option::Option<::std::string::String>,
        ///For `pypi`: the tool that generates the spec file. For a new package, defaults to `pyp2spec`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_generator: ::std::option::Option<crate::enums::SpecGenerator>,
        ///For `pypi`: the template of the spec file. For a new package, defaults to the tool's default template.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_template: ::std::option::Option<crate::enums::SpecTemplate>,
        ///For `scm`: the directory of the package within the repository. For a new package, defaults to the root.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subdirectory: ::std::option::Option<::std::string::String>,
        ///The time limit for builds of the package, in seconds, from 0 to 108000. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///Whether webhooks can start builds of it. For a new package, defaults to `false`. Responses call it `auto_rebuild`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_rebuild: ::std::option::Option<bool>,
    }
    impl PackageAdd {
        pub fn builder() -> builder::PackageAdd {
            Default::default()
        }
    }
    ///The request to build a package from its stored source. A package without a source, or with an uploaded or linked one, cannot be built this way.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PackageBuild {
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project except those on the package's denylist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build can use the network. Defaults to the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The name of the package.
        pub package_name: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl PackageBuild {
        pub fn builder() -> builder::PackageBuild {
            Default::default()
        }
    }
    ///The latest builds of a package, which are only returned on request.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PackageBuilds {
        ///The latest build. Null if it was not requested or if there is none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub latest: ::std::option::Option<Build>,
        ///The latest build that succeeded. Null if it was not requested or if there is none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub latest_succeeded: ::std::option::Option<Build>,
    }
    ///A page of packages.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PackagePage {
        ///The packages on this page.
        pub items: ::std::vec::Vec<Package>,
        ///The paging arguments that are in force.
        pub meta: PageMeta,
    }
    ///The package to reset or delete.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PackageRef {
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The name of the package.
        pub package_name: ::std::string::String,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
    }
    impl PackageRef {
        pub fn builder() -> builder::PackageRef {
            Default::default()
        }
    }
    ///The paging arguments that the server used. It has neither a total nor a link to the next page: a short or empty page is the last.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PageMeta {
        ///The maximum number of rows on the page. Null without a limit.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        ///The number of rows that were skipped.
        pub offset: i64,
        ///The field that was requested for sorting. Builds ignore it and come newest first.
        pub order: ::std::string::String,
        ///The sort direction. Empty if it was sent empty with an order other than `id` or `name`.
        pub order_type: crate::enums::OrderType,
    }
    ///The new roles of one user. Omitted roles stay as they are.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionChange {
        ///The new state of the `admin` role, which can build, edit the project and set permissions, but not delete the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub admin: ::std::option::Option<crate::enums::PermissionState>,
        ///The new state of the `builder` role, which can submit and cancel builds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub builder: ::std::option::Option<crate::enums::PermissionState>,
    }
    impl PermissionChange {
        pub fn builder() -> builder::PermissionChange {
            Default::default()
        }
    }
    ///The roles of one user in a project.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionEntry {
        ///The state of the `admin` role, which can build, edit the project and set permissions, but not delete the project.
        pub admin: crate::enums::PermissionState,
        ///The state of the `builder` role, which can submit and cancel builds.
        pub builder: crate::enums::PermissionState,
    }
    ///The roles of all users in a project that have or request any.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Permissions {
        ///The roles, by user name.
        pub permissions: ::std::collections::BTreeMap<
            ::std::string::String,
            PermissionEntry,
        >,
    }
    ///The roles to request or withdraw, at least one. A request for a role that the user already has, or by the owner, is rejected.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionsRequest {
        ///`true` requests the `admin` role, and `false` withdraws the request. If omitted, nothing changes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub admin: ::std::option::Option<bool>,
        ///`true` requests the `builder` role, and `false` withdraws the request. If omitted, nothing changes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub builder: ::std::option::Option<bool>,
    }
    impl PermissionsRequest {
        pub fn builder() -> builder::PermissionsRequest {
            Default::default()
        }
    }
    ///The result of requesting permissions.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionsRequestReply {
        ///Whether anything changed. `false` if the same was requested before.
        pub updated: bool,
    }
    ///The new roles of users, by user name. All are set or none. The owner of the project and an empty map are rejected.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionsSet(
        pub ::std::collections::BTreeMap<::std::string::String, PermissionChange>,
    );
    impl ::std::ops::Deref for PermissionsSet {
        type Target = ::std::collections::BTreeMap<
            ::std::string::String,
            PermissionChange,
        >;
        fn deref(
            &self,
        ) -> &::std::collections::BTreeMap<::std::string::String, PermissionChange> {
            &self.0
        }
    }
    impl ::std::convert::From<PermissionsSet>
    for ::std::collections::BTreeMap<::std::string::String, PermissionChange> {
        fn from(value: PermissionsSet) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::std::collections::BTreeMap<::std::string::String, PermissionChange>,
    > for PermissionsSet {
        fn from(
            value: ::std::collections::BTreeMap<::std::string::String, PermissionChange>,
        ) -> Self {
            Self(value)
        }
    }
    ///The result of setting permissions.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionsSetReply {
        ///The names of the users whose roles changed. Empty if nothing changed.
        pub updated: ::std::vec::Vec<::std::string::String>,
    }
    ///A project: packages that are built for the same chroots. `multilib`, `fedora_review`, `runtime_dependencies` and `delete_after_days` can be set but are never returned.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Project {
        ///Repositories for builds, besides the project itself: URLs, or the form `copr://owner/project`.
        pub additional_repos: ::std::vec::Vec<::std::string::String>,
        ///Whether AppStream metadata is generated for the repositories.
        pub appstream: bool,
        ///Whether the server removes old builds that were superseded by newer ones.
        pub auto_prune: bool,
        ///How build roots are bootstrapped. Empty or null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The repository URL of each active chroot, by chroot name. Empty if no chroot is active.
        pub chroot_repos: ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::string::String,
        >,
        ///An email address or URL to contact the owner. Null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<::std::string::String>,
        ///The description of the project. Empty if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///Whether new builds are added to the repository only when the repository is regenerated manually.
        pub devel_mode: bool,
        ///Whether builds can use the network.
        pub enable_net: bool,
        ///Whether the project gets the chroot of a new Fedora release when that branches.
        pub follow_fedora_branching: bool,
        ///The owner and the name, separated by a slash. Groups begin with `@`.
        pub full_name: ::std::string::String,
        ///The URL of the homepage. Null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub homepage: ::std::option::Option<::std::string::String>,
        ///The ID of the project, unique on the server.
        pub id: i64,
        ///The installation instructions. Empty if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions: ::std::option::Option<::std::string::String>,
        ///How builds are isolated from the builder. Empty or null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///Whether packages of the repositories take precedence over module packages.
        pub module_hotfixes: bool,
        ///The name of the project, without its owner.
        pub name: ::std::string::String,
        ///The owner. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The forge projects for which the Packit service can build here. Older servers return one string instead of a list.
        pub packit_forge_projects_allowed: crate::TextList,
        ///Whether the project is kept forever. A persistent project cannot be deleted.
        pub persistent: bool,
        ///The priority of the repositories; a lower number takes precedence. Null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repo_priority: ::std::option::Option<i64>,
        ///Where the results are stored.
        pub storage: crate::enums::Storage,
        ///Whether the project is hidden from the home page of the server.
        pub unlisted_on_hp: bool,
    }
    ///A project to create. Omitted fields get the defaults that each field documents.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectAdd {
        ///Repositories for builds, besides the project itself: `http` or `https` URLs, which can contain variables such as `$chroot`, or the form `copr://owner/project`, whose project has to exist. By default, or if empty, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_repos: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Whether AppStream metadata is generated for the repositories. Defaults to `false`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub appstream: ::std::option::Option<bool>,
        ///Whether the server removes old builds that were superseded by newer ones. Defaults to `true`. Only server admins can send `false`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auto_prune: ::std::option::Option<bool>,
        ///How build roots are bootstrapped: `default`, `on`, `off` or `image`. Defaults to `default`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The names of the chroots to build for, at least one. They have to be active, and patterns are rejected.
        pub chroots: ::std::vec::Vec<::std::string::String>,
        ///An email address or URL to contact the owner. Defaults to none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<::std::string::String>,
        ///After how many days the project is deleted, up to 720. By default, never. Cannot be combined with `persistent`. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///The description of the project. Defaults to an empty string.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///Whether new builds are added to the repository only when the repository is regenerated manually. Defaults to `false`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub devel_mode: ::std::option::Option<bool>,
        ///Whether builds can use the network. Defaults to `false`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///Whether `fedora-review` runs on new builds. Defaults to `false`. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fedora_review: ::std::option::Option<bool>,
        ///Whether the project gets the chroot of a new Fedora release when that branches. Defaults to `true`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub follow_fedora_branching: ::std::option::Option<bool>,
        ///The URL of the homepage. Defaults to none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub homepage: ::std::option::Option<::std::string::String>,
        ///The installation instructions. Defaults to an empty string.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions: ::std::option::Option<::std::string::String>,
        ///How builds are isolated from the builder: `default`, `nspawn` or `simple`. Defaults to `default`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///Whether packages of the repositories take precedence over module packages. Defaults to `false`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_hotfixes: ::std::option::Option<bool>,
        ///Whether the repositories of a 64-bit architecture include those of its 32-bit counterpart. Defaults to `false`. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub multilib: ::std::option::Option<bool>,
        ///The name of the project, up to 100 characters: letters of any script, digits, `_`, `.` and `-`, but not digits alone. Surrounding spaces are trimmed. A longer name is a 500.
        pub name: ::std::string::String,
        ///The forge projects for which the Packit service can build here, such as `github.com/owner/name`. A leading scheme is stripped. By default, or if empty, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_projects_allowed: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Whether the project is kept forever. Defaults to `false`. Only server admins can send `true`, and it cannot be undone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub persistent: ::std::option::Option<bool>,
        ///The priority of the repositories, at least 1; a lower number takes precedence. Defaults to none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repo_priority: ::std::option::Option<i64>,
        ///Repositories that users of the project also need: `http` or `https` URLs, or the form `copr://owner/project`. By default, or if empty, none. Only the data for enabling repositories returns them.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub runtime_dependencies: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Where the results are stored. Defaults to the server's setting. Only server admins can set it, and only here.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub storage: ::std::option::Option<crate::enums::Storage>,
        ///Whether the project is hidden from the home page of the server. Defaults to `false`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub unlisted_on_hp: ::std::option::Option<bool>,
    }
    impl ProjectAdd {
        pub fn builder() -> builder::ProjectAdd {
            Default::default()
        }
    }
    ///The settings of a project for one chroot. The bootstrap settings are never returned, although they can be set.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectChroot {
        ///Modules to enable or disable before the build, as `name:stream`. A leading `!` disables the module.
        pub additional_modules: ::std::vec::Vec<::std::string::String>,
        ///Packages to preinstall in the build root.
        pub additional_packages: ::std::vec::Vec<::std::string::String>,
        ///Repositories for builds in this chroot, besides those of the project: URLs, or the form `copr://owner/project`.
        pub additional_repos: ::std::vec::Vec<::std::string::String>,
        ///The name of the comps file, which defines package groups. Null if there is none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub comps_name: ::std::option::Option<::std::string::String>,
        ///In how many days the results in this chroot are deleted. Null unless the project has removed the chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///How builds are isolated from the builder. `unchanged` means the setting of the project. Can be null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The name of the chroot, such as `fedora-43-x86_64`.
        pub mock_chroot: ::std::string::String,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The name of the project, without its owner.
        pub projectname: ::std::string::String,
        ///Build conditions to enable, as with `rpmbuild --with`.
        pub with_opts: ::std::vec::Vec<::std::string::String>,
        ///Build conditions to disable, as with `rpmbuild --without`.
        pub without_opts: ::std::vec::Vec<::std::string::String>,
    }
    ///The settings that a build in this chroot of the project would use. The bootstrap settings are never returned.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectChrootBuildConfig {
        ///Modules to enable or disable before the build. All but the last end in a comma, which is not part of the name; `ProjectChroot` returns them without it.
        pub additional_modules: ::std::vec::Vec<::std::string::String>,
        ///Packages to preinstall in the build root.
        pub additional_packages: ::std::vec::Vec<::std::string::String>,
        ///Repositories for builds, as URLs or in the form `copr://owner/project`: the project itself first, then those of the project and of the chroot.
        pub additional_repos: ::std::vec::Vec<::std::string::String>,
        ///The name of the chroot.
        pub chroot: ::std::string::String,
        ///Whether builds can use the network.
        pub enable_net: bool,
        ///The chroot's setting for the isolation of builds. `unchanged` means the setting of the project. Can be null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The same repositories, as resolved definitions. The project comes first as `copr_base`, followed by `copr_base_devel` if `devel_mode` is on.
        pub repos: ::std::vec::Vec<Repo>,
        ///Build conditions to enable, as with `rpmbuild --with`.
        pub with_opts: ::std::vec::Vec<::std::string::String>,
        ///Build conditions to disable, as with `rpmbuild --without`.
        pub without_opts: ::std::vec::Vec<::std::string::String>,
    }
    ///The changes to the settings of a project for one chroot. Omitted and null fields keep their values.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectChrootEdit {
        ///Modules to enable or disable before the build, as `name:stream`, with a leading `!` to disable one. Each name can occur only once. An empty list changes nothing; use `reset_fields` to clear it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_modules: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Packages to preinstall in the build root. The list replaces the previous one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_packages: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Repositories for builds in this chroot, besides those of the project: `http` or `https` URLs, or the form `copr://owner/project`. A `priority` in the query of a URL sets the priority of the repository. The list replaces the previous one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_repos: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How build roots are bootstrapped. `custom_image` requires `bootstrap_image`. It can only be read from the configuration of a build in this chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The container image to bootstrap from, such as `registry.example.org/fedora:43`. It implies the bootstrap `custom_image`. It can only be read from the configuration of a build in this chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap_image: ::std::option::Option<::std::string::String>,
        ///Whether to remove the comps file.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_comps: ::std::option::Option<bool>,
        ///How builds are isolated from the builder. `unchanged` means the setting of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The names of fields to reset to their defaults, as they are called here. They are reset before the new values of the same request are set. An unknown name is rejected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reset_fields: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Build conditions to enable, as with `rpmbuild --with`. The list replaces the previous one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_opts: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Build conditions to disable, as with `rpmbuild --without`. The list replaces the previous one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub without_opts: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    }
    impl ProjectChrootEdit {
        pub fn builder() -> builder::ProjectChrootEdit {
            Default::default()
        }
    }
    ///The changes to a project. Omitted and null fields keep their values. Some fields cannot be cleared once they are set, although the server reports success. A project cannot be renamed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectEdit {
        ///Repositories for builds, besides the project itself: `http` or `https` URLs, which can contain variables such as `$chroot`, or the form `copr://owner/project`. The list replaces the previous one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_repos: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Whether AppStream metadata is generated for the repositories.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub appstream: ::std::option::Option<bool>,
        ///Whether the server removes old builds that were superseded by newer ones. Only server admins can send `false`. After that, the server rejects every edit by the owner that does not send this field.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auto_prune: ::std::option::Option<bool>,
        ///How build roots are bootstrapped: `default`, `on`, `off` or `image`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The names of the chroots to build for. The list replaces the previous one, so include those to keep; an empty list changes nothing. Chroots past their end of life are rejected, and removing one with unfinished builds is a 409.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///An email address or URL to contact the owner. It cannot be cleared; an empty string changes nothing.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<::std::string::String>,
        ///After how many days the project is deleted, up to 720; -1 means never. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///The description of the project. An empty string clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///Whether new builds are added to the repository only when the repository is regenerated manually.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub devel_mode: ::std::option::Option<bool>,
        ///Whether builds can use the network.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///Whether `fedora-review` runs on new builds. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fedora_review: ::std::option::Option<bool>,
        ///Whether the project gets the chroot of a new Fedora release when that branches.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub follow_fedora_branching: ::std::option::Option<bool>,
        ///The URL of the homepage. It cannot be cleared; an empty string changes nothing.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub homepage: ::std::option::Option<::std::string::String>,
        ///The installation instructions. An empty string clears them.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions: ::std::option::Option<::std::string::String>,
        ///How builds are isolated from the builder: `default`, `nspawn` or `simple`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///Whether packages of the repositories take precedence over module packages.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_hotfixes: ::std::option::Option<bool>,
        ///Whether the repositories of a 64-bit architecture include those of its 32-bit counterpart. It is never returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub multilib: ::std::option::Option<bool>,
        ///The forge projects for which the Packit service can build here, such as `github.com/owner/name`. A leading scheme is stripped. The list replaces the previous one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_projects_allowed: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The priority of the repositories, at least 1; a lower number takes precedence. It cannot be cleared once it is set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repo_priority: ::std::option::Option<i64>,
        ///Repositories that users of the project also need: `http` or `https` URLs, or the form `copr://owner/project`. The list replaces the previous one. Only the data for enabling repositories returns them.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub runtime_dependencies: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Whether the project is hidden from the home page of the server.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub unlisted_on_hp: ::std::option::Option<bool>,
    }
    impl ProjectEdit {
        pub fn builder() -> builder::ProjectEdit {
            Default::default()
        }
    }
    ///The target of a fork. The builds are copied later, in the state `forked`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectFork {
        ///Whether the fork can have the name of a project that you have created under any owner. Without it, such a name is a 400, even if the target does not exist. It does not protect a project of a group that another member has created: the builds go into that project with and without `confirm`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confirm: ::std::option::Option<bool>,
        ///The name of the copy. Defaults to the name of the source; an empty name is a 400.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The owner of the copy: your user name or one of your groups. Groups begin with `@`.
        pub ownername: ::std::string::String,
    }
    impl ProjectFork {
        pub fn builder() -> builder::ProjectFork {
            Default::default()
        }
    }
    ///A page of projects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectPage {
        ///The projects on this page.
        pub items: ::std::vec::Vec<Project>,
        ///The paging arguments that are in force.
        pub meta: PageMeta,
    }
    ///The definition of a package repository.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Repo {
        ///The URL of the repository. It is a plain string, since it can contain variables such as `$basearch` and a query.
        pub baseurl: ::std::string::String,
        ///The short name of the repository. The project's own is `copr_base`.
        pub id: ::std::string::String,
        ///Whether packages of the repository take precedence over module packages. Null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_hotfixes: ::std::option::Option<bool>,
        ///The display name.
        pub name: ::std::string::String,
        ///The priority of the repository; a lower number takes precedence. Null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub priority: ::std::option::Option<i64>,
        ///Whether the signature of the metadata is checked. Null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repo_gpgcheck: ::std::option::Option<bool>,
    }
    ///The data that a package manager needs to install from a project. The server caches the response for two minutes, and counts each request as a download.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepo {
        ///In how many days the project is deleted. Omitted unless a deletion is planned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///Repositories that users of the project also need. Empty if there are none.
        pub dependencies: ::std::vec::Vec<RpmRepoDependency>,
        ///The directories of the project, by name. The main directory has the name of the project; the others have a suffix.
        pub directories: ::std::collections::BTreeMap<
            ::std::string::String,
            RpmRepoDirectory,
        >,
        ///The project's repositories by release, such as `fedora-43`. All releases are listed, whichever was requested.
        pub repos: ::std::collections::BTreeMap<::std::string::String, RpmRepoRelease>,
        ///The URL below which the server keeps the results of all projects.
        pub results_url: ::std::string::String,
    }
    ///The repository of a project for one release and architecture.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoArch {
        ///In how many days it is deleted. Omitted unless the project has removed the chroot, or the chroot has reached its end of life.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///Additional repositories for packages of other architectures, by architecture. Omitted unless the project has `multilib` and there are any.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub multilib: ::std::option::Option<
            ::std::collections::BTreeMap<::std::string::String, RpmRepoMultilib>,
        >,
        ///Options for the definition of the repository.
        pub opts: RpmRepoOpts,
    }
    ///A repository that users of a project also need.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoDependency {
        ///The location of the repository. The fields depend on `type`.
        pub data: RpmRepoDependencyData,
        ///The names of the repository.
        pub opts: RpmRepoDependencyOpts,
        ///Whether it is a project on the same server or an external repository.
        #[serde(rename = "type")]
        pub type_: crate::enums::RpmRepoDependencyType,
    }
    ///The location of a repository dependency.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoDependencyData {
        ///For `copr`: the owner of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub owner: ::std::option::Option<::std::string::String>,
        ///For `external_baseurl`: the URL of the repository.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pattern: ::std::option::Option<::std::string::String>,
        ///For `copr`: the name of the project, without its owner.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub projectname: ::std::option::Option<::std::string::String>,
    }
    ///The names of a repository dependency.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoDependencyOpts {
        ///The short name of the repository.
        pub id: ::std::string::String,
        ///The display name.
        pub name: ::std::string::String,
    }
    ///A directory of a project.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoDirectory {
        ///In how many days it is deleted. Omitted unless a deletion is planned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
    }
    ///A repository of another architecture.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoMultilib {
        ///Options for the definition of the repository.
        pub opts: RpmRepoOpts,
    }
    ///Options for the definition of a repository. Options that are not set are omitted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoOpts {
        ///The cost of the repository as a number in a string, such as `1100`. Package managers prefer lower costs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cost: ::std::option::Option<::std::string::String>,
        ///The string `1` if packages of the repository take precedence over module packages.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_hotfixes: ::std::option::Option<::std::string::String>,
        ///The priority of the repository; a lower number takes precedence.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub priority: ::std::option::Option<i64>,
    }
    ///A release that a project builds for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoRelease {
        ///The repositories for this release, by architecture.
        pub arch: ::std::collections::BTreeMap<::std::string::String, RpmRepoArch>,
    }
    ///Everything needed to reproduce a source build.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SourceBuildConfig {
        ///Whether the build has a lower priority in the queue.
        pub is_background: bool,
        ///The memory limit in MiB. Can be null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub memory_limit: ::std::option::Option<i64>,
        ///The details of the source. The keys depend on `source_type`.
        pub source_dict: SourceDict,
        ///The source type.
        pub source_type: crate::enums::SourceType,
        ///The time limit in seconds. Can be null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
    }
    ///The part of a build that creates the SRPM. It exists once there is a directory for its results.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SourceChroot {
        ///The URL of the directory with the SRPM and its logs.
        pub result_url: ::std::string::String,
        ///The state of this part, which is not the state of the whole build.
        pub state: crate::enums::BuildState,
    }
    ///The details of a source. It has the keys of all source types; the keys of other types are omitted. Some keys are named differently in requests.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SourceDict {
        ///For `custom`: the packages that the script requires, separated by spaces. Null if there are none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub builddeps: ::std::option::Option<::std::string::String>,
        ///For `custom`: the chroot that the script runs in. In a build it is resolved; a package can have `fedora-latest-x86_64`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroot: ::std::option::Option<::std::string::String>,
        ///For `scm` and `distgit`: the URL of the repository.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub clone_url: ::std::option::Option<::std::string::String>,
        ///For `scm` and `distgit`: the branch, tag or commit. Null or omitted if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub committish: ::std::option::Option<::std::string::String>,
        ///For `distgit`: the name of the DistGit server.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub distgit: ::std::option::Option<::std::string::String>,
        ///Whether `fedora-review` runs on the results. Present in builds, whatever their source type, if the project has it on; never in packages.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fedora_review: ::std::option::Option<bool>,
        ///For `rubygems`: the name of the gem.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gem_name: ::std::option::Option<::std::string::String>,
        ///For `distgit`: the namespace on the DistGit server. Omitted if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub namespace: ::std::option::Option<::std::string::String>,
        ///For `upload`: the name of the file.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pkg: ::std::option::Option<::std::string::String>,
        ///For `pypi`: the name of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_name: ::std::option::Option<::std::string::String>,
        ///For `pypi`: the version. Null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_version: ::std::option::Option<::std::string::String>,
        ///For `pypi`: the Python versions to build for, as strings. Can be empty.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub python_versions: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///For `custom`: the URLs of repositories that the script requires, one per line. Empty if there are none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repos: ::std::option::Option<::std::string::String>,
        ///For `custom`: the directory in which the script writes its results. Null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub resultdir: ::std::option::Option<::std::string::String>,
        ///For `custom`: the script. The server appends a line break.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub script: ::std::option::Option<::std::string::String>,
        ///For `scm`: the tool that creates the SRPM, in packages. The configuration of a build has `srpm_build_method` instead.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_build_method: ::std::option::Option<crate::enums::SrpmBuildMethod>,
        ///For `scm`: the path of the spec file. Null if not set. A package with null here rejects edits that do not send `spec`; an empty string is enough.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec: ::std::option::Option<::std::string::String>,
        ///For `pypi`: the tool that generates the spec file.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_generator: ::std::option::Option<crate::enums::SpecGenerator>,
        ///For `pypi`: the template of the spec file. Empty for the default template.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_template: ::std::option::Option<crate::enums::SpecTemplate>,
        ///For `scm`: the tool that creates the SRPM, in the configuration of a build. Packages have `source_build_method` instead.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub srpm_build_method: ::std::option::Option<crate::enums::SrpmBuildMethod>,
        ///For `scm`: the directory within the repository. Null if not set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subdirectory: ::std::option::Option<::std::string::String>,
        ///For `upload`: the name of the temporary directory on the server.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tmp: ::std::option::Option<::std::string::String>,
        ///For `scm`: the version control system. Requests call it `scm_type`.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::enums::ScmType>,
        ///For `link`: the submitted URL. For `upload`: the temporary URL of the file.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
    }
    ///The source package of a build. All fields can be null at first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SourcePackage {
        ///The name of the package. Null until the sources are built, unless the build was started from a package.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The URL of the SRPM. Before the SRPM is built, it is the submitted URL or the temporary URL of the uploaded file if that is an RPM, and null for other sources.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
        ///The version and release of the package, such as `2.0-1`. Null until the sources are built.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version: ::std::option::Option<::std::string::String>,
    }
    ///The authenticated user.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct User {
        ///The ID of the user on this server.
        pub id: i64,
        ///The name of the user.
        pub name: ::std::string::String,
    }
    ///The new webhook secret of a project. The previous one stops working.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookSecret {
        ///The owner and the name of the project, separated by a slash. Groups begin with `@`.
        pub full_name: ::std::string::String,
        ///The ID of the project.
        pub id: i64,
        ///The name of the project.
        pub name: ::std::string::String,
        ///The owner of the project. Groups begin with `@`.
        pub ownername: ::std::string::String,
        ///The secret that webhooks have to send. Treat it like a password.
        pub webhook_secret: crate::Secret,
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
    /// Builders of the types in requests.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct BuildCheck {
            after_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            background: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            exclude_chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            packit_forge_project: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            project_dirname: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            with_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for BuildCheck {
            fn default() -> Self {
                Self {
                    after_build_id: Ok(Default::default()),
                    background: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    exclude_chroots: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    packit_forge_project: Ok(Default::default()),
                    project_dirname: Ok(Default::default()),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                    timeout: Ok(Default::default()),
                    with_build_id: Ok(Default::default()),
                }
            }
        }
        impl BuildCheck {
            ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
            pub fn after_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.after_build_id = value
                    .try_into()
                    .map_err(|e| format!("`after_build_id` is invalid: {e}"));
                self
            }
            ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
            pub fn background<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.background = value
                    .try_into()
                    .map_err(|e| format!("`background` is invalid: {e}"));
                self
            }
            ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build can use the network. Defaults to the setting of the project.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
            pub fn with_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.with_build_id = value
                    .try_into()
                    .map_err(|e| format!("`with_build_id` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(value, true);
                if let Some(directory) = project.directory() {
                    self.project_dirname = Ok(Some(directory));
                }
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
            /// Sets the given options. Options that are not set keep their values.
            pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
                if value.after_build_id.is_some() {
                    self.after_build_id = Ok(value.after_build_id.clone());
                }
                if value.background.is_some() {
                    self.background = Ok(value.background.clone());
                }
                if value.bootstrap.is_some() {
                    self.bootstrap = Ok(value.bootstrap.clone());
                }
                if value.chroots.is_some() {
                    self.chroots = Ok(value.chroots.clone());
                }
                if value.enable_net.is_some() {
                    self.enable_net = Ok(value.enable_net.clone());
                }
                if value.exclude_chroots.is_some() {
                    self.exclude_chroots = Ok(value.exclude_chroots.clone());
                }
                if value.isolation.is_some() {
                    self.isolation = Ok(value.isolation.clone());
                }
                if value.packit_forge_project.is_some() {
                    self.packit_forge_project = Ok(value.packit_forge_project.clone());
                }
                if value.project_dirname.is_some() {
                    self.project_dirname = Ok(value.project_dirname.clone());
                }
                if value.with_build_id.is_some() {
                    self.with_build_id = Ok(value.with_build_id.clone());
                }
                if value.timeout.is_some() {
                    self.timeout = Ok(value.timeout_seconds());
                }
                self
            }
        }
        impl ::std::convert::TryFrom<BuildCheck> for super::BuildCheck {
            type Error = super::error::ConversionError;
            fn try_from(
                value: BuildCheck,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after_build_id: value.after_build_id?,
                    background: value.background?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    enable_net: value.enable_net?,
                    exclude_chroots: value.exclude_chroots?,
                    isolation: value.isolation?,
                    ownername: value.ownername?,
                    packit_forge_project: value.packit_forge_project?,
                    project_dirname: value.project_dirname?,
                    projectname: value.projectname?,
                    timeout: value.timeout?,
                    with_build_id: value.with_build_id?,
                })
            }
        }
        impl ::std::convert::From<super::BuildCheck> for BuildCheck {
            fn from(value: super::BuildCheck) -> Self {
                Self {
                    after_build_id: Ok(value.after_build_id),
                    background: Ok(value.background),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    enable_net: Ok(value.enable_net),
                    exclude_chroots: Ok(value.exclude_chroots),
                    isolation: Ok(value.isolation),
                    ownername: Ok(value.ownername),
                    packit_forge_project: Ok(value.packit_forge_project),
                    project_dirname: Ok(value.project_dirname),
                    projectname: Ok(value.projectname),
                    timeout: Ok(value.timeout),
                    with_build_id: Ok(value.with_build_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreateBuildCustom {
            after_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            background: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            builddeps: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            chroot: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            exclude_chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            packit_forge_project: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            project_dirname: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            repos: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            resultdir: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            script: ::std::result::Result<::std::string::String, ::std::string::String>,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            with_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CreateBuildCustom {
            fn default() -> Self {
                Self {
                    after_build_id: Ok(Default::default()),
                    background: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    builddeps: Ok(Default::default()),
                    chroot: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    exclude_chroots: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    packit_forge_project: Ok(Default::default()),
                    project_dirname: Ok(Default::default()),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                    repos: Ok(Default::default()),
                    resultdir: Ok(Default::default()),
                    script: Err("`script` is missing: call `.script(…)`".to_string()),
                    timeout: Ok(Default::default()),
                    with_build_id: Ok(Default::default()),
                }
            }
        }
        impl CreateBuildCustom {
            ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
            pub fn after_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.after_build_id = value
                    .try_into()
                    .map_err(|e| format!("`after_build_id` is invalid: {e}"));
                self
            }
            ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
            pub fn background<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.background = value
                    .try_into()
                    .map_err(|e| format!("`background` is invalid: {e}"));
                self
            }
            ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The packages that the script requires, separated by spaces. Defaults to none.
            pub fn builddeps<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.builddeps = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The chroot to run the script in, which need not be one of the project's: an active chroot, or `fedora-latest-` with an architecture, which is resolved to the newest Fedora release. Defaults to `fedora-latest-x86_64`.
            pub fn chroot<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.chroot = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build can use the network. Defaults to the setting of the project.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            ///The URLs of repositories with packages that the script requires. By default, or if empty, none.
            pub fn repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The directory in which the script writes its results. Defaults to its working directory.
            pub fn resultdir<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.resultdir = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The script, up to 4096 bytes. Its first line names the interpreter, as in `#!/bin/sh`.
            pub fn script<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.script = value
                    .try_into()
                    .map_err(|e| format!("`script` is invalid: {e}"));
                self
            }
            ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
            pub fn with_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.with_build_id = value
                    .try_into()
                    .map_err(|e| format!("`with_build_id` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(value, true);
                if let Some(directory) = project.directory() {
                    self.project_dirname = Ok(Some(directory));
                }
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
            /// Sets the given options. Options that are not set keep their values.
            pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
                if value.after_build_id.is_some() {
                    self.after_build_id = Ok(value.after_build_id.clone());
                }
                if value.background.is_some() {
                    self.background = Ok(value.background.clone());
                }
                if value.bootstrap.is_some() {
                    self.bootstrap = Ok(value.bootstrap.clone());
                }
                if value.chroots.is_some() {
                    self.chroots = Ok(value.chroots.clone());
                }
                if value.enable_net.is_some() {
                    self.enable_net = Ok(value.enable_net.clone());
                }
                if value.exclude_chroots.is_some() {
                    self.exclude_chroots = Ok(value.exclude_chroots.clone());
                }
                if value.isolation.is_some() {
                    self.isolation = Ok(value.isolation.clone());
                }
                if value.packit_forge_project.is_some() {
                    self.packit_forge_project = Ok(value.packit_forge_project.clone());
                }
                if value.project_dirname.is_some() {
                    self.project_dirname = Ok(value.project_dirname.clone());
                }
                if value.with_build_id.is_some() {
                    self.with_build_id = Ok(value.with_build_id.clone());
                }
                if value.timeout.is_some() {
                    self.timeout = Ok(value.timeout_seconds());
                }
                self
            }
        }
        impl ::std::convert::TryFrom<CreateBuildCustom> for super::CreateBuildCustom {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CreateBuildCustom,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after_build_id: value.after_build_id?,
                    background: value.background?,
                    bootstrap: value.bootstrap?,
                    builddeps: value.builddeps?,
                    chroot: value.chroot?,
                    chroots: value.chroots?,
                    enable_net: value.enable_net?,
                    exclude_chroots: value.exclude_chroots?,
                    isolation: value.isolation?,
                    ownername: value.ownername?,
                    packit_forge_project: value.packit_forge_project?,
                    project_dirname: value.project_dirname?,
                    projectname: value.projectname?,
                    repos: value.repos?,
                    resultdir: value.resultdir?,
                    script: value.script?,
                    timeout: value.timeout?,
                    with_build_id: value.with_build_id?,
                })
            }
        }
        impl ::std::convert::From<super::CreateBuildCustom> for CreateBuildCustom {
            fn from(value: super::CreateBuildCustom) -> Self {
                Self {
                    after_build_id: Ok(value.after_build_id),
                    background: Ok(value.background),
                    bootstrap: Ok(value.bootstrap),
                    builddeps: Ok(value.builddeps),
                    chroot: Ok(value.chroot),
                    chroots: Ok(value.chroots),
                    enable_net: Ok(value.enable_net),
                    exclude_chroots: Ok(value.exclude_chroots),
                    isolation: Ok(value.isolation),
                    ownername: Ok(value.ownername),
                    packit_forge_project: Ok(value.packit_forge_project),
                    project_dirname: Ok(value.project_dirname),
                    projectname: Ok(value.projectname),
                    repos: Ok(value.repos),
                    resultdir: Ok(value.resultdir),
                    script: Ok(value.script),
                    timeout: Ok(value.timeout),
                    with_build_id: Ok(value.with_build_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreateBuildDistGit {
            after_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            background: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            committish: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            distgit: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            exclude_chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            namespace: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            package_name: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            packit_forge_project: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            project_dirname: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            with_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CreateBuildDistGit {
            fn default() -> Self {
                Self {
                    after_build_id: Ok(Default::default()),
                    background: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    committish: Ok(Default::default()),
                    distgit: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    exclude_chroots: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    namespace: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    package_name: Err(
                        "`package_name` is missing: call `.package_name(…)`"
                            .to_string(),
                    ),
                    packit_forge_project: Ok(Default::default()),
                    project_dirname: Ok(Default::default()),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                    timeout: Ok(Default::default()),
                    with_build_id: Ok(Default::default()),
                }
            }
        }
        impl CreateBuildDistGit {
            ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
            pub fn after_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.after_build_id = value
                    .try_into()
                    .map_err(|e| format!("`after_build_id` is invalid: {e}"));
                self
            }
            ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
            pub fn background<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.background = value
                    .try_into()
                    .map_err(|e| format!("`background` is invalid: {e}"));
                self
            }
            ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The branch, tag or commit to build. Defaults to the default branch.
            pub fn committish<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.committish = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the DistGit server, such as `fedora`. The Copr server rejects unknown names. By default, the Copr server's default is used.
            pub fn distgit<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.distgit = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether the build can use the network. Defaults to the setting of the project.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The namespace on the DistGit server, such as `forks/alice`. Some DistGit servers require it.
            pub fn namespace<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.namespace = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The name of the package on the DistGit server.
            pub fn package_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.package_name = value
                    .try_into()
                    .map_err(|e| format!("`package_name` is invalid: {e}"));
                self
            }
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
            pub fn with_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.with_build_id = value
                    .try_into()
                    .map_err(|e| format!("`with_build_id` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(value, true);
                if let Some(directory) = project.directory() {
                    self.project_dirname = Ok(Some(directory));
                }
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
            /// Sets the given options. Options that are not set keep their values.
            pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
                if value.after_build_id.is_some() {
                    self.after_build_id = Ok(value.after_build_id.clone());
                }
                if value.background.is_some() {
                    self.background = Ok(value.background.clone());
                }
                if value.bootstrap.is_some() {
                    self.bootstrap = Ok(value.bootstrap.clone());
                }
                if value.chroots.is_some() {
                    self.chroots = Ok(value.chroots.clone());
                }
                if value.enable_net.is_some() {
                    self.enable_net = Ok(value.enable_net.clone());
                }
                if value.exclude_chroots.is_some() {
                    self.exclude_chroots = Ok(value.exclude_chroots.clone());
                }
                if value.isolation.is_some() {
                    self.isolation = Ok(value.isolation.clone());
                }
                if value.packit_forge_project.is_some() {
                    self.packit_forge_project = Ok(value.packit_forge_project.clone());
                }
                if value.project_dirname.is_some() {
                    self.project_dirname = Ok(value.project_dirname.clone());
                }
                if value.with_build_id.is_some() {
                    self.with_build_id = Ok(value.with_build_id.clone());
                }
                if value.timeout.is_some() {
                    self.timeout = Ok(value.timeout_seconds());
                }
                self
            }
        }
        impl ::std::convert::TryFrom<CreateBuildDistGit> for super::CreateBuildDistGit {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CreateBuildDistGit,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after_build_id: value.after_build_id?,
                    background: value.background?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    committish: value.committish?,
                    distgit: value.distgit?,
                    enable_net: value.enable_net?,
                    exclude_chroots: value.exclude_chroots?,
                    isolation: value.isolation?,
                    namespace: value.namespace?,
                    ownername: value.ownername?,
                    package_name: value.package_name?,
                    packit_forge_project: value.packit_forge_project?,
                    project_dirname: value.project_dirname?,
                    projectname: value.projectname?,
                    timeout: value.timeout?,
                    with_build_id: value.with_build_id?,
                })
            }
        }
        impl ::std::convert::From<super::CreateBuildDistGit> for CreateBuildDistGit {
            fn from(value: super::CreateBuildDistGit) -> Self {
                Self {
                    after_build_id: Ok(value.after_build_id),
                    background: Ok(value.background),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    committish: Ok(value.committish),
                    distgit: Ok(value.distgit),
                    enable_net: Ok(value.enable_net),
                    exclude_chroots: Ok(value.exclude_chroots),
                    isolation: Ok(value.isolation),
                    namespace: Ok(value.namespace),
                    ownername: Ok(value.ownername),
                    package_name: Ok(value.package_name),
                    packit_forge_project: Ok(value.packit_forge_project),
                    project_dirname: Ok(value.project_dirname),
                    projectname: Ok(value.projectname),
                    timeout: Ok(value.timeout),
                    with_build_id: Ok(value.with_build_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreateBuildPyPi {
            after_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            background: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            exclude_chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            packit_forge_project: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            project_dirname: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            pypi_package_name: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            pypi_package_version: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            python_versions: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            spec_generator: ::std::result::Result<
                ::std::option::Option<crate::enums::SpecGenerator>,
                ::std::string::String,
            >,
            spec_template: ::std::result::Result<
                ::std::option::Option<crate::enums::SpecTemplate>,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            with_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CreateBuildPyPi {
            fn default() -> Self {
                Self {
                    after_build_id: Ok(Default::default()),
                    background: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    exclude_chroots: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    packit_forge_project: Ok(Default::default()),
                    project_dirname: Ok(Default::default()),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                    pypi_package_name: Err(
                        "`pypi_package_name` is missing: call `.pypi_package_name(…)`"
                            .to_string(),
                    ),
                    pypi_package_version: Ok(Default::default()),
                    python_versions: Ok(Default::default()),
                    spec_generator: Ok(Default::default()),
                    spec_template: Ok(Default::default()),
                    timeout: Ok(Default::default()),
                    with_build_id: Ok(Default::default()),
                }
            }
        }
        impl CreateBuildPyPi {
            ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
            pub fn after_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.after_build_id = value
                    .try_into()
                    .map_err(|e| format!("`after_build_id` is invalid: {e}"));
                self
            }
            ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
            pub fn background<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.background = value
                    .try_into()
                    .map_err(|e| format!("`background` is invalid: {e}"));
                self
            }
            ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build can use the network. Defaults to the setting of the project.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            ///The name of the project on the Python Package Index, up to 93 characters.
            pub fn pypi_package_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.pypi_package_name = value
                    .try_into()
                    .map_err(|e| format!("`pypi_package_name` is invalid: {e}"));
                self
            }
            ///The version to build. Defaults to the newest.
            pub fn pypi_package_version<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.pypi_package_version = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The major versions of Python to build for, as the strings `3` and `2`. Defaults to only `3`.
            pub fn python_versions<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.python_versions = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The tool that generates the spec file. Defaults to `pyp2spec`.
            pub fn spec_generator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::SpecGenerator>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.spec_generator = value
                    .try_into()
                    .map_err(|e| format!("`spec_generator` is invalid: {e}"));
                self
            }
            ///The template of the spec file. Defaults to the tool's default template.
            pub fn spec_template<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::SpecTemplate>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.spec_template = value
                    .try_into()
                    .map_err(|e| format!("`spec_template` is invalid: {e}"));
                self
            }
            ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
            pub fn with_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.with_build_id = value
                    .try_into()
                    .map_err(|e| format!("`with_build_id` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(value, true);
                if let Some(directory) = project.directory() {
                    self.project_dirname = Ok(Some(directory));
                }
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
            /// Sets the given options. Options that are not set keep their values.
            pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
                if value.after_build_id.is_some() {
                    self.after_build_id = Ok(value.after_build_id.clone());
                }
                if value.background.is_some() {
                    self.background = Ok(value.background.clone());
                }
                if value.bootstrap.is_some() {
                    self.bootstrap = Ok(value.bootstrap.clone());
                }
                if value.chroots.is_some() {
                    self.chroots = Ok(value.chroots.clone());
                }
                if value.enable_net.is_some() {
                    self.enable_net = Ok(value.enable_net.clone());
                }
                if value.exclude_chroots.is_some() {
                    self.exclude_chroots = Ok(value.exclude_chroots.clone());
                }
                if value.isolation.is_some() {
                    self.isolation = Ok(value.isolation.clone());
                }
                if value.packit_forge_project.is_some() {
                    self.packit_forge_project = Ok(value.packit_forge_project.clone());
                }
                if value.project_dirname.is_some() {
                    self.project_dirname = Ok(value.project_dirname.clone());
                }
                if value.with_build_id.is_some() {
                    self.with_build_id = Ok(value.with_build_id.clone());
                }
                if value.timeout.is_some() {
                    self.timeout = Ok(value.timeout_seconds());
                }
                self
            }
        }
        impl ::std::convert::TryFrom<CreateBuildPyPi> for super::CreateBuildPyPi {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CreateBuildPyPi,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after_build_id: value.after_build_id?,
                    background: value.background?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    enable_net: value.enable_net?,
                    exclude_chroots: value.exclude_chroots?,
                    isolation: value.isolation?,
                    ownername: value.ownername?,
                    packit_forge_project: value.packit_forge_project?,
                    project_dirname: value.project_dirname?,
                    projectname: value.projectname?,
                    pypi_package_name: value.pypi_package_name?,
                    pypi_package_version: value.pypi_package_version?,
                    python_versions: value.python_versions?,
                    spec_generator: value.spec_generator?,
                    spec_template: value.spec_template?,
                    timeout: value.timeout?,
                    with_build_id: value.with_build_id?,
                })
            }
        }
        impl ::std::convert::From<super::CreateBuildPyPi> for CreateBuildPyPi {
            fn from(value: super::CreateBuildPyPi) -> Self {
                Self {
                    after_build_id: Ok(value.after_build_id),
                    background: Ok(value.background),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    enable_net: Ok(value.enable_net),
                    exclude_chroots: Ok(value.exclude_chroots),
                    isolation: Ok(value.isolation),
                    ownername: Ok(value.ownername),
                    packit_forge_project: Ok(value.packit_forge_project),
                    project_dirname: Ok(value.project_dirname),
                    projectname: Ok(value.projectname),
                    pypi_package_name: Ok(value.pypi_package_name),
                    pypi_package_version: Ok(value.pypi_package_version),
                    python_versions: Ok(value.python_versions),
                    spec_generator: Ok(value.spec_generator),
                    spec_template: Ok(value.spec_template),
                    timeout: Ok(value.timeout),
                    with_build_id: Ok(value.with_build_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreateBuildRubyGems {
            after_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            background: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            exclude_chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            gem_name: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            packit_forge_project: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            project_dirname: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            with_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CreateBuildRubyGems {
            fn default() -> Self {
                Self {
                    after_build_id: Ok(Default::default()),
                    background: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    exclude_chroots: Ok(Default::default()),
                    gem_name: Err(
                        "`gem_name` is missing: call `.gem_name(…)`".to_string(),
                    ),
                    isolation: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    packit_forge_project: Ok(Default::default()),
                    project_dirname: Ok(Default::default()),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                    timeout: Ok(Default::default()),
                    with_build_id: Ok(Default::default()),
                }
            }
        }
        impl CreateBuildRubyGems {
            ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
            pub fn after_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.after_build_id = value
                    .try_into()
                    .map_err(|e| format!("`after_build_id` is invalid: {e}"));
                self
            }
            ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
            pub fn background<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.background = value
                    .try_into()
                    .map_err(|e| format!("`background` is invalid: {e}"));
                self
            }
            ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build can use the network. Defaults to the setting of the project.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The name of the gem, up to 92 characters.
            pub fn gem_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.gem_name = value
                    .try_into()
                    .map_err(|e| format!("`gem_name` is invalid: {e}"));
                self
            }
            ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
            pub fn with_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.with_build_id = value
                    .try_into()
                    .map_err(|e| format!("`with_build_id` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(value, true);
                if let Some(directory) = project.directory() {
                    self.project_dirname = Ok(Some(directory));
                }
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
            /// Sets the given options. Options that are not set keep their values.
            pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
                if value.after_build_id.is_some() {
                    self.after_build_id = Ok(value.after_build_id.clone());
                }
                if value.background.is_some() {
                    self.background = Ok(value.background.clone());
                }
                if value.bootstrap.is_some() {
                    self.bootstrap = Ok(value.bootstrap.clone());
                }
                if value.chroots.is_some() {
                    self.chroots = Ok(value.chroots.clone());
                }
                if value.enable_net.is_some() {
                    self.enable_net = Ok(value.enable_net.clone());
                }
                if value.exclude_chroots.is_some() {
                    self.exclude_chroots = Ok(value.exclude_chroots.clone());
                }
                if value.isolation.is_some() {
                    self.isolation = Ok(value.isolation.clone());
                }
                if value.packit_forge_project.is_some() {
                    self.packit_forge_project = Ok(value.packit_forge_project.clone());
                }
                if value.project_dirname.is_some() {
                    self.project_dirname = Ok(value.project_dirname.clone());
                }
                if value.with_build_id.is_some() {
                    self.with_build_id = Ok(value.with_build_id.clone());
                }
                if value.timeout.is_some() {
                    self.timeout = Ok(value.timeout_seconds());
                }
                self
            }
        }
        impl ::std::convert::TryFrom<CreateBuildRubyGems>
        for super::CreateBuildRubyGems {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CreateBuildRubyGems,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after_build_id: value.after_build_id?,
                    background: value.background?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    enable_net: value.enable_net?,
                    exclude_chroots: value.exclude_chroots?,
                    gem_name: value.gem_name?,
                    isolation: value.isolation?,
                    ownername: value.ownername?,
                    packit_forge_project: value.packit_forge_project?,
                    project_dirname: value.project_dirname?,
                    projectname: value.projectname?,
                    timeout: value.timeout?,
                    with_build_id: value.with_build_id?,
                })
            }
        }
        impl ::std::convert::From<super::CreateBuildRubyGems> for CreateBuildRubyGems {
            fn from(value: super::CreateBuildRubyGems) -> Self {
                Self {
                    after_build_id: Ok(value.after_build_id),
                    background: Ok(value.background),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    enable_net: Ok(value.enable_net),
                    exclude_chroots: Ok(value.exclude_chroots),
                    gem_name: Ok(value.gem_name),
                    isolation: Ok(value.isolation),
                    ownername: Ok(value.ownername),
                    packit_forge_project: Ok(value.packit_forge_project),
                    project_dirname: Ok(value.project_dirname),
                    projectname: Ok(value.projectname),
                    timeout: Ok(value.timeout),
                    with_build_id: Ok(value.with_build_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreateBuildScm {
            after_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            background: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            clone_url: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            committish: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            exclude_chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            packit_forge_project: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            project_dirname: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            scm_type: ::std::result::Result<
                ::std::option::Option<crate::enums::ScmType>,
                ::std::string::String,
            >,
            source_build_method: ::std::result::Result<
                ::std::option::Option<crate::enums::SrpmBuildMethod>,
                ::std::string::String,
            >,
            spec: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            subdirectory: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            with_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CreateBuildScm {
            fn default() -> Self {
                Self {
                    after_build_id: Ok(Default::default()),
                    background: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    clone_url: Err(
                        "`clone_url` is missing: call `.clone_url(…)`".to_string(),
                    ),
                    committish: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    exclude_chroots: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    packit_forge_project: Ok(Default::default()),
                    project_dirname: Ok(Default::default()),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                    scm_type: Ok(Default::default()),
                    source_build_method: Ok(Default::default()),
                    spec: Ok(Default::default()),
                    subdirectory: Ok(Default::default()),
                    timeout: Ok(Default::default()),
                    with_build_id: Ok(Default::default()),
                }
            }
        }
        impl CreateBuildScm {
            ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
            pub fn after_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.after_build_id = value
                    .try_into()
                    .map_err(|e| format!("`after_build_id` is invalid: {e}"));
                self
            }
            ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
            pub fn background<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.background = value
                    .try_into()
                    .map_err(|e| format!("`background` is invalid: {e}"));
                self
            }
            ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The URL of the repository, with a scheme such as `https`. Forms such as `git@host:path` are rejected.
            pub fn clone_url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.clone_url = value
                    .try_into()
                    .map_err(|e| format!("`clone_url` is invalid: {e}"));
                self
            }
            ///The branch, tag or commit to build. Defaults to the default branch.
            pub fn committish<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.committish = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether the build can use the network. Defaults to the setting of the project.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            ///The version control system. Defaults to `git`.
            pub fn scm_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
                T::Error: ::std::fmt::Display,
            {
                self.scm_type = value
                    .try_into()
                    .map_err(|e| format!("`scm_type` is invalid: {e}"));
                self
            }
            ///The tool that creates the SRPM. Defaults to `rpkg`.
            pub fn source_build_method<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::SrpmBuildMethod>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.source_build_method = value
                    .try_into()
                    .map_err(|e| format!("`source_build_method` is invalid: {e}"));
                self
            }
            ///The path of the spec file, which ends in `.spec`. By default, the tool searches for it.
            pub fn spec<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.spec = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory of the package within the repository. Defaults to the root.
            pub fn subdirectory<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.subdirectory = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
            pub fn with_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.with_build_id = value
                    .try_into()
                    .map_err(|e| format!("`with_build_id` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(value, true);
                if let Some(directory) = project.directory() {
                    self.project_dirname = Ok(Some(directory));
                }
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
            /// Sets the given options. Options that are not set keep their values.
            pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
                if value.after_build_id.is_some() {
                    self.after_build_id = Ok(value.after_build_id.clone());
                }
                if value.background.is_some() {
                    self.background = Ok(value.background.clone());
                }
                if value.bootstrap.is_some() {
                    self.bootstrap = Ok(value.bootstrap.clone());
                }
                if value.chroots.is_some() {
                    self.chroots = Ok(value.chroots.clone());
                }
                if value.enable_net.is_some() {
                    self.enable_net = Ok(value.enable_net.clone());
                }
                if value.exclude_chroots.is_some() {
                    self.exclude_chroots = Ok(value.exclude_chroots.clone());
                }
                if value.isolation.is_some() {
                    self.isolation = Ok(value.isolation.clone());
                }
                if value.packit_forge_project.is_some() {
                    self.packit_forge_project = Ok(value.packit_forge_project.clone());
                }
                if value.project_dirname.is_some() {
                    self.project_dirname = Ok(value.project_dirname.clone());
                }
                if value.with_build_id.is_some() {
                    self.with_build_id = Ok(value.with_build_id.clone());
                }
                if value.timeout.is_some() {
                    self.timeout = Ok(value.timeout_seconds());
                }
                self
            }
        }
        impl ::std::convert::TryFrom<CreateBuildScm> for super::CreateBuildScm {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CreateBuildScm,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after_build_id: value.after_build_id?,
                    background: value.background?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    clone_url: value.clone_url?,
                    committish: value.committish?,
                    enable_net: value.enable_net?,
                    exclude_chroots: value.exclude_chroots?,
                    isolation: value.isolation?,
                    ownername: value.ownername?,
                    packit_forge_project: value.packit_forge_project?,
                    project_dirname: value.project_dirname?,
                    projectname: value.projectname?,
                    scm_type: value.scm_type?,
                    source_build_method: value.source_build_method?,
                    spec: value.spec?,
                    subdirectory: value.subdirectory?,
                    timeout: value.timeout?,
                    with_build_id: value.with_build_id?,
                })
            }
        }
        impl ::std::convert::From<super::CreateBuildScm> for CreateBuildScm {
            fn from(value: super::CreateBuildScm) -> Self {
                Self {
                    after_build_id: Ok(value.after_build_id),
                    background: Ok(value.background),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    clone_url: Ok(value.clone_url),
                    committish: Ok(value.committish),
                    enable_net: Ok(value.enable_net),
                    exclude_chroots: Ok(value.exclude_chroots),
                    isolation: Ok(value.isolation),
                    ownername: Ok(value.ownername),
                    packit_forge_project: Ok(value.packit_forge_project),
                    project_dirname: Ok(value.project_dirname),
                    projectname: Ok(value.projectname),
                    scm_type: Ok(value.scm_type),
                    source_build_method: Ok(value.source_build_method),
                    spec: Ok(value.spec),
                    subdirectory: Ok(value.subdirectory),
                    timeout: Ok(value.timeout),
                    with_build_id: Ok(value.with_build_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreateBuildUpload {
            after_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            background: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            exclude_chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            packit_forge_project: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            project_dirname: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            with_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CreateBuildUpload {
            fn default() -> Self {
                Self {
                    after_build_id: Ok(Default::default()),
                    background: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    exclude_chroots: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    packit_forge_project: Ok(Default::default()),
                    project_dirname: Ok(Default::default()),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                    timeout: Ok(Default::default()),
                    with_build_id: Ok(Default::default()),
                }
            }
        }
        impl CreateBuildUpload {
            ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
            pub fn after_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.after_build_id = value
                    .try_into()
                    .map_err(|e| format!("`after_build_id` is invalid: {e}"));
                self
            }
            ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
            pub fn background<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.background = value
                    .try_into()
                    .map_err(|e| format!("`background` is invalid: {e}"));
                self
            }
            ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build can use the network. Defaults to the setting of the project.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
            pub fn with_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.with_build_id = value
                    .try_into()
                    .map_err(|e| format!("`with_build_id` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(value, true);
                if let Some(directory) = project.directory() {
                    self.project_dirname = Ok(Some(directory));
                }
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
            /// Sets the given options. Options that are not set keep their values.
            pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
                if value.after_build_id.is_some() {
                    self.after_build_id = Ok(value.after_build_id.clone());
                }
                if value.background.is_some() {
                    self.background = Ok(value.background.clone());
                }
                if value.bootstrap.is_some() {
                    self.bootstrap = Ok(value.bootstrap.clone());
                }
                if value.chroots.is_some() {
                    self.chroots = Ok(value.chroots.clone());
                }
                if value.enable_net.is_some() {
                    self.enable_net = Ok(value.enable_net.clone());
                }
                if value.exclude_chroots.is_some() {
                    self.exclude_chroots = Ok(value.exclude_chroots.clone());
                }
                if value.isolation.is_some() {
                    self.isolation = Ok(value.isolation.clone());
                }
                if value.packit_forge_project.is_some() {
                    self.packit_forge_project = Ok(value.packit_forge_project.clone());
                }
                if value.project_dirname.is_some() {
                    self.project_dirname = Ok(value.project_dirname.clone());
                }
                if value.with_build_id.is_some() {
                    self.with_build_id = Ok(value.with_build_id.clone());
                }
                if value.timeout.is_some() {
                    self.timeout = Ok(value.timeout_seconds());
                }
                self
            }
        }
        impl ::std::convert::TryFrom<CreateBuildUpload> for super::CreateBuildUpload {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CreateBuildUpload,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after_build_id: value.after_build_id?,
                    background: value.background?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    enable_net: value.enable_net?,
                    exclude_chroots: value.exclude_chroots?,
                    isolation: value.isolation?,
                    ownername: value.ownername?,
                    packit_forge_project: value.packit_forge_project?,
                    project_dirname: value.project_dirname?,
                    projectname: value.projectname?,
                    timeout: value.timeout?,
                    with_build_id: value.with_build_id?,
                })
            }
        }
        impl ::std::convert::From<super::CreateBuildUpload> for CreateBuildUpload {
            fn from(value: super::CreateBuildUpload) -> Self {
                Self {
                    after_build_id: Ok(value.after_build_id),
                    background: Ok(value.background),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    enable_net: Ok(value.enable_net),
                    exclude_chroots: Ok(value.exclude_chroots),
                    isolation: Ok(value.isolation),
                    ownername: Ok(value.ownername),
                    packit_forge_project: Ok(value.packit_forge_project),
                    project_dirname: Ok(value.project_dirname),
                    projectname: Ok(value.projectname),
                    timeout: Ok(value.timeout),
                    with_build_id: Ok(value.with_build_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreateBuildUrl {
            after_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            background: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            exclude_chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            packit_forge_project: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            pkgs: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            project_dirname: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            with_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CreateBuildUrl {
            fn default() -> Self {
                Self {
                    after_build_id: Ok(Default::default()),
                    background: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    exclude_chroots: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    packit_forge_project: Ok(Default::default()),
                    pkgs: Err("`pkgs` is missing: call `.pkgs(…)`".to_string()),
                    project_dirname: Ok(Default::default()),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                    timeout: Ok(Default::default()),
                    with_build_id: Ok(Default::default()),
                }
            }
        }
        impl CreateBuildUrl {
            ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
            pub fn after_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.after_build_id = value
                    .try_into()
                    .map_err(|e| format!("`after_build_id` is invalid: {e}"));
                self
            }
            ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
            pub fn background<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.background = value
                    .try_into()
                    .map_err(|e| format!("`background` is invalid: {e}"));
                self
            }
            ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build can use the network. Defaults to the setting of the project.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The URLs, at least one: `http` or `https`, with a path that ends in `.src.rpm`, `.nosrc.rpm` or `.spec` in lower case. One invalid URL fails the whole request, and a URL that is given twice makes two builds. The server fetches the files later, so an unreachable URL makes a failed build. With `after_build_id` or `with_build_id`, give only one URL: several make the whole server hang, and are rejected before the request is sent.
            pub fn pkgs<T>(mut self, value: T) -> Self
            where
                T: crate::Texts,
            {
                self.pkgs = Ok(crate::Texts::convert(value));
                self
            }
            ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
            pub fn with_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.with_build_id = value
                    .try_into()
                    .map_err(|e| format!("`with_build_id` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(value, true);
                if let Some(directory) = project.directory() {
                    self.project_dirname = Ok(Some(directory));
                }
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
            /// Sets the given options. Options that are not set keep their values.
            pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
                if value.after_build_id.is_some() {
                    self.after_build_id = Ok(value.after_build_id.clone());
                }
                if value.background.is_some() {
                    self.background = Ok(value.background.clone());
                }
                if value.bootstrap.is_some() {
                    self.bootstrap = Ok(value.bootstrap.clone());
                }
                if value.chroots.is_some() {
                    self.chroots = Ok(value.chroots.clone());
                }
                if value.enable_net.is_some() {
                    self.enable_net = Ok(value.enable_net.clone());
                }
                if value.exclude_chroots.is_some() {
                    self.exclude_chroots = Ok(value.exclude_chroots.clone());
                }
                if value.isolation.is_some() {
                    self.isolation = Ok(value.isolation.clone());
                }
                if value.packit_forge_project.is_some() {
                    self.packit_forge_project = Ok(value.packit_forge_project.clone());
                }
                if value.project_dirname.is_some() {
                    self.project_dirname = Ok(value.project_dirname.clone());
                }
                if value.with_build_id.is_some() {
                    self.with_build_id = Ok(value.with_build_id.clone());
                }
                if value.timeout.is_some() {
                    self.timeout = Ok(value.timeout_seconds());
                }
                self
            }
        }
        impl ::std::convert::TryFrom<CreateBuildUrl> for super::CreateBuildUrl {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CreateBuildUrl,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after_build_id: value.after_build_id?,
                    background: value.background?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    enable_net: value.enable_net?,
                    exclude_chroots: value.exclude_chroots?,
                    isolation: value.isolation?,
                    ownername: value.ownername?,
                    packit_forge_project: value.packit_forge_project?,
                    pkgs: value.pkgs?,
                    project_dirname: value.project_dirname?,
                    projectname: value.projectname?,
                    timeout: value.timeout?,
                    with_build_id: value.with_build_id?,
                })
            }
        }
        impl ::std::convert::From<super::CreateBuildUrl> for CreateBuildUrl {
            fn from(value: super::CreateBuildUrl) -> Self {
                Self {
                    after_build_id: Ok(value.after_build_id),
                    background: Ok(value.background),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    enable_net: Ok(value.enable_net),
                    exclude_chroots: Ok(value.exclude_chroots),
                    isolation: Ok(value.isolation),
                    ownername: Ok(value.ownername),
                    packit_forge_project: Ok(value.packit_forge_project),
                    pkgs: Ok(value.pkgs),
                    project_dirname: Ok(value.project_dirname),
                    projectname: Ok(value.projectname),
                    timeout: Ok(value.timeout),
                    with_build_id: Ok(value.with_build_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct DeleteBuilds {
            builds: ::std::result::Result<::std::vec::Vec<i64>, ::std::string::String>,
        }
        impl ::std::default::Default for DeleteBuilds {
            fn default() -> Self {
                Self {
                    builds: Err("`builds` is missing: call `.builds(…)`".to_string()),
                }
            }
        }
        impl DeleteBuilds {
            ///The IDs of the builds. All are deleted or none: a build that is missing, unfinished or not yours fails the whole request. An empty list is accepted, and a duplicate is returned twice.
            pub fn builds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.builds = value
                    .try_into()
                    .map_err(|e| format!("`builds` is invalid: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<DeleteBuilds> for super::DeleteBuilds {
            type Error = super::error::ConversionError;
            fn try_from(
                value: DeleteBuilds,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { builds: value.builds? })
            }
        }
        impl ::std::convert::From<super::DeleteBuilds> for DeleteBuilds {
            fn from(value: super::DeleteBuilds) -> Self {
                Self { builds: Ok(value.builds) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PackageAdd {
            builddeps: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            chroot: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            chroot_denylist: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            clone_url: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            committish: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            distgit: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            gem_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            max_builds: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            namespace: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            package_name: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            pypi_package_name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            pypi_package_version: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            python_versions: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            repos: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            resultdir: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            scm_type: ::std::result::Result<
                ::std::option::Option<crate::enums::ScmType>,
                ::std::string::String,
            >,
            script: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            source_build_method: ::std::result::Result<
                ::std::option::Option<crate::enums::SrpmBuildMethod>,
                ::std::string::String,
            >,
            spec: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            spec_generator: ::std::result::Result<
                ::std::option::Option<crate::enums::SpecGenerator>,
                ::std::string::String,
            >,
            spec_template: ::std::result::Result<
                ::std::option::Option<crate::enums::SpecTemplate>,
                ::std::string::String,
            >,
            subdirectory: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            webhook_rebuild: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PackageAdd {
            fn default() -> Self {
                Self {
                    builddeps: Ok(Default::default()),
                    chroot: Ok(Default::default()),
                    chroot_denylist: Ok(Default::default()),
                    clone_url: Ok(Default::default()),
                    committish: Ok(Default::default()),
                    distgit: Ok(Default::default()),
                    gem_name: Ok(Default::default()),
                    max_builds: Ok(Default::default()),
                    namespace: Ok(Default::default()),
                    package_name: Err(
                        "`package_name` is missing: call `.package_name(…)`"
                            .to_string(),
                    ),
                    pypi_package_name: Ok(Default::default()),
                    pypi_package_version: Ok(Default::default()),
                    python_versions: Ok(Default::default()),
                    repos: Ok(Default::default()),
                    resultdir: Ok(Default::default()),
                    scm_type: Ok(Default::default()),
                    script: Ok(Default::default()),
                    source_build_method: Ok(Default::default()),
                    spec: Ok(Default::default()),
                    spec_generator: Ok(Default::default()),
                    spec_template: Ok(Default::default()),
                    subdirectory: Ok(Default::default()),
                    timeout: Ok(Default::default()),
                    webhook_rebuild: Ok(Default::default()),
                }
            }
        }
        impl PackageAdd {
            ///For `custom`: the packages that the script requires, separated by spaces. For a new package, none by default.
            pub fn builddeps<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.builddeps = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `custom`: the chroot to run the script in: an active chroot, or `fedora-latest-` with an architecture, which is resolved to the newest Fedora release. For a new package, defaults to `fedora-latest-x86_64`.
            pub fn chroot<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.chroot = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The chroots not to build the package in: names or shell patterns, separated by commas. Each has to match a chroot. At least one chroot of the project has to remain, or the server builds in all of them. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent. It is never returned.
            pub fn chroot_denylist<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.chroot_denylist = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `scm`: the URL of the repository. Required for a new package.
            pub fn clone_url<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.clone_url = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `scm` and `distgit`: the branch, tag or commit to build. For a new package, defaults to the default branch.
            pub fn committish<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.committish = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `distgit`: the name of the DistGit server, such as `fedora`. The Copr server rejects unknown names. A new package gets the Copr server's default.
            pub fn distgit<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.distgit = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `rubygems`: the name of the gem, up to 92 characters. Required for a new package.
            pub fn gem_name<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.gem_name = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How many of the newest builds the server keeps, from 0 to 100; 0 means no limit. It is never returned.
            pub fn max_builds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.max_builds = value
                    .try_into()
                    .map_err(|e| format!("`max_builds` is invalid: {e}"));
                self
            }
            ///For `distgit`: the namespace on the DistGit server. Some DistGit servers require it.
            pub fn namespace<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.namespace = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the package, up to 100 characters, the same as in the path. The client fills it in and rejects another name.
            pub fn package_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.package_name = value
                    .try_into()
                    .map_err(|e| format!("`package_name` is invalid: {e}"));
                self
            }
            ///For `pypi`: the name of the project on the Python Package Index, up to 93 characters. Required for a new package.
            pub fn pypi_package_name<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.pypi_package_name = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `pypi`: the version to build. For a new package, defaults to the newest.
            pub fn pypi_package_version<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.pypi_package_version = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `pypi`: the major versions of Python to build for, as the strings `3` and `2`. For a new package, an empty list by default, unlike for a build.
            pub fn python_versions<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.python_versions = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///For `custom`: the URLs of repositories with packages that the script requires. Responses return them as one string.
            pub fn repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///For `custom`: the directory in which the script writes its results. For a new package, defaults to its working directory.
            pub fn resultdir<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.resultdir = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `scm`: the version control system. Defaults to `git`, even in an edit: send it with each edit of a Subversion package, or the package becomes a Git package.
            pub fn scm_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
                T::Error: ::std::fmt::Display,
            {
                self.scm_type = value
                    .try_into()
                    .map_err(|e| format!("`scm_type` is invalid: {e}"));
                self
            }
            ///For `custom`: the script, up to 4096 bytes. Required for a new package. Its first line names the interpreter.
            pub fn script<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.script = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `scm`: the tool that creates the SRPM. For a new package, defaults to `rpkg`.
            pub fn source_build_method<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::SrpmBuildMethod>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.source_build_method = value
                    .try_into()
                    .map_err(|e| format!("`source_build_method` is invalid: {e}"));
                self
            }
            ///For `scm`: the path of the spec file, which ends in `.spec`. A package that is added without it rejects edits that do not send it; an empty string is enough.
            pub fn spec<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.spec = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `pypi`: the tool that generates the spec file. For a new package, defaults to `pyp2spec`.
            pub fn spec_generator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::SpecGenerator>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.spec_generator = value
                    .try_into()
                    .map_err(|e| format!("`spec_generator` is invalid: {e}"));
                self
            }
            ///For `pypi`: the template of the spec file. For a new package, defaults to the tool's default template.
            pub fn spec_template<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::SpecTemplate>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.spec_template = value
                    .try_into()
                    .map_err(|e| format!("`spec_template` is invalid: {e}"));
                self
            }
            ///For `scm`: the directory of the package within the repository. For a new package, defaults to the root.
            pub fn subdirectory<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.subdirectory = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The time limit for builds of the package, in seconds, from 0 to 108000. It is never returned.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///Whether webhooks can start builds of it. For a new package, defaults to `false`. Responses call it `auto_rebuild`.
            pub fn webhook_rebuild<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.webhook_rebuild = value
                    .try_into()
                    .map_err(|e| format!("`webhook_rebuild` is invalid: {e}"));
                self
            }
            pub(crate) fn package_name_mut(
                &mut self,
            ) -> &mut Result<::std::string::String, ::std::string::String> {
                &mut self.package_name
            }
        }
        impl ::std::convert::TryFrom<PackageAdd> for super::PackageAdd {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PackageAdd,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    builddeps: value.builddeps?,
                    chroot: value.chroot?,
                    chroot_denylist: value.chroot_denylist?,
                    clone_url: value.clone_url?,
                    committish: value.committish?,
                    distgit: value.distgit?,
                    gem_name: value.gem_name?,
                    max_builds: value.max_builds?,
                    namespace: value.namespace?,
                    package_name: value.package_name?,
                    pypi_package_name: value.pypi_package_name?,
                    pypi_package_version: value.pypi_package_version?,
                    python_versions: value.python_versions?,
                    repos: value.repos?,
                    resultdir: value.resultdir?,
                    scm_type: value.scm_type?,
                    script: value.script?,
                    source_build_method: value.source_build_method?,
                    spec: value.spec?,
                    spec_generator: value.spec_generator?,
                    spec_template: value.spec_template?,
                    subdirectory: value.subdirectory?,
                    timeout: value.timeout?,
                    webhook_rebuild: value.webhook_rebuild?,
                })
            }
        }
        impl ::std::convert::From<super::PackageAdd> for PackageAdd {
            fn from(value: super::PackageAdd) -> Self {
                Self {
                    builddeps: Ok(value.builddeps),
                    chroot: Ok(value.chroot),
                    chroot_denylist: Ok(value.chroot_denylist),
                    clone_url: Ok(value.clone_url),
                    committish: Ok(value.committish),
                    distgit: Ok(value.distgit),
                    gem_name: Ok(value.gem_name),
                    max_builds: Ok(value.max_builds),
                    namespace: Ok(value.namespace),
                    package_name: Ok(value.package_name),
                    pypi_package_name: Ok(value.pypi_package_name),
                    pypi_package_version: Ok(value.pypi_package_version),
                    python_versions: Ok(value.python_versions),
                    repos: Ok(value.repos),
                    resultdir: Ok(value.resultdir),
                    scm_type: Ok(value.scm_type),
                    script: Ok(value.script),
                    source_build_method: Ok(value.source_build_method),
                    spec: Ok(value.spec),
                    spec_generator: Ok(value.spec_generator),
                    spec_template: Ok(value.spec_template),
                    subdirectory: Ok(value.subdirectory),
                    timeout: Ok(value.timeout),
                    webhook_rebuild: Ok(value.webhook_rebuild),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PackageBuild {
            after_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            background: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            exclude_chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            package_name: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            packit_forge_project: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            project_dirname: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            with_build_id: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PackageBuild {
            fn default() -> Self {
                Self {
                    after_build_id: Ok(Default::default()),
                    background: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    exclude_chroots: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    package_name: Err(
                        "`package_name` is missing: call `.package_name(…)`"
                            .to_string(),
                    ),
                    packit_forge_project: Ok(Default::default()),
                    project_dirname: Ok(Default::default()),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                    timeout: Ok(Default::default()),
                    with_build_id: Ok(Default::default()),
                }
            }
        }
        impl PackageBuild {
            ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
            pub fn after_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.after_build_id = value
                    .try_into()
                    .map_err(|e| format!("`after_build_id` is invalid: {e}"));
                self
            }
            ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
            pub fn background<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.background = value
                    .try_into()
                    .map_err(|e| format!("`background` is invalid: {e}"));
                self
            }
            ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project except those on the package's denylist.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build can use the network. Defaults to the setting of the project.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The name of the package.
            pub fn package_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.package_name = value
                    .try_into()
                    .map_err(|e| format!("`package_name` is invalid: {e}"));
                self
            }
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| format!("`timeout` is invalid: {e}"));
                self
            }
            ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
            pub fn with_build_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.with_build_id = value
                    .try_into()
                    .map_err(|e| format!("`with_build_id` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(value, true);
                if let Some(directory) = project.directory() {
                    self.project_dirname = Ok(Some(directory));
                }
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
            /// Sets the given options. Options that are not set keep their values.
            pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
                if value.after_build_id.is_some() {
                    self.after_build_id = Ok(value.after_build_id.clone());
                }
                if value.background.is_some() {
                    self.background = Ok(value.background.clone());
                }
                if value.bootstrap.is_some() {
                    self.bootstrap = Ok(value.bootstrap.clone());
                }
                if value.chroots.is_some() {
                    self.chroots = Ok(value.chroots.clone());
                }
                if value.enable_net.is_some() {
                    self.enable_net = Ok(value.enable_net.clone());
                }
                if value.exclude_chroots.is_some() {
                    self.exclude_chroots = Ok(value.exclude_chroots.clone());
                }
                if value.isolation.is_some() {
                    self.isolation = Ok(value.isolation.clone());
                }
                if value.packit_forge_project.is_some() {
                    self.packit_forge_project = Ok(value.packit_forge_project.clone());
                }
                if value.project_dirname.is_some() {
                    self.project_dirname = Ok(value.project_dirname.clone());
                }
                if value.with_build_id.is_some() {
                    self.with_build_id = Ok(value.with_build_id.clone());
                }
                if value.timeout.is_some() {
                    self.timeout = Ok(value.timeout_seconds());
                }
                self
            }
        }
        impl ::std::convert::TryFrom<PackageBuild> for super::PackageBuild {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PackageBuild,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after_build_id: value.after_build_id?,
                    background: value.background?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    enable_net: value.enable_net?,
                    exclude_chroots: value.exclude_chroots?,
                    isolation: value.isolation?,
                    ownername: value.ownername?,
                    package_name: value.package_name?,
                    packit_forge_project: value.packit_forge_project?,
                    project_dirname: value.project_dirname?,
                    projectname: value.projectname?,
                    timeout: value.timeout?,
                    with_build_id: value.with_build_id?,
                })
            }
        }
        impl ::std::convert::From<super::PackageBuild> for PackageBuild {
            fn from(value: super::PackageBuild) -> Self {
                Self {
                    after_build_id: Ok(value.after_build_id),
                    background: Ok(value.background),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    enable_net: Ok(value.enable_net),
                    exclude_chroots: Ok(value.exclude_chroots),
                    isolation: Ok(value.isolation),
                    ownername: Ok(value.ownername),
                    package_name: Ok(value.package_name),
                    packit_forge_project: Ok(value.packit_forge_project),
                    project_dirname: Ok(value.project_dirname),
                    projectname: Ok(value.projectname),
                    timeout: Ok(value.timeout),
                    with_build_id: Ok(value.with_build_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PackageRef {
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            package_name: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            projectname: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PackageRef {
            fn default() -> Self {
                Self {
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                    package_name: Err(
                        "`package_name` is missing: call `.package_name(…)`"
                            .to_string(),
                    ),
                    projectname: Err(
                        "`projectname` is missing: call `.projectname(…)`".to_string(),
                    ),
                }
            }
        }
        impl PackageRef {
            ///The owner of the project. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
            ///The name of the package.
            pub fn package_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.package_name = value
                    .try_into()
                    .map_err(|e| format!("`package_name` is invalid: {e}"));
                self
            }
            ///The name of the project, without its owner.
            pub fn projectname<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.projectname = value
                    .try_into()
                    .map_err(|e| format!("`projectname` is invalid: {e}"));
                self
            }
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
            /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
            /// project.
            ///
            /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
            /// it would affect the whole project.
            pub fn project<P>(mut self, value: P) -> Self
            where
                P: ::std::convert::TryInto<crate::names::ProjectId>,
                P::Error: ::std::fmt::Display,
            {
                let project = crate::project_argument::ProjectArgument::new(
                    value,
                    false,
                );
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
        }
        impl ::std::convert::TryFrom<PackageRef> for super::PackageRef {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PackageRef,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ownername: value.ownername?,
                    package_name: value.package_name?,
                    projectname: value.projectname?,
                })
            }
        }
        impl ::std::convert::From<super::PackageRef> for PackageRef {
            fn from(value: super::PackageRef) -> Self {
                Self {
                    ownername: Ok(value.ownername),
                    package_name: Ok(value.package_name),
                    projectname: Ok(value.projectname),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PermissionChange {
            admin: ::std::result::Result<
                ::std::option::Option<crate::enums::PermissionState>,
                ::std::string::String,
            >,
            builder: ::std::result::Result<
                ::std::option::Option<crate::enums::PermissionState>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PermissionChange {
            fn default() -> Self {
                Self {
                    admin: Ok(Default::default()),
                    builder: Ok(Default::default()),
                }
            }
        }
        impl PermissionChange {
            ///The new state of the `admin` role, which can build, edit the project and set permissions, but not delete the project.
            pub fn admin<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::PermissionState>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.admin = value
                    .try_into()
                    .map_err(|e| format!("`admin` is invalid: {e}"));
                self
            }
            ///The new state of the `builder` role, which can submit and cancel builds.
            pub fn builder<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::PermissionState>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.builder = value
                    .try_into()
                    .map_err(|e| format!("`builder` is invalid: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<PermissionChange> for super::PermissionChange {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PermissionChange,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    admin: value.admin?,
                    builder: value.builder?,
                })
            }
        }
        impl ::std::convert::From<super::PermissionChange> for PermissionChange {
            fn from(value: super::PermissionChange) -> Self {
                Self {
                    admin: Ok(value.admin),
                    builder: Ok(value.builder),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PermissionsRequest {
            admin: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            builder: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PermissionsRequest {
            fn default() -> Self {
                Self {
                    admin: Ok(Default::default()),
                    builder: Ok(Default::default()),
                }
            }
        }
        impl PermissionsRequest {
            ///`true` requests the `admin` role, and `false` withdraws the request. If omitted, nothing changes.
            pub fn admin<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.admin = value
                    .try_into()
                    .map_err(|e| format!("`admin` is invalid: {e}"));
                self
            }
            ///`true` requests the `builder` role, and `false` withdraws the request. If omitted, nothing changes.
            pub fn builder<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.builder = value
                    .try_into()
                    .map_err(|e| format!("`builder` is invalid: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<PermissionsRequest> for super::PermissionsRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PermissionsRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    admin: value.admin?,
                    builder: value.builder?,
                })
            }
        }
        impl ::std::convert::From<super::PermissionsRequest> for PermissionsRequest {
            fn from(value: super::PermissionsRequest) -> Self {
                Self {
                    admin: Ok(value.admin),
                    builder: Ok(value.builder),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ProjectAdd {
            additional_repos: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            appstream: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            auto_prune: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            contact: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            delete_after_days: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            devel_mode: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            fedora_review: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            follow_fedora_branching: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            homepage: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            instructions: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            module_hotfixes: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            multilib: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            packit_forge_projects_allowed: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            persistent: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            repo_priority: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            runtime_dependencies: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            storage: ::std::result::Result<
                ::std::option::Option<crate::enums::Storage>,
                ::std::string::String,
            >,
            unlisted_on_hp: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ProjectAdd {
            fn default() -> Self {
                Self {
                    additional_repos: Ok(Default::default()),
                    appstream: Ok(Default::default()),
                    auto_prune: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Err(
                        "`chroots` is missing: call `.chroots(…)`".to_string(),
                    ),
                    contact: Ok(Default::default()),
                    delete_after_days: Ok(Default::default()),
                    description: Ok(Default::default()),
                    devel_mode: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    fedora_review: Ok(Default::default()),
                    follow_fedora_branching: Ok(Default::default()),
                    homepage: Ok(Default::default()),
                    instructions: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    module_hotfixes: Ok(Default::default()),
                    multilib: Ok(Default::default()),
                    name: Err("`name` is missing: call `.name(…)`".to_string()),
                    packit_forge_projects_allowed: Ok(Default::default()),
                    persistent: Ok(Default::default()),
                    repo_priority: Ok(Default::default()),
                    runtime_dependencies: Ok(Default::default()),
                    storage: Ok(Default::default()),
                    unlisted_on_hp: Ok(Default::default()),
                }
            }
        }
        impl ProjectAdd {
            ///Repositories for builds, besides the project itself: `http` or `https` URLs, which can contain variables such as `$chroot`, or the form `copr://owner/project`, whose project has to exist. By default, or if empty, none.
            pub fn additional_repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether AppStream metadata is generated for the repositories. Defaults to `false`.
            pub fn appstream<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.appstream = value
                    .try_into()
                    .map_err(|e| format!("`appstream` is invalid: {e}"));
                self
            }
            ///Whether the server removes old builds that were superseded by newer ones. Defaults to `true`. Only server admins can send `false`.
            pub fn auto_prune<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.auto_prune = value
                    .try_into()
                    .map_err(|e| format!("`auto_prune` is invalid: {e}"));
                self
            }
            ///How build roots are bootstrapped: `default`, `on`, `off` or `image`. Defaults to `default`.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The names of the chroots to build for, at least one. They have to be active, and patterns are rejected.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::Texts,
            {
                self.chroots = Ok(crate::Texts::convert(value));
                self
            }
            ///An email address or URL to contact the owner. Defaults to none.
            pub fn contact<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.contact = Ok(crate::OptionalText::convert(value));
                self
            }
            ///After how many days the project is deleted, up to 720. By default, never. Cannot be combined with `persistent`. It is never returned.
            pub fn delete_after_days<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.delete_after_days = value
                    .try_into()
                    .map_err(|e| format!("`delete_after_days` is invalid: {e}"));
                self
            }
            ///The description of the project. Defaults to an empty string.
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.description = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether new builds are added to the repository only when the repository is regenerated manually. Defaults to `false`.
            pub fn devel_mode<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.devel_mode = value
                    .try_into()
                    .map_err(|e| format!("`devel_mode` is invalid: {e}"));
                self
            }
            ///Whether builds can use the network. Defaults to `false`.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///Whether `fedora-review` runs on new builds. Defaults to `false`. It is never returned.
            pub fn fedora_review<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.fedora_review = value
                    .try_into()
                    .map_err(|e| format!("`fedora_review` is invalid: {e}"));
                self
            }
            ///Whether the project gets the chroot of a new Fedora release when that branches. Defaults to `true`.
            pub fn follow_fedora_branching<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.follow_fedora_branching = value
                    .try_into()
                    .map_err(|e| format!("`follow_fedora_branching` is invalid: {e}"));
                self
            }
            ///The URL of the homepage. Defaults to none.
            pub fn homepage<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.homepage = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The installation instructions. Defaults to an empty string.
            pub fn instructions<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.instructions = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How builds are isolated from the builder: `default`, `nspawn` or `simple`. Defaults to `default`.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///Whether packages of the repositories take precedence over module packages. Defaults to `false`.
            pub fn module_hotfixes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.module_hotfixes = value
                    .try_into()
                    .map_err(|e| format!("`module_hotfixes` is invalid: {e}"));
                self
            }
            ///Whether the repositories of a 64-bit architecture include those of its 32-bit counterpart. Defaults to `false`. It is never returned.
            pub fn multilib<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.multilib = value
                    .try_into()
                    .map_err(|e| format!("`multilib` is invalid: {e}"));
                self
            }
            ///The name of the project, up to 100 characters: letters of any script, digits, `_`, `.` and `-`, but not digits alone. Surrounding spaces are trimmed. A longer name is a 500.
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| format!("`name` is invalid: {e}"));
                self
            }
            ///The forge projects for which the Packit service can build here, such as `github.com/owner/name`. A leading scheme is stripped. By default, or if empty, none.
            pub fn packit_forge_projects_allowed<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.packit_forge_projects_allowed = Ok(
                    crate::OptionalTexts::convert(value),
                );
                self
            }
            ///Whether the project is kept forever. Defaults to `false`. Only server admins can send `true`, and it cannot be undone.
            pub fn persistent<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.persistent = value
                    .try_into()
                    .map_err(|e| format!("`persistent` is invalid: {e}"));
                self
            }
            ///The priority of the repositories, at least 1; a lower number takes precedence. Defaults to none.
            pub fn repo_priority<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.repo_priority = value
                    .try_into()
                    .map_err(|e| format!("`repo_priority` is invalid: {e}"));
                self
            }
            ///Repositories that users of the project also need: `http` or `https` URLs, or the form `copr://owner/project`. By default, or if empty, none. Only the data for enabling repositories returns them.
            pub fn runtime_dependencies<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.runtime_dependencies = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Where the results are stored. Defaults to the server's setting. Only server admins can set it, and only here.
            pub fn storage<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::enums::Storage>>,
                T::Error: ::std::fmt::Display,
            {
                self.storage = value
                    .try_into()
                    .map_err(|e| format!("`storage` is invalid: {e}"));
                self
            }
            ///Whether the project is hidden from the home page of the server. Defaults to `false`.
            pub fn unlisted_on_hp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.unlisted_on_hp = value
                    .try_into()
                    .map_err(|e| format!("`unlisted_on_hp` is invalid: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ProjectAdd> for super::ProjectAdd {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ProjectAdd,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    additional_repos: value.additional_repos?,
                    appstream: value.appstream?,
                    auto_prune: value.auto_prune?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    contact: value.contact?,
                    delete_after_days: value.delete_after_days?,
                    description: value.description?,
                    devel_mode: value.devel_mode?,
                    enable_net: value.enable_net?,
                    fedora_review: value.fedora_review?,
                    follow_fedora_branching: value.follow_fedora_branching?,
                    homepage: value.homepage?,
                    instructions: value.instructions?,
                    isolation: value.isolation?,
                    module_hotfixes: value.module_hotfixes?,
                    multilib: value.multilib?,
                    name: value.name?,
                    packit_forge_projects_allowed: value.packit_forge_projects_allowed?,
                    persistent: value.persistent?,
                    repo_priority: value.repo_priority?,
                    runtime_dependencies: value.runtime_dependencies?,
                    storage: value.storage?,
                    unlisted_on_hp: value.unlisted_on_hp?,
                })
            }
        }
        impl ::std::convert::From<super::ProjectAdd> for ProjectAdd {
            fn from(value: super::ProjectAdd) -> Self {
                Self {
                    additional_repos: Ok(value.additional_repos),
                    appstream: Ok(value.appstream),
                    auto_prune: Ok(value.auto_prune),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    contact: Ok(value.contact),
                    delete_after_days: Ok(value.delete_after_days),
                    description: Ok(value.description),
                    devel_mode: Ok(value.devel_mode),
                    enable_net: Ok(value.enable_net),
                    fedora_review: Ok(value.fedora_review),
                    follow_fedora_branching: Ok(value.follow_fedora_branching),
                    homepage: Ok(value.homepage),
                    instructions: Ok(value.instructions),
                    isolation: Ok(value.isolation),
                    module_hotfixes: Ok(value.module_hotfixes),
                    multilib: Ok(value.multilib),
                    name: Ok(value.name),
                    packit_forge_projects_allowed: Ok(
                        value.packit_forge_projects_allowed,
                    ),
                    persistent: Ok(value.persistent),
                    repo_priority: Ok(value.repo_priority),
                    runtime_dependencies: Ok(value.runtime_dependencies),
                    storage: Ok(value.storage),
                    unlisted_on_hp: Ok(value.unlisted_on_hp),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ProjectChrootEdit {
            additional_modules: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            additional_packages: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            additional_repos: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            bootstrap_image: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            delete_comps: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            reset_fields: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            with_opts: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            without_opts: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ProjectChrootEdit {
            fn default() -> Self {
                Self {
                    additional_modules: Ok(Default::default()),
                    additional_packages: Ok(Default::default()),
                    additional_repos: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    bootstrap_image: Ok(Default::default()),
                    delete_comps: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    reset_fields: Ok(Default::default()),
                    with_opts: Ok(Default::default()),
                    without_opts: Ok(Default::default()),
                }
            }
        }
        impl ProjectChrootEdit {
            ///Modules to enable or disable before the build, as `name:stream`, with a leading `!` to disable one. Each name can occur only once. An empty list changes nothing; use `reset_fields` to clear it.
            pub fn additional_modules<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_modules = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Packages to preinstall in the build root. The list replaces the previous one, and an empty list clears it.
            pub fn additional_packages<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_packages = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Repositories for builds in this chroot, besides those of the project: `http` or `https` URLs, or the form `copr://owner/project`. A `priority` in the query of a URL sets the priority of the repository. The list replaces the previous one, and an empty list clears it.
            pub fn additional_repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How build roots are bootstrapped. `custom_image` requires `bootstrap_image`. It can only be read from the configuration of a build in this chroot.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The container image to bootstrap from, such as `registry.example.org/fedora:43`. It implies the bootstrap `custom_image`. It can only be read from the configuration of a build in this chroot.
            pub fn bootstrap_image<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.bootstrap_image = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether to remove the comps file.
            pub fn delete_comps<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.delete_comps = value
                    .try_into()
                    .map_err(|e| format!("`delete_comps` is invalid: {e}"));
                self
            }
            ///How builds are isolated from the builder. `unchanged` means the setting of the project.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///The names of fields to reset to their defaults, as they are called here. They are reset before the new values of the same request are set. An unknown name is rejected.
            pub fn reset_fields<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.reset_fields = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Build conditions to enable, as with `rpmbuild --with`. The list replaces the previous one, and an empty list clears it.
            pub fn with_opts<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.with_opts = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Build conditions to disable, as with `rpmbuild --without`. The list replaces the previous one, and an empty list clears it.
            pub fn without_opts<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.without_opts = Ok(crate::OptionalTexts::convert(value));
                self
            }
        }
        impl ::std::convert::TryFrom<ProjectChrootEdit> for super::ProjectChrootEdit {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ProjectChrootEdit,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    additional_modules: value.additional_modules?,
                    additional_packages: value.additional_packages?,
                    additional_repos: value.additional_repos?,
                    bootstrap: value.bootstrap?,
                    bootstrap_image: value.bootstrap_image?,
                    delete_comps: value.delete_comps?,
                    isolation: value.isolation?,
                    reset_fields: value.reset_fields?,
                    with_opts: value.with_opts?,
                    without_opts: value.without_opts?,
                })
            }
        }
        impl ::std::convert::From<super::ProjectChrootEdit> for ProjectChrootEdit {
            fn from(value: super::ProjectChrootEdit) -> Self {
                Self {
                    additional_modules: Ok(value.additional_modules),
                    additional_packages: Ok(value.additional_packages),
                    additional_repos: Ok(value.additional_repos),
                    bootstrap: Ok(value.bootstrap),
                    bootstrap_image: Ok(value.bootstrap_image),
                    delete_comps: Ok(value.delete_comps),
                    isolation: Ok(value.isolation),
                    reset_fields: Ok(value.reset_fields),
                    with_opts: Ok(value.with_opts),
                    without_opts: Ok(value.without_opts),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ProjectEdit {
            additional_repos: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            appstream: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            auto_prune: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            bootstrap: ::std::result::Result<
                ::std::option::Option<crate::enums::Bootstrap>,
                ::std::string::String,
            >,
            chroots: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            contact: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            delete_after_days: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            devel_mode: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            enable_net: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            fedora_review: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            follow_fedora_branching: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            homepage: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            instructions: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            isolation: ::std::result::Result<
                ::std::option::Option<crate::enums::Isolation>,
                ::std::string::String,
            >,
            module_hotfixes: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            multilib: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            packit_forge_projects_allowed: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            repo_priority: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            runtime_dependencies: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            unlisted_on_hp: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ProjectEdit {
            fn default() -> Self {
                Self {
                    additional_repos: Ok(Default::default()),
                    appstream: Ok(Default::default()),
                    auto_prune: Ok(Default::default()),
                    bootstrap: Ok(Default::default()),
                    chroots: Ok(Default::default()),
                    contact: Ok(Default::default()),
                    delete_after_days: Ok(Default::default()),
                    description: Ok(Default::default()),
                    devel_mode: Ok(Default::default()),
                    enable_net: Ok(Default::default()),
                    fedora_review: Ok(Default::default()),
                    follow_fedora_branching: Ok(Default::default()),
                    homepage: Ok(Default::default()),
                    instructions: Ok(Default::default()),
                    isolation: Ok(Default::default()),
                    module_hotfixes: Ok(Default::default()),
                    multilib: Ok(Default::default()),
                    packit_forge_projects_allowed: Ok(Default::default()),
                    repo_priority: Ok(Default::default()),
                    runtime_dependencies: Ok(Default::default()),
                    unlisted_on_hp: Ok(Default::default()),
                }
            }
        }
        impl ProjectEdit {
            ///Repositories for builds, besides the project itself: `http` or `https` URLs, which can contain variables such as `$chroot`, or the form `copr://owner/project`. The list replaces the previous one, and an empty list clears it.
            pub fn additional_repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether AppStream metadata is generated for the repositories.
            pub fn appstream<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.appstream = value
                    .try_into()
                    .map_err(|e| format!("`appstream` is invalid: {e}"));
                self
            }
            ///Whether the server removes old builds that were superseded by newer ones. Only server admins can send `false`. After that, the server rejects every edit by the owner that does not send this field.
            pub fn auto_prune<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.auto_prune = value
                    .try_into()
                    .map_err(|e| format!("`auto_prune` is invalid: {e}"));
                self
            }
            ///How build roots are bootstrapped: `default`, `on`, `off` or `image`.
            pub fn bootstrap<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Bootstrap>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.bootstrap = value
                    .try_into()
                    .map_err(|e| format!("`bootstrap` is invalid: {e}"));
                self
            }
            ///The names of the chroots to build for. The list replaces the previous one, so include those to keep; an empty list changes nothing. Chroots past their end of life are rejected, and removing one with unfinished builds is a 409.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///An email address or URL to contact the owner. It cannot be cleared; an empty string changes nothing.
            pub fn contact<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.contact = Ok(crate::OptionalText::convert(value));
                self
            }
            ///After how many days the project is deleted, up to 720; -1 means never. It is never returned.
            pub fn delete_after_days<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.delete_after_days = value
                    .try_into()
                    .map_err(|e| format!("`delete_after_days` is invalid: {e}"));
                self
            }
            ///The description of the project. An empty string clears it.
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.description = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether new builds are added to the repository only when the repository is regenerated manually.
            pub fn devel_mode<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.devel_mode = value
                    .try_into()
                    .map_err(|e| format!("`devel_mode` is invalid: {e}"));
                self
            }
            ///Whether builds can use the network.
            pub fn enable_net<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enable_net = value
                    .try_into()
                    .map_err(|e| format!("`enable_net` is invalid: {e}"));
                self
            }
            ///Whether `fedora-review` runs on new builds. It is never returned.
            pub fn fedora_review<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.fedora_review = value
                    .try_into()
                    .map_err(|e| format!("`fedora_review` is invalid: {e}"));
                self
            }
            ///Whether the project gets the chroot of a new Fedora release when that branches.
            pub fn follow_fedora_branching<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.follow_fedora_branching = value
                    .try_into()
                    .map_err(|e| format!("`follow_fedora_branching` is invalid: {e}"));
                self
            }
            ///The URL of the homepage. It cannot be cleared; an empty string changes nothing.
            pub fn homepage<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.homepage = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The installation instructions. An empty string clears them.
            pub fn instructions<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.instructions = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How builds are isolated from the builder: `default`, `nspawn` or `simple`.
            pub fn isolation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::enums::Isolation>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.isolation = value
                    .try_into()
                    .map_err(|e| format!("`isolation` is invalid: {e}"));
                self
            }
            ///Whether packages of the repositories take precedence over module packages.
            pub fn module_hotfixes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.module_hotfixes = value
                    .try_into()
                    .map_err(|e| format!("`module_hotfixes` is invalid: {e}"));
                self
            }
            ///Whether the repositories of a 64-bit architecture include those of its 32-bit counterpart. It is never returned.
            pub fn multilib<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.multilib = value
                    .try_into()
                    .map_err(|e| format!("`multilib` is invalid: {e}"));
                self
            }
            ///The forge projects for which the Packit service can build here, such as `github.com/owner/name`. A leading scheme is stripped. The list replaces the previous one, and an empty list clears it.
            pub fn packit_forge_projects_allowed<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.packit_forge_projects_allowed = Ok(
                    crate::OptionalTexts::convert(value),
                );
                self
            }
            ///The priority of the repositories, at least 1; a lower number takes precedence. It cannot be cleared once it is set.
            pub fn repo_priority<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.repo_priority = value
                    .try_into()
                    .map_err(|e| format!("`repo_priority` is invalid: {e}"));
                self
            }
            ///Repositories that users of the project also need: `http` or `https` URLs, or the form `copr://owner/project`. The list replaces the previous one. Only the data for enabling repositories returns them.
            pub fn runtime_dependencies<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.runtime_dependencies = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the project is hidden from the home page of the server.
            pub fn unlisted_on_hp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.unlisted_on_hp = value
                    .try_into()
                    .map_err(|e| format!("`unlisted_on_hp` is invalid: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ProjectEdit> for super::ProjectEdit {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ProjectEdit,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    additional_repos: value.additional_repos?,
                    appstream: value.appstream?,
                    auto_prune: value.auto_prune?,
                    bootstrap: value.bootstrap?,
                    chroots: value.chroots?,
                    contact: value.contact?,
                    delete_after_days: value.delete_after_days?,
                    description: value.description?,
                    devel_mode: value.devel_mode?,
                    enable_net: value.enable_net?,
                    fedora_review: value.fedora_review?,
                    follow_fedora_branching: value.follow_fedora_branching?,
                    homepage: value.homepage?,
                    instructions: value.instructions?,
                    isolation: value.isolation?,
                    module_hotfixes: value.module_hotfixes?,
                    multilib: value.multilib?,
                    packit_forge_projects_allowed: value.packit_forge_projects_allowed?,
                    repo_priority: value.repo_priority?,
                    runtime_dependencies: value.runtime_dependencies?,
                    unlisted_on_hp: value.unlisted_on_hp?,
                })
            }
        }
        impl ::std::convert::From<super::ProjectEdit> for ProjectEdit {
            fn from(value: super::ProjectEdit) -> Self {
                Self {
                    additional_repos: Ok(value.additional_repos),
                    appstream: Ok(value.appstream),
                    auto_prune: Ok(value.auto_prune),
                    bootstrap: Ok(value.bootstrap),
                    chroots: Ok(value.chroots),
                    contact: Ok(value.contact),
                    delete_after_days: Ok(value.delete_after_days),
                    description: Ok(value.description),
                    devel_mode: Ok(value.devel_mode),
                    enable_net: Ok(value.enable_net),
                    fedora_review: Ok(value.fedora_review),
                    follow_fedora_branching: Ok(value.follow_fedora_branching),
                    homepage: Ok(value.homepage),
                    instructions: Ok(value.instructions),
                    isolation: Ok(value.isolation),
                    module_hotfixes: Ok(value.module_hotfixes),
                    multilib: Ok(value.multilib),
                    packit_forge_projects_allowed: Ok(
                        value.packit_forge_projects_allowed,
                    ),
                    repo_priority: Ok(value.repo_priority),
                    runtime_dependencies: Ok(value.runtime_dependencies),
                    unlisted_on_hp: Ok(value.unlisted_on_hp),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ProjectFork {
            confirm: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            ownername: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ProjectFork {
            fn default() -> Self {
                Self {
                    confirm: Ok(Default::default()),
                    name: Ok(Default::default()),
                    ownername: Err(
                        "`ownername` is missing: call `.ownername(…)`".to_string(),
                    ),
                }
            }
        }
        impl ProjectFork {
            ///Whether the fork can have the name of a project that you have created under any owner. Without it, such a name is a 400, even if the target does not exist. It does not protect a project of a group that another member has created: the builds go into that project with and without `confirm`.
            pub fn confirm<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.confirm = value
                    .try_into()
                    .map_err(|e| format!("`confirm` is invalid: {e}"));
                self
            }
            ///The name of the copy. Defaults to the name of the source; an empty name is a 400.
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.name = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The owner of the copy: your user name or one of your groups. Groups begin with `@`.
            pub fn ownername<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ownername = value
                    .try_into()
                    .map_err(|e| format!("`ownername` is invalid: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ProjectFork> for super::ProjectFork {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ProjectFork,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    confirm: value.confirm?,
                    name: value.name?,
                    ownername: value.ownername?,
                })
            }
        }
        impl ::std::convert::From<super::ProjectFork> for ProjectFork {
            fn from(value: super::ProjectFork) -> Self {
                Self {
                    confirm: Ok(value.confirm),
                    name: Ok(value.name),
                    ownername: Ok(value.ownername),
                }
            }
        }
    }
}
/**
# Version and credentials
* [`api_token_create`](Self::api_token_create()): Replaces the API token of the caller
* [`auth_check`](Self::auth_check()): Checks the credentials of this client
* [`gssapi_login`](Self::gssapi_login()): Logs in with a Kerberos ticket
* [`home`](Self::home()): Returns the version of the API

# Builds
* [`build_built_packages`](Self::build_built_packages()): Lists the packages that a build produced, by chroot
* [`build_cancel`](Self::build_cancel()): Cancels a build
* [`build_check`](Self::build_check()): Checks whether a build with these options would be accepted
* [`build_create_custom`](Self::build_create_custom()): Submits a build whose sources a script generates
* [`build_create_distgit`](Self::build_create_distgit()): Submits a build of a package from a DistGit server
* [`build_create_pypi`](Self::build_create_pypi()): Submits a build of a package from PyPI
* [`build_create_rubygems`](Self::build_create_rubygems()): Submits a build of a gem from RubyGems
* [`build_create_scm`](Self::build_create_scm()): Submits a build from a version control repository
* [`build_create_upload`](Self::build_create_upload()): Uploads an SRPM or spec file and submits a build of it
* [`build_create_url`](Self::build_create_url()): Submits builds from URLs of SRPM or spec files
* [`build_delete`](Self::build_delete()): Deletes a finished build
* [`build_delete_many`](Self::build_delete_many()): Deletes several finished builds
* [`build_get`](Self::build_get()): Returns a build
* [`build_list`](Self::build_list()): Lists the builds of a project
* [`build_source_build_config`](Self::build_source_build_config()): Returns the source configuration of a build
* [`build_source_chroot`](Self::build_source_chroot()): Returns the state of a build's source build

# Packages
* [`package_add`](Self::package_add()): Adds a package to a project
* [`package_build`](Self::package_build()): Builds a package from its stored source
* [`package_delete`](Self::package_delete()): Deletes a package
* [`package_edit`](Self::package_edit()): Changes a package
* [`package_edit_keep_type`](Self::package_edit_keep_type()): Changes a package and keeps its source type
* [`package_get`](Self::package_get()): Returns a package
* [`package_list`](Self::package_list()): Lists the packages of a project
* [`package_reset`](Self::package_reset()): Removes the source of a package

# Projects
* [`project_add`](Self::project_add()): Creates a project
* [`project_delete`](Self::project_delete()): Deletes a project
* [`project_edit`](Self::project_edit()): Changes the settings of a project
* [`project_fork`](Self::project_fork()): Forks a project
* [`project_get`](Self::project_get()): Returns a project
* [`project_list`](Self::project_list()): Lists the projects of an owner or of all owners
* [`project_regenerate_repos`](Self::project_regenerate_repos()): Regenerates the repository metadata of a project
* [`project_search`](Self::project_search()): Searches for projects

# Chroots of a project
* [`project_chroot_build_config`](Self::project_chroot_build_config()): Returns the build configuration of a project's chroot
* [`project_chroot_edit`](Self::project_chroot_edit()): Changes the settings of a project's chroot
* [`project_chroot_edit_multipart`](Self::project_chroot_edit_multipart()): Changes the settings of a project's chroot
* [`project_chroot_get`](Self::project_chroot_get()): Returns the settings of a project's chroot

# Chroots of a build
* [`build_chroot_build_config`](Self::build_chroot_build_config()): Returns the configuration of a build in one chroot
* [`build_chroot_built_packages`](Self::build_chroot_built_packages()): Lists the packages that a build produced in one chroot
* [`build_chroot_get`](Self::build_chroot_get()): Returns the state of a build in one chroot
* [`build_chroot_list`](Self::build_chroot_list()): Lists the chroots of a build

# Available chroots
* [`mock_chroot_list`](Self::mock_chroot_list()): Lists the chroots that the server offers

# Permissions
* [`permissions_can_build_in`](Self::permissions_can_build_in()): Checks whether a user can build in a project
* [`permissions_get`](Self::permissions_get()): Lists the roles that users have or request in a project
* [`permissions_request`](Self::permissions_request()): Requests roles in a project or withdraws the request
* [`permissions_set`](Self::permissions_set()): Sets the roles of users in a project

# Webhooks
* [`webhook_generate`](Self::webhook_generate()): Creates a new webhook secret for a project

# Monitor
* [`monitor`](Self::monitor()): Returns the latest state of each package in each chroot

# Repositories
* [`rpmrepo_get`](Self::rpmrepo_get()): Returns the data for enabling the repositories of a project
*/
impl Client {
    /**Returns the version of the API.

`version` is 3. This is a cheap way to check whether there is a Copr server at an address.

`GET /`. Requires no authentication. Idempotent.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn home(&self) -> builder::Home {
        builder::Home::new(self)
    }
    /**Replaces the API token of the caller.

Creates a new login and token for the authenticated user and returns both. The old pair stops working at once, for every client that uses it. If the response is lost, the new pair cannot be read again. `expiration` is the date on which the new pair expires, as `YYYY-MM-DD`.

`POST /api-token`. Requires authentication. Not idempotent.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn api_token_create(&self) -> builder::ApiTokenCreate {
        builder::ApiTokenCreate::new(self)
    }
    /**Checks the credentials of this client.

Returns the ID and name of the user to whom the credentials belong. It has no other effect. Malformed credentials, such as a login with a colon in it, are a 500 instead of a 401.

`GET /auth-check`. Requires authentication. Idempotent.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn auth_check(&self) -> builder::AuthCheck {
        builder::AuthCheck::new(self)
    }
    /**Returns the state of a build in one chroot.

Times are Unix seconds (UTC). `started_on`, `ended_on` and `result_url` are null until they are known, and some stay null, as in a chroot that was canceled before it started. A build has no chroots until its sources are imported, unless the submission named chroots; until then, the status is a 404.

`GET /build-chroot/`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The ID of the build.
* `chrootname`: The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A string of another form is a 500.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_chroot_get(&self) -> builder::BuildChrootGet {
        builder::BuildChrootGet::new(self)
    }
    /**Returns the configuration of a build in one chroot.

The response has the repositories, packages and limits of the build in this chroot. Keys without a value are omitted instead of null. After the project has removed the chroot, only a few keys remain; after the chroot has reached its end of life, the status is a 500.

`GET /build-chroot/build-config`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The ID of the build.
* `chrootname`: The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A string of another form is a 500.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_chroot_build_config(&self) -> builder::BuildChrootBuildConfig {
        builder::BuildChrootBuildConfig::new(self)
    }
    /**Lists the packages that a build produced in one chroot.

Returns the packages that were built in this chroot, including the source package. The list is empty until the build has succeeded there, and for forked builds. A chroot that does not belong to the build is a 404.

`GET /build-chroot/built-packages`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The ID of the build.
* `chrootname`: The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A string of another form is a 500.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_chroot_built_packages(&self) -> builder::BuildChrootBuiltPackages {
        builder::BuildChrootBuiltPackages::new(self)
    }
    /**Lists the chroots of a build.

Returns the state of the build in each of its chroots. A build that does not exist gives an empty page, not a 404, as does a build whose sources are not imported yet. The order `name` is ignored; `id` is used instead.

`GET /build-chroot/list`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The ID of the build.
* `limit` (optional): The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
* `offset` (optional): The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.
* `order` (optional): The database column to sort by, `id` by default. Ties are not broken, so only `id` gives stable pages. An unknown column, or a field that the server computes, such as `state` or `full_name`, is a 500.
* `order_type` (optional): The sort direction, `ASC` by default. Anything but `ASC` and `DESC` in upper case is a 500.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_chroot_list(&self) -> builder::BuildChrootList {
        builder::BuildChrootList::new(self)
    }
    /**Lists the packages that a build produced, by chroot.

Returns a map from the name of each chroot to the packages that were built in it, including the source package. The map is empty while the build has no chroots. Chroots that have not succeeded have an empty list, and so have all chroots of a forked build.

`GET /build/built-packages/{build_id}`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The ID of the build.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_built_packages(&self) -> builder::BuildBuiltPackages {
        builder::BuildBuiltPackages::new(self)
    }
    /**Cancels a build.

Returns the build, whose state is `canceled` at once; its chroots can take a while to follow. A build that has ended is a 409. `ended_on` of a canceled build stays null. Requires permission to build in the project.

`PUT /build/cancel/{build_id}`. Requires authentication. Not idempotent.

# Arguments
* `build_id`: The ID of the build.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 409: Not possible in the current state: the package already exists, the build can no longer be canceled, or a chroot to remove still has unfinished builds.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_cancel(&self) -> builder::BuildCancel {
        builder::BuildCancel::new(self)
    }
    /**Checks whether a build with these options would be accepted.

Checks the project, the chroots, the options and the permission to build, and starts nothing. The response is either a 200 or the error that a submission would give. It cannot check the sources, which can still cause a rejection. Use it before a large upload, since the server reads the whole file before it validates anything else.

`POST /build/check-before-build`. Requires authentication. Idempotent.

# Arguments
* The fields of the body, or `body`: The project and the build options, without sources.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_check(&self) -> builder::BuildCheck {
        builder::BuildCheck::new(self)
    }
    /**Submits a build whose sources a script generates.

Runs `script` to generate the sources and returns the build. The script can have up to 4096 bytes. It runs in
`chroot`, `fedora-latest-x86_64` by default; the server resolves names that begin with `fedora-latest-` at
submission. `builddeps` holds package names separated by spaces, and `repos` a list of URLs.

`chroot` is not related to `chroots`, which selects where the package is built. Without `chroots`, the build goes
to all chroots of the project; the build lists them once its sources are imported. Requires permission to build
in the project.

`POST /build/create/custom`. Requires authentication. Not idempotent.

# Arguments
* The fields of the body, or `body`: The project, the script and its environment, and the build options.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_create_custom(&self) -> builder::BuildCreateCustom {
        builder::BuildCreateCustom::new(self)
    }
    /**Submits a build of a package from a DistGit server.

Takes the sources of `package_name` from a DistGit server and returns the build. Without `distgit`, the Copr
server uses its default. The available names depend on the Copr server, and no operation lists them; an unknown
one is a 400. Some DistGit servers require a `namespace`.

Without `chroots`, the build goes to all chroots of the project; the build lists them once its sources are
imported. Requires permission to build in the project.

`POST /build/create/distgit`. Requires authentication. Not idempotent.

# Arguments
* The fields of the body, or `body`: The project, the package on the DistGit server and the build options.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_create_distgit(&self) -> builder::BuildCreateDistgit {
        builder::BuildCreateDistgit::new(self)
    }
    /**Submits a build of a package from PyPI.

Generates a spec file for a PyPI package, builds it, and returns the build. Without `pypi_package_version`, the
source build picks the version. `spec_generator` defaults to `pyp2spec`, `spec_template` to an empty string, and
`python_versions` to `3`. The template `default` is rejected.

Without `chroots`, the build goes to all chroots of the project; the build lists them once its sources are
imported. Requires permission to build in the project.

`POST /build/create/pypi`. Requires authentication. Not idempotent.

# Arguments
* The fields of the body, or `body`: The project, the PyPI package and the build options.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_create_pypi(&self) -> builder::BuildCreatePypi {
        builder::BuildCreatePypi::new(self)
    }
    /**Submits a build of a gem from RubyGems.

Creates the SRPM from the gem `gem_name` and returns the build. The version cannot be chosen. The server does not
check here whether the gem exists, so a wrong name fails only in the source build.

Without `chroots`, the build goes to all chroots of the project; the build lists them once its sources are
imported. Requires permission to build in the project.

`POST /build/create/rubygems`. Requires authentication. Not idempotent.

# Arguments
* The fields of the body, or `body`: The project, the gem and the build options.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_create_rubygems(&self) -> builder::BuildCreateRubygems {
        builder::BuildCreateRubygems::new(self)
    }
    /**Submits a build from a version control repository.

Creates the SRPM from a Git or Subversion repository and returns the build. `clone_url` has to be a URL; forms
such as `git@host:path` are rejected. `scm_type` defaults to `git`, and `source_build_method` to `rpkg`. `spec`
has to end in `.spec`. The server does not check here whether the repository exists, so a wrong URL fails only in
the source build.

Without `chroots`, the build goes to all chroots of the project; the build lists them once its sources are
imported. Requires permission to build in the project.

`POST /build/create/scm`. Requires authentication. Not idempotent.

# Arguments
* The fields of the body, or `body`: The project, the repository and the build options.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_create_scm(&self) -> builder::BuildCreateScm {
        builder::BuildCreateScm::new(self)
    }
    /**Uploads an SRPM or spec file and submits a build of it.

Sends one file and returns one build. The file name has to end in `.src.rpm`, `.nosrc.rpm` or `.spec`, in upper
or lower case. The server sanitizes the name and does not inspect the content, so a broken file fails only in the
source build. The server reads the whole file before it validates anything else, so call `build_check` before a
large upload.

Without `chroots`, the build goes to all chroots of the project; the build lists them once its sources are
imported. Requires permission to build in the project.

`POST /build/create/upload`. Requires authentication. Not idempotent.

# Arguments
* `content_type`: The media type of the body, from `Multipart::content_type`.
* The fields of the body, or `body`: A `copr_api::Multipart`.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_create_upload(&self) -> builder::BuildCreateUpload {
        builder::BuildCreateUpload::new(self)
    }
    /**Submits builds from URLs of SRPM or spec files.

Creates one build for each URL in `pkgs` and returns them in the same order. A URL that is given twice makes two
builds. If one URL is rejected, no build is created. Each URL has to be `http` or `https` with a path that ends
in `.src.rpm`, `.nosrc.rpm` or `.spec` in lower case. The server does not check here whether the file exists.

Several URLs together with `after_build_id` or `with_build_id` make the whole server hang, so they are rejected
before the request is sent: submit them one by one.

Without `chroots`, the build goes to all chroots of the project; the build lists them once its sources are
imported. Requires permission to build in the project.

`POST /build/create/url`. Requires authentication. Not idempotent.

# Arguments
* The fields of the body, or `body`: The project, the URLs and the build options.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_create_url(&self) -> builder::BuildCreateUrl {
        builder::BuildCreateUrl::new(self)
    }
    /**Deletes several finished builds.

Deletes all of the builds or none of them, and returns the IDs from the request, including duplicates. If any build is unfinished, missing, or may not be deleted by the caller, the status is a 400 with one line for each kind of problem. A missing permission is therefore a 400, not a 403. An empty list is accepted and does nothing.

`DELETE /build/delete/list`. Requires authentication. Not idempotent.

# Arguments
* The fields of the body, or `body`: The IDs of the builds.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_delete_many(&self) -> builder::BuildDeleteMany {
        builder::BuildDeleteMany::new(self)
    }
    /**Deletes a finished build.

Returns the build as it was. Deleting an unfinished build is a 500: cancel it first. Deleting a build again is a 404, and deleting one without permission is a 403.

`DELETE /build/delete/{build_id}`. Requires authentication. Not idempotent.

# Arguments
* `build_id`: The ID of the build.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_delete(&self) -> builder::BuildDelete {
        builder::BuildDelete::new(self)
    }
    /**Lists the builds of a project.

Returns builds of all directories of the project, newest first; no other order is available. Without `limit`, all
builds come in one response, which is slow for a large project. When a build is submitted between two pages, the
last build of one page appears again on the next.

Do not combine paging with `status`. The server skips `offset` builds first, then filters, then applies `limit`,
so pages overlap, and `limit=0` returns nothing. Either filter by `status` without paging, or page without
`status` and filter the results.

`GET /build/list`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `packagename` (optional): Only builds of this package. By default, builds of all packages; an unknown name gives an empty page.
* `status` (optional): Only builds in this state. By default, builds in all states. An unknown state is rejected before the request is sent; the server would return an empty page. Do not combine it with `limit` and `offset`.
* `limit` (optional): The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
* `offset` (optional): The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_list(&self) -> builder::BuildList {
        builder::BuildList::new(self)
    }
    /**Returns the source configuration of a build.

The response has the source type, its details and the limits of the source build. It is available as soon as the build is submitted. The keys of `source_dict` depend on `source_type`. For `scm`, the method is called `srpm_build_method` here but `source_build_method` in a package. In a project with `fedora_review`, `source_dict` has that key, too.

`GET /build/source-build-config/{build_id}`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The ID of the build.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_source_build_config(&self) -> builder::BuildSourceBuildConfig {
        builder::BuildSourceBuildConfig::new(self)
    }
    /**Returns the state of a build's source build.

The source build is the first step of a build, which creates the SRPM. The response has its state and the URL of
its results and logs.

The status is a 500 while there are no results: before the source build starts, if the build was canceled before
that, and for forked builds. Such a 500 is not a server failure.

`GET /build/source-chroot/{build_id}`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The ID of the build.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_source_chroot(&self) -> builder::BuildSourceChroot {
        builder::BuildSourceChroot::new(self)
    }
    /**Returns a build.

All times are Unix seconds (UTC).

To wait for a build to end, poll `state`: `succeeded`, `failed`, `canceled`, `skipped` and `forked` are final. Do
not wait for `ended_on`, which stays null if the build was canceled, or if its sources or their import failed. A
build can stay `waiting` or `unknown` forever, and can go back from `running` to `pending` while other chroots
wait.

`chroots` is empty until the sources are imported, unless the submission named chroots. Its order is not stable.

`GET /build/{build_id}`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The ID of the build.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn build_get(&self) -> builder::BuildGet {
        builder::BuildGet::new(self)
    }
    /**Logs in with a Kerberos ticket.

Returns the user and sets a `session` cookie, which is accepted in place of a token. A token is not accepted here. Without a valid ticket, the status is a 403, not a 401. It is also a 403 if the ticket is valid but its user has never logged in to the web interface of the server.

`GET /gssapi_login`. Requires a Kerberos ticket. Idempotent.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn gssapi_login(&self) -> builder::GssapiLogin {
        builder::GssapiLogin::new(self)
    }
    /**Lists the chroots that the server offers.

Returns a map from the name of each active chroot to a comment in Markdown, which is empty for most. Chroots that are no longer offered, such as those at their end of life, are left out. The list is not paged.

`GET /mock-chroots/list`. Requires no authentication. Idempotent.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn mock_chroot_list(&self) -> builder::MockChrootList {
        builder::MockChrootList::new(self)
    }
    /**Returns the latest state of each package in each chroot.

Returns all packages of a project, sorted by name, with the latest build in every chroot. A chroot is listed only if it is active in the project and the package was built there at least once. A project without builds has an empty list. `pkg_version` is null until the version is known. The response is not paged and can be large.

`GET /monitor`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `project_dirname` (optional): The project directory to show, such as `hello:pr:12` or `hello:custom:next`. One that does not exist is a 404.
* `additional_fields` (optional): Fields to add to each chroot: `url_build_log` and `url_backend_log`. By default, neither is returned. An unknown value is a 400.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn monitor(&self) -> builder::Monitor {
        builder::Monitor::new(self)
    }
    /**Returns a package.

The keys of `source_dict` depend on `source_type`, and some differ from those in requests: `scm_type` is returned as `type`, and `webhook_rebuild` as `auto_rebuild`. `max_builds`, `timeout` and `chroot_denylist` can be set but are never returned. The latest builds are null unless requested.

`GET /package/`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `packagename`: The name of the package. Case-sensitive.
* `with_latest_build` (optional): Whether to return `builds.latest`. Otherwise, and for a package without builds, it is null.
* `with_latest_succeeded_build` (optional): Whether to return `builds.latest_succeeded`. Otherwise, and for a package that never succeeded, it is null.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn package_get(&self) -> builder::PackageGet {
        builder::PackageGet::new(self)
    }
    /**Adds a package to a project.

Creates a package without building it and returns it. The server expects the name in the path and in the body;
the client sends the name of the call in both. Two different names are rejected, because the server would create
the package that the body names and return a 500. A package that already exists is a 409.

Each source type requires its own fields: `clone_url` for `scm`, `pypi_package_name` for `pypi`, `gem_name` for
`rubygems`, `script` for `custom`. For `distgit`, the package name selects the sources, and some DistGit servers
require a `namespace`. `timeout` is in seconds. `max_builds` is a number from 0 to 100. `chroot_denylist` holds
patterns separated by commas, and a pattern that matches no chroot is a 400.

`POST /package/add/{ownername}/{projectname}/{package_name}/{source_type_text}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `package_name`: The name of the package, which the client also sends in the body.
* `source_type_text`: The source type: `scm`, `pypi`, `rubygems`, `custom` or `distgit`. Anything else is a 400, even `link`, `upload` and `unset`, which responses can contain.
* The fields of the body, or `body`: The fields of the source and the settings of the package. The client fills in the name.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 409: Not possible in the current state: the package already exists, the build can no longer be canceled, or a chroot to remove still has unfinished builds.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn package_add(&self) -> builder::PackageAdd {
        builder::PackageAdd::new(self)
    }
    /**Builds a package from its stored source.

Returns the new build. Without `chroots`, it goes to all chroots of the project except those on the package's denylist; the response lists them at once, unlike the responses to other submissions. `chroots` and `exclude_chroots` take shell patterns such as `fedora-*`, and a pattern that matches nothing is a 400. A package whose source is `unset`, `link` or `upload` cannot be built again and is a 400, too. Requires permission to build in the project.

`POST /package/build`. Requires authentication. Not idempotent.

# Arguments
* The fields of the body, or `body`: The package to build and the build options.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn package_build(&self) -> builder::PackageBuild {
        builder::PackageBuild::new(self)
    }
    /**Deletes a package.

Returns the package as it was. While builds of the package are unfinished, the status is a 400. Deleting it again is a 404.

`DELETE /package/delete`. Requires authentication. Not idempotent.

# Arguments
* The fields of the body, or `body`: The package to delete.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn package_delete(&self) -> builder::PackageDelete {
        builder::PackageDelete::new(self)
    }
    /**Changes a package and keeps its source type.

Like `package_edit`, with the current source type of the package. Fields that are null or not sent keep their
values, and an empty string clears an optional field. A package cannot be renamed.

With `scm`, there are two pitfalls. `scm_type` does not keep its value: a Subversion package becomes a Git
package unless `svn` is sent every time. A package that was added without `spec` cannot be changed without it:
the status is a 400 unless an empty `spec` is sent.

`POST /package/edit/{ownername}/{projectname}/{package_name}/`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `package_name`: The name of the package to change, which the client also sends in the body.
* The fields of the body, or `body`: The fields to change. The client fills in the name.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn package_edit_keep_type(&self) -> builder::PackageEditKeepType {
        builder::PackageEditKeepType::new(self)
    }
    /**Changes a package.

Returns the changed package. Fields that are null or not sent keep their values, and an empty string clears an
optional field. A package cannot be renamed. Changing the source type requires the fields of the new type.

With `scm`, there are two pitfalls. `scm_type` does not keep its value: a Subversion package becomes a Git
package unless `svn` is sent every time. A package that was added without `spec` cannot be changed without it:
the status is a 400 unless an empty `spec` is sent.

`POST /package/edit/{ownername}/{projectname}/{package_name}/{source_type_text}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `source_type_text`: The new source type: `scm`, `pypi`, `rubygems`, `custom` or `distgit`. Anything else is a 400.
* `package_name`: The name of the package to change, which the client also sends in the body.
* The fields of the body, or `body`: The fields to change. The client fills in the name.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn package_edit(&self) -> builder::PackageEdit {
        builder::PackageEdit::new(self)
    }
    /**Lists the packages of a project.

Returns packages, sorted by `id` unless another order is requested. A response of more than 10000 packages is refused with a 413, so request pages. The latest builds are null unless requested. A project without packages gives an empty page; a project that does not exist is a 404.

`GET /package/list`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `with_latest_build` (optional): Whether to return `builds.latest`. Otherwise, and for a package without builds, it is null.
* `with_latest_succeeded_build` (optional): Whether to return `builds.latest_succeeded`. Otherwise, and for a package that never succeeded, it is null.
* `limit` (optional): The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
* `offset` (optional): The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.
* `order` (optional): The database column to sort by, `id` by default. Ties are not broken, so only `id` gives stable pages. An unknown column, or a field that the server computes, such as `state` or `full_name`, is a 500.
* `order_type` (optional): The sort direction, `ASC` by default. Anything but `ASC` and `DESC` in upper case is a 500.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 413: The response would have more than 10000 rows. Request pages with a `limit` of 10000 or less.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn package_list(&self) -> builder::PackageList {
        builder::PackageList::new(self)
    }
    /**Removes the source of a package.

Returns the package, whose `source_type` is now `unset` and whose `source_dict` is empty. The package stays in the project but cannot be built with `package_build` until it has a source again.

`PUT /package/reset`. Requires authentication. Idempotent.

# Arguments
* The fields of the body, or `body`: The package to reset.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn package_reset(&self) -> builder::PackageReset {
        builder::PackageReset::new(self)
    }
    /**Returns the settings of a project's chroot.

`bootstrap` and `bootstrap_image` can be set but are never returned. A chroot that the project has removed is still found for a while; `delete_after_days` then says how long its results are kept, and is null otherwise. Unknown chroots, and those that are not enabled in the project or have reached their end of life, are a 404.

`GET /project-chroot/`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `chrootname`: The name of a chroot of the project, such as `fedora-rawhide-x86_64`.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_chroot_get(&self) -> builder::ProjectChrootGet {
        builder::ProjectChrootGet::new(self)
    }
    /**Returns the build configuration of a project's chroot.

The response has the settings of the chroot and the repositories that a build would use. `repos` begins with the project's own repository, followed by a second one if the project is in `devel_mode`. `isolation` is the setting of the chroot, not the one in effect, and the bootstrap settings are missing. In `additional_modules`, all entries but the last end in a comma. A chroot that the project has removed is a 500.

`GET /project-chroot/build-config`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `chrootname`: The name of a chroot of the project, such as `fedora-rawhide-x86_64`.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_chroot_build_config(&self) -> builder::ProjectChrootBuildConfig {
        builder::ProjectChrootBuildConfig::new(self)
    }
    /**Changes the settings of a project's chroot.

Changes the fields that are sent, keeps the others, and returns the new settings. A null field counts as not
sent. An empty list clears the field, except for `additional_modules`, where it changes nothing; use
`reset_fields` instead. `reset_fields` is applied before the values of the same request, and an unknown name in
it is a 400.

`bootstrap_image` alone implies the bootstrap `custom_image`, and `custom_image` without an image is a 400. A
comps file requires a multipart body; `delete_comps` removes the current one. A file name longer than 127
characters is a 500. Requires permission to edit the project.

`PUT /project-chroot/edit/{ownername}/{projectname}/{chrootname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `chrootname`: The name of a chroot that is enabled in the project, such as `fedora-rawhide-x86_64`.
* The fields of the body, or `body`: The fields to change, as JSON. To send a comps file: a multipart body with the file part `upload_comps` and an optional file part `json` with the fields.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_chroot_edit(&self) -> builder::ProjectChrootEdit {
        builder::ProjectChrootEdit::new(self)
    }
    /**Changes the settings of a project's chroot.

Changes the fields that are sent, keeps the others, and returns the new settings. A null field counts as not
sent. An empty list clears the field, except for `additional_modules`, where it changes nothing; use
`reset_fields` instead. `reset_fields` is applied before the values of the same request, and an unknown name in
it is a 400.

`bootstrap_image` alone implies the bootstrap `custom_image`, and `custom_image` without an image is a 400. A
comps file requires a multipart body; `delete_comps` removes the current one. A file name longer than 127
characters is a 500. Requires permission to edit the project.

`PUT /project-chroot/edit/{ownername}/{projectname}/{chrootname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* `chrootname`: The name of a chroot that is enabled in the project, such as `fedora-rawhide-x86_64`.
* `content_type`: The media type of the body, from `Multipart::content_type`.
* The fields of the body, or `body`: A `copr_api::Multipart`.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_chroot_edit_multipart(&self) -> builder::ProjectChrootEditMultipart {
        builder::ProjectChrootEditMultipart::new(self)
    }
    /**Returns a project.

The chroots of the project are the keys of `chroot_repos`, which is empty if none is active. `homepage`, `contact` and `repo_priority` are null until they are set. `multilib`, `fedora_review`, `runtime_dependencies` and `delete_after_days` are never returned. An empty owner or name is a 415.

`GET /project/`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_get(&self) -> builder::ProjectGet {
        builder::ProjectGet::new(self)
    }
    /**Creates a project.

Returns the new project. `name` and `chroots` are required; each chroot has to be active and given by its full
name. The name has up to 100 characters (a longer one is a 500): letters of any script, digits, `_`, `.` and `-`,
but not digits alone. A name that is taken is a 400, not a 409.

The owner is the authenticated user, one of that user's groups, or, for server admins, anyone. Only server admins
can send `storage`, `persistent: true` or `auto_prune: false`; others get a 403. `multilib`, `fedora_review`,
`runtime_dependencies` and `delete_after_days` are accepted but never returned.

`POST /project/add/{ownername}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the new project: a user name or `@group`. Another user, or a group of which the caller is not a member, is a 403.
* `exist_ok` (optional): Whether to return the existing project, instead of a 400, if the name is taken. The existing project is not changed, the other fields are not validated, and it can belong to someone else.
* The fields of the body, or `body`: The name, the chroots and the settings of the project.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_add(&self) -> builder::ProjectAdd {
        builder::ProjectAdd::new(self)
    }
    /**Deletes a project.

Returns the project as it was. There is no confirmation and no undo, and the name is free at once.

Only the owner, members of the owning group and server admins can delete a project. The server checks the builds
first: the status is a 400 if any build is unfinished, or if the caller may not delete one of the builds. A 400
can therefore mean unfinished builds or a project of someone else. A caller without permission gets a 403 only if
there are no builds; an approved `admin`, who may delete builds, gets one as soon as all builds have ended. A
persistent project without builds is a 403 for everyone.

`DELETE /project/delete/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_delete(&self) -> builder::ProjectDelete {
        builder::ProjectDelete::new(self)
    }
    /**Changes the settings of a project.

Changes the fields that are sent, keeps the others, and returns the project. A null field counts as not sent. An
empty string or list clears the description, the instructions, and the lists of repositories and Packit projects.
`homepage`, `contact` and `repo_priority` cannot be cleared: the status is a 200, but the old value stays.
`delete_after_days: -1` cancels a planned deletion.

`chroots` replaces the whole set, so include those to keep; an empty list changes nothing. A chroot at its end of
life is a 400, and removing a chroot with unfinished builds is a 409. Requires permission to edit the project. If
a server admin has turned `auto_prune` off, any change by the owner is a 403.

`PUT /project/edit/{ownername}/{projectname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* The fields of the body, or `body`: The settings to change.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 409: Not possible in the current state: the package already exists, the build can no longer be canceled, or a chroot to remove still has unfinished builds.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_edit(&self) -> builder::ProjectEdit {
        builder::ProjectEdit::new(self)
    }
    /**Forks a project.

Copies the project in the path to the owner and name in the body and returns the copy. Its builds follow later,
in the state `forked`. No permission on the source is required. The new owner has to be the authenticated user or
one of that user's groups; anything else is a 400, not a 403. `name` defaults to the name of the source. Forking
a project onto itself is always a 400.

**Warning:** a fork to a group can write into an existing project without `confirm`. The server does not check
whether the target exists. It requires `confirm` if the *caller* has created a project of that name under any
owner, even if the target does not exist. If another member of the group has created the target, the fork
succeeds with and without `confirm`, and the builds go into that project. To be sure that a fork creates a new
project, call `project_get` for the target first and continue only after a 404.

`POST /project/fork/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project to copy, a user name or `@group`. Case matters.
* `projectname`: The name of the project to copy, without its owner. Case matters.
* The fields of the body, or `body`: The target, and whether it may be a project that exists.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_fork(&self) -> builder::ProjectFork {
        builder::ProjectFork::new(self)
    }
    /**Lists the projects of an owner or of all owners.

Returns projects, including unlisted ones, oldest first unless another order is requested. An unknown owner or group gives an empty page, not a 404. When a project is deleted between two pages, the next page skips one. Without an owner and without `limit`, the response contains every project on the server, so request pages.

`GET /project/list`. Requires no authentication. Idempotent.

# Arguments
* `ownername` (optional): Only projects of this owner: a user name or `@group`. By default, or if empty, projects of all owners.
* `limit` (optional): The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
* `offset` (optional): The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.
* `order` (optional): The database column to sort by, `id` by default. Ties are not broken, so only `id` gives stable pages. An unknown column, or a field that the server computes, such as `state` or `full_name`, is a 500.
* `order_type` (optional): The sort direction, `ASC` by default. Anything but `ASC` and `DESC` in upper case is a 500.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_list(&self) -> builder::ProjectList {
        builder::ProjectList::new(self)
    }
    /**Checks whether a user can build in a project.

`can_build_in` is `true` for the owner, members of the owning group, users with an approved role, and server admins. An unknown user is a 500, not a 404; an unknown project is a 404. For a project of a group, `ownername` is returned without its `@`.

`GET /project/permissions/can_build_in/{who}/{ownername}/{projectname}`. Requires no authentication. Idempotent.

# Arguments
* `who`: The name of the user to check. An unknown one is a 500.
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn permissions_can_build_in(&self) -> builder::PermissionsCanBuildIn {
        builder::PermissionsCanBuildIn::new(self)
    }
    /**Lists the roles that users have or request in a project.

Returns a map from user names to their roles, `admin` and `builder`, each of which is `nothing`, `request` or `approved`. The owner has no entry. If there are no entries, the status is a 404, as it is for a project that does not exist. Requires permission to edit the project; an approved `builder` gets a 403.

`GET /project/permissions/get/{ownername}/{projectname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn permissions_get(&self) -> builder::PermissionsGet {
        builder::PermissionsGet::new(self)
    }
    /**Requests roles in a project or withdraws the request.

Requests (`true`) or withdraws (`false`) roles for the authenticated user, which may be any user. `updated` says whether anything changed. A request without roles, for a role that the user already has, or by the owner of the project is a 400. Users who can edit the project approve requests with `permissions_set`.

`PUT /project/permissions/request/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* The fields of the body, or `body`: The roles to request or withdraw, at least one.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn permissions_request(&self) -> builder::PermissionsRequest {
        builder::PermissionsRequest::new(self)
    }
    /**Sets the roles of users in a project.

Sets all of the given roles or none. `updated` lists the users whose roles changed. An empty map, an unknown user, role or state, and the owner of the project are a 400. Requires permission to edit the project, which an approved `admin` has.

`PUT /project/permissions/set/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.
* The fields of the body, or `body`: A map from user names to their new roles, each `nothing`, `request` or `approved`.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn permissions_set(&self) -> builder::PermissionsSet {
        builder::PermissionsSet::new(self)
    }
    /**Regenerates the repository metadata of a project.

Schedules new metadata for the project's repositories and returns the project. The response does not show when the metadata is ready. Requires permission to edit the project.

`PUT /project/regenerate-repos/{ownername}/{projectname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_regenerate_repos(&self) -> builder::ProjectRegenerateRepos {
        builder::ProjectRegenerateRepos::new(self)
    }
    /**Searches for projects.

Returns projects, newest first; `order` only applies to projects that were created at the same time.

A query without a slash is looked up in a search index, which is updated periodically, so new projects are
missing for a while. A query with a slash is matched at once: the part before it anywhere in owner names, the
part after it anywhere in project names. It also finds projects of groups that a user with a matching name
created.

`GET /project/search`. Requires no authentication. Idempotent.

# Arguments
* `query`: The search string: words, or parts of `owner/project`. An empty string matches everything. One or two characters without a slash are a 400.
* `limit` (optional): The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
* `offset` (optional): The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.
* `order` (optional): The database column to sort by, `id` by default. Ties are not broken, so only `id` gives stable pages. An unknown column, or a field that the server computes, such as `state` or `full_name`, is a 500.
* `order_type` (optional): The sort direction, `ASC` by default. Anything but `ASC` and `DESC` in upper case is a 500.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 400: An argument or a field is missing or invalid, or the name is taken. The message can have several lines and can use other field names than the request.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn project_search(&self) -> builder::ProjectSearch {
        builder::ProjectSearch::new(self)
    }
    /**Returns the data for enabling the repositories of a project.

The response has what a package manager needs to set up the repositories: the URL of the results, the releases and architectures, and the repositories on which the project depends. It always contains all releases. `delete_after_days` is present only on what is going to be deleted. The server caches the response for two minutes, and counts every request as a download in its statistics.

`GET /rpmrepo/{ownername}/{dirname}/{name_release}`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`.
* `dirname`: The name of the project or of one of its directories, such as `hello:pr:12`. The project has to exist. The part after the first colon is not checked.
* `name_release`: The distribution and its release, such as `fedora-43`. It is not checked and does not filter the response.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn rpmrepo_get(&self) -> builder::RpmrepoGet {
        builder::RpmrepoGet::new(self)
    }
    /**Creates a new webhook secret for a project.

Returns the project and its new secret. Each call replaces the previous secret, so webhooks that use it have to be updated. A secret cannot be read again. Requires permission to edit the project.

`POST /webhook/generate/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project: a user name or `@group`. Case-sensitive.
* `projectname`: The name of the project, without its owner. Case-sensitive.

# Errors
Missing or invalid arguments fail before anything is sent. The server returns:
* 401: The credentials are missing or not valid. An unknown login, a wrong token and an expired token cannot be told apart.
* 403: The caller lacks the permission, or sent something that only server admins may send. A failed Kerberos login has this status, too.
* 404: Something that the request names does not exist, or the server does not know the operation.
* 500: The server failed. For some requests it always fails, so a retry may not help. The body can be HTML.
*/
    pub fn webhook_generate(&self) -> builder::WebhookGenerate {
        builder::WebhookGenerate::new(self)
    }
}
/// The calls, one for each operation.
pub mod builder {
    use super::types;
    use crate::call::BuildError as Error;
    use progenitor_client::encode_path;
    ///Returns the version of the API. Created by `Client::home`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct Home {
        client: crate::Client,
    }
    impl Home {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    ///Replaces the API token of the caller. Created by `Client::api_token_create`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ApiTokenCreate {
        client: crate::Client,
    }
    impl ApiTokenCreate {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    ///Checks the credentials of this client. Created by `Client::auth_check`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct AuthCheck {
        client: crate::Client,
    }
    impl AuthCheck {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    ///Returns the state of a build in one chroot. Created by `Client::build_chroot_get`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildChrootGet {
        client: crate::Client,
        build_id: Result<i64, String>,
        chrootname: Result<::std::string::String, String>,
    }
    impl BuildChrootGet {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err(
                    "`build_id` is missing: call `.build_id(…)`".to_string(),
                ),
                chrootname: Err(
                    "`chrootname` is missing: call `.chrootname(…)`".to_string(),
                ),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
        ///The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A string of another form is a 500.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| "`chrootname` is not a valid String".to_string());
            self
        }
    }
    ///Returns the configuration of a build in one chroot. Created by `Client::build_chroot_build_config`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildChrootBuildConfig {
        client: crate::Client,
        build_id: Result<i64, String>,
        chrootname: Result<::std::string::String, String>,
    }
    impl BuildChrootBuildConfig {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err(
                    "`build_id` is missing: call `.build_id(…)`".to_string(),
                ),
                chrootname: Err(
                    "`chrootname` is missing: call `.chrootname(…)`".to_string(),
                ),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
        ///The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A string of another form is a 500.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| "`chrootname` is not a valid String".to_string());
            self
        }
    }
    ///Lists the packages that a build produced in one chroot. Created by `Client::build_chroot_built_packages`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildChrootBuiltPackages {
        client: crate::Client,
        build_id: Result<i64, String>,
        chrootname: Result<::std::string::String, String>,
    }
    impl BuildChrootBuiltPackages {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err(
                    "`build_id` is missing: call `.build_id(…)`".to_string(),
                ),
                chrootname: Err(
                    "`chrootname` is missing: call `.chrootname(…)`".to_string(),
                ),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
        ///The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A string of another form is a 500.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| "`chrootname` is not a valid String".to_string());
            self
        }
    }
    ///Lists the chroots of a build. Created by `Client::build_chroot_list`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildChrootList {
        client: crate::Client,
        build_id: Result<i64, String>,
        limit: Result<Option<i64>, String>,
        offset: Result<Option<i64>, String>,
        order: Result<Option<::std::string::String>, String>,
        order_type: Result<Option<crate::enums::OrderType>, String>,
    }
    impl BuildChrootList {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err(
                    "`build_id` is missing: call `.build_id(…)`".to_string(),
                ),
                limit: Ok(None),
                offset: Ok(None),
                order: Ok(None),
                order_type: Ok(None),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
        ///The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is not a valid i64".to_string());
            self
        }
        ///The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is not a valid i64".to_string());
            self
        }
        ///The database column to sort by, `id` by default. Ties are not broken, so only `id` gives stable pages. An unknown column, or a field that the server computes, such as `state` or `full_name`, is a 500.
        pub fn order<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order` is not a valid String".to_string());
            self
        }
        ///The sort direction, `ASC` by default. Anything but `ASC` and `DESC` in upper case is a 500.
        pub fn order_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::OrderType>,
        {
            self.order_type = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order_type` is not a valid enums::OrderType".to_string());
            self
        }
    }
    ///Lists the packages that a build produced, by chroot. Created by `Client::build_built_packages`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildBuiltPackages {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildBuiltPackages {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
    }
    ///Cancels a build. Created by `Client::build_cancel`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildCancel {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildCancel {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
    }
    ///Checks whether a build with these options would be accepted. Created by `Client::build_check`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildCheck {
        client: crate::Client,
        body: Result<types::builder::BuildCheck, String>,
    }
    impl BuildCheck {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::BuildCheck>,
            <V as std::convert::TryInto<types::BuildCheck>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid BuildCheck: {}", s));
            self
        }
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build can use the network. Defaults to the setting of the project.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the given options. Options that are not set keep their values.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    ///Submits a build whose sources a script generates. Created by `Client::build_create_custom`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildCreateCustom {
        client: crate::Client,
        body: Result<types::builder::CreateBuildCustom, String>,
    }
    impl BuildCreateCustom {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateBuildCustom>,
            <V as std::convert::TryInto<
                types::CreateBuildCustom,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid CreateBuildCustom: {}", s));
            self
        }
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The packages that the script requires, separated by spaces. Defaults to none.
        pub fn builddeps<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.builddeps(value));
            self
        }
        ///The chroot to run the script in, which need not be one of the project's: an active chroot, or `fedora-latest-` with an architecture, which is resolved to the newest Fedora release. Defaults to `fedora-latest-x86_64`.
        pub fn chroot<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot(value));
            self
        }
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build can use the network. Defaults to the setting of the project.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The URLs of repositories with packages that the script requires. By default, or if empty, none.
        pub fn repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.repos(value));
            self
        }
        ///The directory in which the script writes its results. Defaults to its working directory.
        pub fn resultdir<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.resultdir(value));
            self
        }
        ///The script, up to 4096 bytes. Its first line names the interpreter, as in `#!/bin/sh`.
        pub fn script<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.script(value));
            self
        }
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the given options. Options that are not set keep their values.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    ///Submits a build of a package from a DistGit server. Created by `Client::build_create_distgit`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildCreateDistgit {
        client: crate::Client,
        body: Result<types::builder::CreateBuildDistGit, String>,
    }
    impl BuildCreateDistgit {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateBuildDistGit>,
            <V as std::convert::TryInto<
                types::CreateBuildDistGit,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid CreateBuildDistGit: {}", s));
            self
        }
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///The branch, tag or commit to build. Defaults to the default branch.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///The name of the DistGit server, such as `fedora`. The Copr server rejects unknown names. By default, the Copr server's default is used.
        pub fn distgit<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.distgit(value));
            self
        }
        ///Whether the build can use the network. Defaults to the setting of the project.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The namespace on the DistGit server, such as `forks/alice`. Some DistGit servers require it.
        pub fn namespace<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.namespace(value));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The name of the package on the DistGit server.
        pub fn package_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.package_name(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the given options. Options that are not set keep their values.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    ///Submits a build of a package from PyPI. Created by `Client::build_create_pypi`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildCreatePypi {
        client: crate::Client,
        body: Result<types::builder::CreateBuildPyPi, String>,
    }
    impl BuildCreatePypi {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateBuildPyPi>,
            <V as std::convert::TryInto<
                types::CreateBuildPyPi,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid CreateBuildPyPi: {}", s));
            self
        }
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build can use the network. Defaults to the setting of the project.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The name of the project on the Python Package Index, up to 93 characters.
        pub fn pypi_package_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.pypi_package_name(value));
            self
        }
        ///The version to build. Defaults to the newest.
        pub fn pypi_package_version<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_version(value));
            self
        }
        ///The major versions of Python to build for, as the strings `3` and `2`. Defaults to only `3`.
        pub fn python_versions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.python_versions(value));
            self
        }
        ///The tool that generates the spec file. Defaults to `pyp2spec`.
        pub fn spec_generator<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SpecGenerator>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.spec_generator(value));
            self
        }
        ///The template of the spec file. Defaults to the tool's default template.
        pub fn spec_template<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SpecTemplate>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.spec_template(value));
            self
        }
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the given options. Options that are not set keep their values.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    ///Submits a build of a gem from RubyGems. Created by `Client::build_create_rubygems`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildCreateRubygems {
        client: crate::Client,
        body: Result<types::builder::CreateBuildRubyGems, String>,
    }
    impl BuildCreateRubygems {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateBuildRubyGems>,
            <V as std::convert::TryInto<
                types::CreateBuildRubyGems,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("`body` is not a valid CreateBuildRubyGems: {}", s)
                });
            self
        }
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build can use the network. Defaults to the setting of the project.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///The name of the gem, up to 92 characters.
        pub fn gem_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.gem_name(value));
            self
        }
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the given options. Options that are not set keep their values.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    ///Submits a build from a version control repository. Created by `Client::build_create_scm`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildCreateScm {
        client: crate::Client,
        body: Result<types::builder::CreateBuildScm, String>,
    }
    impl BuildCreateScm {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateBuildScm>,
            <V as std::convert::TryInto<
                types::CreateBuildScm,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid CreateBuildScm: {}", s));
            self
        }
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///The URL of the repository, with a scheme such as `https`. Forms such as `git@host:path` are rejected.
        pub fn clone_url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.clone_url(value));
            self
        }
        ///The branch, tag or commit to build. Defaults to the default branch.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///Whether the build can use the network. Defaults to the setting of the project.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The version control system. Defaults to `git`.
        pub fn scm_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.scm_type(value));
            self
        }
        ///The tool that creates the SRPM. Defaults to `rpkg`.
        pub fn source_build_method<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SrpmBuildMethod>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.source_build_method(value));
            self
        }
        ///The path of the spec file, which ends in `.spec`. By default, the tool searches for it.
        pub fn spec<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.spec(value));
            self
        }
        ///The directory of the package within the repository. Defaults to the root.
        pub fn subdirectory<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.subdirectory(value));
            self
        }
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the given options. Options that are not set keep their values.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    ///Uploads an SRPM or spec file and submits a build of it. Created by `Client::build_create_upload`.
    #[derive(Debug)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildCreateUpload {
        client: crate::Client,
        content_type: Result<::std::string::String, String>,
        body: Result<reqwest::Body, String>,
    }
    impl BuildCreateUpload {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                content_type: Err(
                    "`content_type` is missing: call `.content_type(…)`".to_string(),
                ),
                body: Err("`body` is missing: call `.body(…)`".to_string()),
            }
        }
        ///The media type of the body, from `Multipart::content_type`.
        pub fn content_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.content_type = value
                .try_into()
                .map_err(|_| "`content_type` is not a valid String".to_string());
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<B>(mut self, value: B) -> Self
        where
            B: std::convert::TryInto<reqwest::Body>,
        {
            self.body = value
                .try_into()
                .map_err(|_| "`body` is not a valid reqwest::Body".to_string());
            self
        }
    }
    ///Submits builds from URLs of SRPM or spec files. Created by `Client::build_create_url`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildCreateUrl {
        client: crate::Client,
        body: Result<types::builder::CreateBuildUrl, String>,
    }
    impl BuildCreateUrl {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateBuildUrl>,
            <V as std::convert::TryInto<
                types::CreateBuildUrl,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid CreateBuildUrl: {}", s));
            self
        }
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project. Unless `exclude_chroots` is given, the server then picks them later, and the response lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build can use the network. Defaults to the setting of the project.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The URLs, at least one: `http` or `https`, with a path that ends in `.src.rpm`, `.nosrc.rpm` or `.spec` in lower case. One invalid URL fails the whole request, and a URL that is given twice makes two builds. The server fetches the files later, so an unreachable URL makes a failed build. With `after_build_id` or `with_build_id`, give only one URL: several make the whole server hang, and are rejected before the request is sent.
        pub fn pkgs<T>(mut self, value: T) -> Self
        where
            T: crate::Texts,
        {
            self.body = self.body.map(|body| body.pkgs(value));
            self
        }
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the given options. Options that are not set keep their values.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    ///Deletes several finished builds. Created by `Client::build_delete_many`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildDeleteMany {
        client: crate::Client,
        body: Result<types::builder::DeleteBuilds, String>,
    }
    impl BuildDeleteMany {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::DeleteBuilds>,
            <V as std::convert::TryInto<types::DeleteBuilds>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid DeleteBuilds: {}", s));
            self
        }
        ///The IDs of the builds. All are deleted or none: a build that is missing, unfinished or not yours fails the whole request. An empty list is accepted, and a duplicate is returned twice.
        pub fn builds<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.builds(value));
            self
        }
    }
    ///Deletes a finished build. Created by `Client::build_delete`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildDelete {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildDelete {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
    }
    ///Lists the builds of a project. Created by `Client::build_list`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildList {
        client: crate::Client,
        limit: Result<Option<i64>, String>,
        offset: Result<Option<i64>, String>,
        ownername: Result<::std::string::String, String>,
        packagename: Result<Option<::std::string::String>, String>,
        projectname: Result<::std::string::String, String>,
        status: Result<Option<crate::enums::BuildState>, String>,
    }
    impl BuildList {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                limit: Ok(None),
                offset: Ok(None),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                packagename: Ok(None),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                status: Ok(None),
            }
        }
        ///The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is not a valid i64".to_string());
            self
        }
        ///The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is not a valid i64".to_string());
            self
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is not a valid String".to_string());
            self
        }
        ///Only builds of this package. By default, builds of all packages; an unknown name gives an empty page.
        pub fn packagename<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.packagename = value
                .try_into()
                .map(Some)
                .map_err(|_| "`packagename` is not a valid String".to_string());
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is not a valid String".to_string());
            self
        }
        ///Only builds in this state. By default, builds in all states. An unknown state is rejected before the request is sent; the server would return an empty page. Do not combine it with `limit` and `offset`.
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::BuildState>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|_| "`status` is not a valid enums::BuildState".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Returns the source configuration of a build. Created by `Client::build_source_build_config`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildSourceBuildConfig {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildSourceBuildConfig {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
    }
    ///Returns the state of a build's source build. Created by `Client::build_source_chroot`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildSourceChroot {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildSourceChroot {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
    }
    ///Returns a build. Created by `Client::build_get`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct BuildGet {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildGet {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The ID of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is not a valid i64".to_string());
            self
        }
    }
    ///Logs in with a Kerberos ticket. Created by `Client::gssapi_login`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct GssapiLogin {
        client: crate::Client,
    }
    impl GssapiLogin {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    ///Lists the chroots that the server offers. Created by `Client::mock_chroot_list`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct MockChrootList {
        client: crate::Client,
    }
    impl MockChrootList {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    ///Returns the latest state of each package in each chroot. Created by `Client::monitor`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct Monitor {
        client: crate::Client,
        additional_fields: Result<
            Option<::std::vec::Vec<crate::enums::MonitorField>>,
            String,
        >,
        ownername: Result<::std::string::String, String>,
        project_dirname: Result<Option<::std::string::String>, String>,
        projectname: Result<::std::string::String, String>,
    }
    impl Monitor {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                additional_fields: Ok(None),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                project_dirname: Ok(None),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
            }
        }
        ///Fields to add to each chroot: `url_build_log` and `url_backend_log`. By default, neither is returned. An unknown value is a 400.
        pub fn additional_fields<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<crate::enums::MonitorField>>,
        {
            self.additional_fields = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "`additional_fields` is not a valid Vec<enums::MonitorField>"
                        .to_string()
                });
            self
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is not a valid String".to_string());
            self
        }
        ///The project directory to show, such as `hello:pr:12` or `hello:custom:next`. One that does not exist is a 404.
        pub fn project_dirname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.project_dirname = value
                .try_into()
                .map(Some)
                .map_err(|_| "`project_dirname` is not a valid String".to_string());
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is not a valid String".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, true);
            if let Some(directory) = project.directory() {
                self.project_dirname = Ok(Some(directory));
            }
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Returns a package. Created by `Client::package_get`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PackageGet {
        client: crate::Client,
        ownername: Result<::std::string::String, String>,
        packagename: Result<::std::string::String, String>,
        projectname: Result<::std::string::String, String>,
        with_latest_build: Result<Option<crate::Flag>, String>,
        with_latest_succeeded_build: Result<Option<crate::Flag>, String>,
    }
    impl PackageGet {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                packagename: Err(
                    "`packagename` is missing: call `.packagename(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                with_latest_build: Ok(None),
                with_latest_succeeded_build: Ok(None),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is not a valid String".to_string());
            self
        }
        ///The name of the package. Case-sensitive.
        pub fn packagename<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.packagename = value
                .try_into()
                .map_err(|_| "`packagename` is not a valid String".to_string());
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is not a valid String".to_string());
            self
        }
        ///Whether to return `builds.latest`. Otherwise, and for a package without builds, it is null.
        pub fn with_latest_build<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.with_latest_build = value
                .try_into()
                .map(Some)
                .map_err(|_| "`with_latest_build` is not a valid Flag".to_string());
            self
        }
        ///Whether to return `builds.latest_succeeded`. Otherwise, and for a package that never succeeded, it is null.
        pub fn with_latest_succeeded_build<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.with_latest_succeeded_build = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "`with_latest_succeeded_build` is not a valid Flag".to_string()
                });
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Adds a package to a project. Created by `Client::package_add`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PackageAdd {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        package_name: Result<crate::PathSegment, String>,
        source_type_text: Result<crate::PathSegment, String>,
        body: Result<types::builder::PackageAdd, String>,
    }
    impl PackageAdd {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                package_name: Err(
                    "`package_name` is missing: call `.package_name(…)`".to_string(),
                ),
                source_type_text: Err(
                    "`source_type_text` is missing: call `.source_type_text(…)`"
                        .to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the package, which the client also sends in the body.
        pub fn package_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.package_name = value
                .try_into()
                .map_err(|_| {
                    "`package_name` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The source type: `scm`, `pypi`, `rubygems`, `custom` or `distgit`. Anything else is a 400, even `link`, `upload` and `unset`, which responses can contain.
        pub fn source_type_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.source_type_text = value
                .try_into()
                .map_err(|_| {
                    "`source_type_text` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageAdd>,
            <V as std::convert::TryInto<types::PackageAdd>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid PackageAdd: {}", s));
            self
        }
        ///For `custom`: the packages that the script requires, separated by spaces. For a new package, none by default.
        pub fn builddeps<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.builddeps(value));
            self
        }
        ///For `custom`: the chroot to run the script in: an active chroot, or `fedora-latest-` with an architecture, which is resolved to the newest Fedora release. For a new package, defaults to `fedora-latest-x86_64`.
        pub fn chroot<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot(value));
            self
        }
        ///The chroots not to build the package in: names or shell patterns, separated by commas. Each has to match a chroot. At least one chroot of the project has to remain, or the server builds in all of them. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent. It is never returned.
        pub fn chroot_denylist<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot_denylist(value));
            self
        }
        ///For `scm`: the URL of the repository. Required for a new package.
        pub fn clone_url<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.clone_url(value));
            self
        }
        ///For `scm` and `distgit`: the branch, tag or commit to build. For a new package, defaults to the default branch.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///For `distgit`: the name of the DistGit server, such as `fedora`. The Copr server rejects unknown names. A new package gets the Copr server's default.
        pub fn distgit<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.distgit(value));
            self
        }
        ///For `rubygems`: the name of the gem, up to 92 characters. Required for a new package.
        pub fn gem_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.gem_name(value));
            self
        }
        ///How many of the newest builds the server keeps, from 0 to 100; 0 means no limit. It is never returned.
        pub fn max_builds<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.max_builds(value));
            self
        }
        ///For `distgit`: the namespace on the DistGit server. Some DistGit servers require it.
        pub fn namespace<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.namespace(value));
            self
        }
        ///For `pypi`: the name of the project on the Python Package Index, up to 93 characters. Required for a new package.
        pub fn pypi_package_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_name(value));
            self
        }
        ///For `pypi`: the version to build. For a new package, defaults to the newest.
        pub fn pypi_package_version<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_version(value));
            self
        }
        ///For `pypi`: the major versions of Python to build for, as the strings `3` and `2`. For a new package, an empty list by default, unlike for a build.
        pub fn python_versions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.python_versions(value));
            self
        }
        ///For `custom`: the URLs of repositories with packages that the script requires. Responses return them as one string.
        pub fn repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.repos(value));
            self
        }
        ///For `custom`: the directory in which the script writes its results. For a new package, defaults to its working directory.
        pub fn resultdir<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.resultdir(value));
            self
        }
        ///For `scm`: the version control system. Defaults to `git`, even in an edit: send it with each edit of a Subversion package, or the package becomes a Git package.
        pub fn scm_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.scm_type(value));
            self
        }
        ///For `custom`: the script, up to 4096 bytes. Required for a new package. Its first line names the interpreter.
        pub fn script<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.script(value));
            self
        }
        ///For `scm`: the tool that creates the SRPM. For a new package, defaults to `rpkg`.
        pub fn source_build_method<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SrpmBuildMethod>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.source_build_method(value));
            self
        }
        ///For `scm`: the path of the spec file, which ends in `.spec`. A package that is added without it rejects edits that do not send it; an empty string is enough.
        pub fn spec<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.spec(value));
            self
        }
        ///For `pypi`: the tool that generates the spec file. For a new package, defaults to `pyp2spec`.
        pub fn spec_generator<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SpecGenerator>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.spec_generator(value));
            self
        }
        ///For `pypi`: the template of the spec file. For a new package, defaults to the tool's default template.
        pub fn spec_template<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SpecTemplate>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.spec_template(value));
            self
        }
        ///For `scm`: the directory of the package within the repository. For a new package, defaults to the root.
        pub fn subdirectory<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.subdirectory(value));
            self
        }
        ///The time limit for builds of the package, in seconds, from 0 to 108000. It is never returned.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///Whether webhooks can start builds of it. For a new package, defaults to `false`. Responses call it `auto_rebuild`.
        pub fn webhook_rebuild<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.webhook_rebuild(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Builds a package from its stored source. Created by `Client::package_build`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PackageBuild {
        client: crate::Client,
        body: Result<types::builder::PackageBuild, String>,
    }
    impl PackageBuild {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageBuild>,
            <V as std::convert::TryInto<types::PackageBuild>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid PackageBuild: {}", s));
            self
        }
        ///The ID of a build whose whole batch has to end first. The build has to exist. Cannot be combined with `with_build_id`.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build has a lower priority in the queue. Defaults to `false`. Responses call it `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. Accepts all known values except `custom_image`, which is only for project chroots. Defaults to the setting of the project chroot or the project.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in: names or shell patterns such as `fedora-*`. A name or pattern that matches no chroot of the project is rejected. By default, or if empty, all active chroots of the project except those on the package's denylist.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build can use the network. Defaults to the setting of the project.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in: names or shell patterns, subtracted from `chroots`. By default, or if empty, none. At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent; one that excludes all chroots of this project cannot be detected.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is isolated from the builder. Defaults to `unchanged`, which is the setting of the project chroot or the project. It is never returned.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The name of the package.
        pub fn package_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.package_name(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. Unless the project allows it, the status is a 403. By default, or if empty, nothing is checked.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The project directory to build in, where `PROJECT` is the name of the project: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically. It is created when it is first used. By default, or with the bare name of the project, the main directory. Other forms are rejected.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The time limit for each part of the build, in seconds, from 0 to 108000. The SRPM is one part, and each chroot is another. Defaults to 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The ID of a build whose batch the new build joins. The build has to exist. Cannot be combined with `after_build_id`.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the given options. Options that are not set keep their values.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    ///Deletes a package. Created by `Client::package_delete`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PackageDelete {
        client: crate::Client,
        body: Result<types::builder::PackageRef, String>,
    }
    impl PackageDelete {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageRef>,
            <V as std::convert::TryInto<types::PackageRef>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid PackageRef: {}", s));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The name of the package.
        pub fn package_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.package_name(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
    }
    ///Changes a package and keeps its source type. Created by `Client::package_edit_keep_type`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PackageEditKeepType {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        package_name: Result<crate::PathSegment, String>,
        body: Result<types::builder::PackageAdd, String>,
    }
    impl PackageEditKeepType {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                package_name: Err(
                    "`package_name` is missing: call `.package_name(…)`".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the package to change, which the client also sends in the body.
        pub fn package_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.package_name = value
                .try_into()
                .map_err(|_| {
                    "`package_name` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageAdd>,
            <V as std::convert::TryInto<types::PackageAdd>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid PackageAdd: {}", s));
            self
        }
        ///For `custom`: the packages that the script requires, separated by spaces. For a new package, none by default.
        pub fn builddeps<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.builddeps(value));
            self
        }
        ///For `custom`: the chroot to run the script in: an active chroot, or `fedora-latest-` with an architecture, which is resolved to the newest Fedora release. For a new package, defaults to `fedora-latest-x86_64`.
        pub fn chroot<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot(value));
            self
        }
        ///The chroots not to build the package in: names or shell patterns, separated by commas. Each has to match a chroot. At least one chroot of the project has to remain, or the server builds in all of them. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent. It is never returned.
        pub fn chroot_denylist<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot_denylist(value));
            self
        }
        ///For `scm`: the URL of the repository. Required for a new package.
        pub fn clone_url<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.clone_url(value));
            self
        }
        ///For `scm` and `distgit`: the branch, tag or commit to build. For a new package, defaults to the default branch.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///For `distgit`: the name of the DistGit server, such as `fedora`. The Copr server rejects unknown names. A new package gets the Copr server's default.
        pub fn distgit<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.distgit(value));
            self
        }
        ///For `rubygems`: the name of the gem, up to 92 characters. Required for a new package.
        pub fn gem_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.gem_name(value));
            self
        }
        ///How many of the newest builds the server keeps, from 0 to 100; 0 means no limit. It is never returned.
        pub fn max_builds<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.max_builds(value));
            self
        }
        ///For `distgit`: the namespace on the DistGit server. Some DistGit servers require it.
        pub fn namespace<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.namespace(value));
            self
        }
        ///For `pypi`: the name of the project on the Python Package Index, up to 93 characters. Required for a new package.
        pub fn pypi_package_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_name(value));
            self
        }
        ///For `pypi`: the version to build. For a new package, defaults to the newest.
        pub fn pypi_package_version<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_version(value));
            self
        }
        ///For `pypi`: the major versions of Python to build for, as the strings `3` and `2`. For a new package, an empty list by default, unlike for a build.
        pub fn python_versions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.python_versions(value));
            self
        }
        ///For `custom`: the URLs of repositories with packages that the script requires. Responses return them as one string.
        pub fn repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.repos(value));
            self
        }
        ///For `custom`: the directory in which the script writes its results. For a new package, defaults to its working directory.
        pub fn resultdir<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.resultdir(value));
            self
        }
        ///For `scm`: the version control system. Defaults to `git`, even in an edit: send it with each edit of a Subversion package, or the package becomes a Git package.
        pub fn scm_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.scm_type(value));
            self
        }
        ///For `custom`: the script, up to 4096 bytes. Required for a new package. Its first line names the interpreter.
        pub fn script<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.script(value));
            self
        }
        ///For `scm`: the tool that creates the SRPM. For a new package, defaults to `rpkg`.
        pub fn source_build_method<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SrpmBuildMethod>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.source_build_method(value));
            self
        }
        ///For `scm`: the path of the spec file, which ends in `.spec`. A package that is added without it rejects edits that do not send it; an empty string is enough.
        pub fn spec<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.spec(value));
            self
        }
        ///For `pypi`: the tool that generates the spec file. For a new package, defaults to `pyp2spec`.
        pub fn spec_generator<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SpecGenerator>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.spec_generator(value));
            self
        }
        ///For `pypi`: the template of the spec file. For a new package, defaults to the tool's default template.
        pub fn spec_template<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SpecTemplate>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.spec_template(value));
            self
        }
        ///For `scm`: the directory of the package within the repository. For a new package, defaults to the root.
        pub fn subdirectory<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.subdirectory(value));
            self
        }
        ///The time limit for builds of the package, in seconds, from 0 to 108000. It is never returned.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///Whether webhooks can start builds of it. For a new package, defaults to `false`. Responses call it `auto_rebuild`.
        pub fn webhook_rebuild<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.webhook_rebuild(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Changes a package. Created by `Client::package_edit`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PackageEdit {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        package_name: Result<crate::PathSegment, String>,
        source_type_text: Result<crate::PathSegment, String>,
        body: Result<types::builder::PackageAdd, String>,
    }
    impl PackageEdit {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                package_name: Err(
                    "`package_name` is missing: call `.package_name(…)`".to_string(),
                ),
                source_type_text: Err(
                    "`source_type_text` is missing: call `.source_type_text(…)`"
                        .to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the package to change, which the client also sends in the body.
        pub fn package_name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.package_name = value
                .try_into()
                .map_err(|_| {
                    "`package_name` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The new source type: `scm`, `pypi`, `rubygems`, `custom` or `distgit`. Anything else is a 400.
        pub fn source_type_text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.source_type_text = value
                .try_into()
                .map_err(|_| {
                    "`source_type_text` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageAdd>,
            <V as std::convert::TryInto<types::PackageAdd>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid PackageAdd: {}", s));
            self
        }
        ///For `custom`: the packages that the script requires, separated by spaces. For a new package, none by default.
        pub fn builddeps<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.builddeps(value));
            self
        }
        ///For `custom`: the chroot to run the script in: an active chroot, or `fedora-latest-` with an architecture, which is resolved to the newest Fedora release. For a new package, defaults to `fedora-latest-x86_64`.
        pub fn chroot<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot(value));
            self
        }
        ///The chroots not to build the package in: names or shell patterns, separated by commas. Each has to match a chroot. At least one chroot of the project has to remain, or the server builds in all of them. A list that excludes every possible chroot, such as `*`, is rejected before the request is sent. It is never returned.
        pub fn chroot_denylist<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot_denylist(value));
            self
        }
        ///For `scm`: the URL of the repository. Required for a new package.
        pub fn clone_url<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.clone_url(value));
            self
        }
        ///For `scm` and `distgit`: the branch, tag or commit to build. For a new package, defaults to the default branch.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///For `distgit`: the name of the DistGit server, such as `fedora`. The Copr server rejects unknown names. A new package gets the Copr server's default.
        pub fn distgit<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.distgit(value));
            self
        }
        ///For `rubygems`: the name of the gem, up to 92 characters. Required for a new package.
        pub fn gem_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.gem_name(value));
            self
        }
        ///How many of the newest builds the server keeps, from 0 to 100; 0 means no limit. It is never returned.
        pub fn max_builds<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.max_builds(value));
            self
        }
        ///For `distgit`: the namespace on the DistGit server. Some DistGit servers require it.
        pub fn namespace<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.namespace(value));
            self
        }
        ///For `pypi`: the name of the project on the Python Package Index, up to 93 characters. Required for a new package.
        pub fn pypi_package_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_name(value));
            self
        }
        ///For `pypi`: the version to build. For a new package, defaults to the newest.
        pub fn pypi_package_version<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_version(value));
            self
        }
        ///For `pypi`: the major versions of Python to build for, as the strings `3` and `2`. For a new package, an empty list by default, unlike for a build.
        pub fn python_versions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.python_versions(value));
            self
        }
        ///For `custom`: the URLs of repositories with packages that the script requires. Responses return them as one string.
        pub fn repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.repos(value));
            self
        }
        ///For `custom`: the directory in which the script writes its results. For a new package, defaults to its working directory.
        pub fn resultdir<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.resultdir(value));
            self
        }
        ///For `scm`: the version control system. Defaults to `git`, even in an edit: send it with each edit of a Subversion package, or the package becomes a Git package.
        pub fn scm_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.scm_type(value));
            self
        }
        ///For `custom`: the script, up to 4096 bytes. Required for a new package. Its first line names the interpreter.
        pub fn script<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.script(value));
            self
        }
        ///For `scm`: the tool that creates the SRPM. For a new package, defaults to `rpkg`.
        pub fn source_build_method<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SrpmBuildMethod>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.source_build_method(value));
            self
        }
        ///For `scm`: the path of the spec file, which ends in `.spec`. A package that is added without it rejects edits that do not send it; an empty string is enough.
        pub fn spec<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.spec(value));
            self
        }
        ///For `pypi`: the tool that generates the spec file. For a new package, defaults to `pyp2spec`.
        pub fn spec_generator<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SpecGenerator>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.spec_generator(value));
            self
        }
        ///For `pypi`: the template of the spec file. For a new package, defaults to the tool's default template.
        pub fn spec_template<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<crate::enums::SpecTemplate>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.spec_template(value));
            self
        }
        ///For `scm`: the directory of the package within the repository. For a new package, defaults to the root.
        pub fn subdirectory<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.subdirectory(value));
            self
        }
        ///The time limit for builds of the package, in seconds, from 0 to 108000. It is never returned.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///Whether webhooks can start builds of it. For a new package, defaults to `false`. Responses call it `auto_rebuild`.
        pub fn webhook_rebuild<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.webhook_rebuild(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Lists the packages of a project. Created by `Client::package_list`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PackageList {
        client: crate::Client,
        limit: Result<Option<i64>, String>,
        offset: Result<Option<i64>, String>,
        order: Result<Option<::std::string::String>, String>,
        order_type: Result<Option<crate::enums::OrderType>, String>,
        ownername: Result<::std::string::String, String>,
        projectname: Result<::std::string::String, String>,
        with_latest_build: Result<Option<crate::Flag>, String>,
        with_latest_succeeded_build: Result<Option<crate::Flag>, String>,
    }
    impl PackageList {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                limit: Ok(None),
                offset: Ok(None),
                order: Ok(None),
                order_type: Ok(None),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                with_latest_build: Ok(None),
                with_latest_succeeded_build: Ok(None),
            }
        }
        ///The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is not a valid i64".to_string());
            self
        }
        ///The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is not a valid i64".to_string());
            self
        }
        ///The database column to sort by, `id` by default. Ties are not broken, so only `id` gives stable pages. An unknown column, or a field that the server computes, such as `state` or `full_name`, is a 500.
        pub fn order<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order` is not a valid String".to_string());
            self
        }
        ///The sort direction, `ASC` by default. Anything but `ASC` and `DESC` in upper case is a 500.
        pub fn order_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::OrderType>,
        {
            self.order_type = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order_type` is not a valid enums::OrderType".to_string());
            self
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is not a valid String".to_string());
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is not a valid String".to_string());
            self
        }
        ///Whether to return `builds.latest`. Otherwise, and for a package without builds, it is null.
        pub fn with_latest_build<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.with_latest_build = value
                .try_into()
                .map(Some)
                .map_err(|_| "`with_latest_build` is not a valid Flag".to_string());
            self
        }
        ///Whether to return `builds.latest_succeeded`. Otherwise, and for a package that never succeeded, it is null.
        pub fn with_latest_succeeded_build<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.with_latest_succeeded_build = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "`with_latest_succeeded_build` is not a valid Flag".to_string()
                });
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Removes the source of a package. Created by `Client::package_reset`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PackageReset {
        client: crate::Client,
        body: Result<types::builder::PackageRef, String>,
    }
    impl PackageReset {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageRef>,
            <V as std::convert::TryInto<types::PackageRef>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid PackageRef: {}", s));
            self
        }
        ///The owner of the project. Groups begin with `@`.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The name of the package.
        pub fn package_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.package_name(value));
            self
        }
        ///The name of the project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
    }
    ///Returns the settings of a project's chroot. Created by `Client::project_chroot_get`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectChrootGet {
        client: crate::Client,
        chrootname: Result<::std::string::String, String>,
        ownername: Result<::std::string::String, String>,
        projectname: Result<::std::string::String, String>,
    }
    impl ProjectChrootGet {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                chrootname: Err(
                    "`chrootname` is missing: call `.chrootname(…)`".to_string(),
                ),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
            }
        }
        ///The name of a chroot of the project, such as `fedora-rawhide-x86_64`.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| "`chrootname` is not a valid String".to_string());
            self
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is not a valid String".to_string());
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is not a valid String".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Returns the build configuration of a project's chroot. Created by `Client::project_chroot_build_config`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectChrootBuildConfig {
        client: crate::Client,
        chrootname: Result<::std::string::String, String>,
        ownername: Result<::std::string::String, String>,
        projectname: Result<::std::string::String, String>,
    }
    impl ProjectChrootBuildConfig {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                chrootname: Err(
                    "`chrootname` is missing: call `.chrootname(…)`".to_string(),
                ),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
            }
        }
        ///The name of a chroot of the project, such as `fedora-rawhide-x86_64`.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| "`chrootname` is not a valid String".to_string());
            self
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is not a valid String".to_string());
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is not a valid String".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Changes the settings of a project's chroot. Created by `Client::project_chroot_edit`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectChrootEdit {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        chrootname: Result<crate::PathSegment, String>,
        body: Result<types::builder::ProjectChrootEdit, String>,
    }
    impl ProjectChrootEdit {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                chrootname: Err(
                    "`chrootname` is missing: call `.chrootname(…)`".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of a chroot that is enabled in the project, such as `fedora-rawhide-x86_64`.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| {
                    "`chrootname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectChrootEdit>,
            <V as std::convert::TryInto<
                types::ProjectChrootEdit,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid ProjectChrootEdit: {}", s));
            self
        }
        ///Modules to enable or disable before the build, as `name:stream`, with a leading `!` to disable one. Each name can occur only once. An empty list changes nothing; use `reset_fields` to clear it.
        pub fn additional_modules<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_modules(value));
            self
        }
        ///Packages to preinstall in the build root. The list replaces the previous one, and an empty list clears it.
        pub fn additional_packages<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_packages(value));
            self
        }
        ///Repositories for builds in this chroot, besides those of the project: `http` or `https` URLs, or the form `copr://owner/project`. A `priority` in the query of a URL sets the priority of the repository. The list replaces the previous one, and an empty list clears it.
        pub fn additional_repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_repos(value));
            self
        }
        ///How build roots are bootstrapped. `custom_image` requires `bootstrap_image`. It can only be read from the configuration of a build in this chroot.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The container image to bootstrap from, such as `registry.example.org/fedora:43`. It implies the bootstrap `custom_image`. It can only be read from the configuration of a build in this chroot.
        pub fn bootstrap_image<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.bootstrap_image(value));
            self
        }
        ///Whether to remove the comps file.
        pub fn delete_comps<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.delete_comps(value));
            self
        }
        ///How builds are isolated from the builder. `unchanged` means the setting of the project.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The names of fields to reset to their defaults, as they are called here. They are reset before the new values of the same request are set. An unknown name is rejected.
        pub fn reset_fields<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.reset_fields(value));
            self
        }
        ///Build conditions to enable, as with `rpmbuild --with`. The list replaces the previous one, and an empty list clears it.
        pub fn with_opts<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.with_opts(value));
            self
        }
        ///Build conditions to disable, as with `rpmbuild --without`. The list replaces the previous one, and an empty list clears it.
        pub fn without_opts<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.without_opts(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Changes the settings of a project's chroot. Created by `Client::project_chroot_edit_multipart`.
    #[derive(Debug)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectChrootEditMultipart {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        chrootname: Result<crate::PathSegment, String>,
        content_type: Result<::std::string::String, String>,
        body: Result<reqwest::Body, String>,
    }
    impl ProjectChrootEditMultipart {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                chrootname: Err(
                    "`chrootname` is missing: call `.chrootname(…)`".to_string(),
                ),
                content_type: Err(
                    "`content_type` is missing: call `.content_type(…)`".to_string(),
                ),
                body: Err("`body` is missing: call `.body(…)`".to_string()),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of a chroot that is enabled in the project, such as `fedora-rawhide-x86_64`.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| {
                    "`chrootname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The media type of the body, from `Multipart::content_type`.
        pub fn content_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.content_type = value
                .try_into()
                .map_err(|_| "`content_type` is not a valid String".to_string());
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<B>(mut self, value: B) -> Self
        where
            B: std::convert::TryInto<reqwest::Body>,
        {
            self.body = value
                .try_into()
                .map_err(|_| "`body` is not a valid reqwest::Body".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Returns a project. Created by `Client::project_get`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectGet {
        client: crate::Client,
        ownername: Result<::std::string::String, String>,
        projectname: Result<::std::string::String, String>,
    }
    impl ProjectGet {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is not a valid String".to_string());
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is not a valid String".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Creates a project. Created by `Client::project_add`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectAdd {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        exist_ok: Result<Option<crate::Flag>, String>,
        body: Result<types::builder::ProjectAdd, String>,
    }
    impl ProjectAdd {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                exist_ok: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///The owner of the new project: a user name or `@group`. Another user, or a group of which the caller is not a member, is a 403.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///Whether to return the existing project, instead of a 400, if the name is taken. The existing project is not changed, the other fields are not validated, and it can belong to someone else.
        pub fn exist_ok<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.exist_ok = value
                .try_into()
                .map(Some)
                .map_err(|_| "`exist_ok` is not a valid Flag".to_string());
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectAdd>,
            <V as std::convert::TryInto<types::ProjectAdd>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid ProjectAdd: {}", s));
            self
        }
        ///Repositories for builds, besides the project itself: `http` or `https` URLs, which can contain variables such as `$chroot`, or the form `copr://owner/project`, whose project has to exist. By default, or if empty, none.
        pub fn additional_repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_repos(value));
            self
        }
        ///Whether AppStream metadata is generated for the repositories. Defaults to `false`.
        pub fn appstream<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.appstream(value));
            self
        }
        ///Whether the server removes old builds that were superseded by newer ones. Defaults to `true`. Only server admins can send `false`.
        pub fn auto_prune<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.auto_prune(value));
            self
        }
        ///How build roots are bootstrapped: `default`, `on`, `off` or `image`. Defaults to `default`.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The names of the chroots to build for, at least one. They have to be active, and patterns are rejected.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::Texts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///An email address or URL to contact the owner. Defaults to none.
        pub fn contact<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.contact(value));
            self
        }
        ///After how many days the project is deleted, up to 720. By default, never. Cannot be combined with `persistent`. It is never returned.
        pub fn delete_after_days<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.delete_after_days(value));
            self
        }
        ///The description of the project. Defaults to an empty string.
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.description(value));
            self
        }
        ///Whether new builds are added to the repository only when the repository is regenerated manually. Defaults to `false`.
        pub fn devel_mode<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.devel_mode(value));
            self
        }
        ///Whether builds can use the network. Defaults to `false`.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///Whether `fedora-review` runs on new builds. Defaults to `false`. It is never returned.
        pub fn fedora_review<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.fedora_review(value));
            self
        }
        ///Whether the project gets the chroot of a new Fedora release when that branches. Defaults to `true`.
        pub fn follow_fedora_branching<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.follow_fedora_branching(value));
            self
        }
        ///The URL of the homepage. Defaults to none.
        pub fn homepage<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.homepage(value));
            self
        }
        ///The installation instructions. Defaults to an empty string.
        pub fn instructions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.instructions(value));
            self
        }
        ///How builds are isolated from the builder: `default`, `nspawn` or `simple`. Defaults to `default`.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///Whether packages of the repositories take precedence over module packages. Defaults to `false`.
        pub fn module_hotfixes<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.module_hotfixes(value));
            self
        }
        ///Whether the repositories of a 64-bit architecture include those of its 32-bit counterpart. Defaults to `false`. It is never returned.
        pub fn multilib<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.multilib(value));
            self
        }
        ///The name of the project, up to 100 characters: letters of any script, digits, `_`, `.` and `-`, but not digits alone. Surrounding spaces are trimmed. A longer name is a 500.
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.name(value));
            self
        }
        ///The forge projects for which the Packit service can build here, such as `github.com/owner/name`. A leading scheme is stripped. By default, or if empty, none.
        pub fn packit_forge_projects_allowed<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.packit_forge_projects_allowed(value));
            self
        }
        ///Whether the project is kept forever. Defaults to `false`. Only server admins can send `true`, and it cannot be undone.
        pub fn persistent<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.persistent(value));
            self
        }
        ///The priority of the repositories, at least 1; a lower number takes precedence. Defaults to none.
        pub fn repo_priority<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.repo_priority(value));
            self
        }
        ///Repositories that users of the project also need: `http` or `https` URLs, or the form `copr://owner/project`. By default, or if empty, none. Only the data for enabling repositories returns them.
        pub fn runtime_dependencies<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.runtime_dependencies(value));
            self
        }
        ///Where the results are stored. Defaults to the server's setting. Only server admins can set it, and only here.
        pub fn storage<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Storage>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.storage(value));
            self
        }
        ///Whether the project is hidden from the home page of the server. Defaults to `false`.
        pub fn unlisted_on_hp<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.unlisted_on_hp(value));
            self
        }
    }
    ///Deletes a project. Created by `Client::project_delete`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectDelete {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl ProjectDelete {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Changes the settings of a project. Created by `Client::project_edit`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectEdit {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        body: Result<types::builder::ProjectEdit, String>,
    }
    impl ProjectEdit {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectEdit>,
            <V as std::convert::TryInto<types::ProjectEdit>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid ProjectEdit: {}", s));
            self
        }
        ///Repositories for builds, besides the project itself: `http` or `https` URLs, which can contain variables such as `$chroot`, or the form `copr://owner/project`. The list replaces the previous one, and an empty list clears it.
        pub fn additional_repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_repos(value));
            self
        }
        ///Whether AppStream metadata is generated for the repositories.
        pub fn appstream<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.appstream(value));
            self
        }
        ///Whether the server removes old builds that were superseded by newer ones. Only server admins can send `false`. After that, the server rejects every edit by the owner that does not send this field.
        pub fn auto_prune<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.auto_prune(value));
            self
        }
        ///How build roots are bootstrapped: `default`, `on`, `off` or `image`.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The names of the chroots to build for. The list replaces the previous one, so include those to keep; an empty list changes nothing. Chroots past their end of life are rejected, and removing one with unfinished builds is a 409.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///An email address or URL to contact the owner. It cannot be cleared; an empty string changes nothing.
        pub fn contact<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.contact(value));
            self
        }
        ///After how many days the project is deleted, up to 720; -1 means never. It is never returned.
        pub fn delete_after_days<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.delete_after_days(value));
            self
        }
        ///The description of the project. An empty string clears it.
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.description(value));
            self
        }
        ///Whether new builds are added to the repository only when the repository is regenerated manually.
        pub fn devel_mode<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.devel_mode(value));
            self
        }
        ///Whether builds can use the network.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///Whether `fedora-review` runs on new builds. It is never returned.
        pub fn fedora_review<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.fedora_review(value));
            self
        }
        ///Whether the project gets the chroot of a new Fedora release when that branches.
        pub fn follow_fedora_branching<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.follow_fedora_branching(value));
            self
        }
        ///The URL of the homepage. It cannot be cleared; an empty string changes nothing.
        pub fn homepage<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.homepage(value));
            self
        }
        ///The installation instructions. An empty string clears them.
        pub fn instructions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.instructions(value));
            self
        }
        ///How builds are isolated from the builder: `default`, `nspawn` or `simple`.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///Whether packages of the repositories take precedence over module packages.
        pub fn module_hotfixes<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.module_hotfixes(value));
            self
        }
        ///Whether the repositories of a 64-bit architecture include those of its 32-bit counterpart. It is never returned.
        pub fn multilib<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.multilib(value));
            self
        }
        ///The forge projects for which the Packit service can build here, such as `github.com/owner/name`. A leading scheme is stripped. The list replaces the previous one, and an empty list clears it.
        pub fn packit_forge_projects_allowed<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.packit_forge_projects_allowed(value));
            self
        }
        ///The priority of the repositories, at least 1; a lower number takes precedence. It cannot be cleared once it is set.
        pub fn repo_priority<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.repo_priority(value));
            self
        }
        ///Repositories that users of the project also need: `http` or `https` URLs, or the form `copr://owner/project`. The list replaces the previous one. Only the data for enabling repositories returns them.
        pub fn runtime_dependencies<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.runtime_dependencies(value));
            self
        }
        ///Whether the project is hidden from the home page of the server.
        pub fn unlisted_on_hp<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.unlisted_on_hp(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Forks a project. Created by `Client::project_fork`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectFork {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        body: Result<types::builder::ProjectFork, String>,
    }
    impl ProjectFork {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///The owner of the project to copy, a user name or `@group`. Case matters.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project to copy, without its owner. Case matters.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectFork>,
            <V as std::convert::TryInto<types::ProjectFork>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid ProjectFork: {}", s));
            self
        }
        ///Whether the fork can have the name of a project that you have created under any owner. Without it, such a name is a 400, even if the target does not exist. It does not protect a project of a group that another member has created: the builds go into that project with and without `confirm`.
        pub fn confirm<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.confirm(value));
            self
        }
        ///The name of the copy. Defaults to the name of the source; an empty name is a 400.
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.name(value));
            self
        }
        ///The owner of the copy: your user name or one of your groups. Groups begin with `@`.
        pub fn body_ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Lists the projects of an owner or of all owners. Created by `Client::project_list`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectList {
        client: crate::Client,
        limit: Result<Option<i64>, String>,
        offset: Result<Option<i64>, String>,
        order: Result<Option<::std::string::String>, String>,
        order_type: Result<Option<crate::enums::OrderType>, String>,
        ownername: Result<Option<::std::string::String>, String>,
    }
    impl ProjectList {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                limit: Ok(None),
                offset: Ok(None),
                order: Ok(None),
                order_type: Ok(None),
                ownername: Ok(None),
            }
        }
        ///The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is not a valid i64".to_string());
            self
        }
        ///The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is not a valid i64".to_string());
            self
        }
        ///The database column to sort by, `id` by default. Ties are not broken, so only `id` gives stable pages. An unknown column, or a field that the server computes, such as `state` or `full_name`, is a 500.
        pub fn order<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order` is not a valid String".to_string());
            self
        }
        ///The sort direction, `ASC` by default. Anything but `ASC` and `DESC` in upper case is a 500.
        pub fn order_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::OrderType>,
        {
            self.order_type = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order_type` is not a valid enums::OrderType".to_string());
            self
        }
        ///Only projects of this owner: a user name or `@group`. By default, or if empty, projects of all owners.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map(Some)
                .map_err(|_| "`ownername` is not a valid String".to_string());
            self
        }
    }
    ///Checks whether a user can build in a project. Created by `Client::permissions_can_build_in`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PermissionsCanBuildIn {
        client: crate::Client,
        who: Result<crate::PathSegment, String>,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl PermissionsCanBuildIn {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                who: Err("`who` is missing: call `.who(…)`".to_string()),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
            }
        }
        ///The name of the user to check. An unknown one is a 500.
        pub fn who<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.who = value
                .try_into()
                .map_err(|_| {
                    "`who` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Lists the roles that users have or request in a project. Created by `Client::permissions_get`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PermissionsGet {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl PermissionsGet {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Requests roles in a project or withdraws the request. Created by `Client::permissions_request`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PermissionsRequest {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        body: Result<types::builder::PermissionsRequest, String>,
    }
    impl PermissionsRequest {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PermissionsRequest>,
            <V as std::convert::TryInto<
                types::PermissionsRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is not a valid PermissionsRequest: {}", s));
            self
        }
        ///`true` requests the `admin` role, and `false` withdraws the request. If omitted, nothing changes.
        pub fn admin<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.admin(value));
            self
        }
        ///`true` requests the `builder` role, and `false` withdraws the request. If omitted, nothing changes.
        pub fn builder<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.builder(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Sets the roles of users in a project. Created by `Client::permissions_set`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct PermissionsSet {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        body: Result<types::PermissionsSet, String>,
    }
    impl PermissionsSet {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
                body: Err("`body` is missing: call `.body(…)`".to_string()),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///Sets the whole body, including the fields that were set before.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PermissionsSet>,
        {
            self.body = value
                .try_into()
                .map_err(|_| "`body` is not a valid PermissionsSet".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Regenerates the repository metadata of a project. Created by `Client::project_regenerate_repos`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectRegenerateRepos {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl ProjectRegenerateRepos {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    ///Searches for projects. Created by `Client::project_search`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct ProjectSearch {
        client: crate::Client,
        limit: Result<Option<i64>, String>,
        offset: Result<Option<i64>, String>,
        order: Result<Option<::std::string::String>, String>,
        order_type: Result<Option<crate::enums::OrderType>, String>,
        query: Result<::std::string::String, String>,
    }
    impl ProjectSearch {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                limit: Ok(None),
                offset: Ok(None),
                order: Ok(None),
                order_type: Ok(None),
                query: Err("`query` is missing: call `.query(…)`".to_string()),
            }
        }
        ///The maximum number of items to return. Omitted or `0`: no limit. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is not a valid i64".to_string());
            self
        }
        ///The number of items to skip, `0` by default. Past the end, the page is empty; a negative number is a 500. Items move between pages when rows are added or deleted meanwhile.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is not a valid i64".to_string());
            self
        }
        ///The database column to sort by, `id` by default. Ties are not broken, so only `id` gives stable pages. An unknown column, or a field that the server computes, such as `state` or `full_name`, is a 500.
        pub fn order<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order` is not a valid String".to_string());
            self
        }
        ///The sort direction, `ASC` by default. Anything but `ASC` and `DESC` in upper case is a 500.
        pub fn order_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::OrderType>,
        {
            self.order_type = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order_type` is not a valid enums::OrderType".to_string());
            self
        }
        ///The search string: words, or parts of `owner/project`. An empty string matches everything. One or two characters without a slash are a 400.
        pub fn query<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.query = value
                .try_into()
                .map_err(|_| "`query` is not a valid String".to_string());
            self
        }
    }
    ///Returns the data for enabling the repositories of a project. Created by `Client::rpmrepo_get`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct RpmrepoGet {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        dirname: Result<crate::PathSegment, String>,
        name_release: Result<crate::PathSegment, String>,
    }
    impl RpmrepoGet {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                dirname: Err("`dirname` is missing: call `.dirname(…)`".to_string()),
                name_release: Err(
                    "`name_release` is missing: call `.name_release(…)`".to_string(),
                ),
            }
        }
        ///The owner of the project: a user name or `@group`.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project or of one of its directories, such as `hello:pr:12`. The project has to exist. The part after the first colon is not checked.
        pub fn dirname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.dirname = value
                .try_into()
                .map_err(|_| {
                    "`dirname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The distribution and its release, such as `fedora-43`. It is not checked and does not filter the response.
        pub fn name_release<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.name_release = value
                .try_into()
                .map_err(|_| {
                    "`name_release` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
    }
    ///Creates a new webhook secret for a project. Created by `Client::webhook_generate`.
    #[derive(Debug, Clone)]
    #[must_use = "a call does nothing until it is sent"]
    pub struct WebhookGenerate {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl WebhookGenerate {
        ///Creates a call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                ownername: Err(
                    "`ownername` is missing: call `.ownername(…)`".to_string(),
                ),
                projectname: Err(
                    "`projectname` is missing: call `.projectname(…)`".to_string(),
                ),
            }
        }
        ///The owner of the project: a user name or `@group`. Case-sensitive.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| {
                    "`ownername` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        ///The name of the project, without its owner. Case-sensitive.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::PathSegment>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| {
                    "`projectname` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character"
                        .to_string()
                });
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; a directory, as in `alice/hello:custom:next`, also
        /// sets `project_dirname`. Accepts a [`ProjectId`](crate::names::ProjectId), a string, or the URL of a web page of the
        /// project.
        ///
        /// An invalid project fails when the request is built, and so does a directory if the call has no `project_dirname`, since
        /// it would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            let project = crate::project_argument::ProjectArgument::new(value, false);
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
    impl crate::Call for Home {
        type Response = types::Home;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[23usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client } = self;
                let url = format!("{}/", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ApiTokenCreate {
        type Response = types::ApiToken;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[0usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client } = self;
                let url = format!("{}/api-token", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for AuthCheck {
        type Response = types::User;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[1usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client } = self;
                let url = format!("{}/auth-check", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildChrootGet {
        type Response = types::BuildChroot;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[7usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id, chrootname } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let chrootname = chrootname.map_err(Error::InvalidRequest)?;
                let url = format!("{}/build-chroot/", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("build_id", &build_id))
                    .query(
                        &progenitor_client::QueryParam::new("chrootname", &chrootname),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildChrootBuildConfig {
        type Response = types::BuildChrootConfig;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[5usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id, chrootname } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let chrootname = chrootname.map_err(Error::InvalidRequest)?;
                let url = format!("{}/build-chroot/build-config", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("build_id", &build_id))
                    .query(
                        &progenitor_client::QueryParam::new("chrootname", &chrootname),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildChrootBuiltPackages {
        type Response = types::NevraPackages;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[6usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id, chrootname } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let chrootname = chrootname.map_err(Error::InvalidRequest)?;
                let url = format!("{}/build-chroot/built-packages", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("build_id", &build_id))
                    .query(
                        &progenitor_client::QueryParam::new("chrootname", &chrootname),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildChrootList {
        type Response = types::BuildChrootPage;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[8usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id, limit, offset, order, order_type } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let limit = limit.map_err(Error::InvalidRequest)?;
                let offset = offset.map_err(Error::InvalidRequest)?;
                let order = order.map_err(Error::InvalidRequest)?;
                let order_type = order_type.map_err(Error::InvalidRequest)?;
                let url = format!("{}/build-chroot/list", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("build_id", &build_id))
                    .query(&progenitor_client::QueryParam::new("limit", &limit))
                    .query(&progenitor_client::QueryParam::new("offset", &offset))
                    .query(&progenitor_client::QueryParam::new("order", &order))
                    .query(
                        &progenitor_client::QueryParam::new("order_type", &order_type),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildBuiltPackages {
        type Response = types::BuiltPackages;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[2usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/build/built-packages/{}", client.baseurl, encode_path(& build_id
                    .to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildCancel {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[3usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/build/cancel/{}", client.baseurl, encode_path(& build_id
                    .to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .put(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildCheck {
        type Response = types::BuildCheckReply;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[4usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::BuildCheck::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/check-before-build", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildCreateCustom {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[9usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::CreateBuildCustom::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/create/custom", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildCreateDistgit {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[10usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::CreateBuildDistGit::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/create/distgit", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildCreatePypi {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[11usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::CreateBuildPyPi::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/create/pypi", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildCreateRubygems {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[12usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::CreateBuildRubyGems::try_from(v)
                            .map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/create/rubygems", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildCreateScm {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[13usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::CreateBuildScm::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/create/scm", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildCreateUpload {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[14usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, content_type, body } = self;
                let content_type = content_type.map_err(Error::InvalidRequest)?;
                let body = body.map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/create/upload", client.baseurl,);
                let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
                header_map.append("content-type", content_type.to_string().try_into()?);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .header(
                        ::reqwest::header::CONTENT_TYPE,
                        ::reqwest::header::HeaderValue::from_static(
                            "application/octet-stream",
                        ),
                    )
                    .body(body)
                    .headers(header_map)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildCreateUrl {
        type Response = types::CreatedBuilds;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[15usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::CreateBuildUrl::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/create/url", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildDeleteMany {
        type Response = types::DeleteBuilds;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[17usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::DeleteBuilds::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/delete/list", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .delete(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildDelete {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[16usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/build/delete/{}", client.baseurl, encode_path(& build_id
                    .to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .delete(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildList {
        type Response = types::BuildPage;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[19usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self {
                    client,
                    limit,
                    offset,
                    ownername,
                    packagename,
                    projectname,
                    status,
                } = self;
                let limit = limit.map_err(Error::InvalidRequest)?;
                let offset = offset.map_err(Error::InvalidRequest)?;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let packagename = packagename.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let status = status.map_err(Error::InvalidRequest)?;
                let url = format!("{}/build/list", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("limit", &limit))
                    .query(&progenitor_client::QueryParam::new("offset", &offset))
                    .query(&progenitor_client::QueryParam::new("ownername", &ownername))
                    .query(
                        &progenitor_client::QueryParam::new("packagename", &packagename),
                    )
                    .query(
                        &progenitor_client::QueryParam::new("projectname", &projectname),
                    )
                    .query(&progenitor_client::QueryParam::new("status", &status))
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildSourceBuildConfig {
        type Response = types::SourceBuildConfig;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[20usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/build/source-build-config/{}", client.baseurl, encode_path(&
                    build_id.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildSourceChroot {
        type Response = types::SourceChroot;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[21usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/build/source-chroot/{}", client.baseurl, encode_path(& build_id
                    .to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for BuildGet {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[18usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, build_id } = self;
                let build_id = build_id.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/build/{}", client.baseurl, encode_path(& build_id.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for GssapiLogin {
        type Response = types::User;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[22usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client } = self;
                let url = format!("{}/gssapi_login", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for MockChrootList {
        type Response = types::MockChroots;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[24usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client } = self;
                let url = format!("{}/mock-chroots/list", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for Monitor {
        type Response = types::Monitor;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[25usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self {
                    client,
                    additional_fields,
                    ownername,
                    project_dirname,
                    projectname,
                } = self;
                let additional_fields = additional_fields
                    .map_err(Error::InvalidRequest)?;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let project_dirname = project_dirname.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let url = format!("{}/monitor", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(
                        &progenitor_client::QueryParam::new(
                            "additional_fields[]",
                            &additional_fields,
                        ),
                    )
                    .query(&progenitor_client::QueryParam::new("ownername", &ownername))
                    .query(
                        &progenitor_client::QueryParam::new(
                            "project_dirname",
                            &project_dirname,
                        ),
                    )
                    .query(
                        &progenitor_client::QueryParam::new("projectname", &projectname),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PackageGet {
        type Response = types::Package;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[31usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self {
                    client,
                    ownername,
                    packagename,
                    projectname,
                    with_latest_build,
                    with_latest_succeeded_build,
                } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let packagename = packagename.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let with_latest_build = with_latest_build
                    .map_err(Error::InvalidRequest)?;
                let with_latest_succeeded_build = with_latest_succeeded_build
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/package/", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("ownername", &ownername))
                    .query(
                        &progenitor_client::QueryParam::new("packagename", &packagename),
                    )
                    .query(
                        &progenitor_client::QueryParam::new("projectname", &projectname),
                    )
                    .query(
                        &progenitor_client::QueryParam::new(
                            "with_latest_build",
                            &with_latest_build,
                        ),
                    )
                    .query(
                        &progenitor_client::QueryParam::new(
                            "with_latest_succeeded_build",
                            &with_latest_succeeded_build,
                        ),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PackageAdd {
        type Response = types::Package;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[26usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self {
                    client,
                    ownername,
                    projectname,
                    package_name,
                    source_type_text,
                    body,
                } = self;
                let body = crate::repeated_name::fill(
                    "package_name",
                    &package_name,
                    body,
                    types::builder::PackageAdd::package_name_mut,
                );
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let package_name = package_name.map_err(Error::InvalidRequest)?;
                let source_type_text = source_type_text.map_err(Error::InvalidRequest)?;
                let body = body
                    .and_then(|v| {
                        types::PackageAdd::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/package/add/{}/{}/{}/{}", client.baseurl, encode_path(& ownername
                    .to_string()), encode_path(& projectname.to_string()), encode_path(&
                    package_name.to_string()), encode_path(& source_type_text
                    .to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PackageBuild {
        type Response = types::Build;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[27usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::PackageBuild::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/package/build", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PackageDelete {
        type Response = types::Package;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[28usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::PackageRef::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/package/delete", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .delete(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PackageEditKeepType {
        type Response = types::Package;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[30usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname, package_name, body } = self;
                let body = crate::repeated_name::fill(
                    "package_name",
                    &package_name,
                    body,
                    types::builder::PackageAdd::package_name_mut,
                );
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let package_name = package_name.map_err(Error::InvalidRequest)?;
                let body = body
                    .and_then(|v| {
                        types::PackageAdd::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/package/edit/{}/{}/{}/", client.baseurl, encode_path(& ownername
                    .to_string()), encode_path(& projectname.to_string()), encode_path(&
                    package_name.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PackageEdit {
        type Response = types::Package;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[29usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self {
                    client,
                    ownername,
                    projectname,
                    package_name,
                    source_type_text,
                    body,
                } = self;
                let body = crate::repeated_name::fill(
                    "package_name",
                    &package_name,
                    body,
                    types::builder::PackageAdd::package_name_mut,
                );
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let package_name = package_name.map_err(Error::InvalidRequest)?;
                let source_type_text = source_type_text.map_err(Error::InvalidRequest)?;
                let body = body
                    .and_then(|v| {
                        types::PackageAdd::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/package/edit/{}/{}/{}/{}", client.baseurl, encode_path(&
                    ownername.to_string()), encode_path(& projectname.to_string()),
                    encode_path(& package_name.to_string()), encode_path(&
                    source_type_text.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PackageList {
        type Response = types::PackagePage;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[32usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self {
                    client,
                    limit,
                    offset,
                    order,
                    order_type,
                    ownername,
                    projectname,
                    with_latest_build,
                    with_latest_succeeded_build,
                } = self;
                let limit = limit.map_err(Error::InvalidRequest)?;
                let offset = offset.map_err(Error::InvalidRequest)?;
                let order = order.map_err(Error::InvalidRequest)?;
                let order_type = order_type.map_err(Error::InvalidRequest)?;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let with_latest_build = with_latest_build
                    .map_err(Error::InvalidRequest)?;
                let with_latest_succeeded_build = with_latest_succeeded_build
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/package/list", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("limit", &limit))
                    .query(&progenitor_client::QueryParam::new("offset", &offset))
                    .query(&progenitor_client::QueryParam::new("order", &order))
                    .query(
                        &progenitor_client::QueryParam::new("order_type", &order_type),
                    )
                    .query(&progenitor_client::QueryParam::new("ownername", &ownername))
                    .query(
                        &progenitor_client::QueryParam::new("projectname", &projectname),
                    )
                    .query(
                        &progenitor_client::QueryParam::new(
                            "with_latest_build",
                            &with_latest_build,
                        ),
                    )
                    .query(
                        &progenitor_client::QueryParam::new(
                            "with_latest_succeeded_build",
                            &with_latest_succeeded_build,
                        ),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PackageReset {
        type Response = types::Package;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[33usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, body } = self;
                let body = body
                    .and_then(|v| {
                        types::PackageRef::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!("{}/package/reset", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .put(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectChrootGet {
        type Response = types::ProjectChroot;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[42usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, chrootname, ownername, projectname } = self;
                let chrootname = chrootname.map_err(Error::InvalidRequest)?;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let url = format!("{}/project-chroot/", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(
                        &progenitor_client::QueryParam::new("chrootname", &chrootname),
                    )
                    .query(&progenitor_client::QueryParam::new("ownername", &ownername))
                    .query(
                        &progenitor_client::QueryParam::new("projectname", &projectname),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectChrootBuildConfig {
        type Response = types::ProjectChrootBuildConfig;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[39usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, chrootname, ownername, projectname } = self;
                let chrootname = chrootname.map_err(Error::InvalidRequest)?;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let url = format!("{}/project-chroot/build-config", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(
                        &progenitor_client::QueryParam::new("chrootname", &chrootname),
                    )
                    .query(&progenitor_client::QueryParam::new("ownername", &ownername))
                    .query(
                        &progenitor_client::QueryParam::new("projectname", &projectname),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectChrootEdit {
        type Response = types::ProjectChroot;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[40usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname, chrootname, body } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let chrootname = chrootname.map_err(Error::InvalidRequest)?;
                let body = body
                    .and_then(|v| {
                        types::ProjectChrootEdit::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project-chroot/edit/{}/{}/{}", client.baseurl, encode_path(&
                    ownername.to_string()), encode_path(& projectname.to_string()),
                    encode_path(& chrootname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .put(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectChrootEditMultipart {
        type Response = types::ProjectChroot;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[41usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self {
                    client,
                    ownername,
                    projectname,
                    chrootname,
                    content_type,
                    body,
                } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let chrootname = chrootname.map_err(Error::InvalidRequest)?;
                let content_type = content_type.map_err(Error::InvalidRequest)?;
                let body = body.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project-chroot/edit/{}/{}/{}/", client.baseurl, encode_path(&
                    ownername.to_string()), encode_path(& projectname.to_string()),
                    encode_path(& chrootname.to_string()),
                );
                let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
                header_map.append("content-type", content_type.to_string().try_into()?);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .put(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .header(
                        ::reqwest::header::CONTENT_TYPE,
                        ::reqwest::header::HeaderValue::from_static(
                            "application/octet-stream",
                        ),
                    )
                    .body(body)
                    .headers(header_map)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectGet {
        type Response = types::Project;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[46usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let url = format!("{}/project/", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("ownername", &ownername))
                    .query(
                        &progenitor_client::QueryParam::new("projectname", &projectname),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectAdd {
        type Response = types::Project;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[38usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, exist_ok, body } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let exist_ok = exist_ok.map_err(Error::InvalidRequest)?;
                let body = body
                    .and_then(|v| {
                        types::ProjectAdd::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project/add/{}", client.baseurl, encode_path(& ownername
                    .to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .query(&progenitor_client::QueryParam::new("exist_ok", &exist_ok))
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectDelete {
        type Response = types::Project;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[43usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project/delete/{}/{}", client.baseurl, encode_path(& ownername
                    .to_string()), encode_path(& projectname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .delete(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectEdit {
        type Response = types::Project;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[44usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname, body } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let body = body
                    .and_then(|v| {
                        types::ProjectEdit::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project/edit/{}/{}", client.baseurl, encode_path(& ownername
                    .to_string()), encode_path(& projectname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .put(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectFork {
        type Response = types::Project;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[45usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname, body } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let body = body
                    .and_then(|v| {
                        types::ProjectFork::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project/fork/{}/{}", client.baseurl, encode_path(& ownername
                    .to_string()), encode_path(& projectname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectList {
        type Response = types::ProjectPage;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[47usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, limit, offset, order, order_type, ownername } = self;
                let limit = limit.map_err(Error::InvalidRequest)?;
                let offset = offset.map_err(Error::InvalidRequest)?;
                let order = order.map_err(Error::InvalidRequest)?;
                let order_type = order_type.map_err(Error::InvalidRequest)?;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let url = format!("{}/project/list", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("limit", &limit))
                    .query(&progenitor_client::QueryParam::new("offset", &offset))
                    .query(&progenitor_client::QueryParam::new("order", &order))
                    .query(
                        &progenitor_client::QueryParam::new("order_type", &order_type),
                    )
                    .query(&progenitor_client::QueryParam::new("ownername", &ownername))
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PermissionsCanBuildIn {
        type Response = types::CanBuild;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[34usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, who, ownername, projectname } = self;
                let who = who.map_err(Error::InvalidRequest)?;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project/permissions/can_build_in/{}/{}/{}", client.baseurl,
                    encode_path(& who.to_string()), encode_path(& ownername.to_string()),
                    encode_path(& projectname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PermissionsGet {
        type Response = types::Permissions;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[35usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project/permissions/get/{}/{}", client.baseurl, encode_path(&
                    ownername.to_string()), encode_path(& projectname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PermissionsRequest {
        type Response = types::PermissionsRequestReply;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[36usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname, body } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let body = body
                    .and_then(|v| {
                        types::PermissionsRequest::try_from(v).map_err(|e| e.to_string())
                    })
                    .map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project/permissions/request/{}/{}", client.baseurl, encode_path(&
                    ownername.to_string()), encode_path(& projectname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .put(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for PermissionsSet {
        type Response = types::PermissionsSetReply;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[37usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname, body } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let body = body.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project/permissions/set/{}/{}", client.baseurl, encode_path(&
                    ownername.to_string()), encode_path(& projectname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .put(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .json(&body)
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectRegenerateRepos {
        type Response = types::Project;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[48usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/project/regenerate-repos/{}/{}", client.baseurl, encode_path(&
                    ownername.to_string()), encode_path(& projectname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .put(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for ProjectSearch {
        type Response = types::ProjectPage;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[49usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, limit, offset, order, order_type, query } = self;
                let limit = limit.map_err(Error::InvalidRequest)?;
                let offset = offset.map_err(Error::InvalidRequest)?;
                let order = order.map_err(Error::InvalidRequest)?;
                let order_type = order_type.map_err(Error::InvalidRequest)?;
                let query = query.map_err(Error::InvalidRequest)?;
                let url = format!("{}/project/search", client.baseurl,);
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .query(&progenitor_client::QueryParam::new("limit", &limit))
                    .query(&progenitor_client::QueryParam::new("offset", &offset))
                    .query(&progenitor_client::QueryParam::new("order", &order))
                    .query(
                        &progenitor_client::QueryParam::new("order_type", &order_type),
                    )
                    .query(&progenitor_client::QueryParam::new("query", &query))
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for RpmrepoGet {
        type Response = types::RpmRepo;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[50usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, dirname, name_release } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let dirname = dirname.map_err(Error::InvalidRequest)?;
                let name_release = name_release.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/rpmrepo/{}/{}/{}", client.baseurl, encode_path(& ownername
                    .to_string()), encode_path(& dirname.to_string()), encode_path(&
                    name_release.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .get(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::Call for WebhookGenerate {
        type Response = types::WebhookSecret;
        const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[51usize];
        fn into_request(
            self,
        ) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
            let build = || -> Result<_, Error> {
                let Self { client, ownername, projectname } = self;
                let ownername = ownername.map_err(Error::InvalidRequest)?;
                let projectname = projectname.map_err(Error::InvalidRequest)?;
                let url = format!(
                    "{}/webhook/generate/{}/{}", client.baseurl, encode_path(& ownername
                    .to_string()), encode_path(& projectname.to_string()),
                );
                #[allow(unused_mut)]
                let mut request = client
                    .client
                    .post(url)
                    .header(
                        ::reqwest::header::ACCEPT,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .build()?;
                Ok((client, request))
            };
            crate::call::finish(Self::OPERATION, build())
        }
    }
    impl crate::ListCall for BuildChrootList {
        type Row = types::BuildChroot;
        fn slice(mut self, slice: crate::Slice) -> Self {
            self.limit = crate::list::replace(self.limit, Some(slice.limit()));
            self.offset = crate::list::replace(self.offset, Some(slice.offset()));
            self.order = crate::list::replace(self.order, Some("id".to_string()));
            self.order_type = crate::list::replace(
                self.order_type,
                Some(slice.order_type().into()),
            );
            self
        }
        fn replaced(&self) -> Vec<(&'static str, String)> {
            [
                crate::list::given("limit", &self.limit),
                crate::list::given("offset", &self.offset),
                crate::list::given("order", &self.order),
                crate::list::given("order_type", &self.order_type),
            ]
                .into_iter()
                .flatten()
                .collect()
        }
        fn rows(page: Self::Response) -> Vec<Self::Row> {
            page.items
        }
    }
    impl crate::ListCall for BuildList {
        type Row = types::Build;
        fn slice(mut self, slice: crate::Slice) -> Self {
            self.limit = crate::list::replace(self.limit, Some(slice.limit()));
            self.offset = crate::list::replace(self.offset, Some(slice.offset()));
            self.status = crate::list::replace(self.status, None);
            self
        }
        fn replaced(&self) -> Vec<(&'static str, String)> {
            [
                crate::list::given("limit", &self.limit),
                crate::list::given("offset", &self.offset),
                crate::list::given("status", &self.status),
            ]
                .into_iter()
                .flatten()
                .collect()
        }
        fn rows(page: Self::Response) -> Vec<Self::Row> {
            page.items
        }
    }
    impl crate::ListCall for PackageList {
        type Row = types::Package;
        fn slice(mut self, slice: crate::Slice) -> Self {
            self.limit = crate::list::replace(self.limit, Some(slice.limit()));
            self.offset = crate::list::replace(self.offset, Some(slice.offset()));
            self.order = crate::list::replace(self.order, Some("id".to_string()));
            self.order_type = crate::list::replace(
                self.order_type,
                Some(slice.order_type().into()),
            );
            self
        }
        fn replaced(&self) -> Vec<(&'static str, String)> {
            [
                crate::list::given("limit", &self.limit),
                crate::list::given("offset", &self.offset),
                crate::list::given("order", &self.order),
                crate::list::given("order_type", &self.order_type),
            ]
                .into_iter()
                .flatten()
                .collect()
        }
        fn rows(page: Self::Response) -> Vec<Self::Row> {
            page.items
        }
    }
    impl crate::ListCall for ProjectList {
        type Row = types::Project;
        fn slice(mut self, slice: crate::Slice) -> Self {
            self.limit = crate::list::replace(self.limit, Some(slice.limit()));
            self.offset = crate::list::replace(self.offset, Some(slice.offset()));
            self.order = crate::list::replace(self.order, Some("id".to_string()));
            self.order_type = crate::list::replace(
                self.order_type,
                Some(slice.order_type().into()),
            );
            self
        }
        fn replaced(&self) -> Vec<(&'static str, String)> {
            [
                crate::list::given("limit", &self.limit),
                crate::list::given("offset", &self.offset),
                crate::list::given("order", &self.order),
                crate::list::given("order_type", &self.order_type),
            ]
                .into_iter()
                .flatten()
                .collect()
        }
        fn rows(page: Self::Response) -> Vec<Self::Row> {
            page.items
        }
    }
    impl crate::ListCall for ProjectSearch {
        type Row = types::Project;
        fn slice(mut self, slice: crate::Slice) -> Self {
            self.limit = crate::list::replace(self.limit, Some(slice.limit()));
            self.offset = crate::list::replace(self.offset, Some(slice.offset()));
            self.order = crate::list::replace(self.order, Some("id".to_string()));
            self.order_type = crate::list::replace(
                self.order_type,
                Some(slice.order_type().into()),
            );
            self
        }
        fn replaced(&self) -> Vec<(&'static str, String)> {
            [
                crate::list::given("limit", &self.limit),
                crate::list::given("offset", &self.offset),
                crate::list::given("order", &self.order),
                crate::list::given("order_type", &self.order_type),
            ]
                .into_iter()
                .flatten()
                .collect()
        }
        fn rows(page: Self::Response) -> Vec<Self::Row> {
            page.items
        }
    }
}
