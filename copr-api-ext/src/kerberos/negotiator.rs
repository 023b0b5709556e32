//! The seam: who makes the tokens that prove to a server who asks.

/// Makes the tokens of HTTP Negotiate (SPNEGO).
///
/// With the feature `gssapi` there is one that uses the system's Kerberos library; programs that can't link it bring their own:
///
/// ```no_run
/// use copr_api_ext::Copr;
/// use copr_api_ext::kerberos::{Negotiation, NegotiationError, Negotiator};
///
/// /// Asks an agent of the site for tokens.
/// struct Agent;
///
/// struct Talk;
///
/// impl Negotiator for Agent {
///     fn begin(&self, host: &str) -> Result<Box<dyn Negotiation>, NegotiationError> {
///         println!("a token for the service HTTP of {host}, please");
///         Ok(Box::new(Talk))
///     }
/// }
///
/// impl Negotiation for Talk {
///     fn step(&mut self, answer: Option<&[u8]>) -> Result<Option<Vec<u8>>, NegotiationError> {
///         match answer {
///             None => Err(NegotiationError::NoTicket("the agent has none".to_owned())),
///             Some(_) => Ok(None),
///         }
///     }
/// }
///
/// let copr = Copr::builder().negotiator(Agent).build()?;
/// # Ok::<(), copr_api_ext::Error>(())
/// ```
pub trait Negotiator: Send + Sync + 'static {
    /// Begins to prove to the service `HTTP` of this host who asks. Called anew for each login and each repetition of it: a token
    /// counts once. It may block, since it is called on a thread for such calls.
    ///
    /// # Errors
    /// [`NegotiationError::NoTicket`] when there is none that is valid; else why it failed.
    fn begin(&self, host: &str) -> Result<Box<dyn Negotiation>, NegotiationError>;
}

/// One conversation with a server.
pub trait Negotiation: Send {
    /// Takes the server's token, which is missing for the first step, and gives the next one for the server. `None` ends the
    /// conversation from this side. A step with the last token of the server checks that it is who it should be. It may block.
    ///
    /// # Errors
    /// [`NegotiationError::NoTicket`] when there is no valid one, [`NegotiationError::Failed`] when the server's token is not good,
    /// or the next one can't be made.
    fn step(&mut self, answer: Option<&[u8]>) -> Result<Option<Vec<u8>>, NegotiationError>;
}

/// Why no token could be made, or why the server's one is not good. Prints as a sentence. No part of a token or ticket belongs
/// into it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NegotiationError {
    /// There is no valid ticket, for this reason.
    #[error("no valid Kerberos ticket, get one with `kinit` ({0})")]
    NoTicket(String),
    /// Something else failed.
    #[error("Kerberos failed ({0})")]
    Failed(String),
    /// This program was built without a Kerberos library.
    #[error(
        "this program was built without Kerberos: use the feature `gssapi` of copr-api-ext (on Unix), or a `Negotiator`"
    )]
    NotBuiltIn,
}

/// Stands in where the configuration wants Kerberos and this program has none: what needs no login works, the rest says why not.
#[cfg(not(all(unix, feature = "gssapi")))]
#[derive(Debug)]
pub(crate) struct NotBuiltIn;

#[cfg(not(all(unix, feature = "gssapi")))]
impl Negotiator for NotBuiltIn {
    fn begin(&self, _: &str) -> Result<Box<dyn Negotiation>, NegotiationError> {
        Err(NegotiationError::NotBuiltIn)
    }
}
