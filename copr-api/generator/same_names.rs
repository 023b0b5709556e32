//! What stands in the path and again in the body is set once: the setter of the call fills both.

use quote::{format_ident, quote};
use serde_json::Value;
use syn::{ImplItem, Item, ItemMod, Stmt, parse_quote};

use super::docs::{operations, parameters, pascal, type_name};

/// Fields of bodies that are called like a parameter of the path and mean something else: the target of a fork.
const OTHERS: [(&str, &str); 1] = [("project_fork", "ownername")];

/// A name that stands in path and body of an operation.
#[derive(Debug, PartialEq, Eq)]
pub struct Same {
    /// The operation.
    pub operation: String,
    /// The parameter of its path, and the field of its body.
    pub name: String,
    /// The schema of its body.
    pub body: String,
}

/// All such names.
#[must_use]
pub fn find(view: &Value) -> Vec<Same> {
    let mut all = Vec::new();
    for (id, operation) in operations(view) {
        let content = &operation["requestBody"]["content"]["application/json"]["schema"];
        let Some(body) = content["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) else {
            continue;
        };
        let fields = &view["components"]["schemas"][body]["properties"];
        for (name, parameter) in parameters(view, operation) {
            let stands_twice = parameter["in"] == "path" && fields.get(&name).is_some();
            if stands_twice && !OTHERS.contains(&(id, name.as_str())) {
                all.push(Same { operation: id.to_owned(), name, body: body.to_owned() });
            }
        }
    }
    all
}

/// Makes every `send` of such an operation fill the body from the path.
///
/// # Errors
/// When the generated code is made in another way than it was.
pub(super) fn fill(builders: &mut ItemMod, view: &Value) -> Result<(), String> {
    for same in find(view) {
        let builder = pascal(&same.operation);
        let field = format_ident!("{}", same.name);
        let send = builders
            .content
            .iter_mut()
            .flat_map(|(_, items)| items)
            .filter_map(|item| match item {
                Item::Impl(block) if is_of(block, &builder) => Some(&mut block.items),
                _ => None,
            })
            .flatten()
            .find_map(|member| match member {
                ImplItem::Fn(function) if function.sig.ident == "send" => Some(&mut function.block.stmts),
                _ => None,
            })
            .ok_or_else(|| format!("`{builder}` has no `send`"))?;
        // The first statement takes the builder apart.
        let Some(Stmt::Local(_)) = send.first() else {
            return Err(format!("`{builder}` is sent in another way: same_names.rs has to follow"));
        };
        send.insert(1, parse_quote!(let body = crate::same_name::fill(&#field, body);));
    }
    Ok(())
}

/// Says of the builders of such bodies where the name is.
///
/// # Errors
/// When a body has two such names.
pub(super) fn implement(builders: &mut ItemMod, view: &Value) -> Result<(), String> {
    let mut bodies: Vec<(String, String)> = find(view).into_iter().map(|it| (it.body, it.name)).collect();
    bodies.sort();
    bodies.dedup();
    let twice = bodies.iter().zip(bodies.iter().skip(1)).find(|(one, other)| one.0 == other.0);
    if let Some(((body, _), _)) = twice {
        return Err(format!("two parameters of paths stand again in `{body}`: same_names.rs has to follow"));
    }
    let Some((_, items)) = &mut builders.content else { return Ok(()) };
    for (body, name) in bodies {
        let (builder, field) = (format_ident!("{}", type_name(&body)), format_ident!("{name}"));
        items.push(parse_quote! {
            impl crate::same_name::HasName for #builder {
                const NAME: &'static str = #name;
                fn name(&mut self) -> &mut Result<::std::string::String, ::std::string::String> {
                    &mut self.#field
                }
            }
        });
    }
    Ok(())
}

fn is_of(block: &syn::ItemImpl, builder: &str) -> bool {
    let of = &block.self_ty;
    block.trait_.is_none() && quote!(#of).to_string().split_whitespace().next() == Some(builder)
}

#[cfg(test)]
mod tests {
    use quote::ToTokens as _;
    use serde_json::json;

    use super::*;

    fn view(operation: &str) -> Value {
        json!({
            "paths": {"/add/{ownername}/{package_name}": {"post": {
                "operationId": operation,
                "parameters": [
                    {"name": "ownername", "in": "path"},
                    {"name": "package_name", "in": "path"},
                    {"name": "gem", "in": "query"},
                ],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Add"}}}},
            }}},
            "components": {"schemas": {"Add": {"properties": {"package_name": {}, "gem": {}, "other": {}}}}},
        })
    }

    #[test]
    fn fills_the_body_where_a_name_stands_twice() {
        let mut module: ItemMod = parse_quote!(
            mod builder {
                impl<'a> PackageAdd<'a> {
                    async fn send(self) {
                        let Self { package_name, body } = self;
                        let package_name = package_name?;
                    }
                }
            }
        );
        fill(&mut module, &view("package_add")).unwrap();
        let text = module.to_token_stream().to_string();
        let filled =
            "} = self ; let body = crate :: same_name :: fill (& package_name , body) ; let package_name";
        assert!(text.contains(filled), "{text}");
        assert!(fill(&mut module, &view("other_call")).unwrap_err().contains("`OtherCall`"));
    }
}
