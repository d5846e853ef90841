//! The smallest program of our kind: a window of each stage by index, a cursor, a durable move. What the bench of the
//! dashboard is compared with; not meant to be used.

#![allow(clippy::disallowed_methods, reason = "no rooms, no model: this is what they are measured against")]

use std::error::Error;

use crossterm::event::{Event, KeyCode, read};
use ratatui::prelude::*;
use ratatui::widgets::{Block, List, ListState};
use rusqlite::Connection;

const ROWS: i64 = 64;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name a database")?;
    let conn = Connection::open(path)?;
    conn.pragma_update(None, "synchronous", "full")?;
    let stages: Vec<String> = conn
        .prepare("SELECT key FROM stage ORDER BY position LIMIT 7")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut columns = Vec::new();
    for stage in &stages {
        let sql = "SELECT name FROM customer WHERE stage = ?1 ORDER BY rots_at, id LIMIT ?2";
        let names = conn
            .prepare(sql)?
            .query_map((stage, ROWS), |row| row.get(0))?
            .collect::<Result<Vec<String>, _>>()?;
        columns.push(names);
    }
    crossterm::terminal::enable_raw_mode()?;
    crossterm::execute!(std::io::stdout(), crossterm::terminal::EnterAlternateScreen)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(std::io::stdout()))?;
    let (mut column, mut row) = (0, 0);
    loop {
        terminal.draw(|frame| {
            let areas = Layout::horizontal(vec![Constraint::Fill(1); stages.len()]).split(frame.area());
            for (at, area) in areas.iter().enumerate() {
                let list = List::new(columns[at].iter().map(String::as_str))
                    .block(Block::bordered().title(stages[at].as_str()))
                    .highlight_style(Style::new().reversed());
                let mut state = ListState::default().with_selected((at == column).then_some(row));
                frame.render_stateful_widget(list, *area, &mut state);
            }
        })?;
        let Event::Key(key) = read()? else { continue };
        match key.code {
            KeyCode::Char('q') => break,
            KeyCode::Char('j') => row += 1,
            KeyCode::Char('k') => row = row.saturating_sub(1),
            KeyCode::Char('l') => column = (column + 1) % stages.len(),
            KeyCode::Char('L') => {
                conn.execute("UPDATE customer SET move_id = move_id + 1 WHERE id = ?1", [column as i64 + 1])?;
                row += 1;
            }
            _ => {}
        }
        row = row.min(columns[column].len().saturating_sub(1));
    }
    crossterm::execute!(std::io::stdout(), crossterm::terminal::LeaveAlternateScreen)?;
    Ok(crossterm::terminal::disable_raw_mode()?)
}
