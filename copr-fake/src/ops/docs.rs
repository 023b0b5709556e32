//! The page with the documentation of the API, and the document behind it.

use axum::http::header::CONTENT_TYPE;

use crate::context::Context;
use crate::failure::Failure;
use crate::reply::Reply;
use crate::request::Request;

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
pub async fn page(_: &Context, _: Request) -> Result<Reply, Failure> {
    Ok(Reply::page(PAGE))
}

/// The document.
pub async fn specification(cx: &Context, _: Request) -> Result<Reply, Failure> {
    Ok(Reply::text(cx.specification.as_str()).header(CONTENT_TYPE, "application/json"))
}
