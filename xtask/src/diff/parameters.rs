//! Comparing the parameters of an operation.

use super::bodies::media_types;
use super::classify::Reach;
use super::content::{content, plain};
use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair};
use super::place::{Changes, Place, extend};
use super::rename::pairs;
use super::report::Area;
use super::schemas;
use super::source::{Operation, Source};
use super::words::{clean, code, describe};
use serde_json::Value;
use std::collections::BTreeMap;

/// Keys of a parameter that are looked into.
const KNOWN: &[&str] =
    &["name", "in", "required", "deprecated", "style", "explode", "schema", "content", "$ref"];

/// A parameter of one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'v> {
    location: &'v str,
    name: &'v str,
}

/// Where a parameter is written, and what it says.
#[derive(Clone, Debug)]
struct Parameter<'v> {
    pointer: String,
    component: Option<&'v str>,
    value: &'v Object,
    whole: &'v Value,
}

/// The parameters of an operation, and what stands among them without being one.
#[derive(Debug, Default)]
struct Parameters<'v> {
    known: BTreeMap<Key<'v>, Parameter<'v>>,
    unknown: Vec<Value>,
}

impl<'v> Parameters<'v> {
    /// The parameters of the path, and then those of the operation, which win.
    fn of(source: Source<'v>, operation: &Operation<'v>) -> Parameters<'v> {
        let mut parameters = Parameters::default();
        for (holder, pointer) in
            [(operation.item, operation.item_pointer()), (operation.value, operation.pointer())]
        {
            match holder.get("parameters") {
                None => {}
                Some(Value::Array(list)) => parameters.extend(source, list, &pointer),
                Some(other) => parameters.unknown.push(other.clone()),
            }
        }
        // Their order says nothing.
        parameters.unknown.sort_by_cached_key(Value::to_string);
        parameters
    }

    fn extend(&mut self, source: Source<'v>, list: &'v [Value], pointer: &str) {
        for (i, written) in list.iter().enumerate() {
            let found = source.resolve("parameters", written);
            let key = |name: &str| found.value.get(name).and_then(Value::as_str);
            let (Some(value), Some(location), Some(name)) = (found.value.as_object(), key("in"), key("name"))
            else {
                self.unknown.push(crate::canonical::sorted(written));
                continue;
            };
            let pointer = match found.component {
                Some(name) => extend("/components/parameters", &[name]),
                None => extend(pointer, &["parameters", &i.to_string()]),
            };
            let parameter = Parameter { pointer, component: found.component, value, whole: found.value };
            self.known.insert(Key { location, name }, parameter);
        }
    }
}

/// Compares the parameters of two operations. `renamed` has the path parameters that have another name now.
pub(super) fn compare<'v>(
    cx: &Context<'v>,
    place: &Place,
    operations: (&Operation<'v>, &Operation<'v>),
    renamed: &BTreeMap<&str, &str>,
    out: &mut Changes,
) {
    let place = place.within(Area::Parameter, Reach::REQUEST);
    let mut old = Parameters::of(cx.old, operations.0);
    let mut new = Parameters::of(cx.new, operations.1);
    if old.unknown != new.unknown {
        let (before, after) = (Value::Array(old.unknown), Value::Array(new.unknown));
        let what = "something among the parameters that is not understood changed";
        out.tell(&place, &["parameters"], Kind::Opaque, what, Pair::both(&before, &after));
    }
    let mut found: Vec<(Key<'_>, Key<'_>)> = Vec::new();
    for key in old.known.keys() {
        let name = if key.location == "path" {
            renamed.get(key.name).copied().unwrap_or(key.name)
        } else {
            key.name
        };
        let there = Key { name, ..*key };
        if let Some((there, _)) = new.known.get_key_value(&there) {
            found.push((*key, *there));
        }
    }
    for (before, after) in found {
        // Two old names may lead to one new name in a path that is not understood; the first wins.
        let Some(b) = new.known.remove(&after) else {
            continue;
        };
        let Some(a) = old.known.remove(&before) else {
            continue;
        };
        let shared = a.component.filter(|_| a.component == b.component);
        let place = shared.map_or_else(|| place.clone(), |name| place.shared("parameter", name));
        one(cx, &place_of(&place, after, &a, &b), &a, &b, out);
    }
    respelled(cx, &place, (&mut old.known, &mut new.known), out);
    for (key, parameter) in &old.known {
        let place = place_of(&place, *key, parameter, parameter);
        out.tell(&place, &[], Kind::ParameterRemoved, "was removed", Pair::removed(parameter.whole));
    }
    for (key, parameter) in &new.known {
        let place = place_of(&place, *key, parameter, parameter);
        let required = parameter.value.get("required") == Some(&Value::Bool(true));
        let kind = if required { Kind::RequiredParameterAdded } else { Kind::ParameterAdded };
        let word = if required { "required" } else { "optional" };
        let of = parameter.value.get("schema").map(describe).map(|of| format!(", {}", clean(&of)));
        let what = format!("was added ({word}{})", of.unwrap_or_default());
        out.tell(&place, &[], kind, &what, Pair::added(parameter.whole));
    }
}

type Known<'v> = BTreeMap<Key<'v>, Parameter<'v>>;

/// Finds parameters that are gone and new at once: moved elsewhere, or perhaps renamed.
fn respelled<'v>(
    cx: &Context<'v>,
    place: &Place,
    sides: (&mut Known<'v>, &mut Known<'v>),
    out: &mut Changes,
) {
    let (old, new) = sides;
    let keys = |known: &Known<'v>| known.keys().copied().collect::<Vec<_>>();
    let (before, after) = (keys(old), keys(new));
    let moved = pairs((&before, &after), |key| Some(key.name), |key| Some(key.name));
    respell(cx, place, (&before, &after, &moved), (old, new), out, &|key| {
        (Kind::ParameterRelocated, format!("moved here, it was a {} parameter", clean(key.location)))
    });
    // Moving is surer than renaming, so it comes first.
    let (before, after) = (keys(old), keys(new));
    let schema = |known: &Known<'v>, key: &Key<'v>| known.get(key)?.value.get("schema");
    let of_old = |schema: &Value| content(schema, &|target| cx.renamed(target)).to_string();
    let renamed = pairs(
        (&before, &after),
        |key| Some((key.location, of_old(schema(old, key)?))),
        |key| Some((key.location, plain(schema(new, key)?).to_string())),
    );
    respell(cx, place, (&before, &after, &renamed), (old, new), out, &|key| {
        let what = format!("is new and {} is gone: perhaps renamed", code(key.name));
        (Kind::ParameterRenamed, what)
    });
}

/// Tells that parameters are spelled another way now, and compares what else they say.
fn respell<'v>(
    cx: &Context<'v>,
    place: &Place,
    (before, after, pairs): (&[Key<'v>], &[Key<'v>], &[(usize, usize)]),
    (old, new): (&mut Known<'v>, &mut Known<'v>),
    out: &mut Changes,
    tell: &dyn Fn(&Key<'v>) -> (Kind, String),
) {
    for (i, j) in pairs {
        let (Some(a), Some(b)) = (old.remove(&before[*i]), new.remove(&after[*j])) else {
            continue;
        };
        let place = place_of(place, after[*j], &a, &b);
        let (kind, what) = tell(&before[*i]);
        out.tell(&place, &[], kind, &what, Pair::both(a.whole, b.whole));
        one(cx, &place, &a, &b, out);
    }
}

/// The place of a parameter.
fn place_of(place: &Place, key: Key<'_>, old: &Parameter<'_>, new: &Parameter<'_>) -> Place {
    let label = format!("{} parameter {}", clean(key.location), code(key.name));
    place.labelled(&label).at(old.pointer.clone(), new.pointer.clone())
}

/// Compares one parameter with what became of it.
fn one(cx: &Context<'_>, place: &Place, old: &Parameter<'_>, new: &Parameter<'_>, out: &mut Changes) {
    let pair = |key| Pair::of(old.value, new.value, key);
    let on = (Kind::ParameterBecameRequired, "is now required");
    let off = (Kind::ParameterBecameOptional, "is no longer required");
    out.flag(place, "required", pair("required"), on, off);
    out.deprecated(place, old.value, new.value);
    let (before, after) = (style(old.value), style(new.value));
    if before != after {
        let (before, after) = (Value::from(before), Value::from(after));
        let pair = Pair::both(&before, &after);
        let what = format!("style {}", super::words::changed(pair));
        out.tell(place, &[], Kind::ParameterStyleChanged, &what, pair);
    }
    schemas::compare(cx, &place.below(&["schema"]), pair("schema"), out);
    media_types(cx, place, pair("content"), out);
    out.rest(place, old.value, new.value, KNOWN);
}

/// How a parameter is written, with what the specification says when it is not told.
fn style(parameter: &Object) -> String {
    let location = parameter.get("in").and_then(Value::as_str).unwrap_or_default();
    let usual = if matches!(location, "query" | "cookie") { "form" } else { "simple" };
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let style = parameter.get("style").map_or_else(|| usual.to_owned(), text);
    let explode = parameter.get("explode").map_or_else(|| (style == "form").to_string(), text);
    format!("{style}, explode {explode}")
}

/// Compares a shared parameter.
pub(super) fn shared(cx: &Context<'_>, place: &Place, old: &Object, new: &Object, out: &mut Changes) {
    let text = |key| {
        let pair = Pair::of(old, new, key);
        pair.new.filter(|_| pair.same()).and_then(Value::as_str)
    };
    let (Some(location), Some(name)) = (text("in"), text("name")) else {
        // Another parameter altogether: operations tell that they have one less and one more.
        return out.rest(place, old, new, &[]);
    };
    let place = &place.labelled(&format!("{} parameter {}", clean(location), code(name)));
    let before = Parameter { pointer: String::new(), component: None, value: old, whole: &Value::Null };
    let after = Parameter { value: new, ..before.clone() };
    one(cx, place, &before, &after, out);
}
