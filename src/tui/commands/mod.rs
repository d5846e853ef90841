//! THE TABLE: every command of the dashboard, once. Dispatch, footer, help and `siklus keys` are made from it.
//!
//! What a command *does* is said where its state lives; the compiler asks for an arm there. Default keys are
//! written as `keys::parse` reads them.

mod board;
mod customer;
mod form;
mod journey;
mod lists;
mod metrics;
mod panes;
mod program;
mod record;
mod segment;
mod usable;

use self::board::BOARD;
use self::customer::CUSTOMER;
use self::form::FORM;
use self::journey::JOURNEY;
use self::lists::LISTS;
use self::metrics::METRICS;
use self::panes::PANES;
use self::program::PROGRAM;
use self::record::RECORD;
use self::segment::SEGMENT;
use self::usable::{while_readonly, without_customer, without_filter};
use super::model::Model;
use crate::domain::keyed_enum;
use crate::text::Words;

keyed_enum! {
    /// Where a command is alive. Scopes are asked innermost first.
    pub enum Scope {
        Global = "global",
        /// Alive in every pane: what is done to the selected customer, and the way from pane to pane.
        Panes = "panes",
        Board = "board",
        Journey = "journey",
        Record = "record",
        Segment = "segment",
        Metrics = "metrics",
        /// Alive in the panes that show one customer.
        Customer = "customer",
        Filter = "filter",
        Help = "help",
        Picker = "picker",
        /// A list in which letters choose at once.
        Letters = "letters",
        Palette = "palette",
        Form = "form",
        Plan = "plan",
        Card = "card",
        Why = "why",
    }
}

impl Scope {
    /// Whether keys that write go to a line with the focus there, before any command.
    pub fn takes_text(self) -> bool {
        matches!(self, Self::Filter | Self::Palette | Self::Form | Self::Letters)
    }

    /// Whether both are alive at the same time somewhere.
    pub fn meets(self, other: Self) -> bool {
        let within = |inner: Self, outer: Self| match outer {
            Self::Global => true,
            Self::Panes => {
                matches!(
                    inner,
                    Self::Board
                        | Self::Journey
                        | Self::Record
                        | Self::Segment
                        | Self::Metrics
                        | Self::Customer
                )
            }
            Self::Customer => matches!(inner, Self::Journey | Self::Record),
            _ => false,
        };
        self == other || within(self, other) || within(other, self)
    }

    /// What people call it.
    pub fn title(self) -> Text {
        match self {
            Self::Global => |w| w.scope_global(),
            Self::Panes => |w| w.scope_panes(),
            Self::Board => |w| w.pane_board(),
            Self::Journey => |w| w.pane_journey(),
            Self::Record => |w| w.pane_record(),
            Self::Segment => |w| w.pane_segment(),
            Self::Metrics => |w| w.pane_metrics(),
            Self::Customer => |w| w.scope_customer(),
            Self::Filter => |w| w.scope_filter(),
            Self::Help => |w| w.scope_help(),
            Self::Picker => |w| w.scope_picker(),
            Self::Letters => |w| w.scope_letters(),
            Self::Palette => |w| w.scope_palette(),
            Self::Form => |w| w.scope_form(),
            Self::Plan => |w| w.scope_plan(),
            Self::Card => |w| w.scope_card(),
            Self::Why => |w| w.scope_why(),
        }
    }
}

/// What a command is about: the headings of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Look,
    Change,
    Program,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    ShowBoard,
    ShowJourney,
    OpenRecord,
    NextCustomer,
    PreviousCustomer,
    CellLeft,
    CellRight,
    CellUp,
    CellDown,
    FirstCell,
    LastCell,
    MapPart,
    MapPageDown,
    MapPageUp,
    OpenCell,
    DropLine,
    Copy,
    WriteFile,
    ShowSegment,
    SegmentLeft,
    SegmentRight,
    SegmentUp,
    SegmentDown,
    SegmentFirst,
    SegmentLast,
    SegmentPart,
    SegmentOpen,
    ShowMetrics,
    TileDown,
    TileUp,
    TileLeft,
    TileRight,
    FirstTile,
    LastTile,
    NextChart,
    PreviousChart,
    PeriodBefore,
    PeriodAfter,
    PeriodLonger,
    PeriodShorter,
    ComparedWith,
    Narrow,
    Behind,
    CohortRule,
    RefreshMetrics,
    CopyMetrics,
    WriteMetrics,
    CursorDown,
    CursorUp,
    ColumnLeft,
    ColumnRight,
    NextColumn,
    PreviousColumn,
    FirstCard,
    LastCard,
    HalfPageDown,
    HalfPageUp,
    PageDown,
    PageUp,
    MoveNext,
    MovePrevious,
    MoveTo,
    End,
    Undo,
    Redo,
    SwitchLens,
    Refresh,
    Filter,
    FilterKeep,
    Help,
    Back,
    Close,
    Suspend,
    Quit,
    HelpDown,
    HelpUp,
    HelpPageDown,
    HelpPageUp,
    HelpFirst,
    HelpLast,
    PickerDown,
    PickerUp,
    PickerChoose,
    PickerNumber,
    PickerChange,
    PickerDrop,
    PickerFinish,
    LettersDown,
    LettersUp,
    LettersChoose,
    Palette,
    PaletteDown,
    PaletteUp,
    PaletteRun,
    Add,
    Edit,
    AddTask,
    Tags,
    Owner,
    Buy,
    Contacts,
    Survey,
    Flag,
    Finish,
    HandOverAll,
    TagAll,
    Merge,
    Spend,
    Log,
    Pain,
    Opportunity,
    Qualify,
    Pulse,
    Rules,
    Personas,
    FormNext,
    FormPrevious,
    FormDown,
    FormUp,
    FormSuggest,
    FormEditor,
    FormSave,
    Import,
    PlanDown,
    PlanUp,
    PlanPageDown,
    PlanPageUp,
    PlanImport,
    LineDown,
    LineUp,
    NextSection,
    PreviousSection,
    FirstLine,
    LastLine,
    RecordPageDown,
    RecordPageUp,
    JumpSection,
    ActOnLine,
    UndoThis,
    CallCard,
    CardDown,
    CardUp,
    CardClose,
    Why,
    WhyDown,
    WhyUp,
    WhyClose,
}

/// A text of the table of words.
pub type Text = fn(&dyn Words) -> &'static str;

/// A command's place in the footer: whole hints are shown, the smallest number first.
#[derive(Debug, Clone, Copy)]
pub struct Footer {
    pub order: u8,
    pub hint: Text,
    /// Whether it is of use at the moment.
    pub shown: fn(&Model) -> bool,
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub command: Command,
    /// What a configuration calls it.
    pub name: &'static str,
    pub scope: Scope,
    pub group: Group,
    pub keys: &'static [&'static str],
    /// What it does, in a few words.
    pub title: Text,
    pub footer: Option<Footer>,
    /// Why it cannot be used at the moment, if so.
    pub refused: fn(&Model) -> Option<Text>,
}

impl Command {
    /// Whether it may be used where the dashboard has no room to be drawn.
    pub fn works_unseen(self) -> bool {
        matches!(self, Self::Quit | Self::Close | Self::Back | Self::Suspend)
    }

    /// Whether the palette offers it: neither itself, nor what asks for the very key.
    pub fn in_palette(self) -> bool {
        !matches!(self, Self::Palette | Self::PickerNumber)
    }

    pub fn row(self) -> &'static Row {
        // The test below proves that each command has its row.
        TABLE.iter().find(|row| row.command == self).unwrap_or(&TABLE[0])
    }
}

/// The hint that closes every footer.
pub const LAST_IN_FOOTER: Command = Command::Help;

/// Every command once: those of the panes, of what opens above them, and of the program.
pub static TABLE: &[Row] =
    &joined::<
        {
            PANES.len()
                + BOARD.len()
                + JOURNEY.len()
                + CUSTOMER.len()
                + RECORD.len()
                + SEGMENT.len()
                + METRICS.len()
                + LISTS.len()
                + FORM.len()
                + PROGRAM.len()
        },
    >(&[BOARD, PANES, JOURNEY, RECORD, SEGMENT, METRICS, CUSTOMER, PROGRAM, LISTS, FORM]);

/// The parts one behind the other; there are `N` rows in them.
const fn joined<const N: usize>(parts: &[&[Row]]) -> [Row; N] {
    let mut all = [parts[0][0]; N];
    let (mut part, mut row, mut at) = (0, 0, 0);
    while part < parts.len() {
        if row < parts[part].len() {
            all[at] = parts[part][row];
            (row, at) = (row + 1, at + 1);
        } else {
            (part, row) = (part + 1, 0);
        }
    }
    all
}

const fn footer(order: u8, hint: Text) -> Footer {
    Footer { order, hint, shown: |_| true }
}

const fn look(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    within(Scope::Board, command, name, keys, title)
}

const fn within(
    scope: Scope,
    command: Command,
    name: &'static str,
    keys: &'static [&'static str],
    title: Text,
) -> Row {
    Row { command, name, scope, group: Group::Look, keys, title, footer: None, refused: |_| None }
}

const fn write(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    Row { group: Group::Change, refused: while_readonly, ..within(Scope::Panes, command, name, keys, title) }
}

const fn on_customer(
    command: Command,
    name: &'static str,
    keys: &'static [&'static str],
    title: Text,
) -> Row {
    Row { refused: without_customer, ..write(command, name, keys, title) }
}

const fn on_set(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    Row { scope: Scope::Board, refused: without_filter, ..write(command, name, keys, title) }
}

const fn program(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    Row { group: Group::Program, ..within(Scope::Global, command, name, keys, title) }
}

#[cfg(test)]
mod tests;
