//! Large files with `copr-api-ext`.

use std::path::Path;

use copr_workflows::{UploadFile, Workflows as _};

use crate::figures::Start;
use crate::ours::connect;

/// Uploads a source package.
pub async fn upload(url: &str, file: &Path) -> serde_json::Value {
    let copr = connect(url);
    let start = Start::now();
    let srpm = UploadFile::open(file).await.unwrap();
    // The permission check before an upload is not compared here.
    copr.builds().upload(srpm).to("alice/hello").skip_check().send().await.unwrap();
    start.end(std::fs::metadata(file).unwrap().len())
}

/// Downloads the result file.
pub async fn download(url: &str, folder: &Path) -> serde_json::Value {
    let copr = connect(url);
    let start = Start::now();
    let results = copr.builds().results_at(format!("{url}/results/")).await.unwrap();
    let done = results.download(folder).await.unwrap();
    start.end(done.iter().map(|file| file.size).sum())
}
