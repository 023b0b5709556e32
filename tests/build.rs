//! Generates the driver: one function that makes any call from plain data, so that tests need no code per operation.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::PathBuf;

use heck::ToPascalCase as _;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use serde_json::Value;

const DOCUMENT: &str = "../openapi/copr.json";

fn main() {
    println!("cargo:rerun-if-changed={DOCUMENT}");
    println!("cargo:rerun-if-changed=build.rs");
    let text = std::fs::read_to_string(DOCUMENT).expect("openapi/copr.json: run `cargo xtask spec build`");
    let document: Value = serde_json::from_str(&text).expect("openapi/copr.json is JSON");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("OUT_DIR"));
    std::fs::write(out.join("driver.rs"), driver(&document).to_string()).expect("OUT_DIR can be written to");
}

fn driver(document: &Value) -> TokenStream {
    let mut calls = Vec::new();
    let mut decodes = Vec::new();
    for item in document["paths"].as_object().expect("paths").values() {
        for (_, operation) in
            item.as_object().expect("a path item").iter().filter(|(key, _)| *key != "parameters")
        {
            let shared = item["parameters"].as_array().into_iter().flatten();
            let parameters: Vec<&Value> = operation["parameters"]
                .as_array()
                .into_iter()
                .flatten()
                .chain(shared)
                .map(|p| resolve(document, p))
                .collect();
            let id = operation["operationId"].as_str().expect("operationId");
            let content = operation.pointer("/requestBody/content").and_then(Value::as_object);
            let has = |kind: &str| content.is_some_and(|c| c.contains_key(kind));
            let answer = reference(&operation["responses"]["200"]["content"]["application/json"]["schema"]);
            decodes.push(quote!(#id => again::<copr_api::types::#answer>(body),));
            if has("application/json") {
                let body = reference(&operation["requestBody"]["content"]["application/json"]["schema"]);
                calls.push(call(
                    id,
                    &parameters,
                    &quote!(call = call.body(request.json::<copr_api::types::#body>()?);),
                ));
            }
            if has("multipart/form-data") {
                let id = if has("application/json") { format!("{id}_multipart") } else { id.to_owned() };
                let options = reference(
                    &operation["requestBody"]["content"]["multipart/form-data"]["schema"]["properties"]["json"]
                        ["allOf"][0],
                );
                let body = quote! {
                    let form = request.multipart::<copr_api::types::#options>()?;
                    call = call.content_type(form.content_type()).body(form);
                };
                calls.push(call(&id, &parameters, &body));
            }
            if content.is_none() {
                calls.push(call(id, &parameters, &quote!()));
            }
        }
    }
    let types = document["components"]["schemas"].as_object().expect("schemas").iter().filter_map(
        |(name, schema)| {
            let ident = Ident::new(&name.to_pascal_case(), Span::call_site());
            match schema.get("anyOf").or_else(|| schema.get("oneOf")).or_else(|| schema.get("enum")) {
                None if name != "Error" => {
                    Some(quote!((#name, schemars::schema_for!(copr_api::types::#ident))))
                }
                _ => None,
            }
        },
    );
    quote! {
        /// Makes the call with this id and sends it with `S`.
        pub async fn call_by<S: Sender>(
            client: &copr_api::Client,
            id: &str,
            request: &Request,
        ) -> Result<Value, Failure> {
            match id {
                #(#calls)*
                other => Err(Failure::Inexpressible(format!("{other} is not an operation"))),
            }
        }

        /// Decodes a response into its type, and encodes the value again.
        pub fn decode(id: &str, body: &Value) -> Result<Value, String> {
            match id {
                #(#decodes)*
                other => Err(format!("{other} is not an operation")),
            }
        }

        /// The JSON schema of every generated struct.
        pub fn json_schemas() -> Vec<(&'static str, schemars::Schema)> {
            vec![#(#types),*]
        }
    }
}

fn call(id: &str, parameters: &[&Value], body: &TokenStream) -> TokenStream {
    let method = Ident::new(id, Span::call_site());
    let setters = parameters.iter().map(|parameter| {
        let name = parameter["name"].as_str().expect("name");
        let setter: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        let setter = Ident::new(setter.trim_end_matches('_'), Span::call_site());
        let kind = parameter["schema"]["type"].as_str().unwrap_or("text");
        let is_flag = parameter["schema"]["$ref"] == "#/components/schemas/Flag";
        match (parameter["in"].as_str().expect("in"), kind) {
            ("path", "integer") => quote!(call = call.#setter(request.path_number(#name)?);),
            ("path", _) => quote!(call = call.#setter(request.path_text(#name)?);),
            (_, "integer") => {
                quote!(if let Some(number) = request.query_number(#name)? { call = call.#setter(number); })
            }
            (_, "array") => quote! {
                if let Some(texts) = request.query_texts(#name) {
                    call = call.#setter(texts.iter().map(|text| text.as_str().into()).collect::<Vec<_>>());
                }
            },
            _ if is_flag => quote!(if request.query_flag(#name)? { call = call.#setter(true); }),
            _ => quote!(if let Some(text) = request.query_text(#name)? { call = call.#setter(text); }),
        }
    });
    quote! {
        #id => {
            #[allow(unused_mut)]
            let mut call = client.#method();
            #(#setters)*
            #body
            S::send(call).await
        }
    }
}

fn reference(schema: &Value) -> Ident {
    let name = schema["$ref"].as_str().and_then(|r| r.rsplit('/').next()).expect("a named schema");
    Ident::new(&name.to_pascal_case(), Span::call_site())
}

fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let pointer = value["$ref"].as_str().and_then(|r| r.strip_prefix('#'));
    pointer.and_then(|pointer| document.pointer(pointer)).unwrap_or(value)
}
