//! A minimum time between requests.

use std::time::Duration;

use copr_api_ext::Copr;
use tokio::time::Instant;

/// A client that keeps a minimum time between requests.
#[derive(Clone, Debug)]
pub(crate) struct PacedClient {
    copr: Copr,
    min_interval: Duration,
    next: Option<Instant>,
}

impl PacedClient {
    pub fn new(copr: &Copr, min_interval: Duration) -> Self {
        Self { copr: copr.clone(), min_interval, next: None }
    }

    /// The client, to make a call that is not sent now.
    pub fn copr(&self) -> &Copr {
        &self.copr
    }

    /// Waits until the next request may be sent. The caller sends one.
    pub async fn turn(&mut self) -> &Copr {
        if let Some(next) = self.next {
            tokio::time::sleep_until(next).await;
        }
        self.next = Instant::now().checked_add(self.min_interval);
        &self.copr
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn keeps_the_interval_after_an_immediate_first_request() {
        let copr = Copr::builder().url("http://127.0.0.1:9").build().unwrap();
        let (start, mut client) = (Instant::now(), PacedClient::new(&copr, Duration::from_secs(2)));
        let mut times = Vec::new();
        for pause in [0, 0, 5, 0] {
            tokio::time::sleep(Duration::from_secs(pause)).await;
            client.turn().await;
            times.push(start.elapsed().as_secs());
        }
        assert_eq!(times, [0, 2, 7, 9]);
    }
}
