//! What every comparison needs to know about both descriptions.

use super::source::Source;
use super::usage::Use;
use serde_json::Value;
use std::collections::BTreeMap;

/// Where the named schemas are.
const SCHEMAS: &str = "#/components/schemas/";

/// Both descriptions and what was found out about them beforehand.
#[derive(Debug)]
pub(super) struct Context<'v> {
    /// The old description.
    pub old: Source<'v>,
    /// The new description.
    pub new: Source<'v>,
    /// The new names of named schemas that only changed their name.
    pub renames: BTreeMap<String, String>,
    /// How the old description uses its named schemas.
    pub old_uses: BTreeMap<String, Use>,
    /// How the new description uses its named schemas.
    pub new_uses: BTreeMap<String, Use>,
}

impl<'v> Context<'v> {
    /// A reference of the old description as the new one would write it.
    pub fn renamed(&self, target: &str) -> String {
        let new = target
            .strip_prefix(SCHEMAS)
            .and_then(|name| self.renames.get(name));
        new.map_or_else(|| target.to_owned(), |name| format!("{SCHEMAS}{name}"))
    }

    /// The named schema that a reference of the old description leads to.
    pub fn old_schema(&self, target: &str) -> Option<&'v Value> {
        follow(self.old, target)
    }

    /// The named schema that a reference of the new description leads to.
    pub fn new_schema(&self, target: &str) -> Option<&'v Value> {
        follow(self.new, target)
    }

    /// How a schema is used, by its names on both sides.
    ///
    /// A schema that only one of the descriptions uses counts as used: the worst of the two is told.
    pub fn uses(&self, old: Option<&str>, new: Option<&str>) -> Use {
        let old = old
            .and_then(|name| self.old_uses.get(name))
            .cloned()
            .unwrap_or_default();
        let new = new
            .and_then(|name| self.new_uses.get(name))
            .cloned()
            .unwrap_or_default();
        old.or(&new)
    }
}

/// The schema at the end of a chain of references.
fn follow<'v>(source: Source<'v>, target: &str) -> Option<&'v Value> {
    let mut name = target
        .strip_prefix(SCHEMAS)?
        .replace("~1", "/")
        .replace("~0", "~");
    for _ in 0..16 {
        let schema = source.section("schemas")?.get(&name)?;
        let Some(next) = schema.get("$ref").and_then(Value::as_str) else {
            return Some(schema);
        };
        name = next.strip_prefix(SCHEMAS)?.replace("~1", "/").replace("~0", "~");
    }
    None
}
