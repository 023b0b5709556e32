//! What every comparison needs to know about both descriptions.

use super::pair::Object;
use super::rename::{self, Matched};
use super::source::{Operation, Source};
use super::usage::{Use, usage};
use crate::convert::pointer::unescaped;
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
    /// The new labels of operations by their old ones.
    pub moved: BTreeMap<String, String>,
    /// How the old description uses its named schemas.
    pub old_uses: BTreeMap<String, Use>,
    /// How the new description uses its named schemas.
    pub new_uses: BTreeMap<String, Use>,
}

impl<'v> Context<'v> {
    /// Finds out all there is to know before the comparison.
    pub fn new(old: Source<'v>, new: Source<'v>, matched: &Matched<'_>) -> Context<'v> {
        let empty = Object::new();
        let schemas = |source: Source<'v>| source.section("schemas").unwrap_or(&empty).clone();
        let mut cx = Context {
            old,
            new,
            renames: rename::schemas(&schemas(old), &schemas(new)),
            moved: matched.pairs.iter().map(|(old, new)| (old.label(), new.label())).collect(),
            old_uses: BTreeMap::new(),
            new_uses: usage(new, &|operation| operation.label()),
        };
        cx.old_uses = usage(old, &|operation| cx.label_of_old(operation));
        cx
    }

    /// A reference of the old description as the new one would write it.
    pub fn renamed(&self, target: &str) -> String {
        let new = target.strip_prefix(SCHEMAS).and_then(|name| self.renames.get(name));
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

    /// The label of an operation of the old description: the new one if it has one.
    pub fn label_of_old(&self, operation: &Operation<'_>) -> String {
        let label = operation.label();
        self.moved.get(&label).cloned().unwrap_or(label)
    }

    /// How a schema is used, by its names on both sides.
    ///
    /// A schema that only one of the descriptions uses counts as used: the worst of the two is told.
    pub fn uses(&self, old: Option<&str>, new: Option<&str>) -> Use {
        let old = old.and_then(|name| self.old_uses.get(name)).cloned().unwrap_or_default();
        let new = new.and_then(|name| self.new_uses.get(name)).cloned().unwrap_or_default();
        old.or(&new)
    }
}

/// The schema at the end of a chain of references.
fn follow<'v>(source: Source<'v>, target: &str) -> Option<&'v Value> {
    let mut name = unescaped(target.strip_prefix(SCHEMAS)?);
    for _ in 0..16 {
        let schema = source.section("schemas")?.get(&name)?;
        let Some(next) = schema.get("$ref").and_then(Value::as_str) else {
            return Some(schema);
        };
        name = unescaped(next.strip_prefix(SCHEMAS)?);
    }
    None
}
