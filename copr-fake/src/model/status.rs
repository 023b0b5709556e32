//! The states builds, their sources and their chroots can be in.

/// A state of a build, of its sources, or of one chroot, with the number the database has for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the words of the API")]
pub enum Status {
    Failed = 0,
    Succeeded = 1,
    Canceled = 2,
    Running = 3,
    #[default]
    Pending = 4,
    Skipped = 5,
    Starting = 6,
    Importing = 7,
    Forked = 8,
    Waiting = 9,
    Unknown = 1000,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Failed,
        Self::Succeeded,
        Self::Canceled,
        Self::Running,
        Self::Pending,
        Self::Skipped,
        Self::Starting,
        Self::Importing,
        Self::Forked,
        Self::Waiting,
        Self::Unknown,
    ];

    /// The state that the API has this word for.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// The word of the API.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Succeeded => "succeeded",
            Self::Canceled => "canceled",
            Self::Running => "running",
            Self::Pending => "pending",
            Self::Skipped => "skipped",
            Self::Starting => "starting",
            Self::Importing => "importing",
            Self::Forked => "forked",
            Self::Waiting => "waiting",
            Self::Unknown => "unknown",
        }
    }

    /// The number the monitor shows.
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// Whether nothing more happens to a build in this state.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Failed | Self::Succeeded | Self::Canceled | Self::Skipped | Self::Forked)
    }
}
