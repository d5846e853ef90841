//! What reaches the dashboard and what it asks for: messages are past facts, effects are imperatives.
//!
//! Plain data. It knows nothing of the terminal, of threads or of where the data is kept.

use keybinds::KeyInput;

use crate::domain::board::{Board, BoardRequest};
use crate::domain::ids::CustomerId;
use crate::domain::moment::Clock;
use crate::domain::moves::Reason;
use crate::domain::outcome::Outcome;
use crate::domain::stage::StageKey;

/// The number of a request. A larger one was asked for later; its answer knows more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RequestId(pub u64);

/// Why something did not work, already worded for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub what: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    Key(KeyInput),
    Resized {
        width: u16,
        height: u16,
    },
    BoardRead {
        request: RequestId,
        board: Result<Board, Failure>,
    },
    /// A write came to an end. The board is the one after it, read in the same round trip.
    Written {
        request: RequestId,
        outcome: Result<Outcome, Failure>,
        board: Result<Board, Failure>,
    },
    /// Another process wrote.
    DataChanged,
    /// The write that was asked for is not answered yet.
    StillWriting,
    /// A new day has begun, or the clock was set.
    Today(Clock),
    /// Back from a suspend.
    Resumed,
    /// No key can ever come again.
    InputLost(String),
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    ReadBoard {
        request: RequestId,
        board: BoardRequest,
    },
    /// The same board with what a first answer left out. Given up for anything else that is asked for.
    CountBoard {
        request: RequestId,
        board: BoardRequest,
    },
    Move {
        request: RequestId,
        id: CustomerId,
        /// Where the customer was seen; a move away by somebody else is not overruled unseen.
        seen: StageKey,
        to: StageKey,
        reason: Option<Reason>,
        board: BoardRequest,
    },
    /// The board's `focus` is open: the customer that the undone batch was about is best put there.
    Undo {
        request: RequestId,
        board: BoardRequest,
    },
    Redo {
        request: RequestId,
        board: BoardRequest,
    },
    Suspend,
    Quit,
}
