//! Comparing what a description says about the API as a whole.

use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair};
use super::place::{Changes, Place};
use super::report::Area;
use super::words::{changed, code};
use serde_json::Value;
use std::collections::BTreeMap;

/// Keys of a document that are looked into.
const KNOWN: &[&str] = &["openapi", "info", "servers", "tags", "security", "paths", "components"];

/// Compares versions, servers, tags and what else stands at the top of the documents.
pub(super) fn compare(cx: &Context<'_>, out: &mut Changes) {
    let place = Place::new(Area::Document, "document", "");
    let (old, new) = (cx.old.root, cx.new.root);
    let pair = |key| Pair::of(old, new, key);
    if !pair("openapi").same() {
        let what = format!("`openapi` {}", changed(pair("openapi")));
        out.tell(&place, &["openapi"], Kind::OpenapiVersionChanged, &what, pair("openapi"));
    }
    info(&place, pair("info"), out);
    servers(&place, pair("servers"), out);
    tags(&place, pair("tags"), out);
    out.rest(&place, old, new, KNOWN);
}

/// Compares `info`, in which only the version is no prose.
fn info(place: &Place, pair: Pair<'_>, out: &mut Changes) {
    let Some((old, new)) = pair.objects() else {
        return out.opaque(place, "info", pair);
    };
    let place = place.below(&["info"]);
    let version = Pair::of(old, new, "version");
    if !version.same() {
        out.tell(
            &place,
            &["version"],
            Kind::VersionChanged,
            &format!("version {}", changed(version)),
            version,
        );
    }
    out.rest(&place, old, new, &["version", "contact", "license", "termsOfService"]);
}

/// The members of a list by the string they have under a key; `None` if one has none, or two the same.
fn by<'v>(list: Option<&'v Value>, key: &str) -> Option<BTreeMap<&'v str, (usize, &'v Object)>> {
    let Some(list) = list else {
        return Some(BTreeMap::new());
    };
    let mut found = BTreeMap::new();
    for (i, member) in list.as_array()?.iter().enumerate() {
        let member = member.as_object()?;
        if found.insert(member.get(key)?.as_str()?, (i, member)).is_some() {
            return None;
        }
    }
    Some(found)
}

/// Compares two lists of servers by their addresses.
pub(super) fn servers(place: &Place, pair: Pair<'_>, out: &mut Changes) {
    if pair.same() {
        return;
    }
    let Some((old, new)) = by(pair.old, "url").zip(by(pair.new, "url")) else {
        return out.opaque(place, "servers", pair);
    };
    for (url, (i, server)) in old.iter().filter(|(url, _)| !new.contains_key(*url)) {
        let server = Value::Object((*server).clone());
        let what = format!("server {} was removed", code(url));
        out.tell(place, &["servers", &i.to_string()], Kind::ServerRemoved, &what, Pair::removed(&server));
    }
    for (url, (i, after)) in &new {
        let index = i.to_string();
        let Some((_, before)) = old.get(url) else {
            let server = Value::Object((*after).clone());
            let what = format!("server {} was added", code(url));
            out.tell(place, &["servers", &index], Kind::ServerAdded, &what, Pair::added(&server));
            continue;
        };
        let variables = Pair::of(before, after, "variables");
        if !variables.same() {
            let what = format!("variables of server {} {}", code(url), changed(variables));
            out.tell(place, &["servers", &index, "variables"], Kind::ServerChanged, &what, variables);
        }
        let labelled = place.labelled(&format!("server {}", code(url))).below(&["servers", &index]);
        out.rest(&labelled, before, after, &["url", "variables"]);
    }
    let order = |servers: &BTreeMap<&str, (usize, &Object)>, other: &BTreeMap<&str, (usize, &Object)>| {
        let mut both: Vec<(usize, String)> = servers
            .iter()
            .filter(|(url, _)| other.contains_key(*url))
            .map(|(url, (i, _))| (*i, (*url).to_owned()))
            .collect();
        both.sort();
        both.into_iter().map(|(_, url)| url).collect::<Vec<_>>()
    };
    if order(&old, &new) != order(&new, &old) {
        out.tell(place, &["servers"], Kind::ServersReordered, "servers are in another order", pair);
    }
}

/// Compares the lists of tags by name.
fn tags(place: &Place, pair: Pair<'_>, out: &mut Changes) {
    let Some((old, new)) = by(pair.old, "name").zip(by(pair.new, "name")) else {
        return out.opaque(place, "tags", pair);
    };
    for (name, (i, tag)) in old.iter().filter(|(name, _)| !new.contains_key(*name)) {
        let tag = Value::Object((*tag).clone());
        let what = format!("tag {} was removed", code(name));
        out.tell(place, &["tags", &i.to_string()], Kind::TagRemoved, &what, Pair::removed(&tag));
    }
    for (name, (i, after)) in &new {
        let index = i.to_string();
        let Some((j, before)) = old.get(name) else {
            let tag = Value::Object((*after).clone());
            let what = format!("tag {} was added", code(name));
            out.tell(place, &["tags", &index], Kind::TagAdded, &what, Pair::added(&tag));
            continue;
        };
        let labelled = place.labelled(&format!("tag {}", code(name)));
        let there = (place.below(&["tags", &j.to_string()]).old, place.below(&["tags", &index]).new);
        out.rest(&labelled.at(there.0, there.1), before, after, &["name"]);
    }
}
