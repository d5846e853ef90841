//! The help: every command that is alive where it was asked for, made from the table of commands.
//!
//! What it says and how it is laid out is worked out here, so that scrolling knows where the end is.

use crate::text::plain::width;
use crate::tui::commands::{Group, Scope, TABLE, Text};
use crate::tui::keys;
use crate::tui::model::{Model, Size};
use crate::tui::overlays::Overlay;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    pub scopes: [Scope; 2],
    /// The first line in view.
    pub top: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    Blank,
    Heading(String),
    Row {
        keys: String,
        title: String,
        /// Cannot be used at the moment.
        refused: bool,
    },
}

/// One column of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub lines: Vec<Line>,
    pub keys_width: usize,
    pub width: usize,
}

/// Blanks between the keys and the title, and between two columns.
pub const GAP: usize = 2;

/// What the border takes, at both sides.
pub const BORDER: u16 = 2;

/// How many lines of help are in view at once.
pub fn lines_in_view(size: Size) -> u16 {
    // The status line stays in view.
    size.height.saturating_sub(1 + BORDER)
}

impl Help {
    /// The help laid out for the size of the terminal: two columns where one is too long and two fit.
    pub fn page(&self, model: &Model) -> Vec<Column> {
        let sections = self.sections(model);
        let one = Column::of(&sections);
        let Some((first, rest)) = sections.split_first() else { return vec![one] };
        let two = [Column::of(std::slice::from_ref(first)), Column::of(rest)];
        // One blank at either side of the text.
        let room = usize::from(model.size.width.saturating_sub(BORDER + 2));
        let long = one.lines.len() > usize::from(lines_in_view(model.size));
        if long && two[0].width + GAP + two[1].width <= room { two.into() } else { vec![one] }
    }

    /// The commands by group.
    fn sections(&self, model: &Model) -> Vec<Vec<Line>> {
        let words = model.session.words();
        let groups: [(Group, Text); 3] = [
            (Group::Look, |w| w.help_look()),
            (Group::Change, |w| w.help_change()),
            (Group::Program, |w| w.help_program()),
        ];
        let typing = self.scopes[0].takes_text();
        let section = |(group, heading): (Group, Text)| {
            let rows = TABLE.iter().filter(|row| self.scopes.contains(&row.scope) && row.group == group);
            let lines: Vec<Line> = rows
                .map(|row| Line::Row {
                    keys: keys::list(model.keymap.usable_keys(row.command, typing)),
                    title: (row.title)(words).to_owned(),
                    refused: (row.refused)(model).is_some(),
                })
                .collect();
            if lines.is_empty() {
                lines
            } else {
                [vec![Line::Heading(heading(words).to_owned())], lines].concat()
            }
        };
        groups.into_iter().map(section).filter(|lines| !lines.is_empty()).collect()
    }
}

impl Column {
    fn of(sections: &[Vec<Line>]) -> Self {
        let lines = sections.join(&Line::Blank);
        let keys = lines.iter().map(|line| if let Line::Row { keys, .. } = line { width(keys) } else { 0 });
        let keys_width = keys.max().unwrap_or(0);
        let widths = lines.iter().map(|line| match line {
            Line::Row { title, .. } => keys_width + GAP + width(title),
            Line::Heading(text) => width(text),
            Line::Blank => 0,
        });
        let width = widths.max().unwrap_or(0);
        Self { lines, keys_width, width }
    }
}

/// How many lines the longest column has.
pub fn height(page: &[Column]) -> usize {
    page.iter().map(|column| column.lines.len()).max().unwrap_or(0)
}

/// How far the open help can be scrolled.
pub fn furthest(model: &Model) -> usize {
    match model.overlays.last() {
        Some(Overlay::Help(help)) => {
            height(&help.page(model)).saturating_sub(usize::from(lines_in_view(model.size)))
        }
        _ => 0,
    }
}
