//! Names that stand in the path of a call and again in its body.

use crate::PathSegment;

/// The builder of a body that repeats a name of the path. Generated for all of them.
pub(crate) trait HasName {
    /// The field.
    const NAME: &'static str;

    /// The name in the body; an error if it is not set.
    fn name(&mut self) -> &mut Result<String, String>;
}

/// Fills the body from the path, or refuses a body that names something else: the server would act on one of the two.
pub(crate) fn fill<B: HasName>(
    path: &Result<PathSegment, String>,
    body: Result<B, String>,
) -> Result<B, String> {
    let mut body = body?;
    let Ok(path) = path.as_ref().map(PathSegment::as_str) else { return Ok(body) };
    let name = body.name();
    let given = name.as_deref().unwrap_or(path).trim();
    if given != path {
        return Err(format!(
            "`{}` is {path:?} in the path, and the server reads {given:?} in the body: set it once, on the call, without blanks \
             around it",
            B::NAME
        ));
    }
    *name = Ok(path.to_owned());
    Ok(body)
}
