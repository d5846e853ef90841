//! The help: every command that is alive where it was asked for, made from the table of commands.
//!
//! What it says and how it is laid out is worked out here, so that scrolling knows where the end is.

use crate::domain::health::{Band, Trend};
use crate::domain::task::Urgency;
use crate::text::done::task_letter;
use crate::text::plain::width;
use crate::tui::commands::{Group, Scope, TABLE, Text};
use crate::tui::keys;
use crate::tui::model::{Model, Session, Size};
use crate::tui::overlays::Overlay;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    pub scopes: &'static [Scope],
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
        // Beside a board there is a place of one's own to tell of.
        let look: Text = match self.scopes[0] {
            Scope::Board | Scope::Global => |w| w.help_look(),
            place => place.title(),
        };
        let groups: [(Group, Text); 3] = [
            (Group::Look, look),
            (Group::Change, |w| w.help_change()),
            (Group::Program, |w| w.help_program()),
        ];
        let typing = self.scopes[0].takes_text();
        let section = |(group, heading): (Group, Text)| {
            let rows = TABLE.iter().filter(|row| self.scopes.contains(&row.scope) && row.group == group);
            let lines: Vec<Line> = rows
                .map(|row| (row, keys::list(model.keymap.usable_keys(row.command, typing))))
                // Beside a line to type in, a key that writes is no way to a command.
                .filter(|(_, keys)| !typing || !keys.is_empty())
                .map(|(row, keys)| Line::Row {
                    keys,
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
        let legend = if self.scopes[0] == Scope::Board { legend(&model.session) } else { Vec::new() };
        groups.into_iter().map(section).chain([legend]).filter(|lines| !lines.is_empty()).collect()
    }
}

/// What the signs on a card mean.
fn legend(session: &Session) -> Vec<Line> {
    let (words, glyphs) = (session.words(), session.glyphs());
    let beside = |signs: Vec<&str>| signs.join(" ");
    let (within, beyond) = (format!("9{}21", glyphs.within), format!("30{}21", glyphs.beyond));
    let tasks = [Some(Urgency::Overdue), Some(Urgency::Today), Some(Urgency::Later), None];
    let signs = [
        (beside(Band::ALL.iter().map(|band| glyphs.band(*band)).collect()), words.legend_bands()),
        (beside(Trend::ALL.iter().map(|trend| glyphs.trend(*trend)).collect()), words.legend_trend()),
        (within, words.legend_clock()),
        (beyond, words.legend_over()),
        (glyphs.cold.to_owned(), words.legend_cold()),
        (beside(tasks.map(|task| task_letter(words, task)).to_vec()), words.legend_tasks()),
    ];
    let row = |(keys, title): (String, &str)| Line::Row { keys, title: title.to_owned(), refused: false };
    let heading = Line::Heading(words.legend_title().to_owned());
    std::iter::once(heading).chain(signs.into_iter().map(row)).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::tui::overlays::palette::Palette;
    use crate::tui::test_harness::{Harness, given, session};

    #[test]
    fn every_command_is_reachable_and_in_the_help_of_its_place_in_both_languages() {
        for &lang in Lang::ALL {
            let model = Harness::in_session(Session { lang, ..session() }, [given("Acme", "aware")]).model;
            for row in TABLE {
                let scopes: &[Scope] = &[row.scope, Scope::Global];
                let scopes = Box::leak(scopes.to_vec().into_boxed_slice());
                let by_key = model.keymap.usable_keys(row.command, row.scope.takes_text()).next().is_some();
                let offered = Palette::over(scopes).hits(&model).iter().any(|hit| hit.row.name == row.name);
                assert!(by_key || offered, "{} cannot be reached", row.name);
                let title = (row.title)(model.session.words());
                let page = Help { scopes, top: 0 }.page(&model);
                let told = |line: &Line| matches!(line, Line::Row { title: told, .. } if told == title);
                assert!(page.iter().any(|column| column.lines.iter().any(told)), "{} is not told", row.name);
            }
        }
    }

    #[test]
    fn beside_a_line_to_type_in_only_keys_that_do_not_write_are_told() {
        let screen = Harness::with([given("Acme", "aware")]).keys(": F1").screen();
        assert!(screen.contains(" F1 ") && screen.contains("Ctrl-p "), "{screen}");
        assert!(!screen.contains("? F1") && !screen.contains(": Ctrl-p"), "{screen}");
    }

    #[test]
    fn a_form_and_a_list_have_a_heading_of_their_own_and_no_row_without_a_key() {
        for (lang, form, list) in [(Lang::English, "Form", "Lists"), (Lang::Indonesian, "Formulir", "Daftar")]
        {
            let harness = Harness::in_session(Session { lang, ..session() }, [given("Acme", "aware")]);
            let words = harness.model.session.words();
            let harness = harness.keys("n F1");
            let page = |harness: &Harness| match harness.model.overlays.last() {
                Some(Overlay::Help(help)) => help.page(&harness.model),
                other => panic!("{other:?}"),
            };
            let heading = |page: &[Column]| page[0].lines.first().cloned();
            let told = page(&harness);
            assert_eq!(heading(&told), Some(Line::Heading(form.to_owned())));
            for line in told.iter().flat_map(|column| &column.lines) {
                assert!(!matches!(line, Line::Row { keys, .. } if keys.is_empty()), "{line:?}");
            }
            let harness = harness.keys("Esc Esc m F1");
            assert_eq!(heading(&page(&harness)), Some(Line::Heading(list.to_owned())));
            assert!(!harness.screen().contains(words.help_look()), "{}", harness.screen());
        }
    }
}
