//! The files of a result directory, by the state of the build.

use serde_json::json;

use super::logs::{self, Job};
use crate::model::gzip::gzip;
use crate::model::life::guess;
use crate::model::secret::mix;
use crate::model::{Artifact, Build, BuildChroot, BuildState};

/// A file with its content.
#[derive(Debug, Clone)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
    /// When it was last written, in Unix seconds.
    pub changed: i64,
}

impl File {
    /// Returns whether it is an RPM.
    pub fn is_package(&self) -> bool {
        self.name.rsplit('.').next() == Some("rpm")
    }
}

/// Returns the files of a chroot.
pub fn of_chroot(build: &Build, chroot: &BuildChroot, now: i64) -> Vec<File> {
    let started = chroot.started_on.unwrap_or(now);
    let job = Job {
        build: build.id,
        package: build.package.as_deref().unwrap_or("unnamed"),
        place: &chroot.name,
        started,
        ended: chroot.ended_on.or(chroot.stopped_on),
        succeeded: matches!(chroot.status, BuildState::Succeeded | BuildState::Forked),
    };
    let mut files = of_job(job, &chroot.status, now);
    if job.succeeded {
        let ended = chroot.ended_on.unwrap_or(now);
        let packages = packages(build, chroot);
        files.push(file("results.json", pretty(&json!({ "packages": packages })), ended));
        let rpms = packages.iter().map(|package| file(&rpm_name(package), rpm(build.id, package), ended));
        files.extend(rpms);
    }
    files
}

/// Returns the packages of a chroot. Forks and builds of histories have files of packages that the API doesn't list.
fn packages(build: &Build, chroot: &BuildChroot) -> Vec<Artifact> {
    if chroot.packages.is_empty() {
        return guess::artifacts(&guess::package(build), &guess::version(build), &chroot.name, &[]);
    }
    chroot.packages.clone()
}

/// Returns the files of the source build.
pub fn of_source(build: &Build, now: i64) -> Vec<File> {
    let done =
        matches!(build.source_status, BuildState::Importing | BuildState::Succeeded | BuildState::Forked);
    // An import can fail after the source package was built.
    let made = done || build.srpm_path.is_some();
    let job = Job {
        build: build.id,
        // The name is known only later, and a log must not change.
        package: "the sources",
        place: "srpm-builds",
        started: build.source_started_on.unwrap_or(build.submitted_on),
        ended: (!matches!(build.source_status, BuildState::Starting | BuildState::Running))
            .then(|| build.source_ended_on.unwrap_or(build.submitted_on)),
        succeeded: made,
    };
    let mut files = of_job(job, &build.source_status, now);
    if let (true, Some(name), Some(version)) = (made, &build.package, &build.version) {
        let ended = job.ended.unwrap_or(now);
        let (number, release) = version.split_once('-').unwrap_or((version, "1"));
        let package = Artifact {
            name: name.clone(),
            epoch: None,
            version: number.to_owned(),
            release: release.to_owned(),
            arch: "src".to_owned(),
        };
        let results = json!({ "name": name, "epoch": null, "version": number, "release": release });
        files.push(file("results.json", pretty(&results), ended));
        let spec = format!("Name: {name}\nVersion: {number}\nRelease: {release}\n");
        files.push(file(&format!("{name}.spec"), spec, ended));
        files.push(file(&rpm_name(&package), rpm(build.id, &package), ended));
    }
    files
}

/// Returns the files of any job: logs, which are compressed after it, and a file that says that it succeeded.
fn of_job(job: Job<'_>, status: &BuildState, now: i64) -> Vec<File> {
    let info = format!("build_id={}\nbuilder_ip=192.0.2.1\n", job.build);
    let mut files = vec![file("build.info", info, job.started)];
    match status {
        BuildState::Starting => files.push(file("backend.log", logs::backend(job, now), now)),
        BuildState::Running => {
            files.push(file("backend.log", logs::backend(job, now), now));
            files.push(file("builder-live.log", logs::builder(job, now), now));
        }
        _ => {
            let ended = job.ended.unwrap_or(now);
            let text = logs::builder(job, ended);
            for name in ["builder-live.log.gz", "build.log.gz", "root.log.gz"] {
                files.push(file(name, gzip(text.as_bytes()), ended));
            }
            let text = logs::backend(job, ended);
            files.push(file("backend.log.gz", gzip(text.as_bytes()), ended));
            if job.succeeded {
                files.push(file("success", "done\n", ended));
            }
        }
    }
    files
}

pub fn file(name: &str, bytes: impl Into<Vec<u8>>, changed: i64) -> File {
    File { name: name.to_owned(), bytes: bytes.into(), changed }
}

fn pretty(value: &serde_json::Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn rpm_name(package: &Artifact) -> String {
    let Artifact { name, version, release, arch, .. } = package;
    format!("{name}-{version}-{release}.{arch}.rpm")
}

/// Returns a few thousand bytes that begin like an RPM, and depend only on build and package.
fn rpm(build: i64, package: &Artifact) -> Vec<u8> {
    let name = rpm_name(package);
    let mut seed = name.bytes().fold(build.cast_unsigned(), |seed, byte| mix(seed ^ u64::from(byte)));
    let mut bytes = vec![0xed, 0xab, 0xee, 0xdb, 3, 0];
    bytes.extend(name.bytes());
    let words = 256 + seed % 512;
    for _ in 0..words {
        seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        bytes.extend(mix(seed).to_le_bytes());
    }
    bytes
}
