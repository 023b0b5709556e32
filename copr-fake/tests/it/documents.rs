//! The page with the documentation, and the document behind it.

use crate::common;

use common::get;
use copr_fake::Fake;

#[tokio::test]
async fn the_page_leads_to_the_document() {
    let fake = Fake::start().await.unwrap();
    for path in ["/api_3/docs", "/api_3/docs/"] {
        let page = get(&fake, path).await;
        assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
        let text = page.text();
        let (_, script) = text.split_once("SwaggerUIBundle({").unwrap();
        assert!(script.contains("url: \"/api_3/swagger.json\""), "{script}");
    }
    for path in ["/api_3/swagger.json", "/api_3/swagger.json/"] {
        let document = get(&fake, path).await;
        assert_eq!((document.status, document.header("content-type")), (200, Some("application/json")));
        assert_eq!(document.json()["swagger"], "2.0");
        assert_eq!(document.json()["basePath"], "/api_3");
    }
}
