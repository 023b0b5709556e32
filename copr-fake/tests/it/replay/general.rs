//! Groups `general`, `mock-chroots` and `webhook`.

use copr_fake::Fake;

use super::plan::{Chain, Plan, Step, steps};
use super::world;

pub fn plan() -> Plan {
    Plan {
        folder: "general",
        prefix: "",
        chains: vec![
            Chain {
                seed: |_| world::site(),
                steps: steps(&[
                    "api-token-get-405",
                    "api-token-ok",
                    "api-token-new-pair-works",
                    "api-token-old-pair-dead",
                ]),
            },
            Chain {
                seed: |_| world::site(),
                steps: steps(&["gssapi-login-ok", "auth-check-session-cookie"]),
            },
        ],
        world: |_, _| world::site(),
        left_out: &[],
    }
}

pub fn mock_chroots() -> Plan {
    let end = |fake: &Fake| fake.with(|it| it.set_active("opensuse-tumbleweed-x86_64", false));
    Plan {
        folder: "mock-chroots",
        prefix: "",
        chains: vec![Chain {
            seed: |_| world::site(),
            steps: vec![Step::Play("list-ok"), Step::Change(end), Step::Play("list-after-eol")],
        }],
        world: |_, _| world::site(),
        left_out: &[],
    }
}

pub fn webhook() -> Plan {
    Plan { folder: "webhook", prefix: "", chains: Vec::new(), world: world::projects, left_out: &[] }
}
