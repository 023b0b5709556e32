//! A server with users, groups and chroots, and clients of it.

use copr_fake::Fake;
use copr_workflows::Copr;
use copr_workflows::retry::Policy;

/// alice and bob, the admin root, and the group of alice and bob.
pub async fn fake() -> Fake {
    Fake::builder()
        .user("alice")
        .user("bob")
        .admin("root")
        .group("hammers", ["alice", "bob"])
        .project("alice/tin", ["fedora-43-x86_64", "epel-9-x86_64"])
        .inactive_chroot("fedora-38-x86_64")
        .start()
        .await
        .unwrap()
}

/// A client that sends each request once.
pub fn client(fake: &Fake, user: &str) -> Copr {
    let credentials = fake.credentials(user);
    let builder = Copr::builder().url(fake.url()).credentials(credentials.login, credentials.token);
    builder.retry(Policy::never()).build().unwrap()
}

/// The operations of the requests since the journal was cleared, in their order.
pub fn asked(fake: &Fake) -> Vec<&'static str> {
    let operations = fake.journal().all().iter().map(|entry| entry.operation.unwrap()).collect();
    fake.journal().clear();
    operations
}
