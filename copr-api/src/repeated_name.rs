//! Names that are in the path of a call and again in its body.

use crate::PathSegment;

/// Fills the body from the path. A body that names something else is an error: the server would use one of the two.
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
            "`{name}` is {path:?} in the path, and the server reads {given:?} in the body: set it once, on the call, without blanks \
             around it"
        ));
    }
    *field = Ok(path.to_owned());
    Ok(body)
}
