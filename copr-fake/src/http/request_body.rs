//! Request bodies in the journal.

use serde_json::Value;

use crate::api::FilePart;

/// How many bytes of a text are kept.
const LONGEST: usize = 65_536;

/// The body of a request in the journal.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum RequestBody {
    /// No body, or one that isn't available: it is still being read, it was incomplete, or a multipart body was rejected.
    #[default]
    Empty,
    /// JSON. If a key was sent twice, the last value is kept.
    Json(Value),
    /// The fields of an HTML form.
    Form(Vec<(String, String)>),
    /// A multipart body.
    Multipart {
        /// The plain fields.
        fields: Vec<(String, String)>,
        /// The file part `json`, in which a client may send the fields of an upload.
        json: Option<Value>,
        /// The other files, without their content.
        files: Vec<FilePart>,
    },
    /// Anything else, and malformed JSON. At most 64 KiB are kept.
    Text(String),
}

impl RequestBody {
    /// Keeps a body as text.
    pub(crate) fn text(bytes: &[u8]) -> Self {
        let kept = bytes.get(..LONGEST).unwrap_or(bytes);
        if kept.is_empty() { Self::Empty } else { Self::Text(String::from_utf8_lossy(kept).into_owned()) }
    }

    /// Returns a field of JSON, of the part `json`, or of a form.
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

    /// Returns the uploaded files.
    pub fn files(&self) -> &[FilePart] {
        match self {
            Self::Multipart { files, .. } => files,
            _ => &[],
        }
    }
}
