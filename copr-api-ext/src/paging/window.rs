//! The requests under way, in the order in which their pages are needed.

use super::ask::Ask;
use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll};

type Answer<R, E> = Result<Vec<R>, E>;
type Request<R, E> = Pin<Box<dyn Future<Output = Answer<R, E>> + Send>>;

/// Dropping it, or a slot of it, drops the request.
pub(super) struct Window<R, E> {
    slots: VecDeque<Slot<R, E>>,
}

struct Slot<R, E> {
    ask: Ask,
    state: State<R, E>,
}

enum State<R, E> {
    UnderWay(Request<R, E>),
    Here(Answer<R, E>),
}

impl<R, E> Window<R, E> {
    pub(super) const fn new() -> Self {
        Self { slots: VecDeque::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    pub(super) fn clear(&mut self) {
        self.slots.clear();
    }

    pub(super) fn push(&mut self, ask: Ask, request: Request<R, E>) {
        self.slots.push_back(Slot { ask, state: State::UnderWay(request) });
    }

    /// What was fetched ahead is of use only if it is what is due now.
    pub(super) fn keep_only_if_due(&mut self, due: Option<Ask>) {
        if self.slots.front().is_some_and(|slot| Some(slot.ask) != due) {
            self.clear();
        }
    }

    /// Does a page that is here already say that there is nothing after it, or nothing to be had?
    pub(super) fn sees_the_end(&self) -> bool {
        self.slots.iter().any(|slot| match &slot.state {
            State::UnderWay(_) => false,
            State::Here(Err(_)) => true,
            State::Here(Ok(rows)) => (rows.len() as u64) < slot.ask.limit,
        })
    }

    /// Lets every request get on.
    pub(super) fn drive(&mut self, cx: &mut Context<'_>) {
        for slot in &mut self.slots {
            if let State::UnderWay(request) = &mut slot.state
                && let Poll::Ready(answer) = request.as_mut().poll(cx)
            {
                slot.state = State::Here(answer);
            }
        }
    }

    /// The answer that is due, if it is here.
    pub(super) fn pop_due(&mut self) -> Option<(Ask, Answer<R, E>)> {
        let Slot { ask, state } = self.slots.pop_front()?;
        match state {
            State::Here(answer) => Some((ask, answer)),
            under_way @ State::UnderWay(_) => {
                self.slots.push_front(Slot { ask, state: under_way });
                None
            }
        }
    }
}
