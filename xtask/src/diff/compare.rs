//! Compares two trees and reports every difference.

use super::Change;
use super::matching::{Matches, Part, renamed_schemas};
use super::tree::{self, Key, Operation, Thing, label};
use super::usage::{self, Use};
use super::verdict::{
    BREAKING, CLOSES, COMPATIBLE, NEW_VALUES, RESTRICTS, Reach, UNCLEAR, UNSTATED, Verdict, WIDENS, of_limit,
};
use super::words::{changed, clean, code, value};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

type Object = Map<String, Value>;

/// Compares two descriptions.
pub(super) fn documents(old: &Object, new: &Object) -> Vec<Change> {
    let renames = renamed_schemas(&tree::schemas(old), &tree::schemas(new));
    let name_of_old = |name: &str| renames.get(name).map_or(name, String::as_str).to_owned();
    let (before, after) = (tree::document(old, &name_of_old), tree::document(new, &str::to_owned));
    let moved: BTreeMap<&Key, &Key> = Matches::of(&before, &after).keys().collect();
    let new_label = |operation: &Operation<'_>| match moved.get(&operation.key()) {
        Some(Key::Operation { path, method }) => label(path, method),
        _ => label(operation.path, operation.method),
    };
    let mut uses = BTreeMap::new();
    usage::add(&mut uses, old, &new_label, &name_of_old);
    usage::add(&mut uses, new, &|operation| label(operation.path, operation.method), &str::to_owned);
    let mut comparison = Comparison { uses, changes: Vec::new() };
    let document = Place { subject: "document".to_owned(), reach: Reach::BOTH, ..Place::default() };
    comparison.compare(&document, &before, &after);
    comparison.changes
}

/// The location of a change, and the affected operations.
#[derive(Clone, Debug, Default)]
struct Place {
    /// An operation or a schema with the path of a field: `Build.chroots[]`.
    subject: String,
    /// A part of an operation: "response 200 (`application/json`)".
    label: String,
    /// The path of a field in that part.
    path: String,
    reach: Reach,
    operations: BTreeSet<String>,
    is_schema: bool,
}

impl Place {
    /// Appends a field or an item.
    fn extend(&mut self, step: &str) {
        if self.is_schema {
            self.subject += step;
        } else {
            self.path += step;
        }
    }

    fn sentence(&self, what: &str) -> String {
        let mut place = self.subject.clone();
        for (separator, part) in [(": ", self.label.clone()), (", ", self.path_code())] {
            if !part.is_empty() {
                place = place + separator + &part;
            }
        }
        let continues = ["was ", "is ", "may ", "moved "].iter().any(|verb| what.starts_with(verb));
        format!("{place}{}{what}", if continues { " " } else { ": " })
    }

    fn path_code(&self) -> String {
        match self.path.trim_start_matches('.') {
            "" => String::new(),
            "[]" => "each item".to_owned(),
            path => code(path),
        }
    }
}

struct Comparison {
    uses: BTreeMap<String, Use>,
    changes: Vec<Change>,
}

impl Comparison {
    fn report(&mut self, place: &Place, verdict: Verdict, what: &str) {
        self.changes.push(Change {
            class: place.reach.class(verdict),
            subject: place.subject.clone(),
            sentence: place.sentence(what),
            operations: place.operations.clone(),
            is_unused: place.is_schema && place.operations.is_empty(),
        });
    }

    /// The location of a part of what is at `place`.
    fn place(&self, place: &Place, key: &Key, part: &Thing) -> Place {
        let mut place = place.clone();
        match key {
            Key::Operation { path, method } => {
                place.subject = label(path, method);
                place.operations = BTreeSet::from([place.subject.clone()]);
            }
            Key::Schema(name) => {
                place.subject = clean(name);
                place.is_schema = true;
                let used = self.uses.get(name).cloned().unwrap_or_default();
                (place.reach, place.operations) = (used.reach, used.operations);
            }
            Key::Parameter { location, .. } => {
                place.label = format!("{} parameter {}", clean(location), code(&part.name));
                place.reach = Reach::REQUEST;
            }
            Key::Body => (place.label, place.reach) = ("request body".to_owned(), Reach::REQUEST),
            Key::Response(status) => {
                (place.label, place.reach) = (format!("response {}", clean(status)), Reach::RESPONSE);
            }
            Key::MediaType(name) => place.label = format!("{} ({})", place.label, code(name)),
            Key::Field(name) => place.extend(&format!(".{}", clean(name))),
            Key::Items => place.extend("[]"),
            Key::Extra => place.extend(".*"),
        }
        place
    }

    fn compare(&mut self, place: &Place, old: &Thing, new: &Thing) {
        match (old.required, new.required) {
            (false, true) => self.report(place, RESTRICTS, "is now required"),
            (true, false) => self.report(place, WIDENS, "is no longer required"),
            _ => {}
        }
        let retyped = old.kind != new.kind;
        if retyped {
            let verdict = match (old.kind.as_str(), new.kind.as_str()) {
                ("anything", _) => UNCLEAR,
                (_, "anything") => UNSTATED,
                _ => BREAKING,
            };
            self.report(place, verdict, &format!("type changed from {} to {}", old.kind, new.kind));
        }
        let keys: BTreeSet<&String> = old.facts.keys().chain(new.facts.keys()).collect();
        for key in keys {
            let (before, after) = (old.facts.get(key), new.facts.get(key));
            // If the type changed, its keywords differ anyway.
            let is_of_type = of_limit(key, None, None).is_some()
                || matches!(key.as_str(), "format" | "enum" | "oneOf" | "anyOf" | "allOf");
            if before != after && !(retyped && is_of_type) {
                self.fact(place, key, before, after);
            }
        }
        let matches = Matches::of(old, new);
        for (before, after) in matches.pairs {
            self.renamed(place, before, after);
            // The type of the array names the type of its items.
            if !(retyped && *after.0 == Key::Items) {
                self.compare(&self.place(place, after.0, after.1), before.1, after.1);
            }
        }
        for (key, part) in matches.removed.iter().filter(|_| !retyped) {
            self.added_or_removed(place, key, part, false);
        }
        for (key, part) in matches.added.iter().filter(|_| !retyped) {
            self.added_or_removed(place, key, part, true);
        }
    }

    /// Reports a changed keyword.
    fn fact(&mut self, place: &Place, key: &str, old: Option<&Value>, new: Option<&Value>) {
        let is_on = |value: Option<&Value>| value == Some(&Value::Bool(true));
        let verdict = match key {
            "nullable" if is_on(new) => return self.report(place, WIDENS, "may now be null"),
            "nullable" if is_on(old) => return self.report(place, RESTRICTS, "is no longer null"),
            "deprecated" if is_on(new) => return self.report(place, COMPATIBLE, "is now deprecated"),
            "deprecated" if is_on(old) => return self.report(place, COMPATIBLE, "is no longer deprecated"),
            "enum" if self.values(place, old, new) => return,
            "additionalProperties" if new == Some(&Value::Bool(false)) => {
                return self.report(place, RESTRICTS, "fields that are not described are now forbidden");
            }
            "additionalProperties" if old == Some(&Value::Bool(false)) => {
                return self.report(
                    place,
                    NEW_VALUES,
                    "fields that are not described are no longer forbidden",
                );
            }
            "security" => match (requires_auth(old), requires_auth(new)) {
                (false, true) => return self.report(place, BREAKING, "authentication is now required"),
                (true, false) => {
                    return self.report(place, COMPATIBLE, "authentication is no longer required");
                }
                _ => UNCLEAR,
            },
            "operationId" | "style" | "explode" => BREAKING,
            "tags" | "openapi" | "info version" => COMPATIBLE,
            // The operations that use it report the change.
            key if key.starts_with("component ") && !key.contains("securitySchemes") => COMPATIBLE,
            key => of_limit(key, old, new).unwrap_or(UNCLEAR),
        };
        let name = if matches!(key, "default" | "format") { key.to_owned() } else { code(key) };
        self.report(place, verdict, &format!("{name} {}", changed(old, new)));
    }

    /// Reports which values of an enum were added or removed; returns false if it is not a list.
    fn values(&mut self, place: &Place, old: Option<&Value>, new: Option<&Value>) -> bool {
        let (before, after) = match (old, new) {
            (Some(Value::Array(old)), Some(Value::Array(new))) => (old, new),
            (None, Some(Value::Array(_))) => {
                self.report(place, CLOSES, &format!("`enum` {}", changed(old, new)));
                return true;
            }
            (Some(Value::Array(_)), None) => {
                self.report(place, NEW_VALUES, &format!("`enum` {}", changed(old, new)));
                return true;
            }
            _ => return false,
        };
        for (from, other, verdict, happened) in
            [(before, after, RESTRICTS, "removed"), (after, before, NEW_VALUES, "added")]
        {
            let values: Vec<_> = from.iter().filter(|one| !other.contains(one)).map(value).collect();
            if let Some(what) = match values.as_slice() {
                [] => None,
                [one] => Some(format!("enum value {one} was {happened}")),
                many => Some(format!("enum values {} were {happened}", many.join(", "))),
            } {
                self.report(place, verdict, &what);
            }
        }
        true
    }

    /// Reports a renamed or moved part.
    fn renamed(&mut self, parent: &Place, (old, before): Part<'_>, (new, after): Part<'_>) {
        if old == new {
            return;
        }
        let place = self.place(parent, new, after);
        match (old, new) {
            (Key::Operation { path, method }, Key::Operation { path: new_path, method: new_method }) => {
                let only_slash =
                    method == new_method && path.trim_end_matches('/') == new_path.trim_end_matches('/');
                let verdict = if only_slash { UNCLEAR } else { BREAKING };
                self.report(&place, verdict, &format!("moved here from {}", code(&label(path, method))));
            }
            (Key::Schema(name), _) => {
                let what = format!("was {} before, with the same content", code(name));
                self.report(&place, BREAKING, &what);
            }
            (Key::Parameter { location, .. }, Key::Parameter { location: now, .. }) if location != now => {
                let what = format!("moved here, it was a {} parameter", clean(location));
                self.report(&place, BREAKING, &what);
            }
            (Key::Parameter { .. }, _) => {
                let what = format!("is new and {} is gone: perhaps renamed", code(&before.name));
                self.report(&place, BREAKING, &what);
            }
            (Key::Field(gone), Key::Field(came)) => {
                let what = format!("field {} is gone and {} is new: perhaps renamed", code(gone), code(came));
                self.report(parent, BREAKING, &what);
            }
            _ => {}
        }
    }

    /// Reports an added or removed part.
    fn added_or_removed(&mut self, parent: &Place, key: &Key, part: &Thing, came: bool) {
        let place = self.place(parent, key, part);
        let is_success = matches!(key, Key::Response(status) if status.starts_with('2'));
        let verdict = match (key, came) {
            (Key::Response(_), true) if is_success => UNCLEAR,
            (Key::Response(_), false) if !is_success => UNCLEAR,
            (Key::MediaType(_), true) => NEW_VALUES,
            (Key::Items | Key::Extra, _) => UNCLEAR,
            (_, false) => BREAKING,
            (_, true) if part.required => RESTRICTS,
            _ => COMPATIBLE,
        };
        let word = if part.required { "required" } else { "optional" };
        let of =
            if part.kind.is_empty() { format!(" ({word})") } else { format!(" ({word}, {})", part.kind) };
        match (key, came) {
            (Key::Field(name), true) => {
                let what = format!("{word} field {} was added ({})", code(name), part.kind);
                self.report(parent, verdict, &what);
            }
            (Key::Field(name), false) => {
                self.report(parent, verdict, &format!("field {} was removed", code(name)));
            }
            (Key::Parameter { .. } | Key::Body, true) => {
                self.report(&place, verdict, &format!("was added{of}"));
            }
            (_, true) => self.report(&place, verdict, "was added"),
            (_, false) => self.report(&place, verdict, "was removed"),
        }
    }
}

/// Whether every alternative requires authentication.
fn requires_auth(security: Option<&Value>) -> bool {
    let alternatives = security.and_then(Value::as_array);
    let is_auth = |alternative: &Value| alternative.as_object().is_none_or(|schemes| !schemes.is_empty());
    alternatives.is_some_and(|all| !all.is_empty() && all.iter().all(is_auth))
}
