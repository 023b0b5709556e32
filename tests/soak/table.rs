//! Rows of figures, and whether they stay level.

use std::time::Duration;

use crate::gauge::Gauge;
use crate::server::Look;
use crate::tally::Counts;

pub const HEADER: &str = "  minute | in use MiB | resident MiB | sockets | files | tasks |    calls |  failed |  faults | requests | server MiB";

pub fn row(time: Duration, gauge: &Gauge, counts: &Counts, look: &Look) -> String {
    let figure = |value: Option<u64>| value.map_or("n/a".to_owned(), |value| value.to_string());
    format!(
        "{:>8.1} | {:>10} | {:>12} | {:>7} | {:>5} | {:>5} | {:>8} | {:>7} | {:>7} | {:>8} | {:>10}",
        time.as_secs_f64() / 60.0,
        mebibytes(Some(gauge.used)),
        mebibytes(gauge.resident),
        figure(gauge.sockets),
        figure(gauge.files),
        gauge.tasks,
        counts.done.values().sum::<u64>(),
        counts.failed.values().sum::<u64>(),
        look.faults.values().sum::<u64>(),
        look.requests,
        mebibytes(look.memory),
    )
}

fn mebibytes(kibibytes: Option<u64>) -> String {
    #[allow(clippy::cast_precision_loss)]
    kibibytes.map_or("n/a".to_owned(), |value| format!("{:.1}", value as f64 / 1024.0))
}

/// The medians of the first quarter and of the last. Nothing where it is not told, or was looked at too seldom.
pub fn quarters(unit: f64, figures: &[Option<u64>]) -> Option<(f64, f64)> {
    let figures = figures.iter().copied().collect::<Option<Vec<u64>>>()?;
    let quarter = figures.len() / 4;
    if quarter == 0 {
        return None;
    }
    let (first, last) = (&figures[..quarter], &figures[figures.len() - quarter..]);
    Some((median(first) / unit, median(last) / unit))
}

/// Whether the last quarter is as large as the first, within 10 % and some slack.
pub fn is_flat((first, last): (f64, f64), slack: f64) -> bool {
    last <= first * 1.1 + slack
}

#[allow(clippy::cast_precision_loss)]
fn median(figures: &[u64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_unstable();
    sorted[sorted.len() / 2] as f64
}
