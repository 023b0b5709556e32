//! The programs that are measured: running them, and their server.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// Those who are measured.
pub struct Peers {
    program: PathBuf,
    script: PathBuf,
    python: Option<PathBuf>,
}

/// What a run took.
#[derive(Clone, Debug)]
pub struct Run(Value);

/// Those who are compared: a name, and what it runs.
pub type Contender<'a> = (&'a str, Box<dyn Fn() -> Result<Run> + 'a>);

/// A page server in a process of its own. It ends when this is dropped.
pub struct Server {
    process: Child,
    said: BufReader<ChildStdout>,
    /// Its address.
    pub url: String,
}

impl Run {
    /// A figure of it, by name; 0 if it has none.
    #[must_use]
    pub fn get(&self, name: &str) -> f64 {
        self.0[name].as_f64().unwrap_or_default()
    }

    /// One figure of each run.
    #[must_use]
    pub fn all(runs: &[Self], name: &str) -> Vec<f64> {
        runs.iter().map(|run| run.get(name)).collect()
    }

    /// With one figure more.
    #[must_use]
    pub fn with(mut self, name: &str, figure: f64) -> Self {
        self.0[name] = figure.into();
        self
    }

    /// Of the wall time that something else measured.
    #[must_use]
    pub fn of_seconds(wall: f64) -> Self {
        Self(serde_json::json!({ "wall": wall }))
    }
}

impl Peers {
    /// This program, in its other roles, and python-copr where it can be had.
    pub fn find(program: PathBuf, root: &Path, folder: &Path) -> Self {
        let python = python(&folder.join("venv"));
        if python.is_none() {
            eprintln!("note: python3 can't provide `copr`, so that python-copr is left out.");
        }
        Self { program, script: root.join("tests/bench/walk.py"), python }
    }

    /// Where the program is.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// Runs the program in a role.
    pub fn run(&self, words: &[&str]) -> Result<Run> {
        figures(Command::new(&self.program).args(words))
    }

    /// Runs the walk of python-copr; `None` where it isn't there.
    pub fn python_walk(&self) -> Option<impl Fn(&str, u64) -> Result<Run>> {
        let python = self.python.as_ref()?;
        Some(move |url: &str, page: u64| {
            figures(Command::new(python).arg(&self.script).arg(url).arg(page.to_string()))
        })
    }

    /// Starts a server with these words for its role.
    pub fn serve(&self, words: &[&str]) -> Result<Server> {
        let mut process = Command::new(&self.program)
            .arg("serve")
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the page server can't be started")?;
        let mut said = BufReader::new(process.stdout.take().context("a server without output")?);
        let mut url = String::new();
        said.read_line(&mut url)?;
        Ok(Server { process, said, url: url.trim().to_owned() })
    }
}

impl Server {
    /// The next line that it prints, with a figure.
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

/// Runs each in turn, round by round, so that a slow moment of the machine meets all. A first round is not counted.
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
    let said = command.stderr(Stdio::inherit()).output().context("it can't be started")?;
    if !said.status.success() {
        bail!("it ended with {}", said.status);
    }
    Ok(Run(serde_json::from_slice(&said.stdout).context("it gave no figures")?))
}

/// A Python with the official client, made if it is missing.
fn python(environment: &Path) -> Option<PathBuf> {
    let python = environment.join("bin/python");
    let has = |python: &Path| runs(Command::new(python).args(["-c", "import copr.v3"]));
    if !has(&python) {
        runs(Command::new("python3").args(["-m", "venv"]).arg(environment));
        runs(Command::new(&python).args(["-m", "pip", "install", "copr"]));
    }
    has(&python).then_some(python)
}

/// Whether a program is here and says that all is well.
fn runs(command: &mut Command) -> bool {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}
