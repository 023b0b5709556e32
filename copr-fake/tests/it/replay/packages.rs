//! Groups `package`, `monitor` and `rpmrepo`, and the pages of packages and builds in `pagination`.

use super::client::Memory;
use super::corpus::{Corpus, Exchange};
use super::packages_state::{catch_up, restored};
use super::plan::Tally;
use super::{packages_order as order, packages_world as world};

pub async fn replay() -> Tally {
    let corpus = Corpus::of(&["package", "monitor", "rpmrepo", "pagination"]);
    let mut tally = Tally::default();
    for group in ["package", "monitor", "rpmrepo", "pagination"] {
        let fake = world::start().await;
        for (name, exchange) in order::sorted(group, &corpus) {
            tally.files += 1;
            if exchange.name == "package-order-other-column" {
                let why = "rows are equal in that column, and the server orders them at random";
                tally.left_out.insert(name.to_owned(), why.to_owned());
                continue;
            }
            let own = restored(group, exchange).await;
            let fake = own.as_ref().unwrap_or(&fake);
            catch_up(fake, exchange).await;
            tally.play(fake, name, exchange, &mut Memory::default()).await;
        }
    }
    tally
}

/// Whether a page lists projects. Those are replayed with the projects.
pub fn is_of_projects(group: &str, exchange: &Exchange) -> bool {
    let projects = ["project-", "search-", "stability-project-"];
    group == "pagination" && projects.iter().any(|prefix| exchange.name.starts_with(prefix))
}
