//! Calls: they own their client, have setters for the fields of their body, and implement `Call`.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote};
use serde_json::Value;
use syn::{
    Expr, GenericArgument, ImplItem, ImplItemFn, ItemImpl, Member, Pat, PathArguments, ReturnType, Stmt,
    Type, parse_quote,
};

use super::code::{Code, add, body_of, find, has, names};
use super::document::{operations, parameters, pascal, schema, type_name};
use super::operations::Decided;

/// Fields of bodies that have the name of a path parameter but another meaning: the owner of a fork.
const DIFFERENT: [(&str, &str); 1] = [("ProjectFork", "ownername")];

/// Methods of calls and of traits that extend calls. A setter of the same name would hide them.
pub const RESERVED: [&str; 11] = [
    "new",
    "into_request",
    "execute",
    "send",
    "response",
    "stream",
    "deadline",
    "items",
    "pages",
    "project",
    "build_options",
];

/// Lets calls own their client instead of borrowing it, so that they can be cloned and stored.
///
/// # Errors
/// Returns an error if a builder has an unexpected form, or a setter has the name of a method of a trait.
pub(super) fn make_values(code: &mut Code) -> Result<(), String> {
    for name in names(&code.calls) {
        let (structure, setters) = find(&mut code.calls, &name)?;
        structure.generics = syn::Generics::default();
        structure.attrs.push(parse_quote!(#[must_use = "a call does nothing until it is sent"]));
        for field in &mut structure.fields {
            let ident = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
            if ident == "client" {
                field.ty = parse_quote!(crate::Client);
            } else {
                check_reserved(&name, &ident)?;
            }
        }
        let ident = &structure.ident;
        setters.generics = syn::Generics::default();
        setters.self_ty = parse_quote!(#ident);
        let new = method(setters, "new").ok_or_else(|| format!("`{name}` has no `new`"))?;
        new.vis = parse_quote!(pub(crate));
        new.sig.inputs = parse_quote!(client: &crate::Client);
        let Some(Stmt::Expr(Expr::Struct(made), _)) = new.block.stmts.first_mut() else {
            return Err(format!("`{name}::new` has an unexpected form"));
        };
        for field in &mut made.fields {
            if matches!(&field.member, Member::Named(member) if member == "client") {
                field.expr = parse_quote!(client.clone());
            }
        }
    }
    for method in &mut code.methods {
        let name = format_ident!("{}", pascal(&method.sig.ident.to_string()));
        method.sig.output = parse_quote!(-> builder::#name);
    }
    Ok(())
}

fn check_reserved(call: &str, setter: &str) -> Result<(), String> {
    if RESERVED.contains(&setter) {
        return Err(format!("the call `{call}` has a setter with the reserved name `{setter}`"));
    }
    Ok(())
}

/// Gives a call the setters of its body instead of `body_map`.
///
/// A field with the name of a path parameter has no setter, since the parameter sets both. If it has another meaning, its setter
/// begins with `body_`.
///
/// # Errors
/// Returns an error if a body has no builder, or a field has the name of a method or of another argument.
pub(super) fn add_body_setters(code: &mut Code, input: &Value) -> Result<(), String> {
    for (id, operation) in operations(input) {
        let name = pascal(id);
        let in_path: Vec<String> = parameters(input, operation)
            .filter(|(_, parameter)| parameter["in"] == "path")
            .map(|(name, _)| name)
            .collect();
        let Code { bodies, calls, .. } = code;
        let (structure, setters) = find(calls, &name)?;
        setters.items.retain(|item| !matches!(item, ImplItem::Fn(f) if f.sig.ident == "body_map"));
        let Some(body) = body_of(structure) else { continue };
        let (_, of_body) = find(bodies, &body)?;
        for member in &of_body.items {
            let ImplItem::Fn(setter) = member else { continue };
            let field = &setter.sig.ident;
            let mut setter = setter.clone();
            let field_name = field.to_string();
            check_reserved(&name, &field_name)?;
            if DIFFERENT.contains(&(name.as_str(), &field_name)) {
                setter.sig.ident = format_ident!("body_{field}");
            } else if in_path.contains(&field_name) {
                continue;
            // The field `client` is not an argument.
            } else if field_name != "client" && has(structure, &field_name) {
                return Err(format!("the call `{name}` and its body both have an argument `{field}`"));
            }
            setter.block = parse_quote!({
                self.body = self.body.map(|body| body.#field(value));
                self
            });
            // From `types::builder`, `super` is `types`.
            add(setters, replace_super(setter.into_token_stream()));
        }
    }
    Ok(())
}

fn replace_super(tokens: TokenStream) -> TokenStream {
    let replaced = tokens.into_iter().map(|tree| match tree {
        TokenTree::Ident(ident) if ident == "super" => Ident::new("types", ident.span()).into(),
        TokenTree::Group(group) => Group::new(group.delimiter(), replace_super(group.stream())).into(),
        other => other,
    });
    replaced.collect()
}

/// Implements `Call` with the first half of progenitor's `send`, which builds the request.
///
/// # Errors
/// Returns an error if `send` has an unexpected form.
pub(super) fn implement_call(code: &mut Code, input: &Value, decided: &[Decided]) -> Result<(), String> {
    for (id, operation) in operations(input) {
        let name = pascal(id);
        let (structure, setters) = find(&mut code.calls, &name)?;
        let unexpected = || format!("`{name}::send` has an unexpected form");
        let send = method(setters, "send").cloned().ok_or_else(unexpected)?;
        setters.items.retain(|item| !matches!(item, ImplItem::Fn(function) if function.sig.ident == "send"));

        let response = response_type(&send.sig.output).ok_or_else(unexpected)?;
        let mut build = send.block.stmts;
        let request = build.iter().position(|s| declares(s, "request")).ok_or_else(unexpected)?;
        build.truncate(request + 1);
        // Copr servers ignore this header.
        build.retain(|statement| !statement.to_token_stream().to_string().contains("\"api-version\""));
        if !parameters(input, operation).any(|(_, parameter)| parameter["in"] == "header") {
            drop_headers(&mut build);
        }
        for (field, body) in repeated_names(input, operation, &name) {
            let (_, of_body) = find(&mut code.bodies, &body)?;
            let (field, body) = (format_ident!("{field}"), format_ident!("{body}"));
            let accessor = format_ident!("{field}_mut");
            if method(of_body, &accessor.to_string()).is_none() {
                add(
                    of_body,
                    quote! {
                        pub(crate) fn #accessor(&mut self) -> &mut Result<::std::string::String, ::std::string::String> {
                            &mut self.#field
                        }
                    },
                );
            }
            let name = field.to_string();
            // After the statement that destructures the call.
            build.insert(1, parse_quote! {
                let body = crate::repeated_name::fill(#name, &#field, body, types::builder::#body::#accessor);
            });
        }

        let row = decided.iter().position(|decided| decided.id == id).ok_or_else(unexpected)?;
        let ident = structure.ident.clone();
        code.calls.push(parse_quote! {
            impl crate::Call for #ident {
                type Response = #response;
                const OPERATION: &'static crate::Operation = &crate::operation::OPERATIONS[#row];
                fn into_request(self) -> Result<(crate::Client, ::reqwest::Request), crate::InvalidArgument> {
                    let build = || -> Result<_, Error> {
                        #(#build)*
                        Ok((client, request))
                    };
                    crate::call::finish(Self::OPERATION, build())
                }
            }
        });
    }
    Ok(())
}

/// Removes the header map, which progenitor creates for `api-version` even if it is otherwise empty.
fn drop_headers(build: &mut Vec<Stmt>) {
    build.retain(|statement| !declares(statement, "header_map"));
    for statement in build {
        if let Stmt::Local(local) = statement
            && let Some(init) = &mut local.init
        {
            *init.expr = without_headers((*init.expr).clone());
        }
    }
}

fn without_headers(expression: Expr) -> Expr {
    match expression {
        Expr::MethodCall(call) if call.method == "headers" => *call.receiver,
        Expr::MethodCall(mut call) => {
            call.receiver = Box::new(without_headers(*call.receiver));
            Expr::MethodCall(call)
        }
        Expr::Try(mut tried) => {
            tried.expr = Box::new(without_headers(*tried.expr));
            Expr::Try(tried)
        }
        other => other,
    }
}

/// Names that are in the path and in the body of a call, with the builder of the body.
fn repeated_names(input: &Value, operation: &Value, call: &str) -> Vec<(String, String)> {
    let content = &operation["requestBody"]["content"]["application/json"]["schema"];
    let Some((body, fields)) = schema(input, content) else { return Vec::new() };
    let repeated = parameters(input, operation).filter(|(name, parameter)| {
        parameter["in"] == "path"
            && fields["properties"].get(name).is_some()
            && !DIFFERENT.contains(&(call, name.as_str()))
    });
    repeated.map(|(name, _)| (name, type_name(body))).collect()
}

fn method<'a>(block: &'a mut ItemImpl, name: &str) -> Option<&'a mut ImplItemFn> {
    block.items.iter_mut().find_map(|item| match item {
        ImplItem::Fn(function) if function.sig.ident == name => Some(function),
        _ => None,
    })
}

fn declares(statement: &Stmt, name: &str) -> bool {
    matches!(statement, Stmt::Local(local) if matches!(&local.pat, Pat::Ident(pat) if pat.ident == name))
}

/// `T` of `-> Result<ResponseValue<T>, …>`.
fn response_type(output: &ReturnType) -> Option<&Type> {
    let ReturnType::Type(_, result) = output else { return None };
    first_argument(first_argument(result)?)
}

fn first_argument(of: &Type) -> Option<&Type> {
    let Type::Path(path) = of else { return None };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(of) => Some(of),
        _ => None,
    })
}
