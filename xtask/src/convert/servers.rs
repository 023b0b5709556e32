//! Where the API is: host, base path and schemes become servers.

use super::error::ConvertError;
use super::pointer::Pointer;
use super::shape::{self, Object};
use serde_json::{Value, json};

/// The address of the API without schemes.
pub(super) struct Address<'s> {
    host: Option<&'s str>,
    base: String,
    pub(super) schemes: Vec<String>,
}

impl<'s> Address<'s> {
    /// Reads the address from the root of the document.
    pub(super) fn read(root: &'s Object) -> Result<Self, ConvertError> {
        let at = Pointer::root();
        let host = shape::optional_text(root, "host", &at)?;
        if let Some(bad) = host.filter(|host| host.is_empty() || host.contains(['/', '{', '}', ' '])) {
            let expected = "a host name, perhaps with a port, without scheme, path and template";
            return Err(shape::bad(&at.child("host"), expected, &json!(bad)));
        }
        let base = shape::optional_text(root, "basePath", &at)?.unwrap_or_default();
        // In OpenAPI 3.0 braces in an address are variables, in Swagger 2.0 they are forbidden.
        if base.contains(['{', '}']) || !(base.is_empty() || base.starts_with('/')) {
            let expected = "a path that begins with a slash and is no template";
            return Err(shape::bad(&at.child("basePath"), expected, &json!(base)));
        }
        // Paths begin with a slash themselves, and nobody who ends the base with one means two.
        let base = base.trim_end_matches('/').to_owned();
        Ok(Self { host, base, schemes: schemes(root, &at)?.unwrap_or_default() })
    }

    /// Whether the schemes can be told: without a host they cannot.
    pub(super) fn has_host(&self) -> bool {
        self.host.is_some()
    }

    /// The servers for these schemes, `None` if the default of OpenAPI 3.0, `/`, says the same.
    pub(super) fn servers(&self, schemes: &[String]) -> Option<Value> {
        let base = &self.base;
        let urls: Vec<String> = match self.host {
            None if base.is_empty() => return None,
            None => vec![base.clone()],
            // Without schemes, it is the one with which the description itself was fetched.
            Some(host) if schemes.is_empty() => vec![format!("//{host}{base}")],
            Some(host) => schemes.iter().map(|scheme| format!("{scheme}://{host}{base}")).collect(),
        };
        Some(urls.into_iter().map(|url| json!({ "url": url })).collect())
    }
}

/// The schemes of the document or of an operation, each once.
pub(super) fn schemes(map: &Object, at: &Pointer) -> Result<Option<Vec<String>>, ConvertError> {
    let Some(listed) = shape::optional_texts(map, "schemes", at)? else {
        return Ok(None);
    };
    let mut schemes = Vec::new();
    for (index, scheme) in listed.into_iter().enumerate() {
        if !["http", "https", "ws", "wss"].contains(&scheme.as_str()) {
            let at = at.child("schemes").item(index);
            return Err(shape::bad(&at, "http, https, ws or wss", &json!(scheme)));
        }
        if !schemes.contains(&scheme) {
            schemes.push(scheme);
        }
    }
    Ok(Some(schemes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn servers(root: &Value) -> Option<Value> {
        let address = Address::read(root.as_object().unwrap()).unwrap();
        address.servers(&address.schemes)
    }

    #[test]
    fn every_combination_of_host_base_and_schemes_has_its_servers() {
        assert_eq!(servers(&json!({})), None);
        assert_eq!(servers(&json!({"basePath": "/"})), None);
        assert_eq!(servers(&json!({"basePath": "/v1/"})), Some(json!([{"url": "/v1"}])));
        assert_eq!(servers(&json!({"host": "a.example"})), Some(json!([{"url": "//a.example"}])));
        let all = json!({"host": "a.example:8080", "basePath": "/v1", "schemes": ["https", "http", "https"]});
        let urls = json!([{"url": "https://a.example:8080/v1"}, {"url": "http://a.example:8080/v1"}]);
        assert_eq!(servers(&all), Some(urls));
    }

    #[test]
    fn an_address_that_swagger_forbids_is_refused() {
        for root in [
            json!({"host": "https://a.example"}),
            json!({"host": "{tenant}.example"}),
            json!({"basePath": "v1"}),
            json!({"basePath": "/{v}"}),
            json!({"schemes": ["ftp"]}),
        ] {
            assert!(Address::read(root.as_object().unwrap()).is_err(), "{root}");
        }
    }
}
