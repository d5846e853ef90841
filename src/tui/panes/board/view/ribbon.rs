//! The ribbon: every column of the lens with its count, the current one in brackets, exits after a bar.
//!
//! Names are shortened until all fit, the current one last; then counts stand alone; then only the current
//! column is left.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::grid::Grid;
use super::super::layout::Slot;
use super::super::stretch::Stretch;
use crate::domain::lens::Column;
use crate::text::lenses::short_name;
use crate::text::plain::{cut, plain, shorten, width};
use crate::text::{Words, figures};
use crate::tui::model::Session;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::put;

struct Item {
    name: String,
    count: String,
    current: bool,
    in_view: bool,
    /// The first exit has the bar before it.
    barred: bool,
}

pub fn draw(grid: &Grid, slots: &[Slot], session: &Session, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let items = fit(items(grid, slots, session), usize::from(area.width), session);
    let mut x = area.x;
    for item in items {
        if item.barred {
            x = put(buffer, x, area.y, area.width, session.glyphs().exits, theme.style(Role::Muted));
        }
        let role = match (item.current, item.in_view) {
            (true, _) => Role::Strong,
            (false, true) => Role::Text,
            (false, false) => Role::Muted,
        };
        let (open, close) = if item.current { ("[", "]") } else { (" ", " ") };
        let between = if item.name.is_empty() { "" } else { " " };
        let text = format!("{open}{}{between}{}{close}", item.name, item.count);
        x = put(buffer, x, area.y, area.right().saturating_sub(x), &text, theme.style(role));
    }
}

fn items(grid: &Grid, slots: &[Slot], session: &Session) -> Vec<Item> {
    let columns = session.lens().columns();
    let first_exit = columns.iter().position(|column| column.exit);
    let item = |(index, (column, stretch)): (usize, (&Column, &Stretch))| Item {
        name: plain(column.label.get(session.lang)).into_owned(),
        count: stretch.total().map_or_else(
            || session.glyphs().ellipsis.to_owned(),
            |total| figures(session.lang).count(total.customers),
        ),
        current: index == grid.current(),
        in_view: slots.iter().any(|slot| slot.column == index),
        barred: first_exit == Some(index) && index > 0,
    };
    columns.iter().zip(grid.columns()).enumerate().map(item).collect()
}

fn fit(mut items: Vec<Item>, room: usize, session: &Session) -> Vec<Item> {
    let longest = items.iter().map(|item| width(&item.name)).max().unwrap_or(0);
    for limit in (0..=longest).rev() {
        if limit == 1 || limit == 2 {
            // Nobody knows a column by one or two letters.
            continue;
        }
        if total(&items, limit) <= room {
            let left = room - total(&items, limit);
            cut_names(&mut items, limit, left, session.words());
            return items;
        }
    }
    items.retain(|item| item.current);
    for item in &mut items {
        let around = width(&item.count) + 3;
        item.name = shorten(&item.name, room.saturating_sub(around), session.glyphs().ellipsis);
        item.barred = false;
    }
    items
}

/// Cuts the names to `limit`; those that lack least get back what room is left.
fn cut_names(items: &mut [Item], limit: usize, mut room: usize, words: &'static dyn Words) {
    let mut long: Vec<&mut Item> =
        items.iter_mut().filter(|item| !item.current && width(&item.name) > limit).collect();
    long.sort_by_key(|item| width(&item.name));
    for item in long {
        let lacks = width(&item.name) - limit;
        if limit > 0 && lacks <= room {
            room -= lacks;
        } else {
            item.name = abbreviated(short_name(&item.name, words), limit);
        }
    }
}

/// The name in at most `limit` cells. Of several words each keeps its beginning: `Tidak` alone would say another
/// thing than `Tidak aktif`.
fn abbreviated(name: &str, limit: usize) -> String {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let blanks = words.len().saturating_sub(1);
    while words.len() > 1 && words.iter().map(|word| width(word)).sum::<usize>() + blanks > limit {
        let Some(longest) = words.iter_mut().max_by_key(|word| width(word)).filter(|word| width(word) > 1)
        else {
            break;
        };
        *longest = cut(longest, width(longest) - 1);
    }
    cut(&words.join(" "), limit).trim_end().to_owned()
}

/// How wide the items are when names other than the current one are cut to `limit`.
fn total(items: &[Item], limit: usize) -> usize {
    let one = |item: &Item| {
        let name = width(&item.name);
        let name = if item.current { name } else { name.min(limit) };
        usize::from(name > 0) + name + width(&item.count) + 2 + usize::from(item.barred)
    };
    items.iter().map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::test_harness::session;

    fn ribbon(names: &[(&str, i64)], current: usize, room: usize) -> String {
        let items = names.iter().enumerate().map(|(index, (name, count))| Item {
            name: (*name).to_owned(),
            count: count.to_string(),
            current: index == current,
            in_view: true,
            barred: false,
        });
        let fitted = fit(items.collect(), room, &session());
        assert!(total(&fitted, usize::MAX) <= room);
        let texts: Vec<String> = fitted.iter().map(|item| format!("{} {}", item.name, item.count)).collect();
        texts.join(" | ")
    }

    const NAMES: [(&str, i64); 3] = [("Awareness", 42), ("Consideration", 31), ("Purchase", 18)];

    #[test]
    fn names_are_shortened_then_dropped_the_current_one_last() {
        assert_eq!(ribbon(&NAMES, 2, 80), "Awareness 42 | Consideration 31 | Purchase 18");
        assert_eq!(ribbon(&NAMES, 2, 40), "Awareness 42 | Consider 31 | Purchase 18");
        assert_eq!(ribbon(&NAMES, 2, 33), "Aware 42 | Consi 31 | Purchase 18");
        assert_eq!(ribbon(&NAMES, 2, 24), " 42 |  31 | Purchase 18");
        assert_eq!(ribbon(&NAMES, 2, 13), "Purchase 18");
        assert_eq!(ribbon(&NAMES, 2, 10), "Purc… 18");
    }
}
