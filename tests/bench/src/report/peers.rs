//! Runs the measured programs and their server.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// The programs to compare.
pub struct Peers {
    program: PathBuf,
    script: PathBuf,
    python: Option<PathBuf>,
}

/// The figures of a run.
#[derive(Clone, Debug)]
pub struct Run(Value);

/// A contender: its name and what it runs.
pub type Contender<'a> = (&'a str, Box<dyn Fn() -> Result<Run> + 'a>);

/// A page server in its own process, which is killed on drop.
pub struct Server {
    process: Child,
    said: BufReader<ChildStdout>,
    /// Its URL.
    pub url: String,
}

impl Run {
    /// A figure by name; 0 if there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> f64 {
        self.0[name].as_f64().unwrap_or_default()
    }

    /// The same figure of each run.
    #[must_use]
    pub fn all(runs: &[Self], name: &str) -> Vec<f64> {
        runs.iter().map(|run| run.get(name)).collect()
    }

    /// Adds a figure.
    #[must_use]
    pub fn with(mut self, name: &str, figure: f64) -> Self {
        self.0[name] = figure.into();
        self
    }

    /// A run with only a wall time.
    #[must_use]
    pub fn of_seconds(wall: f64) -> Self {
        Self(serde_json::json!({ "wall": wall }))
    }
}

impl Peers {
    /// Finds this program and, if available, python-copr.
    pub fn find(program: PathBuf, root: &Path, folder: &Path) -> Self {
        let python = python(&folder.join("venv"));
        if python.is_none() {
            eprintln!("note: python3 has no `copr` package; skipping python-copr");
        }
        Self { program, script: root.join("tests/bench/walk.py"), python }
    }

    /// The path of this program.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// Runs the program with these arguments.
    pub fn run(&self, words: &[&str]) -> Result<Run> {
        figures(Command::new(&self.program).args(words))
    }

    /// Runs the walk of python-copr; `None` if it is not available.
    pub fn python_walk(&self) -> Option<impl Fn(&str, u64) -> Result<Run>> {
        let python = self.python.as_ref()?;
        Some(move |url: &str, page: u64| {
            figures(Command::new(python).arg(&self.script).arg(url).arg(page.to_string()))
        })
    }

    /// Starts a page server with these arguments.
    pub fn serve(&self, words: &[&str]) -> Result<Server> {
        let mut process = Command::new(&self.program)
            .arg("serve")
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("can't start the page server")?;
        let mut said = BufReader::new(process.stdout.take().context("the page server has no output")?);
        let mut url = String::new();
        said.read_line(&mut url)?;
        Ok(Server { process, said, url: url.trim().to_owned() })
    }
}

impl Server {
    /// Reads the next line of figures.
    pub fn next(&mut self) -> Result<Run> {
        let mut line = String::new();
        self.said.read_line(&mut line)?;
        Ok(Run(serde_json::from_str(&line)?))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs the contenders in turn, so that a slow moment of the machine affects all. The first round is not counted.
pub fn alternate(rounds: usize, contenders: &[Contender<'_>]) -> Result<Vec<Vec<Run>>> {
    let mut runs = vec![Vec::new(); contenders.len()];
    for round in 0..=rounds {
        for ((name, contender), runs) in contenders.iter().zip(&mut runs) {
            let run = contender().with_context(|| format!("{name} failed"))?;
            eprintln!("{round}/{rounds} {name}: {:.3} s", run.get("wall"));
            if round > 0 {
                runs.push(run);
            }
        }
    }
    Ok(runs)
}

fn figures(command: &mut Command) -> Result<Run> {
    let said = command.stderr(Stdio::inherit()).output().context("can't start the program")?;
    if !said.status.success() {
        bail!("the program exited with {}", said.status);
    }
    Ok(Run(serde_json::from_slice(&said.stdout).context("the program printed no figures")?))
}

/// A Python with the official client, installed if it is missing.
fn python(environment: &Path) -> Option<PathBuf> {
    let python = environment.join("bin/python");
    let has = |python: &Path| runs(Command::new(python).args(["-c", "import copr.v3"]));
    if !has(&python) {
        runs(Command::new("python3").args(["-m", "venv"]).arg(environment));
        runs(Command::new(&python).args(["-m", "pip", "install", "copr"]));
    }
    has(&python).then_some(python)
}

/// Whether a program runs and exits with success.
fn runs(command: &mut Command) -> bool {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}
