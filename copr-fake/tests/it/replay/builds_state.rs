//! The state before a recorded request, reconstructed from the recordings.

use std::collections::{BTreeMap, BTreeSet};

use copr_fake::state::{
    Artifact, Build, BuildChroot, BuildState, MockChroot, Owner, Project, ProjectChroot, Source, SourceType,
    State,
};
use copr_fake::{Clock, Fake};
use serde_json::Value;

use super::client::{self, Memory};
use super::corpus::Exchange;

/// The recordings about builds.
type Corpus = BTreeMap<String, Exchange>;

const SITE: [&str; 8] = [
    "fedora-rawhide-x86_64",
    "fedora-rawhide-aarch64",
    "fedora-43-x86_64",
    "fedora-43-aarch64",
    "epel-9-x86_64",
    "epel-10-x86_64",
    "opensuse-tumbleweed-x86_64",
    "fedora-38-x86_64",
];

const PROJECTS: [(&str, &[&str]); 10] = [
    ("erin/pg-builds", &["fedora-rawhide-x86_64", "fedora-43-x86_64"]),
    ("alice/smithy", &["fedora-rawhide-x86_64", "fedora-43-x86_64", "fedora-43-aarch64", "epel-9-x86_64"]),
    ("alice/states", &["fedora-rawhide-x86_64", "fedora-43-x86_64", "epel-9-x86_64"]),
    ("@hammers/forge", &["fedora-43-x86_64"]),
    ("alice/lead", &["fedora-43-x86_64"]),
    ("alice/eol", &["fedora-38-x86_64"]),
    ("alice/eol2", &["fedora-43-x86_64", "opensuse-tumbleweed-x86_64"]),
    ("alice/copper", &["fedora-43-x86_64"]),
    ("alice/drop", &["fedora-43-x86_64"]),
    ("bob/states-fork", &["fedora-rawhide-x86_64", "fedora-43-x86_64"]),
];

/// When the recordings were made.
const THEN: i64 = 1_795_466_000;

/// A server in the state before the request.
pub async fn before(corpus: &Corpus, name: &str, exchange: &Exchange) -> Fake {
    let clock = submitted(exchange).unwrap_or(THEN);
    let fake = Fake::builder()
        .clock(Clock::at(clock))
        .with(|state| people_and_projects(state, clock, name))
        .start()
        .await
        .unwrap();
    for id in mentioned(exchange) {
        seed(&fake, corpus, name, exchange, id).await;
    }
    if name.contains("list-packagename") || name.contains("list-status-") && !name.ends_with("empty") {
        decoy(&fake, name);
    }
    if let Some(id) = created(exchange) {
        fake.with(|state| state.skip_build_ids(id));
    }
    fake
}

/// A row that the filter of a list must leave out.
fn decoy(fake: &Fake, name: &str) {
    fake.with(|state| {
        let project = state.project("alice", "states").unwrap().id;
        let mut other = Build::new(project, "states", Source::unset());
        other.canceled = !name.contains("canceled");
        state.create_build(other, THEN);
    });
}

fn people_and_projects(state: &mut State, now: i64, name: &str) {
    for user in ["alice", "bob", "erin", "root"] {
        state.add_user(user, now).admin = user == "root";
    }
    state.groups.entry("hammers".to_owned()).or_default().members.insert("alice".to_owned());
    state.mock_chroots = SITE.map(MockChroot::new).into();
    state.set_active("fedora-38-x86_64", false);
    let over =
        ["build/get-after-eol", "build-chroot/get-after-eol", "build-chroot/build-config-500-after-eol"];
    state.set_active("opensuse-tumbleweed-x86_64", !over.contains(&name));
    for (full_name, chroots) in PROJECTS {
        let (owner, project) = full_name.split_once('/').unwrap();
        let creator = if owner.starts_with('@') { "alice" } else { owner };
        let mut project = Project::new(Owner::parse(owner), project, creator);
        project.chroots = chroots.iter().map(|&chroot| ProjectChroot::new(chroot)).collect();
        project.packit_forge_projects = vec!["github.com/ok/p".to_owned()];
        project.module_hotfixes = full_name == "alice/copper";
        if full_name == "bob/states-fork" {
            project.chroots[0].dropped_on = Some(now);
        }
        if full_name == "alice/drop" {
            let chroot = &mut project.chroots[0];
            chroot.repos = vec![
                "https://example.org/x?priority=5&module_hotfixes=1".to_owned(),
                "copr://alice/copper".to_owned(),
            ];
            chroot.packages = vec!["p".to_owned()];
            chroot.with_opts = vec!["a".to_owned()];
            chroot.without_opts = vec!["b".to_owned()];
            "custom_image".clone_into(&mut chroot.bootstrap);
            "registry.example.org/fedora:43".clone_into(&mut chroot.bootstrap_image);
            if name.ends_with("priority") {
                project.module_hotfixes = true;
                project.repo_priority = Some(20);
            }
        }
        state.add_project(project, now);
    }
}

/// The ids in a request and its response, lowest first, without those of builds that did not exist.
fn mentioned(exchange: &Exchange) -> BTreeSet<i64> {
    let request = &exchange.request;
    let mut ids: BTreeSet<i64> = request.path.split('/').filter_map(|part| part.parse().ok()).collect();
    ids.extend(request.query("build_id").and_then(Value::as_i64));
    let body = request.body("json");
    for key in ["after_build_id", "with_build_id"] {
        ids.extend(body[key].as_i64());
    }
    ids.extend(body["builds"].as_array().into_iter().flatten().filter_map(Value::as_i64));
    if request.method == "GET" {
        ids.extend(items(exchange).filter_map(|item| item["id"].as_i64()));
    }
    let gone = ["delete-404-again", "delete-get-404"].contains(&exchange.name.as_str());
    ids.retain(|id| *id < 1_000 && !gone);
    ids
}

fn items(exchange: &Exchange) -> impl Iterator<Item = &Value> {
    exchange.response.body["items"].as_array().into_iter().flatten()
}

/// The build in a response, or the first of its page.
fn reply(exchange: &Exchange) -> &Value {
    let body = &exchange.response.body;
    if body["items"].is_array() { &body["items"][0] } else { body }
}

fn created(exchange: &Exchange) -> Option<i64> {
    exchange.request.path.contains("/create/").then(|| reply(exchange)["id"].as_i64())?
}

fn submitted(exchange: &Exchange) -> Option<i64> {
    created(exchange).and_then(|_| reply(exchange)["submitted_on"].as_i64())
}

/// Adds a build to the state: sends the request that created it, or uses what the recordings show of it.
async fn seed(fake: &Fake, corpus: &Corpus, name: &str, exchange: &Exchange, id: i64) {
    let reads_config = name.contains("source-build-config") || name.contains("/build-config-");
    if reads_config && let Some(maker) = corpus.values().find(|other| created(other) == Some(id)) {
        fake.with(|state| state.skip_build_ids(id));
        let made = client::play(fake, name, maker, &mut Memory::default()).await.unwrap();
        assert_eq!(made.status, 200, "{}", made.text());
        return;
    }
    let Some(mut build) = seen(fake, corpus, name, exchange, id) else {
        return;
    };
    let (_, short) = name.split_once('/').unwrap();
    if short.starts_with("cancel-") && !short.contains("409") {
        build.canceled = false;
    }
    let unfinished = ["delete-500-unfinished", "delete-list-400-mixed"];
    if id == 88 && unfinished.contains(&short) {
        build.source_status = BuildState::Pending;
        build.canceled = false;
        build.chroots.clear();
    }
    fake.with(|state| {
        state.skip_build_ids(id);
        state.create_build(build, THEN);
    });
}

/// A build as recorded: in the response itself, at the same time, or when it was last seen.
fn seen(fake: &Fake, corpus: &Corpus, name: &str, exchange: &Exchange, id: i64) -> Option<Build> {
    let is_it = |value: &&Value| value["id"] == id && value["state"].is_string();
    let own = items(exchange).chain([&exchange.response.body]).find(is_it);
    let (_, short) = name.split_once('/').unwrap();
    let moments =
        corpus.iter().filter(|(key, other)| key.starts_with("build/state-") && is_it(&&other.response.body));
    let moments: Vec<_> = moments.collect();
    let of_name = moments.iter().find(|(key, _)| {
        let key = key.strip_prefix("build/").unwrap();
        short.strip_prefix(key).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    });
    let moment = match own {
        Some(_) if of_name.is_none() && !short.starts_with("get-") => None,
        _ => of_name.or(moments.last()),
    };
    if let Some((key, other)) = moment {
        let mut build = from_model(fake, &other.response.body)?;
        enrich(&mut build, corpus, key);
        return Some(build);
    }
    let model = own.or_else(|| {
        let all = corpus.values().flat_map(|other| items(other).chain([&other.response.body]));
        all.filter(|value| is_it(value)).last()
    });
    match model {
        Some(model) => from_model(fake, model),
        None => unseen(fake, id),
    }
}

/// A build that no recording shows: one with chroots in the project that has chroot settings, otherwise a failed one.
fn unseen(fake: &Fake, id: i64) -> Option<Build> {
    let name = if id == 355 { "drop" } else { "states" };
    let project = fake.with(|state| state.project("alice", name).map(|it| it.id))?;
    let mut build = Build::new(project, name, Source::unset());
    if id == 355 {
        build.chroots.push(BuildChroot::waiting("fedora-43-x86_64"));
    } else {
        build.source_status = BuildState::Failed;
    }
    Some(build)
}

fn status(word: &str) -> BuildState {
    Some(BuildState::from(word))
        .filter(|state| BuildState::KNOWN.contains(state))
        .unwrap_or(BuildState::Unknown)
}

/// A build that matches a recorded model. Other fields have plausible values.
fn from_model(fake: &Fake, model: &Value) -> Option<Build> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let (owner, name) = (model["ownername"].as_str()?, model["projectname"].as_str()?);
    let project = fake.with(|state| state.project(owner, name).map(|it| it.id))?;
    let mut build = Build::new(project, model["project_dirname"].as_str()?, Source::unset());
    build.submitter = text(&model["submitter"]);
    build.submitted_on = model["submitted_on"].as_i64()?;
    build.background = model["is_background"] == true;
    build.package = text(&model["source_package"]["name"]);
    build.version = text(&model["source_package"]["version"]);
    build.source_url = text(&model["source_package"]["url"]);
    let state = status(model["state"].as_str()?);
    let names = model["chroots"].as_array()?;
    let imported = build.package.is_some() || model["started_on"].is_number();
    build.canceled = state == BuildState::Canceled;
    build.source_status = match state.clone() {
        BuildState::Canceled if names.is_empty() => BuildState::Pending,
        BuildState::Unknown => BuildState::Succeeded,
        BuildState::Forked => BuildState::Forked,
        state if names.is_empty() || state == BuildState::Importing => state,
        BuildState::Pending if !imported => BuildState::Pending,
        BuildState::Failed if !model["started_on"].is_number() => BuildState::Failed,
        _ => BuildState::Succeeded,
    };
    let of_chroot = match state {
        BuildState::Canceled => BuildState::Running,
        BuildState::Unknown => BuildState::Canceled,
        BuildState::Importing => BuildState::Waiting,
        BuildState::Pending if !imported => BuildState::Waiting,
        state => state,
    };
    for chroot in names {
        let mut chroot = BuildChroot::waiting(chroot.as_str()?);
        chroot.status = of_chroot.clone();
        chroot.started_on = model["started_on"].as_i64();
        chroot.ended_on = model["ended_on"].as_i64();
        build.chroots.push(chroot);
    }
    Some(build)
}

/// Adds what other recordings of the same time show: chroots, packages, and the source build.
fn enrich(build: &mut Build, corpus: &Corpus, moment: &str) {
    let short = moment.strip_prefix("build/").unwrap();
    let body = |key: String| corpus.get(&key).map(|other| &other.response.body);
    if let Some(source) = body(format!("{moment}-source-chroot")) {
        if let Some(url) = source["result_url"].as_str() {
            build.source_result = url.rsplit('/').next().map(str::to_owned);
            build.source_status = status(source["state"].as_str().unwrap());
        } else if short.contains("source-skipped") {
            build.source_status = BuildState::Skipped;
        }
    }
    if let Some(config) = body(format!("{moment}-source-build-config")) {
        assert_eq!(config["source_type"], "link");
        let dict = config["source_dict"].as_object().unwrap().clone();
        build.source = Source { kind: SourceType::Link, dict };
    }
    let Some(list) = body(format!("build-chroot/{short}-list")) else {
        return;
    };
    let packages = body(format!("{moment}-built-packages"));
    build.chroots.clear();
    for item in list["items"].as_array().unwrap() {
        let mut chroot = BuildChroot::waiting(item["name"].as_str().unwrap());
        chroot.status = status(item["state"].as_str().unwrap());
        chroot.started_on = item["started_on"].as_i64();
        chroot.ended_on = item["ended_on"].as_i64();
        let dir = item["result_url"].as_str().and_then(|url| url.trim_end_matches('/').rsplit('/').next());
        chroot.result_dir = dir.map(str::to_owned);
        let nevras = packages.and_then(|packages| packages[&chroot.name]["packages"].as_array());
        chroot.packages = nevras.into_iter().flatten().map(artifact).collect();
        build.chroots.push(chroot);
    }
}

fn artifact(nevra: &Value) -> Artifact {
    let text = |key: &str| nevra[key].as_str().unwrap().to_owned();
    Artifact {
        name: text("name"),
        epoch: nevra["epoch"].as_i64(),
        version: text("version"),
        release: text("release"),
        arch: text("arch"),
    }
}
