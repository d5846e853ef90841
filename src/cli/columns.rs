//! Tables on standard output: columns as wide as what is in them.

use crate::text::plain::{fitted, width};

/// The lines of a table, each column as wide as its widest cell; those that are `right` end at one edge.
pub fn columns(table: &[Vec<String>], right: impl Fn(usize) -> bool) -> Vec<String> {
    let across = table.iter().map(Vec::len).max().unwrap_or(0);
    let widest =
        |at: usize| table.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..across).map(widest).collect();
    let cell = |(at, (cell, &wide)): (usize, (&String, &usize))| match right(at) {
        true => format!("{}{cell}", " ".repeat(wide - width(cell))),
        false => fitted(cell, wide, ".."),
    };
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(cell).collect::<Vec<_>>();
        format!("  {}", cells.join("  ")).trim_end().to_owned()
    };
    table.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_below_each_other() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let table = [
            row(["name", "value", "why"]),
            row(["茶", "1,250", ""]),
            row(["churn", "-", "nobody at the start"]),
        ];
        let lines = columns(&table, |at| at == 1);
        assert_eq!(lines, ["  name   value  why", "  茶     1,250", "  churn      -  nobody at the start"]);
    }
}
