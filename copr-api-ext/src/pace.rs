//! A least time between two requests, however many there are to make.

use std::time::Duration;

use tokio::time::Instant;

/// Lets requests go one by one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pacer {
    pub gap: Duration,
    next: Option<Instant>,
}

impl Pacer {
    pub fn new(gap: Duration) -> Self {
        Self { gap, next: None }
    }

    /// Waits until the next request may be made, and counts it as made.
    pub async fn wait(&mut self) {
        if let Some(next) = self.next {
            tokio::time::sleep_until(next).await;
        }
        self.next = Instant::now().checked_add(self.gap);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn requests_keep_their_distance_and_the_first_goes_at_once() {
        let (start, mut pacer) = (Instant::now(), Pacer::new(Duration::from_secs(2)));
        let mut moments = Vec::new();
        for pause in [0, 0, 5, 0] {
            tokio::time::sleep(Duration::from_secs(pause)).await;
            pacer.wait().await;
            moments.push(start.elapsed().as_secs());
        }
        assert_eq!(moments, [0, 2, 7, 9]);
    }
}
