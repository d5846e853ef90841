//! A user's home in a temporary folder: what the program finds around it, and nothing of the machine the tests run on.
//!
//! The clock and the actor are given. A test that starts the program twice uses one home twice.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// What the clock says in every test.
pub const NOW: &str = "2026-11-22T09:00:00Z";

/// Who does it in every test.
pub const ACTOR: &str = "ana";

/// Removed with everything in it on drop.
pub struct Home {
    folder: TempDir,
    extra: Vec<(String, String)>,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: TempDir::with_prefix("siklus-it-").unwrap(), extra: Vec::new() }
    }

    /// With one more variable, or with another value for one.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.extra.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The working folder of every program started here.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A file of this name in the home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Writes a file into the home.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// The whole environment of a program started here.
    pub fn environment(&self) -> Vec<(String, String)> {
        let inside = |name: &str| self.path(name).to_str().unwrap().to_owned();
        let folder = self.folder().to_str().unwrap().to_owned();
        let pairs = [
            ("HOME", folder.clone()),
            ("XDG_CONFIG_HOME", inside(".config")),
            ("XDG_DATA_HOME", inside(".local/share")),
            ("XDG_STATE_HOME", inside(".local/state")),
            ("XDG_CACHE_HOME", inside(".cache")),
            ("TMPDIR", folder),
            ("SHELL", "/bin/sh".to_owned()),
            ("PATH", "/usr/local/bin:/usr/bin:/bin".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
            ("SIKLUS_NOW", NOW.to_owned()),
            ("SIKLUS_ACTOR", ACTOR.to_owned()),
        ];
        pairs.map(|(name, value)| (name.to_owned(), value)).into_iter().chain(self.extra.clone()).collect()
    }
}
