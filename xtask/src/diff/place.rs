//! Where a change happens, and the list that changes are told to.

use super::classify::{Reach, classify};
use super::kind::Kind;
use super::pair::{Object, Pair, keys};
use super::report::{Area, Change};
use super::words::{changed, clean, code};
use crate::canonical::sorted;
use crate::convert::pointer::escaped;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Keys that only explain. `title` is one of them: it names nothing on the wire.
pub(super) const PROSE: &[&str] = &["description", "summary", "example", "examples", "title", "externalDocs"];

/// A place in both descriptions: how to name it, where to find it, and who is concerned by it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// The part of the description.
    pub area: Area,
    /// What sentences start with: an operation, a schema.
    subject: String,
    /// What is meant within the subject, in words: "query parameter `limit`".
    label: String,
    /// What is meant within a schema: `.items[].name`.
    path: String,
    /// Pointer into the old description.
    pub old: String,
    /// Pointer into the new description.
    pub new: String,
    /// In which directions it travels.
    pub reach: Reach,
    /// The operations concerned.
    pub operations: Rc<BTreeSet<String>>,
    /// How many schemas lie around it.
    pub depth: usize,
}

impl Place {
    /// A place that concerns everyone; narrow it with struct update syntax or the methods.
    pub fn new(area: Area, subject: &str, pointer: &str) -> Place {
        Place {
            area,
            subject: subject.to_owned(),
            label: String::new(),
            path: String::new(),
            old: pointer.to_owned(),
            new: pointer.to_owned(),
            reach: Reach::BOTH,
            operations: Rc::default(),
            depth: 0,
        }
    }

    /// The same place in another area, travelling in another direction.
    pub fn within(&self, area: Area, reach: Reach) -> Place {
        // A thing no operation uses stays without a direction, whatever is found in it.
        let reach = if self.reach == Reach::NONE { Reach::NONE } else { reach };
        Place { area, reach, ..self.clone() }
    }

    /// The same place with one more thing said about it.
    pub fn labelled(&self, label: &str) -> Place {
        let label = if self.label.is_empty() { label.to_owned() } else { format!("{} {label}", self.label) };
        Place { label, ..self.clone() }
    }

    /// The same place with other users.
    pub fn used(&self, reach: Reach, operations: impl Into<Rc<BTreeSet<String>>>) -> Place {
        Place { reach, operations: operations.into(), ..self.clone() }
    }

    /// The same place one schema deeper.
    pub fn deeper(&self) -> Place {
        Place { depth: self.depth + 1, ..self.clone() }
    }

    /// A component, as this place uses it. Every operation that does names it alike, so that what happens to
    /// it is told once.
    pub fn shared(&self, noun: &str, name: &str) -> Place {
        let subject = format!("shared {noun} {name}");
        Place { subject, label: String::new(), path: String::new(), ..self.clone() }
    }

    /// The same place at other pointers.
    pub fn at(&self, old: String, new: String) -> Place {
        Place { old, new, ..self.clone() }
    }

    /// What lies below, under the same keys in both descriptions.
    pub fn below(&self, tokens: &[&str]) -> Place {
        self.at(extend(&self.old, tokens), extend(&self.new, tokens))
    }

    /// A schema within this schema: `path` is added to its name, `tokens` to the pointers.
    pub fn inner(&self, path: &str, tokens: &[&str]) -> Place {
        let mut place = self.below(tokens);
        place.path.push_str(path);
        place.depth += 1;
        place
    }

    /// The subject, with the path if the subject is itself a schema.
    pub fn subject(&self) -> String {
        if self.label.is_empty() { format!("{}{}", self.subject, self.path) } else { self.subject.clone() }
    }

    /// The sentence that says something about this place.
    fn sentence(&self, what: &str) -> String {
        let mut start = clean(&self.subject());
        if !self.label.is_empty() {
            // A media type only qualifies the subject: "shared response Missing (`text/plain`)".
            let colon = if self.label.starts_with('(') { "" } else { ":" };
            let path = match self.path.trim_start_matches('.') {
                "" => String::new(),
                "[]" => ", each item".to_owned(),
                path => format!(", {}", code(path)),
            };
            start = format!("{start}{colon} {}{path}", self.label);
        }
        let is_predicate =
            ["is ", "was ", "may ", "moved ", "refers "].iter().any(|verb| what.starts_with(verb));
        if is_predicate { format!("{start} {what}") } else { format!("{start}: {what}") }
    }
}

/// A JSON pointer with further segments.
pub(super) fn extend(pointer: &str, tokens: &[&str]) -> String {
    tokens.iter().fold(pointer.to_owned(), |mut pointer, token| {
        pointer.push('/');
        pointer.push_str(&escaped(token));
        pointer
    })
}

/// The changes found so far. The same change found through several operations is one change.
#[derive(Debug, Default)]
pub(super) struct Changes(BTreeMap<(String, Kind, String), Change>);

impl Changes {
    /// Tells that `what` happened at `place`, to the value below it at `tokens`.
    pub fn tell(&mut self, place: &Place, tokens: &[&str], kind: Kind, what: &str, pair: Pair<'_>) {
        let gone = pair.old.is_some() && pair.new.is_none();
        let pointer = extend(if gone { &place.old } else { &place.new }, tokens);
        let class = classify(kind, place.reach);
        let sentence = place.sentence(what);
        let change = self.0.entry((pointer.clone(), kind, sentence.clone())).or_insert_with(|| Change {
            class,
            area: place.area,
            kind,
            subject: place.subject(),
            pointer,
            sentence,
            before: pair.old.map(sorted),
            after: pair.new.map(sorted),
            operations: Vec::new(),
        });
        change.class = change.class.min(class);
        let operations = change.operations.iter().chain(place.operations.iter()).cloned();
        change.operations = operations.collect::<BTreeSet<_>>().into_iter().collect();
    }

    /// Tells that a value this tool cannot look into changed, if it did.
    pub fn opaque(&mut self, place: &Place, key: &str, pair: Pair<'_>) {
        if !pair.same() {
            let kind = if key.starts_with("x-") { Kind::ExtensionChanged } else { Kind::Opaque };
            self.tell(place, &[key], kind, &format!("{} {}", code(key), changed(pair)), pair);
        }
    }

    /// Tells that the thing itself, which this tool cannot look into, changed, if it did.
    pub fn opaque_self(&mut self, place: &Place, pair: Pair<'_>) {
        if !pair.same() {
            self.tell(place, &[], Kind::Opaque, &changed(pair), pair);
        }
    }

    /// Tells what changed under the keys that nothing else looks at. Prose is left out.
    pub fn rest(&mut self, place: &Place, old: &Object, new: &Object, known: &[&str]) {
        for key in keys(old, new) {
            if !known.contains(&key) && !PROSE.contains(&key) {
                self.opaque(place, key, Pair::of(old, new, key));
            }
        }
    }

    /// Tells that a switch, off when missing, was turned `on` or off.
    pub fn flag(&mut self, place: &Place, key: &str, pair: Pair<'_>, on: (Kind, &str), off: (Kind, &str)) {
        match pair.flags() {
            Some((false, true)) => self.tell(place, &[key], on.0, on.1, pair),
            Some((true, false)) => self.tell(place, &[key], off.0, off.1, pair),
            Some(_) => {}
            None => self.opaque(place, key, pair),
        }
    }

    /// Tells about `deprecated`, which operations, parameters, headers and schemas share.
    pub fn deprecated(&mut self, place: &Place, old: &Object, new: &Object) {
        let pair = Pair::of(old, new, "deprecated");
        let on = (Kind::Deprecated, "is now deprecated");
        let off = (Kind::Undeprecated, "is no longer deprecated");
        self.flag(place, "deprecated", pair, on, off);
    }

    /// All changes.
    pub fn into_vec(self) -> Vec<Change> {
        self.0.into_values().collect()
    }
}
