//! Names that are sent in the path and in the body.

use crate::PathSegment;

/// Sets the name in the body from the path. A different name in the body is an error, since the server would use either.
pub(crate) fn fill<B>(
    name: &str,
    path: &Result<PathSegment, String>,
    body: Result<B, String>,
    field: fn(&mut B) -> &mut Result<String, String>,
) -> Result<B, String> {
    let mut body = body?;
    let Ok(path) = path.as_ref().map(PathSegment::as_str) else { return Ok(body) };
    let field = field(&mut body);
    let given = field.as_deref().unwrap_or(path).trim();
    if given != path {
        return Err(format!(
            "`{name}` is {path:?} in the path but {given:?} in the body: set it only on the call, without spaces around it"
        ));
    }
    *field = Ok(path.to_owned());
    Ok(body)
}
