//! Tokens from the system's Kerberos library (GSSAPI).

use libgssapi::context::{ClientCtx, CtxFlags};
use libgssapi::credential::{Cred, CredUsage};
use libgssapi::error::{Error, MajorFlags};
use libgssapi::name::Name;
use libgssapi::oid::{GSS_MECH_KRB5, GSS_MECH_SPNEGO, GSS_NT_HOSTBASED_SERVICE, OidSet};

use super::negotiator::{Negotiation, NegotiationError, Negotiator};

/// The bits of a status with the routine error, which is a number and not flags.
const ROUTINE_ERROR: u32 = 0x00ff_0000;

/// The system's Kerberos library: MIT Kerberos, Heimdal, or Apple's.
///
/// The library finds tickets as usual: `KRB5CCNAME`, `KRB5_CLIENT_KTNAME`, `/etc/krb5.conf`. The service is `HTTP@host`, with the
/// host of the server's URL. Tickets are not delegated. If the server sends a proof of its identity, it is verified.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Gssapi;

impl Negotiator for Gssapi {
    fn begin(&self, host: &str) -> Result<Box<dyn Negotiation>, NegotiationError> {
        let ticket = ticket()?;
        let service = format!("HTTP@{host}");
        let service = Name::new(service.as_bytes(), Some(GSS_NT_HOSTBASED_SERVICE)).map_err(failed)?;
        let flags = CtxFlags::GSS_C_MUTUAL_FLAG;
        Ok(Box::new(Context(ClientCtx::new(Some(ticket), service, flags, Some(GSS_MECH_SPNEGO)))))
    }
}

/// The user's ticket. SPNEGO would find it by itself, but its error without one is misleading.
fn ticket() -> Result<Cred, NegotiationError> {
    let mut kerberos = OidSet::new();
    kerberos.add(GSS_MECH_KRB5).map_err(failed)?;
    let ticket = Cred::acquire(None, None, CredUsage::Initiate, Some(&kerberos)).map_err(failed)?;
    match ticket.lifetime() {
        Err(error) if means(error, MajorFlags::GSS_S_CREDENTIALS_EXPIRED) => {
            Err(NegotiationError::NoTicket("the ticket has expired".to_owned()))
        }
        _ => Ok(ticket),
    }
}

struct Context(ClientCtx);

impl Negotiation for Context {
    fn step(&mut self, answer: Option<&[u8]>) -> Result<Option<Vec<u8>>, NegotiationError> {
        let token = self.0.step(answer, None).map_err(failed)?;
        Ok(token.filter(|token| !token.is_empty()).map(|token| token.to_vec()))
    }
}

fn failed(error: Error) -> NegotiationError {
    let no_ticket = [MajorFlags::GSS_S_NO_CRED, MajorFlags::GSS_S_CREDENTIALS_EXPIRED];
    let why = error.to_string().trim().to_owned();
    if no_ticket.into_iter().any(|status| means(error, status)) {
        NegotiationError::NoTicket(why)
    } else {
        NegotiationError::Failed(why)
    }
}

fn means(error: Error, status: MajorFlags) -> bool {
    error.major.bits() & ROUTINE_ERROR == status.bits()
}
