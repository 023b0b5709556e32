//! Work without a network, repeated under a tool that counts instructions.

use std::hint::black_box;

use bytes::BytesMut;
use copr_api::Call as _;
use copr_api_ext::{Copr, types};

use crate::hand;
use crate::rows::Rows;

/// The work.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum What {
    /// Decode a page of 100 builds.
    DecodePage,
    /// Decode the same page into hand-written types.
    DecodePageByHand,
    /// Build the request of a small call.
    BuildRequest,
    /// Build the same request with reqwest.
    BuildRequestByHand,
}

/// A page of 100 builds as the server sends it.
async fn page() -> Vec<u8> {
    let mut page = BytesMut::from(&br#"{"items":["#[..]);
    Rows::from_fake().await.build.write_list(1..=100, &mut page);
    page.extend_from_slice(br#"],"meta":{"limit":100,"offset":0,"order":"id","order_type":"DESC"}}"#);
    page.to_vec()
}

/// Repeats the work.
pub async fn run(what: What, times: u64) {
    // Created in every run, so that every count includes it.
    let page = page().await;
    match what {
        What::DecodePage => {
            for _ in 0..times {
                let page: types::BuildPage = serde_json::from_slice(black_box(&page)).unwrap();
                assert_eq!(black_box(page).items.len(), 100);
            }
        }
        What::DecodePageByHand => {
            for _ in 0..times {
                let page: hand::Page = serde_json::from_slice(black_box(&page)).unwrap();
                assert_eq!(black_box(page).items.len(), 100);
            }
        }
        What::BuildRequest => {
            let copr = Copr::builder().build().unwrap();
            for _ in 0..times {
                let request = copr.build_get().build_id(black_box(17)).into_request();
                assert!(black_box(request).is_ok());
            }
        }
        What::BuildRequestByHand => {
            let client = reqwest::Client::new();
            for _ in 0..times {
                let url = format!("https://copr.fedorainfracloud.org/api_3/build/{}", black_box(17));
                assert!(black_box(client.get(url).build()).is_ok());
            }
        }
    }
}
