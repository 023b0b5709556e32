//! Rows of figures, and whether they stay level.

use std::fmt;
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

/// How a figure went: the medians of the first quarter and of the last.
pub struct Trend {
    pub name: &'static str,
    /// How much more than 10 % it may grow; nothing if it is only told.
    slack: Option<f64>,
    /// Nothing where it is not told, or was looked at too seldom.
    quarters: Option<(f64, f64)>,
}

impl Trend {
    fn new(name: &'static str, unit: f64, slack: Option<f64>, figures: Vec<Option<u64>>) -> Self {
        let figures: Option<Vec<u64>> = figures.into_iter().collect();
        let quarters = figures.filter(|figures| figures.len() >= 4).map(|figures| {
            let quarter = figures.len() / 4;
            (median(&figures[..quarter]) / unit, median(&figures[figures.len() - quarter..]) / unit)
        });
        Self { name, slack, quarters }
    }

    /// Whether the last quarter is as large as the first, as far as it has to be.
    pub fn is_flat(&self) -> bool {
        let (Some(slack), Some((first, last))) = (self.slack, self.quarters) else { return true };
        last <= first * 1.1 + slack
    }
}

impl fmt::Display for Trend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.quarters {
            Some((first, last)) => {
                write!(f, "{:<12} {first:>8.1} in the first quarter, {last:>8.1} in the last", self.name)
            }
            None => write!(f, "{:<12} n/a", self.name),
        }
    }
}

/// What has to stay as large as it was, and what is told besides.
pub fn trends(gauges: &[Gauge], servers: &[Option<u64>]) -> [Trend; 6] {
    let of = |figure: fn(&Gauge) -> Option<u64>| gauges.iter().map(figure).collect();
    [
        Trend::new("in use MiB", 1024.0, Some(1.0), of(|gauge| Some(gauge.used))),
        Trend::new("sockets", 1.0, Some(2.0), of(|gauge| gauge.sockets)),
        Trend::new("files", 1.0, Some(2.0), of(|gauge| gauge.files)),
        Trend::new("tasks", 1.0, Some(2.0), of(|gauge| Some(gauge.tasks))),
        Trend::new("resident MiB", 1024.0, None, of(|gauge| gauge.resident)),
        Trend::new("server MiB", 1024.0, None, servers.to_vec()),
    ]
}

#[allow(clippy::cast_precision_loss)]
fn median(figures: &[u64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_unstable();
    sorted[sorted.len() / 2] as f64
}
