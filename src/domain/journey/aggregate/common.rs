//! What many customers say alike: texts by how they are compared, with the customers behind each.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::domain::fold::fold;
use crate::domain::ids::CustomerId;
use crate::domain::pain::Severity;

/// As many different texts are kept of a row and column, and twice as many for a while: whatever is written, memory
/// has an end.
const MOST: usize = 1_000;

/// A text that customers share; told apart without case and accents, worded as it was first told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Common<T> {
    pub text: String,
    /// Each once.
    pub customers: Vec<CustomerId>,
    /// What else is known of it: how often it was told, or how it hurts.
    pub told: T,
}

/// How a pain hurts those who have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hurt {
    /// Whom it still hurts.
    pub open: Vec<CustomerId>,
    /// The worst that it is for any of them.
    pub worst: Severity,
}

/// Keeps what is told apart by its text.
#[derive(Debug, Clone)]
pub(super) struct Texts<T> {
    /// Each with when it was first told.
    found: HashMap<String, (usize, Common<T>)>,
    told: usize,
    pruned: bool,
}

impl<T> Default for Texts<T> {
    fn default() -> Self {
        Self { found: HashMap::new(), told: 0, pruned: false }
    }
}

impl<T> Texts<T> {
    /// What is told of this customer with a text; `more` adds it to what is known of the text.
    pub fn add(&mut self, customer: CustomerId, text: &str, first: T, more: impl FnOnce(&mut T)) {
        let text = text.trim();
        let key = fold(text);
        if key.is_empty() {
            return;
        }
        if let Some((_, common)) = self.found.get_mut(&key) {
            once(&mut common.customers, customer);
            more(&mut common.told);
            return;
        }
        if self.found.len() >= MOST * 2 {
            self.prune();
        }
        let common = Common { text: text.to_owned(), customers: vec![customer], told: first };
        self.found.insert(key, (self.told, common));
        self.told += 1;
    }

    /// Forgets those of the fewest customers, the latest of them first.
    fn prune(&mut self) {
        let mut ranks: Vec<_> = self.found.values().map(rank).collect();
        ranks.sort_unstable();
        if let Some(last) = ranks.get(MOST - 1) {
            self.found.retain(|_, common| rank(common) <= *last);
            self.pruned = true;
        }
    }

    /// Those of the most customers first, then by `weight`, the heaviest first, then as they were told; and whether
    /// some were forgotten.
    pub fn finish<W: Ord>(self, weight: impl Fn(&T) -> W) -> (Vec<Common<T>>, bool) {
        let mut list: Vec<_> = self.found.into_values().collect();
        list.sort_by_key(|(order, common)| {
            (Reverse(common.customers.len()), Reverse(weight(&common.told)), *order)
        });
        (list.into_iter().map(|(_, common)| common).collect(), self.pruned)
    }
}

fn rank<T>((order, common): &(usize, Common<T>)) -> (Reverse<usize>, usize) {
    (Reverse(common.customers.len()), *order)
}

/// Customers come one after another, so that one who is there already is the last.
pub(super) fn once(customers: &mut Vec<CustomerId>, customer: CustomerId) {
    if customers.last() != Some(&customer) {
        customers.push(customer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_folded_and_a_customer_counts_once() {
        let mut texts = Texts::default();
        for (customer, text) in
            [(1, "Harga naik"), (1, " harga NAIK "), (1, "lambat"), (2, "harga naik"), (2, "  ")]
        {
            texts.add(CustomerId(customer), text, 1, |times| *times += 1);
        }
        let (list, pruned) = texts.finish(|times| *times);
        let told: Vec<_> =
            list.iter().map(|one| (one.text.as_str(), one.customers.len(), one.told)).collect();
        assert_eq!((told, pruned), (vec![("Harga naik", 2, 3), ("lambat", 1, 1)], false));
    }

    #[test]
    fn what_most_share_outlives_any_number_of_texts() {
        let mut texts = Texts::default();
        for customer in 0..10_000 {
            texts.add(CustomerId(customer), &format!("only {customer}"), (), |()| ());
            if customer % 100 == 0 {
                texts.add(CustomerId(customer), "shared", (), |()| ());
            }
        }
        let (list, pruned) = texts.finish(|()| ());
        assert!(pruned && list.len() <= MOST * 2);
        assert_eq!((list[0].text.as_str(), list[0].customers.len()), ("shared", 100));
    }
}
