//! What all converters share: the source, the names of components, the media types, and what was lost.

use super::Loss;
use super::error::ConvertError;
use super::names::Names;
use super::pointer::Pointer;
use super::shape::{self, Object};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The new names of all components, by section of the source.
#[derive(Default)]
pub(super) struct Sections {
    pub(super) schemas: Names,
    pub(super) parameters: Names,
    pub(super) responses: Names,
    pub(super) security: Names,
}

/// The state of one conversion.
pub(super) struct Context<'s> {
    pub(super) source: &'s Value,
    pub(super) root: &'s Object,
    pub(super) names: Sections,
    /// The media types of bodies, for operations that name none themselves.
    pub(super) consumes: Vec<String>,
    /// The media types of responses, for operations that name none themselves.
    pub(super) produces: Vec<String>,
    /// Names of shared form parameters that some operation has taken in.
    pub(super) used_forms: BTreeSet<String>,
    /// Schemas to be copied into components of their own, by their place in the source.
    hoisted: BTreeMap<String, String>,
    pending: Vec<(Pointer, String)>,
    losses: Vec<Loss>,
}

impl<'s> Context<'s> {
    pub(super) fn new(source: &'s Value, root: &'s Object) -> Result<Self, ConvertError> {
        let at = Pointer::root();
        let mut ctx = Self {
            source,
            root,
            names: Sections::default(),
            consumes: shape::optional_texts(root, "consumes", &at)?.unwrap_or_default(),
            produces: shape::optional_texts(root, "produces", &at)?.unwrap_or_default(),
            used_forms: BTreeSet::new(),
            hoisted: BTreeMap::new(),
            pending: Vec::new(),
            losses: Vec::new(),
        };
        ctx.names = Sections {
            schemas: ctx.name("definitions")?,
            parameters: ctx.name("parameters")?,
            responses: ctx.name("responses")?,
            security: ctx.name("securityDefinitions")?,
        };
        Ok(ctx)
    }

    fn name(&mut self, section: &str) -> Result<Names, ConvertError> {
        let Some(value) = self.root.get(section) else {
            return Ok(Names::default());
        };
        let at = Pointer::root().child(section);
        let names = Names::legal(shape::object(value, &at)?.keys());
        for (old, new) in names.renamed() {
            self.lose(
                &at.child(old),
                format!(
                    "OpenAPI 3.0 does not allow the name {old:?} for a component, so it is called `{new}`."
                ),
            );
        }
        Ok(names)
    }

    /// Reports something that could not be carried over as it was meant.
    pub(super) fn lose(&mut self, at: &Pointer, what: impl Into<String>) {
        self.losses.push(Loss { pointer: at.into(), what: what.into() });
    }

    /// All losses in the order of their places, each once, although shared parts may be converted repeatedly.
    pub(super) fn into_losses(self) -> Vec<Loss> {
        self.losses.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The name of the component that the schema at this place of the source will be copied to.
    pub(super) fn hoist(&mut self, at: Pointer, tokens: &[String]) -> String {
        if let Some(name) = self.hoisted.get(at.as_str()) {
            return name.clone();
        }
        let name = self.names.schemas.claim(&tokens.join("_"));
        self.hoisted.insert(at.as_str().to_owned(), name.clone());
        self.lose(
            &at,
            format!("A reference leads here, so the schema is also copied to the component `{name}`."),
        );
        self.pending.push((at, name.clone()));
        name
    }

    /// The next schema that is still to be copied.
    pub(super) fn next_hoisted(&mut self) -> Option<(Pointer, String)> {
        self.pending.pop()
    }
}
