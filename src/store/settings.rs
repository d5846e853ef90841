//! What the database knows of itself: its facts, its ladder and its lenses.

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::{Connection, params};

use super::StoreError;
use super::open::Founding;
use super::rows::{Columns, Nth};
use crate::domain::change::Setting;
use crate::domain::health::Rules;
use crate::domain::lang::{Label, Lang};
use crate::domain::lens::{Column, Lens};
use crate::domain::margin::Margin;
use crate::domain::money::Currency;
use crate::domain::stage::{HealthProfile, Ladder, Role, Stage, StageKey};

/// The facts every reader and writer needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub currency: Currency,
    /// The lens the board opens with.
    pub lens: String,
    pub lang: Option<Lang>,
    pub zone: Tz,
    /// What health is worked out by.
    pub rules: Rules,
    /// Whole unless somebody said otherwise.
    pub margin: Margin,
    /// Sets the clock of whoever opens a demo.
    pub demo_as_of: Option<NaiveDate>,
}

impl Facts {
    /// The part of what customers spend that stays, 0 to 1.
    pub fn margin(&self) -> f64 {
        self.margin.share()
    }
}

pub(super) fn found(conn: &Connection, founding: &Founding) -> Result<(), StoreError> {
    let mut insert = conn.prepare("INSERT INTO meta (key, value) VALUES (?1, ?2)")?;
    insert.execute(["currency", founding.currency.code()])?;
    insert.execute(["lens", founding.lens.as_str()])?;
    insert.execute(["timezone", founding.zone.name()])?;
    if let Some(lang) = founding.lang {
        insert.execute(["lang", lang.key()])?;
    }
    if let Some(day) = founding.demo_as_of {
        insert.execute(["demo_as_of", &day.to_string()])?;
    }
    Ok(())
}

pub(super) fn facts(conn: &Connection) -> Result<Facts, StoreError> {
    let mut select = conn.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    let mut value = |key: &str| -> Result<Option<String>, StoreError> {
        let mut rows = select.query([key])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    };
    Ok(Facts {
        currency: parsed("currency", &value("currency")?.unwrap_or_default(), Currency::from_code)?,
        lens: value("lens")?.unwrap_or_default(),
        lang: value("lang")?.map(|key| parsed("lang", &key, Lang::from_key)).transpose()?,
        zone: parsed("timezone", &value("timezone")?.unwrap_or_default(), |name| name.parse().ok())?,
        rules: parsed("health", &value("health")?.unwrap_or_default(), Rules::read)?,
        margin: match value("margin")? {
            Some(text) => parsed("margin", &text, Margin::read)?,
            None => Margin::WHOLE,
        },
        demo_as_of: value("demo_as_of")?
            .map(|day| parsed("demo_as_of", &day, |day| day.parse().ok()))
            .transpose()?,
    })
}

/// Whether any amount of money is stored yet, so that the currency may still be chosen.
pub(super) fn has_money(conn: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM purchase WHERE amount_minor IS NOT NULL)
                   OR EXISTS (SELECT 1 FROM customer WHERE value_minor <> 0)
                   OR EXISTS (SELECT 1 FROM spend)";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

/// The text of a setting that people may change; empty where it was never set.
pub(super) fn setting(conn: &Connection, setting: Setting) -> Result<String, StoreError> {
    if setting == Setting::Ladder {
        return Ok(ladder(conn)?.written());
    }
    let mut select = conn.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    let mut rows = select.query([setting.key()])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?.unwrap_or_default())
}

pub(super) fn set(conn: &Connection, setting: Setting, value: &str) -> Result<(), StoreError> {
    if setting == Setting::Ladder {
        let ladder = parsed("ladder", value, Ladder::read)?;
        return write_ladder(conn, &ladder);
    }
    if value.is_empty() {
        // As it was before it was ever set.
        conn.execute("DELETE FROM meta WHERE key = ?1", [setting.key()])?;
        return Ok(());
    }
    conn.execute(
        "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [setting.key(), value],
    )?;
    Ok(())
}

/// Writes the rungs. What those are like that are there already is put right; their order stays.
pub(super) fn write_ladder(conn: &Connection, ladder: &Ladder) -> Result<(), StoreError> {
    let mut insert = conn.prepare(
        "INSERT INTO stage (key, position, name_en, name_id, role, profile, rot_days, cadence_days, win_percent)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (key) DO UPDATE SET name_en = excluded.name_en, name_id = excluded.name_id, role = excluded.role,
             profile = excluded.profile, rot_days = excluded.rot_days, cadence_days = excluded.cadence_days,
             win_percent = excluded.win_percent",
    )?;
    for (position, stage) in (0_i64..).zip(ladder.stages()) {
        insert.execute(params![
            stage.key.as_str(),
            position,
            stage.label.en,
            stage.label.id,
            stage.role.key(),
            stage.profile.key(),
            stage.rot_days,
            stage.cadence_days,
            stage.win_percent,
        ])?;
    }
    Ok(())
}

pub(super) fn ladder(conn: &Connection) -> Result<Ladder, StoreError> {
    let mut select = conn.prepare_cached(
        "SELECT key, name_en, name_id, role, profile, rot_days, cadence_days, win_percent FROM stage ORDER BY position",
    )?;
    let stages = select.query_map([], |row| {
        let stage = Columns { table: "stage", row };
        Ok(Stage {
            key: stage.stage(Nth(0, "key"))?,
            label: Label { en: stage.text(Nth(1, "name_en"))?, id: stage.text(Nth(2, "name_id"))? },
            role: stage.keyed(Nth(3, "role"), Role::from_key)?,
            profile: stage.keyed(Nth(4, "profile"), HealthProfile::from_key)?,
            rot_days: row.get(5)?,
            cadence_days: row.get(6)?,
            win_percent: row.get(7)?,
        })
    })?;
    let stages = stages.collect::<rusqlite::Result<Vec<_>>>()?;
    Ladder::new(stages).ok_or_else(|| StoreError::Damaged("there are no stages".to_owned()))
}

pub(super) fn write_lenses(conn: &Connection, lenses: &[Lens]) -> Result<(), StoreError> {
    for (position, lens) in (0_i64..).zip(lenses) {
        conn.execute("INSERT INTO lens (key, position) VALUES (?1, ?2)", params![lens.key(), position])?;
        for (position, column) in (0_i64..).zip(lens.columns()) {
            conn.execute(
                "INSERT INTO lens_column (lens, position, key, name_en, name_id, is_exit) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![lens.key(), position, column.key, column.label.en, column.label.id, column.exit],
            )?;
            for (rung_position, rung) in (0_i64..).zip(&column.rungs) {
                conn.execute(
                    "INSERT INTO lens_rung (lens, stage, column_position, position) VALUES (?1, ?2, ?3, ?4)",
                    params![lens.key(), rung.as_str(), position, rung_position],
                )?;
            }
        }
    }
    Ok(())
}

pub(super) fn lenses(conn: &Connection, ladder: &Ladder) -> Result<Vec<Lens>, StoreError> {
    let mut select = conn.prepare_cached(
        "SELECT c.lens, c.key, c.name_en, c.name_id, c.is_exit, r.stage
         FROM lens l
         JOIN lens_column c ON c.lens = l.key
         LEFT JOIN lens_rung r ON r.lens = c.lens AND r.column_position = c.position
         ORDER BY l.position, c.position, r.position",
    )?;
    let mut rows = select.query([])?;
    let mut found: Vec<(String, Vec<Column>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let read = Columns { table: "lens_column", row };
        let lens = read.text("lens")?;
        let key = read.text("key")?;
        if found.last().is_none_or(|(last, _)| *last != lens) {
            found.push((lens, Vec::new()));
        }
        let columns = &mut found.last_mut().expect("pushed above when missing").1;
        if columns.last().is_none_or(|last| last.key != key) {
            let label = Label { en: read.text("name_en")?, id: read.text("name_id")? };
            columns.push(Column { key, label, rungs: Vec::new(), exit: read.integer("is_exit")? != 0 });
        }
        let column = columns.last_mut().expect("pushed above when missing");
        column.rungs.extend(read.optional_text("stage")?.map(|stage| StageKey::new(&stage)));
    }
    let lenses = found.into_iter().map(|(key, columns)| {
        Lens::new(&key, columns, ladder).map_err(|why| StoreError::Damaged(format!("lens {key}: {why}")))
    });
    let lenses = lenses.collect::<Result<Vec<_>, _>>()?;
    if lenses.is_empty() { Err(StoreError::Damaged("there are no lenses".to_owned())) } else { Ok(lenses) }
}

fn parsed<T>(key: &'static str, value: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    parse(value).ok_or_else(|| StoreError::Corrupt {
        table: "meta",
        column: key,
        value: format!("\"{value}\""),
    })
}
