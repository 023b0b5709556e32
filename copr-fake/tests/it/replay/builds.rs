//! Groups `build`, `build-chroot` and `upload`, and the rejected pages of builds in `pagination`. Every exchange gets its own
//! server, in the state that the recordings show for that time.

use super::builds_state::before;
use super::client::Memory;
use super::corpus::{Corpus, Exchange};
use super::plan::Tally;

pub async fn replay() -> Tally {
    let mut corpus = Corpus::of(&["build", "build-chroot", "pagination", "upload"]);
    // The other pages have hundreds of rows and are replayed with the packages.
    corpus.0.retain(|name, exchange| !name.starts_with("pagination/") || is_refused_page(exchange));
    let mut tally = Tally::default();
    for (name, exchange) in &corpus.0 {
        tally.files += 1;
        let fake = before(&corpus.0, name, exchange).await;
        tally.play(&fake, name, exchange, &mut Memory::default()).await;
    }
    tally
}

fn is_refused_page(exchange: &Exchange) -> bool {
    exchange.request.path.contains("/build") && exchange.response.status != 200
}
