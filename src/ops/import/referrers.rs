//! Rows of customers whose referrer is not there yet, and the order in which they can be taken: whoever brings
//! somebody before whom they brought. Exports that begin with the newest customer name referrers further down.

use std::collections::{BTreeMap, HashMap, VecDeque};

use super::customer_row::CustomerRow;

/// Rows that wait for the end of the file, by line.
#[derive(Default)]
pub(super) struct Waiting {
    rows: BTreeMap<u64, CustomerRow>,
    by_key: HashMap<String, u64>,
}

/// What becomes of the rows that waited.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Settled {
    /// In an order in which every referrer is there first, but for one of each ring.
    pub taken: Vec<CustomerRow>,
    /// Those whose referrer nobody knows, and those brought by them; in the order of the file.
    pub rejected: Vec<CustomerRow>,
}

impl Waiting {
    pub fn add(&mut self, row: CustomerRow) {
        self.by_key.insert(row.external_key.clone(), row.line);
        self.rows.insert(row.line, row);
    }

    /// The line of the row that waits under this key.
    pub fn line(&self, key: &str) -> Option<u64> {
        self.by_key.get(key).copied()
    }

    /// `is_there` tells whether a customer of this key is in the database.
    pub fn settled<E>(mut self, mut is_there: impl FnMut(&str) -> Result<bool, E>) -> Result<Settled, E> {
        let mut brought: HashMap<String, Vec<u64>> = HashMap::new();
        let (mut ready, mut lost) = (VecDeque::new(), VecDeque::new());
        for (line, row) in &self.rows {
            let referrer = row.referred_by.as_deref().unwrap_or_default();
            if is_there(referrer)? {
                ready.push_back(*line);
            } else if self.by_key.contains_key(referrer) {
                brought.entry(referrer.to_owned()).or_default().push(*line);
            } else {
                lost.push_back(*line);
            }
        }
        let mut settled = Settled::default();
        self.follow(&mut lost, &mut brought, &mut settled.rejected);
        settled.rejected.sort_by_key(|row| row.line);
        self.follow(&mut ready, &mut brought, &mut settled.taken);
        // What is left are rings of people who brought each other, and whoever those brought.
        while let Some((&line, _)) = self.rows.first_key_value() {
            ready.push_back(line);
            self.follow(&mut ready, &mut brought, &mut settled.taken);
        }
        Ok(settled)
    }

    /// These rows, and then whoever was brought by them.
    fn follow(
        &mut self,
        lines: &mut VecDeque<u64>,
        brought: &mut HashMap<String, Vec<u64>>,
        into: &mut Vec<CustomerRow>,
    ) {
        while let Some(line) = lines.pop_front() {
            if let Some(row) = self.rows.remove(&line) {
                lines.extend(brought.remove(&row.external_key).unwrap_or_default());
                into.push(row);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan::tests::row;
    use super::*;

    fn settled(pairs: &[(&str, &str)]) -> (String, String) {
        let mut waiting = Waiting::default();
        for (line, (key, referrer)) in (2..).zip(pairs) {
            let (external_key, referred_by) = ((*key).to_owned(), Some((*referrer).to_owned()));
            waiting.add(CustomerRow { line, external_key, referred_by, ..row() });
        }
        let settled = waiting.settled(|key| Ok::<_, ()>(key == "there")).unwrap();
        let keys = |rows: Vec<CustomerRow>| rows.into_iter().map(|row| row.external_key).collect();
        (keys(settled.taken), keys(settled.rejected))
    }

    #[test]
    fn referrers_come_before_whom_they_brought() {
        assert_eq!(settled(&[("c", "b"), ("b", "a"), ("a", "there")]), ("abc".into(), String::new()));
        assert_eq!(settled(&[("c", "b"), ("b", "gone"), ("a", "there")]), ("a".into(), "cb".into()));
    }

    #[test]
    fn a_ring_is_taken_whole() {
        assert_eq!(settled(&[("x", "b"), ("a", "b"), ("b", "a")]), ("xab".into(), String::new()));
    }
}
