//! The file itself: found, read, and replaced in one step.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::error::{ConfigError, Origin, Problem};
use super::{Config, Credentials, Date, resolve, rotate, url};

impl Config {
    /// Reads `COPR_CONFIG` or `~/.config/copr`, and the environment. Without a file: the public server.
    ///
    /// # Errors
    /// If the file that `COPR_CONFIG` names is missing, a file can't be read, or what it says can't be used.
    pub fn load() -> Result<Self, ConfigError> {
        Self::load_at(None)
    }

    /// Reads this file, and the environment. A leading `~/` is the home folder.
    ///
    /// # Errors
    /// If the file is missing, can't be read, or what it says can't be used.
    pub fn load_from(path: impl AsRef<Path>) -> Result<Self, ConfigError> {
        Self::load_at(Some(path.as_ref()))
    }

    /// Which file would be read, and whether it has to be there; `None` if nobody knows the home folder.
    #[must_use]
    pub fn locate(explicit: Option<&Path>, env: impl Fn(&str) -> Option<String>) -> Option<(PathBuf, bool)> {
        find(explicit, env).map(|(path, origin)| (path, origin != Origin::Home))
    }

    fn load_at(explicit: Option<&Path>) -> Result<Self, ConfigError> {
        // Text that is not Unicode must not pass for a variable that is not set.
        let env = |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
        let Some((path, origin)) = find(explicit, env) else { return Self::resolve(None, env) };
        match read(&path) {
            Ok((text, mode)) => {
                let file = resolve::from_file(&path, &text, origin)?;
                let mut config = resolve::overlay(file, env).map_err(ConfigError::new)?;
                config.mode = mode;
                Ok(config)
            }
            Err(error) if error.is_missing_file() && origin == Origin::Home => Self::resolve(None, env),
            Err(error) => Err(error.shown_as(origin)),
        }
    }
}

/// The file that would be read, and who named it.
fn find(explicit: Option<&Path>, env: impl Fn(&str) -> Option<String>) -> Option<(PathBuf, Origin)> {
    let get = |name| env(name).filter(|value| !value.is_empty());
    let home = || get("HOME").or_else(|| get("USERPROFILE")).map(PathBuf::from);
    let from_env = || get("COPR_CONFIG").map(|path| (PathBuf::from(path), Origin::Environment));
    match explicit.map(|path| (path.to_owned(), Origin::Program)).or_else(from_env) {
        Some((path, origin)) => match (path.strip_prefix("~"), home()) {
            (Ok(rest), Some(home)) => Some((home.join(rest), origin)),
            _ => Some((path, origin)),
        },
        None => home().map(|home| (home.join(".config").join("copr"), Origin::Home)),
    }
}

fn read(path: &Path) -> Result<(String, Option<u32>), ConfigError> {
    let failed = |source| ConfigError::io(path, "read the configuration file", source);
    let bytes = fs::read(path).map_err(failed)?;
    let mode = mode(&fs::metadata(path).map_err(failed)?);
    let text = String::from_utf8(bytes).map_err(|_| ConfigError::new(Problem::NotUtf8).with_path(path))?;
    Ok((text, mode))
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there is none")]
fn mode(metadata: &fs::Metadata) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(metadata.permissions().mode())
}

#[cfg(not(unix))]
fn mode(_: &fs::Metadata) -> Option<u32> {
    None
}

/// A new login and token on their way into the configuration file.
///
/// The server forgets the old pair the moment that it makes a new one, so everything that can fail is tried before it is asked:
/// [`Rotation::prepare`], then ask the server, then [`Rotation::commit`]. The file is replaced in one step and is readable by
/// its owner only. To drop a `Rotation` leaves the file as it was.
///
/// # Examples
/// ```
/// use copr_api_ext::config::{Credentials, Rotation};
///
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("copr");
/// # std::fs::write(&path, "[copr-cli]\nlogin = old\ntoken = old\n")?;
/// let rotation = Rotation::prepare(&path, "https://copr.fedorainfracloud.org")?;
/// let new = Credentials::new("abc", "xyz")?; // what the server answers to `api_token_create`
/// rotation.commit(&new, "2027-05-22".parse().ok())?;
/// # assert!(std::fs::read_to_string(&path)?.contains("token = xyz\n# expiration date: 2027-05-22"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Rotation {
    /// The file, links followed: a link stays a link.
    path: PathBuf,
    origin: Origin,
    temporary: Temporary,
}

impl Config {
    /// Prepares to write into the file that this configuration came from; `None` if it came from none.
    pub(crate) fn rotation(&self) -> Option<Result<Rotation, ConfigError>> {
        let path = self.source.as_deref()?;
        let rotation = Rotation::prepare(path, &self.copr_url);
        Some(match rotation {
            Ok(rotation) => Ok(Rotation { origin: self.origin, ..rotation }),
            Err(error) => Err(error.shown_as(self.origin)),
        })
    }
}

impl Rotation {
    /// Makes sure that the file is that of this server and can be changed.
    ///
    /// # Errors
    /// If the file is missing, can't be read or written, breaks the grammar, or is for another server than `copr_url`.
    pub fn prepare(path: impl AsRef<Path>, copr_url: &str) -> Result<Self, ConfigError> {
        let path = path.as_ref();
        let failed = |source| ConfigError::io(path, "write the configuration file", source);
        let at_path = |error: ConfigError| error.with_path(path);
        let (text, _) = read(path)?;
        let config = resolve::from_text(&text).map_err(|trouble| at_path(trouble.into()))?;
        if !url::same_origin(&config.copr_url, copr_url) {
            return Err(at_path(ConfigError::new(Problem::OtherServer)));
        }
        // A rehearsal: text that can't take this pair can't take the real one.
        rotate(&text, &Credentials::new("login", "token")?, None).map_err(at_path)?;
        // A file that its owner has locked stays as it is, though it could be replaced.
        OpenOptions::new().append(true).open(path).map_err(failed)?;
        let path = fs::canonicalize(path).map_err(failed)?;
        let temporary = Temporary::beside(&path).map_err(failed)?;
        Ok(Self { path, origin: Origin::Program, temporary })
    }

    /// Replaces the file. What else was changed in it since [`Rotation::prepare`] is kept.
    ///
    /// # Errors
    /// If the file has become unreadable or can't be replaced. Keep the new pair: the old one is dead by now.
    pub fn commit(mut self, new: &Credentials, expires: Option<Date>) -> Result<(), ConfigError> {
        let Self { path, origin, temporary } = &mut self;
        let mut write = || {
            let (text, _) = read(path)?;
            let text = rotate(&text, new, expires).map_err(|error| error.with_path(path))?;
            let replaced = temporary.replace(path, text.as_bytes());
            replaced.map_err(|source| ConfigError::io(path, "write the configuration file", source))
        };
        write().map_err(|error| error.shown_as(*origin))
    }
}

impl fmt::Debug for Rotation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rotation").field("file", &self.origin.name(&self.path)).finish_non_exhaustive()
    }
}

/// A file beside the real one, private from its first moment, removed again unless it takes the real one's place.
pub(crate) struct Temporary {
    path: PathBuf,
    file: File,
    kept: bool,
}

impl Temporary {
    pub(crate) fn beside(path: &Path) -> io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // A name may be taken, by the remains of a process of the same number.
        let mut tries = 0;
        loop {
            let name = format!(".copr-{}-{}.new", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
            let path = path.with_file_name(name);
            match options.open(&path) {
                Ok(file) => return Ok(Self { path, file, kept: false }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < 100 => tries += 1,
                Err(error) => return Err(error),
            }
        }
    }

    pub(crate) fn replace(&mut self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.sync_all()?;
        fs::rename(&self.path, target)?;
        self.kept = true;
        // The new name has to reach the disk too. Where a folder can't be opened, it does so in its own time.
        if let Some(Ok(folder)) = target.parent().map(File::open) {
            folder.sync_all().ok();
        }
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.kept {
            fs::remove_file(&self.path).ok();
        }
    }
}
