//! From a key to a command: the key map, asked scope by scope, innermost first.

use keybinds::KeyInput;

use super::commands::{Command, Scope, TABLE};
use super::keys;

/// Which key means which command in which scope.
#[derive(Debug, Clone)]
pub struct KeyMap {
    bindings: Vec<Binding>,
}

#[derive(Debug, Clone, Copy)]
struct Binding {
    scope: Scope,
    key: KeyInput,
    command: Command,
}

impl Default for KeyMap {
    /// The default keys of the table.
    fn default() -> Self {
        let bindings = TABLE.iter().flat_map(|row| {
            row.keys.iter().filter_map(|key| keys::parse(key)).map(|key| Binding {
                scope: row.scope,
                key,
                command: row.command,
            })
        });
        Self { bindings: bindings.collect() }
    }
}

impl KeyMap {
    /// The command that `key` means, where `scopes` are alive, innermost first.
    pub fn resolve(&self, scopes: &[Scope], key: KeyInput) -> Option<Command> {
        scopes.iter().find_map(|scope| {
            let hit = self.bindings.iter().find(|b| b.scope == *scope && b.key == key);
            hit.map(|binding| binding.command)
        })
    }

    /// All keys of a command, the one to show first.
    pub fn keys_of(&self, command: Command) -> impl Iterator<Item = KeyInput> {
        self.bindings.iter().filter(move |b| b.command == command).map(|b| b.key)
    }

    /// The key to show for a command; empty where it has none.
    pub fn shown(&self, command: Command) -> String {
        self.keys_of(command).next().map(keys::pretty).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_scope_answers_first() {
        let map = KeyMap::default();
        let j = keys::parse("j").unwrap();
        assert_eq!(map.resolve(&[Scope::Picker, Scope::Global], j), Some(Command::PickerDown));
        assert_eq!(map.resolve(&[Scope::Board, Scope::Global], j), Some(Command::CursorDown));
        assert_eq!(map.resolve(&[Scope::Global], j), None);
    }

    #[test]
    fn the_first_key_is_the_one_shown() {
        assert_eq!(KeyMap::default().shown(Command::MoveNext), "L");
        assert_eq!(KeyMap::default().shown(Command::Redo), "Ctrl-r");
    }
}
