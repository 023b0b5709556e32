//! The bytes of one file, read to their end although the connection breaks.

use std::time::Duration;

use bytes::Bytes;

use super::head::{Coding, Head, Mark, Verdict, judge};
use super::{Answer, Ask, DownloadClient, RequestInfo, Series, Unpack};
use copr_api_ext::Error;
use copr_api_ext::extend::{Backoff, Outcome};

/// Why bytes don't come.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// What came so far is worth nothing; from the start it may work. The error is for who does not want to.
    StartOver(Error),
    /// It won't work.
    Failed(Error),
}

/// What reading a file gives.
pub(crate) type Tried<T> = Result<T, Trouble>;

/// The bytes of one file, as they are stored: what was compressed on the way only is unpacked.
#[derive(Debug)]
pub(crate) struct Body {
    outside: DownloadClient,
    ask: Ask,
    answer: Option<Answer>,
    head: Head,
    told: RequestInfo,
    at: u64,
    mark: Option<Mark>,
    /// All that is read from a transport that compresses.
    unpack: Option<Unpack>,
    /// Ranges mean nothing to this server.
    whole_only: bool,
    /// Bytes are packed for the way, even those of gzip files.
    packs: bool,
    series: Series,
    ended: bool,
}

impl Body {
    /// Asks for a file from a byte on; the rest of one that was begun must still be the same.
    ///
    /// # Errors
    /// [`Trouble::StartOver`] when the file is not the one that was begun.
    pub(crate) async fn open(outside: &DownloadClient, ask: Ask, at: u64, begun: Option<u64>) -> Tried<Self> {
        let told = RequestInfo::of(&ask);
        let mut body = Self {
            outside: outside.clone(),
            ask,
            answer: None,
            head: Head::default(),
            told,
            at,
            mark: None,
            unpack: None,
            whole_only: false,
            packs: false,
            series: Series::begin(),
            ended: false,
        };
        body.ask_for_the_rest().await?;
        if begun.is_some() && begun != body.head.mark.number() {
            return Err(Trouble::StartOver(body.told.corrupt("the file is not the one that was begun")));
        }
        Ok(body)
    }

    /// The size of the whole file, if the server said it and nothing is unpacked.
    pub(crate) fn total(&self) -> Option<u64> {
        self.mark.as_ref().and_then(|mark| mark.total).filter(|_| self.unpack.is_none())
    }

    /// What tells this version of the file from another; nothing if it can't be taken up again.
    pub(crate) fn mark(&self) -> Option<u64> {
        self.mark.as_ref().filter(|_| self.unpack.is_none() && !self.whole_only)?.number()
    }

    /// Whether the server says that this is a page for people.
    pub(crate) fn is_html(&self) -> bool {
        self.head.html
    }

    /// Whether HTTP tells that all of it came.
    pub(crate) fn is_framed(&self) -> bool {
        self.head.framed || self.head.coding == Coding::Gzip
    }

    /// Whether it comes from a gzip file, although none was asked for: web servers send who wants a log there that was packed.
    pub(crate) fn landed_on_gzip(&self) -> bool {
        let there = self.answer.as_ref().map(|answer| answer.response.url().path());
        there.is_some_and(is_gzip) && !self.ask_for_gzip()
    }

    fn ask_for_gzip(&self) -> bool {
        is_gzip(self.ask.url.path())
    }

    pub(crate) fn told(&self) -> &RequestInfo {
        &self.told
    }

    /// The next bytes; nothing at the end of the file, which is its true end.
    ///
    /// # Errors
    /// When the file can't be had, or changed.
    pub(crate) async fn next(&mut self) -> Tried<Option<Bytes>> {
        loop {
            if let Some(bytes) = self.unpacked()? {
                return Ok(Some(bytes));
            }
            if self.ended {
                return Ok(None);
            }
            let Some(answer) = &mut self.answer else {
                self.ask_for_the_rest().await?;
                continue;
            };
            match self.outside.0.chunk(&mut answer.response).await {
                Ok(Some(bytes)) if bytes.is_empty() => {}
                Ok(Some(bytes)) => {
                    if let Some(bytes) = self.take(bytes)? {
                        return Ok(Some(bytes));
                    }
                }
                Ok(None) => {
                    if let Some(rest) = self.end().await? {
                        return Ok(Some(rest));
                    }
                }
                Err(error) => self.broke(self.told.complete(error)).await?,
            }
        }
    }

    fn unpacked(&mut self) -> Tried<Option<Bytes>> {
        let Some(unpack) = &mut self.unpack else { return Ok(None) };
        unpack.next().map_err(|error| Trouble::Failed(self.told.corrupt(format!("damaged gzip: {error}"))))
    }

    fn take(&mut self, bytes: Bytes) -> Tried<Option<Bytes>> {
        let length = bytes.len() as u64;
        self.series.got(length);
        self.at = self.at.saturating_add(length);
        if let Some(unpack) = &mut self.unpack {
            unpack.feed(bytes);
            return Ok(None);
        }
        if self.total().is_some_and(|total| self.at > total) {
            return Err(Trouble::Failed(self.told.corrupt("more bytes than the file has")));
        }
        Ok(Some(bytes))
    }

    /// The body ended as HTTP goes; whether the file did is another question.
    async fn end(&mut self) -> Tried<Option<Bytes>> {
        self.answer = None;
        if let Some(unpack) = &mut self.unpack {
            self.ended = true;
            let rest = unpack.finish().map_err(|error| {
                Trouble::StartOver(self.told.corrupt(format!("gzip that is not whole: {error}")))
            })?;
            return Ok(Some(rest).filter(|rest| !rest.is_empty()));
        }
        match self.total() {
            Some(total) if self.at < total => {
                let error = self.told.corrupt(format!("{} of {total} bytes came", self.at));
                self.broke(error).await?;
            }
            _ => self.ended = true,
        }
        Ok(None)
    }

    /// The connection broke off: the rest is asked for after a pause, if that is due.
    async fn broke(&mut self, error: Error) -> Tried<()> {
        self.answer = None;
        let pause = self.outside.again(&mut self.series, Outcome::MaybeSent);
        match pause {
            None => Err(Trouble::Failed(error)),
            Some(pause) => {
                tokio::time::sleep(pause).await;
                if self.unpack.is_some() || self.whole_only { Err(Trouble::StartOver(error)) } else { Ok(()) }
            }
        }
    }

    async fn ask_for_the_rest(&mut self) -> Tried<()> {
        let gzip = self.ask_for_gzip();
        loop {
            self.ask.from = (!self.whole_only).then_some(self.at);
            let answer = self.outside.send(&self.ask).await.map_err(Trouble::Failed)?;
            let tried = self.told.attempts;
            self.told = answer.told.clone();
            self.told.attempts += tried;
            self.head = Head::of(&answer.response);
            let coded = self.head.coding == Coding::Gzip;
            let framed = self.head.framed || self.ask.unframed;
            let head = Head { framed, ..self.head.clone() };
            match judge(&head, self.at, self.mark.as_ref(), gzip) {
                Verdict::Follows => {
                    // Many servers label a gzip file as if it were packed for the way. One that packs was caught at it.
                    let packed = coded && self.head.status == 200 && (!gzip || self.packs);
                    self.unpack = packed.then(Unpack::gzip);
                    self.mark.get_or_insert_with(|| self.head.mark.clone());
                    self.answer = Some(answer);
                    return Ok(());
                }
                Verdict::Ends => {
                    self.mark.get_or_insert_with(|| self.head.mark.clone());
                    self.ended = true;
                    return Ok(());
                }
                Verdict::AskWhole if self.whole_only => {
                    return Err(Trouble::Failed(self.told.corrupt("a part in answer to a request for all")));
                }
                Verdict::AskWhole if self.at == 0 => (self.whole_only, self.packs) = (true, coded),
                Verdict::AskWhole | Verdict::Changed => {
                    let error = self.told.corrupt("the file changed while it was read");
                    return Err(Trouble::StartOver(error));
                }
                Verdict::Nonsense(why) => return Err(Trouble::Failed(self.told.corrupt(why))),
                Verdict::Failed => {
                    return Err(Trouble::Failed(self.told.failed(answer.response, &self.outside.0).await));
                }
            }
        }
    }
}

fn is_gzip(path: &str) -> bool {
    const SUFFIX: &str = ".gz";
    path.ends_with(SUFFIX)
}

/// Starting over, with limits: after a pause that grows, and not more often than the policy has attempts.
#[derive(Debug)]
pub(crate) struct Starts {
    left: u32,
    restarts: u32,
}

/// The delays between restarts.
const RESTARTS: Backoff =
    Backoff { first: Duration::from_millis(50), max: Duration::from_secs(60), factor: 2.0 };

impl Starts {
    pub(crate) fn of(outside: &DownloadClient) -> Self {
        Self { left: outside.attempts(), restarts: 0 }
    }

    /// Waits, and lets another start begin.
    ///
    /// # Errors
    /// The trouble's error, if it is one that a new start does not help, or there were too many.
    pub(crate) async fn again(&mut self, trouble: Trouble) -> Result<(), Error> {
        match trouble {
            Trouble::Failed(error) => Err(error),
            Trouble::StartOver(error) => {
                self.left = self.left.saturating_sub(1);
                if self.left == 0 {
                    return Err(error);
                }
                tokio::time::sleep(RESTARTS.delay(self.restarts)).await;
                self.restarts += 1;
                Ok(())
            }
        }
    }
}
