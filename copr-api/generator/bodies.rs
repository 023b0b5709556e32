//! Builders of the types in requests.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};
use serde_json::{Value, json};
use syn::{ImplItem, ImplItemFn, Item, WherePredicate, parse_quote};

use super::code::{Code, add, body_of, find, has, last_segment, names};
use super::document::type_name;
use super::progenitor_input::PARTS;
use super::reachable::schemas;

/// Options of every build except the timeout, by their names in the API.
const OPTIONS: [&str; 10] = [
    "after_build_id",
    "background",
    "bootstrap",
    "chroots",
    "enable_net",
    "exclude_chroots",
    "isolation",
    "packit_forge_project",
    "project_dirname",
    "with_build_id",
];

/// Bounds of progenitor's setters, and our traits that accept more types.
const WIDER: [(&str, &str); 3] = [
    ("TryInto<Option<String>>", "OptionalText"),
    ("TryInto<Vec<String>>", "Texts"),
    ("TryInto<Option<Vec<String>>>", "OptionalTexts"),
];

/// Removes the builders of types that only occur in responses, which every dependent crate would compile.
pub(super) fn remove_builders_of_responses(code: &mut Code, input: &Value) {
    let sent: BTreeSet<String> = sent_schemas(input).iter().map(|name| type_name(name)).collect();
    let is_sent = |of: &syn::Type| last_segment(of).is_none_or(|name| sent.contains(&name));
    code.types.retain(|item| match item {
        // `impl Build { fn builder() … }`
        Item::Impl(block) if block.trait_.is_none() => match block.items.as_slice() {
            [ImplItem::Fn(function)] if function.sig.ident == "builder" => is_sent(&block.self_ty),
            _ => true,
        },
        _ => true,
    });
    code.bodies.retain(|item| match item {
        Item::Struct(structure) => sent.contains(&structure.ident.to_string()),
        Item::Impl(block) => is_sent(&block.self_ty),
        _ => true,
    });
}

/// The schemas in request bodies, including the JSON parts of multipart bodies.
fn sent_schemas(input: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, operation) in super::document::operations(input) {
        schemas(&operation["requestBody"], input, &mut found);
        for name in operation[PARTS].as_array().into_iter().flatten().filter_map(Value::as_str) {
            schemas(&json!({ "$ref": format!("#/components/schemas/{name}") }), input, &mut found);
        }
    }
    found
}

/// Lets setters of strings and lists of strings accept `"x"` where progenitor requires `Some("x".to_owned())`.
pub(super) fn widen_setters(code: &mut Code) {
    for item in &mut code.bodies {
        let Item::Impl(block) = item else { continue };
        for member in &mut block.items {
            if let ImplItem::Fn(function) = member
                && let Some(wider) = wider_bound(function)
            {
                let (wider, field) = (format_ident!("{wider}"), function.sig.ident.clone());
                function.sig.generics.where_clause = Some(parse_quote!(where T: crate::#wider));
                function.block = parse_quote!({
                    self.#field = Ok(crate::#wider::convert(value));
                    self
                });
            }
        }
    }
}

fn wider_bound(function: &ImplItemFn) -> Option<&'static str> {
    let predicates = &function.sig.generics.where_clause.as_ref()?.predicates;
    predicates.iter().find_map(|predicate| {
        let WherePredicate::Type(bound) = predicate else { return None };
        let mut text = bound.bounds.to_token_stream().to_string().replace(' ', "");
        for path in ["::std::option::", "::std::vec::", "::std::string::", "::std::convert::"] {
            text = text.replace(path, "");
        }
        WIDER.iter().find(|(asked, _)| *asked == text).map(|(_, wider)| *wider)
    })
}

/// Adds `project` to bodies and calls with an owner and a project, and `build_options` to those with all build options.
///
/// # Errors
/// Returns an error if a body or a call has no setters.
pub(super) fn add_shared_setters(code: &mut Code) -> Result<(), String> {
    let (mut with_project, mut with_options) = (BTreeSet::new(), BTreeSet::new());
    for name in names(&code.bodies) {
        let (structure, setters) = find(&mut code.bodies, &name)?;
        if has(structure, "ownername") && has(structure, "projectname") {
            add(setters, project_setter(has(structure, "project_dirname")));
            with_project.insert(name.clone());
        }
        // On a body that lacks an option, `build_options` would silently drop it.
        if OPTIONS.iter().chain(&["timeout"]).all(|option| has(structure, option)) {
            add(setters, options_setter());
            with_options.insert(name);
        }
    }
    for name in names(&code.calls) {
        let (structure, setters) = find(&mut code.calls, &name)?;
        let body = body_of(structure).unwrap_or_default();
        if has(structure, "ownername") && has(structure, "projectname") {
            add(setters, project_setter(has(structure, "project_dirname")));
        } else if with_project.contains(&body) {
            add(setters, in_body(project_signature(), quote!(project)));
        }
        if with_options.contains(&body) {
            add(setters, in_body(options_signature(), quote!(build_options)));
        }
    }
    Ok(())
}

fn in_body(signature: TokenStream, name: TokenStream) -> TokenStream {
    quote! {
        #signature {
            self.body = self.body.map(|body| body.#name(value));
            self
        }
    }
}

fn project_signature() -> TokenStream {
    quote! {
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
    }
}

fn project_setter(takes_directory: bool) -> TokenStream {
    let signature = project_signature();
    let directory = takes_directory.then(|| {
        quote! {
            if let Some(directory) = project.directory() {
                self.project_dirname = Ok(Some(directory));
            }
        }
    });
    quote! {
        #signature {
            let project = crate::project_argument::ProjectArgument::new(value, #takes_directory);
            #directory
            self.ownername = project.owner();
            self.projectname = project.name();
            self
        }
    }
}

fn options_signature() -> TokenStream {
    quote! {
        /// Sets the given options. Options that are not set keep their values.
        pub fn build_options(mut self, value: &crate::BuildOptions) -> Self
    }
}

fn options_setter() -> TokenStream {
    let signature = options_signature();
    let options = OPTIONS.map(|option| format_ident!("{option}"));
    quote! {
        #signature {
            #(if value.#options.is_some() {
                self.#options = Ok(value.#options.clone());
            })*
            if value.timeout.is_some() {
                self.timeout = Ok(value.timeout_seconds());
            }
            self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widens_only_setters_of_strings() {
        let setter = |of: TokenStream| -> ImplItemFn {
            parse_quote! {
                pub fn name<T>(mut self, value: T) -> Self
                where T: ::std::convert::TryInto<#of>, T::Error: ::std::fmt::Display
                { self }
            }
        };
        for (of, expected) in [
            (quote!(::std::option::Option<::std::string::String>), Some("OptionalText")),
            (quote!(::std::vec::Vec<::std::string::String>), Some("Texts")),
            (quote!(::std::option::Option<::std::vec::Vec<::std::string::String>>), Some("OptionalTexts")),
            (quote!(::std::option::Option<bool>), None),
            (quote!(::std::string::String), None),
        ] {
            assert_eq!(wider_bound(&setter(of)), expected);
        }
    }
}
