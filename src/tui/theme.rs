//! What a colour means: roles, and how each looks. The only place of the views that knows colours.
//!
//! Only the sixteen colours that a terminal's own theme defines, and never a colour alone: each role that
//! matters has a sign or another weight as well.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

/// What a cell is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Text,
    /// What to read first: the name of the current column.
    Strong,
    /// What to read last.
    Muted,
    Accent,
    Good,
    Warn,
    Bad,
    Border,
    /// The border of what has the focus.
    Focus,
    Selection,
}

/// Every role with the letter that stands for it in a probe.
const ROLES: [(Role, char); 10] = [
    (Role::Text, '.'),
    (Role::Strong, 's'),
    (Role::Muted, 'm'),
    (Role::Accent, 'a'),
    (Role::Good, 'g'),
    (Role::Warn, 'w'),
    (Role::Bad, 'b'),
    (Role::Border, '-'),
    (Role::Focus, '='),
    (Role::Selection, 'X'),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Looks {
    Colours,
    Mono,
    Probe,
}

/// How the roles look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme(Looks);

impl Theme {
    /// Text in the terminal's own colours, a few accents.
    pub fn dark() -> Self {
        Self(Looks::Colours)
    }

    /// For `NO_COLOR`: weight and reversal only.
    pub fn mono() -> Self {
        Self(Looks::Mono)
    }

    /// For tests: [`roles_of`] prints a buffer drawn with it as letters.
    pub fn probe() -> Self {
        Self(Looks::Probe)
    }

    pub fn style(self, role: Role) -> Style {
        match self.0 {
            Looks::Colours => colours(role),
            Looks::Mono => mono(role),
            Looks::Probe => Style::new().fg(Color::Indexed(index_of(role))),
        }
    }
}

/// The roles of a buffer drawn with [`Theme::probe`], one letter a cell; blanks that nobody styled stay blank.
pub fn roles_of(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width).max(1);
    let rows = buffer.content.chunks(width).map(|row| {
        let letters: String = row
            .iter()
            .map(|cell| match cell.fg {
                Color::Indexed(index) => ROLES.get(usize::from(index)).map_or('?', |(_, letter)| *letter),
                _ => ' ',
            })
            .collect();
        letters.trim_end().to_owned()
    });
    rows.collect::<Vec<_>>().join("\n")
}

fn index_of(role: Role) -> u8 {
    ROLES.iter().position(|(other, _)| *other == role).and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
}

/// Dim instead of grey: some palettes make "bright black" the background.
fn colours(role: Role) -> Style {
    let style = Style::new();
    match role {
        Role::Text | Role::Focus => style,
        Role::Strong => style.add_modifier(Modifier::BOLD),
        Role::Muted | Role::Border => style.add_modifier(Modifier::DIM),
        Role::Accent => style.fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Role::Good => style.fg(Color::Green),
        Role::Warn => style.fg(Color::Yellow),
        Role::Bad => style.fg(Color::Red).add_modifier(Modifier::BOLD),
        Role::Selection => style.add_modifier(Modifier::REVERSED),
    }
}

fn mono(role: Role) -> Style {
    let style = Style::new();
    match role {
        Role::Text | Role::Good | Role::Focus => style,
        Role::Strong | Role::Accent | Role::Warn => style.add_modifier(Modifier::BOLD),
        Role::Bad => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        Role::Muted | Role::Border => style.add_modifier(Modifier::DIM),
        Role::Selection => style.add_modifier(Modifier::REVERSED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mono_has_no_colour_and_selection_never_depends_on_one() {
        for (role, _) in ROLES {
            let style = Theme::mono().style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
        for theme in [Theme::dark(), Theme::mono()] {
            assert!(theme.style(Role::Selection).add_modifier.contains(Modifier::REVERSED));
        }
    }

    #[test]
    fn every_role_has_its_own_letter() {
        let mut letters: Vec<_> = ROLES.iter().map(|(_, letter)| letter).collect();
        letters.sort();
        letters.dedup();
        assert_eq!(letters.len(), ROLES.len());
    }
}
