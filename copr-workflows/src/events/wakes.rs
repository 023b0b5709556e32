//! Wakes watches: one connection for all watches of an [`Events`].

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use tokio::task::JoinHandle;
use tokio::time::sleep;

use super::consumer::{Consumer, Step};
use super::settings::{Queue, Settings};
use crate::watch::WakeHandle;
use copr_api_ext::{Error, ErrorKind};

/// The connection, while there are watches.
#[derive(Clone, Default)]
pub(super) struct Wakes(Arc<Mutex<Weak<Connection>>>);

struct Connection {
    watches: Arc<Mutex<Watches>>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct Watches {
    handles: BTreeMap<u64, WakeHandle>,
    attached: u64,
    is_connected: bool,
    /// Why there is no connection. The watches know it.
    lost: Option<Error>,
}

/// A watch that is woken until this is dropped.
struct Attached {
    connection: Arc<Connection>,
    number: u64,
}

impl Wakes {
    pub fn attach(&self, settings: &Arc<Settings>, handle: WakeHandle) -> Box<dyn Any + Send> {
        let mut current = lock(&self.0);
        let alive = current.upgrade().filter(|connection| !connection.task.is_finished());
        let connection = alive.unwrap_or_else(|| {
            let watches = Arc::<Mutex<Watches>>::default();
            let task = tokio::spawn(wake(Arc::clone(settings), Arc::clone(&watches)));
            Arc::new(Connection { watches, task })
        });
        *current = Arc::downgrade(&connection);
        let mut watches = lock(&connection.watches);
        watches.attached += 1;
        let number = watches.attached;
        if watches.is_connected {
            handle.source_connected();
        } else if let Some(error) = &watches.lost {
            handle.source_lost(error.clone());
        }
        watches.handles.insert(number, handle);
        drop(watches);
        Box::new(Attached { connection, number })
    }
}

impl Drop for Attached {
    fn drop(&mut self) {
        lock(&self.connection.watches).handles.remove(&self.number);
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Each connection has a queue of its own: other readers of a shared queue would miss what watches get.
async fn wake(settings: Arc<Settings>, watches: Arc<Mutex<Watches>>) {
    loop {
        let mut consumer = Consumer::new(Arc::clone(&settings), Queue::PRIVATE);
        let failure = loop {
            match consumer.next().await {
                Ok(Step::Connected) => {
                    let mut watches = lock(&watches);
                    (watches.is_connected, watches.lost) = (true, None);
                    watches.handles.values().for_each(WakeHandle::source_connected);
                }
                Ok(Step::Delivered(delivery)) => {
                    if let Some(build) = delivery.message.event.build() {
                        let watches = lock(&watches);
                        for handle in watches.handles.values() {
                            handle.poll_build_of(&build.owner, &build.project, build.build_id);
                        }
                    }
                    delivery.ack().await;
                }
                Ok(Step::Lost(error)) => report(&watches, error),
                Err(error) => break error,
            }
        };
        let is_permanent = matches!(failure.kind(), ErrorKind::Auth | ErrorKind::InvalidRequest);
        report(&watches, failure);
        if is_permanent {
            return;
        }
        sleep(settings.reconnect.max).await;
    }
}

/// Reports the first error of an outage.
fn report(watches: &Mutex<Watches>, error: Error) {
    let mut watches = lock(watches);
    watches.is_connected = false;
    if watches.lost.is_none() {
        watches.handles.values().for_each(|handle| handle.source_lost(error.clone()));
        watches.lost = Some(error);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
