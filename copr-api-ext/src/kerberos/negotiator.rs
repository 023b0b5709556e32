//! The interface to Kerberos libraries.

/// Creates the tokens of HTTP Negotiate (SPNEGO).
///
/// The feature `gssapi` provides one that uses the system's Kerberos library. Programs that can't link it implement their own:
///
/// ```no_run
/// use copr_api_ext::Copr;
/// use copr_api_ext::kerberos::{Negotiation, NegotiationError, Negotiator};
///
/// /// Gets tokens from an agent on this machine.
/// struct Agent;
///
/// struct AgentNegotiation {
///     host: String,
/// }
///
/// # fn agent_token(host: &str) -> Option<Vec<u8>> { None }
/// impl Negotiator for Agent {
///     fn begin(&self, host: &str) -> Result<Box<dyn Negotiation>, NegotiationError> {
///         Ok(Box::new(AgentNegotiation { host: host.to_owned() }))
///     }
/// }
///
/// impl Negotiation for AgentNegotiation {
///     fn step(
///         &mut self,
///         answer: Option<&[u8]>,
///     ) -> Result<Option<Vec<u8>>, NegotiationError> {
///         match answer {
///             None => match agent_token(&self.host) {
///                 Some(token) => Ok(Some(token)),
///                 None => Err(NegotiationError::NoTicket("the agent has none".into())),
///             },
///             Some(_) => Ok(None),
///         }
///     }
/// }
///
/// let copr = Copr::builder().negotiator(Agent).build()?;
/// # Ok::<(), copr_api_ext::Error>(())
/// ```
pub trait Negotiator: Send + Sync + 'static {
    /// Starts a negotiation with the service `HTTP` on this host. Called for each login and each retry of it, because a token is
    /// valid once. May block: it is called on a thread for blocking work.
    ///
    /// # Errors
    /// [`NegotiationError::NoTicket`] if there is no valid ticket, else [`NegotiationError::Failed`].
    fn begin(&self, host: &str) -> Result<Box<dyn Negotiation>, NegotiationError>;
}

/// A negotiation with a server.
pub trait Negotiation: Send {
    /// Returns the next token for the server, or `None` if there is none. `answer` is the server's token, `None` in the first
    /// step. The step with the server's last token verifies the identity of the server. May block.
    ///
    /// # Errors
    /// [`NegotiationError::NoTicket`] if there is no valid ticket, [`NegotiationError::Failed`] if the server's token is invalid or
    /// the next one can't be created.
    fn step(&mut self, answer: Option<&[u8]>) -> Result<Option<Vec<u8>>, NegotiationError>;
}

/// The error of a negotiation. Do not put parts of a token or ticket into its message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NegotiationError {
    /// There is no valid ticket. Contains the reason.
    #[error("no valid Kerberos ticket, get one with `kinit` ({0})")]
    NoTicket(String),
    /// Something else failed. Contains the reason.
    #[error("Kerberos failed ({0})")]
    Failed(String),
    /// This program was built without a Kerberos library.
    #[error(
        "this program was built without Kerberos: enable the feature `gssapi` of copr-api-ext (on Unix), or implement `Negotiator`"
    )]
    NotBuiltIn,
}

/// Used if the configuration enables Kerberos but the feature `gssapi` is disabled. Only calls that require a login fail.
#[cfg(not(all(unix, feature = "gssapi")))]
#[derive(Debug)]
pub(crate) struct NotBuiltIn;

#[cfg(not(all(unix, feature = "gssapi")))]
impl Negotiator for NotBuiltIn {
    fn begin(&self, _: &str) -> Result<Box<dyn Negotiation>, NegotiationError> {
        Err(NegotiationError::NotBuiltIn)
    }
}
