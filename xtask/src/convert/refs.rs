//! References: what they point at in the source, and what that is called in the result.

use super::context::Context;
use super::error::ConvertError;
use super::pointer::{Pointer, escaped, unescaped};
use super::shape;
use serde_json::Value;

/// How often one reference may lead to another before that counts as a loop.
const HOPS: usize = 16;

/// Where a reference leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Out of the document.
    External,
    /// To the value that the tokens lead to from the root.
    Local(Vec<String>),
}

/// Reads the text of a reference; `None` for a fragment that is no JSON pointer.
pub(super) fn target(reference: &str) -> Option<Target> {
    let Some(fragment) = reference.strip_prefix('#') else {
        return Some(Target::External);
    };
    if fragment.is_empty() {
        return Some(Target::Local(Vec::new()));
    }
    let tokens = fragment.strip_prefix('/')?.split('/');
    // The fragment is part of a URI first and a pointer second, so it is decoded in this order.
    Some(Target::Local(tokens.map(|token| unescaped(&percent_decoded(token))).collect()))
}

/// A value that a reference leads to, across further references.
pub(super) struct Resolved<'s> {
    pub(super) value: &'s Value,
    pub(super) at: Pointer,
    /// The tokens of the last reference on the way.
    pub(super) tokens: Vec<String>,
}

/// Follows local references to what is none; `None` if the way leads out of the document.
pub(super) fn resolve<'s>(
    source: &'s Value,
    reference: &str,
    at: &Pointer,
) -> Result<Option<Resolved<'s>>, ConvertError> {
    let unresolved = || ConvertError::UnresolvedRef { pointer: at.into(), target: reference.to_owned() };
    let mut text = reference;
    for _ in 0..HOPS {
        let Target::Local(tokens) = target(text).ok_or_else(unresolved)? else {
            return Ok(None);
        };
        let to = Pointer::from_tokens(&tokens);
        let value = source.pointer(to.as_str()).ok_or_else(unresolved)?;
        match value.get("$ref") {
            Some(next) => text = shape::text(next, &to.child("$ref"))?,
            None => {
                return Ok(Some(Resolved { value, at: to, tokens }));
            }
        }
    }
    Err(unresolved())
}

/// What a reference to a schema is in the result.
///
/// Schemas that stand elsewhere than in `definitions` move to places that a pointer into the source does not
/// reach any more, so such a schema is copied to a component of its own.
pub(super) fn schema(ctx: &mut Context<'_>, reference: &str, at: &Pointer) -> Result<String, ConvertError> {
    let unresolved = || ConvertError::UnresolvedRef { pointer: at.into(), target: reference.to_owned() };
    let Target::Local(tokens) = target(reference).ok_or_else(unresolved)? else {
        external(ctx, at);
        return Ok(reference.to_owned());
    };
    let to = Pointer::from_tokens(&tokens);
    let value = ctx.source.pointer(to.as_str()).ok_or_else(unresolved)?;
    shape::object(value, &to)?;
    if let [section, name, rest @ ..] = tokens.as_slice()
        && section == "definitions"
        && let Some(new) = ctx.names.schemas.get(name)
        && stays_in_place(&ctx.source[section][name], rest)
    {
        return Ok(component("schemas", new, rest));
    }
    let name = ctx.hoist(to, &tokens);
    Ok(component("schemas", &name, &[]))
}

/// Reports a reference that leads out of the document.
pub(super) fn external(ctx: &mut Context<'_>, at: &Pointer) {
    ctx.lose(
        at,
        "The reference leads out of the document and is kept as it is, but its target is not converted.",
    );
}

/// The reference to a component, or to something inside of it.
pub(super) fn component(section: &str, name: &str, rest: &[String]) -> String {
    let mut reference = format!("#/components/{section}/{name}");
    for token in rest {
        reference.push('/');
        reference.push_str(&percent_encoded(&escaped(token)));
    }
    reference
}

/// Whether the way from a definition to one of its parts consists only of keywords that hold schemas and that
/// look the same in the result.
fn stays_in_place(schema: &Value, rest: &[String]) -> bool {
    if !rest.is_empty() && schema.get("$ref").is_some() {
        return false;
    }
    let (steps, next) = match rest {
        [] => return true,
        [map, name, ..] if map == "properties" => (2, schema.get(map).and_then(|map| map.get(name))),
        [list, index, ..] if list == "allOf" => {
            (2, index.parse::<usize>().ok().and_then(|index| schema.get(list)?.get(index)))
        }
        [keyword, ..] if keyword == "items" || keyword == "additionalProperties" => (1, schema.get(keyword)),
        _ => return false,
    };
    next.is_some_and(|next| next.is_object() && stays_in_place(next, &rest[steps..]))
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        match tail {
            [high, low, after @ ..]
                if *first == b'%' && high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                bytes.push(hex(*high) << 4 | hex(*low));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    // Bytes that are no text cannot be a key, so the reference can only be meant as it is written.
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => digit.wrapping_sub(b'A').wrapping_add(10),
    }
}

fn percent_encoded(token: &str) -> String {
    let mut encoded = String::with_capacity(token.len());
    for byte in token.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            let digit = |value: u8| char::from(DIGITS[usize::from(value)]);
            encoded.extend(['%', digit(byte >> 4), digit(byte & 0xF)]);
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_fragment_is_decoded_as_a_uri_and_then_as_a_pointer() {
        let tokens = ["definitions", "a/b c~"].map(str::to_owned).to_vec();
        assert_eq!(target("#/definitions/a~1b%20c~0"), Some(Target::Local(tokens)));
        assert_eq!(target("#"), Some(Target::Local(vec![])));
        assert_eq!(target("#anchor"), None);
        assert_eq!(target("other.json#/definitions/A"), Some(Target::External));
        assert_eq!(percent_decoded("100%"), "100%");
        assert_eq!(percent_decoded("%C2%ab"), "«");
        assert_eq!(
            component("schemas", "A", &["properties".into(), "a b/c".into()]),
            "#/components/schemas/A/properties/a%20b~1c"
        );
    }

    #[test]
    fn only_ways_through_schemas_stay_in_place() {
        let schema = json!({
            "properties": {"a": {"items": {}}, "b": {"$ref": "#", "items": {}}},
            "example": {"items": {}}, "items": [{}],
        });
        let stays =
            |way: &[&str]| stays_in_place(&schema, &way.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert!(stays(&[]) && stays(&["properties", "a", "items"]));
        assert!(!stays(&["example"]) && !stays(&["items", "0"]) && !stays(&["properties"]));
        assert!(!stays(&["properties", "b", "items"]));
    }
}
