//! Settings of progenitor: the builder style, and our types for some schemas.

use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TypeImpl};
use serde_json::{Value, json};

use super::enums::OpenEnum;

/// The format of strings that are one segment of a path.
pub const PATH_SEGMENT: &str = "path-segment";

/// Schemas with a handwritten type: the name of the schema and the type.
pub const SCALARS: [(&str, &str); 2] = [("Flag", "crate::Flag"), ("TextList", "crate::TextList")];

/// Formats with a handwritten type: type and format in the document, and the type.
pub const FORMATS: [(&str, &str, &str); 3] = [
    ("integer", "unix-time", "crate::Timestamp"),
    ("string", "password", "crate::Secret"),
    ("string", PATH_SEGMENT, "crate::PathSegment"),
];

pub(super) fn generator(document: &Value, enums: &[OpenEnum]) -> Generator {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_map_type("::std::collections::BTreeMap")
        .with_derive("PartialEq")
        // `schemas` makes it conditional.
        .with_derive(super::schemas::DERIVE);
    for open in enums {
        settings.with_replacement(
            &open.name,
            format!("crate::enums::{}", open.name),
            [TypeImpl::Display, TypeImpl::FromStr].into_iter(),
        );
    }
    for (name, path) in SCALARS {
        if document["components"]["schemas"].get(name).is_some() {
            settings.with_replacement(name, path, std::iter::empty());
        }
    }
    for (kind, format, path) in FORMATS {
        let schema = serde_json::from_value(json!({"type": kind, "format": format}));
        let impls = if kind == "string" && format == PATH_SEGMENT { vec![TypeImpl::Display] } else { vec![] };
        settings.with_conversion(schema.unwrap_or_default(), path, impls.into_iter());
    }
    Generator::new(&settings)
}
