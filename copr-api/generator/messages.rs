//! Error messages of builders for missing and invalid arguments.

use proc_macro2::{Group, Literal, TokenStream, TokenTree};

/// Replaces the messages of progenitor in all code.
pub(super) fn rewrite(tokens: TokenStream) -> TokenStream {
    let rewritten = tokens.into_iter().map(|tree| match tree {
        TokenTree::Group(group) => {
            let mut rewritten = Group::new(group.delimiter(), rewrite(group.stream()));
            rewritten.set_span(group.span());
            TokenTree::Group(rewritten)
        }
        TokenTree::Literal(literal) => match syn::parse_str::<syn::LitStr>(&literal.to_string()) {
            Ok(text) => message(&text.value())
                .map_or(TokenTree::Literal(literal), |text| Literal::string(&text).into()),
            Err(_) => TokenTree::Literal(literal),
        },
        other => other,
    });
    rewritten.collect()
}

fn message(text: &str) -> Option<String> {
    let missing =
        text.strip_suffix(" was not initialized").or_else(|| text.strip_prefix("no value supplied for "));
    if let Some(name) = missing {
        return Some(format!("`{name}` is missing: call `.{name}(…)`"));
    }
    if let Some(rest) = text.strip_prefix("error converting supplied value for ") {
        let (name, rest) = rest.split_once(": ")?;
        return Some(format!("`{name}` is invalid: {rest}"));
    }
    let (kind, rest) = text.strip_prefix("conversion to `")?.split_once("` for ")?;
    let (name, rest) = rest.split_once(" failed")?;
    let kind = kind
        .replace(' ', "")
        .replace("crate::", "")
        .replace("::std::vec::", "")
        .replace("::std::string::", "");
    if kind == "PathSegment" {
        return Some(format!(
            "`{name}` can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control \
             character"
        ));
    }
    Some(format!("`{name}` is not a valid {kind}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn explains_how_to_fix_arguments() {
        for (text, expected) in [
            ("build_id was not initialized", "`build_id` is missing: call `.build_id(…)`"),
            ("no value supplied for pkgs", "`pkgs` is missing: call `.pkgs(…)`"),
            ("error converting supplied value for timeout: {e}", "`timeout` is invalid: {e}"),
            ("conversion to `i64` for build_id failed", "`build_id` is not a valid i64"),
            ("conversion to `crate :: Flag` for x failed: {}", "`x` is not a valid Flag: {}"),
        ] {
            assert_eq!(message(text).as_deref(), Some(expected));
        }
        assert_eq!(message("anything else"), None);
    }
}
