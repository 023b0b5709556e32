//! Work without any network, so many times, under a tool that counts instructions.

use std::future::ready;
use std::hint::black_box;
use std::time::Duration;

use bytes::BytesMut;
use copr_api::{Repeat, ResponseValue};
use copr_api_ext::prelude::*;
use copr_api_ext::retry::{Attempt, Outcome, Policy, decide};
use copr_api_ext::types;

use crate::hand;
use crate::rows::Rows;

/// What is done.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum What {
    /// Decode a page of 100 builds.
    DecodePage,
    /// Decode the same page into the types that are written by hand.
    DecodePageByHand,
    /// Decide whether a failed attempt is repeated.
    RetryDecision,
    /// Make an error of a refusal of the server.
    ErrorDecode,
}

/// A page of 100 builds, as a server sends it.
async fn page() -> Vec<u8> {
    let mut page = BytesMut::from(&br#"{"items":["#[..]);
    Rows::from_fake().await.build.write_list(1..=100, &mut page);
    page.extend_from_slice(br#"],"meta":{"limit":100,"offset":0,"order":"id","order_type":"DESC"}}"#);
    page.to_vec()
}

/// Does it so many times.
pub async fn run(what: What, times: u64) {
    // Made in any case, so that it is in every count.
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
        What::RetryDecision => {
            let attempt = Attempt {
                number: 1,
                elapsed: Duration::from_millis(30),
                repeat: Repeat::Safe,
                can_be_made_again: true,
                jitter: 0.5,
            };
            for _ in 0..times {
                black_box(decide(
                    &Policy::default(),
                    black_box(&attempt),
                    black_box(Outcome::Status(503, None)),
                ));
            }
        }
        What::ErrorDecode => {
            for _ in 0..times {
                let error =
                    ready(Err::<ResponseValue<types::Build>, _>(refusal())).output().await.unwrap_err();
                assert!(black_box(error).is_not_found());
            }
        }
    }
}

/// What the generated call gives when the server answers that there is no such build.
fn refusal() -> copr_api::Error<()> {
    let body = r#"{"output":"notok","error":"There is no build 17 here."}"#;
    let answer = http::Response::builder().status(404).header("content-type", "application/json").body(body);
    copr_api::Error::UnexpectedResponse(answer.unwrap().into())
}
