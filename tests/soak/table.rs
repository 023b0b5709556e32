//! The table of figures, and whether they grow.

use std::fmt;
use std::time::Duration;

use crate::server::ServerReport;
use crate::tally::Counts;
use crate::usage::Usage;

pub const HEADER: &str = "  minute | in use MiB | resident MiB | sockets | files | tasks |    calls |  failed |  faults | requests | server MiB";

pub fn row(time: Duration, usage: &Usage, counts: &Counts, report: &ServerReport) -> String {
    let figure = |value: Option<u64>| value.map_or("n/a".to_owned(), |value| value.to_string());
    format!(
        "{:>8.1} | {:>10} | {:>12} | {:>7} | {:>5} | {:>5} | {:>8} | {:>7} | {:>7} | {:>8} | {:>10}",
        time.as_secs_f64() / 60.0,
        mebibytes(Some(usage.used)),
        mebibytes(usage.resident),
        figure(usage.sockets),
        figure(usage.files),
        usage.tasks,
        counts.done.values().sum::<u64>(),
        counts.failed.values().sum::<u64>(),
        report.faults.values().sum::<u64>(),
        report.requests,
        mebibytes(report.memory),
    )
}

fn mebibytes(kibibytes: Option<u64>) -> String {
    #[allow(clippy::cast_precision_loss)]
    kibibytes.map_or("n/a".to_owned(), |value| format!("{:.1}", value as f64 / 1024.0))
}

/// The medians of a figure in the first and the last quarter of the run.
pub struct Trend {
    pub name: &'static str,
    /// The allowed growth beyond 10 %; `None` if the figure is only reported.
    slack: Option<f64>,
    /// `None` if there are too few samples.
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

    /// Whether the figure did not grow beyond its limit.
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

/// All figures: those that must not grow, and those that are only reported.
pub fn trends(samples: &[Usage], servers: &[Option<u64>]) -> [Trend; 6] {
    let of = |figure: fn(&Usage) -> Option<u64>| samples.iter().map(figure).collect();
    [
        Trend::new("in use MiB", 1024.0, Some(1.0), of(|usage| Some(usage.used))),
        Trend::new("sockets", 1.0, Some(2.0), of(|usage| usage.sockets)),
        Trend::new("files", 1.0, Some(2.0), of(|usage| usage.files)),
        Trend::new("tasks", 1.0, Some(2.0), of(|usage| Some(usage.tasks))),
        Trend::new("resident MiB", 1024.0, None, of(|usage| usage.resident)),
        Trend::new("server MiB", 1024.0, None, servers.to_vec()),
    ]
}

#[allow(clippy::cast_precision_loss)]
fn median(figures: &[u64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_unstable();
    sorted[sorted.len() / 2] as f64
}
