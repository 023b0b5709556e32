//! Rows of figures, and whether they stay level.

use std::time::Duration;

use crate::gauge::Gauge;
use crate::server::Look;
use crate::tally::Counts;

pub const HEADER: &str =
    "  minute | memory MiB | sockets | files | tasks |    calls |  failed |  faults | requests | server MiB";

pub fn row(time: Duration, gauge: &Gauge, counts: &Counts, look: &Look) -> String {
    let figure = |value: Option<u64>| value.map_or("n/a".to_owned(), |value| value.to_string());
    format!(
        "{:>8.1} | {:>10} | {:>7} | {:>5} | {:>5} | {:>8} | {:>7} | {:>7} | {:>8} | {:>10}",
        time.as_secs_f64() / 60.0,
        mebibytes(gauge.memory),
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

/// How the last quarter compares with the first, by their medians.
pub fn trend(name: &str, unit: f64, slack: f64, figures: &[Option<u64>]) -> String {
    let Some(figures) = figures.iter().copied().collect::<Option<Vec<u64>>>() else {
        return format!("{name:<12} n/a");
    };
    let quarter = figures.len() / 4;
    if quarter == 0 {
        return format!("{name:<12} looked at too seldom");
    }
    let (first, last) = (&figures[..quarter], &figures[figures.len() - quarter..]);
    let (first, last) = (median(first) / unit, median(last) / unit);
    let verdict = if last <= first * 1.1 + slack { "flat" } else { "NOT FLAT: it grew" };
    format!("{name:<12} {first:>8.1} in the first quarter, {last:>8.1} in the last: {verdict}")
}

#[allow(clippy::cast_precision_loss)]
fn median(figures: &[u64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_unstable();
    sorted[sorted.len() / 2] as f64
}
