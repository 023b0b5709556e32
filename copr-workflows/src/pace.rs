//! When the next request may go: a least time between two, however many there are to make, and moments that no clock reaches.

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

/// The moment a while after another one, or one that nobody lives to see.
pub(crate) fn later(moment: Instant, time: Duration) -> Instant {
    const LIFE: Duration = Duration::from_secs(30 * 365 * 86_400);
    moment.checked_add(time).or_else(|| moment.checked_add(LIFE)).unwrap_or(moment)
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
