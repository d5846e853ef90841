//! Customers as CSV, in the columns that import reads.

use std::io::{self, Write};

use super::output;
use crate::domain::customer::{Customer, Field};
use crate::domain::money::Currency;
use crate::domain::moves::StageMove;
use crate::domain::stage_path::{self, PathStep};
use crate::domain::tag::Tag;
use crate::ops::import::heads::CUSTOM;

const HEADS: [&str; 20] = [
    Field::ExternalKey.key(),
    Field::Name.key(),
    Field::Company.key(),
    Field::Email.key(),
    Field::Phone.key(),
    Field::City.key(),
    Field::Country.key(),
    Field::Source.key(),
    Field::Owner.key(),
    Field::Persona.key(),
    Field::Birthday.key(),
    "value",
    "currency",
    "stage",
    "since",
    "tags",
    "stage_path",
    "referred_by",
    "other_keys",
    "cadence",
];

pub struct CustomerExport<W: Write> {
    csv: csv::Writer<W>,
    currency: Currency,
    /// The names of the team's own fields; a column each.
    custom: Vec<String>,
}

/// What a row says of other customers.
#[derive(Debug, Default)]
pub struct Ties {
    /// The key of the customer who brought this one.
    pub referrer: Option<String>,
    /// The keys of doubles merged into this one.
    pub other_keys: Vec<String>,
}

impl<W: Write> CustomerExport<W> {
    /// Writes the heads.
    pub fn new(into: W, currency: Currency, custom: Vec<String>) -> io::Result<Self> {
        let mut csv = csv::Writer::from_writer(into);
        let custom_heads = custom.iter().map(|name| format!("{CUSTOM}{name}"));
        let heads = HEADS.into_iter().map(str::to_owned).chain(custom_heads);
        csv.write_record(heads).map_err(output)?;
        Ok(Self { csv, currency, custom })
    }

    /// Writes one customer. `path` holds all of its moves in ascending order of ids.
    pub fn write(&mut self, customer: &Customer, path: &[StageMove], ties: &Ties) -> io::Result<()> {
        for &field in Field::ALL {
            self.csv.write_field(customer.record.get(field).unwrap_or("")).map_err(output)?;
        }
        self.csv.write_field(customer.record.value.to_decimal(self.currency)).map_err(output)?;
        self.csv.write_field(self.currency.code()).map_err(output)?;
        self.csv.write_field(customer.standing.stage.as_str()).map_err(output)?;
        self.csv.write_field(customer.standing.since.to_string()).map_err(output)?;
        self.csv.write_field(tags(&customer.tags)).map_err(output)?;
        self.csv.write_field(path_text(path)).map_err(output)?;
        self.csv.write_field(ties.referrer.as_deref().unwrap_or("")).map_err(output)?;
        self.csv.write_field(key_list(&ties.other_keys)?).map_err(output)?;
        let cadence = customer.record.cadence.map(|days| days.to_string()).unwrap_or_default();
        self.csv.write_field(cadence).map_err(output)?;
        for name in &self.custom {
            let text = customer.record.custom.get(name).map_or("", String::as_str);
            self.csv.write_field(text).map_err(output)?;
        }
        self.csv.write_record(None::<&[u8]>).map_err(output)
    }

    /// Writes what is still held back, and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        self.csv.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

/// Parted by commas, which no tag holds. One that holds a semicolon gets a comma behind it, so that import does
/// not take the semicolon for a separator.
fn tags(tags: &[Tag]) -> String {
    let text = tags.iter().map(Tag::as_str).collect::<Vec<_>>().join(",");
    if tags.len() == 1 && text.contains(';') { text + "," } else { text }
}

/// A JSON array: keys may hold anything.
fn key_list(keys: &[String]) -> io::Result<String> {
    if keys.is_empty() { Ok(String::new()) } else { serde_json::to_string(keys).map_err(io::Error::other) }
}

/// Nothing where stage and date say it all: for an arrival without a reason.
fn path_text(path: &[StageMove]) -> String {
    match path {
        [] | [StageMove { reason: None, .. }] => String::new(),
        path => stage_path::print(&path.iter().map(PathStep::from).collect::<Vec<_>>()),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use chrono_tz::Tz;
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::customer::{FIELD_LIMIT, Record, Standing};
    use crate::domain::ids::{CustomerId, MoveId};
    use crate::domain::moment::Clock;
    use crate::domain::money::Money;
    use crate::domain::moves::{Reason, latest};
    use crate::domain::stage::Ladder;
    use crate::domain::stage_path::tests::any_at;
    use crate::domain::visible::is_visible;
    use crate::domain::written_days::MOST_DAYS;
    use crate::ops::import::currency_gate::CurrencyGate;
    use crate::ops::import::customer_row::CustomerRow;
    use crate::ops::import::plan::{NewCustomer, Planned, customer_changes, new_customer};
    use crate::ops::import::rows::tests::read_all;

    const ZONE: Tz = Tz::Asia__Jakarta;

    /// Anything a field may hold: trimmed, visible, and as hostile as it gets.
    pub(crate) fn any_text() -> impl Strategy<Value = String> {
        let hostile = prop_oneof![
            "\\PC{1,20}",
            "[\"\\n\\r\\t,;=+@\u{1b}\u{feff}\u{a0} a-c\u{e9}\u{2028}-]{1,20}",
            Just("=HYPERLINK(\"x\")".to_owned()),
            Just("\u{1f468}\u{200d}\u{1f469}".repeat(40)),
        ];
        hostile
            .prop_map(|text| text.trim().chars().take(FIELD_LIMIT).collect::<String>().trim().to_owned())
            .prop_filter("invisible", |text| is_visible(text))
    }

    fn any_customer() -> impl Strategy<Value = (Customer, Vec<StageMove>)> {
        let texts = vec(proptest::option::of(any_text()), Field::ALL.len());
        let steps = vec((any_at(), 0..10_usize, proptest::option::of(0..Reason::ALL.len())), 1..5);
        let tags =
            proptest::collection::btree_set(any_text().prop_filter_map("no tag", |t| Tag::new(&t)), 0..4);
        let name = any_text().prop_map(|name| name.chars().take(60).collect::<String>().trim().to_owned());
        let name = name.prop_filter("invisible", |name| is_visible(name));
        let custom = proptest::collection::btree_map(name, any_text(), 0..4);
        let cadence = proptest::option::of(1..=MOST_DAYS);
        (any_text(), texts, 0..Money::LIMIT, cadence, steps, tags, custom).prop_map(
            |(key, texts, value, cadence, steps, tags, custom)| {
                let mut record = Record::named(&key, &key);
                for (&field, text) in Field::ALL.iter().zip(texts) {
                    // Any text but a day of birth is kept as it is.
                    let text =
                        text.map(|text| if field == Field::Birthday { "--02-29".into() } else { text });
                    record.set(field, text);
                }
                record.value = Money::from_minor(value);
                record.cadence = cadence;
                record.custom = custom;
                let ladder = Ladder::built_in();
                let moves: Vec<_> = (1..)
                    .zip(steps)
                    .map(|(id, (at, rung, reason))| StageMove {
                        id: MoveId(id),
                        customer: CustomerId(1),
                        at,
                        from: None,
                        to: ladder.stages()[rung].key.clone(),
                        reason: reason.map(|r| Reason::ALL[r]),
                    })
                    .collect();
                let end = latest(&moves, ZONE).unwrap();
                let before = (moves.len() > 1).then(|| ladder.first().key.clone());
                let standing = Standing { stage: end.to.clone(), since: end.at, before };
                (
                    Customer {
                        id: CustomerId(1),
                        record,
                        standing,
                        tags: tags.into_iter().collect(),
                        next_task: None,
                    },
                    moves,
                )
            },
        )
    }

    fn written(customer: &Customer, path: &[StageMove], ties: &Ties) -> Vec<u8> {
        let custom = customer.record.custom.keys().cloned().collect();
        let mut export = CustomerExport::new(Vec::new(), Currency::USD, custom).unwrap();
        export.write(customer, path, ties).unwrap();
        export.finish().unwrap()
    }

    proptest! {
        #[test]
        fn import_reads_back_what_export_writes(
            (customer, path) in any_customer(),
            referrer in proptest::option::of(any_text()),
            other_keys in vec(any_text(), 0..4),
        ) {
            let ties = Ties { referrer, other_keys };
            let file = written(&customer, &path, &ties);
            let rows = read_all::<CustomerRow>(&file, CurrencyGate::open(Currency::IDR)).unwrap();
            prop_assert_eq!(rows.len(), 1);
            let row = rows[0].as_ref().unwrap();
            let clock = Clock { at: path[0].at, zone: ZONE };
            prop_assert_eq!(&row.referred_by, &ties.referrer);
            prop_assert_eq!(&row.other_keys, &ties.other_keys);
            let read = new_customer(row, None, &Ladder::built_in(), clock);
            prop_assert_eq!(row.currency, Some(Currency::USD));
            prop_assert_eq!(read, NewCustomer {
                record: customer.record.clone(),
                tags: customer.tags.clone(),
                path: path.iter().map(PathStep::from).collect(),
            });
            let again = customer_changes(&customer, row, None, &Ladder::built_in(), clock);
            prop_assert_eq!(again, Planned::Unchanged);
        }
    }

    #[test]
    fn a_file_is_heads_and_rows() {
        let mut customer = Customer {
            next_task: None,
            id: CustomerId(1),
            record: Record::named("0001", "PT \"Jaya\", Tbk"),
            standing: Standing {
                stage: Ladder::built_in().first().key.clone(),
                since: "2026-01-05"
                    .parse::<chrono::NaiveDate>()
                    .map(crate::domain::moment::At::Date)
                    .unwrap(),
                before: None,
            },
            tags: vec![Tag::new("a;b").unwrap()],
        };
        customer.record.value = Money::from_minor(4_500_050);
        assert_eq!(
            String::from_utf8(written(&customer, &[], &Ties::default())).unwrap(),
            "external_key,name,company,email,phone,city,country,source,owner,persona,birthday,value,currency,stage,since,tags,stage_path,referred_by,other_keys,cadence\n\
             0001,\"PT \"\"Jaya\"\", Tbk\",,,,,,,,,,45000.50,USD,aware,2026-01-05,\"a;b,\",,,,\n"
        );
    }
}
