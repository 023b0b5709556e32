//! The client of this crate: the generated one, with credentials, repeats and time-outs.

use std::ops::Deref;

use copr_api::Client;

use crate::builder::CoprBuilder;
use crate::names::WebPages;

/// A client of a Copr instance. Cheap to clone; clones share connections, credentials and the budget for repeats.
///
/// It dereferences to the generated [`Client`], so that all operations are methods of it.
#[derive(Clone, Debug)]
pub struct Copr {
    client: Client,
    outside: reqwest::Client,
    web: WebPages,
}

impl Copr {
    /// Prepares a client.
    pub fn builder() -> CoprBuilder {
        CoprBuilder::default()
    }

    pub(crate) fn from_parts(client: Client, outside: reqwest::Client, web: WebPages) -> Self {
        Self { client, outside, web }
    }

    /// The addresses of the pages that people look at, on the server that this client talks to.
    ///
    /// ```
    /// use copr_api_ext::{Copr, names::ProjectId};
    ///
    /// let copr = Copr::builder().build()?;
    /// let project: ProjectId = "@copr/copr-dev".parse().expect("a name");
    /// let address = copr.web().permissions(&project);
    /// assert_eq!(address.as_str(), "https://copr.fedorainfracloud.org/coprs/g/copr/copr-dev/permissions/");
    /// # Ok::<(), copr_api_ext::Error>(())
    /// ```
    #[must_use]
    pub fn web(&self) -> &WebPages {
        &self.web
    }

    /// For other hosts than the API: no credentials, no decompression, the same time-outs.
    #[allow(dead_code)]
    pub(crate) fn outside(&self) -> &reqwest::Client {
        &self.outside
    }
}

impl Deref for Copr {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}
