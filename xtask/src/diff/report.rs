//! The outcome of a comparison: a sorted list of changes.

use super::classify::Class;
use super::kind::Kind;
use super::render;
use crate::canonical::sorted;
use serde_json::{Map, Value, json};

/// The part of a description that a change belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Versions, servers, the list of tags.
    Document,
    /// Who may call what.
    Security,
    /// An operation as a whole.
    Operation,
    /// A parameter of an operation, with the schema written in its place.
    Parameter,
    /// A request body, with the schema written in its place.
    RequestBody,
    /// A response, with its headers and the schema written in its place.
    Response,
    /// A named schema.
    Schema,
}

impl Area {
    /// The area as the JSON output spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Area::Document => "document",
            Area::Security => "security",
            Area::Operation => "operation",
            Area::Parameter => "parameter",
            Area::RequestBody => "request-body",
            Area::Response => "response",
            Area::Schema => "schema",
        }
    }

    /// The areas of one operation sort together, so that its changes stay next to each other.
    const fn rank(self) -> u8 {
        match self {
            Area::Document => 0,
            Area::Security => 1,
            Area::Operation | Area::Parameter | Area::RequestBody | Area::Response => 2,
            Area::Schema => 3,
        }
    }
}

/// One difference between two descriptions.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it means for a client.
    pub class: Class,
    /// The part of the description it belongs to.
    pub area: Area,
    /// What happened.
    pub kind: Kind,
    /// The thing it happened to: `GET /build`, `Build.chroots`, `document`.
    pub subject: String,
    /// JSON pointer to the changed value: into the old description if it is gone, else into the new one.
    pub pointer: String,
    /// The change in words, one line; names and values stand between backticks.
    pub sentence: String,
    /// The old value, if there was one.
    pub before: Option<Value>,
    /// The new value, if there is one.
    pub after: Option<Value>,
    /// The operations that are affected, sorted.
    pub operations: Vec<String>,
}

impl Change {
    /// The change as an object of the JSON output.
    fn json(&self) -> Value {
        let mut object = Map::new();
        object.insert("class".to_owned(), self.class.name().into());
        object.insert("area".to_owned(), self.area.name().into());
        object.insert("kind".to_owned(), self.kind.name().into());
        object.insert("subject".to_owned(), self.subject.as_str().into());
        object.insert("pointer".to_owned(), self.pointer.as_str().into());
        object.insert("sentence".to_owned(), self.sentence.as_str().into());
        object.insert("operations".to_owned(), json!(self.operations));
        // Left out rather than null when there is none: null is a value that a default may have.
        if let Some(before) = &self.before {
            object.insert("before".to_owned(), sorted(before));
        }
        if let Some(after) = &self.after {
            object.insert("after".to_owned(), sorted(after));
        }
        Value::Object(object)
    }
}

/// All differences between two descriptions, worst first, then in the order of the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The differences.
    pub changes: Vec<Change>,
}

impl Report {
    /// Sorts the changes, so that the report depends on the documents alone.
    pub(super) fn new(mut changes: Vec<Change>) -> Report {
        changes.sort_by(|a, b| {
            let key = |change: &Change| (change.class, change.area.rank());
            key(a)
                .cmp(&key(b))
                .then_with(|| a.pointer.cmp(&b.pointer))
                .then_with(|| a.kind.cmp(&b.kind))
                .then_with(|| a.sentence.cmp(&b.sentence))
        });
        Report { changes }
    }

    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// How many changes are of this class.
    #[must_use]
    pub fn count(&self, class: Class) -> usize {
        self.of(class).count()
    }

    /// The changes of this class, in order.
    pub fn of(&self, class: Class) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.class == class)
    }

    /// The report for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        render::text(self)
    }

    /// The report for the body of a pull request.
    #[must_use]
    pub fn markdown(&self) -> String {
        render::markdown(self)
    }

    /// The report for programs; the format is described in [`diff`](super).
    #[must_use]
    pub fn json(&self) -> Value {
        let summary: Map<String, Value> =
            Class::ALL.iter().map(|class| (class.name().to_owned(), json!(self.count(*class)))).collect();
        let changes: Vec<Value> = self.changes.iter().map(Change::json).collect();
        json!({"format": 1, "summary": summary, "changes": changes})
    }
}
