//! Kerberos logins over real sockets, with a negotiator that needs no Kerberos.

#[cfg(all(unix, feature = "session-cache"))]
mod cache;
mod choice;
mod negotiation;
mod refused;
mod server;
mod session;
mod tickets;
