//! What a file has told of already, and on which line: customers, or touchpoints or surveys.
//!
//! Kept by the ids in the database, four bytes each: a file of a million customers needs four megabytes.

use std::collections::HashMap;

/// Ids in a row share a page; those of one import do.
const PAGE: usize = 1024;

#[derive(Default)]
pub(super) struct Seen {
    /// Lines by id; 0 where the file told nothing yet.
    pages: HashMap<i64, Box<[u32; PAGE]>>,
}

impl Seen {
    /// Notes that the line told of what has this id; the earlier line where there is one.
    pub fn note(&mut self, id: i64, line: u64) -> Option<u64> {
        let (page, place) = (id.div_euclid(PAGE as i64), id.rem_euclid(PAGE as i64));
        let page = self.pages.entry(page).or_insert_with(|| Box::new([0; PAGE]));
        let slot = &mut page[place as usize];
        if *slot > 0 {
            return Some((*slot).into());
        }
        *slot = u32::try_from(line).unwrap_or(u32::MAX);
        None
    }
}

impl Seen {
    /// The line that told of what has this id; 0 where none did.
    pub fn line(&self, id: i64) -> u64 {
        let (page, place) = (id.div_euclid(PAGE as i64), id.rem_euclid(PAGE as i64));
        self.pages.get(&page).map_or(0, |page| page[place as usize].into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_kept_for_each_id() {
        let mut seen = Seen::default();
        for id in [1, 2, 1023, 1024, 5_000_000] {
            assert_eq!(seen.note(id, id.unsigned_abs() + 1), None);
        }
        for id in [5_000_000, 1024, 1023, 2, 1] {
            assert_eq!(seen.note(id, 7), Some(id.unsigned_abs() + 1));
        }
    }
}
