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
    let Ok(path) = path else { return Ok(body) };
    let name = body.name();
    match name {
        // The server trims it.
        Ok(name) if name.trim() != path.as_str().trim() => Err(format!(
            "`{}` is {:?} in the call and {name:?} in the body: set it once, on the call",
            B::NAME,
            path.as_str()
        )),
        Ok(_) => Ok(body),
        Err(_) => {
            *name = Ok(path.as_str().to_owned());
            Ok(body)
        }
    }
}
