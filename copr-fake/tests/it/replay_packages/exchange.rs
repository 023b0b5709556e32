//! Recordings as they lie on the disk.

use std::path::Path;

use copr_fake::Fake;
use serde_json::Value;

use crate::common::{Answer, Body, send_as};

/// One exchange.
pub struct Exchange {
    pub folder: String,
    pub name: String,
    pub request: Value,
    pub response: Value,
}

/// All exchanges of a folder, by name.
pub fn open(facts: &str, folder: &str) -> Vec<Exchange> {
    let files = std::fs::read_dir(Path::new(facts).join("corpus").join(folder)).unwrap();
    let mut exchanges: Vec<_> = files
        .map(|file| {
            let path = file.unwrap().path();
            let text = unfolded(&std::fs::read_to_string(&path).unwrap());
            let mut whole: Value = serde_json::from_str(&text).unwrap();
            Exchange {
                folder: folder.to_owned(),
                name: path.file_stem().unwrap().to_string_lossy().into_owned(),
                request: whole["request"].take(),
                response: whole["response"].take(),
            }
        })
        .collect();
    exchanges.sort_by(|one, two| one.name.cmp(&two.name));
    exchanges
}

impl Exchange {
    /// A query argument.
    pub fn query(&self, name: &str) -> Option<String> {
        let pairs = self.request["query"].as_array()?;
        pairs.iter().find(|pair| pair[0] == name).map(|pair| plain(&pair[1]))
    }

    /// Sends the request again.
    pub async fn send(&self, fake: &Fake) -> Answer {
        let mut target = plain(&self.request["path"]);
        let pairs = self.request["query"].as_array().cloned().unwrap_or_default();
        if !pairs.is_empty() {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(pairs.iter().map(|pair| (plain(&pair[0]), plain(&pair[1]))));
            target = format!("{target}?{}", query.finish());
        }
        let body = &self.request["body"];
        let body = match (&body["json"], &body["form"]) {
            (Value::Null, Value::Array(form)) => {
                Body::Form(form.iter().map(|pair| (plain(&pair[0]), plain(&pair[1]))).collect())
            }
            (Value::Null, _) => Body::None,
            (json, _) => Body::Json(json.clone()),
        };
        let method = self.request["method"].as_str().unwrap();
        send_as(fake, self.request["auth"].as_str(), method, &target, body).await
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Long runs of one letter may have been recorded as `<5000 times x>`.
fn unfolded(text: &str) -> String {
    let Some((before, rest)) = text.split_once('<') else {
        return text.to_owned();
    };
    let run = rest.split_once('>').and_then(|(inner, after)| {
        let (count, letter) = inner.split_once(" times ")?;
        Some((letter.repeat(count.parse().ok()?), after))
    });
    match run {
        Some((letters, after)) => format!("{before}{letters}{}", unfolded(after)),
        None => format!("{before}<{}", unfolded(rest)),
    }
}
