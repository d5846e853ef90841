//! From keys to a command: the key map, asked scope by scope, innermost first.
//!
//! A binding is a sequence of keys, mostly of one. Within the scopes that are alive together no sequence is another
//! one's beginning, so that a key never waits for what may follow; [`KeyMap::changed`] refuses what breaks that.

use keybinds::{KeyInput, KeySeq, Match};

use super::commands::{Command, Scope, TABLE};
use super::keys;

/// Which keys mean which command in which scope.
#[derive(Debug, Clone)]
pub struct KeyMap {
    bindings: Vec<Binding>,
}

#[derive(Debug, Clone)]
struct Binding {
    scope: Scope,
    keys: KeySeq,
    command: Command,
}

/// What the keys pressed so far mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    Command(Command),
    /// The beginning of sequences.
    Begun,
    Nothing,
}

/// Two commands that the same keys would mean, or one whose keys begin another's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    pub keys: String,
    pub first: Command,
    pub second: Command,
}

impl Default for KeyMap {
    /// The default keys of the table.
    fn default() -> Self {
        Self { bindings: TABLE.iter().flat_map(|row| bindings(row.command, keys::of_row(row))).collect() }
    }
}

impl KeyMap {
    /// The default keys, with other ones for some commands.
    pub fn changed(changes: &[(Command, Vec<KeySeq>)]) -> Result<Self, Clash> {
        let map = TABLE.iter().flat_map(|row| {
            let other = changes.iter().find(|(command, _)| *command == row.command);
            bindings(row.command, other.map_or_else(|| keys::of_row(row), |(_, keys)| keys.clone()))
        });
        let map = Self { bindings: map.collect() };
        map.clash().map_or(Ok(map), Err)
    }

    /// What the keys mean, where `scopes` are alive, innermost first.
    pub fn resolve(&self, scopes: &[Scope], keys: &[KeyInput]) -> Resolved {
        let in_scope = |scope: &Scope| {
            let found = |wanted| self.of_scope(*scope).find(move |b| b.keys.match_to(keys) == wanted);
            found(Match::Matched)
                .map(|binding| Resolved::Command(binding.command))
                .or_else(|| found(Match::Prefix).map(|_| Resolved::Begun))
        };
        scopes.iter().find_map(in_scope).unwrap_or(Resolved::Nothing)
    }

    /// What may follow the keys: the rest of each sequence, with its command.
    pub fn continuations(&self, scopes: &[Scope], keys: &[KeyInput]) -> Vec<(&[KeyInput], Command)> {
        let bindings = scopes.iter().flat_map(|scope| self.of_scope(*scope));
        let begun = bindings.filter(|binding| binding.keys.match_to(keys) == Match::Prefix);
        begun
            .filter_map(|binding| Some((binding.keys.as_slice().get(keys.len()..)?, binding.command)))
            .collect()
    }

    fn of_scope(&self, scope: Scope) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |binding| binding.scope == scope)
    }

    /// All keys of a command, the one to show first.
    pub fn keys_of(&self, command: Command) -> impl Iterator<Item = &[KeyInput]> {
        self.bindings.iter().filter(move |b| b.command == command).map(|b| b.keys.as_slice())
    }

    /// The keys of a command that reach it where those that write a text do not (`typing`).
    pub fn usable_keys(&self, command: Command, typing: bool) -> impl Iterator<Item = &[KeyInput]> {
        self.keys_of(command)
            .filter(move |keys| !(typing && keys.first().is_some_and(|&key| keys::types(key))))
    }

    /// The key to show for a command; empty where it has none.
    pub fn shown(&self, command: Command) -> String {
        self.keys_of(command).next().map(keys::pretty).unwrap_or_default()
    }

    /// The first keys that mean two things at once.
    fn clash(&self) -> Option<Clash> {
        self.bindings.iter().enumerate().find_map(|(index, one)| {
            let other = self.bindings[index + 1..].iter().find(|other| collide(one, other))?;
            let keys = if one.keys.as_slice().len() < other.keys.as_slice().len() { one } else { other };
            Some(Clash {
                keys: keys::pretty(keys.keys.as_slice()),
                first: one.command,
                second: other.command,
            })
        })
    }
}

fn bindings(command: Command, keys: Vec<KeySeq>) -> impl Iterator<Item = Binding> {
    keys.into_iter().map(move |keys| Binding { scope: command.row().scope, keys, command })
}

/// Whether both are alive together and one begins the other. An inner scope is alive with the global one.
fn collide(one: &Binding, other: &Binding) -> bool {
    one.scope.meets(other.scope)
        && (one.keys.match_to(other.keys.as_slice()) != Match::Unmatch
            || other.keys.match_to(one.keys.as_slice()) != Match::Unmatch)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seq(text: &str) -> KeySeq {
        keys::parse_sequence(text).unwrap()
    }

    fn meaning(map: &KeyMap, scope: Scope, text: &str) -> Resolved {
        map.resolve(&[scope, Scope::Global], seq(text).as_slice())
    }

    #[test]
    fn the_innermost_scope_answers_first() {
        let map = KeyMap::default();
        assert_eq!(meaning(&map, Scope::Picker, "j"), Resolved::Command(Command::PickerDown));
        assert_eq!(meaning(&map, Scope::Board, "j"), Resolved::Command(Command::CursorDown));
        assert_eq!(meaning(&map, Scope::Global, "j"), Resolved::Nothing);
    }

    #[test]
    fn the_first_key_is_the_one_shown() {
        assert_eq!(KeyMap::default().shown(Command::MoveNext), "L");
        assert_eq!(KeyMap::default().shown(Command::Redo), "Ctrl-r");
    }

    #[test]
    fn sequences_are_followed_key_by_key() {
        let changes =
            [(Command::FirstCard, vec![seq("g g")]), (Command::LastCard, vec![seq("g e"), seq("End")])];
        let map = KeyMap::changed(&changes).unwrap();
        assert_eq!(meaning(&map, Scope::Board, "g"), Resolved::Begun);
        assert_eq!(meaning(&map, Scope::Board, "g e"), Resolved::Command(Command::LastCard));
        assert_eq!(meaning(&map, Scope::Board, "g x"), Resolved::Nothing);
        assert_eq!(meaning(&map, Scope::Board, "Home"), Resolved::Nothing, "the defaults are gone");
        let rest = map.continuations(&[Scope::Board], seq("g").as_slice());
        let told: Vec<_> = rest.into_iter().map(|(keys, command)| (keys::pretty(keys), command)).collect();
        assert_eq!(told, [("g".to_owned(), Command::FirstCard), ("e".to_owned(), Command::LastCard)]);
    }

    #[test]
    fn keys_that_mean_two_things_at_once_are_refused() {
        let clash = |command, keys: &str| KeyMap::changed(&[(command, vec![seq(keys)])]).unwrap_err();
        let told = clash(Command::MoveNext, "u");
        assert_eq!((told.first, told.second, told.keys.as_str()), (Command::MoveNext, Command::Undo, "u"));
        assert_eq!(clash(Command::MoveNext, "g x").keys, "g", "g would never be alone again");
        assert_eq!(clash(Command::Undo, "q").second, Command::Close, "the global scope is alive everywhere");
        assert!(KeyMap::changed(&[(Command::Undo, vec![seq("0")])]).is_ok(), "a list is another scope");
    }
}
