//! Any number of rows, as copr-fake writes them.

use bytes::{BufMut as _, Bytes, BytesMut};
use copr_fake::Fake;
use serde_json::Value;

/// The project of all rows.
pub const PROJECT: &str = "alice/hello";

const CHROOTS: [&str; 5] =
    ["fedora-43-x86_64", "fedora-43-aarch64", "fedora-42-x86_64", "fedora-42-aarch64", "epel-10-x86_64"];

/// The placeholder for a row's number.
const HOLE: &str = "7770001";

/// A row with placeholders.
pub struct Template(Vec<Bytes>);

impl Template {
    fn new(row: &Value) -> Self {
        Self(row.to_string().split(HOLE).map(|part| Bytes::copy_from_slice(part.as_bytes())).collect())
    }

    /// Writes the row with this number.
    pub fn write(&self, number: u64, to: &mut BytesMut) {
        let number = number.to_string();
        for (at, part) in self.0.iter().enumerate() {
            if at > 0 {
                to.put(number.as_bytes());
            }
            to.put(&part[..]);
        }
    }

    /// Writes the rows with these numbers as a JSON list.
    pub fn write_list(&self, numbers: impl Iterator<Item = u64>, to: &mut BytesMut) {
        for (at, number) in numbers.enumerate() {
            if at > 0 {
                to.put_u8(b',');
            }
            self.write(number, to);
        }
    }
}

/// Templates of a server's rows.
pub struct Rows {
    pub build: Template,
    pub package: Template,
}

impl Rows {
    /// Reads a build and a monitor package from copr-fake.
    pub async fn from_fake() -> Self {
        let fake = Fake::builder().user("alice").project(PROJECT, CHROOTS).history(PROJECT, 100).start();
        let fake = fake.await.unwrap();
        let build = get(&fake, "/api_3/build/list?ownername=alice&projectname=hello&limit=1").await;
        let mut build = build["items"][0].clone();
        build["id"] = HOLE.parse::<u64>().unwrap().into();
        let monitor = get(&fake, "/api_3/monitor?ownername=alice&projectname=hello").await;
        let mut package = monitor["packages"][0].clone();
        package["name"] = format!("package-{HOLE}").into();
        assert!(build["state"].is_string() && package["chroots"].as_object().unwrap().len() == CHROOTS.len());
        Self { build: Template::new(&build), package: Template::new(&package) }
    }
}

async fn get(fake: &Fake, path: &str) -> Value {
    let text = reqwest::get(format!("{}{path}", fake.url())).await.unwrap().bytes().await.unwrap();
    serde_json::from_slice(&text).unwrap()
}
