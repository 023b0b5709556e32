//! Laws of a poll cycle, checked against a model of servers whose lists change between any two requests.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use proptest::prelude::*;

use super::outcome::EndReason;
use super::poll_cycle::{PollCycle, Request};
use super::settings::Detail;
use super::watch_state::WatchState;
use copr_api_ext::types::Build;

/// Lists of builds by project, newest first.
#[derive(Debug, Default)]
struct Server {
    lists: BTreeMap<String, Vec<i64>>,
    next: i64,
}

/// A change of the lists between two requests.
#[derive(Clone, Copy, Debug)]
enum Move {
    Nothing,
    Submit(u8, u8),
    /// Deletes builds from a position on, watched or not.
    Delete(u8, u16, u8),
}

fn row(id: i64, project: &str) -> Build {
    static ROW: LazyLock<Build> = LazyLock::new(|| {
        serde_json::from_value(serde_json::json!({
            "id": 0, "state": "running", "ownername": "alice", "projectname": "", "project_dirname": "",
            "repo_url": "", "chroots": [], "is_background": false, "submitted_on": 1, "submitter": null,
            "started_on": null, "ended_on": null, "source_package": {"name": null, "version": null, "url": null},
        }))
        .unwrap()
    });
    Build { id, projectname: project.to_owned(), ..ROW.clone() }
}

impl Server {
    fn apply(&mut self, what: Move) {
        let (Move::Submit(which, _) | Move::Delete(which, ..)) = what else { return };
        let nth = usize::from(which) % self.lists.len();
        let list = self.lists.values_mut().nth(nth).unwrap();
        match what {
            Move::Nothing => {}
            Move::Submit(_, many) => {
                for _ in 0..many {
                    self.next += 1;
                    list.insert(0, self.next);
                }
            }
            Move::Delete(_, place, many) => {
                let from = usize::from(place) % (list.len() + 1);
                let to = (from + usize::from(many)).min(list.len());
                list.drain(from..to);
            }
        }
    }

    fn place(&self, id: i64) -> Option<u64> {
        let place = self.lists.values().find_map(|list| list.iter().position(|it| *it == id));
        place.map(|place| place as u64)
    }

    /// Responds to a request. Returns the polled builds.
    fn answer(&self, cycle: &mut PollCycle, state: &mut WatchState, request: &Request) -> Vec<i64> {
        match request {
            Request::Build(id) => {
                match self.lists.iter().find(|(_, list)| list.contains(id)) {
                    Some((project, _)) => cycle.build(state, row(*id, project)),
                    None => state.end(*id, EndReason::NotFound),
                }
                vec![*id]
            }
            Request::Page(project, span) => {
                let Some(list) = self.lists.get(&project.name) else {
                    state.end_all(EndReason::NotFound, |entry| entry.project.as_ref() == Some(project));
                    return Vec::new();
                };
                let ids = list.iter().skip(usize::try_from(span.offset).unwrap());
                let ids: Vec<i64> = ids.take(usize::try_from(span.limit).unwrap()).copied().collect();
                let rows = ids.iter().map(|id| row(*id, &project.name)).collect();
                cycle.page(state, project, *span, rows);
                ids
            }
            Request::Chroots(_) => Vec::new(),
        }
    }
}

/// Runs one cycle and checks that each build was polled. Returns the requests.
fn make(
    state: &mut WatchState,
    server: &mut Server,
    size: u64,
    mut moves: impl FnMut() -> Move,
) -> Vec<Request> {
    let mut cycle = PollCycle::new(state, None, usize::MAX);
    let due: BTreeSet<i64> = state.live.keys().copied().collect();
    let (mut seen, mut requests) = (BTreeSet::new(), Vec::new());
    while let Some(request) = cycle.next(state, size) {
        seen.extend(server.answer(&mut cycle, state, &request));
        requests.push(request);
        assert!(requests.len() <= 8 * due.len() + 8, "a cycle of {} builds has no end", due.len());
        server.apply(moves());
    }
    assert!(due.is_subset(&seen), "not polled: {:?}", due.difference(&seen));
    requests
}

fn moves() -> impl Strategy<Value = Move> {
    prop_oneof![
        4 => Just(Move::Nothing),
        1 => (0_u8..4, 0_u8..40).prop_map(|(which, many)| Move::Submit(which, many)),
        1 => (0_u8..4, 0_u16..400, 0_u8..40).prop_map(|(which, place, many)| Move::Delete(which, place, many)),
    ]
}

fn server(sizes: &[usize]) -> Server {
    let mut server = Server::default();
    // Ids of several projects alternate, as on a real server.
    for nth in 0..sizes.iter().copied().max().unwrap_or_default() {
        for (which, size) in sizes.iter().enumerate() {
            if nth < *size {
                server.next += 1;
                server.lists.entry(format!("p{which}")).or_default().insert(0, server.next);
            }
        }
    }
    server
}

/// The minimum number of requests for builds whose positions are known.
fn cheapest(server: &Server, watched: &[i64], size: u64) -> usize {
    let mut cheapest = 0;
    for list in server.lists.values() {
        let mut left: Vec<usize> = (0..list.len()).filter(|nth| watched.contains(&list[*nth])).collect();
        while let Some(first) = left.first().copied() {
            left.retain(|place| *place >= first + usize::try_from(size).unwrap());
            cheapest += 1;
        }
    }
    cheapest
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn polls_every_build_in_every_cycle_however_lists_move(
        sizes in proptest::collection::vec(1_usize..150, 1..4),
        picks in proptest::collection::btree_set(0_usize..300, 1..60),
        size in 2_u64..60,
        before in proptest::collection::vec(moves(), 4),
        during in proptest::collection::vec(moves(), 40),
    ) {
        let mut server = server(&sizes);
        let ids: Vec<i64> = server.lists.values().flatten().copied().collect();
        let watched: Vec<i64> = picks.into_iter().filter_map(|nth| ids.get(nth).copied()).collect();
        let mut state = WatchState::new(&watched, Detail::Builds);
        let mut during = during.into_iter().cycle();
        for before in before {
            make(&mut state, &mut server, size, || during.next().unwrap());
            server.apply(before);
        }
        make(&mut state, &mut server, size, || Move::Nothing);
        let there: BTreeSet<i64> = server.lists.values().flatten().copied().collect();
        for id in watched {
            prop_assert_eq!(state.live.contains_key(&id), there.contains(&id), "{} is misjudged", id);
        }
    }

    #[test]
    fn needs_the_fewest_requests_when_lists_do_not_change(
        sizes in proptest::collection::vec(1_usize..150, 1..4),
        picks in proptest::collection::btree_set(0_usize..300, 1..60),
        size in 2_u64..60,
    ) {
        let mut server = server(&sizes);
        let ids: Vec<i64> = server.lists.values().flatten().copied().collect();
        let watched: Vec<i64> = picks.into_iter().filter_map(|nth| ids.get(nth).copied()).collect();
        let mut state = WatchState::new(&watched, Detail::Builds);
        let first = make(&mut state, &mut server, size, || Move::Nothing);
        // Each build is requested or found by a search. There are at most as many empty pages as known builds, and one more for each
        // found build; other pages are at most as many as found builds.
        let asked = first.iter().filter(|it| matches!(it, Request::Build(_))).count();
        let found = watched.len() - asked;
        prop_assert!(first.len() <= 2 * watched.len() + found, "{} for {}", first.len(), watched.len());
        // The search ends, as two cycles with the same requests show.
        let mut later = first;
        let (mut cycles, mut equal) = (0, 0);
        while equal < 2 {
            let next = make(&mut state, &mut server, size, || Move::Nothing);
            equal = if next == later { equal + 1 } else { 0 };
            later = next;
            cycles += 1;
            prop_assert!(cycles < 400, "it searches forever");
        }
        let cheapest = cheapest(&server, &watched, size);
        let known = state.live.iter().filter(|(id, entry)| entry.position == server.place(**id)).count();
        if known == watched.len() {
            prop_assert!(later.len() <= cheapest, "{} where {} are enough", later.len(), cheapest);
        }
        prop_assert!(later.len() <= watched.len());
    }

    #[test]
    fn finds_neighboring_builds_again_after_lists_have_moved(
        builds in 1_usize..150,
        (first, count) in (0_usize..150, 2_usize..60),
        size in 2_u64..60,
        moved in proptest::collection::vec(moves(), 1..6),
    ) {
        let mut server = server(&[builds]);
        let ids: Vec<i64> = server.lists.values().flatten().copied().collect();
        let watched: Vec<i64> = ids.into_iter().skip(first).take(count).collect();
        let mut state = WatchState::new(&watched, Detail::Builds);
        let mut cycle = |server: &mut Server| make(&mut state, server, size, || Move::Nothing).len();
        for _ in 0..100 {
            cycle(&mut server);
        }
        for it in moved {
            server.apply(it);
        }
        let last = (0..100).map(|_| cycle(&mut server)).last().unwrap();
        let there: Vec<i64> = server.lists.values().flatten().copied().filter(|id| watched.contains(id)).collect();
        prop_assert!(last <= cheapest(&server, &there, size) + 1, "{last} requests for {there:?}");
    }
}

#[test]
fn searches_for_moved_builds_with_full_pages() {
    let mut server = server(&[60]);
    // Their positions are 40 and 41.
    let mut state = WatchState::new(&[20, 19], Detail::Builds);
    let mut cycle = |server: &mut Server| make(&mut state, server, 100, || Move::Nothing);
    for _ in 0..10 {
        cycle(&mut server);
    }
    server.apply(Move::Submit(0, 250));
    let limits = |requests: Vec<Request>| -> Vec<u64> {
        let pages = requests.into_iter().filter_map(|request| match request {
            Request::Page(_, span) => Some(span.limit),
            _ => None,
        });
        pages.collect()
    };
    assert_eq!(limits(cycle(&mut server)), [22, 100], "the first page is for the old places");
    let found = (0..5).map(|_| limits(cycle(&mut server))).last().unwrap();
    assert_eq!(found, [22], "they are found again");
}
