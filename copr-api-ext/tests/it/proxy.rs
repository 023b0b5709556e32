//! A proxy in front of a fake server, which sees each request first.

use std::sync::Arc;

use copr_api_ext::CoprBuilder;
use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_fake::Fake;
use copr_test_support::server::listen;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::TcpStream;

/// A client without retries whose requests go through the proxy. `each` may change the bytes of each request.
pub async fn client(fake: &Fake, each: impl Fn(&mut Vec<u8>) + Send + Sync + 'static) -> CoprBuilder {
    let to = fake.url().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let each = Arc::new(each);
    let address = listen(move |mut from| {
        let (each, to) = (Arc::clone(&each), to.clone());
        async move {
            let mut request = vec![0; 8192];
            let length = from.read(&mut request).await?;
            request.truncate(length);
            each(&mut request);
            let mut to = TcpStream::connect(to).await?;
            to.write_all(&request).await?;
            copy_bidirectional(&mut from, &mut to).await
        }
    });
    let url = format!("http://{}", address.await);
    // One request per connection.
    Copr::builder()
        .url(url)
        .retry(Policy::never())
        .configure_http(|http| http.no_proxy().pool_max_idle_per_host(0))
}
