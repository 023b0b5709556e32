//! Reading a log file once, from somewhere to where it ends now.

use bytes::Bytes;

use super::align::{Align, Position};
use crate::download::{Ask, Body, DownloadClient, Tried, Trouble, Unpack};
use crate::results::{Disguise, disguise};

/// A file that is being read.
#[derive(Debug)]
pub(crate) struct Reading {
    body: Body,
    /// For whole files, which may be packed although their names don't say so.
    unpack: Option<Unpack>,
    align: Align,
    begun: bool,
    /// All bytes have come, and those still in the unpacker are to be taken out.
    ended: bool,
}

/// What reading gave.
#[derive(Debug)]
pub(crate) enum Got {
    New(Bytes),
    /// The end of the file as it is now.
    End,
    /// It is not the file that was read before.
    Other,
    /// It is shorter than what was read before.
    Short,
}

impl Reading {
    /// Reads on where a position is. [`Trouble::StartOver`] when only the whole file can be had.
    pub(crate) async fn on(outside: &DownloadClient, mut ask: Ask, position: &Position) -> Tried<Self> {
        ask.fresh = true;
        if position.from() == 0 {
            return Self::whole(outside, ask, position).await;
        }
        let body = Body::open(outside, ask, position.from(), None).await?;
        let align = Align::rest(position);
        Ok(Self { body, unpack: None, align, begun: true, ended: false })
    }

    /// Reads all of a file, and gives of it what is behind a position.
    pub(crate) async fn whole(outside: &DownloadClient, ask: Ask, position: &Position) -> Tried<Self> {
        let body = Body::open(outside, ask, 0, None).await?;
        let align = Align::whole(position);
        Ok(Self { body, unpack: Some(Unpack::new()), align, begun: false, ended: false })
    }

    /// Whether it began in the middle of the file.
    pub(crate) fn is_partial(&self) -> bool {
        self.unpack.is_none()
    }

    /// Whether the server led to the packed file in place of the growing one.
    pub(crate) fn is_packed_elsewhere(&self) -> bool {
        self.body.landed_on_gzip()
    }

    /// The next bytes that are new.
    pub(crate) async fn next(&mut self) -> Tried<Got> {
        loop {
            let Some(bytes) = self.plain().await? else {
                return Ok(if self.align.is_through() { Got::End } else { Got::Short });
            };
            match self.align.feed(bytes) {
                Ok(bytes) if bytes.is_empty() => {}
                Ok(bytes) => return Ok(Got::New(bytes)),
                Err(_) => return Ok(Got::Other),
            }
        }
    }

    /// The next bytes, unpacked.
    async fn plain(&mut self) -> Tried<Option<Bytes>> {
        loop {
            let Some(unpack) = &mut self.unpack else { return self.body.next().await };
            let damaged = |body: &Body, error| body.told().corrupt(format!("damaged gzip: {error}"));
            if let Some(bytes) =
                unpack.next().map_err(|error| Trouble::StartOver(damaged(&self.body, error)))?
            {
                return Ok(Some(bytes));
            }
            if self.ended {
                return Ok(None);
            }
            if let Some(bytes) = self.body.next().await? {
                if !std::mem::replace(&mut self.begun, true)
                    && disguise("", &bytes, self.body.is_html()) == Some(Disguise::Page)
                {
                    return Err(Trouble::Failed(self.body.told().page(&bytes)));
                }
                unpack.feed(bytes);
            } else {
                self.ended = true;
                let rest = unpack.finish();
                let rest = rest.map_err(|error| Trouble::StartOver(damaged(&self.body, error)))?;
                if !rest.is_empty() {
                    return Ok(Some(rest));
                }
            }
        }
    }
}
