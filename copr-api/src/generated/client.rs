// Generated from openapi/copr.json by `cargo xtask generate`. Do not edit.

use crate::Client;
/// The types of requests and responses.
pub mod types {
    ///A new pair of credentials. It replaces the caller's former pair, which stops working at once.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ApiToken {
        ///The login, which goes with the token. It is not the name of the user, and is new each time.
        pub api_login: crate::Secret,
        ///The token, which is as good as a password. The server does not show it again.
        pub api_token: crate::Secret,
        ///The day on which the pair expires, as `YYYY-MM-DD`.
        pub expiration: ::std::string::String,
    }
    ///A build of one package. It makes an SRPM first, stores it, and then builds it in each chroot.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Build {
        ///The names of the chroots that the build goes to, in no fixed order. Empty until the sources are stored, unless the chroots were settled when the build was submitted.
        pub chroots: ::std::vec::Vec<::std::string::String>,
        ///When the build ended, in Unix seconds (UTC). Null while it lasts. It stays null for ever if the build was canceled, if its sources failed before any chroot was known, or if their import failed; so wait for a final `state` and not for this field.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ended_on: ::std::option::Option<crate::Timestamp>,
        ///The number of the build, unique on the server.
        pub id: i64,
        ///Whether the build yields to others in the queue. It is set as `background` when the build is submitted.
        pub is_background: bool,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The directory of the project that the build belongs to. It is the name of the project, or has a suffix such as `:custom:NAME` or `:pr:NUMBER`.
        pub project_dirname: ::std::string::String,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///The URL of the results of the project. It names neither a chroot nor a side directory, even if the build is in one.
        pub repo_url: ::std::string::String,
        ///What is known of the sources. The object is always there, while its fields are null at first.
        pub source_package: SourcePackage,
        ///When work in the first chroot started, in Unix seconds (UTC). Null until then, also while the sources are made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub started_on: ::std::option::Option<crate::Timestamp>,
        ///The state of the build as a whole. It can go back from `running` to `pending` while other chroots wait.
        pub state: crate::enums::BuildState,
        ///When the build was submitted, in Unix seconds (UTC).
        pub submitted_on: crate::Timestamp,
        ///The name of the user who submitted the build. Null if no user did, as with builds that a webhook starts.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub submitter: ::std::option::Option<::std::string::String>,
    }
    ///A question whether a build with these options would be accepted. Ask it before a big upload, since the server reads the whole file before it looks at anything else.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildCheck {
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build may use the network. Left out, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl BuildCheck {
        pub fn builder() -> builder::BuildCheck {
            Default::default()
        }
    }
    ///The answer to a check that found no fault.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildCheckReply {
        ///A sentence for humans.
        pub message: ::std::string::String,
    }
    ///A build in one of its chroots.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildChroot {
        ///When the build in this chroot ended, in Unix seconds (UTC). Null while it lasts, and for ever if it was canceled.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ended_on: ::std::option::Option<crate::Timestamp>,
        ///The name of the chroot, such as `fedora-43-x86_64`.
        pub name: ::std::string::String,
        ///The URL of the directory with results and logs. Null until work in this chroot starts, and for ever if it never does.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result_url: ::std::option::Option<::std::string::String>,
        ///When work in this chroot started, in Unix seconds (UTC). Null until then.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub started_on: ::std::option::Option<crate::Timestamp>,
        ///The state of the build in this chroot.
        pub state: crate::enums::BuildState,
    }
    ///All that it takes to repeat a build in one chroot. It holds what is in force, from the build, the chroot and the project. Fields without a value are left out of the answer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildChrootConfig {
        ///Packages that are installed in the build root beforehand. Missing if the project has dropped the chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_packages: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Repositories that the build root draws on, as URLs or in the form `copr://owner/project`. The project itself comes first.
        pub additional_repos: ::std::vec::Vec<::std::string::String>,
        ///How the build root is bootstrapped. Missing for the default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The container image for a bootstrap from a custom image. Missing otherwise.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap_image: ::std::option::Option<::std::string::String>,
        ///Whether the build may use the network.
        pub enable_net: bool,
        ///Whether the build yields to others in the queue.
        pub is_background: bool,
        ///How much memory the build may use, in MiB. No request can set it.
        pub memory_limit: i64,
        ///The same repositories as resolved definitions. Missing if the project has dropped the chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repos: ::std::option::Option<::std::vec::Vec<Repo>>,
        ///How long the build may take, in seconds.
        pub timeout: i64,
        ///Build conditions that are switched on, as with `--with` of `rpmbuild`. Missing if the project has dropped the chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_opts: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Build conditions that are switched off, as with `--without` of `rpmbuild`. Missing if the project has dropped the chroot.
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
    ///A page of builds. Builds come newest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct BuildPage {
        ///The builds on this page.
        pub items: ::std::vec::Vec<Build>,
        ///The paging arguments that are in force. The order in it has no effect on builds.
        pub meta: PageMeta,
    }
    ///The packages that a build made, by the name of the chroot. Empty as long as the build has no chroots.
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
    ///Whether a user may build in a project.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CanBuild {
        ///Whether the user may build.
        pub can_build_in: bool,
        ///The owner of the project. For a group the `@` in front is missing, unlike in a `Project` or `Build`.
        pub ownername: ::std::string::String,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///The name of the user.
        pub who: ::std::string::String,
    }
    ///A build from sources that a script makes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildCustom {
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The packages that the script needs, separated by blanks. Left out, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub builddeps: ::std::option::Option<::std::string::String>,
        ///The chroot to run the script in, which need not be one of the project. It is an active chroot, or `fedora-latest-` with an architecture for the newest Fedora of the moment. Left out, `fedora-latest-x86_64`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroot: ::std::option::Option<::std::string::String>,
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build may use the network. Left out, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///The URLs of repositories to install the needs of the script from. Left out or empty, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repos: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The directory where the script leaves its results. Left out, the directory that it runs in.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub resultdir: ::std::option::Option<::std::string::String>,
        ///The text of the script, up to 4096 bytes. Its first line names the interpreter, as in `#!/bin/sh`.
        pub script: ::std::string::String,
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildCustom {
        pub fn builder() -> builder::CreateBuildCustom {
            Default::default()
        }
    }
    ///A build from a dist-git server, as distributions have them.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildDistGit {
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The branch, tag or commit to build. Left out, the repository's default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub committish: ::std::option::Option<::std::string::String>,
        ///The name of the dist-git server, such as `fedora`. The server knows a set of names and refuses others. Left out, its first choice.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub distgit: ::std::option::Option<::std::string::String>,
        ///Whether the build may use the network. Left out, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The namespace on the dist-git server, such as `forks/alice`. Some dist-git servers need one, others do without.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub namespace: ::std::option::Option<::std::string::String>,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The name of the package on the dist-git server.
        pub package_name: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildDistGit {
        pub fn builder() -> builder::CreateBuildDistGit {
            Default::default()
        }
    }
    ///A build of a project on the Python Package Index. The spec file is generated.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildPyPi {
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build may use the network. Left out, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///The name of the project on the Python Package Index, up to 93 characters.
        pub pypi_package_name: ::std::string::String,
        ///The version to build. Left out, the newest.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_version: ::std::option::Option<::std::string::String>,
        ///The major versions of Python to build for, as the texts `3` and `2`. Left out, `3` alone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub python_versions: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The tool that writes the spec file. Left out, `pyp2spec`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_generator: ::std::option::Option<crate::enums::SpecGenerator>,
        ///The template of the spec file. Left out, the default one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_template: ::std::option::Option<crate::enums::SpecTemplate>,
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildPyPi {
        pub fn builder() -> builder::CreateBuildPyPi {
            Default::default()
        }
    }
    ///A build of a gem on RubyGems. The spec file is generated.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildRubyGems {
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build may use the network. Left out, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The name of the gem, up to 92 characters.
        pub gem_name: ::std::string::String,
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildRubyGems {
        pub fn builder() -> builder::CreateBuildRubyGems {
            Default::default()
        }
    }
    ///A build from a repository under version control.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildScm {
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The URL of the repository, with a scheme such as `https`. A form such as `git@host:path` is refused.
        pub clone_url: ::std::string::String,
        ///The branch, tag or commit to build. Left out, the repository's default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub committish: ::std::option::Option<::std::string::String>,
        ///Whether the build may use the network. Left out, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///The kind of version control. Left out, `git`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scm_type: ::std::option::Option<crate::enums::ScmType>,
        ///The tool that makes the SRPM. Left out, `rpkg`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_build_method: ::std::option::Option<crate::enums::SrpmBuildMethod>,
        ///The spec file, which ends in `.spec`. Left out, the tool looks for it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec: ::std::option::Option<::std::string::String>,
        ///The directory within the repository that holds the package. Left out, its top.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subdirectory: ::std::option::Option<::std::string::String>,
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildScm {
        pub fn builder() -> builder::CreateBuildScm {
            Default::default()
        }
    }
    ///A build from an uploaded SRPM or spec file. This is the part with the options; the file travels beside it and its name ends in `.src.rpm`, `.nosrc.rpm` or `.spec`, in any case.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildUpload {
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build may use the network. Left out, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl CreateBuildUpload {
        pub fn builder() -> builder::CreateBuildUpload {
            Default::default()
        }
    }
    ///Builds from the URLs of SRPM or spec files. Each URL makes a build of its own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CreateBuildUrl {
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build may use the network. Left out, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The URLs, at least one. They are http or https, with a path ending in `.src.rpm`, `.nosrc.rpm` or `.spec` in lower case. One bad URL spoils the whole call, and a URL given twice makes two builds. The files are fetched later, so a dead URL shows as a failed build. With `after_build_id` or `with_build_id` it is just one URL: several would make the whole server hang, and are refused before they are sent.
        pub pkgs: ::std::vec::Vec<::std::string::String>,
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
    ///The builds to delete, and in the answer those that were deleted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeleteBuilds {
        ///The numbers of the builds. All are deleted or none; a build that is missing, unfinished or not yours spoils it for all. An empty list is fine, and a number given twice is echoed twice.
        pub builds: ::std::vec::Vec<i64>,
    }
    impl DeleteBuilds {
        pub fn builder() -> builder::DeleteBuilds {
            Default::default()
        }
    }
    ///The body of a failure. It is a hint for humans: go by the status, and be ready for a body that is not JSON at all.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Error {
        ///What went wrong. It may have several lines, and field names in it may differ from those of the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error: ::std::option::Option<::std::string::String>,
        ///What went wrong, in the one case where `error` is missing. That is a malformed `X-Fields` header.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        ///The text `notok`, on failures of a login only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub output: ::std::option::Option<::std::string::String>,
    }
    ///The version of the API, as its root address tells it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Home {
        ///The major version of the API. It is 3.
        pub version: i64,
    }
    ///All active chroots of the server, from name to comment. The comment is Markdown, and empty for most chroots.
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
    ///The state of all packages of a project, or of one directory of it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Monitor {
        ///A sentence for humans.
        pub message: ::std::string::String,
        ///The text `ok`.
        pub output: ::std::string::String,
        ///The packages, by name. Empty if the project has none.
        pub packages: ::std::vec::Vec<MonitorPackage>,
    }
    ///The latest build of a package in one chroot.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MonitorChroot {
        ///The number of the build.
        pub build_id: i64,
        ///The version and release that were built, such as `2.0-1`. Null until they are known.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pkg_version: ::std::option::Option<::std::string::String>,
        ///The state of the build in this chroot.
        pub state: crate::enums::BuildState,
        ///The same state as the number by which the server stores it. Can be null; prefer `state`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<i64>,
        ///The URL of the backend's log. Missing unless asked for, and null as long as there is no place for results.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url_backend_log: ::std::option::Option<::std::string::String>,
        ///The URL of the build log. Missing unless asked for, and null as long as there is no place for results.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url_build_log: ::std::option::Option<::std::string::String>,
    }
    ///A package in the monitor.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MonitorPackage {
        ///The latest build in each chroot, by the name of the chroot. Only chroots that the project has now and in which the package was built at least once.
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
    ///The packages that a build made in one chroot.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct NevraPackages {
        ///The packages, the SRPM among them. Empty until the build in this chroot has made any.
        pub packages: ::std::vec::Vec<Nevra>,
    }
    ///A package of a project, with the source to build it from. The deny list of chroots, `max_builds` and `timeout` can be set and not be read back.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Package {
        ///Whether a webhook may start a build of it. Requests call it `webhook_rebuild`. Null where it was never set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auto_rebuild: ::std::option::Option<bool>,
        ///The latest builds. The object is always there; what it holds is null unless asked for.
        pub builds: PackageBuilds,
        ///The number of the package, unique on the server.
        pub id: i64,
        ///The name of the package.
        pub name: ::std::string::String,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///The details of the source. Which keys it has depends on `source_type`; it has none if no source is set.
        pub source_dict: SourceDict,
        ///The kind of source.
        pub source_type: crate::enums::SourceType,
    }
    ///A package to add, or the changes to one. Which fields count depends on the kind of source, which the path of the call tells. In an edit, what is left out or null keeps its value, except `scm_type`, and an empty text clears an optional text. An edit that changes the kind of source has to give what an addition needs.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PackageAdd {
        ///For `custom`, the packages that the script needs, separated by blanks. Left out on addition, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub builddeps: ::std::option::Option<::std::string::String>,
        ///For `custom`, the chroot to run the script in. It is an active chroot, or `fedora-latest-` with an architecture for the newest Fedora of the moment. Left out on addition, `fedora-latest-x86_64`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroot: ::std::option::Option<::std::string::String>,
        ///The chroots that the package is not built in, as names or shell patterns separated by commas. Each has to fit some chroot. Mind that some chroot of the project has to be left, or the server builds in all of them. What leaves none in any project, such as `*`, is refused before it is sent. It cannot be read back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroot_denylist: ::std::option::Option<::std::string::String>,
        ///For `scm`, the URL of the repository. Needed on addition.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub clone_url: ::std::option::Option<::std::string::String>,
        ///For `scm` and `distgit`, the branch, tag or commit to build. Left out on addition, the repository's default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub committish: ::std::option::Option<::std::string::String>,
        ///For `distgit`, the name of the dist-git server, such as `fedora`. The server knows a set of names and refuses others. Left out on addition, its first choice.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub distgit: ::std::option::Option<::std::string::String>,
        ///For `rubygems`, the name of the gem, up to 92 characters. Needed on addition.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gem_name: ::std::option::Option<::std::string::String>,
        ///How many of its newest builds the server keeps, up to 100, where 0 stands for no limit. It cannot be read back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_builds: ::std::option::Option<i64>,
        ///For `distgit`, the namespace on the dist-git server. Some dist-git servers need one, others do without.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub namespace: ::std::option::Option<::std::string::String>,
        ///The name of the package, up to 100 characters, as in the path. The call fills it in, and rejects another name.
        pub package_name: ::std::string::String,
        ///For `pypi`, the name of the project on the Python Package Index, up to 93 characters. Needed on addition.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_name: ::std::option::Option<::std::string::String>,
        ///For `pypi`, the version to build. Left out on addition, the newest.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_version: ::std::option::Option<::std::string::String>,
        ///For `pypi`, the major versions of Python to build for, as the texts `3` and `2`. Left out on addition, the list is empty, unlike that of a build.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub python_versions: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///For `custom`, the URLs of repositories to install the needs of the script from. Answers show them as one text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repos: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///For `custom`, the directory where the script leaves its results. Left out on addition, the directory that it runs in.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub resultdir: ::std::option::Option<::std::string::String>,
        ///For `scm`, the kind of version control. Left out, `git`, also in an edit; give it with each edit of a Subversion package, or the edit turns that into a Git one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scm_type: ::std::option::Option<crate::enums::ScmType>,
        ///For `custom`, the text of the script, up to 4096 bytes. Needed on addition. Its first line names the interpreter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub script: ::std::option::Option<::std::string::String>,
        ///For `scm`, the tool that makes the SRPM. Left out on addition, `rpkg`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_build_method: ::std::option::Option<crate::enums::SrpmBuildMethod>,
        ///For `scm`, the spec file, which ends in `.spec`. If it is left out on addition, each later edit has to give it or is refused; an empty text will do.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec: ::std::option::Option<::std::string::String>,
        ///For `pypi`, the tool that writes the spec file. Left out on addition, `pyp2spec`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_generator: ::std::option::Option<crate::enums::SpecGenerator>,
        ///For `pypi`, the template of the spec file. Left out on addition, the default one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_template: ::std::option::Option<crate::enums::SpecTemplate>,
        ///For `scm`, the directory within the repository that holds the package. Left out on addition, its top.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subdirectory: ::std::option::Option<::std::string::String>,
        ///How long a build of the package may take, in seconds, from 0 to 108000. It cannot be read back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///Whether a webhook may start a build of it. Left out on addition, it may not. Answers call it `auto_rebuild`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_rebuild: ::std::option::Option<bool>,
    }
    impl PackageAdd {
        pub fn builder() -> builder::PackageAdd {
            Default::default()
        }
    }
    ///A build of a package from the source that is set for it. A package without a source, or with an uploaded or linked one, cannot be built this way.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PackageBuild {
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after_build_id: ::std::option::Option<i64>,
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<bool>,
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project but those on the package's deny list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Whether the build may use the network. Left out, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exclude_chroots: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The name of the package.
        pub package_name: ::std::string::String,
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_project: ::std::option::Option<::std::string::String>,
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_dirname: ::std::option::Option<::std::string::String>,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_build_id: ::std::option::Option<i64>,
    }
    impl PackageBuild {
        pub fn builder() -> builder::PackageBuild {
            Default::default()
        }
    }
    ///The latest builds of a package, for which a request has to ask.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PackageBuilds {
        ///The latest build. Null if it was not asked for, or if there is none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub latest: ::std::option::Option<Build>,
        ///The latest build that succeeded. Null if it was not asked for, or if there is none.
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
    ///The package that a reset or deletion is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PackageRef {
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The name of the package.
        pub package_name: ::std::string::String,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
    }
    impl PackageRef {
        pub fn builder() -> builder::PackageRef {
            Default::default()
        }
    }
    ///What the server took as the paging arguments of a list. It tells neither how many rows there are in all nor whether more follow; the end is a short or empty page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PageMeta {
        ///The largest number of rows on the page. Null when no limit is in force, so that the page holds all rows.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<i64>,
        ///How many rows were left out before the first one.
        pub offset: i64,
        ///The field by which the rows were asked to be ordered. Builds ignore it and come newest first, whatever is written here.
        pub order: ::std::string::String,
        ///The direction of the order. It is empty if it was sent empty with an order other than `id` or `name`.
        pub order_type: crate::enums::OrderType,
    }
    ///The new roles of one user. What is left out stays as it is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionChange {
        ///The new standing as an admin, who may build, edit the project and set permissions, but not delete it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub admin: ::std::option::Option<crate::enums::PermissionState>,
        ///The new standing as a builder, who may submit and cancel builds.
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
        ///How the user stands as an admin, who may build, edit the project and set permissions, but not delete it.
        pub admin: crate::enums::PermissionState,
        ///How the user stands as a builder, who may submit and cancel builds.
        pub builder: crate::enums::PermissionState,
    }
    ///The roles of all users in a project, as far as any are set or asked for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Permissions {
        ///The roles, by the name of the user.
        pub permissions: ::std::collections::BTreeMap<
            ::std::string::String,
            PermissionEntry,
        >,
    }
    ///The roles that the caller asks for, or no longer asks for. At least one has to be given. Asking for a role that one has already is refused, and so is asking as the owner.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionsRequest {
        ///With `true`, asks for the role of an admin. With `false`, withdraws the request. Left out, nothing changes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub admin: ::std::option::Option<bool>,
        ///With `true`, asks for the role of a builder. With `false`, withdraws the request. Left out, nothing changes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub builder: ::std::option::Option<bool>,
    }
    impl PermissionsRequest {
        pub fn builder() -> builder::PermissionsRequest {
            Default::default()
        }
    }
    ///The outcome of asking for permissions.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionsRequestReply {
        ///Whether something changed. It is `false` if the same had been asked for before.
        pub updated: bool,
    }
    ///The new roles of some users, by the name of the user. All are set or none. The owner cannot be among them, and an empty map is refused.
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
    ///The outcome of setting permissions.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct PermissionsSetReply {
        ///The names of the users for whom something changed. Empty if all of it held already.
        pub updated: ::std::vec::Vec<::std::string::String>,
    }
    ///A project, that is, a set of packages that are built for the same chroots. It does not show whether `multilib` and `fedora_review` are on, the runtime dependencies, or when it is deleted, though all of these can be set.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Project {
        ///Repositories that builds draw on besides the project itself. They are URLs, or have the form `copr://owner/project`.
        pub additional_repos: ::std::vec::Vec<::std::string::String>,
        ///Whether AppStream metadata are generated for the repositories.
        pub appstream: bool,
        ///Whether the server removes old builds that newer ones replace.
        pub auto_prune: bool,
        ///How build roots are bootstrapped. Empty or null if nothing was chosen.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The URL of the repository of each active chroot, by the name of the chroot. Empty if no chroot is active.
        pub chroot_repos: ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::string::String,
        >,
        ///A mail address or URL to reach the owner by. Null if none was given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<::std::string::String>,
        ///What the project is about. Empty if nothing was given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///Whether new builds stay out of the repository until somebody regenerates it by hand.
        pub devel_mode: bool,
        ///Whether builds may use the network.
        pub enable_net: bool,
        ///Whether the project gets the chroot of a new Fedora release when that branches off.
        pub follow_fedora_branching: bool,
        ///The owner and the name with a slash between them. A group has `@` in front.
        pub full_name: ::std::string::String,
        ///The URL of the home page. Null if none was given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub homepage: ::std::option::Option<::std::string::String>,
        ///The number of the project, unique on the server.
        pub id: i64,
        ///How to install from the project. Empty if nothing was given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions: ::std::option::Option<::std::string::String>,
        ///How builds are kept apart from the builder. Empty or null if nothing was chosen.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///Whether packages of its repositories win over those of modules.
        pub module_hotfixes: bool,
        ///The name of the project, without its owner.
        pub name: ::std::string::String,
        ///The owner. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The forge projects for which the Packit service may build here. Older servers answer with one text instead of a list.
        pub packit_forge_projects_allowed: crate::TextList,
        ///Whether the project is kept for ever. Nobody can delete such a project.
        pub persistent: bool,
        ///The priority of its repositories, where a smaller number wins. Null if none is set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repo_priority: ::std::option::Option<i64>,
        ///The system that keeps the results.
        pub storage: crate::enums::Storage,
        ///Whether the project is left out of the list on the home page of the server.
        pub unlisted_on_hp: bool,
    }
    ///A project to add. Leave out what you do not want to set: what holds then is told for each field.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectAdd {
        ///Repositories that builds draw on besides the project itself. They are http or https URLs, which may hold variables such as `$chroot`, or have the form `copr://owner/project`. A project named this way has to exist. Left out or empty, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_repos: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Whether AppStream metadata are generated for the repositories. Left out, they are not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub appstream: ::std::option::Option<bool>,
        ///Whether the server removes old builds that newer ones replace. Left out, it does. Only server admins may say `false`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auto_prune: ::std::option::Option<bool>,
        ///How build roots are bootstrapped, as `default`, `on`, `off` or `image`. Left out, `default`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The names of the chroots to build for, at least one. They have to be active, and patterns are refused.
        pub chroots: ::std::vec::Vec<::std::string::String>,
        ///A mail address or URL to reach the owner by. Left out, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<::std::string::String>,
        ///After how many days the project is deleted, up to 720. Left out, never. It cannot be combined with `persistent`, and cannot be read back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///What the project is about. Left out, empty.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///Whether new builds stay out of the repository until somebody regenerates it by hand. Left out, they do not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub devel_mode: ::std::option::Option<bool>,
        ///Whether builds may use the network. Left out, they may not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///Whether the tool `fedora-review` is run on new builds. Left out, it is not. It cannot be read back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fedora_review: ::std::option::Option<bool>,
        ///Whether the project gets the chroot of a new Fedora release when that branches off. Left out, it does.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub follow_fedora_branching: ::std::option::Option<bool>,
        ///The URL of the home page. Left out, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub homepage: ::std::option::Option<::std::string::String>,
        ///How to install from the project. Left out, empty.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions: ::std::option::Option<::std::string::String>,
        ///How builds are kept apart from the builder, as `default`, `nspawn` or `simple`. Left out, `default`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///Whether packages of its repositories win over those of modules. Left out, they do not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_hotfixes: ::std::option::Option<bool>,
        ///Whether repositories of a 64-bit architecture come with those of its 32-bit counterpart. Left out, they do not. It cannot be read back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub multilib: ::std::option::Option<bool>,
        ///The name of the project, up to 100 characters. It has letters of any script, digits, `_`, `.` and `-`, and not digits alone. The server trims blanks around it. A longer name makes it fail without a reason.
        pub name: ::std::string::String,
        ///The forge projects for which the Packit service may build here, such as `github.com/owner/name`. A scheme in front is cut off. Left out or empty, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_projects_allowed: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Whether the project is kept for ever. Left out, it is not. Only server admins may say `true`, and nobody can take it back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub persistent: ::std::option::Option<bool>,
        ///The priority of its repositories, at least 1, where a smaller number wins. Left out, none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repo_priority: ::std::option::Option<i64>,
        ///Repositories that users of the project need too. They are http or https URLs, or have the form `copr://owner/project`. Left out or empty, none. They cannot be read back here; the RPM repository shows them.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub runtime_dependencies: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The system that keeps the results. Left out, the server's usual one. Only server admins may choose, and only here.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub storage: ::std::option::Option<crate::enums::Storage>,
        ///Whether the project is left out of the list on the home page of the server. Left out, it is listed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub unlisted_on_hp: ::std::option::Option<bool>,
    }
    impl ProjectAdd {
        pub fn builder() -> builder::ProjectAdd {
            Default::default()
        }
    }
    ///The settings of a project for one chroot. It does not show how build roots are bootstrapped, though that can be set.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectChroot {
        ///Modules that are switched on or off beforehand, as `name:stream`. With `!` in front, a module is switched off.
        pub additional_modules: ::std::vec::Vec<::std::string::String>,
        ///Packages that are installed in the build root beforehand.
        pub additional_packages: ::std::vec::Vec<::std::string::String>,
        ///Repositories that builds in this chroot draw on besides those of the project. They are URLs, or have the form `copr://owner/project`.
        pub additional_repos: ::std::vec::Vec<::std::string::String>,
        ///The name of the comps file, which defines groups of packages. Null if there is none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub comps_name: ::std::option::Option<::std::string::String>,
        ///In how many days the results in this chroot are deleted. Null unless the project has dropped it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///How builds are kept apart from the builder. With `unchanged`, as the project says. Can be null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The name of the chroot, such as `fedora-43-x86_64`.
        pub mock_chroot: ::std::string::String,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The project, without its owner.
        pub projectname: ::std::string::String,
        ///Build conditions that are switched on, as with `--with` of `rpmbuild`.
        pub with_opts: ::std::vec::Vec<::std::string::String>,
        ///Build conditions that are switched off, as with `--without` of `rpmbuild`.
        pub without_opts: ::std::vec::Vec<::std::string::String>,
    }
    ///What a build in this chroot of the project would use. It does not show how build roots are bootstrapped.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectChrootBuildConfig {
        ///Modules that are switched on or off beforehand. All but the last have a comma at their end, which is not part of the name; `ProjectChroot` has them without.
        pub additional_modules: ::std::vec::Vec<::std::string::String>,
        ///Packages that are installed in the build root beforehand.
        pub additional_packages: ::std::vec::Vec<::std::string::String>,
        ///Repositories that builds draw on, as URLs or in the form `copr://owner/project`. The project itself comes first, and those of the project and of the chroot are joined.
        pub additional_repos: ::std::vec::Vec<::std::string::String>,
        ///The name of the chroot.
        pub chroot: ::std::string::String,
        ///Whether builds may use the network.
        pub enable_net: bool,
        ///What the chroot says on how builds are kept apart from the builder. With `unchanged`, it is the project's setting that holds. Can be null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The same repositories as resolved definitions. The project comes first as `copr_base`, followed by `copr_base_devel` if the project is in its development mode.
        pub repos: ::std::vec::Vec<Repo>,
        ///Build conditions that are switched on, as with `--with` of `rpmbuild`.
        pub with_opts: ::std::vec::Vec<::std::string::String>,
        ///Build conditions that are switched off, as with `--without` of `rpmbuild`.
        pub without_opts: ::std::vec::Vec<::std::string::String>,
    }
    ///The changes to the settings of a project for one chroot. What is left out keeps its value, and so does what is null.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectChrootEdit {
        ///Modules to switch on or off beforehand, as `name:stream`, with `!` in front to switch one off. Each name only once. An empty list changes nothing; to clear it, name it in `reset_fields`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_modules: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Packages to install in the build root beforehand. The list replaces the former one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_packages: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Repositories that builds in this chroot draw on besides those of the project. They are http or https URLs, or have the form `copr://owner/project`. A `priority` in the query of a URL sets the priority of the repository. The list replaces the former one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_repos: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How build roots are bootstrapped. With `custom_image`, the image is needed too. It cannot be read back here, only from the configuration of a build in this chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The container image to bootstrap from, such as `registry.example.org/fedora:43`. Given alone, it implies the bootstrap `custom_image`. It cannot be read back here, only from the configuration of a build in this chroot.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap_image: ::std::option::Option<::std::string::String>,
        ///Whether the comps file is removed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_comps: ::std::option::Option<bool>,
        ///How builds are kept apart from the builder. With `unchanged`, as the project says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///The names of fields to set back to their defaults, as they are called here. This happens before the new values of the same call are set. An unknown name is refused.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reset_fields: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Build conditions to switch on, as with `--with` of `rpmbuild`. The list replaces the former one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub with_opts: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Build conditions to switch off, as with `--without` of `rpmbuild`. The list replaces the former one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub without_opts: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    }
    impl ProjectChrootEdit {
        pub fn builder() -> builder::ProjectChrootEdit {
            Default::default()
        }
    }
    ///The changes to a project. What is left out keeps its value, and so does what is null. Some fields cannot be cleared once they are set, although the server then answers with success. The name of a project never changes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectEdit {
        ///Repositories that builds draw on besides the project itself. They are http or https URLs, which may hold variables such as `$chroot`, or have the form `copr://owner/project`. The list replaces the former one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_repos: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Whether AppStream metadata are generated for the repositories.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub appstream: ::std::option::Option<bool>,
        ///Whether the server removes old builds that newer ones replace. Only server admins may say `false`. Once one has, the owner's own edits without this field are refused, whatever else they change.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auto_prune: ::std::option::Option<bool>,
        ///How build roots are bootstrapped, as `default`, `on`, `off` or `image`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bootstrap: ::std::option::Option<crate::enums::Bootstrap>,
        ///The names of the chroots to build for. The list replaces the former one, so name all that are to stay; an empty list changes nothing. Chroots past their end of life are refused, and dropping one with unfinished builds fails with status 409.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroots: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///A mail address or URL to reach the owner by. It cannot be cleared; an empty text changes nothing.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contact: ::std::option::Option<::std::string::String>,
        ///After how many days the project is deleted, up to 720. With -1, never. It cannot be read back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///What the project is about. An empty text clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///Whether new builds stay out of the repository until somebody regenerates it by hand.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub devel_mode: ::std::option::Option<bool>,
        ///Whether builds may use the network.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_net: ::std::option::Option<bool>,
        ///Whether the tool `fedora-review` is run on new builds. It cannot be read back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fedora_review: ::std::option::Option<bool>,
        ///Whether the project gets the chroot of a new Fedora release when that branches off.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub follow_fedora_branching: ::std::option::Option<bool>,
        ///The URL of the home page. It cannot be cleared; an empty text changes nothing.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub homepage: ::std::option::Option<::std::string::String>,
        ///How to install from the project. An empty text clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions: ::std::option::Option<::std::string::String>,
        ///How builds are kept apart from the builder, as `default`, `nspawn` or `simple`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isolation: ::std::option::Option<crate::enums::Isolation>,
        ///Whether packages of its repositories win over those of modules.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_hotfixes: ::std::option::Option<bool>,
        ///Whether repositories of a 64-bit architecture come with those of its 32-bit counterpart. It cannot be read back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub multilib: ::std::option::Option<bool>,
        ///The forge projects for which the Packit service may build here, such as `github.com/owner/name`. A scheme in front is cut off. The list replaces the former one, and an empty list clears it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub packit_forge_projects_allowed: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The priority of its repositories, at least 1, where a smaller number wins. It cannot be cleared once it is set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repo_priority: ::std::option::Option<i64>,
        ///Repositories that users of the project need too. They are http or https URLs, or have the form `copr://owner/project`. The list replaces the former one. They cannot be read back here; the RPM repository shows them.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub runtime_dependencies: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///Whether the project is left out of the list on the home page of the server.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub unlisted_on_hp: ::std::option::Option<bool>,
    }
    impl ProjectEdit {
        pub fn builder() -> builder::ProjectEdit {
            Default::default()
        }
    }
    ///The project to make as a copy of another. The builds are copied later and then have the state `forked`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ProjectFork {
        ///Whether the fork may have the name of a project that you have made, for any owner. Left out, such a name is a 400, even if the target does not exist. It does not protect a project of a group that another member has made: the builds go into that project with and without `confirm`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confirm: ::std::option::Option<bool>,
        ///The name of the copy. Left out, the name of the source; empty, a 400.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The owner of the copy, which is you or a group that you are in. A group has `@` in front.
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
        ///Where the repository is. It may hold variables such as `$basearch` and a query, so treat it as text.
        pub baseurl: ::std::string::String,
        ///A short name for the repository. That of the project is `copr_base`.
        pub id: ::std::string::String,
        ///Whether its packages win over those of modules. Null if nothing is said.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_hotfixes: ::std::option::Option<bool>,
        ///A name for humans.
        pub name: ::std::string::String,
        ///The priority of the repository, where a smaller number wins. Null if none is set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub priority: ::std::option::Option<i64>,
        ///Whether the signature of the metadata is checked. Null if nothing is said.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repo_gpgcheck: ::std::option::Option<bool>,
    }
    ///What a package manager needs to know to install from a project. The server keeps the answer for two minutes, and counts each call as a download.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepo {
        ///In how many days the project is deleted. Missing unless that is planned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///Repositories that users of the project need too. Empty if there are none.
        pub dependencies: ::std::vec::Vec<RpmRepoDependency>,
        ///The directories of the project, by name. The main one is called like the project, the others have a suffix.
        pub directories: ::std::collections::BTreeMap<
            ::std::string::String,
            RpmRepoDirectory,
        >,
        ///The chroots of the project, by release, such as `fedora-43`. All are listed, whichever release was asked for.
        pub repos: ::std::collections::BTreeMap<::std::string::String, RpmRepoRelease>,
        ///The URL below which the server keeps the results of all projects.
        pub results_url: ::std::string::String,
    }
    ///The repository of a project for one release and architecture.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoArch {
        ///In how many days it is deleted. Missing unless the project has dropped the chroot, or the chroot has reached its end of life.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
        ///Further repositories for packages of other architectures, by architecture. Missing unless there are any, which takes `multilib` on the side of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub multilib: ::std::option::Option<
            ::std::collections::BTreeMap<::std::string::String, RpmRepoMultilib>,
        >,
        ///Options for the definition of the repository.
        pub opts: RpmRepoOpts,
    }
    ///A repository that users of a project need too.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoDependency {
        ///Where the repository is. Which fields it has depends on `type`.
        pub data: RpmRepoDependencyData,
        ///How the repository is called.
        pub opts: RpmRepoDependencyOpts,
        ///Whether it is a project on the same server or a repository elsewhere.
        #[serde(rename = "type")]
        pub type_: crate::enums::RpmRepoDependencyType,
    }
    ///Where a repository that others depend on is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoDependencyData {
        ///For `copr`, the owner of the project. Missing otherwise.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub owner: ::std::option::Option<::std::string::String>,
        ///For `external_baseurl`, the URL of the repository. Missing otherwise.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pattern: ::std::option::Option<::std::string::String>,
        ///For `copr`, the name of the project, without its owner. Missing otherwise.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub projectname: ::std::option::Option<::std::string::String>,
    }
    ///How a repository that others depend on is called.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoDependencyOpts {
        ///A short name for the repository.
        pub id: ::std::string::String,
        ///A name for humans.
        pub name: ::std::string::String,
    }
    ///A directory of a project.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoDirectory {
        ///In how many days it is deleted. Missing unless that is planned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_after_days: ::std::option::Option<i64>,
    }
    ///A repository that goes with that of another architecture.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoMultilib {
        ///Options for the definition of the repository.
        pub opts: RpmRepoOpts,
    }
    ///Options for the definition of a repository. Those that are not set are missing.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RpmRepoOpts {
        ///The cost of the repository as a number in a text, such as `1100`. Package managers prefer cheaper ones.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cost: ::std::option::Option<::std::string::String>,
        ///The text `1` if packages of the repository win over those of modules.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_hotfixes: ::std::option::Option<::std::string::String>,
        ///The priority of the repository, where a smaller number wins.
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
    ///All that it takes to repeat the making of an SRPM.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SourceBuildConfig {
        ///Whether the build yields to others in the queue.
        pub is_background: bool,
        ///How much memory it may use, in MiB. Can be null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub memory_limit: ::std::option::Option<i64>,
        ///The details of the source. Which keys it has depends on `source_type`.
        pub source_dict: SourceDict,
        ///The kind of source.
        pub source_type: crate::enums::SourceType,
        ///How long it may take, in seconds. Can be null.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<i64>,
    }
    ///The part of a build that makes the SRPM. The server has it only once there is a place for its results.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SourceChroot {
        ///The URL of the directory with the SRPM and its logs.
        pub result_url: ::std::string::String,
        ///The state of this part, which is not that of the whole build.
        pub state: crate::enums::BuildState,
    }
    ///The details of a source. One type has the keys of all kinds of source; those of other kinds are missing. Some keys are not called as in requests.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SourceDict {
        ///For `custom`, the packages that the script needs, separated by blanks. Null if none were given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub builddeps: ::std::option::Option<::std::string::String>,
        ///For `custom`, the chroot that the script runs in. A build shows it resolved, where a package may say `fedora-latest-x86_64`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub chroot: ::std::option::Option<::std::string::String>,
        ///For `scm` and `distgit`, the URL of the repository.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub clone_url: ::std::option::Option<::std::string::String>,
        ///For `scm` and `distgit`, the branch, tag or commit. Null or missing if none was given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub committish: ::std::option::Option<::std::string::String>,
        ///For `distgit`, the name of the dist-git server.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub distgit: ::std::option::Option<::std::string::String>,
        ///Whether `fedora-review` runs on the results. Builds show it, whatever their source is, if their project has it on, and packages do not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fedora_review: ::std::option::Option<bool>,
        ///For `rubygems`, the name of the gem.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gem_name: ::std::option::Option<::std::string::String>,
        ///For `distgit`, the namespace on the dist-git server. Missing if none was given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub namespace: ::std::option::Option<::std::string::String>,
        ///For `upload`, the name of the file.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pkg: ::std::option::Option<::std::string::String>,
        ///For `pypi`, the name of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_name: ::std::option::Option<::std::string::String>,
        ///For `pypi`, the version. Null if none was given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pypi_package_version: ::std::option::Option<::std::string::String>,
        ///For `pypi`, the Python versions to build for, as texts. It may be empty.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub python_versions: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///For `custom`, the URLs of repositories that the script needs, in one text with one URL a line. Empty if none were given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repos: ::std::option::Option<::std::string::String>,
        ///For `custom`, the directory where the script leaves its results. Null if none was given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub resultdir: ::std::option::Option<::std::string::String>,
        ///For `custom`, the text of the script. The server adds a line break at its end.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub script: ::std::option::Option<::std::string::String>,
        ///For `scm`, the tool that makes the SRPM, as packages show it. The configuration of a build shows `srpm_build_method` instead.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_build_method: ::std::option::Option<crate::enums::SrpmBuildMethod>,
        ///For `scm`, the spec file. Null if none was given. A package with null here cannot be edited unless the edit sends `spec`, for which an empty text will do.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec: ::std::option::Option<::std::string::String>,
        ///For `pypi`, the tool that writes the spec file.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_generator: ::std::option::Option<crate::enums::SpecGenerator>,
        ///For `pypi`, the template of the spec file. Empty for the default one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_template: ::std::option::Option<crate::enums::SpecTemplate>,
        ///For `scm`, the tool that makes the SRPM, as the configuration of a build shows it. Packages show `source_build_method` instead.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub srpm_build_method: ::std::option::Option<crate::enums::SrpmBuildMethod>,
        ///For `scm`, the directory within the repository. Null if none was given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subdirectory: ::std::option::Option<::std::string::String>,
        ///For `upload`, the name of the temporary directory on the server.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tmp: ::std::option::Option<::std::string::String>,
        ///For `scm`, the kind of version control. Requests call it `scm_type`.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::enums::ScmType>,
        ///For `link`, the given URL. For `upload`, the temporary URL of the file.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
    }
    ///What is known of the sources of a build. All fields can be null at first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SourcePackage {
        ///The name of the package. Null until the sources are made, unless the build was started from a package.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The URL of the SRPM. Early on it is the given URL, or the temporary place of an uploaded file, if that is an RPM. Null for other kinds of source until the SRPM is made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
        ///The version and release of the package, such as `2.0-1`. Null until the sources are made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version: ::std::option::Option<::std::string::String>,
    }
    ///The user whose credentials a call carried.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct User {
        ///The number of the user on this server.
        pub id: i64,
        ///The name of the user.
        pub name: ::std::string::String,
    }
    ///The new secret of the webhooks of a project. The former one stops working.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WebhookSecret {
        ///The owner and the name of the project with a slash between them. A group has `@` in front.
        pub full_name: ::std::string::String,
        ///The number of the project.
        pub id: i64,
        ///The name of the project.
        pub name: ::std::string::String,
        ///The owner of the project. A group has `@` in front.
        pub ownername: ::std::string::String,
        ///The secret, which a webhook has to present. Treat it like a password.
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
    /// Builders of the types that requests are made of.
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
            ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
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
            ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
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
            ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
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
            ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build may use the network. Left out, as the project says.
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
            ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
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
            ///The owner of the project. A group has `@` in front.
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
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project, without its owner.
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
            ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
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
            ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            /// Sets the options that are given. Those that are left out keep their value.
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
            ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
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
            ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
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
            ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
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
            ///The packages that the script needs, separated by blanks. Left out, none.
            pub fn builddeps<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.builddeps = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The chroot to run the script in, which need not be one of the project. It is an active chroot, or `fedora-latest-` with an architecture for the newest Fedora of the moment. Left out, `fedora-latest-x86_64`.
            pub fn chroot<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.chroot = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build may use the network. Left out, as the project says.
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
            ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
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
            ///The owner of the project. A group has `@` in front.
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
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project, without its owner.
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
            ///The URLs of repositories to install the needs of the script from. Left out or empty, none.
            pub fn repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The directory where the script leaves its results. Left out, the directory that it runs in.
            pub fn resultdir<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.resultdir = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The text of the script, up to 4096 bytes. Its first line names the interpreter, as in `#!/bin/sh`.
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
            ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
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
            ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            /// Sets the options that are given. Those that are left out keep their value.
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
            ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
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
            ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
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
            ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
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
            ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The branch, tag or commit to build. Left out, the repository's default.
            pub fn committish<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.committish = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the dist-git server, such as `fedora`. The server knows a set of names and refuses others. Left out, its first choice.
            pub fn distgit<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.distgit = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether the build may use the network. Left out, as the project says.
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
            ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
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
            ///The namespace on the dist-git server, such as `forks/alice`. Some dist-git servers need one, others do without.
            pub fn namespace<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.namespace = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The owner of the project. A group has `@` in front.
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
            ///The name of the package on the dist-git server.
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
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project, without its owner.
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
            ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
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
            ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            /// Sets the options that are given. Those that are left out keep their value.
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
            ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
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
            ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
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
            ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
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
            ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build may use the network. Left out, as the project says.
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
            ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
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
            ///The owner of the project. A group has `@` in front.
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
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project, without its owner.
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
            ///The version to build. Left out, the newest.
            pub fn pypi_package_version<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.pypi_package_version = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The major versions of Python to build for, as the texts `3` and `2`. Left out, `3` alone.
            pub fn python_versions<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.python_versions = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The tool that writes the spec file. Left out, `pyp2spec`.
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
            ///The template of the spec file. Left out, the default one.
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
            ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
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
            ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            /// Sets the options that are given. Those that are left out keep their value.
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
            ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
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
            ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
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
            ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
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
            ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build may use the network. Left out, as the project says.
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
            ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
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
            ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
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
            ///The owner of the project. A group has `@` in front.
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
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project, without its owner.
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
            ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
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
            ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            /// Sets the options that are given. Those that are left out keep their value.
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
            ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
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
            ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
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
            ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
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
            ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The URL of the repository, with a scheme such as `https`. A form such as `git@host:path` is refused.
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
            ///The branch, tag or commit to build. Left out, the repository's default.
            pub fn committish<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.committish = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether the build may use the network. Left out, as the project says.
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
            ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
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
            ///The owner of the project. A group has `@` in front.
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
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project, without its owner.
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
            ///The kind of version control. Left out, `git`.
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
            ///The tool that makes the SRPM. Left out, `rpkg`.
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
            ///The spec file, which ends in `.spec`. Left out, the tool looks for it.
            pub fn spec<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.spec = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory within the repository that holds the package. Left out, its top.
            pub fn subdirectory<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.subdirectory = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
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
            ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            /// Sets the options that are given. Those that are left out keep their value.
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
            ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
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
            ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
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
            ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
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
            ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build may use the network. Left out, as the project says.
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
            ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
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
            ///The owner of the project. A group has `@` in front.
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
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project, without its owner.
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
            ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
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
            ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            /// Sets the options that are given. Those that are left out keep their value.
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
            ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
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
            ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
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
            ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
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
            ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build may use the network. Left out, as the project says.
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
            ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
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
            ///The owner of the project. A group has `@` in front.
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
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The URLs, at least one. They are http or https, with a path ending in `.src.rpm`, `.nosrc.rpm` or `.spec` in lower case. One bad URL spoils the whole call, and a URL given twice makes two builds. The files are fetched later, so a dead URL shows as a failed build. With `after_build_id` or `with_build_id` it is just one URL: several would make the whole server hang, and are refused before they are sent.
            pub fn pkgs<T>(mut self, value: T) -> Self
            where
                T: crate::Texts,
            {
                self.pkgs = Ok(crate::Texts::convert(value));
                self
            }
            ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project, without its owner.
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
            ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
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
            ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            /// Sets the options that are given. Those that are left out keep their value.
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
            ///The numbers of the builds. All are deleted or none; a build that is missing, unfinished or not yours spoils it for all. An empty list is fine, and a number given twice is echoed twice.
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
            ///For `custom`, the packages that the script needs, separated by blanks. Left out on addition, none.
            pub fn builddeps<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.builddeps = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `custom`, the chroot to run the script in. It is an active chroot, or `fedora-latest-` with an architecture for the newest Fedora of the moment. Left out on addition, `fedora-latest-x86_64`.
            pub fn chroot<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.chroot = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The chroots that the package is not built in, as names or shell patterns separated by commas. Each has to fit some chroot. Mind that some chroot of the project has to be left, or the server builds in all of them. What leaves none in any project, such as `*`, is refused before it is sent. It cannot be read back.
            pub fn chroot_denylist<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.chroot_denylist = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `scm`, the URL of the repository. Needed on addition.
            pub fn clone_url<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.clone_url = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `scm` and `distgit`, the branch, tag or commit to build. Left out on addition, the repository's default.
            pub fn committish<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.committish = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `distgit`, the name of the dist-git server, such as `fedora`. The server knows a set of names and refuses others. Left out on addition, its first choice.
            pub fn distgit<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.distgit = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `rubygems`, the name of the gem, up to 92 characters. Needed on addition.
            pub fn gem_name<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.gem_name = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How many of its newest builds the server keeps, up to 100, where 0 stands for no limit. It cannot be read back.
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
            ///For `distgit`, the namespace on the dist-git server. Some dist-git servers need one, others do without.
            pub fn namespace<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.namespace = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The name of the package, up to 100 characters, as in the path. The call fills it in, and rejects another name.
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
            ///For `pypi`, the name of the project on the Python Package Index, up to 93 characters. Needed on addition.
            pub fn pypi_package_name<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.pypi_package_name = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `pypi`, the version to build. Left out on addition, the newest.
            pub fn pypi_package_version<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.pypi_package_version = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `pypi`, the major versions of Python to build for, as the texts `3` and `2`. Left out on addition, the list is empty, unlike that of a build.
            pub fn python_versions<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.python_versions = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///For `custom`, the URLs of repositories to install the needs of the script from. Answers show them as one text.
            pub fn repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///For `custom`, the directory where the script leaves its results. Left out on addition, the directory that it runs in.
            pub fn resultdir<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.resultdir = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `scm`, the kind of version control. Left out, `git`, also in an edit; give it with each edit of a Subversion package, or the edit turns that into a Git one.
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
            ///For `custom`, the text of the script, up to 4096 bytes. Needed on addition. Its first line names the interpreter.
            pub fn script<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.script = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `scm`, the tool that makes the SRPM. Left out on addition, `rpkg`.
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
            ///For `scm`, the spec file, which ends in `.spec`. If it is left out on addition, each later edit has to give it or is refused; an empty text will do.
            pub fn spec<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.spec = Ok(crate::OptionalText::convert(value));
                self
            }
            ///For `pypi`, the tool that writes the spec file. Left out on addition, `pyp2spec`.
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
            ///For `pypi`, the template of the spec file. Left out on addition, the default one.
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
            ///For `scm`, the directory within the repository that holds the package. Left out on addition, its top.
            pub fn subdirectory<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.subdirectory = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How long a build of the package may take, in seconds, from 0 to 108000. It cannot be read back.
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
            ///Whether a webhook may start a build of it. Left out on addition, it may not. Answers call it `auto_rebuild`.
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
            ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
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
            ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
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
            ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
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
            ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project but those on the package's deny list.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the build may use the network. Left out, as the project says.
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
            ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
            pub fn exclude_chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.exclude_chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
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
            ///The owner of the project. A group has `@` in front.
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
            ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
            pub fn packit_forge_project<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.packit_forge_project = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
            pub fn project_dirname<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.project_dirname = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The project, without its owner.
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
            ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
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
            ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            /// Sets the options that are given. Those that are left out keep their value.
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
            ///The owner of the project. A group has `@` in front.
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
            ///The project, without its owner.
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
            /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
            /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
            /// the project.
            ///
            /// Text that names no project is an error when the request is built. So is a directory where there is no
            /// `project_dirname`: the call would affect the whole project.
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
            ///The new standing as an admin, who may build, edit the project and set permissions, but not delete it.
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
            ///The new standing as a builder, who may submit and cancel builds.
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
            ///With `true`, asks for the role of an admin. With `false`, withdraws the request. Left out, nothing changes.
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
            ///With `true`, asks for the role of a builder. With `false`, withdraws the request. Left out, nothing changes.
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
            ///Repositories that builds draw on besides the project itself. They are http or https URLs, which may hold variables such as `$chroot`, or have the form `copr://owner/project`. A project named this way has to exist. Left out or empty, none.
            pub fn additional_repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether AppStream metadata are generated for the repositories. Left out, they are not.
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
            ///Whether the server removes old builds that newer ones replace. Left out, it does. Only server admins may say `false`.
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
            ///How build roots are bootstrapped, as `default`, `on`, `off` or `image`. Left out, `default`.
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
            ///The names of the chroots to build for, at least one. They have to be active, and patterns are refused.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::Texts,
            {
                self.chroots = Ok(crate::Texts::convert(value));
                self
            }
            ///A mail address or URL to reach the owner by. Left out, none.
            pub fn contact<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.contact = Ok(crate::OptionalText::convert(value));
                self
            }
            ///After how many days the project is deleted, up to 720. Left out, never. It cannot be combined with `persistent`, and cannot be read back.
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
            ///What the project is about. Left out, empty.
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.description = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether new builds stay out of the repository until somebody regenerates it by hand. Left out, they do not.
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
            ///Whether builds may use the network. Left out, they may not.
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
            ///Whether the tool `fedora-review` is run on new builds. Left out, it is not. It cannot be read back.
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
            ///Whether the project gets the chroot of a new Fedora release when that branches off. Left out, it does.
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
            ///The URL of the home page. Left out, none.
            pub fn homepage<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.homepage = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How to install from the project. Left out, empty.
            pub fn instructions<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.instructions = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How builds are kept apart from the builder, as `default`, `nspawn` or `simple`. Left out, `default`.
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
            ///Whether packages of its repositories win over those of modules. Left out, they do not.
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
            ///Whether repositories of a 64-bit architecture come with those of its 32-bit counterpart. Left out, they do not. It cannot be read back.
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
            ///The name of the project, up to 100 characters. It has letters of any script, digits, `_`, `.` and `-`, and not digits alone. The server trims blanks around it. A longer name makes it fail without a reason.
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
            ///The forge projects for which the Packit service may build here, such as `github.com/owner/name`. A scheme in front is cut off. Left out or empty, none.
            pub fn packit_forge_projects_allowed<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.packit_forge_projects_allowed = Ok(
                    crate::OptionalTexts::convert(value),
                );
                self
            }
            ///Whether the project is kept for ever. Left out, it is not. Only server admins may say `true`, and nobody can take it back.
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
            ///The priority of its repositories, at least 1, where a smaller number wins. Left out, none.
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
            ///Repositories that users of the project need too. They are http or https URLs, or have the form `copr://owner/project`. Left out or empty, none. They cannot be read back here; the RPM repository shows them.
            pub fn runtime_dependencies<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.runtime_dependencies = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///The system that keeps the results. Left out, the server's usual one. Only server admins may choose, and only here.
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
            ///Whether the project is left out of the list on the home page of the server. Left out, it is listed.
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
            ///Modules to switch on or off beforehand, as `name:stream`, with `!` in front to switch one off. Each name only once. An empty list changes nothing; to clear it, name it in `reset_fields`.
            pub fn additional_modules<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_modules = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Packages to install in the build root beforehand. The list replaces the former one, and an empty list clears it.
            pub fn additional_packages<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_packages = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Repositories that builds in this chroot draw on besides those of the project. They are http or https URLs, or have the form `copr://owner/project`. A `priority` in the query of a URL sets the priority of the repository. The list replaces the former one, and an empty list clears it.
            pub fn additional_repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///How build roots are bootstrapped. With `custom_image`, the image is needed too. It cannot be read back here, only from the configuration of a build in this chroot.
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
            ///The container image to bootstrap from, such as `registry.example.org/fedora:43`. Given alone, it implies the bootstrap `custom_image`. It cannot be read back here, only from the configuration of a build in this chroot.
            pub fn bootstrap_image<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.bootstrap_image = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether the comps file is removed.
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
            ///How builds are kept apart from the builder. With `unchanged`, as the project says.
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
            ///The names of fields to set back to their defaults, as they are called here. This happens before the new values of the same call are set. An unknown name is refused.
            pub fn reset_fields<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.reset_fields = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Build conditions to switch on, as with `--with` of `rpmbuild`. The list replaces the former one, and an empty list clears it.
            pub fn with_opts<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.with_opts = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Build conditions to switch off, as with `--without` of `rpmbuild`. The list replaces the former one, and an empty list clears it.
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
            ///Repositories that builds draw on besides the project itself. They are http or https URLs, which may hold variables such as `$chroot`, or have the form `copr://owner/project`. The list replaces the former one, and an empty list clears it.
            pub fn additional_repos<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.additional_repos = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether AppStream metadata are generated for the repositories.
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
            ///Whether the server removes old builds that newer ones replace. Only server admins may say `false`. Once one has, the owner's own edits without this field are refused, whatever else they change.
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
            ///How build roots are bootstrapped, as `default`, `on`, `off` or `image`.
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
            ///The names of the chroots to build for. The list replaces the former one, so name all that are to stay; an empty list changes nothing. Chroots past their end of life are refused, and dropping one with unfinished builds fails with status 409.
            pub fn chroots<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.chroots = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///A mail address or URL to reach the owner by. It cannot be cleared; an empty text changes nothing.
            pub fn contact<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.contact = Ok(crate::OptionalText::convert(value));
                self
            }
            ///After how many days the project is deleted, up to 720. With -1, never. It cannot be read back.
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
            ///What the project is about. An empty text clears it.
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.description = Ok(crate::OptionalText::convert(value));
                self
            }
            ///Whether new builds stay out of the repository until somebody regenerates it by hand.
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
            ///Whether builds may use the network.
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
            ///Whether the tool `fedora-review` is run on new builds. It cannot be read back.
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
            ///Whether the project gets the chroot of a new Fedora release when that branches off.
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
            ///The URL of the home page. It cannot be cleared; an empty text changes nothing.
            pub fn homepage<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.homepage = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How to install from the project. An empty text clears it.
            pub fn instructions<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.instructions = Ok(crate::OptionalText::convert(value));
                self
            }
            ///How builds are kept apart from the builder, as `default`, `nspawn` or `simple`.
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
            ///Whether packages of its repositories win over those of modules.
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
            ///Whether repositories of a 64-bit architecture come with those of its 32-bit counterpart. It cannot be read back.
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
            ///The forge projects for which the Packit service may build here, such as `github.com/owner/name`. A scheme in front is cut off. The list replaces the former one, and an empty list clears it.
            pub fn packit_forge_projects_allowed<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.packit_forge_projects_allowed = Ok(
                    crate::OptionalTexts::convert(value),
                );
                self
            }
            ///The priority of its repositories, at least 1, where a smaller number wins. It cannot be cleared once it is set.
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
            ///Repositories that users of the project need too. They are http or https URLs, or have the form `copr://owner/project`. The list replaces the former one. They cannot be read back here; the RPM repository shows them.
            pub fn runtime_dependencies<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalTexts,
            {
                self.runtime_dependencies = Ok(crate::OptionalTexts::convert(value));
                self
            }
            ///Whether the project is left out of the list on the home page of the server.
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
            ///Whether the fork may have the name of a project that you have made, for any owner. Left out, such a name is a 400, even if the target does not exist. It does not protect a project of a group that another member has made: the builds go into that project with and without `confirm`.
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
            ///The name of the copy. Left out, the name of the source; empty, a 400.
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: crate::OptionalText,
            {
                self.name = Ok(crate::OptionalText::convert(value));
                self
            }
            ///The owner of the copy, which is you or a group that you are in. A group has `@` in front.
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
impl Client {
    /**Ask for the version of the interface.

Answers with `version`, which is 3. Anybody may call it, so it tells cheaply whether there is a Copr instance at an address.

`GET /`. Requires no authentication. Idempotent.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn home(&self) -> builder::Home {
        builder::Home::new(self)
    }
    /**Replace the API token of the caller.

Makes a new login and a new token for the calling user and answers with both. The old pair stops working at once, for every client that uses it. If the answer gets lost, there is no way to read the new pair again. `expiration` is the day on which the new pair ends, as `YYYY-MM-DD`.

`POST /api-token`. Requires authentication. Not idempotent.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn api_token_create(&self) -> builder::ApiTokenCreate {
        builder::ApiTokenCreate::new(self)
    }
    /**Check the credentials of this client.

Answers with the id and the name of the user that the credentials belong to. It has no other effect. Credentials that are malformed rather than wrong, such as a login with a colon in it, are a 500 instead of a 401.

`GET /auth-check`. Requires authentication. Idempotent.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn auth_check(&self) -> builder::AuthCheck {
        builder::AuthCheck::new(self)
    }
    /**Get the state of a build in one chroot.

Answers with state, times (Unix seconds, UTC) and the address of the results. `started_on`, `ended_on` and `result_url` are null until they are known, and some stay null for good, as in a chroot that was canceled before it started. A build has no chroots until its sources are imported, unless chroots were named at submission; until then the answer is a 404. Anybody may call it.

`GET /build-chroot/`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The id of the build.
* `chrootname`: The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A text that is not of this shape is a 500.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_chroot_get(&self) -> builder::BuildChrootGet {
        builder::BuildChrootGet::new(self)
    }
    /**Get the settings of a build in one chroot.

Answers with the repositories, packages and limits that the build has in this chroot. Keys without a value are left out instead of null. Once the project has dropped the chroot, only a few keys are left; once the chroot is at its end of life, the answer is a 500. Anybody may call it.

`GET /build-chroot/build-config`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The id of the build.
* `chrootname`: The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A text that is not of this shape is a 500.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_chroot_build_config(&self) -> builder::BuildChrootBuildConfig {
        builder::BuildChrootBuildConfig::new(self)
    }
    /**List the packages that a build made in one chroot.

Answers with the packages that were made in this chroot, the source package included. The list is empty until the build has succeeded there, and for forked builds. `epoch` is null for a package without one. A chroot that is not among those of the build is a 404. Anybody may call it.

`GET /build-chroot/built-packages`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The id of the build.
* `chrootname`: The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A text that is not of this shape is a 500.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_chroot_built_packages(&self) -> builder::BuildChrootBuiltPackages {
        builder::BuildChrootBuiltPackages::new(self)
    }
    /**List the chroots of a build.

Answers with the state of the build in each of its chroots. A build that does not exist gives an empty page and no 404, just as one whose sources have not been imported. An order by `name` is ignored, and `id` is used instead. Anybody may call it.

`GET /build-chroot/list`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The id of the build.
* `limit` (optional): The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
* `offset` (optional): How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.
* `order` (optional): The database column to sort by, `id` if left out. Ties are not broken, so only `id` makes pages that fit together. An unknown column is a 500, and so is a field that the server computes, such as `state` or `full_name`.
* `order_type` (optional): The direction of the order, `ASC` if left out. Anything but `ASC` and `DESC` in capitals is a 500.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_chroot_list(&self) -> builder::BuildChrootList {
        builder::BuildChrootList::new(self)
    }
    /**List the packages that a build made, by chroot.

Answers with a map from the name of each chroot to the packages that were made in it, the source package included. The map is empty while the build has no chroots. A chroot that has not succeeded, or not yet, has an empty list, and so have all chroots of a forked build. Anybody may call it.

`GET /build/built-packages/{build_id}`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The id of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_built_packages(&self) -> builder::BuildBuiltPackages {
        builder::BuildBuiltPackages::new(self)
    }
    /**Cancel a build.

Answers with the build, whose state is `canceled` at once, while its chroots may take a while to follow. A build that is finished or canceled already is a 409. `ended_on` of a canceled build stays null for good. Whoever may build in the project may cancel.

`PUT /build/cancel/{build_id}`. Requires authentication. Not idempotent.

# Arguments
* `build_id`: The id of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 409: The present state does not allow it: the package exists already, the build can no longer be canceled, or a chroot to be dropped still has unfinished builds.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_cancel(&self) -> builder::BuildCancel {
        builder::BuildCancel::new(self)
    }
    /**Ask whether a build with these options would be accepted.

Checks project, chroots, options and the right to build, and starts nothing. The answer is either a 200 or the failure that a submission would meet. It knows nothing of the sources, so a submission can still be refused because of them. Worth a call before a large upload, since the server reads the whole file before it checks anything else.

`POST /build/check-before-build`. Requires authentication. Idempotent.

# Arguments
* the fields of the body, or `body`: The project and the options of the build, without its sources.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_check(&self) -> builder::BuildCheck {
        builder::BuildCheck::new(self)
    }
    /**Submit a build whose sources a script makes.

Runs `script` to make the sources and answers with the build. The script may have 4096 bytes at most. It runs in
the chroot that `chroot` names, `fedora-latest-x86_64` if left out. Names that begin with `fedora-latest-` are
turned into a real chroot at submission. `builddeps` holds package names separated by blanks, and `repos` a list
of URLs.

`chroot` has nothing to do with `chroots`, which says where the result is built. Without `chroots` the build goes
to all chroots of the project, which shows in the build only when its sources have been imported. Needs the right
to build in the project.

`POST /build/create/custom`. Requires authentication. Not idempotent.

# Arguments
* the fields of the body, or `body`: The project, the script with its surroundings, and the options of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_create_custom(&self) -> builder::BuildCreateCustom {
        builder::BuildCreateCustom::new(self)
    }
    /**Submit a build from a DistGit instance.

Takes the sources of the package `package_name` from a DistGit instance and answers with the build. Without
`distgit` the server's first choice is used. Which instances there are depends on the server, and no operation
lists them; an unknown one is a 400. Some of them need a `namespace`.

Without `chroots` the build goes to all chroots of the project, which shows in the build only when its sources
have been imported. Needs the right to build in the project.

`POST /build/create/distgit`. Requires authentication. Not idempotent.

# Arguments
* the fields of the body, or `body`: The project, the package in DistGit and the options of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_create_distgit(&self) -> builder::BuildCreateDistgit {
        builder::BuildCreateDistgit::new(self)
    }
    /**Submit a build of a package from PyPI.

Writes a spec file for a PyPI package, builds it, and answers with the build. Without `pypi_package_version` the
version is left to the source build. Defaults are `pyp2spec` for `spec_generator`, an empty text for
`spec_template`, and `3` for `python_versions`. The word `default` is no template and is refused.

Without `chroots` the build goes to all chroots of the project, which shows in the build only when its sources
have been imported. Needs the right to build in the project.

`POST /build/create/pypi`. Requires authentication. Not idempotent.

# Arguments
* the fields of the body, or `body`: The project, the PyPI package and the options of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_create_pypi(&self) -> builder::BuildCreatePypi {
        builder::BuildCreatePypi::new(self)
    }
    /**Submit a build of a gem from RubyGems.

Makes the SRPM from the gem `gem_name` and answers with the build. A version cannot be chosen. Whether the gem
exists is not checked here, so a wrong name shows only in the source build.

Without `chroots` the build goes to all chroots of the project, which shows in the build only when its sources
have been imported. Needs the right to build in the project.

`POST /build/create/rubygems`. Requires authentication. Not idempotent.

# Arguments
* the fields of the body, or `body`: The project, the gem and the options of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_create_rubygems(&self) -> builder::BuildCreateRubygems {
        builder::BuildCreateRubygems::new(self)
    }
    /**Submit a build from a version control repository.

Makes the SRPM from a Git or Subversion repository and answers with the build. `clone_url` has to be a web
address; forms such as `git@host:path` are refused. Defaults are `git` for `scm_type` and `rpkg` for
`source_build_method`. `spec`, if given, has to end in `.spec`. Whether the repository exists is not checked
here, so a wrong address shows only in the source build.

Without `chroots` the build goes to all chroots of the project, which shows in the build only when its sources
have been imported. Needs the right to build in the project.

`POST /build/create/scm`. Requires authentication. Not idempotent.

# Arguments
* the fields of the body, or `body`: The project, the repository and the options of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_create_scm(&self) -> builder::BuildCreateScm {
        builder::BuildCreateScm::new(self)
    }
    /**Submit a build of an uploaded SRPM or spec file.

Sends one file and answers with one build. The name of the file has to end in `.src.rpm`, `.nosrc.rpm` or
`.spec`, in any case of letters. The server cleans the name and does not look at the content, so a broken file
shows only in the source build. It reads the whole file before it checks anything else, so ask `build_check`
before a large upload.

Without `chroots` the build goes to all chroots of the project, which shows in the build only when its sources
have been imported. Needs the right to build in the project.

`POST /build/create/upload`. Requires authentication. Not idempotent.

# Arguments
* `content_type`: Media type of the body, with its boundary: `multipart/form-data; boundary=…`.
* the fields of the body, or `body`: The bytes of the multipart body.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_create_upload(&self) -> builder::BuildCreateUpload {
        builder::BuildCreateUpload::new(self)
    }
    /**Submit builds of SRPM or spec files from URLs.

Makes one build for each URL in `pkgs`, and answers with the builds in the order of the URLs. The same URL twice
makes two builds. If one URL is refused, no build is made. A URL has to be `http` or `https`, and its path has to
end in `.src.rpm`, `.nosrc.rpm` or `.spec`, in lower case. Whether there is a file is not checked here. Several
URLs in a batch, with `after_build_id` or `with_build_id`, make the whole server hang, and are refused before
they are sent: submit them one by one.

Without `chroots` a build goes to all chroots of the project, which shows in the build only when its sources have
been imported. Needs the right to build in the project.

`POST /build/create/url`. Requires authentication. Not idempotent.

# Arguments
* the fields of the body, or `body`: The project, the URLs and the options of the builds.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_create_url(&self) -> builder::BuildCreateUrl {
        builder::BuildCreateUrl::new(self)
    }
    /**Delete several finished builds at once.

Deletes all of the builds or none of them, and answers with the ids that it was given, repeated ones included. If any build is unfinished, does not exist, or lies outside the rights of the caller, the answer is a 400 with one line for each kind of trouble, and nothing is deleted. So a lack of rights is a 400 here, and not a 403. An empty list is fine and does nothing.

`DELETE /build/delete/list`. Requires authentication. Not idempotent.

# Arguments
* the fields of the body, or `body`: The ids of the builds.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_delete_many(&self) -> builder::BuildDeleteMany {
        builder::BuildDeleteMany::new(self)
    }
    /**Delete a finished build.

Answers with the build as it was. A build that is not finished cannot be deleted, and the answer to the attempt is a 500; cancel it first. A second deletion is a 404. Without rights on the build it is a 403.

`DELETE /build/delete/{build_id}`. Requires authentication. Not idempotent.

# Arguments
* `build_id`: The id of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_delete(&self) -> builder::BuildDelete {
        builder::BuildDelete::new(self)
    }
    /**List the builds of a project.

Answers with builds, newest first; no other order can be asked for. Without `limit` all builds come at once,
which takes long for a large project. A build that is submitted between two pages shows the last build of one
page again on the next. Builds of all directories of the project are mixed. Anybody may call it.

Paging and `status` do not go together. The server skips `offset` builds first, then filters, then applies
`limit`, so pages overlap, and `limit=0` gives nothing. Either filter by `status` without paging, or page without
`status` and filter the answers.

`GET /build/list`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `packagename` (optional): Only builds of this package. All packages if left out; an unknown name gives an empty page.
* `status` (optional): Only builds in this state. All states if left out. A word that is no state is refused before it is sent; the server would answer with an empty page. It does not go together with `limit` and `offset`.
* `limit` (optional): The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
* `offset` (optional): How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_list(&self) -> builder::BuildList {
        builder::BuildList::new(self)
    }
    /**Get where the sources of a build come from.

Answers with the kind of source, its details and the limits for the source build. It works from the moment of submission. Which keys `source_dict` has depends on `source_type`. For `scm` the method is called `srpm_build_method` here, while a package calls it `source_build_method`. In a project with `fedora_review` it has that key, too. Anybody may call it.

`GET /build/source-build-config/{build_id}`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The id of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_source_build_config(&self) -> builder::BuildSourceBuildConfig {
        builder::BuildSourceBuildConfig::new(self)
    }
    /**Get the state of the source build of a build.

Answers with the state of the first step, which makes the SRPM, and with the address of its results and logs. The answer is a 500 as long as there is nothing to show: before the source build starts to run, when the build was canceled before that, and for forked builds. So a 500 here does not mean that the server is ill. Anybody may call it.

`GET /build/source-chroot/{build_id}`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The id of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_source_chroot(&self) -> builder::BuildSourceChroot {
        builder::BuildSourceChroot::new(self)
    }
    /**Get a build.

Answers with the build as it is now; all times are Unix seconds, UTC. To wait for the end of a build, watch `state`: `succeeded`, `failed`, `canceled`, `skipped` and `forked` are final. Do not wait for `ended_on`, which stays null for good in a canceled build and in one whose sources or import failed. A build can also stay `waiting` or `unknown` for ever. `state` can also go back from `running` to `pending` while other chroots wait. `chroots` is empty until the sources are imported, unless chroots were named at submission, and its order is not stable. Anybody may call it.

`GET /build/{build_id}`. Requires no authentication. Idempotent.

# Arguments
* `build_id`: The id of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn build_get(&self) -> builder::BuildGet {
        builder::BuildGet::new(self)
    }
    /**Log in with a Kerberos ticket.

Answers with the user and sets a `session` cookie, which then serves in place of a token. A token does not help here. Without a valid ticket the answer is a 403, not a 401. The same 403 comes back when the ticket is fine but its user has never logged in to the web pages of the instance.

`GET /gssapi_login`. Requires a Kerberos ticket. Idempotent.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn gssapi_login(&self) -> builder::GssapiLogin {
        builder::GssapiLogin::new(self)
    }
    /**List the chroots that the instance offers.

Answers with a map from the name of each active chroot to a comment in Markdown, which is an empty text for most. Chroots that are no longer offered, such as those at their end of life, are left out. Everything comes in one answer; there are no pages. Anybody may call it.

`GET /mock-chroots/list`. Requires no authentication. Idempotent.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn mock_chroot_list(&self) -> builder::MockChrootList {
        builder::MockChrootList::new(self)
    }
    /**Get the latest state of each package in each chroot.

Answers with all packages of a project, sorted by name, and for each the latest build in every chroot. A chroot shows up only if it is active in the project and the package was built there at least once. A project without builds has an empty list. `pkg_version` is null until the version is known. Everything comes in one answer, which can be large; there are no pages. Anybody may call it.

`GET /monitor`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `project_dirname` (optional): The directory of the project to look at, such as `hello:pr:12` or `hello:custom:next`. One that does not exist is a 404.
* `additional_fields` (optional): Fields to add to each chroot: `url_build_log` and `url_backend_log`, both left out unless asked for. An unknown word is a 400.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn monitor(&self) -> builder::Monitor {
        builder::Monitor::new(self)
    }
    /**Get a package.

Answers with the package and where its sources come from. Which keys `source_dict` has depends on `source_type`, and some differ from the names in requests: `scm_type` comes back as `type`, `webhook_rebuild` as `auto_rebuild`. `max_builds`, `timeout` and `chroot_denylist` can be set and never come back. Builds are left null unless asked for. Anybody may call it.

`GET /package/`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `packagename`: The name of the package. Case matters.
* `with_latest_build` (optional): Whether to fill in `builds.latest`. It stays null otherwise, and for a package without builds.
* `with_latest_succeeded_build` (optional): Whether to fill in `builds.latest_succeeded`. It stays null otherwise, and for a package that never succeeded.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn package_get(&self) -> builder::PackageGet {
        builder::PackageGet::new(self)
    }
    /**Add a package to a project.

Makes a package, without building it, and answers with it. The name stands in the path and in the body: set it
once, on the call, which fills in the other. Two different names are refused, because the server would make the
package that the body names and answer with a 500. A package that exists already is a 409.

Each kind of source needs fields of its own: `clone_url` for `scm`, `pypi_package_name` for `pypi`, `gem_name`
for `rubygems`, `script` for `custom`. For `distgit`, the package name says what to fetch, and some DistGit
instances need a `namespace`. `timeout` is in seconds. `max_builds` is a number from 0 to 100.
`chroot_denylist` holds patterns separated by commas, and a pattern that hits no chroot is a 400.

`POST /package/add/{ownername}/{projectname}/{package_name}/{source_type_text}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `package_name`: The name of the package, in the path and in the body.
* `source_type_text`: The kind of source: `scm`, `pypi`, `rubygems`, `custom` or `distgit`. Anything else is a 400, even the kinds `link`, `upload` and `unset` that packages can come back with.
* the fields of the body, or `body`: The package: the fields of its source, and its settings. The call fills in the name.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 409: The present state does not allow it: the package exists already, the build can no longer be canceled, or a chroot to be dropped still has unfinished builds.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn package_add(&self) -> builder::PackageAdd {
        builder::PackageAdd::new(self)
    }
    /**Build a package from its stored source.

Answers with the new build. Without `chroots` it goes to all chroots of the project except those on the denylist of the package, and the answer lists them at once, unlike the answers to other submissions. `chroots` and `exclude_chroots` take shell patterns such as `fedora-*`, and a pattern that hits nothing is a 400. A package whose source is `unset`, `link` or `upload` is a 400, too: it has nothing to build from again. Needs the right to build in the project.

`POST /package/build`. Requires authentication. Not idempotent.

# Arguments
* the fields of the body, or `body`: Which package to build and the options of the build.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn package_build(&self) -> builder::PackageBuild {
        builder::PackageBuild::new(self)
    }
    /**Delete a package.

Answers with the package as it was. As long as builds of the package are unfinished, the answer is a 400. A second deletion is a 404.

`DELETE /package/delete`. Requires authentication. Not idempotent.

# Arguments
* the fields of the body, or `body`: Which package to delete.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn package_delete(&self) -> builder::PackageDelete {
        builder::PackageDelete::new(self)
    }
    /**Change a package, keeping its kind of source.

Works as `package_edit` does, with the kind of source that the package has at present. Fields that are null or
not sent keep their values, and an empty text clears an optional field. A package cannot be renamed; the call
fills the name into the body.

Mind two traps with `scm`. `scm_type` does not keep its value: a Subversion package turns into a Git one unless
`svn` is sent every time. And a package that was added without `spec` cannot be changed without it: the answer is
a 400 unless an empty `spec` is sent.

`POST /package/edit/{ownername}/{projectname}/{package_name}/`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `package_name`: The name of the package to change, in the path and in the body.
* the fields of the body, or `body`: The fields to change, and `package_name`, which has to be there.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn package_edit_keep_type(&self) -> builder::PackageEditKeepType {
        builder::PackageEditKeepType::new(self)
    }
    /**Change a package.

Answers with the package after the change. Fields that are null or not sent keep their values, and an empty text
clears an optional field. A package cannot be renamed; the call fills the name into the body. A change to another kind of source needs the fields of that kind.

Mind two traps with `scm`. `scm_type` does not keep its value: a Subversion package turns into a Git one unless
`svn` is sent every time. And a package that was added without `spec` cannot be changed without it: the answer is
a 400 unless an empty `spec` is sent.

`POST /package/edit/{ownername}/{projectname}/{package_name}/{source_type_text}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `source_type_text`: The kind of source from now on: `scm`, `pypi`, `rubygems`, `custom` or `distgit`. Anything else is a 400.
* `package_name`: The name of the package to change, in the path and in the body.
* the fields of the body, or `body`: The fields to change, and `package_name`, which has to be there.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn package_edit(&self) -> builder::PackageEdit {
        builder::PackageEdit::new(self)
    }
    /**List the packages of a project.

Answers with packages, sorted by `id` unless another order is asked for. An answer of more than 10000 packages is refused with a 413, so ask for pages. Builds are left null unless asked for. A project without packages gives an empty page, one that does not exist a 404. Anybody may call it.

`GET /package/list`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `with_latest_build` (optional): Whether to fill in `builds.latest`. It stays null otherwise, and for a package without builds.
* `with_latest_succeeded_build` (optional): Whether to fill in `builds.latest_succeeded`. It stays null otherwise, and for a package that never succeeded.
* `limit` (optional): The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
* `offset` (optional): How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.
* `order` (optional): The database column to sort by, `id` if left out. Ties are not broken, so only `id` makes pages that fit together. An unknown column is a 500, and so is a field that the server computes, such as `state` or `full_name`.
* `order_type` (optional): The direction of the order, `ASC` if left out. Anything but `ASC` and `DESC` in capitals is a 500.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 413: More than 10000 rows in one answer. Ask for pages with a `limit` of 10000 or less.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn package_list(&self) -> builder::PackageList {
        builder::PackageList::new(self)
    }
    /**Forget where the sources of a package come from.

Answers with the package, whose `source_type` is now `unset` and whose `source_dict` is empty. It stays in the project, but cannot be built by `package_build` until it has a source again.

`PUT /package/reset`. Requires authentication. Idempotent.

# Arguments
* the fields of the body, or `body`: Which package to reset.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn package_reset(&self) -> builder::PackageReset {
        builder::PackageReset::new(self)
    }
    /**Get the settings of a chroot of a project.

Answers with what the project has set for this chroot. `bootstrap` and `bootstrap_image` can be set and never come back here. A chroot that the project has dropped is still found for a while, and `delete_after_days` then says how many days its results have left; otherwise that is null. Chroots that are unknown, not enabled in the project or at their end of life are a 404. Anybody may call it.

`GET /project-chroot/`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `chrootname`: The name of a chroot of the project, such as `fedora-rawhide-x86_64`.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_chroot_get(&self) -> builder::ProjectChrootGet {
        builder::ProjectChrootGet::new(self)
    }
    /**Get what a build in a chroot of a project would use.

Answers with the settings of the chroot together with the repositories that a build would see. `repos` begins with the repository of the project itself, and with a second one if the project is in `devel_mode`. `isolation` is the chroot's own word and not the one in force, and the bootstrap settings are missing. In `additional_modules` all entries but the last end in a comma. A chroot that the project has dropped is a 500. Anybody may call it.

`GET /project-chroot/build-config`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `chrootname`: The name of a chroot of the project, such as `fedora-rawhide-x86_64`.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_chroot_build_config(&self) -> builder::ProjectChrootBuildConfig {
        builder::ProjectChrootBuildConfig::new(self)
    }
    /**Change the settings of a chroot of a project.

Changes the fields that are sent, leaves the others as they are, and answers with the settings afterwards. A
field that is null counts as not sent. An empty list empties the field, except for `additional_modules`, where it
changes nothing; name the field in `reset_fields` instead. `reset_fields` is applied before the values of the
same call, and an unknown name in it is a 400.

`bootstrap_image` alone implies the bootstrap `custom_image`, and `custom_image` without an image is a 400. A
file with comps travels as multipart; `delete_comps` removes the present one. A file name longer than 127
characters is a 500. Needs the right to edit the project.

`PUT /project-chroot/edit/{ownername}/{projectname}/{chrootname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `chrootname`: The name of a chroot that is enabled in the project, such as `fedora-rawhide-x86_64`.
* the fields of the body, or `body`: The fields to change, as JSON. To send a comps file with them: a multipart body with the file part `upload_comps`, and a file part `json` with the fields, which may be left out.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_chroot_edit(&self) -> builder::ProjectChrootEdit {
        builder::ProjectChrootEdit::new(self)
    }
    /**Change the settings of a chroot of a project.

Changes the fields that are sent, leaves the others as they are, and answers with the settings afterwards. A
field that is null counts as not sent. An empty list empties the field, except for `additional_modules`, where it
changes nothing; name the field in `reset_fields` instead. `reset_fields` is applied before the values of the
same call, and an unknown name in it is a 400.

`bootstrap_image` alone implies the bootstrap `custom_image`, and `custom_image` without an image is a 400. A
file with comps travels as multipart; `delete_comps` removes the present one. A file name longer than 127
characters is a 500. Needs the right to edit the project.

`PUT /project-chroot/edit/{ownername}/{projectname}/{chrootname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* `chrootname`: The name of a chroot that is enabled in the project, such as `fedora-rawhide-x86_64`.
* `content_type`: Media type of the body, with its boundary: `multipart/form-data; boundary=…`.
* the fields of the body, or `body`: The bytes of the multipart body.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_chroot_edit_multipart(&self) -> builder::ProjectChrootEditMultipart {
        builder::ProjectChrootEditMultipart::new(self)
    }
    /**Get a project.

Answers with the project. Its chroots are the keys of `chroot_repos`, which is empty if none is active. `homepage`, `contact` and `repo_priority` are null until they are set. Some settings never come back: `multilib`, `fedora_review`, `runtime_dependencies` and `delete_after_days`. An empty owner or name is a 415. Anybody may call it.

`GET /project/`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_get(&self) -> builder::ProjectGet {
        builder::ProjectGet::new(self)
    }
    /**Make a project.

Answers with the new project. `name` and `chroots` are needed; the chroots have to be active ones, by their full
names. A name has 100 characters at most (a longer one is a 500), letters of any script, digits, and `_`, `.` and
`-`, but not digits alone. A name that is taken is a 400, not a 409.

The owner can be the caller, a group that the caller is in, or, for server admins, anybody. Only server admins
may send `storage`, `persistent: true` or `auto_prune: false`; from others they are a 403. `multilib`,
`fedora_review`, `runtime_dependencies` and `delete_after_days` are taken and never come back.

`POST /project/add/{ownername}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the new project, a user name or `@group`. Another user or a group that the caller is not in is a 403.
* `exist_ok` (optional): Whether to answer with the project as it is when the name is taken, instead of a 400. The project is not changed, the other fields are not even checked, and it may belong to somebody else.
* the fields of the body, or `body`: The name, the chroots and the settings of the project.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_add(&self) -> builder::ProjectAdd {
        builder::ProjectAdd::new(self)
    }
    /**Delete a project.

Answers with the project as it was. There is no safeguard and no way back, and the name is free again at once.

Only the owner, members of the owning group and server admins may delete. The server looks at the builds first:
the answer is a 400 if one of them is unfinished, and also if the caller may not delete one of them, ended or
not. So a 400 does not tell a project with unfinished builds from a project of somebody else. A caller without
rights gets a 403 only if there are no builds; an approved `admin`, who may delete builds, gets one as soon as
all builds have ended. A persistent project without builds is a 403 for everybody.

`DELETE /project/delete/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_delete(&self) -> builder::ProjectDelete {
        builder::ProjectDelete::new(self)
    }
    /**Change the settings of a project.

Changes the fields that are sent, leaves the others as they are, and answers with the project afterwards. A field
that is null counts as not sent. Description, instructions and the lists of repositories and of Packit projects
are cleared by an empty text or list. `homepage`, `contact` and `repo_priority` cannot be cleared: the old value
stays, and the answer is a 200. `delete_after_days: -1` takes the end date away.

`chroots` replaces the whole set, so send those that are to stay, too; an empty list changes nothing. A chroot at
its end of life in it is a 400, and dropping a chroot with unfinished builds is a 409. Needs the right to edit
the project. If a server admin has switched `auto_prune` off, any change by the owner is a 403.

`PUT /project/edit/{ownername}/{projectname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* the fields of the body, or `body`: The settings to change.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 409: The present state does not allow it: the package exists already, the build can no longer be canceled, or a chroot to be dropped still has unfinished builds.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_edit(&self) -> builder::ProjectEdit {
        builder::ProjectEdit::new(self)
    }
    /**Fork a project.

Copies the project in the path to the owner and name in the body and answers with the copy; its builds follow
later, in the state `forked`. No right on the source is needed. The new owner has to be the caller or a group
that the caller is in; anything else is a 400, not a 403. `name` falls back to the name of the source. A fork onto
itself is always a 400.

**Warning:** a fork to a group can go into an existing project without `confirm`. The server does not look at the
target: it asks for `confirm` if the *caller* has made a project with the name of the target, in any place, and
then answers 400 without it, even if the target does not exist. If another member of the group has made the
target, the answer is a 200, with and without `confirm`, and the builds go into that project. To be sure that a
fork makes a new project, get the target first (`project_get`) and go on only after a 404.

`POST /project/fork/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project to copy, a user name or `@group`. Case matters.
* `projectname`: The name of the project to copy, without its owner. Case matters.
* the fields of the body, or `body`: Where the copy goes, and whether it may go into a project that exists.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_fork(&self) -> builder::ProjectFork {
        builder::ProjectFork::new(self)
    }
    /**List the projects of an owner, or of everybody.

Answers with projects, oldest first unless another order is asked for, unlisted ones included. An unknown owner or group gives an empty page and no 404. A project that is deleted between two pages makes the next page skip one. Without an owner and without `limit`, the answer holds every project of the server, so ask for pages. Anybody may call it.

`GET /project/list`. Requires no authentication. Idempotent.

# Arguments
* `ownername` (optional): Only projects of this owner, a user name or `@group`. Left out or empty, the projects of everybody.
* `limit` (optional): The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
* `offset` (optional): How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.
* `order` (optional): The database column to sort by, `id` if left out. Ties are not broken, so only `id` makes pages that fit together. An unknown column is a 500, and so is a field that the server computes, such as `state` or `full_name`.
* `order_type` (optional): The direction of the order, `ASC` if left out. Anything but `ASC` and `DESC` in capitals is a 500.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_list(&self) -> builder::ProjectList {
        builder::ProjectList::new(self)
    }
    /**Ask whether a user may build in a project.

Answers `true` in `can_build_in` for the owner, members of the owning group, users with an approved role, and server admins. An unknown user is a 500 and not a 404; an unknown project is a 404. For a project of a group, `ownername` comes back without its `@`. Anybody may ask about anybody.

`GET /project/permissions/can_build_in/{who}/{ownername}/{projectname}`. Requires no authentication. Idempotent.

# Arguments
* `who`: The name of the user to ask about. An unknown one is a 500.
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn permissions_can_build_in(&self) -> builder::PermissionsCanBuildIn {
        builder::PermissionsCanBuildIn::new(self)
    }
    /**List who has or wants roles in a project.

Answers with a map from user names to their roles, `admin` and `builder`, each of which is `nothing`, `request` or `approved`. The owner has no entry. If nobody has an entry, the answer is a 404 and not an empty map, the same status as for a project that does not exist. Needs the right to edit the project; an approved `builder` gets a 403.

`GET /project/permissions/get/{ownername}/{projectname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn permissions_get(&self) -> builder::PermissionsGet {
        builder::PermissionsGet::new(self)
    }
    /**Ask for roles in a project, or take the request back.

Asks on behalf of the caller: `true` requests a role, `false` withdraws the request. `updated` in the answer says whether that changed anything. Asking for nothing, for a role that one has already, or as the owner of the project is a 400. Anybody who is logged in may call it. Whoever may edit the project then decides by `permissions_set`.

`PUT /project/permissions/request/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* the fields of the body, or `body`: The roles to request or to withdraw. At least one has to be there.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn permissions_request(&self) -> builder::PermissionsRequest {
        builder::PermissionsRequest::new(self)
    }
    /**Give, refuse or take away roles in a project.

Sets the named roles of the named users, all of them or none. `updated` in the answer names the users for whom something changed and is empty if nothing did. An empty map, an unknown user, role or state, and the owner of the project are a 400. Needs the right to edit the project, which an approved `admin` has.

`PUT /project/permissions/set/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.
* the fields of the body, or `body`: A map from user names to the roles to set, each to `nothing`, `request` or `approved`.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn permissions_set(&self) -> builder::PermissionsSet {
        builder::PermissionsSet::new(self)
    }
    /**Ask for new repository metadata of a project.

Has the metadata of the repositories of the project made again and answers with the project, which says nothing about when that is done. Needs the right to edit the project.

`PUT /project/regenerate-repos/{ownername}/{projectname}`. Requires authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_regenerate_repos(&self) -> builder::ProjectRegenerateRepos {
        builder::ProjectRegenerateRepos::new(self)
    }
    /**Search for projects.

Answers with projects, newest first; `order` counts only among those made at the same time. There are two kinds
of search. Without a slash, the text is looked up in an index that is renewed from time to time, so a new project
is missing for a while. With a slash, what stands before it is looked for in the names of owners and what stands
after it in the names of projects, at once and anywhere within the names. Such a search also finds projects of
groups that were made by a user whose name matches. Anybody may call it.

`GET /project/search`. Requires no authentication. Idempotent.

# Arguments
* `query`: What to look for: words, or parts of `owner/project`. Empty, it finds everything. One or two characters without a slash are a 400.
* `limit` (optional): The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
* `offset` (optional): How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.
* `order` (optional): The database column to sort by, `id` if left out. Ties are not broken, so only `id` makes pages that fit together. An unknown column is a 500, and so is a field that the server computes, such as `state` or `full_name`.
* `order_type` (optional): The direction of the order, `ASC` if left out. Anything but `ASC` and `DESC` in capitals is a 500.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 400: An argument or a field is missing or refused, or the name is taken already. The message may run over several lines and may call fields by other names than the request does.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn project_search(&self) -> builder::ProjectSearch {
        builder::ProjectSearch::new(self)
    }
    /**Get the data for enabling the repositories of a project.

Answers with what a package manager needs to set up the repositories of a project: where the results are, which releases and architectures there are, and on which other repositories the project depends. All releases come back, whichever one is asked for. Keys named `delete_after_days` are there only for what is going to be deleted. The server keeps an answer for two minutes, so a change may show late, and every call counts as a download in its statistics. Anybody may call it.

`GET /rpmrepo/{ownername}/{dirname}/{name_release}`. Requires no authentication. Idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`.
* `dirname`: The name of the project, or one of its directories, such as `hello:pr:12`. The project has to exist. What follows the first colon is not checked.
* `name_release`: The distribution and its release, such as `fedora-43`. It is not checked and does not narrow the answer.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
*/
    pub fn rpmrepo_get(&self) -> builder::RpmrepoGet {
        builder::RpmrepoGet::new(self)
    }
    /**Make a new webhook secret for a project.

Answers with the project and its new secret. Each call makes another one and replaces the secret before it, so whatever uses the old one has to be changed afterwards. There is no way to read a secret again. Needs the right to edit the project.

`POST /webhook/generate/{ownername}/{projectname}`. Requires authentication. Not idempotent.

# Arguments
* `ownername`: The owner of the project, a user name or `@group`. Case matters.
* `projectname`: The name of the project, without its owner. Case matters.

# Errors
An argument that is missing or invalid is an error before anything is sent. The server responds with:
* 401: The call came without valid credentials. An unknown login, a wrong token and an expired token look alike.
* 403: The caller has no right to do this, or sent something reserved for server admins. A Kerberos login that fails is answered this way, too.
* 404: Something that the call names does not exist. A server that does not know the operation answers this way, too.
* 500: The server failed, or the call met one of the cases that it answers this way as a rule. It is no sign that a repetition helps, and the body may be HTML.
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
    /**Builder for [`Client::home`]

[`Client::home`]: super::Client::home*/
    #[derive(Debug, Clone)]
    pub struct Home {
        client: crate::Client,
    }
    impl Home {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    /**Builder for [`Client::api_token_create`]

[`Client::api_token_create`]: super::Client::api_token_create*/
    #[derive(Debug, Clone)]
    pub struct ApiTokenCreate {
        client: crate::Client,
    }
    impl ApiTokenCreate {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    /**Builder for [`Client::auth_check`]

[`Client::auth_check`]: super::Client::auth_check*/
    #[derive(Debug, Clone)]
    pub struct AuthCheck {
        client: crate::Client,
    }
    impl AuthCheck {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    /**Builder for [`Client::build_chroot_get`]

[`Client::build_chroot_get`]: super::Client::build_chroot_get*/
    #[derive(Debug, Clone)]
    pub struct BuildChrootGet {
        client: crate::Client,
        build_id: Result<i64, String>,
        chrootname: Result<::std::string::String, String>,
    }
    impl BuildChrootGet {
        ///A call without arguments.
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
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
        ///The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A text that is not of this shape is a 500.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| "`chrootname` is no String".to_string());
            self
        }
    }
    /**Builder for [`Client::build_chroot_build_config`]

[`Client::build_chroot_build_config`]: super::Client::build_chroot_build_config*/
    #[derive(Debug, Clone)]
    pub struct BuildChrootBuildConfig {
        client: crate::Client,
        build_id: Result<i64, String>,
        chrootname: Result<::std::string::String, String>,
    }
    impl BuildChrootBuildConfig {
        ///A call without arguments.
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
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
        ///The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A text that is not of this shape is a 500.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| "`chrootname` is no String".to_string());
            self
        }
    }
    /**Builder for [`Client::build_chroot_built_packages`]

[`Client::build_chroot_built_packages`]: super::Client::build_chroot_built_packages*/
    #[derive(Debug, Clone)]
    pub struct BuildChrootBuiltPackages {
        client: crate::Client,
        build_id: Result<i64, String>,
        chrootname: Result<::std::string::String, String>,
    }
    impl BuildChrootBuiltPackages {
        ///A call without arguments.
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
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
        ///The name of a chroot of the build, such as `fedora-rawhide-x86_64`. A text that is not of this shape is a 500.
        pub fn chrootname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.chrootname = value
                .try_into()
                .map_err(|_| "`chrootname` is no String".to_string());
            self
        }
    }
    /**Builder for [`Client::build_chroot_list`]

[`Client::build_chroot_list`]: super::Client::build_chroot_list*/
    #[derive(Debug, Clone)]
    pub struct BuildChrootList {
        client: crate::Client,
        build_id: Result<i64, String>,
        limit: Result<Option<i64>, String>,
        offset: Result<Option<i64>, String>,
        order: Result<Option<::std::string::String>, String>,
        order_type: Result<Option<crate::enums::OrderType>, String>,
    }
    impl BuildChrootList {
        ///A call without arguments.
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
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
        ///The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is no i64".to_string());
            self
        }
        ///How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is no i64".to_string());
            self
        }
        ///The database column to sort by, `id` if left out. Ties are not broken, so only `id` makes pages that fit together. An unknown column is a 500, and so is a field that the server computes, such as `state` or `full_name`.
        pub fn order<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order` is no String".to_string());
            self
        }
        ///The direction of the order, `ASC` if left out. Anything but `ASC` and `DESC` in capitals is a 500.
        pub fn order_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::OrderType>,
        {
            self.order_type = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order_type` is no enums::OrderType".to_string());
            self
        }
    }
    /**Builder for [`Client::build_built_packages`]

[`Client::build_built_packages`]: super::Client::build_built_packages*/
    #[derive(Debug, Clone)]
    pub struct BuildBuiltPackages {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildBuiltPackages {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
    }
    /**Builder for [`Client::build_cancel`]

[`Client::build_cancel`]: super::Client::build_cancel*/
    #[derive(Debug, Clone)]
    pub struct BuildCancel {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildCancel {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
    }
    /**Builder for [`Client::build_check`]

[`Client::build_check`]: super::Client::build_check*/
    #[derive(Debug, Clone)]
    pub struct BuildCheck {
        client: crate::Client,
        body: Result<types::builder::BuildCheck, String>,
    }
    impl BuildCheck {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::BuildCheck>,
            <V as std::convert::TryInto<types::BuildCheck>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no BuildCheck: {}", s));
            self
        }
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build may use the network. Left out, as the project says.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. A group has `@` in front.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the options that are given. Those that are left out keep their value.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    /**Builder for [`Client::build_create_custom`]

[`Client::build_create_custom`]: super::Client::build_create_custom*/
    #[derive(Debug, Clone)]
    pub struct BuildCreateCustom {
        client: crate::Client,
        body: Result<types::builder::CreateBuildCustom, String>,
    }
    impl BuildCreateCustom {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
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
                .map_err(|s| format!("`body` is no CreateBuildCustom: {}", s));
            self
        }
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The packages that the script needs, separated by blanks. Left out, none.
        pub fn builddeps<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.builddeps(value));
            self
        }
        ///The chroot to run the script in, which need not be one of the project. It is an active chroot, or `fedora-latest-` with an architecture for the newest Fedora of the moment. Left out, `fedora-latest-x86_64`.
        pub fn chroot<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot(value));
            self
        }
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build may use the network. Left out, as the project says.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. A group has `@` in front.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The URLs of repositories to install the needs of the script from. Left out or empty, none.
        pub fn repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.repos(value));
            self
        }
        ///The directory where the script leaves its results. Left out, the directory that it runs in.
        pub fn resultdir<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.resultdir(value));
            self
        }
        ///The text of the script, up to 4096 bytes. Its first line names the interpreter, as in `#!/bin/sh`.
        pub fn script<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.script(value));
            self
        }
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the options that are given. Those that are left out keep their value.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    /**Builder for [`Client::build_create_distgit`]

[`Client::build_create_distgit`]: super::Client::build_create_distgit*/
    #[derive(Debug, Clone)]
    pub struct BuildCreateDistgit {
        client: crate::Client,
        body: Result<types::builder::CreateBuildDistGit, String>,
    }
    impl BuildCreateDistgit {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
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
                .map_err(|s| format!("`body` is no CreateBuildDistGit: {}", s));
            self
        }
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///The branch, tag or commit to build. Left out, the repository's default.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///The name of the dist-git server, such as `fedora`. The server knows a set of names and refuses others. Left out, its first choice.
        pub fn distgit<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.distgit(value));
            self
        }
        ///Whether the build may use the network. Left out, as the project says.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The namespace on the dist-git server, such as `forks/alice`. Some dist-git servers need one, others do without.
        pub fn namespace<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.namespace(value));
            self
        }
        ///The owner of the project. A group has `@` in front.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The name of the package on the dist-git server.
        pub fn package_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.package_name(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the options that are given. Those that are left out keep their value.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    /**Builder for [`Client::build_create_pypi`]

[`Client::build_create_pypi`]: super::Client::build_create_pypi*/
    #[derive(Debug, Clone)]
    pub struct BuildCreatePypi {
        client: crate::Client,
        body: Result<types::builder::CreateBuildPyPi, String>,
    }
    impl BuildCreatePypi {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
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
                .map_err(|s| format!("`body` is no CreateBuildPyPi: {}", s));
            self
        }
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build may use the network. Left out, as the project says.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. A group has `@` in front.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The project, without its owner.
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
        ///The version to build. Left out, the newest.
        pub fn pypi_package_version<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_version(value));
            self
        }
        ///The major versions of Python to build for, as the texts `3` and `2`. Left out, `3` alone.
        pub fn python_versions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.python_versions(value));
            self
        }
        ///The tool that writes the spec file. Left out, `pyp2spec`.
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
        ///The template of the spec file. Left out, the default one.
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
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the options that are given. Those that are left out keep their value.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    /**Builder for [`Client::build_create_rubygems`]

[`Client::build_create_rubygems`]: super::Client::build_create_rubygems*/
    #[derive(Debug, Clone)]
    pub struct BuildCreateRubygems {
        client: crate::Client,
        body: Result<types::builder::CreateBuildRubyGems, String>,
    }
    impl BuildCreateRubygems {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
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
                .map_err(|s| format!("`body` is no CreateBuildRubyGems: {}", s));
            self
        }
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build may use the network. Left out, as the project says.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
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
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. A group has `@` in front.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the options that are given. Those that are left out keep their value.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    /**Builder for [`Client::build_create_scm`]

[`Client::build_create_scm`]: super::Client::build_create_scm*/
    #[derive(Debug, Clone)]
    pub struct BuildCreateScm {
        client: crate::Client,
        body: Result<types::builder::CreateBuildScm, String>,
    }
    impl BuildCreateScm {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
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
                .map_err(|s| format!("`body` is no CreateBuildScm: {}", s));
            self
        }
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///The URL of the repository, with a scheme such as `https`. A form such as `git@host:path` is refused.
        pub fn clone_url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.clone_url(value));
            self
        }
        ///The branch, tag or commit to build. Left out, the repository's default.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///Whether the build may use the network. Left out, as the project says.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. A group has `@` in front.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///The kind of version control. Left out, `git`.
        pub fn scm_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.scm_type(value));
            self
        }
        ///The tool that makes the SRPM. Left out, `rpkg`.
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
        ///The spec file, which ends in `.spec`. Left out, the tool looks for it.
        pub fn spec<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.spec(value));
            self
        }
        ///The directory within the repository that holds the package. Left out, its top.
        pub fn subdirectory<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.subdirectory(value));
            self
        }
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the options that are given. Those that are left out keep their value.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    /**Builder for [`Client::build_create_upload`]

[`Client::build_create_upload`]: super::Client::build_create_upload*/
    #[derive(Debug)]
    pub struct BuildCreateUpload {
        client: crate::Client,
        content_type: Result<::std::string::String, String>,
        body: Result<reqwest::Body, String>,
    }
    impl BuildCreateUpload {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                content_type: Err(
                    "`content_type` is missing: call `.content_type(…)`".to_string(),
                ),
                body: Err("`body` is missing: call `.body(…)`".to_string()),
            }
        }
        ///Media type of the body, with its boundary: `multipart/form-data; boundary=…`.
        pub fn content_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.content_type = value
                .try_into()
                .map_err(|_| "`content_type` is no String".to_string());
            self
        }
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<B>(mut self, value: B) -> Self
        where
            B: std::convert::TryInto<reqwest::Body>,
        {
            self.body = value
                .try_into()
                .map_err(|_| "`body` is no reqwest::Body".to_string());
            self
        }
    }
    /**Builder for [`Client::build_create_url`]

[`Client::build_create_url`]: super::Client::build_create_url*/
    #[derive(Debug, Clone)]
    pub struct BuildCreateUrl {
        client: crate::Client,
        body: Result<types::builder::CreateBuildUrl, String>,
    }
    impl BuildCreateUrl {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
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
                .map_err(|s| format!("`body` is no CreateBuildUrl: {}", s));
            self
        }
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project. Unless `exclude_chroots` is given, they are then settled later, and the answer lists none.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build may use the network. Left out, as the project says.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. A group has `@` in front.
        pub fn ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The URLs, at least one. They are http or https, with a path ending in `.src.rpm`, `.nosrc.rpm` or `.spec` in lower case. One bad URL spoils the whole call, and a URL given twice makes two builds. The files are fetched later, so a dead URL shows as a failed build. With `after_build_id` or `with_build_id` it is just one URL: several would make the whole server hang, and are refused before they are sent.
        pub fn pkgs<T>(mut self, value: T) -> Self
        where
            T: crate::Texts,
        {
            self.body = self.body.map(|body| body.pkgs(value));
            self
        }
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the options that are given. Those that are left out keep their value.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    /**Builder for [`Client::build_delete_many`]

[`Client::build_delete_many`]: super::Client::build_delete_many*/
    #[derive(Debug, Clone)]
    pub struct BuildDeleteMany {
        client: crate::Client,
        body: Result<types::builder::DeleteBuilds, String>,
    }
    impl BuildDeleteMany {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::DeleteBuilds>,
            <V as std::convert::TryInto<types::DeleteBuilds>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no DeleteBuilds: {}", s));
            self
        }
        ///The numbers of the builds. All are deleted or none; a build that is missing, unfinished or not yours spoils it for all. An empty list is fine, and a number given twice is echoed twice.
        pub fn builds<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.builds(value));
            self
        }
    }
    /**Builder for [`Client::build_delete`]

[`Client::build_delete`]: super::Client::build_delete*/
    #[derive(Debug, Clone)]
    pub struct BuildDelete {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildDelete {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
    }
    /**Builder for [`Client::build_list`]

[`Client::build_list`]: super::Client::build_list*/
    #[derive(Debug, Clone)]
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
        ///A call without arguments.
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
        ///The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is no i64".to_string());
            self
        }
        ///How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is no i64".to_string());
            self
        }
        ///The owner of the project, a user name or `@group`. Case matters.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is no String".to_string());
            self
        }
        ///Only builds of this package. All packages if left out; an unknown name gives an empty page.
        pub fn packagename<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.packagename = value
                .try_into()
                .map(Some)
                .map_err(|_| "`packagename` is no String".to_string());
            self
        }
        ///The name of the project, without its owner. Case matters.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is no String".to_string());
            self
        }
        ///Only builds in this state. All states if left out. A word that is no state is refused before it is sent; the server would answer with an empty page. It does not go together with `limit` and `offset`.
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::BuildState>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|_| "`status` is no enums::BuildState".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::build_source_build_config`]

[`Client::build_source_build_config`]: super::Client::build_source_build_config*/
    #[derive(Debug, Clone)]
    pub struct BuildSourceBuildConfig {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildSourceBuildConfig {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
    }
    /**Builder for [`Client::build_source_chroot`]

[`Client::build_source_chroot`]: super::Client::build_source_chroot*/
    #[derive(Debug, Clone)]
    pub struct BuildSourceChroot {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildSourceChroot {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
    }
    /**Builder for [`Client::build_get`]

[`Client::build_get`]: super::Client::build_get*/
    #[derive(Debug, Clone)]
    pub struct BuildGet {
        client: crate::Client,
        build_id: Result<i64, String>,
    }
    impl BuildGet {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                build_id: Err("`build_id` is missing: call `.build_id(…)`".to_string()),
            }
        }
        ///The id of the build.
        pub fn build_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.build_id = value
                .try_into()
                .map_err(|_| "`build_id` is no i64".to_string());
            self
        }
    }
    /**Builder for [`Client::gssapi_login`]

[`Client::gssapi_login`]: super::Client::gssapi_login*/
    #[derive(Debug, Clone)]
    pub struct GssapiLogin {
        client: crate::Client,
    }
    impl GssapiLogin {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    /**Builder for [`Client::mock_chroot_list`]

[`Client::mock_chroot_list`]: super::Client::mock_chroot_list*/
    #[derive(Debug, Clone)]
    pub struct MockChrootList {
        client: crate::Client,
    }
    impl MockChrootList {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self { client: client.clone() }
        }
    }
    /**Builder for [`Client::monitor`]

[`Client::monitor`]: super::Client::monitor*/
    #[derive(Debug, Clone)]
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
        ///A call without arguments.
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
        ///Fields to add to each chroot: `url_build_log` and `url_backend_log`, both left out unless asked for. An unknown word is a 400.
        pub fn additional_fields<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<crate::enums::MonitorField>>,
        {
            self.additional_fields = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "`additional_fields` is no Vec<enums::MonitorField>".to_string()
                });
            self
        }
        ///The owner of the project, a user name or `@group`. Case matters.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is no String".to_string());
            self
        }
        ///The directory of the project to look at, such as `hello:pr:12` or `hello:custom:next`. One that does not exist is a 404.
        pub fn project_dirname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.project_dirname = value
                .try_into()
                .map(Some)
                .map_err(|_| "`project_dirname` is no String".to_string());
            self
        }
        ///The name of the project, without its owner. Case matters.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is no String".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::package_get`]

[`Client::package_get`]: super::Client::package_get*/
    #[derive(Debug, Clone)]
    pub struct PackageGet {
        client: crate::Client,
        ownername: Result<::std::string::String, String>,
        packagename: Result<::std::string::String, String>,
        projectname: Result<::std::string::String, String>,
        with_latest_build: Result<Option<crate::Flag>, String>,
        with_latest_succeeded_build: Result<Option<crate::Flag>, String>,
    }
    impl PackageGet {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is no String".to_string());
            self
        }
        ///The name of the package. Case matters.
        pub fn packagename<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.packagename = value
                .try_into()
                .map_err(|_| "`packagename` is no String".to_string());
            self
        }
        ///The name of the project, without its owner. Case matters.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is no String".to_string());
            self
        }
        ///Whether to fill in `builds.latest`. It stays null otherwise, and for a package without builds.
        pub fn with_latest_build<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.with_latest_build = value
                .try_into()
                .map(Some)
                .map_err(|_| "`with_latest_build` is no Flag".to_string());
            self
        }
        ///Whether to fill in `builds.latest_succeeded`. It stays null otherwise, and for a package that never succeeded.
        pub fn with_latest_succeeded_build<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.with_latest_succeeded_build = value
                .try_into()
                .map(Some)
                .map_err(|_| "`with_latest_succeeded_build` is no Flag".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::package_add`]

[`Client::package_add`]: super::Client::package_add*/
    #[derive(Debug, Clone)]
    pub struct PackageAdd {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        package_name: Result<crate::PathSegment, String>,
        source_type_text: Result<crate::PathSegment, String>,
        body: Result<types::builder::PackageAdd, String>,
    }
    impl PackageAdd {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        ///The name of the package, in the path and in the body.
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
        ///The kind of source: `scm`, `pypi`, `rubygems`, `custom` or `distgit`. Anything else is a 400, even the kinds `link`, `upload` and `unset` that packages can come back with.
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
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageAdd>,
            <V as std::convert::TryInto<types::PackageAdd>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no PackageAdd: {}", s));
            self
        }
        ///For `custom`, the packages that the script needs, separated by blanks. Left out on addition, none.
        pub fn builddeps<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.builddeps(value));
            self
        }
        ///For `custom`, the chroot to run the script in. It is an active chroot, or `fedora-latest-` with an architecture for the newest Fedora of the moment. Left out on addition, `fedora-latest-x86_64`.
        pub fn chroot<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot(value));
            self
        }
        ///The chroots that the package is not built in, as names or shell patterns separated by commas. Each has to fit some chroot. Mind that some chroot of the project has to be left, or the server builds in all of them. What leaves none in any project, such as `*`, is refused before it is sent. It cannot be read back.
        pub fn chroot_denylist<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot_denylist(value));
            self
        }
        ///For `scm`, the URL of the repository. Needed on addition.
        pub fn clone_url<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.clone_url(value));
            self
        }
        ///For `scm` and `distgit`, the branch, tag or commit to build. Left out on addition, the repository's default.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///For `distgit`, the name of the dist-git server, such as `fedora`. The server knows a set of names and refuses others. Left out on addition, its first choice.
        pub fn distgit<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.distgit(value));
            self
        }
        ///For `rubygems`, the name of the gem, up to 92 characters. Needed on addition.
        pub fn gem_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.gem_name(value));
            self
        }
        ///How many of its newest builds the server keeps, up to 100, where 0 stands for no limit. It cannot be read back.
        pub fn max_builds<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.max_builds(value));
            self
        }
        ///For `distgit`, the namespace on the dist-git server. Some dist-git servers need one, others do without.
        pub fn namespace<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.namespace(value));
            self
        }
        ///For `pypi`, the name of the project on the Python Package Index, up to 93 characters. Needed on addition.
        pub fn pypi_package_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_name(value));
            self
        }
        ///For `pypi`, the version to build. Left out on addition, the newest.
        pub fn pypi_package_version<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_version(value));
            self
        }
        ///For `pypi`, the major versions of Python to build for, as the texts `3` and `2`. Left out on addition, the list is empty, unlike that of a build.
        pub fn python_versions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.python_versions(value));
            self
        }
        ///For `custom`, the URLs of repositories to install the needs of the script from. Answers show them as one text.
        pub fn repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.repos(value));
            self
        }
        ///For `custom`, the directory where the script leaves its results. Left out on addition, the directory that it runs in.
        pub fn resultdir<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.resultdir(value));
            self
        }
        ///For `scm`, the kind of version control. Left out, `git`, also in an edit; give it with each edit of a Subversion package, or the edit turns that into a Git one.
        pub fn scm_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.scm_type(value));
            self
        }
        ///For `custom`, the text of the script, up to 4096 bytes. Needed on addition. Its first line names the interpreter.
        pub fn script<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.script(value));
            self
        }
        ///For `scm`, the tool that makes the SRPM. Left out on addition, `rpkg`.
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
        ///For `scm`, the spec file, which ends in `.spec`. If it is left out on addition, each later edit has to give it or is refused; an empty text will do.
        pub fn spec<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.spec(value));
            self
        }
        ///For `pypi`, the tool that writes the spec file. Left out on addition, `pyp2spec`.
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
        ///For `pypi`, the template of the spec file. Left out on addition, the default one.
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
        ///For `scm`, the directory within the repository that holds the package. Left out on addition, its top.
        pub fn subdirectory<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.subdirectory(value));
            self
        }
        ///How long a build of the package may take, in seconds, from 0 to 108000. It cannot be read back.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///Whether a webhook may start a build of it. Left out on addition, it may not. Answers call it `auto_rebuild`.
        pub fn webhook_rebuild<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.webhook_rebuild(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::package_build`]

[`Client::package_build`]: super::Client::package_build*/
    #[derive(Debug, Clone)]
    pub struct PackageBuild {
        client: crate::Client,
        body: Result<types::builder::PackageBuild, String>,
    }
    impl PackageBuild {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageBuild>,
            <V as std::convert::TryInto<types::PackageBuild>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no PackageBuild: {}", s));
            self
        }
        ///The number of a build that has to end first, together with all others of its batch. It cannot be combined with `with_build_id`, and has to exist.
        pub fn after_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.after_build_id(value));
            self
        }
        ///Whether the build yields to others in the queue. Left out, it does not. Answers call this `is_background`.
        pub fn background<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.background(value));
            self
        }
        ///How the build root is bootstrapped. All known words but `custom_image`, which only a project chroot takes. Left out, as the project chroot or the project says.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The chroots to build in, by name or by shell pattern such as `fedora-*`. A name or pattern that fits no chroot of the project is refused. Left out or empty, all active chroots of the project but those on the package's deny list.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///Whether the build may use the network. Left out, as the project says.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///The chroots not to build in, by name or by shell pattern. They are taken away from `chroots`, or from what it stands for when left out. Left out or empty, none. Mind that some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project, such as `*`, is refused before it is sent; whether some are left of this project only its chroots tell.
        pub fn exclude_chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.exclude_chroots(value));
            self
        }
        ///How the build is kept apart from its builder. Left out, `unchanged`, that is, as the project chroot or the project says. No answer shows it.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The owner of the project. A group has `@` in front.
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
        ///The forge project for which the Packit service builds, such as `github.com/owner/name`. The call is refused with status 403 unless the project allows it. Left out or empty, there is no such check.
        pub fn packit_forge_project<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.packit_forge_project(value));
            self
        }
        ///The directory of the project to build in. It is `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed automatically, where `PROJECT` is the name of the project; it is made when it is first used. Left out, or with the bare name of the project, the main directory. Any other form is refused.
        pub fn project_dirname<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.project_dirname(value));
            self
        }
        ///The project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        ///How long each part of the build may take, in seconds, from 0 to 108000. The SRPM is one part and each chroot another. Left out, 18000.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///The number of a build whose batch the new build joins. It cannot be combined with `after_build_id`, and has to exist.
        pub fn with_build_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.with_build_id(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
        /// Sets the options that are given. Those that are left out keep their value.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self {
            self.body = self.body.map(|body| body.build_options(value));
            self
        }
    }
    /**Builder for [`Client::package_delete`]

[`Client::package_delete`]: super::Client::package_delete*/
    #[derive(Debug, Clone)]
    pub struct PackageDelete {
        client: crate::Client,
        body: Result<types::builder::PackageRef, String>,
    }
    impl PackageDelete {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageRef>,
            <V as std::convert::TryInto<types::PackageRef>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no PackageRef: {}", s));
            self
        }
        ///The owner of the project. A group has `@` in front.
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
        ///The project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
    }
    /**Builder for [`Client::package_edit_keep_type`]

[`Client::package_edit_keep_type`]: super::Client::package_edit_keep_type*/
    #[derive(Debug, Clone)]
    pub struct PackageEditKeepType {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        package_name: Result<crate::PathSegment, String>,
        body: Result<types::builder::PackageAdd, String>,
    }
    impl PackageEditKeepType {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        ///The name of the package to change, in the path and in the body.
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
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageAdd>,
            <V as std::convert::TryInto<types::PackageAdd>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no PackageAdd: {}", s));
            self
        }
        ///For `custom`, the packages that the script needs, separated by blanks. Left out on addition, none.
        pub fn builddeps<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.builddeps(value));
            self
        }
        ///For `custom`, the chroot to run the script in. It is an active chroot, or `fedora-latest-` with an architecture for the newest Fedora of the moment. Left out on addition, `fedora-latest-x86_64`.
        pub fn chroot<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot(value));
            self
        }
        ///The chroots that the package is not built in, as names or shell patterns separated by commas. Each has to fit some chroot. Mind that some chroot of the project has to be left, or the server builds in all of them. What leaves none in any project, such as `*`, is refused before it is sent. It cannot be read back.
        pub fn chroot_denylist<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot_denylist(value));
            self
        }
        ///For `scm`, the URL of the repository. Needed on addition.
        pub fn clone_url<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.clone_url(value));
            self
        }
        ///For `scm` and `distgit`, the branch, tag or commit to build. Left out on addition, the repository's default.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///For `distgit`, the name of the dist-git server, such as `fedora`. The server knows a set of names and refuses others. Left out on addition, its first choice.
        pub fn distgit<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.distgit(value));
            self
        }
        ///For `rubygems`, the name of the gem, up to 92 characters. Needed on addition.
        pub fn gem_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.gem_name(value));
            self
        }
        ///How many of its newest builds the server keeps, up to 100, where 0 stands for no limit. It cannot be read back.
        pub fn max_builds<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.max_builds(value));
            self
        }
        ///For `distgit`, the namespace on the dist-git server. Some dist-git servers need one, others do without.
        pub fn namespace<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.namespace(value));
            self
        }
        ///For `pypi`, the name of the project on the Python Package Index, up to 93 characters. Needed on addition.
        pub fn pypi_package_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_name(value));
            self
        }
        ///For `pypi`, the version to build. Left out on addition, the newest.
        pub fn pypi_package_version<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_version(value));
            self
        }
        ///For `pypi`, the major versions of Python to build for, as the texts `3` and `2`. Left out on addition, the list is empty, unlike that of a build.
        pub fn python_versions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.python_versions(value));
            self
        }
        ///For `custom`, the URLs of repositories to install the needs of the script from. Answers show them as one text.
        pub fn repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.repos(value));
            self
        }
        ///For `custom`, the directory where the script leaves its results. Left out on addition, the directory that it runs in.
        pub fn resultdir<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.resultdir(value));
            self
        }
        ///For `scm`, the kind of version control. Left out, `git`, also in an edit; give it with each edit of a Subversion package, or the edit turns that into a Git one.
        pub fn scm_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.scm_type(value));
            self
        }
        ///For `custom`, the text of the script, up to 4096 bytes. Needed on addition. Its first line names the interpreter.
        pub fn script<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.script(value));
            self
        }
        ///For `scm`, the tool that makes the SRPM. Left out on addition, `rpkg`.
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
        ///For `scm`, the spec file, which ends in `.spec`. If it is left out on addition, each later edit has to give it or is refused; an empty text will do.
        pub fn spec<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.spec(value));
            self
        }
        ///For `pypi`, the tool that writes the spec file. Left out on addition, `pyp2spec`.
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
        ///For `pypi`, the template of the spec file. Left out on addition, the default one.
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
        ///For `scm`, the directory within the repository that holds the package. Left out on addition, its top.
        pub fn subdirectory<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.subdirectory(value));
            self
        }
        ///How long a build of the package may take, in seconds, from 0 to 108000. It cannot be read back.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///Whether a webhook may start a build of it. Left out on addition, it may not. Answers call it `auto_rebuild`.
        pub fn webhook_rebuild<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.webhook_rebuild(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::package_edit`]

[`Client::package_edit`]: super::Client::package_edit*/
    #[derive(Debug, Clone)]
    pub struct PackageEdit {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        package_name: Result<crate::PathSegment, String>,
        source_type_text: Result<crate::PathSegment, String>,
        body: Result<types::builder::PackageAdd, String>,
    }
    impl PackageEdit {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        ///The name of the package to change, in the path and in the body.
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
        ///The kind of source from now on: `scm`, `pypi`, `rubygems`, `custom` or `distgit`. Anything else is a 400.
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
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageAdd>,
            <V as std::convert::TryInto<types::PackageAdd>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no PackageAdd: {}", s));
            self
        }
        ///For `custom`, the packages that the script needs, separated by blanks. Left out on addition, none.
        pub fn builddeps<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.builddeps(value));
            self
        }
        ///For `custom`, the chroot to run the script in. It is an active chroot, or `fedora-latest-` with an architecture for the newest Fedora of the moment. Left out on addition, `fedora-latest-x86_64`.
        pub fn chroot<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot(value));
            self
        }
        ///The chroots that the package is not built in, as names or shell patterns separated by commas. Each has to fit some chroot. Mind that some chroot of the project has to be left, or the server builds in all of them. What leaves none in any project, such as `*`, is refused before it is sent. It cannot be read back.
        pub fn chroot_denylist<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.chroot_denylist(value));
            self
        }
        ///For `scm`, the URL of the repository. Needed on addition.
        pub fn clone_url<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.clone_url(value));
            self
        }
        ///For `scm` and `distgit`, the branch, tag or commit to build. Left out on addition, the repository's default.
        pub fn committish<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.committish(value));
            self
        }
        ///For `distgit`, the name of the dist-git server, such as `fedora`. The server knows a set of names and refuses others. Left out on addition, its first choice.
        pub fn distgit<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.distgit(value));
            self
        }
        ///For `rubygems`, the name of the gem, up to 92 characters. Needed on addition.
        pub fn gem_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.gem_name(value));
            self
        }
        ///How many of its newest builds the server keeps, up to 100, where 0 stands for no limit. It cannot be read back.
        pub fn max_builds<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.max_builds(value));
            self
        }
        ///For `distgit`, the namespace on the dist-git server. Some dist-git servers need one, others do without.
        pub fn namespace<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.namespace(value));
            self
        }
        ///For `pypi`, the name of the project on the Python Package Index, up to 93 characters. Needed on addition.
        pub fn pypi_package_name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_name(value));
            self
        }
        ///For `pypi`, the version to build. Left out on addition, the newest.
        pub fn pypi_package_version<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.pypi_package_version(value));
            self
        }
        ///For `pypi`, the major versions of Python to build for, as the texts `3` and `2`. Left out on addition, the list is empty, unlike that of a build.
        pub fn python_versions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.python_versions(value));
            self
        }
        ///For `custom`, the URLs of repositories to install the needs of the script from. Answers show them as one text.
        pub fn repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.repos(value));
            self
        }
        ///For `custom`, the directory where the script leaves its results. Left out on addition, the directory that it runs in.
        pub fn resultdir<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.resultdir(value));
            self
        }
        ///For `scm`, the kind of version control. Left out, `git`, also in an edit; give it with each edit of a Subversion package, or the edit turns that into a Git one.
        pub fn scm_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::ScmType>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.scm_type(value));
            self
        }
        ///For `custom`, the text of the script, up to 4096 bytes. Needed on addition. Its first line names the interpreter.
        pub fn script<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.script(value));
            self
        }
        ///For `scm`, the tool that makes the SRPM. Left out on addition, `rpkg`.
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
        ///For `scm`, the spec file, which ends in `.spec`. If it is left out on addition, each later edit has to give it or is refused; an empty text will do.
        pub fn spec<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.spec(value));
            self
        }
        ///For `pypi`, the tool that writes the spec file. Left out on addition, `pyp2spec`.
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
        ///For `pypi`, the template of the spec file. Left out on addition, the default one.
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
        ///For `scm`, the directory within the repository that holds the package. Left out on addition, its top.
        pub fn subdirectory<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.subdirectory(value));
            self
        }
        ///How long a build of the package may take, in seconds, from 0 to 108000. It cannot be read back.
        pub fn timeout<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.timeout(value));
            self
        }
        ///Whether a webhook may start a build of it. Left out on addition, it may not. Answers call it `auto_rebuild`.
        pub fn webhook_rebuild<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.webhook_rebuild(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::package_list`]

[`Client::package_list`]: super::Client::package_list*/
    #[derive(Debug, Clone)]
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
        ///A call without arguments.
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
        ///The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is no i64".to_string());
            self
        }
        ///How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is no i64".to_string());
            self
        }
        ///The database column to sort by, `id` if left out. Ties are not broken, so only `id` makes pages that fit together. An unknown column is a 500, and so is a field that the server computes, such as `state` or `full_name`.
        pub fn order<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order` is no String".to_string());
            self
        }
        ///The direction of the order, `ASC` if left out. Anything but `ASC` and `DESC` in capitals is a 500.
        pub fn order_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::OrderType>,
        {
            self.order_type = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order_type` is no enums::OrderType".to_string());
            self
        }
        ///The owner of the project, a user name or `@group`. Case matters.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is no String".to_string());
            self
        }
        ///The name of the project, without its owner. Case matters.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is no String".to_string());
            self
        }
        ///Whether to fill in `builds.latest`. It stays null otherwise, and for a package without builds.
        pub fn with_latest_build<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.with_latest_build = value
                .try_into()
                .map(Some)
                .map_err(|_| "`with_latest_build` is no Flag".to_string());
            self
        }
        ///Whether to fill in `builds.latest_succeeded`. It stays null otherwise, and for a package that never succeeded.
        pub fn with_latest_succeeded_build<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.with_latest_succeeded_build = value
                .try_into()
                .map(Some)
                .map_err(|_| "`with_latest_succeeded_build` is no Flag".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::package_reset`]

[`Client::package_reset`]: super::Client::package_reset*/
    #[derive(Debug, Clone)]
    pub struct PackageReset {
        client: crate::Client,
        body: Result<types::builder::PackageRef, String>,
    }
    impl PackageReset {
        ///A call without arguments.
        pub(crate) fn new(client: &crate::Client) -> Self {
            Self {
                client: client.clone(),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PackageRef>,
            <V as std::convert::TryInto<types::PackageRef>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no PackageRef: {}", s));
            self
        }
        ///The owner of the project. A group has `@` in front.
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
        ///The project, without its owner.
        pub fn projectname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.projectname(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
        pub fn project<P>(mut self, value: P) -> Self
        where
            P: ::std::convert::TryInto<crate::names::ProjectId>,
            P::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.project(value));
            self
        }
    }
    /**Builder for [`Client::project_chroot_get`]

[`Client::project_chroot_get`]: super::Client::project_chroot_get*/
    #[derive(Debug, Clone)]
    pub struct ProjectChrootGet {
        client: crate::Client,
        chrootname: Result<::std::string::String, String>,
        ownername: Result<::std::string::String, String>,
        projectname: Result<::std::string::String, String>,
    }
    impl ProjectChrootGet {
        ///A call without arguments.
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
                .map_err(|_| "`chrootname` is no String".to_string());
            self
        }
        ///The owner of the project, a user name or `@group`. Case matters.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is no String".to_string());
            self
        }
        ///The name of the project, without its owner. Case matters.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is no String".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_chroot_build_config`]

[`Client::project_chroot_build_config`]: super::Client::project_chroot_build_config*/
    #[derive(Debug, Clone)]
    pub struct ProjectChrootBuildConfig {
        client: crate::Client,
        chrootname: Result<::std::string::String, String>,
        ownername: Result<::std::string::String, String>,
        projectname: Result<::std::string::String, String>,
    }
    impl ProjectChrootBuildConfig {
        ///A call without arguments.
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
                .map_err(|_| "`chrootname` is no String".to_string());
            self
        }
        ///The owner of the project, a user name or `@group`. Case matters.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is no String".to_string());
            self
        }
        ///The name of the project, without its owner. Case matters.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is no String".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_chroot_edit`]

[`Client::project_chroot_edit`]: super::Client::project_chroot_edit*/
    #[derive(Debug, Clone)]
    pub struct ProjectChrootEdit {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        chrootname: Result<crate::PathSegment, String>,
        body: Result<types::builder::ProjectChrootEdit, String>,
    }
    impl ProjectChrootEdit {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        ///Sets the whole body, and replaces what other setters set in it.
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
                .map_err(|s| format!("`body` is no ProjectChrootEdit: {}", s));
            self
        }
        ///Modules to switch on or off beforehand, as `name:stream`, with `!` in front to switch one off. Each name only once. An empty list changes nothing; to clear it, name it in `reset_fields`.
        pub fn additional_modules<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_modules(value));
            self
        }
        ///Packages to install in the build root beforehand. The list replaces the former one, and an empty list clears it.
        pub fn additional_packages<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_packages(value));
            self
        }
        ///Repositories that builds in this chroot draw on besides those of the project. They are http or https URLs, or have the form `copr://owner/project`. A `priority` in the query of a URL sets the priority of the repository. The list replaces the former one, and an empty list clears it.
        pub fn additional_repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_repos(value));
            self
        }
        ///How build roots are bootstrapped. With `custom_image`, the image is needed too. It cannot be read back here, only from the configuration of a build in this chroot.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The container image to bootstrap from, such as `registry.example.org/fedora:43`. Given alone, it implies the bootstrap `custom_image`. It cannot be read back here, only from the configuration of a build in this chroot.
        pub fn bootstrap_image<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.bootstrap_image(value));
            self
        }
        ///Whether the comps file is removed.
        pub fn delete_comps<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.delete_comps(value));
            self
        }
        ///How builds are kept apart from the builder. With `unchanged`, as the project says.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///The names of fields to set back to their defaults, as they are called here. This happens before the new values of the same call are set. An unknown name is refused.
        pub fn reset_fields<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.reset_fields(value));
            self
        }
        ///Build conditions to switch on, as with `--with` of `rpmbuild`. The list replaces the former one, and an empty list clears it.
        pub fn with_opts<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.with_opts(value));
            self
        }
        ///Build conditions to switch off, as with `--without` of `rpmbuild`. The list replaces the former one, and an empty list clears it.
        pub fn without_opts<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.without_opts(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_chroot_edit_multipart`]

[`Client::project_chroot_edit_multipart`]: super::Client::project_chroot_edit_multipart*/
    #[derive(Debug)]
    pub struct ProjectChrootEditMultipart {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        chrootname: Result<crate::PathSegment, String>,
        content_type: Result<::std::string::String, String>,
        body: Result<reqwest::Body, String>,
    }
    impl ProjectChrootEditMultipart {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        ///Media type of the body, with its boundary: `multipart/form-data; boundary=…`.
        pub fn content_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.content_type = value
                .try_into()
                .map_err(|_| "`content_type` is no String".to_string());
            self
        }
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<B>(mut self, value: B) -> Self
        where
            B: std::convert::TryInto<reqwest::Body>,
        {
            self.body = value
                .try_into()
                .map_err(|_| "`body` is no reqwest::Body".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_get`]

[`Client::project_get`]: super::Client::project_get*/
    #[derive(Debug, Clone)]
    pub struct ProjectGet {
        client: crate::Client,
        ownername: Result<::std::string::String, String>,
        projectname: Result<::std::string::String, String>,
    }
    impl ProjectGet {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map_err(|_| "`ownername` is no String".to_string());
            self
        }
        ///The name of the project, without its owner. Case matters.
        pub fn projectname<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.projectname = value
                .try_into()
                .map_err(|_| "`projectname` is no String".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_add`]

[`Client::project_add`]: super::Client::project_add*/
    #[derive(Debug, Clone)]
    pub struct ProjectAdd {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        exist_ok: Result<Option<crate::Flag>, String>,
        body: Result<types::builder::ProjectAdd, String>,
    }
    impl ProjectAdd {
        ///A call without arguments.
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
        ///The owner of the new project, a user name or `@group`. Another user or a group that the caller is not in is a 403.
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
        ///Whether to answer with the project as it is when the name is taken, instead of a 400. The project is not changed, the other fields are not even checked, and it may belong to somebody else.
        pub fn exist_ok<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Flag>,
        {
            self.exist_ok = value
                .try_into()
                .map(Some)
                .map_err(|_| "`exist_ok` is no Flag".to_string());
            self
        }
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectAdd>,
            <V as std::convert::TryInto<types::ProjectAdd>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no ProjectAdd: {}", s));
            self
        }
        ///Repositories that builds draw on besides the project itself. They are http or https URLs, which may hold variables such as `$chroot`, or have the form `copr://owner/project`. A project named this way has to exist. Left out or empty, none.
        pub fn additional_repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_repos(value));
            self
        }
        ///Whether AppStream metadata are generated for the repositories. Left out, they are not.
        pub fn appstream<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.appstream(value));
            self
        }
        ///Whether the server removes old builds that newer ones replace. Left out, it does. Only server admins may say `false`.
        pub fn auto_prune<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.auto_prune(value));
            self
        }
        ///How build roots are bootstrapped, as `default`, `on`, `off` or `image`. Left out, `default`.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The names of the chroots to build for, at least one. They have to be active, and patterns are refused.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::Texts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///A mail address or URL to reach the owner by. Left out, none.
        pub fn contact<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.contact(value));
            self
        }
        ///After how many days the project is deleted, up to 720. Left out, never. It cannot be combined with `persistent`, and cannot be read back.
        pub fn delete_after_days<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.delete_after_days(value));
            self
        }
        ///What the project is about. Left out, empty.
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.description(value));
            self
        }
        ///Whether new builds stay out of the repository until somebody regenerates it by hand. Left out, they do not.
        pub fn devel_mode<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.devel_mode(value));
            self
        }
        ///Whether builds may use the network. Left out, they may not.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///Whether the tool `fedora-review` is run on new builds. Left out, it is not. It cannot be read back.
        pub fn fedora_review<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.fedora_review(value));
            self
        }
        ///Whether the project gets the chroot of a new Fedora release when that branches off. Left out, it does.
        pub fn follow_fedora_branching<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.follow_fedora_branching(value));
            self
        }
        ///The URL of the home page. Left out, none.
        pub fn homepage<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.homepage(value));
            self
        }
        ///How to install from the project. Left out, empty.
        pub fn instructions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.instructions(value));
            self
        }
        ///How builds are kept apart from the builder, as `default`, `nspawn` or `simple`. Left out, `default`.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///Whether packages of its repositories win over those of modules. Left out, they do not.
        pub fn module_hotfixes<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.module_hotfixes(value));
            self
        }
        ///Whether repositories of a 64-bit architecture come with those of its 32-bit counterpart. Left out, they do not. It cannot be read back.
        pub fn multilib<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.multilib(value));
            self
        }
        ///The name of the project, up to 100 characters. It has letters of any script, digits, `_`, `.` and `-`, and not digits alone. The server trims blanks around it. A longer name makes it fail without a reason.
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.name(value));
            self
        }
        ///The forge projects for which the Packit service may build here, such as `github.com/owner/name`. A scheme in front is cut off. Left out or empty, none.
        pub fn packit_forge_projects_allowed<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.packit_forge_projects_allowed(value));
            self
        }
        ///Whether the project is kept for ever. Left out, it is not. Only server admins may say `true`, and nobody can take it back.
        pub fn persistent<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.persistent(value));
            self
        }
        ///The priority of its repositories, at least 1, where a smaller number wins. Left out, none.
        pub fn repo_priority<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.repo_priority(value));
            self
        }
        ///Repositories that users of the project need too. They are http or https URLs, or have the form `copr://owner/project`. Left out or empty, none. They cannot be read back here; the RPM repository shows them.
        pub fn runtime_dependencies<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.runtime_dependencies(value));
            self
        }
        ///The system that keeps the results. Left out, the server's usual one. Only server admins may choose, and only here.
        pub fn storage<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Storage>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.storage(value));
            self
        }
        ///Whether the project is left out of the list on the home page of the server. Left out, it is listed.
        pub fn unlisted_on_hp<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.unlisted_on_hp(value));
            self
        }
    }
    /**Builder for [`Client::project_delete`]

[`Client::project_delete`]: super::Client::project_delete*/
    #[derive(Debug, Clone)]
    pub struct ProjectDelete {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl ProjectDelete {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_edit`]

[`Client::project_edit`]: super::Client::project_edit*/
    #[derive(Debug, Clone)]
    pub struct ProjectEdit {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        body: Result<types::builder::ProjectEdit, String>,
    }
    impl ProjectEdit {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectEdit>,
            <V as std::convert::TryInto<types::ProjectEdit>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no ProjectEdit: {}", s));
            self
        }
        ///Repositories that builds draw on besides the project itself. They are http or https URLs, which may hold variables such as `$chroot`, or have the form `copr://owner/project`. The list replaces the former one, and an empty list clears it.
        pub fn additional_repos<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.additional_repos(value));
            self
        }
        ///Whether AppStream metadata are generated for the repositories.
        pub fn appstream<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.appstream(value));
            self
        }
        ///Whether the server removes old builds that newer ones replace. Only server admins may say `false`. Once one has, the owner's own edits without this field are refused, whatever else they change.
        pub fn auto_prune<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.auto_prune(value));
            self
        }
        ///How build roots are bootstrapped, as `default`, `on`, `off` or `image`.
        pub fn bootstrap<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Bootstrap>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.bootstrap(value));
            self
        }
        ///The names of the chroots to build for. The list replaces the former one, so name all that are to stay; an empty list changes nothing. Chroots past their end of life are refused, and dropping one with unfinished builds fails with status 409.
        pub fn chroots<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.chroots(value));
            self
        }
        ///A mail address or URL to reach the owner by. It cannot be cleared; an empty text changes nothing.
        pub fn contact<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.contact(value));
            self
        }
        ///After how many days the project is deleted, up to 720. With -1, never. It cannot be read back.
        pub fn delete_after_days<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.delete_after_days(value));
            self
        }
        ///What the project is about. An empty text clears it.
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.description(value));
            self
        }
        ///Whether new builds stay out of the repository until somebody regenerates it by hand.
        pub fn devel_mode<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.devel_mode(value));
            self
        }
        ///Whether builds may use the network.
        pub fn enable_net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.enable_net(value));
            self
        }
        ///Whether the tool `fedora-review` is run on new builds. It cannot be read back.
        pub fn fedora_review<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.fedora_review(value));
            self
        }
        ///Whether the project gets the chroot of a new Fedora release when that branches off.
        pub fn follow_fedora_branching<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.follow_fedora_branching(value));
            self
        }
        ///The URL of the home page. It cannot be cleared; an empty text changes nothing.
        pub fn homepage<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.homepage(value));
            self
        }
        ///How to install from the project. An empty text clears it.
        pub fn instructions<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.instructions(value));
            self
        }
        ///How builds are kept apart from the builder, as `default`, `nspawn` or `simple`.
        pub fn isolation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<crate::enums::Isolation>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.isolation(value));
            self
        }
        ///Whether packages of its repositories win over those of modules.
        pub fn module_hotfixes<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.module_hotfixes(value));
            self
        }
        ///Whether repositories of a 64-bit architecture come with those of its 32-bit counterpart. It cannot be read back.
        pub fn multilib<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.multilib(value));
            self
        }
        ///The forge projects for which the Packit service may build here, such as `github.com/owner/name`. A scheme in front is cut off. The list replaces the former one, and an empty list clears it.
        pub fn packit_forge_projects_allowed<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.packit_forge_projects_allowed(value));
            self
        }
        ///The priority of its repositories, at least 1, where a smaller number wins. It cannot be cleared once it is set.
        pub fn repo_priority<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.repo_priority(value));
            self
        }
        ///Repositories that users of the project need too. They are http or https URLs, or have the form `copr://owner/project`. The list replaces the former one. They cannot be read back here; the RPM repository shows them.
        pub fn runtime_dependencies<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalTexts,
        {
            self.body = self.body.map(|body| body.runtime_dependencies(value));
            self
        }
        ///Whether the project is left out of the list on the home page of the server.
        pub fn unlisted_on_hp<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.unlisted_on_hp(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_fork`]

[`Client::project_fork`]: super::Client::project_fork*/
    #[derive(Debug, Clone)]
    pub struct ProjectFork {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        body: Result<types::builder::ProjectFork, String>,
    }
    impl ProjectFork {
        ///A call without arguments.
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
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectFork>,
            <V as std::convert::TryInto<types::ProjectFork>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("`body` is no ProjectFork: {}", s));
            self
        }
        ///Whether the fork may have the name of a project that you have made, for any owner. Left out, such a name is a 400, even if the target does not exist. It does not protect a project of a group that another member has made: the builds go into that project with and without `confirm`.
        pub fn confirm<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.confirm(value));
            self
        }
        ///The name of the copy. Left out, the name of the source; empty, a 400.
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: crate::OptionalText,
        {
            self.body = self.body.map(|body| body.name(value));
            self
        }
        ///The owner of the copy, which is you or a group that you are in. A group has `@` in front.
        pub fn body_ownername<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.ownername(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_list`]

[`Client::project_list`]: super::Client::project_list*/
    #[derive(Debug, Clone)]
    pub struct ProjectList {
        client: crate::Client,
        limit: Result<Option<i64>, String>,
        offset: Result<Option<i64>, String>,
        order: Result<Option<::std::string::String>, String>,
        order_type: Result<Option<crate::enums::OrderType>, String>,
        ownername: Result<Option<::std::string::String>, String>,
    }
    impl ProjectList {
        ///A call without arguments.
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
        ///The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is no i64".to_string());
            self
        }
        ///How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is no i64".to_string());
            self
        }
        ///The database column to sort by, `id` if left out. Ties are not broken, so only `id` makes pages that fit together. An unknown column is a 500, and so is a field that the server computes, such as `state` or `full_name`.
        pub fn order<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order` is no String".to_string());
            self
        }
        ///The direction of the order, `ASC` if left out. Anything but `ASC` and `DESC` in capitals is a 500.
        pub fn order_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::OrderType>,
        {
            self.order_type = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order_type` is no enums::OrderType".to_string());
            self
        }
        ///Only projects of this owner, a user name or `@group`. Left out or empty, the projects of everybody.
        pub fn ownername<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.ownername = value
                .try_into()
                .map(Some)
                .map_err(|_| "`ownername` is no String".to_string());
            self
        }
    }
    /**Builder for [`Client::permissions_can_build_in`]

[`Client::permissions_can_build_in`]: super::Client::permissions_can_build_in*/
    #[derive(Debug, Clone)]
    pub struct PermissionsCanBuildIn {
        client: crate::Client,
        who: Result<crate::PathSegment, String>,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl PermissionsCanBuildIn {
        ///A call without arguments.
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
        ///The name of the user to ask about. An unknown one is a 500.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::permissions_get`]

[`Client::permissions_get`]: super::Client::permissions_get*/
    #[derive(Debug, Clone)]
    pub struct PermissionsGet {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl PermissionsGet {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::permissions_request`]

[`Client::permissions_request`]: super::Client::permissions_request*/
    #[derive(Debug, Clone)]
    pub struct PermissionsRequest {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        body: Result<types::builder::PermissionsRequest, String>,
    }
    impl PermissionsRequest {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        ///Sets the whole body, and replaces what other setters set in it.
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
                .map_err(|s| format!("`body` is no PermissionsRequest: {}", s));
            self
        }
        ///With `true`, asks for the role of an admin. With `false`, withdraws the request. Left out, nothing changes.
        pub fn admin<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.admin(value));
            self
        }
        ///With `true`, asks for the role of a builder. With `false`, withdraws the request. Left out, nothing changes.
        pub fn builder<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.body = self.body.map(|body| body.builder(value));
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::permissions_set`]

[`Client::permissions_set`]: super::Client::permissions_set*/
    #[derive(Debug, Clone)]
    pub struct PermissionsSet {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
        body: Result<types::PermissionsSet, String>,
    }
    impl PermissionsSet {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        ///Sets the whole body, and replaces what other setters set in it.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PermissionsSet>,
        {
            self.body = value
                .try_into()
                .map_err(|_| "`body` is no PermissionsSet".to_string());
            self
        }
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_regenerate_repos`]

[`Client::project_regenerate_repos`]: super::Client::project_regenerate_repos*/
    #[derive(Debug, Clone)]
    pub struct ProjectRegenerateRepos {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl ProjectRegenerateRepos {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
    /**Builder for [`Client::project_search`]

[`Client::project_search`]: super::Client::project_search*/
    #[derive(Debug, Clone)]
    pub struct ProjectSearch {
        client: crate::Client,
        limit: Result<Option<i64>, String>,
        offset: Result<Option<i64>, String>,
        order: Result<Option<::std::string::String>, String>,
        order_type: Result<Option<crate::enums::OrderType>, String>,
        query: Result<::std::string::String, String>,
    }
    impl ProjectSearch {
        ///A call without arguments.
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
        ///The most items to answer with. Left out or `0`, there is no limit, and everything comes in one answer. A negative number is a 500.
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "`limit` is no i64".to_string());
            self
        }
        ///How many items to skip, `0` if left out. Past the end the page is empty, and a negative number is a 500. Items shift between pages when rows are added or deleted in the meantime.
        pub fn offset<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|_| "`offset` is no i64".to_string());
            self
        }
        ///The database column to sort by, `id` if left out. Ties are not broken, so only `id` makes pages that fit together. An unknown column is a 500, and so is a field that the server computes, such as `state` or `full_name`.
        pub fn order<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.order = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order` is no String".to_string());
            self
        }
        ///The direction of the order, `ASC` if left out. Anything but `ASC` and `DESC` in capitals is a 500.
        pub fn order_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::enums::OrderType>,
        {
            self.order_type = value
                .try_into()
                .map(Some)
                .map_err(|_| "`order_type` is no enums::OrderType".to_string());
            self
        }
        ///What to look for: words, or parts of `owner/project`. Empty, it finds everything. One or two characters without a slash are a 400.
        pub fn query<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.query = value
                .try_into()
                .map_err(|_| "`query` is no String".to_string());
            self
        }
    }
    /**Builder for [`Client::rpmrepo_get`]

[`Client::rpmrepo_get`]: super::Client::rpmrepo_get*/
    #[derive(Debug, Clone)]
    pub struct RpmrepoGet {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        dirname: Result<crate::PathSegment, String>,
        name_release: Result<crate::PathSegment, String>,
    }
    impl RpmrepoGet {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`.
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
        ///The name of the project, or one of its directories, such as `hello:pr:12`. The project has to exist. What follows the first colon is not checked.
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
        ///The distribution and its release, such as `fedora-43`. It is not checked and does not narrow the answer.
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
    /**Builder for [`Client::webhook_generate`]

[`Client::webhook_generate`]: super::Client::webhook_generate*/
    #[derive(Debug, Clone)]
    pub struct WebhookGenerate {
        client: crate::Client,
        ownername: Result<crate::PathSegment, String>,
        projectname: Result<crate::PathSegment, String>,
    }
    impl WebhookGenerate {
        ///A call without arguments.
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
        ///The owner of the project, a user name or `@group`. Case matters.
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
        ///The name of the project, without its owner. Case matters.
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
        /// Sets owner and project, such as `alice/hello` or `@copr/copr-dev`; with a directory, as in `alice/hello:custom:next`,
        /// also `project_dirname`. Takes a [`ProjectId`](crate::names::ProjectId), or text that is one, or the URL of a page of
        /// the project.
        ///
        /// Text that names no project is an error when the request is built. So is a directory where there is no
        /// `project_dirname`: the call would affect the whole project.
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
