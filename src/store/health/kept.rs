//! The rows of `health`: signs as they are kept, and what they came to.

use chrono::NaiveDate;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};

use super::super::StoreError;
use super::super::rows::{Columns, Nth};
use super::Scored;
use crate::domain::health::{Bond, Impression, OpenPain, Rhythm, Signs, TREND_DAYS, Timeline, Voice};
use crate::domain::ids::CustomerId;
use crate::domain::moment::{day_from_number, day_number, plus_days};
use crate::domain::pain::Severity;
use crate::domain::stage::StageKey;

/// Beyond every day a calendar holds.
const EVER: i64 = 1_000_000_000;

/// Signs and the days on which they hold.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Held {
    first: i64,
    until: i64,
    pub signs: Signs,
}

impl Held {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        (self.first..self.until).contains(&day_number(day))
    }
}

/// The signs of today and of a month ago.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Kept {
    pub now: Held,
    /// `None` where they were the same.
    past: Option<Held>,
}

impl Kept {
    pub fn of(timeline: &Timeline, today: NaiveDate) -> Self {
        let then = plus_days(today, -TREND_DAYS);
        let held = |first: NaiveDate| Held {
            first: day_number(first),
            until: timeline.next_turn(first).map_or(EVER, day_number),
            signs: timeline.signs_on(first).unwrap_or_default(),
        };
        let past = held(then);
        if past.holds_on(today) {
            Self { now: past, past: None }
        } else {
            Self { now: held(today), past: Some(past) }
        }
    }

    /// The signs of that day and of a month before; `None` where the life has to be read again.
    pub fn on(&self, today: NaiveDate) -> Option<(&Signs, &Signs)> {
        let then = plus_days(today, -TREND_DAYS);
        let past =
            [Some(&self.now), self.past.as_ref()].into_iter().flatten().find(|held| held.holds_on(then))?;
        self.now.holds_on(today).then_some((&self.now.signs, &past.signs))
    }

    pub fn insert(
        &self,
        conn: &Connection,
        id: CustomerId,
        scored: Option<Scored>,
    ) -> Result<(), StoreError> {
        conn.prepare_cached("DELETE FROM health WHERE customer_id = ?1")?.execute([id.0])?;
        let rows = [(0, Some(&self.now), scored), (TREND_DAYS, self.past.as_ref(), None)];
        for (ago, held, scored) in rows {
            let Some(Held { first, until, signs }) = held else { continue };
            conn.prepare_cached(
                "INSERT INTO health (customer_id, ago, first_day, until_day, stage, cadence, touch_day, bought_day,
                                     gap_doubled, voice, heard_day, pains, bond, meddic, roles, champion, known_day,
                                     pulse, pulse_day, day, rules, score)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
                         ?22)",
            )?
            .execute(params![
                id.0,
                ago,
                first,
                until,
                signs.stage.as_ref().map(StageKey::as_str),
                signs.own_cadence,
                signs.last_touch.map(day_number),
                signs.rhythm.map(|rhythm| day_number(rhythm.last)),
                signs.rhythm.map(|rhythm| rhythm.gap_doubled),
                signs.voice.map(|voice| voice.value),
                signs.voice.map(|voice| day_number(voice.heard)),
                signs.had_pain.then(|| pains_text(&signs.pains)),
                signs.bond.is_some(),
                signs.bond.and_then(|bond| bond.meddic),
                signs.bond.map_or(0, |bond| bond.roles),
                signs.bond.is_some_and(|bond| bond.champion),
                signs.bond.and_then(|bond| bond.known).map(day_number),
                signs.pulse.map(|pulse| pulse.level),
                signs.pulse.map(|pulse| day_number(pulse.on)),
                scored.map(|scored| scored.day),
                scored.map(|scored| scored.rules),
                scored.and_then(|scored| scored.score),
            ])?;
        }
        Ok(())
    }
}

/// The columns [`read_held`] reads, in its order.
pub(super) const HELD: &str = "ago, first_day, until_day, stage, cadence, touch_day, bought_day, gap_doubled, voice, \
     heard_day, pains, bond, meddic, roles, champion, known_day, pulse, pulse_day";

/// How many they are.
pub(super) const HELD_COLUMNS: usize = 18;

/// Reads [`HELD`] from this column on. By places: looking names up takes longer than all else where a million are read.
pub(super) fn read_held(row: &Row<'_>, first: usize) -> rusqlite::Result<Held> {
    let h = Columns { table: "health", row };
    let at = |place: usize| first + place;
    let day = |place, column| {
        h.decode(Nth(at(place), column), |value| match value {
            ValueRef::Null => Some(None),
            day => day_from_number(day.as_i64().ok()?).map(Some),
        })
    };
    let rhythm = day(6, "bought_day")?.zip(row.get::<_, Option<u32>>(at(7))?);
    let voice = row.get::<_, Option<f64>>(at(8))?.zip(day(9, "heard_day")?);
    let (had_pain, pains) = h.decode(Nth(at(10), "pains"), |value| match value {
        ValueRef::Null => Some((false, Vec::new())),
        text => text.as_str().ok().and_then(read_pains).map(|pains| (true, pains)),
    })?;
    let bond = if row.get(at(11))? {
        Some(Bond {
            meddic: row.get(at(12))?,
            roles: row.get(at(13))?,
            champion: row.get(at(14))?,
            known: day(15, "known_day")?,
        })
    } else {
        None
    };
    let pulse = row.get::<_, Option<u8>>(at(16))?.zip(day(17, "pulse_day")?);
    Ok(Held {
        first: row.get(at(1))?,
        until: row.get(at(2))?,
        signs: Signs {
            stage: row.get_ref(at(3))?.as_str_or_null()?.map(StageKey::new),
            own_cadence: row.get(at(4))?,
            last_touch: day(5, "touch_day")?,
            rhythm: rhythm.map(|(last, gap_doubled)| Rhythm { last, gap_doubled }),
            voice: voice.map(|(value, heard)| Voice { value, heard }),
            pains,
            had_pain,
            bond,
            pulse: pulse.map(|(level, on)| Impression { level, on }),
        },
    })
}

/// What is kept of a customer; `None` for nobody of that id.
pub(super) fn kept(conn: &Connection, id: CustomerId) -> Result<Option<Kept>, StoreError> {
    let mut select =
        conn.prepare_cached(&format!("SELECT {HELD} FROM health WHERE customer_id = ?1 ORDER BY ago"))?;
    let mut rows = select.query_map([id.0], |row| read_held(row, 0))?;
    let Some(now) = rows.next().transpose()? else { return Ok(None) };
    Ok(Some(Kept { now, past: rows.next().transpose()? }))
}

fn pains_text(pains: &[OpenPain]) -> String {
    let pain = |pain: &OpenPain| format!("{}@{}", pain.severity.key(), day_number(pain.since));
    pains.iter().map(pain).collect::<Vec<_>>().join(" ")
}

fn read_pains(text: &str) -> Option<Vec<OpenPain>> {
    let pain = |text: &str| {
        let (severity, day) = text.split_once('@')?;
        let since = day_from_number(day.parse().ok()?)?;
        Some(OpenPain { since, severity: Severity::from_key(severity)? })
    };
    text.split_whitespace().map(pain).collect()
}
