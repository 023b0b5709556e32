//! What travels in small pieces: walks, calls, the monitor.

use anyhow::{Context as _, Result};

use super::Bench;
use super::peers::{Contender, Run, alternate};
use super::statistics::Spread;
use super::table::{Table, goal};

const MEGA: f64 = 1024.0;

/// 100,000 builds, by us, by hand, and by the official client.
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

/// A row for each of them: their figures, and ours divided by theirs.
fn against(table: &mut Table, page: &str, names: &[&str], runs: &[Vec<Run>]) -> Result<()> {
    let ours = runs.first().context("nobody ran")?;
    for (name, theirs) in names.iter().zip(runs) {
        let figure = |name| Spread::of(&Run::all(theirs, name)).context("no run");
        let ratio = |name| Spread::ratio(&Run::all(ours, name), &Run::all(theirs, name)).context("no run");
        let (wall, user) = (ratio("wall")?, ratio("user")?);
        let (ratios, goal) = match *name {
            "by hand" => ([wall.to_string(), user.to_string()], goal("wall ≤ 1.05", wall.median <= 1.05)),
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

/// One build, 20,000 times.
pub fn calls(bench: &Bench) -> Result<Table> {
    let server = bench.peers.serve(&[])?;
    let url = server.url.as_str();
    let mut table = Table::new(["at once", "ours, µs", "by hand, µs", "ours / by hand", "goal"]);
    for at_once in ["1", "64"] {
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
            goal("≤ 1.05", ratio.median <= 1.05),
        ]);
    }
    Ok(table)
}

/// Whether memory grows with the number of rows.
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

/// How much of the ideal speed-up prefetching gives.
pub fn latency(bench: &Bench) -> Result<Table> {
    const PAGES: usize = 100;
    let mut table = Table::new([
        "latency",
        "prefetch",
        "wall, s",
        "speed-up",
        "ideal",
        "share",
        "goal",
        "share of what is left when the first page goes alone",
    ]);
    for latency in ["20", "100", "300"] {
        let server = bench.peers.serve(&["--builds", "10000", "--latency", latency])?;
        let run = |prefetch| {
            bench.peers.run(&["walk", "ours", &server.url, "--page", "100", "--prefetch", prefetch])
        };
        let runs = alternate(
            bench.runs,
            &[
                ("prefetch 0", Box::new(|| run("0"))),
                ("prefetch 1", Box::new(|| run("1"))),
                ("prefetch 4", Box::new(|| run("4"))),
                ("prefetch 16", Box::new(|| run("16"))),
            ],
        )?;
        let alone = Run::all(&runs[0], "wall");
        for (ahead, runs) in [0_usize, 1, 4, 16].iter().zip(&runs) {
            let wall = Run::all(runs, "wall");
            let speed_up = Spread::ratio(&alone, &wall).context("no run")?;
            #[allow(clippy::cast_precision_loss, reason = "small")]
            let ideal = PAGES as f64 / PAGES.div_ceil(ahead + 1) as f64;
            let share = speed_up.median / ideal;
            #[allow(clippy::cast_precision_loss, reason = "small")]
            let after_the_first = PAGES as f64 / (1 + (PAGES - 1).div_ceil(ahead + 1)) as f64;
            table.row([
                format!("{latency} ms"),
                ahead.to_string(),
                Spread::of(&wall).map(|spread| spread.to_string()).unwrap_or_default(),
                speed_up.to_string(),
                format!("{ideal:.2}"),
                format!("{share:.2}"),
                if *ahead == 0 { String::new() } else { goal("≥ 0.85", share >= 0.85) },
                format!("{:.2}", speed_up.median / after_the_first),
            ]);
        }
    }
    table.remark(
        "The first page goes alone: only when it is full is anything asked for ahead, so that a list of one page costs one request. What the \
         client and the server work for a page (the 20 ms rows show it) is not divided by anything.",
    );
    Ok(table)
}

/// A large monitor, package by package.
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
