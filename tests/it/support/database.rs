//! A database in a home, and what it holds: every row as text, so that two can be compared.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::home::Home;

/// The database of [`Home::with_database`].
pub const DATABASE: &str = "team.db";

/// Tables that hold what the team knows; all others tell how it came to that.
const ENTITIES: [&str; 8] =
    ["meta", "customer", "stage_move", "purchase", "touchpoint", "survey", "tag", "total"];

impl Home {
    /// A home whose programs all work on one new database.
    pub fn with_database() -> Self {
        let home = Self::new().with("SIKLUS_DB", DATABASE);
        home.siklus(&["init", "--timezone", "Asia/Jakarta"]).ok();
        home
    }

    /// A home whose programs all work on one new database with the demo's rows.
    pub fn with_demo() -> Self {
        let home = Self::new().with("SIKLUS_DB", DATABASE);
        home.siklus(&["demo", DATABASE]).ok();
        home
    }

    /// A connection to a database of this home.
    pub fn connect(&self, name: &str) -> Connection {
        Connection::open(self.path(name)).unwrap()
    }

    /// Writes into the database past the program.
    #[track_caller]
    pub fn sql(&self, sql: &str) {
        self.connect(DATABASE).execute_batch(sql).unwrap();
    }

    /// How many batches the journal holds.
    pub fn batches(&self) -> i64 {
        self.connect(DATABASE).query_row("SELECT count(*) FROM batch", [], |row| row.get(0)).unwrap()
    }
}

/// Every row of every table, the journal among them.
pub fn whole(path: &Path) -> String {
    let conn = Connection::open(path).unwrap();
    let mut select =
        conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").unwrap();
    let names: Vec<String> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names.iter().map(|name| table(&conn, name)).collect()
}

/// Every row of what the team knows; the journal is not among it.
pub fn entities(path: &Path) -> String {
    let conn = Connection::open(path).unwrap();
    ENTITIES.iter().map(|name| table(&conn, name)).collect()
}

fn table(conn: &Connection, name: &str) -> String {
    let mut select = conn.prepare(&format!("SELECT * FROM {name}")).unwrap();
    let width = select.column_count();
    let mut rows = select.query([]).unwrap();
    let mut lines = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let cells = (0..width).map(|index| match row.get_ref(index).unwrap() {
            ValueRef::Null => "-".to_owned(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(text) => format!("{:?}", String::from_utf8_lossy(text)),
            ValueRef::Blob(bytes) => format!("{bytes:?}"),
        });
        lines.push(format!("{name} {}\n", cells.collect::<Vec<_>>().join("|")));
    }
    lines.sort();
    lines.concat()
}
