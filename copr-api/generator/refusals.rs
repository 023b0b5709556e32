//! Lets what a builder refuses begin with the operation: progenitor names the argument only.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use serde_json::Value;
use syn::{ImplItem, Item, ItemMod};

use super::docs::{operations, pascal};

/// Makes every `send` say which operation it refuses.
///
/// # Errors
/// When a builder belongs to no operation.
pub(super) fn name_operations(builders: &mut ItemMod, view: &Value) -> Result<(), String> {
    for item in builders.content.iter_mut().flat_map(|(_, items)| items) {
        let Item::Impl(block) = item else { continue };
        let builder = block.self_ty.to_token_stream().to_string();
        let builder = builder.split_whitespace().next().unwrap_or_default();
        for member in &mut block.items {
            let ImplItem::Fn(function) = member else { continue };
            if function.sig.ident == "send" {
                let operation = operations(view).map(|(id, _)| id).find(|id| pascal(id) == builder);
                let operation = operation.ok_or_else(|| format!("`{builder}` is no operation's builder"))?;
                let body = refused(function.block.to_token_stream(), operation);
                function.block =
                    syn::parse2(body).map_err(|e| format!("`{builder}` can't be changed ({e})"))?;
            }
        }
    }
    Ok(())
}

/// `map_err(Error::InvalidRequest)` becomes `map_err(crate::operation::refused("…"))`, wherever it stands.
fn refused(tokens: TokenStream, operation: &str) -> TokenStream {
    if tokens.to_string() == "Error :: InvalidRequest" {
        return quote!(crate::operation::refused(#operation));
    }
    let changed = tokens.into_iter().map(|tree| match tree {
        TokenTree::Group(group) => {
            TokenTree::Group(Group::new(group.delimiter(), refused(group.stream(), operation)))
        }
        other => other,
    });
    changed.collect()
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    fn view() -> Value {
        serde_json::json!({"paths": {"/build/{id}": {"get": {"operationId": "build_get"}}}})
    }

    #[test]
    fn whatever_a_call_refuses_names_its_operation() {
        let mut module: ItemMod = parse_quote! {
            mod builder {
                impl<'a> BuildGet<'a> {
                    pub fn id(self) -> Self { self.id.map_err(Error::InvalidRequest) }
                    pub async fn send(self) {
                        let id = self.id.map_err(Error::InvalidRequest)?;
                        let body = body.and_then(|v| { v.map_err(|e| e.to_string()) }).map_err(Error::InvalidRequest)?;
                        match r { _ => Err(Error::UnexpectedResponse(response)) }
                    }
                }
            }
        };
        name_operations(&mut module, &view()).unwrap();
        let expected: ItemMod = parse_quote! {
            mod builder {
                impl<'a> BuildGet<'a> {
                    pub fn id(self) -> Self { self.id.map_err(Error::InvalidRequest) }
                    pub async fn send(self) {
                        let id = self.id.map_err(crate::operation::refused("build_get"))?;
                        let body = body.and_then(|v| { v.map_err(|e| e.to_string()) }).map_err(crate::operation::refused("build_get"))?;
                        match r { _ => Err(Error::UnexpectedResponse(response)) }
                    }
                }
            }
        };
        assert_eq!(module.to_token_stream().to_string(), expected.to_token_stream().to_string());
    }

    #[test]
    fn a_builder_of_no_operation_is_a_fault() {
        let mut module: ItemMod = parse_quote!(
            mod builder {
                impl<'a> Other<'a> {
                    async fn send(self) {}
                }
            }
        );
        assert!(name_operations(&mut module, &view()).unwrap_err().contains("`Other`"));
    }
}
