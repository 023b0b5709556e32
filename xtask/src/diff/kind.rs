//! Every kind of change, with its verdict for each direction: the whole policy in one table.

use super::classify::Class;

/// Declares [`Kind`] together with its table, so that no kind can lack a name or a verdict.
macro_rules! kinds {
    ($($(#[$doc:meta])+ $kind:ident $name:literal $request:ident $response:ident;)+) => {
        /// What happened to a thing; [`name`](Kind::name) is its spelling in the JSON output.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])+ $kind,)+ }

        impl Kind {
            /// All kinds, in the order of the table.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),+];

            /// The kind as the JSON output spells it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name,)+ }
            }

            /// The verdicts when the thing is sent by the client, and when it is received.
            pub(super) const fn verdicts(self) -> (Class, Class) {
                match self { $(Kind::$kind => (Class::$request, Class::$response),)+ }
            }
        }
    };
}

// The two columns are the verdict in requests and the verdict in responses. Kinds that have no direction
// (an operation, a server) say the same twice.
kinds! {
    /// `openapi`, the version of the specification.
    OpenapiVersionChanged "openapi-version-changed" Compatible Compatible;
    /// `info.version`.
    VersionChanged "version-changed" Compatible Compatible;
    /// A server is new.
    ServerAdded "server-added" Compatible Compatible;
    /// A server is gone: a client that has its address fails.
    ServerRemoved "server-removed" Breaking Breaking;
    /// The variables of a server changed.
    ServerChanged "server-changed" Unclear Unclear;
    /// The same servers in another order: clients tend to take the first.
    ServersReordered "servers-reordered" Unclear Unclear;
    /// A tag is new in the list of tags.
    TagAdded "tag-added" Compatible Compatible;
    /// A tag is gone from the list of tags.
    TagRemoved "tag-removed" Compatible Compatible;

    /// A login is needed where none was.
    LoginRequired "login-required" Breaking Breaking;
    /// No login is needed any more.
    LoginDropped "login-dropped" Compatible Compatible;
    /// One more way to log in.
    LoginAlternativeAdded "login-alternative-added" Compatible Compatible;
    /// One way less to log in.
    LoginAlternativeRemoved "login-alternative-removed" Breaking Breaking;
    /// A security scheme is new.
    SecuritySchemeAdded "security-scheme-added" Compatible Compatible;
    /// A security scheme is gone.
    SecuritySchemeRemoved "security-scheme-removed" Breaking Breaking;
    /// What a client has to send for a security scheme changed.
    SecuritySchemeChanged "security-scheme-changed" Breaking Breaking;

    /// An operation is new.
    OperationAdded "operation-added" Compatible Compatible;
    /// An operation is gone.
    OperationRemoved "operation-removed" Breaking Breaking;
    /// The same operation under another method or path.
    OperationMoved "operation-moved" Breaking Breaking;
    /// The path differs only in the names of its parameters: generated code follows them.
    PathParametersRenamed "path-parameters-renamed" Breaking Breaking;
    /// The path differs only in a trailing slash: servers may redirect, or not.
    TrailingSlashChanged "trailing-slash-changed" Unclear Unclear;
    /// The `operationId` changed: generated code is named after it.
    OperationIdChanged "operation-id-changed" Breaking Breaking;
    /// The tags of an operation changed.
    OperationTagsChanged "operation-tags-changed" Compatible Compatible;

    /// A thing is now deprecated.
    Deprecated "deprecated" Compatible Compatible;
    /// A thing is no longer deprecated.
    Undeprecated "undeprecated" Compatible Compatible;

    /// An optional parameter is new.
    ParameterAdded "parameter-added" Compatible Compatible;
    /// A parameter that must be sent is new.
    RequiredParameterAdded "required-parameter-added" Breaking Breaking;
    /// A parameter is gone: the server no longer honours it.
    ParameterRemoved "parameter-removed" Breaking Breaking;
    /// One parameter left and a like one came.
    ParameterRenamed "parameter-renamed" Breaking Breaking;
    /// A parameter is now sent elsewhere, say in a header rather than the query.
    ParameterRelocated "parameter-relocated" Breaking Breaking;
    /// A parameter must now be sent.
    ParameterBecameRequired "parameter-became-required" Breaking Breaking;
    /// A parameter may now be left out.
    ParameterBecameOptional "parameter-became-optional" Compatible Compatible;
    /// A parameter is written differently (`style`, `explode`).
    ParameterStyleChanged "parameter-style-changed" Breaking Breaking;

    /// An optional request body is new.
    BodyAdded "body-added" Compatible Compatible;
    /// A request body that must be sent is new.
    RequiredBodyAdded "required-body-added" Breaking Breaking;
    /// The request body is gone.
    BodyRemoved "body-removed" Breaking Breaking;
    /// The request body must now be sent.
    BodyBecameRequired "body-became-required" Breaking Breaking;
    /// The request body may now be left out.
    BodyBecameOptional "body-became-optional" Compatible Compatible;
    /// A media type is new: an offer in requests, perhaps a surprise in responses.
    MediaTypeAdded "media-type-added" Compatible Unclear;
    /// A media type is gone.
    MediaTypeRemoved "media-type-removed" Breaking Breaking;

    /// A status code that is not a success is new: clients must expect failures anyway.
    ResponseAdded "response-added" Compatible Compatible;
    /// A new way to succeed.
    SuccessResponseAdded "success-response-added" Unclear Unclear;
    /// A status code that is not a success is gone: only code that looks for it notices.
    ResponseRemoved "response-removed" Unclear Unclear;
    /// A way to succeed is gone.
    SuccessResponseRemoved "success-response-removed" Breaking Breaking;
    /// A response header is new.
    HeaderAdded "header-added" Compatible Compatible;
    /// A response header is gone.
    HeaderRemoved "header-removed" Breaking Breaking;
    /// A response header is now always there.
    HeaderBecameRequired "header-became-required" Breaking Compatible;
    /// A response header may now be missing.
    HeaderBecameOptional "header-became-optional" Compatible Breaking;

    /// A shared parameter, response, body or header is new; by itself it changes no operation.
    ComponentAdded "component-added" Compatible Compatible;
    /// A shared parameter, response, body or header is gone; what that breaks is told at its users.
    ComponentRemoved "component-removed" Compatible Compatible;

    /// A named schema is new.
    SchemaAdded "schema-added" Compatible Compatible;
    /// A named schema is gone.
    SchemaRemoved "schema-removed" Breaking Breaking;
    /// A named schema has another name and the same content: generated types are named after it.
    SchemaRenamed "schema-renamed" Breaking Breaking;
    /// A place without a schema has one now.
    SchemaStated "schema-stated" Unclear Unclear;
    /// A place no longer has a schema.
    SchemaUnstated "schema-unstated" Unclear Breaking;
    /// A place refers to another named schema.
    ReferenceChanged "reference-changed" Breaking Breaking;
    /// A place refers to another named schema that has the same content.
    ReferenceChangedInName "reference-changed-in-name" Unclear Unclear;
    /// A schema moved from its place to a named schema, or back.
    ReferenceIntroduced "reference-introduced" Unclear Unclear;

    /// The type changed.
    TypeChanged "type-changed" Breaking Breaking;
    /// The format changed: generated types may follow it.
    FormatChanged "format-changed" Unclear Unclear;
    /// A value may now be null.
    BecameNullable "became-nullable" Compatible Breaking;
    /// A value is never null any more.
    BecameNonNullable "became-non-nullable" Breaking Compatible;
    /// The default changed.
    DefaultChanged "default-changed" Unclear Unclear;
    /// `readOnly` or `writeOnly` changed.
    AccessChanged "access-changed" Unclear Unclear;

    /// A field is new.
    FieldAdded "field-added" Compatible Compatible;
    /// A field that is required is new.
    RequiredFieldAdded "required-field-added" Breaking Compatible;
    /// A field is gone.
    FieldRemoved "field-removed" Breaking Breaking;
    /// One field left and a like one came.
    FieldRenamed "field-renamed" Breaking Breaking;
    /// A field is now required.
    FieldBecameRequired "field-became-required" Breaking Compatible;
    /// A field is no longer required.
    FieldBecameOptional "field-became-optional" Compatible Breaking;
    /// Fields that are not described are now forbidden.
    ExtraFieldsForbidden "extra-fields-forbidden" Breaking Compatible;
    /// Fields that are not described are no longer forbidden.
    ExtraFieldsAllowed "extra-fields-allowed" Compatible Unclear;
    /// What fields that are not described look like is said in another way.
    ExtraFieldsChanged "extra-fields-changed" Unclear Unclear;

    /// Values are new in an enum: closed enums of clients do not know them.
    EnumValuesAdded "enum-values-added" Compatible Unclear;
    /// Values are gone from an enum.
    EnumValuesRemoved "enum-values-removed" Breaking Compatible;
    /// Any value was allowed, now only those of an enum.
    EnumStated "enum-stated" Breaking Unclear;
    /// The values are no longer those of an enum.
    EnumUnstated "enum-unstated" Compatible Unclear;

    /// A limit allows less than before.
    LimitTightened "limit-tightened" Breaking Compatible;
    /// A limit allows more than before.
    LimitLoosened "limit-loosened" Compatible Unclear;
    /// A limit changed in a way that is neither more nor less.
    LimitChanged "limit-changed" Unclear Unclear;

    /// A choice (`oneOf`, `anyOf`) is new.
    VariantAdded "variant-added" Compatible Unclear;
    /// A choice (`oneOf`, `anyOf`) is gone.
    VariantRemoved "variant-removed" Breaking Compatible;
    /// A part (`allOf`) is new.
    PartAdded "part-added" Unclear Compatible;
    /// A part (`allOf`) is gone.
    PartRemoved "part-removed" Breaking Breaking;

    /// An `x-` extension was added, removed or changed.
    ExtensionChanged "extension-changed" Unclear Unclear;
    /// Something this tool does not understand was added, removed or changed.
    Opaque "opaque" Unclear Unclear;
}
