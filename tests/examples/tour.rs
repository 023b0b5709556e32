//! A tour of the raw client: a project, its builds, and what a failure looks like.
//!
//! ```text
//! cargo run -p copr-tests --example tour                                      a local server that answers from fixtures
//! cargo run -p copr-tests --example tour -- https://copr.fedorainfracloud.org @copr copr-dev     a real one
//! ```

use copr_api::{Client, Error};
use copr_tests::exchange::fixtures;
use copr_tests::server::{Answer, Server};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let server = if arguments.is_empty() { Some(Server::start().await) } else { None };
    let (address, owner, project) = match (&server, arguments.as_slice()) {
        (Some(server), _) => (server.address().to_owned(), "mira", "loom"),
        (None, [address, owner, project]) => (address.clone(), owner.as_str(), project.as_str()),
        (None, _) => return Err("usage: tour [URL OWNER PROJECT]".into()),
    };
    let client = Client::connect(&address)?;

    will_answer(server.as_ref(), "project_get", 200);
    let found = client.project_get().ownername(owner).projectname(project).send().await?;
    println!("{} has {} chroots:", found.full_name, found.chroot_repos.len());
    for (chroot, repository) in &found.chroot_repos {
        println!("  {chroot:<24} {repository}");
    }

    will_answer(server.as_ref(), "build_list", 200);
    let page = client.build_list().ownername(owner).projectname(project).limit(5).send().await?;
    println!("Its newest builds:");
    for build in &page.items {
        let package = build.source_package.name.as_deref().unwrap_or("(sources not known yet)");
        println!("  {:>9}  {:<10} {}  {package}", build.id, build.state, build.submitted_on);
    }

    will_answer(server.as_ref(), "build_get", 404);
    match client.build_get().build_id(0).send().await {
        Ok(build) => println!("Build 0 is {}.", build.state),
        Err(Error::UnexpectedResponse(response)) => println!("Build 0: {}", response.status()),
        Err(error) => return Err(error.into()),
    }

    let refused = client.project_delete().ownername("..").projectname(project).send().await;
    if let Err(Error::InvalidRequest(sentence)) = refused {
        println!("Deleting a project of `..`: {sentence}.");
    }
    Ok(())
}

/// Tells the local server, if there is one, what to answer next: the fullest fixture of an operation.
fn will_answer(server: Option<&Server>, operation: &str, status: u16) {
    let Some(server) = server else { return };
    let case = fixtures().into_iter().find(|case| case.operation == operation && case.name == "full");
    let body = case.map(|case| case.body).unwrap_or_default();
    server.answer(Answer::json(status, &body));
}
