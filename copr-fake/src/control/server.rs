//! One server: its state behind a lock, and how it handles a request, with its journal and its faults.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Body;
use axum::http::Request;

use super::clock::Clock;
use super::fault::{FaultContext, Faults, Purpose};
use super::journal::Journal;
use crate::api::{Context, Site};
use crate::http::{self, Answer, Port, Service, Target};
use crate::model::State;

/// A server, shared by all requests.
#[derive(Debug)]
pub struct Server {
    pub state: Mutex<State>,
    pub clock: Clock,
    pub site: Site,
    pub journal: Journal,
    pub faults: Faults,
}

impl Server {
    /// Locks the state, and applies what is due by the clock.
    pub fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.settle(self.clock.now());
        state
    }
}

/// A server on one of its ports.
#[derive(Debug)]
pub struct OnPort(pub Arc<Server>, pub Port);

impl Service for OnPort {
    async fn answer(&self, request: Request<Body>) -> Answer {
        let Self(server, port) = self;
        let (parts, stream) = request.into_parts();
        let target = Target::of(&parts, *port);
        let operation = target.operation();
        let record = server.journal.open(&parts, operation, server.clock.now());
        let purpose = match (operation, &target) {
            (Some(operation), _) => Purpose::Operation(operation),
            (None, Target::Results(_)) => Purpose::Results,
            _ => Purpose::Unknown,
        };
        let fault = server.faults.due(purpose);
        let cx = FaultContext { parts: &parts, operation, record: &record };
        if let Some(fault) = &fault {
            record.fault(fault.name());
            if let Some(answer) = fault.before_body(cx).await {
                return answer;
            }
        }
        // The real server reads the whole request before it responds. Otherwise a client that is still sending would see a
        // broken connection.
        let body = http::read(&parts.headers, stream).await.map(|(body, sent)| {
            record.sent(sent);
            body
        });
        if let Some(fault) = &fault
            && let Some(answer) = fault.before(cx).await
        {
            return answer;
        }
        let response = {
            let mut state = server.state();
            let now = server.clock.now();
            let mut cx = Context { state: &mut state, now, site: &server.site };
            http::respond(&mut cx, target, &parts, body)
        };
        let Some(response) = response else {
            return std::future::pending().await;
        };
        if let Some(fault) = fault {
            fault.after(cx, response).await
        } else {
            record.answered(response.status().as_u16());
            Answer::Http(response)
        }
    }
}
