//! Bodies as the journal keeps them.

use serde_json::Value;

use crate::api::FilePart;

/// The longest text that is kept.
const LONGEST: usize = 65_536;

/// The body of a request.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum RequestBody {
    /// No body, or an unknown one: it is not read yet, it was cut off, or it is a multipart body
    /// that was refused.
    #[default]
    Empty,
    /// JSON. Of a key sent twice the last value is here.
    Json(Value),
    /// The fields of an HTML form.
    Form(Vec<(String, String)>),
    /// A multipart body.
    Multipart {
        /// Its plain fields.
        fields: Vec<(String, String)>,
        /// The file part `json`, where the API has all other fields of an upload.
        json: Option<Value>,
        /// Its other files. Their bytes are not kept.
        files: Vec<FilePart>,
    },
    /// Anything else, and JSON that is none. At most 64 KiB of it.
    Text(String),
}

impl RequestBody {
    /// A body that is kept as text.
    pub(crate) fn text(bytes: &[u8]) -> Self {
        let kept = bytes.get(..LONGEST).unwrap_or(bytes);
        if kept.is_empty() { Self::Empty } else { Self::Text(String::from_utf8_lossy(kept).into_owned()) }
    }

    /// A field of the body: of JSON, of the part `json`, or of a form.
    pub fn field(&self, name: &str) -> Option<Value> {
        match self {
            Self::Json(value) | Self::Multipart { json: Some(value), .. } => value.get(name).cloned(),
            Self::Form(fields) | Self::Multipart { fields, .. } => {
                let (_, value) = fields.iter().find(|(known, _)| known == name)?;
                Some(Value::from(value.as_str()))
            }
            Self::Empty | Self::Text(_) => None,
        }
    }

    /// The uploaded files.
    pub fn files(&self) -> &[FilePart] {
        match self {
            Self::Multipart { files, .. } => files,
            _ => &[],
        }
    }
}
