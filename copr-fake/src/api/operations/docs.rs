//! The page with the documentation of the API, and the document behind it.

use crate::api::{Content, Context, Failure, Reply, Request};
/// The page. Its script is the only place that tells where the document is, relative to the host.
const PAGE: &str = r##"<!DOCTYPE html>
<html>
<head><title>API</title></head>
<body>
<div id="swagger-ui"></div>
<script type="text/javascript">
window.onload = function() {
    window.ui = new SwaggerUIBundle({
        url: "/api_3/swagger.json",
        validatorUrl: "" || null,
        dom_id: "#swagger-ui"
    });
}
</script>
</body>
</html>
"##;

/// The page for readers.
pub fn page(_: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    Ok(Reply::page(PAGE))
}

/// The document.
pub fn specification(cx: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    let document = cx.site.specification.clone().into_bytes();
    Ok(Reply::new(Content::Bytes("application/json", document)))
}
