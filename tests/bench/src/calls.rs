//! Small calls, sequential or concurrent.

use std::time::Duration;

use futures_util::{StreamExt as _, stream};

use crate::figures::Start;

/// Makes `count` calls of `one`, which returns the id of the build it got.
pub async fn measure<F: Future<Output = i64>>(
    calls: u64,
    at_once: u64,
    one: impl Fn(u64) -> F,
) -> serde_json::Value {
    let start = Start::now();
    let sum = stream::iter(1..=calls)
        .map(one)
        .buffer_unordered(usize::try_from(at_once).unwrap())
        .fold(0, async |sum, id| sum + id)
        .await;
    assert_eq!(sum.cast_unsigned(), calls * (calls + 1) / 2);
    start.end(calls)
}

/// Waits, like a caller that processes a page with other async calls.
pub async fn work(time: Duration) {
    if !time.is_zero() {
        tokio::time::sleep(time).await;
    }
}
