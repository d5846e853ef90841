//! Who does something, when, and from where: the context of every write.

use chrono::{DateTime, Utc};

use super::ids::BatchId;
use super::keyed::keyed_enum;
use super::moment::Clock;

/// A person, by login or by the name they go by, with the account that really ran the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub name: String,
    pub uid: u32,
}

keyed_enum! {
    /// The door a change came in by.
    pub enum Source {
        Dashboard = "dashboard",
        CommandLine = "command_line",
        Import = "import",
        Demo = "demo",
    }
}

keyed_enum! {
    /// What one batch did, in one word, for the history.
    pub enum Action {
        Move = "move",
        Import = "import",
        Demo = "demo",
        Configure = "configure",
        Undo = "undo",
        Redo = "redo",
    }
}

#[derive(Debug, Clone)]
pub struct Ctx {
    /// Dates what happens.
    pub clock: Clock,
    /// When we were told; follows the real clock also where `clock` is set back.
    pub recorded_at: DateTime<Utc>,
    pub actor: Actor,
    pub source: Source,
}

/// A finished write: the batch that can be undone (`None` where nothing had to change) and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    pub batch: Option<BatchId>,
    pub value: T,
}
