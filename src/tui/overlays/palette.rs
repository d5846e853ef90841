//! The palette: what can be done where it was opened, found by a few letters of its title or its name.
//!
//! State and matching only; `palette_view` draws it. What is chosen runs below, as if its key had been pressed there.

use keybinds::KeyInput;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::Overlay;
use crate::tui::commands::{Command, Group, Row, Scope, TABLE, Text};
use crate::tui::input::LineInput;
use crate::tui::keys;
use crate::tui::model::{Model, Tone};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    pub line: LineInput,
    /// The selected line of those found.
    pub cursor: usize,
    /// The scopes that are alive below.
    scopes: &'static [Scope],
}

/// A command that matches what is typed.
#[derive(Debug, Clone)]
pub struct Hit {
    pub row: &'static Row,
    pub title: &'static str,
    pub keys: String,
    /// Why it cannot be used at the moment.
    pub refused: Option<Text>,
    /// The letters of the title that match, by place; those of the name where the title does not match.
    pub in_title: Vec<u32>,
    pub in_name: Vec<u32>,
}

impl Palette {
    pub fn over(scopes: &'static [Scope]) -> Self {
        Self { line: LineInput::default(), cursor: 0, scopes }
    }

    pub fn paste(&mut self, text: &str) {
        self.line.insert(text);
        self.cursor = 0;
    }

    pub fn write(&mut self, key: KeyInput) {
        let before = self.line.text().to_owned();
        self.line.take(key);
        if self.line.text() != before {
            self.cursor = 0;
        }
    }

    /// The same palette before anything was typed.
    pub fn unfiltered(&self) -> Self {
        Self::over(self.scopes)
    }

    /// All that can be offered, in the order of the table.
    fn rows(&self) -> impl Iterator<Item = &'static Row> {
        let offered = |row: &&Row| self.scopes.contains(&row.scope) && row.command.in_palette();
        TABLE.iter().filter(offered)
    }

    /// What matches, the best first.
    pub fn hits(&self, model: &Model) -> Vec<Hit> {
        let words = model.session.words();
        let pattern =
            Pattern::new(self.line.text(), CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut places = |text: &str| {
            let (mut characters, mut places) = (Vec::new(), Vec::new());
            let text = Utf32Str::new(text, &mut characters);
            let score = pattern.indices(text, &mut matcher, &mut places)?;
            places.sort_unstable();
            places.dedup();
            Some((score, places))
        };
        let typing = self.scopes[0].takes_text();
        let mut hits: Vec<(u32, Hit)> = self
            .rows()
            .filter_map(|row| {
                let title = (row.title)(words);
                let (title_places, name_places) = (places(title), places(row.name));
                let score = |found: &Option<(u32, Vec<u32>)>| found.as_ref().map(|(score, _)| *score);
                let (in_title, in_name) = (score(&title_places), score(&name_places));
                // The word of the footer finds too: it is the one people have before their eyes.
                let in_hint = row.footer.and_then(|footer| score(&places((footer.hint)(words))));
                let best = in_title.max(in_name).max(in_hint)?;
                let by_title = in_title >= in_name;
                let shown =
                    |found: Option<(u32, Vec<u32>)>| found.map(|(_, places)| places).unwrap_or_default();
                let hit = Hit {
                    row,
                    title,
                    keys: keys::list(model.keymap.usable_keys(row.command, typing)),
                    refused: (row.refused)(model),
                    in_title: if by_title { shown(title_places) } else { Vec::new() },
                    in_name: if by_title { Vec::new() } else { shown(name_places) },
                };
                Some((best, hit))
            })
            .collect();
        // What changes something comes before what a hand knows without looking.
        let looks = |hit: &Hit| hit.row.group != Group::Change;
        hits.sort_by_key(|(score, hit)| (std::cmp::Reverse(*score), looks(hit)));
        hits.into_iter().map(|(_, hit)| hit).collect()
    }
}

/// Moves the cursor of the open palette, around the ends.
pub fn run(model: &mut Model, command: Command) {
    let count = match model.overlays.last() {
        Some(Overlay::Palette(palette)) => palette.hits(model).len(),
        _ => 0,
    };
    if let (Some(Overlay::Palette(palette)), true) = (model.overlays.last_mut(), count > 0) {
        palette.cursor = match command {
            Command::PaletteDown => (palette.cursor + 1) % count,
            Command::PaletteUp => (palette.cursor + count - 1) % count,
            _ => palette.cursor,
        };
    }
}

/// Closes the palette and gives back what was chosen. What is refused is said, and the palette stays.
pub fn take_chosen(model: &mut Model) -> Option<Command> {
    let Some(Overlay::Palette(palette)) = model.overlays.last() else { return None };
    let hit = palette.hits(model).into_iter().nth(palette.cursor)?;
    if let Some(refusal) = hit.refused {
        model.say(Tone::Note, refusal(model.session.words()));
        return None;
    }
    model.overlays.pop();
    Some(hit.row.command)
}

#[cfg(test)]
mod tests {
    use crate::domain::lang::Lang;
    use crate::tui::model::Session;
    use crate::tui::overlays::Overlay;
    use crate::tui::test_harness::{Harness, given, session};

    fn board() -> Harness {
        Harness::with([given("Acme", "aware"), given("Beta", "considering")])
    }

    fn found(harness: &Harness) -> Vec<&'static str> {
        let Some(Overlay::Palette(palette)) = harness.model.overlays.last() else { panic!("no palette") };
        palette.hits(&harness.model).iter().map(|hit| hit.row.name).collect()
    }

    #[test]
    fn letters_find_commands_by_title_and_by_name_in_the_language_of_the_screen() {
        assert_eq!(found(&board().keys(": l e n s"))[0], "switch-lens");
        assert_eq!(found(&board().keys("Ctrl+p m o v n"))[0], "move-next");
        assert_eq!(found(&board().keys(": z z z")), Vec::<&str>::new());
        let indonesian = Session { lang: Lang::Indonesian, ..session() };
        let harness = Harness::in_session(indonesian, [given("Acme", "aware")]).keys(": u r u n g");
        assert_eq!(found(&harness)[0], "undo");
        assert_eq!(found(&harness.keys("Ctrl+u p i n d a h"))[0], "move-to", "by the word of the footer");
    }

    #[test]
    fn it_offers_what_is_alive_below_and_not_itself() {
        let on_board = found(&board().keys(":"));
        assert!(on_board.contains(&"cursor-down") && on_board.contains(&"quit"));
        assert!(!on_board.iter().any(|name| name.starts_with("pal") || name.starts_with("help-")));
        let on_help = found(&board().keys("? :"));
        assert!(on_help.contains(&"help-down") && !on_help.contains(&"cursor-down"));
    }

    #[test]
    fn enter_runs_what_is_selected_in_the_pane_below() {
        let harness = board().keys(": n e x t Space c o l u m n Enter");
        assert!(harness.model.overlays.is_empty());
        let moved = board().keys(": m o v e - n e x t Enter").assert_stage("Acme", "considering");
        assert!(moved.model.overlays.is_empty());
        let asked = board().keys(": m o v e - t o Enter");
        assert!(matches!(asked.model.overlays.as_slice(), [Overlay::Picker(_)]));
        assert!(board().keys(": q u i t Enter").quit);
    }

    #[test]
    fn keys_that_mean_commands_elsewhere_write_here() {
        let harness = board().keys(": q ? L x");
        assert!(!harness.quit);
        let Some(Overlay::Palette(palette)) = harness.model.overlays.last() else { panic!("no palette") };
        assert_eq!(palette.line.text(), "q?Lx");
        assert!(harness.keys("Esc").assert_stage("Acme", "aware").model.overlays.is_empty());
    }

    #[test]
    fn the_cursor_goes_around_and_back_to_the_best_when_more_is_typed() {
        let harness = board().keys(": Up");
        let last = found(&harness).len() - 1;
        let at = |harness: &Harness| match harness.model.overlays.last() {
            Some(Overlay::Palette(palette)) => palette.cursor,
            _ => panic!("no palette"),
        };
        assert_eq!(at(&harness), last);
        let harness = harness.keys("Tab Tab");
        assert_eq!(at(&harness), 1);
        assert_eq!(at(&harness.keys("u")), 0);
        assert!(board().keys("Ctrl+p Ctrl+p").model.overlays.is_empty(), "the same key closes it");
    }

    #[test]
    fn what_is_refused_is_said_and_nothing_closes() {
        let harness = Harness::in_session(Session { readonly: true, ..session() }, [given("Acme", "aware")])
            .keys(": m o v e - n e x t Enter")
            .assert_status("read-only")
            .assert_stage("Acme", "aware");
        assert_eq!(harness.model.overlays.len(), 1);
    }
}
