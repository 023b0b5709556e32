// Generated from openapi/copr.json by `cargo xtask generate`. Do not edit.

/**How the build root is bootstrapped, that is, with which tools it is installed. Projects take `default`, `on`, `off` and `image`; builds take `unchanged` besides; project chroots take all words. An answer may hold an empty text where one was stored.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Bootstrap {
    ///`default`: What the builder's own configuration says.
    Default,
    ///`on`: The build root is installed with the tools of a bootstrap root made first, from packages.
    On,
    ///`off`: The build root is installed with the tools of the builder itself.
    Off,
    ///`image`: Like `on`, with the bootstrap root taken from the chroot's usual container image.
    Image,
    ///`custom_image`: Like `image`, with an image of one's own. Only project chroots take it, together with `bootstrap_image`.
    CustomImage,
    ///`unchanged`: Nothing is said here, so that the wider setting holds. Not for projects.
    Unchanged,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl Bootstrap {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[
        Self::Default,
        Self::On,
        Self::Off,
        Self::Image,
        Self::CustomImage,
        Self::Unchanged,
    ];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::On => "on",
            Self::Off => "off",
            Self::Image => "image",
            Self::CustomImage => "custom_image",
            Self::Unchanged => "unchanged",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for Bootstrap {
    fn from(word: &str) -> Self {
        match word {
            "default" => Self::Default,
            "on" => Self::On,
            "off" => Self::Off,
            "image" => Self::Image,
            "custom_image" => Self::CustomImage,
            "unchanged" => Self::Unchanged,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for Bootstrap {
    fn from(word: String) -> Self {
        match word.as_str() {
            "default" => Self::Default,
            "on" => Self::On,
            "off" => Self::Off,
            "image" => Self::Image,
            "custom_image" => Self::CustomImage,
            "unchanged" => Self::Unchanged,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for Bootstrap {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for Bootstrap {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for Bootstrap {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for Bootstrap {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for Bootstrap {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for Bootstrap {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for Bootstrap {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "Bootstrap")
    }
}
impl TryFrom<Bootstrap> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: Bootstrap) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for Bootstrap {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "Bootstrap".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["default", "on", "off", "image",
            "custom_image", "unchanged"] }, { "type" : "string" }] }
        )
    }
}
/**How far a build, or a part of one, has come. Used for a whole build, for its source part, for each of its chroots and in the monitor. The final states are `succeeded`, `failed`, `canceled`, `skipped` and `forked`.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BuildState {
    ///`pending`: Queued for a worker. A build can come back to this state from `running` while some of its chroots still wait.
    Pending,
    ///`waiting`: Waits for something else, such as the sources of the build. A build without chroots can stay in it for good.
    Waiting,
    ///`starting`: A worker has been picked and is being prepared.
    Starting,
    ///`importing`: The sources are being stored in the dist-git of the server.
    Importing,
    ///`running`: A worker is busy with it.
    Running,
    ///`succeeded`: Final. Everything went well.
    Succeeded,
    ///`failed`: Final. The sources, their import or a chroot failed. One failed chroot is enough, once no other is unfinished.
    Failed,
    ///`canceled`: Final. Somebody canceled it. The end time of a canceled build stays null.
    Canceled,
    ///`skipped`: Final. The server decided that there was nothing to build.
    Skipped,
    ///`forked`: Final. Copied from another project by a fork, together with its results, and not built here.
    Forked,
    ///`unknown`: The server cannot tell. A build can stay in it for good, so do not wait for it to pass.
    Unknown,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl BuildState {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[
        Self::Pending,
        Self::Waiting,
        Self::Starting,
        Self::Importing,
        Self::Running,
        Self::Succeeded,
        Self::Failed,
        Self::Canceled,
        Self::Skipped,
        Self::Forked,
        Self::Unknown,
    ];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Waiting => "waiting",
            Self::Starting => "starting",
            Self::Importing => "importing",
            Self::Running => "running",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::Canceled => "canceled",
            Self::Skipped => "skipped",
            Self::Forked => "forked",
            Self::Unknown => "unknown",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for BuildState {
    fn from(word: &str) -> Self {
        match word {
            "pending" => Self::Pending,
            "waiting" => Self::Waiting,
            "starting" => Self::Starting,
            "importing" => Self::Importing,
            "running" => Self::Running,
            "succeeded" => Self::Succeeded,
            "failed" => Self::Failed,
            "canceled" => Self::Canceled,
            "skipped" => Self::Skipped,
            "forked" => Self::Forked,
            "unknown" => Self::Unknown,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for BuildState {
    fn from(word: String) -> Self {
        match word.as_str() {
            "pending" => Self::Pending,
            "waiting" => Self::Waiting,
            "starting" => Self::Starting,
            "importing" => Self::Importing,
            "running" => Self::Running,
            "succeeded" => Self::Succeeded,
            "failed" => Self::Failed,
            "canceled" => Self::Canceled,
            "skipped" => Self::Skipped,
            "forked" => Self::Forked,
            "unknown" => Self::Unknown,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for BuildState {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for BuildState {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for BuildState {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for BuildState {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for BuildState {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for BuildState {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for BuildState {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "BuildState")
    }
}
impl TryFrom<BuildState> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: BuildState) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for BuildState {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "BuildState".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["pending", "waiting", "starting",
            "importing", "running", "succeeded", "failed", "canceled", "skipped",
            "forked", "unknown"] }, { "type" : "string" }] }
        )
    }
}
/**How the processes of a build are kept apart from the builder. Projects take `default`, `nspawn` and `simple`; builds and project chroots take `unchanged` besides. An answer may hold an empty text where one was stored.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Isolation {
    ///`default`: What the builder's own configuration says.
    Default,
    ///`nspawn`: A container made with `systemd-nspawn`.
    Nspawn,
    ///`simple`: A plain `chroot`.
    Simple,
    ///`unchanged`: Nothing is said here, so that the wider setting holds. Not for projects.
    Unchanged,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl Isolation {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[
        Self::Default,
        Self::Nspawn,
        Self::Simple,
        Self::Unchanged,
    ];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::Nspawn => "nspawn",
            Self::Simple => "simple",
            Self::Unchanged => "unchanged",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for Isolation {
    fn from(word: &str) -> Self {
        match word {
            "default" => Self::Default,
            "nspawn" => Self::Nspawn,
            "simple" => Self::Simple,
            "unchanged" => Self::Unchanged,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for Isolation {
    fn from(word: String) -> Self {
        match word.as_str() {
            "default" => Self::Default,
            "nspawn" => Self::Nspawn,
            "simple" => Self::Simple,
            "unchanged" => Self::Unchanged,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for Isolation {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for Isolation {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for Isolation {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for Isolation {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for Isolation {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for Isolation {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for Isolation {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "Isolation")
    }
}
impl TryFrom<Isolation> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: Isolation) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for Isolation {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "Isolation".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["default", "nspawn", "simple",
            "unchanged"] }, { "type" : "string" }] }
        )
    }
}
/**A field that the monitor adds to each chroot when asked for it.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MonitorField {
    ///`url_build_log`: Adds the URL of the build log.
    UrlBuildLog,
    ///`url_backend_log`: Adds the URL of the backend's log.
    UrlBackendLog,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl MonitorField {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[Self::UrlBuildLog, Self::UrlBackendLog];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::UrlBuildLog => "url_build_log",
            Self::UrlBackendLog => "url_backend_log",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for MonitorField {
    fn from(word: &str) -> Self {
        match word {
            "url_build_log" => Self::UrlBuildLog,
            "url_backend_log" => Self::UrlBackendLog,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for MonitorField {
    fn from(word: String) -> Self {
        match word.as_str() {
            "url_build_log" => Self::UrlBuildLog,
            "url_backend_log" => Self::UrlBackendLog,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for MonitorField {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for MonitorField {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for MonitorField {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for MonitorField {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for MonitorField {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for MonitorField {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for MonitorField {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "MonitorField")
    }
}
impl TryFrom<MonitorField> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: MonitorField) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for MonitorField {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "MonitorField".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["url_build_log",
            "url_backend_log"] }, { "type" : "string" }] }
        )
    }
}
/**The direction of an ordering. Words in other cases make the server fail.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OrderType {
    ///`ASC`: Smallest first, the default.
    Asc,
    ///`DESC`: Largest first.
    Desc,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl OrderType {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[Self::Asc, Self::Desc];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Asc => "ASC",
            Self::Desc => "DESC",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for OrderType {
    fn from(word: &str) -> Self {
        match word {
            "ASC" => Self::Asc,
            "DESC" => Self::Desc,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for OrderType {
    fn from(word: String) -> Self {
        match word.as_str() {
            "ASC" => Self::Asc,
            "DESC" => Self::Desc,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for OrderType {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for OrderType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for OrderType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for OrderType {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for OrderType {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for OrderType {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for OrderType {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "OrderType")
    }
}
impl TryFrom<OrderType> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: OrderType) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for OrderType {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "OrderType".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["ASC", "DESC"] }, { "type" :
            "string" }] }
        )
    }
}
/**How a user stands with regard to a role in a project.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PermissionState {
    ///`nothing`: The user neither has the role nor asks for it.
    Nothing,
    ///`request`: The user has asked for the role, and nobody has approved it yet.
    Request,
    ///`approved`: The user has the role.
    Approved,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl PermissionState {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[Self::Nothing, Self::Request, Self::Approved];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Nothing => "nothing",
            Self::Request => "request",
            Self::Approved => "approved",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for PermissionState {
    fn from(word: &str) -> Self {
        match word {
            "nothing" => Self::Nothing,
            "request" => Self::Request,
            "approved" => Self::Approved,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for PermissionState {
    fn from(word: String) -> Self {
        match word.as_str() {
            "nothing" => Self::Nothing,
            "request" => Self::Request,
            "approved" => Self::Approved,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for PermissionState {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for PermissionState {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for PermissionState {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for PermissionState {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for PermissionState {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for PermissionState {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for PermissionState {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "PermissionState")
    }
}
impl TryFrom<PermissionState> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: PermissionState) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for PermissionState {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "PermissionState".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["nothing", "request", "approved"]
            }, { "type" : "string" }] }
        )
    }
}
/**What kind of repository another one depends on.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RpmRepoDependencyType {
    ///`copr`: A project on the same server, named by owner and project.
    Copr,
    ///`external_baseurl`: A repository elsewhere, given by its URL.
    ExternalBaseurl,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl RpmRepoDependencyType {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[Self::Copr, Self::ExternalBaseurl];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Copr => "copr",
            Self::ExternalBaseurl => "external_baseurl",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for RpmRepoDependencyType {
    fn from(word: &str) -> Self {
        match word {
            "copr" => Self::Copr,
            "external_baseurl" => Self::ExternalBaseurl,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for RpmRepoDependencyType {
    fn from(word: String) -> Self {
        match word.as_str() {
            "copr" => Self::Copr,
            "external_baseurl" => Self::ExternalBaseurl,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for RpmRepoDependencyType {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for RpmRepoDependencyType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for RpmRepoDependencyType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for RpmRepoDependencyType {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for RpmRepoDependencyType {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for RpmRepoDependencyType {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for RpmRepoDependencyType {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "RpmRepoDependencyType")
    }
}
impl TryFrom<RpmRepoDependencyType> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: RpmRepoDependencyType) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for RpmRepoDependencyType {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "RpmRepoDependencyType".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["copr", "external_baseurl"] }, {
            "type" : "string" }] }
        )
    }
}
/**The kind of version control system.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ScmType {
    ///`git`: Git, the default.
    Git,
    ///`svn`: Subversion.
    Svn,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl ScmType {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[Self::Git, Self::Svn];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Git => "git",
            Self::Svn => "svn",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for ScmType {
    fn from(word: &str) -> Self {
        match word {
            "git" => Self::Git,
            "svn" => Self::Svn,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for ScmType {
    fn from(word: String) -> Self {
        match word.as_str() {
            "git" => Self::Git,
            "svn" => Self::Svn,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for ScmType {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for ScmType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for ScmType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for ScmType {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for ScmType {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for ScmType {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for ScmType {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "ScmType")
    }
}
impl TryFrom<ScmType> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: ScmType) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for ScmType {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "ScmType".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["git", "svn"] }, { "type" :
            "string" }] }
        )
    }
}
/**Where the sources of a package or build come from. The first five words can be given when a package is added or edited, the other three occur in answers only.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SourceType {
    ///`scm`: A repository under version control, with Git or Subversion.
    Scm,
    ///`pypi`: A project on the Python Package Index, for which a spec file is generated.
    Pypi,
    ///`rubygems`: A gem on RubyGems, for which a spec file is generated.
    Rubygems,
    ///`custom`: A script that makes the sources.
    Custom,
    ///`distgit`: A dist-git server, as distributions have them.
    Distgit,
    ///`link`: A URL of an SRPM or spec file. The package cannot be built again by name.
    Link,
    ///`upload`: An uploaded file. The package cannot be built again by name.
    Upload,
    ///`unset`: No source is set, as after a reset. The package cannot be built by name.
    Unset,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl SourceType {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[
        Self::Scm,
        Self::Pypi,
        Self::Rubygems,
        Self::Custom,
        Self::Distgit,
        Self::Link,
        Self::Upload,
        Self::Unset,
    ];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Scm => "scm",
            Self::Pypi => "pypi",
            Self::Rubygems => "rubygems",
            Self::Custom => "custom",
            Self::Distgit => "distgit",
            Self::Link => "link",
            Self::Upload => "upload",
            Self::Unset => "unset",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for SourceType {
    fn from(word: &str) -> Self {
        match word {
            "scm" => Self::Scm,
            "pypi" => Self::Pypi,
            "rubygems" => Self::Rubygems,
            "custom" => Self::Custom,
            "distgit" => Self::Distgit,
            "link" => Self::Link,
            "upload" => Self::Upload,
            "unset" => Self::Unset,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for SourceType {
    fn from(word: String) -> Self {
        match word.as_str() {
            "scm" => Self::Scm,
            "pypi" => Self::Pypi,
            "rubygems" => Self::Rubygems,
            "custom" => Self::Custom,
            "distgit" => Self::Distgit,
            "link" => Self::Link,
            "upload" => Self::Upload,
            "unset" => Self::Unset,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for SourceType {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for SourceType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for SourceType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for SourceType {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for SourceType {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for SourceType {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for SourceType {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "SourceType")
    }
}
impl TryFrom<SourceType> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: SourceType) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for SourceType {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "SourceType".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["scm", "pypi", "rubygems",
            "custom", "distgit", "link", "upload", "unset"] }, { "type" : "string" }] }
        )
    }
}
/**The tool that writes the spec file of a Python project.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SpecGenerator {
    ///`pyp2spec`: The `pyp2spec` tool, the default.
    Pyp2spec,
    ///`pyp2rpm`: The older `pyp2rpm` tool, which knows templates and Python versions.
    Pyp2rpm,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl SpecGenerator {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[Self::Pyp2spec, Self::Pyp2rpm];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pyp2spec => "pyp2spec",
            Self::Pyp2rpm => "pyp2rpm",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for SpecGenerator {
    fn from(word: &str) -> Self {
        match word {
            "pyp2spec" => Self::Pyp2spec,
            "pyp2rpm" => Self::Pyp2rpm,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for SpecGenerator {
    fn from(word: String) -> Self {
        match word.as_str() {
            "pyp2spec" => Self::Pyp2spec,
            "pyp2rpm" => Self::Pyp2rpm,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for SpecGenerator {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for SpecGenerator {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for SpecGenerator {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for SpecGenerator {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for SpecGenerator {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for SpecGenerator {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for SpecGenerator {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "SpecGenerator")
    }
}
impl TryFrom<SpecGenerator> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: SpecGenerator) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for SpecGenerator {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "SpecGenerator".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["pyp2spec", "pyp2rpm"] }, {
            "type" : "string" }] }
        )
    }
}
/**The template from which a spec file for a Python project is made.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SpecTemplate {
    ///the empty text: The default template. The word `default` is refused.
    Empty,
    ///`fedora`: The template for Fedora.
    Fedora,
    ///`epel7`: The template for EPEL 7.
    Epel7,
    ///`mageia`: The template for Mageia.
    Mageia,
    ///`pld`: The template for PLD.
    Pld,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl SpecTemplate {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[
        Self::Empty,
        Self::Fedora,
        Self::Epel7,
        Self::Mageia,
        Self::Pld,
    ];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Fedora => "fedora",
            Self::Epel7 => "epel7",
            Self::Mageia => "mageia",
            Self::Pld => "pld",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for SpecTemplate {
    fn from(word: &str) -> Self {
        match word {
            "" => Self::Empty,
            "fedora" => Self::Fedora,
            "epel7" => Self::Epel7,
            "mageia" => Self::Mageia,
            "pld" => Self::Pld,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for SpecTemplate {
    fn from(word: String) -> Self {
        match word.as_str() {
            "" => Self::Empty,
            "fedora" => Self::Fedora,
            "epel7" => Self::Epel7,
            "mageia" => Self::Mageia,
            "pld" => Self::Pld,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for SpecTemplate {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for SpecTemplate {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for SpecTemplate {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for SpecTemplate {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for SpecTemplate {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for SpecTemplate {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for SpecTemplate {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "SpecTemplate")
    }
}
impl TryFrom<SpecTemplate> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: SpecTemplate) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for SpecTemplate {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "SpecTemplate".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["", "fedora", "epel7", "mageia",
            "pld"] }, { "type" : "string" }] }
        )
    }
}
/**The tool that makes an SRPM out of a repository.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SrpmBuildMethod {
    ///`rpkg`: The `rpkg` tool, the default.
    Rpkg,
    ///`tito`: The `tito` tool, for the latest tagged release.
    Tito,
    ///`tito_test`: The `tito` tool in its test mode, for the given commit instead of a tag.
    TitoTest,
    ///`make_srpm`: The target `srpm` of the makefile that the repository keeps for Copr.
    MakeSrpm,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl SrpmBuildMethod {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[
        Self::Rpkg,
        Self::Tito,
        Self::TitoTest,
        Self::MakeSrpm,
    ];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Rpkg => "rpkg",
            Self::Tito => "tito",
            Self::TitoTest => "tito_test",
            Self::MakeSrpm => "make_srpm",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for SrpmBuildMethod {
    fn from(word: &str) -> Self {
        match word {
            "rpkg" => Self::Rpkg,
            "tito" => Self::Tito,
            "tito_test" => Self::TitoTest,
            "make_srpm" => Self::MakeSrpm,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for SrpmBuildMethod {
    fn from(word: String) -> Self {
        match word.as_str() {
            "rpkg" => Self::Rpkg,
            "tito" => Self::Tito,
            "tito_test" => Self::TitoTest,
            "make_srpm" => Self::MakeSrpm,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for SrpmBuildMethod {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for SrpmBuildMethod {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for SrpmBuildMethod {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for SrpmBuildMethod {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for SrpmBuildMethod {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for SrpmBuildMethod {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for SrpmBuildMethod {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "SrpmBuildMethod")
    }
}
impl TryFrom<SrpmBuildMethod> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: SrpmBuildMethod) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for SrpmBuildMethod {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "SrpmBuildMethod".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["rpkg", "tito", "tito_test",
            "make_srpm"] }, { "type" : "string" }] }
        )
    }
}
/**The system that keeps the results of a project. Only server admins can choose it, and only when they add the project.

The set is open: a word that this version doesn't know is kept in `Other`.*/
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Storage {
    ///`backend`: The disk of Copr's own backend.
    Backend,
    ///`pulp`: A Pulp server.
    Pulp,
    /// A word that this version of the crate doesn't know.
    Other(String),
}
impl Storage {
    /// The words that this version knows.
    pub const KNOWN: &'static [Self] = &[Self::Backend, Self::Pulp];
    /// The word as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Backend => "backend",
            Self::Pulp => "pulp",
            Self::Other(word) => word,
        }
    }
}
impl From<&str> for Storage {
    fn from(word: &str) -> Self {
        match word {
            "backend" => Self::Backend,
            "pulp" => Self::Pulp,
            other => Self::Other(other.to_owned()),
        }
    }
}
impl From<String> for Storage {
    fn from(word: String) -> Self {
        match word.as_str() {
            "backend" => Self::Backend,
            "pulp" => Self::Pulp,
            _ => Self::Other(word),
        }
    }
}
impl ::std::str::FromStr for Storage {
    type Err = ::std::convert::Infallible;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(word))
    }
}
impl ::std::fmt::Display for Storage {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl AsRef<str> for Storage {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq<str> for Storage {
    fn eq(&self, word: &str) -> bool {
        self.as_str() == word
    }
}
impl PartialEq<&str> for Storage {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}
impl ::serde::Serialize for Storage {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for Storage {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::scalars::word(deserializer, "Storage")
    }
}
impl TryFrom<Storage> for crate::PathSegment {
    type Error = crate::InvalidPathSegment;
    fn try_from(word: Storage) -> Result<Self, Self::Error> {
        Self::try_from(word.as_str())
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for Storage {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "Storage".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [{ "type" : "string", "enum" : ["backend", "pulp"] }, { "type" :
            "string" }] }
        )
    }
}
