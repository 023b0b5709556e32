//! Lets setters of texts and of lists of texts take what people have at hand: `"x"` where progenitor wants `Some("x".to_owned())`.

use quote::ToTokens as _;
use syn::{ImplItem, Item, ItemMod, WherePredicate, parse_quote};

/// What progenitor asks for, and the trait of ours that takes more.
const WIDER: [(&str, &str); 3] = [
    ("Option < String >", "OptionalText"),
    ("Vec < String >", "Texts"),
    ("Option < Vec < String > >", "OptionalTexts"),
];

/// Widens the setters of the builders of bodies.
pub(super) fn widen(file: &mut syn::File) {
    let Some(types) = module(&mut file.items, "types") else { return };
    let Some((_, items)) = &mut types.content else { return };
    let Some((_, builders)) = module(items, "builder").and_then(|builders| builders.content.as_mut()) else {
        return;
    };
    for item in builders {
        let Item::Impl(block) = item else { continue };
        for member in &mut block.items {
            if let ImplItem::Fn(function) = member {
                widen_setter(function);
            }
        }
    }
}

fn module<'a>(items: &'a mut [Item], name: &str) -> Option<&'a mut ItemMod> {
    items.iter_mut().find_map(|item| match item {
        Item::Mod(module) if module.ident == name => Some(module),
        _ => None,
    })
}

/// `value.try_into().map_err(…)` becomes `Ok(value.into_…())`.
fn widen_setter(function: &mut syn::ImplItemFn) {
    let Some(wider) = wanted(function) else { return };
    let wider = quote::format_ident!("{wider}");
    let field = function.sig.ident.clone();
    function.sig.generics.where_clause = Some(parse_quote!(where T: crate::#wider));
    function.block = parse_quote!({
        self.#field = Ok(crate::#wider::convert(value));
        self
    });
}

/// The trait that takes the place of the bound, for a setter of a text or of texts.
fn wanted(function: &syn::ImplItemFn) -> Option<&'static str> {
    let predicates = &function.sig.generics.where_clause.as_ref()?.predicates;
    predicates.iter().find_map(|predicate| {
        let WherePredicate::Type(bound) = predicate else { return None };
        let text = bound.bounds.to_token_stream().to_string();
        // Paths are written out from the root, so that only the last names matter.
        let text = text.replace(":: std :: option :: ", "").replace(":: std :: vec :: ", "");
        let text = text.replace(":: std :: string :: ", "").replace(":: std :: convert :: ", "");
        let inner = text.strip_prefix("TryInto < ")?.strip_suffix(" >")?;
        WIDER.iter().find(|(asked, _)| *asked == inner).map(|(_, wider)| *wider)
    })
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn only_setters_of_texts_are_widened() {
        let setter = |of: proc_macro2::TokenStream| -> syn::ImplItemFn {
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
            assert_eq!(wanted(&setter(of)), expected);
        }
    }
}
