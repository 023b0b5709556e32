//! Work without any network, so many times, under a tool that counts instructions.

use std::future::ready;
use std::hint::black_box;
use std::time::Duration;

use bytes::BytesMut;
use copr_api::{Repeat, ResponseValue};
use copr_api_ext::paging::{Items, Order, PageSource, WalkError};
use copr_api_ext::prelude::*;
use copr_api_ext::retry::{Attempt, Outcome, Policy, decide};
use copr_api_ext::types;
use futures_util::TryStreamExt as _;

use crate::hand;
use crate::rows::Rows;

/// What is done.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum What {
    /// Decode a page of 100 builds.
    DecodePage,
    /// Decode the same page into the types that are written by hand.
    DecodePageByHand,
    /// Take a page of 100 rows that are there already, and see where the next one is.
    NextPage,
    /// Decide whether a failed attempt is repeated.
    RetryDecision,
    /// Make an error of a refusal of the server.
    ErrorDecode,
}

/// So many pages of numbers, in memory.
struct Numbers {
    rows: u64,
}

impl PageSource for Numbers {
    type Row = i64;
    type Error = WalkError;

    async fn fetch(&self, offset: u64, limit: u64) -> Result<Vec<i64>, WalkError> {
        Ok((offset..self.rows.min(offset + limit)).map(u64::cast_signed).collect())
    }

    fn id(row: &i64) -> i64 {
        *row
    }

    fn order(&self) -> Order {
        Order::Ascending
    }

    fn too_heavy(_: &WalkError) -> bool {
        false
    }
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
        What::NextPage => {
            let mut rows = Items::new(Numbers { rows: times * 100 }).page_size(100);
            let mut seen = 0;
            while let Some(row) = rows.try_next().await.unwrap() {
                black_box(row);
                seen += 1;
            }
            assert_eq!(seen, times * 100);
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
