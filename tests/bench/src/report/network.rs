//! Lists, small calls and the monitor.

use anyhow::{Context as _, Result};

use super::Bench;
use super::peers::{Contender, Run, alternate};
use super::statistics::Spread;
use super::table::{Table, goal};

const MEGA: f64 = 1024.0;

/// Reads 100,000 builds with this library, by hand, and with python-copr.
pub fn walk(bench: &Bench) -> Result<Table> {
    let server = bench.peers.serve(&["--builds", "100000"])?;
    let url = server.url.as_str();
    let mut table = Table::new([
        "rows a page",
        "who",
        "wall, s",
        "user CPU, s",
        "peak, MiB",
        "wall, ours / theirs",
        "user CPU, ours / theirs",
        "goal",
    ]);
    for page in ["1000", "100"] {
        let mut contenders: Vec<Contender<'_>> = vec![
            ("copr-api-ext", Box::new(|| bench.peers.run(&["walk", "ours", url, "--page", page]))),
            ("by hand", Box::new(|| bench.peers.run(&["walk", "hand", url, "--page", page]))),
        ];
        if let Some(python) = bench.peers.python_walk() {
            let rows = page.parse().unwrap_or(1000);
            contenders.push(("python-copr", Box::new(move || python(url, rows))));
        }
        let runs = alternate(bench.runs, &contenders)?;
        let names: Vec<&str> = contenders.iter().map(|(name, _)| *name).collect();
        against(&mut table, page, &names, &runs)?;
    }
    Ok(table)
}

/// Adds a row for each contender: its figures, and ours divided by its.
fn against(table: &mut Table, page: &str, names: &[&str], runs: &[Vec<Run>]) -> Result<()> {
    let ours = runs.first().context("no contender")?;
    for (name, theirs) in names.iter().zip(runs) {
        let figure = |name| Spread::of(&Run::all(theirs, name)).context("no run");
        let ratio = |name| Spread::ratio(&Run::all(ours, name), &Run::all(theirs, name)).context("no run");
        let (wall, user) = (ratio("wall")?, ratio("user")?);
        let (ratios, goal) = match *name {
            "by hand" => ([wall.to_string(), user.to_string()], goal("wall ≤ 0.95", wall.median <= 0.95)),
            "python-copr" => ([wall.text(3), user.text(3)], goal("wall ≤ 0.1", wall.median <= 0.1)),
            _ => ([String::new(), String::new()], String::new()),
        };
        let [wall, user] = ratios;
        table.row([
            page.to_owned(),
            (*name).to_owned(),
            figure("wall")?.text(3),
            figure("user")?.text(3),
            format!("{:.1}", figure("peak_kib")?.median / MEGA),
            wall,
            user,
            goal,
        ]);
    }
    Ok(())
}

/// Reads one build 20,000 times.
pub fn calls(bench: &Bench) -> Result<Table> {
    let server = bench.peers.serve(&[])?;
    let url = server.url.as_str();
    let mut table = Table::new(["at once", "ours, µs", "by hand, µs", "ours / by hand", "goal"]);
    for (at_once, most) in [("1", 1.1), ("64", 1.2)] {
        let run = |who| bench.peers.run(&["calls", who, url, "--calls", "20000", "--at-once", at_once]);
        let runs = alternate(
            bench.runs,
            &[("copr-api-ext", Box::new(|| run("ours"))), ("by hand", Box::new(|| run("hand")))],
        )?;
        let user = |who: usize| Run::all(&runs[who], "user");
        let each = |who: usize| {
            let micros: Vec<f64> = user(who).iter().map(|seconds| seconds * 1e6 / 20_000.0).collect();
            Spread::of(&micros).map(|spread| spread.text(1)).unwrap_or_default()
        };
        let ratio = Spread::ratio(&user(0), &user(1)).context("no run")?;
        table.row([
            at_once.to_owned(),
            each(0),
            each(1),
            ratio.to_string(),
            goal(&format!("≤ {most:.2}"), ratio.median <= most),
        ]);
    }
    Ok(table)
}

/// Measures whether memory grows with the number of rows.
pub fn memory(bench: &Bench) -> Result<Table> {
    let few = bench.peers.serve(&["--builds", "10000"])?;
    let many = bench.peers.serve(&["--builds", "1000000"])?;
    let run = |url: &str| bench.peers.run(&["walk", "ours", url, "--page", "1000"]);
    let runs = alternate(
        bench.runs,
        &[("10,000 rows", Box::new(|| run(&few.url))), ("1,000,000 rows", Box::new(|| run(&many.url)))],
    )?;
    let peak = |which: usize| Run::all(&runs[which], "peak_kib");
    let text = |which: usize| {
        let mega: Vec<f64> = peak(which).iter().map(|kib| kib / MEGA).collect();
        Spread::of(&mega).map(|spread| spread.to_string()).unwrap_or_default()
    };
    let ratio = Spread::ratio(&peak(1), &peak(0)).context("no run")?;
    let mut table = Table::new(["10,000 rows, MiB", "1,000,000 rows, MiB", "ratio", "goal"]);
    table.row([text(0), text(1), ratio.text(3), goal("within 10 %", (ratio.median - 1.0).abs() <= 0.1)]);
    Ok(table)
}

/// Measures the time that read-ahead saves.
pub fn latency(bench: &Bench) -> Result<Table> {
    let mut table = Table::new(["latency", "work a page", "who", "wall, s", "wall / by hand", "goal"]);
    for latency in ["20", "100"] {
        let server = bench.peers.serve(&["--builds", "10000", "--latency", latency])?;
        for work in ["0", latency] {
            let run = |who, more: &[&str]| {
                let words = ["walk", who, &server.url, "--page", "100", "--work", work];
                bench.peers.run(&[&words[..], more].concat())
            };
            let contenders: [Contender<'_>; 5] = [
                ("by hand", Box::new(|| run("hand", &[]))),
                ("`read_ahead(0)`", Box::new(|| run("ours", &["--read-ahead", "0"]))),
                ("`read_ahead(1)`, the default", Box::new(|| run("ours", &[]))),
                ("`read_ahead(2)`", Box::new(|| run("ours", &["--read-ahead", "2"]))),
                ("`read_ahead(4)`", Box::new(|| run("ours", &["--read-ahead", "4"]))),
            ];
            let runs = alternate(bench.runs, &contenders)?;
            let hand = Run::all(&runs[0], "wall");
            for ((name, _), runs) in contenders.iter().zip(&runs) {
                let wall = Run::all(runs, "wall");
                let ratio = Spread::ratio(&wall, &hand).context("no run")?;
                let is_default = name.ends_with("the default");
                table.row([
                    format!("{latency} ms"),
                    format!("{work} ms"),
                    (*name).to_owned(),
                    Spread::of(&wall).map(|spread| spread.to_string()).unwrap_or_default(),
                    ratio.to_string(),
                    if is_default { goal("≤ 0.6", ratio.median <= 0.6) } else { String::new() },
                ]);
            }
        }
    }
    table.remark(
        "With the default, requests are sent one at a time: only the caller's own work runs while the next page is fetched. \
         `read_ahead(2)` sends two requests at once.",
    );
    Ok(table)
}

/// Reads a large monitor package by package.
pub fn monitor(bench: &Bench) -> Result<Table> {
    let mut table = Table::new([
        "packages",
        "who",
        "wall, s",
        "first package before the last piece, s",
        "peak, MiB",
        "goal",
    ]);
    let mut small_peak = None;
    for packages in ["5000", "50000"] {
        let server = std::cell::RefCell::new(bench.peers.serve(&["--packages", packages])?);
        let run = |who| -> Result<Run> {
            let mut server = server.borrow_mut();
            let run = bench.peers.run(&["monitor", who, &server.url])?;
            let ahead = server.next()?.get("sent") - run.get("first");
            Ok(run.with("ahead", ahead))
        };
        let runs = alternate(
            bench.runs,
            &[("copr-api-ext", Box::new(|| run("ours"))), ("by hand", Box::new(|| run("hand")))],
        )?;
        for (name, runs) in ["copr-api-ext", "by hand"].into_iter().zip(&runs) {
            let figure = |name| Spread::of(&Run::all(runs, name)).context("no run");
            let (ahead, peak) = (figure("ahead")?, figure("peak_kib")?.median / MEGA);
            let mut goals = Vec::new();
            if name == "copr-api-ext" {
                goals.push(goal("first before last", ahead.least > 0.0));
                goals.extend(small_peak.map(|small| goal("flat within 10 %", peak <= 1.1 * small)));
                small_peak = Some(peak);
            }
            table.row([
                packages.to_owned(),
                name.to_owned(),
                figure("wall")?.to_string(),
                ahead.text(3),
                format!("{peak:.1}"),
                goals.join("; "),
            ]);
        }
    }
    Ok(table)
}
