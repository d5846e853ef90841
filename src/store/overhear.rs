//! For tests: which statements a store runs, and which of them pass over a whole table.

use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::Store;

/// The tables that grow with the work of a team.
const BIG: [&str; 17] = [
    "customer",
    "purchase",
    "stage_move",
    "tag",
    "custom_field",
    "task",
    "contact",
    "survey",
    "flag",
    "other_key",
    "touchpoint",
    "pain",
    "opportunity",
    "finding",
    "cell",
    "batch",
    "change",
];

/// Read from one end as far as somebody asks, never to the other.
const LAZY: [&str; 4] = [
    // Stops at the first amount, and there is one from the first import on.
    "OR EXISTS (SELECT 1 FROM spend)",
    "SELECT hash FROM change ORDER BY id DESC LIMIT 1",
    "FROM batch b WHERE ?1 = 0 ORDER BY b.id DESC",
    "FROM customer c WHERE true AND true ORDER BY c.id LIMIT ?",
];

impl Store {
    /// Tells the text of every statement from now on, as it is run.
    pub(crate) fn overhear(&mut self, mut hear: impl FnMut(String) + Send + 'static) {
        let heard = move |event: TraceEvent<'_>| {
            if let TraceEvent::Stmt(statement, _) = event {
                hear(statement.sql().into_owned());
            }
        };
        self.conn.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(heard)).unwrap();
    }

    /// The steps of the statement's plan that go through a whole big table.
    pub(crate) fn whole_passes(&self, sql: &str) -> Vec<String> {
        let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE"];
        let plain = verbs.iter().any(|verb| sql.trim_start().starts_with(verb));
        // The index of words looks into tables of its own, by their keys.
        let own = sql.contains("temp.") || sql.contains("customer_fts_");
        if !plain || own || LAZY.iter().any(|lazy| sql.ends_with(lazy)) {
            return Vec::new();
        }
        let mut explain = self.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = explain
            .raw_query()
            .mapped(|row| row.get::<_, String>("detail"))
            .collect::<rusqlite::Result<Vec<_>>>();
        let whole = steps.unwrap().into_iter().filter(|step| scans_big_table(step, sql));
        whole.map(|step| format!("{step}\n  in {sql}")).collect()
    }
}

/// Whether a step goes through a whole table, by its name or the letter that stands for it in the statement.
fn scans_big_table(step: &str, sql: &str) -> bool {
    let Some(name) = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next()) else { return false };
    let means = |big: &str| {
        let alias = format!("{big} {name}");
        name == big || sql.contains(&format!("{alias} ")) || sql.ends_with(&alias)
    };
    BIG.iter().any(|big| means(big))
}

#[test]
fn a_pass_over_a_whole_table_is_told() {
    use crate::domain::money::Currency;
    use crate::store::Founding;

    let dir = tempfile::tempdir().unwrap();
    let founding = Founding::new(Currency::IDR, chrono_tz::Tz::UTC);
    let store = Store::create(&dir.path().join("t.db"), &founding, [1; 32]).unwrap();
    for (sql, passes) in [
        ("SELECT * FROM customer c WHERE c.phone = ?", 1),
        ("SELECT count(*) FROM purchase", 1),
        ("SELECT * FROM customer WHERE id = ?", 0),
        ("UPDATE customer SET name = '' WHERE id = ?", 0),
    ] {
        assert_eq!(store.whole_passes(sql).len(), passes, "{sql}");
    }
}
