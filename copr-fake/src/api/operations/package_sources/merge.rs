//! What an edit keeps of the source that was there.

use serde_json::{Map, Value};

use crate::api::Fields;
use crate::api::operations::sources::names;

/// Fills in what the present source says and the body does not. An empty body is left alone, and refused later.
///
/// Two traps of the real server come from here: nulls are filled in as nulls, which one field does not take; and the
/// type of an scm source is stored under a name the form does not know, so it is not kept.
pub fn keep(fields: &mut Fields, present: &Map<String, Value>) {
    if fields.is_empty() {
        return;
    }
    for (key, value) in present {
        let names = names(key);
        if fields.first_of(names).is_none()
            && let Some(name) = names.first()
        {
            fields.set_default(name, value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::keep;
    use crate::api::fields::Fields;

    fn fields(value: &Value) -> Fields {
        let object: Vec<_> = value.as_object().unwrap().clone().into_iter().collect();
        Fields::from_json(&object).unwrap()
    }

    #[test]
    fn what_was_not_sent_is_kept_nulls_too() {
        let present = json!({
            "type": "svn", "clone_url": "u", "spec": null, "committish": "c", "source_build_method": "tito",
        });
        let present = present.as_object().unwrap();
        let mut sent = fields(&json!({ "committish": "", "source_build_method": "rpkg" }));
        keep(&mut sent, present);
        assert_eq!(sent.get("clone_url"), Some(&json!("u")));
        assert_eq!(sent.get("committish"), Some(&json!("")));
        assert_eq!(sent.get("spec"), Some(&Value::Null));
        assert_eq!(sent.get("srpm_build_method"), None);
        assert_eq!(sent.get("type"), None);
        assert_eq!(sent.get("scm_type"), None);
        let mut nothing = Fields::default();
        keep(&mut nothing, present);
        assert!(nothing.is_empty());
    }
}
