//! What reaches the dashboard and what it asks for: messages are past facts, effects are imperatives.
//!
//! Plain data. It knows nothing of the terminal, of threads or of where the data is kept.

use keybinds::KeyInput;

use super::overlays::form::{About, Papers};
use crate::domain::board::{Board, BoardRequest};
use crate::domain::deed::Deed;
use crate::domain::health::Rules;
use crate::domain::ids::{BatchId, CustomerId};
use crate::domain::import_report::{FileToImport, ImportReport};
use crate::domain::journey::aggregate::Aggregate;
use crate::domain::metrics::chart::{ChartWish, Drawing};
use crate::domain::metrics::figure::Name;
use crate::domain::metrics::models::Models;
use crate::domain::metrics::report::{Report, Window};
use crate::domain::metrics::value::Undefined;
use crate::domain::moment::Clock;
use crate::domain::moves::Reason;
use crate::domain::outcome::{Outcome, Subject};
use crate::domain::outlook::Outlook;
use crate::domain::query::Query;
use crate::domain::stage::{Ladder, StageKey};
use crate::domain::story::Story;

/// The number of a request. A larger one was asked for later; its answer knows more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RequestId(pub u64);

/// What hands do at the keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    Key(KeyInput),
    /// As it came: with breaks and whatever else was in it.
    Paste(String),
}

/// Why something did not work, already worded for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What a log may know of it: no name, no value.
    pub kind: String,
    pub what: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Failure {
    /// Whether somebody else changed it first: what was seen stands there no more.
    pub fn is_conflict(&self) -> bool {
        matches!(self.kind.as_str(), "EditedMeanwhile" | "PersonaEdited" | "RulesEdited")
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    Key(KeyInput),
    Pasted(String),
    /// The editor was left: the text as it is now, or why it is as it was.
    Edited(Result<String, Failure>),
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
    /// A customer whole.
    StoryRead {
        request: RequestId,
        story: Result<Box<Story>, Failure>,
    },
    /// What a form is made from.
    PapersRead {
        request: RequestId,
        papers: Result<Papers, Failure>,
    },
    /// Customers whose name holds what was typed into a form; none where looking failed.
    CustomersFound {
        request: RequestId,
        found: Vec<Subject>,
    },
    /// What would come of a file; nothing was written.
    ImportRehearsed {
        request: RequestId,
        file: FileToImport,
        report: Result<Box<ImportReport>, Failure>,
    },
    /// What other rules of health would come to; nothing was written.
    RulesRehearsed {
        request: RequestId,
        deed: Box<Deed>,
        outlook: Result<Box<Outlook>, Failure>,
    },
    /// What many customers lived together.
    SegmentRead {
        request: RequestId,
        aggregate: Result<Box<Aggregate>, Failure>,
    },
    /// The names of customers that were asked for; those that are gone are left out.
    CustomersNamed {
        request: RequestId,
        named: Vec<Subject>,
    },
    /// The figures of a period.
    MetricsRead {
        request: RequestId,
        report: Result<Box<Report>, Failure>,
    },
    /// A chart, or why there is none to draw.
    ChartRead {
        request: RequestId,
        drawing: Result<Box<Result<Drawing, Undefined>>, Failure>,
    },
    ModelsFitted {
        request: RequestId,
        models: Result<Box<Models>, Failure>,
    },
    /// The customers behind a figure.
    BehindRead {
        request: RequestId,
        ids: Result<Vec<CustomerId>, Failure>,
    },
    /// Where what is shown was written to.
    FileWritten(Result<String, Failure>),
    /// The team agreed on other limits or rules since they were told last.
    Agreed {
        ladder: Ladder,
        rules: Rules,
    },
    /// Another process wrote.
    DataChanged,
    /// The write that was asked for is not answered yet.
    StillWriting,
    /// Time has passed, or the clock was set.
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
    /// What a person wants done, from a form.
    Do {
        request: RequestId,
        deed: Box<Deed>,
        board: BoardRequest,
    },
    /// A customer whole, with this many of the latest changes.
    ReadStory {
        request: RequestId,
        id: CustomerId,
        changes: usize,
    },
    /// What all who match lived together, under a lens. Given up for anything else that is asked for, and begun again.
    ReadSegment {
        request: RequestId,
        query: Query,
        lens: String,
    },
    NameCustomers {
        request: RequestId,
        ids: Vec<CustomerId>,
    },
    /// The figures of all who match. This and the next three only read, and are read aside: nothing waits for them.
    ReadMetrics {
        request: RequestId,
        query: Query,
        window: Window,
    },
    ReadChart {
        request: RequestId,
        query: Query,
        wish: ChartWish,
    },
    FitModels {
        request: RequestId,
        query: Query,
    },
    /// Asks who stands behind a figure.
    ReadBehind {
        request: RequestId,
        query: Query,
        name: Name,
        window: Window,
    },
    /// Asks for what a form is made from.
    ReadPapers {
        request: RequestId,
        about: About,
    },
    FindCustomers {
        request: RequestId,
        typed: String,
    },
    /// Asks what would come of a file; answered by [`Msg::ImportRehearsed`].
    RehearseImport {
        request: RequestId,
        file: FileToImport,
    },
    /// Asks what other rules of health would come to; answered by [`Msg::RulesRehearsed`].
    RehearseRules {
        request: RequestId,
        deed: Box<Deed>,
    },
    Import {
        request: RequestId,
        file: FileToImport,
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
    /// Takes this one back, whoever made it.
    UndoBatch {
        request: RequestId,
        batch: BatchId,
        board: BoardRequest,
    },
    /// Hands a long text to the editor of whoever sits there; answered by [`Msg::Edited`].
    Edit(String),
    /// Hands a text to the terminal, for the clipboard of whoever sits there.
    Copy(String),
    /// Writes a text into a new file of this name, beside where the program was started.
    WriteFile {
        name: String,
        text: String,
    },
    Suspend,
    Quit,
}
