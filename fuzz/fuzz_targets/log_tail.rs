//! A build log that grows, is truncated, restarted and compressed, on a host that fails and sends wrong data. Following it never
//! panics and ends. As long as the host sends no wrong data, each part between two restarts is a prefix of the file, and the last
//! part is all of it.
#![no_main]

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use copr_fuzz::log_world::{Facts, Shared, generation};
use copr_workflows::fuzzing::{cut_lines, read_logs_from};
use copr_workflows::{Copr, Workflows as _};
use futures_util::StreamExt as _;
use libfuzzer_sys::fuzz_target;

/// The longest piece in memory: one block of the decompressor, expanded.
const LONGEST: usize = 4096 * 1100;

thread_local! {
    // A budget that does not run out, so that earlier runs have no effect.
    static COPR: Copr = {
        let copr = Copr::builder().url("http://h.example").allow_http();
        copr.retry_budget(u32::MAX, Duration::from_secs(1)).build().expect("a client")
    };
}

fuzz_target!(|data: &[u8]| {
    let Some((first, script)) = data.split_first() else { return };
    let world = Shared(Rc::new(RefCell::new(Facts::new(script))));
    read_logs_from(world.clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    let (parts, failed) = runtime.expect("a runtime").block_on(read(first & 1 == 0));
    let world = world.0.borrow();
    if world.lied {
        return;
    }
    let mut last = None;
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let generation = generation(part).expect("bytes of the file");
        let most = world.longest.get(usize::from(generation)).expect("an existing file");
        assert!(part.len() <= *most, "{} of {most} bytes", part.len());
        assert!(last <= Some(generation), "an old file after a new one");
        assert!(last < Some(generation) || world.shrunk, "the same file again");
        last = Some(generation);
    }
    assert!(world.failed || !failed || first & 1 == 1, "it failed without a cause");
    if !failed && first & 1 == 0 {
        let end = parts.last().map_or(0, Vec::len);
        assert_eq!((end, world.over), (world.length, true), "the whole file");
        assert!(end == 0 || last == Some(world.generation));
    }
});

/// The parts between restarts, and whether the stream ended with an error.
async fn read(follow: bool) -> (Vec<Vec<u8>>, bool) {
    let mut log = COPR.with(|copr| copr.builds().log(1, "c").follow(follow).bytes());
    let (mut parts, mut restarts, mut pieces) = (vec![Vec::new()], 0, Vec::new());
    let mut failed = false;
    while let Some(item) = log.next().await {
        if log.restarts() > restarts {
            restarts = log.restarts();
            parts.push(Vec::new());
        }
        let Ok(piece) = item else {
            failed = true;
            break;
        };
        assert!(!piece.is_empty() && piece.len() <= LONGEST);
        parts.last_mut().expect("a part").extend_from_slice(&piece);
        pieces.push(piece);
    }
    assert!(log.next().await.is_none(), "the stream continues after its end");
    if log.restarts() > restarts {
        parts.push(Vec::new());
    }
    let some = &pieces[..pieces.len().min(8)];
    let whole = some.concat();
    assert_eq!(cut_lines(some.iter().map(AsRef::as_ref)), cut_lines(std::iter::once(whole.as_slice())));
    (parts, failed)
}
