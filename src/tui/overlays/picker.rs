//! A list to choose one thing from: by its digit or letter, or by cursor and Enter.

use super::form::state::Form;
use crate::domain::deed::Deed;
use crate::domain::ids::CustomerId;
use crate::domain::moves::Reason;
use crate::domain::stage::StageKey;
use crate::text::lenses::lens_name;
use crate::text::outcome::reason_text;
use crate::text::plain::plain;
use crate::tui::model::{Selected, Session};
use crate::tui::panes::record::page::Section;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picker {
    pub title: String,
    pub items: Vec<Item>,
    pub cursor: usize,
    /// Its lines have letters, which choose at once: every letter is one, so that none is left for commands.
    pub by_letter: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub label: String,
    /// What else there is to say, dimly.
    pub note: String,
    /// What is in force now.
    pub current: bool,
    pub choice: Choice,
    /// What changes it.
    pub change: Option<Choice>,
    /// What removes it.
    pub drop: Option<Choice>,
    /// What ends it, or takes the end back.
    pub finish: Option<Choice>,
    /// What picks it from a list by letter.
    pub letter: Option<char>,
}

impl Item {
    /// Something to choose and no more.
    pub fn new(label: String, note: String, choice: Choice) -> Self {
        Self { label, note, current: false, choice, change: None, drop: None, finish: None, letter: None }
    }
}

/// A move that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub customer: CustomerId,
    /// Where the customer stood when the wish came up: what has happened since was not seen.
    pub seen: StageKey,
    pub to: StageKey,
    pub reason: Option<Reason>,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    Move(Wish),
    Lens(usize),
    /// Shows the map of this customer.
    Journey(CustomerId),
    /// The cursor of the record goes there.
    Section(Section),
    /// Opens this form.
    Form(Box<Form>),
    /// Opens another list.
    List(Box<Picker>),
    /// Done at once: an undo takes it back.
    Do {
        /// Whom it is about.
        customer: Option<CustomerId>,
        deed: Box<Deed>,
    },
    /// Done in the place of what the form below would do.
    SaveAs {
        customer: CustomerId,
        deed: Box<Deed>,
    },
    /// Goes into the field of the form below.
    Paste(String),
}

impl Picker {
    /// All rungs in the order of the ladder, the cursor on the customer's.
    pub fn rungs(session: &Session, selected: Selected<'_>) -> Self {
        let lens = session.lens();
        let items = session.ladder.stages().iter().map(|stage| {
            let name = stage.label.get(session.lang);
            let column = lens.columns().get(lens.column_of(&stage.key));
            let column = column.map_or("", |column| column.label.get(session.lang));
            let note = if column == name { "" } else { column };
            let choice = Choice::Move(Wish {
                customer: selected.id,
                seen: selected.standing.stage.clone(),
                to: stage.key.clone(),
                reason: None,
            });
            let current = stage.key == selected.standing.stage;
            Item { current, ..Item::new(name.to_owned(), note.to_owned(), choice) }
        });
        Self::of(session.words().pick_rung(&plain(selected.name)), items.collect())
    }

    /// Why the customer is moved there.
    pub fn reasons(session: &Session, name: &str, wish: &Wish) -> Self {
        let words = session.words();
        let items = Reason::ALL.iter().map(|&reason| {
            let choice = Choice::Move(Wish { reason: Some(reason), ..wish.clone() });
            Item::new(reason_text(words, reason).to_owned(), String::new(), choice)
        });
        let title = words.pick_reason(&plain(name), &session.rung_name(&wish.to));
        Self::of(title, items.collect())
    }

    pub fn lenses(session: &Session) -> Self {
        let items = session.lenses.iter().enumerate().map(|(index, lens)| {
            let columns: Vec<&str> = lens.columns().iter().map(|c| c.label.get(session.lang)).collect();
            let name = lens_name(session.words(), lens.key()).to_owned();
            let current = index == session.lens;
            Item { current, ..Item::new(name, columns.join(", "), Choice::Lens(index)) }
        });
        Self::of(session.words().pick_lens().to_owned(), items.collect())
    }

    pub fn of(title: String, items: Vec<Item>) -> Self {
        let cursor = items.iter().position(|item| item.current).unwrap_or(0);
        Self { title, items, cursor, by_letter: false }
    }

    /// A list whose lines are chosen by their letters; those without one get the digits that are free.
    pub fn by_letter(title: String, mut items: Vec<Item>) -> Self {
        let is_free = |digit: &char| items.iter().all(|item| item.letter != Some(*digit));
        let free: Vec<char> = "1234567890".chars().filter(is_free).collect();
        let without = items.iter_mut().filter(|item| item.letter.is_none());
        for (item, digit) in without.zip(free) {
            item.letter = Some(digit);
        }
        Self { by_letter: true, ..Self::of(title, items) }
    }

    /// What the letter stands for; one of the other case serves where nothing has it.
    pub fn lettered(&self, letter: char) -> Option<Choice> {
        let of = |fits: &dyn Fn(char) -> bool| self.items.iter().find(|item| item.letter.is_some_and(fits));
        let found = of(&|c| c == letter).or_else(|| of(&|c| c.to_lowercase().eq(letter.to_lowercase())));
        found.map(|item| item.choice.clone())
    }

    /// Moves the cursor, around the ends.
    pub fn step(&mut self, by: isize) -> Option<Choice> {
        let count = std::num::NonZeroUsize::new(self.items.len())?;
        self.cursor = self.cursor.wrapping_add_signed(by).wrapping_add(count.get()) % count;
        None
    }

    pub fn chosen(&self) -> Option<Choice> {
        self.items.get(self.cursor).map(|item| item.choice.clone())
    }

    /// What changes the line under the cursor.
    pub fn change(&self) -> Option<Choice> {
        self.items.get(self.cursor).and_then(|item| item.change.clone())
    }

    /// What removes the line under the cursor.
    pub fn drop(&self) -> Option<Choice> {
        self.items.get(self.cursor).and_then(|item| item.drop.clone())
    }

    /// What ends the line under the cursor.
    pub fn finish(&self) -> Option<Choice> {
        self.items.get(self.cursor).and_then(|item| item.finish.clone())
    }

    /// What the digit stands for: `1` to `9`, then `0`.
    pub fn numbered(&self, digit: usize) -> Option<Choice> {
        let place = if digit == 0 { 9 } else { digit - 1 };
        self.items.get(place).map(|item| item.choice.clone())
    }

    /// The digit of a place, if it has one.
    pub fn digit_of(place: usize) -> Option<char> {
        match place {
            0..9 => char::from_digit(u32::try_from(place).ok()? + 1, 10),
            9 => Some('0'),
            _ => None,
        }
    }
}
