//! The client of this crate: the generated one, with credentials, repeats and time-outs.

use std::ops::Deref;

use copr_api::Client;

use crate::builder::CoprBuilder;
use crate::outside::Outside;

/// A client of a Copr instance. Cheap to clone; clones share connections, credentials and the budget for repeats.
///
/// It dereferences to the generated [`Client`], so that all operations are methods of it.
#[derive(Clone, Debug)]
pub struct Copr {
    client: Client,
    outside: Outside,
}

impl Copr {
    /// Prepares a client.
    pub fn builder() -> CoprBuilder {
        CoprBuilder::default()
    }

    pub(crate) fn from_parts(client: Client, outside: Outside) -> Self {
        Self { client, outside }
    }

    /// For other hosts than the API: no credentials, no decompression, the same time-outs and repeats.
    pub(crate) fn outside(&self) -> &Outside {
        &self.outside
    }
}

impl Deref for Copr {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}
