//! The old and the new value of one thing.

use serde_json::{Map, Value};

/// An object of a description.
pub(super) type Object = Map<String, Value>;

/// The old and the new value of one thing, each of which may be missing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pair<'v> {
    /// The value in the old description.
    pub old: Option<&'v Value>,
    /// The value in the new description.
    pub new: Option<&'v Value>,
}

impl<'v> Pair<'v> {
    /// Both values.
    pub fn both(old: &'v Value, new: &'v Value) -> Pair<'v> {
        Pair { old: Some(old), new: Some(new) }
    }

    /// A value that is gone.
    pub fn removed(old: &'v Value) -> Pair<'v> {
        Pair { old: Some(old), new: None }
    }

    /// A value that is new.
    pub fn added(new: &'v Value) -> Pair<'v> {
        Pair { old: None, new: Some(new) }
    }

    /// What two objects have under one key.
    pub fn of(old: &'v Object, new: &'v Object, key: &str) -> Pair<'v> {
        Pair { old: old.get(key), new: new.get(key) }
    }

    /// Whether nothing changed. The order of keys never matters to `serde_json`.
    pub fn same(self) -> bool {
        self.old == self.new
    }

    /// Both as objects, the missing as empty ones; `None` if one is something else.
    pub fn objects(self) -> Option<(&'v Object, &'v Object)> {
        Some((object(self.old)?, object(self.new)?))
    }

    /// Both as lists, the missing as empty ones; `None` if one is something else.
    pub fn lists(self) -> Option<(&'v [Value], &'v [Value])> {
        Some((array(self.old)?, array(self.new)?))
    }

    /// Both as switches that are off when missing; `None` if one is something else.
    pub fn flags(self) -> Option<(bool, bool)> {
        Some((flag(self.old)?, flag(self.new)?))
    }
}

/// An empty object that lives long enough.
fn nothing() -> &'static Object {
    static NOTHING: std::sync::OnceLock<Object> = std::sync::OnceLock::new();
    NOTHING.get_or_init(Object::new)
}

fn object(value: Option<&Value>) -> Option<&Object> {
    match value {
        None => Some(nothing()),
        Some(value) => value.as_object(),
    }
}

fn array(value: Option<&Value>) -> Option<&[Value]> {
    match value {
        None => Some(&[]),
        Some(value) => value.as_array().map(Vec::as_slice),
    }
}

fn flag(value: Option<&Value>) -> Option<bool> {
    match value {
        None => Some(false),
        Some(value) => value.as_bool(),
    }
}

/// The keys of either object, sorted.
pub(super) fn keys<'v>(old: &'v Object, new: &'v Object) -> Vec<&'v str> {
    let mut keys: Vec<&str> = old.keys().chain(new.keys()).map(String::as_str).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}
