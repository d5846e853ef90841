//! Who does something, when, and from where: the context of every write.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::ids::BatchId;
use super::keyed::keyed_enum;
use super::moment::{At, Clock};

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

impl Source {
    /// Whether somebody decided it, case by case.
    pub fn is_person(self) -> bool {
        matches!(self, Self::Dashboard | Self::CommandLine)
    }
}

keyed_enum! {
    /// What one batch did, in one word, for the history.
    pub enum Action {
        Move = "move",
        Add = "add",
        Edit = "edit",
        Tag = "tag",
        Task = "task",
        Buy = "buy",
        Survey = "survey",
        Contact = "contact",
        Flag = "flag",
        Spend = "spend",
        Log = "log",
        Pain = "pain",
        Opportunity = "opportunity",
        Qualify = "qualify",
        Map = "map",
        Pulse = "pulse",
        Persona = "persona",
        Channel = "channel",
        Merge = "merge",
        Import = "import",
        Demo = "demo",
        Configure = "configure",
        Undo = "undo",
        Redo = "redo",
    }
}

/// Where the time comes from: told once, or read anew for each action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timekeeping {
    /// What time it is meant to be; `None` for the system's.
    pub at: Option<At>,
    /// When we are meant to be told; `None` for the system's.
    pub recorded_at: Option<DateTime<Utc>>,
    pub zone: Tz,
}

impl Timekeeping {
    pub fn clock(self, system_now: DateTime<Utc>) -> Clock {
        Clock { at: self.at.unwrap_or(At::Instant(system_now)), zone: self.zone }
    }

    pub fn ctx(self, system_now: DateTime<Utc>, actor: &Actor, source: Source) -> Ctx {
        Ctx {
            clock: self.clock(system_now),
            recorded_at: self.recorded_at.unwrap_or(system_now),
            actor: actor.clone(),
            source,
        }
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
