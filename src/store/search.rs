//! From a query to SQL: what it asks of a customer, and which index leads to those it can mean.
//!
//! A word of three letters or more is found by its triples in the index, then looked for in the rows that have them
//! all; a shorter one is looked for row by row. On an earlier day there is no index of words, as it knows today only.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::StoreError;
use crate::domain::ids::CustomerId;
use crate::domain::query::{Query, Term, What};

/// How many triples of a word the index is asked for; the row decides about the rest.
const TRIPLES: usize = 16;

/// A piece of SQL about `customer` as `c`, with the values of its `?`.
#[derive(Debug, Clone)]
pub(super) struct Condition {
    pub sql: String,
    pub values: Vec<Value>,
}

impl Condition {
    pub(super) fn always() -> Self {
        Self { sql: "true".to_owned(), values: Vec::new() }
    }

    fn all(parts: Vec<Self>) -> Self {
        parts.into_iter().reduce(Self::and).unwrap_or_else(Self::always)
    }

    pub(super) fn and(mut self, other: Self) -> Self {
        self.sql = format!("{} AND {}", self.sql, other.sql);
        self.values.extend(other.values);
        self
    }
}

/// What the rows themselves tell.
pub(super) fn holds(query: &Query) -> Condition {
    Condition::all(query.terms.iter().map(term).collect())
}

fn term(term: &Term) -> Condition {
    let Condition { sql, values } = match &term.what {
        What::Word(word) => Condition { sql: "instr(c.search, ?) > 0".to_owned(), values: vec![text(word)] },
        What::Stage(rungs) => one_of("c.stage IN", rungs.iter().map(|rung| text(rung.as_str())).collect()),
        What::Owner(names) => one_of_names("c.owner", names),
        What::Persona(keys) => one_of_names("c.persona", keys),
        What::Tag(tags) => {
            let mut tagged = one_of("tag IN", tags.iter().map(|tag| text(tag.as_str())).collect());
            tagged.sql =
                format!("EXISTS (SELECT 1 FROM tag t WHERE t.customer_id = c.id AND t.{})", tagged.sql);
            tagged
        }
        // One value, however many they are: a statement takes only so many.
        What::Id(ids) => Condition { sql: format!("c.id IN ({LISTED})"), values: vec![listed(ids)] },
    };
    // Nobody looks after a customer without an owner, so `-owner:ana` is true of it; and so with personas.
    let sql = if term.negated { format!("NOT coalesce({sql}, false)") } else { sql };
    Condition { sql, values }
}

/// Whatever the case; `None` is an empty column.
fn one_of_names(column: &str, names: &[Option<String>]) -> Condition {
    let named: Vec<Value> = names.iter().flatten().map(|name| text(name)).collect();
    let nobody = names.contains(&None);
    match (named.as_slice(), nobody) {
        ([], _) => Condition { sql: format!("{column} IS NULL"), values: named },
        ([_], false) => Condition { sql: format!("{column} = ? COLLATE NOCASE"), values: named },
        (_, false) => one_of(&format!("{column} COLLATE NOCASE IN"), named),
        (_, true) => {
            let Condition { sql, values } = one_of(&format!("{column} COLLATE NOCASE IN"), named);
            Condition { sql: format!("({column} IS NULL OR {sql})"), values }
        }
    }
}

fn one_of(what: &str, values: Vec<Value>) -> Condition {
    Condition { sql: format!("{what} ({})", vec!["?"; values.len()].join(", ")), values }
}

/// The numbers of a list that is bound as one text.
const LISTED: &str = "SELECT value FROM json_each(?)";

fn listed(ids: &[CustomerId]) -> Value {
    let ids: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
    Value::Text(format!("[{}]", ids.join(",")))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// The ids of an owner's customers, which come in the order of the board.
const OWNED: &str = "c.id";

/// Which ids an index knows: all that can match are among them.
#[derive(Debug, Clone)]
pub(super) struct Lead {
    /// `SELECT` of the ids in an ascending order, its column named as `id` tells.
    sql: String,
    id: &'static str,
    values: Vec<Value>,
}

impl Lead {
    /// That a customer is among them, and in the given span of ids.
    pub(super) fn within(&self, first: i64, last: i64) -> Condition {
        let mut values = self.values.clone();
        values.extend([Value::Integer(first), Value::Integer(last)]);
        Condition { sql: format!("c.id IN ({} AND {} BETWEEN ? AND ?)", self.sql, self.id), values }
    }

    pub(super) fn anywhere(&self) -> Condition {
        Condition { sql: format!("c.id IN ({})", self.sql), values: self.values.clone() }
    }

    /// Whether a span of ids can be asked for without passing by all the others.
    pub(super) fn is_in_order(&self) -> bool {
        self.id != OWNED
    }

    /// The ids it leads to, unless they are more than `limit`.
    fn few(&self, conn: &Connection, limit: usize) -> Result<Option<Vec<i64>>, StoreError> {
        let mut select = conn.prepare_cached(&format!("{} LIMIT {}", self.sql, limit + 1))?;
        let ids = select.query_map(params_from_iter(&self.values), |row| row.get(0))?;
        let ids: Vec<i64> = ids.collect::<rusqlite::Result<_>>()?;
        Ok((ids.len() <= limit).then_some(ids))
    }
}

/// The ways that indexes know, the best first.
pub(super) fn leads(query: &Query, words_indexed: bool) -> Vec<Lead> {
    let asked = || query.terms.iter().filter(|term| !term.negated).map(|term| &term.what);
    let mut leads = Vec::new();
    let triples: Vec<String> = asked()
        .filter_map(|what| if let What::Word(word) = what { Some(triples(word)) } else { None })
        .flatten()
        .collect();
    if words_indexed && !triples.is_empty() {
        leads.push(Lead {
            sql: "SELECT rowid FROM customer_fts WHERE customer_fts MATCH ?".to_owned(),
            id: "rowid",
            values: vec![Value::Text(triples.join(" AND "))],
        });
    }
    for what in asked() {
        match what {
            What::Tag(tags) => {
                let tagged = one_of("tag IN", tags.iter().map(|tag| text(tag.as_str())).collect());
                let sql = format!("SELECT customer_id FROM tag WHERE {}", tagged.sql);
                leads.push(Lead { sql, id: "customer_id", values: tagged.values });
            }
            // Somebody or nobody is two places of the index at once: it would be read from end to end.
            What::Owner(names) if names.len() > 1 && names.contains(&None) => {}
            What::Owner(names) => {
                let owned = term(&Term { negated: false, what: What::Owner(names.clone()) });
                let sql = format!("SELECT c.id FROM customer c WHERE {}", owned.sql);
                leads.push(Lead { sql, id: OWNED, values: owned.values });
            }
            What::Id(ids) => {
                let sql = format!("SELECT id FROM customer WHERE id IN ({LISTED})");
                leads.push(Lead { sql, id: "id", values: vec![listed(ids)] });
            }
            // No index leads to those who are like a persona.
            What::Word(_) | What::Stage(_) | What::Persona(_) => {}
        }
    }
    leads
}

/// All ids that can match, where a lead knows that they are no more than `limit`.
pub(super) fn few_ids(
    conn: &Connection,
    leads: &[Lead],
    limit: usize,
) -> Result<Option<Vec<i64>>, StoreError> {
    for lead in leads {
        if let Some(ids) = lead.few(conn, limit)? {
            return Ok(Some(ids));
        }
    }
    Ok(None)
}

/// Triples that cover the word, quoted; none of a word that has less than three letters.
///
/// Side by side and not overlapping: each one more is a list to walk, and the rows are looked at anyway.
fn triples(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let Some(last) = letters.len().checked_sub(3) else { return Vec::new() };
    let quoted = |at: usize| {
        let triple: String = letters[at..at + 3].iter().collect();
        format!("\"{}\"", triple.replace('"', "\"\""))
    };
    let starts = (0..last).step_by(3).take(TRIPLES).chain([last]);
    starts.map(quoted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_asked_for_by_its_triples() {
        assert_eq!(triples("jay\""), ["\"jay\"", "\"ay\"\"\""]);
        assert_eq!(triples("pt"), Vec::<String>::new());
        assert_eq!(triples("sin"), ["\"sin\""]);
        assert_eq!(triples("sinar jaya"), ["\"sin\"", "\"ar \"", "\"jay\"", "\"aya\""]);
        assert_eq!(triples("茶香居x"), ["\"茶香居\"", "\"香居x\""]);
        assert_eq!(triples(&"x".repeat(500)).len(), TRIPLES + 1);
    }
}
