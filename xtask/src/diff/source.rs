//! Reading one description: its components, references and operations.

use super::pair::Object;
use super::place::extend;
use super::words::clean;
use crate::convert::pointer::unescaped;
use serde_json::Value;

/// The methods a path can have, as the description spells them.
pub(super) const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// References to references are followed this often; cycles end here.
const MAX_HOPS: usize = 16;

/// One description.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'v> {
    /// The whole document.
    pub root: &'v Object,
}

/// One operation of a description.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operation<'v> {
    /// The method in lower case.
    pub method: &'static str,
    /// The path template.
    pub path: &'v str,
    /// The operation itself.
    pub value: &'v Object,
    /// The path item around it.
    pub item: &'v Object,
}

impl Operation<'_> {
    /// `GET /build`, the name of the operation in reports.
    pub fn label(&self) -> String {
        format!("{} {}", self.method.to_ascii_uppercase(), clean(self.path))
    }

    /// The pointer to the path item.
    pub fn item_pointer(&self) -> String {
        extend("/paths", &[self.path])
    }

    /// The pointer to the operation.
    pub fn pointer(&self) -> String {
        extend("/paths", &[self.path, self.method])
    }

    /// The `operationId`.
    pub fn id(&self) -> Option<&str> {
        self.value.get("operationId").and_then(Value::as_str)
    }
}

/// A value that may have been written elsewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved<'v> {
    /// The component it was written as.
    pub component: Option<&'v str>,
    /// The value, or the reference if it leads nowhere.
    pub value: &'v Value,
}

impl<'v> Source<'v> {
    /// The components of one section; empty if there are none.
    pub fn section(self, section: &str) -> Option<&'v Object> {
        self.root.get("components")?.get(section)?.as_object()
    }

    /// Follows references into a section of the components.
    pub fn resolve(self, section: &str, value: &'v Value) -> Resolved<'v> {
        let mut resolved = Resolved { component: None, value };
        for _ in 0..MAX_HOPS {
            let Some((name, next)) = self.component(section, resolved.value) else {
                return resolved;
            };
            resolved = Resolved { component: resolved.component.or(Some(name)), value: next };
        }
        // A cycle: what was written is all there is.
        Resolved { component: None, value }
    }

    /// The component a value refers to.
    fn component(self, section: &str, value: &'v Value) -> Option<(&'v str, &'v Value)> {
        let target = value.get("$ref")?.as_str()?;
        let name = target.strip_prefix("#/components/")?.strip_prefix(section)?.strip_prefix('/')?;
        let name = unescaped(name);
        let (name, value) = self.section(section)?.get_key_value(&name)?;
        Some((name.as_str(), value))
    }

    /// The paths; `None` if the document has no object there.
    pub fn paths(self) -> Option<&'v Object> {
        self.root.get("paths")?.as_object()
    }

    /// All operations, sorted by path.
    pub fn operations(self) -> Vec<Operation<'v>> {
        let mut items: Vec<_> = self.paths().into_iter().flatten().collect();
        items.sort_unstable_by_key(|(path, _)| path.as_str());
        let operations = items.into_iter().filter_map(|(path, item)| Some((path, item.as_object()?)));
        operations
            .flat_map(|(path, item)| {
                METHODS.into_iter().filter_map(move |method| {
                    let value = item.get(method)?.as_object()?;
                    Some(Operation { method, path, value, item })
                })
            })
            .collect()
    }
}
