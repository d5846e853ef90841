//! Thousands of random files: none panics, and one that is refused leaves nothing behind. `SIKLUS_STORM=100000` makes
//! it that many; a release build reads them in a minute.

use std::io::Cursor;

use chrono_tz::Tz;

use super::currency_gate::CurrencyGate;
use super::customer_row::CustomerRow;
use super::heads::Mapping;
use super::purchase_row::PurchaseRow;
use super::rows::{FromRow, Reading, Rows, Told};
use super::source::Source;
use super::survey_row::SurveyRow;
use super::touchpoint_row::TouchpointRow;
use super::{Options, take_in};
use crate::domain::channel::built_in;
use crate::domain::context::{self, Actor, Ctx};
use crate::domain::import_report::ImportKind;
use crate::domain::lenses;
use crate::domain::moment::{At, Clock};
use crate::domain::money::Currency;
use crate::domain::stage::Ladder;
use crate::store::{Founding, Store};

const HEADS: [&str; 6] = [
    "customer,date,amount,currency,order_id,type,months,name,since,value,email,phone\n",
    "Record ID;Lifecycle Stage;Create Date;Email\n",
    "Name,Email,Financial Status,Created at,Total,Refunded Amount,Lineitem name\n",
    "{\"customer\":",
    "customer,date,channel,note,emotion,minutes,direction,evidence\n",
    "customer;date;kind;score;nps;csat\n",
];
const PIECES: [&str; 16] = [
    "1",
    "\n",
    ",",
    ";",
    "\"",
    "{",
    "}",
    "1.250",
    "03/04/2026",
    "2026-01-02",
    "Acme",
    "phone",
    "nps",
    "\u{e9}",
    ",,",
    "\r\n",
];

/// Bytes of any kind, or pieces of real files, under heads or none.
fn file(rng: &mut Chance) -> Vec<u8> {
    let mut bytes = match rng.next_u32() % 8 {
        head @ 0..6 => HEADS[head as usize].as_bytes().to_vec(),
        6 => b"\xFF\xFEi\0d\0\n\0".to_vec(),
        _ => Vec::new(),
    };
    for _ in 0..rng.next_u32() % 40 {
        match rng.next_u32() % 4 {
            0 => bytes.push(rng.next_u32() as u8),
            _ => bytes.extend(PIECES[rng.next_u32() as usize % PIECES.len()].as_bytes()),
        }
    }
    bytes
}

/// The same chances every time: xorshift by Marsaglia.
struct Chance(u64);

impl Chance {
    fn next_u32(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 32) as u32
    }
}

/// How many files there are.
fn files(usually: usize) -> usize {
    std::env::var("SIKLUS_STORM").ok().and_then(|count| count.parse().ok()).unwrap_or(usually)
}

#[test]
fn thousands_of_random_files_are_read_without_a_panic() {
    let ladder = Ladder::built_in();
    let lens = lenses::built_in(&ladder).remove(0);
    let clock = Clock { at: At::Date(chrono::NaiveDate::MAX), zone: Tz::Asia__Jakarta };
    let channels = built_in();
    let reading = Reading { ladder: &ladder, lens: &lens, channels: &channels, clock };
    let mut rng = Chance(7_777_777);
    for _ in 0..files(2_000) {
        let file = file(&mut rng);
        read::<CustomerRow>(&file, reading);
        read::<PurchaseRow>(&file, reading);
        read::<TouchpointRow>(&file, reading);
        read::<SurveyRow>(&file, reading);
    }
}

/// As far as the file can be read.
fn read<T: FromRow>(file: &[u8], reading: Reading<'_>) {
    let (mapping, gate) = (Mapping::default(), CurrencyGate::open(Currency::IDR));
    let Ok(source) = Source::open(Cursor::new(file)) else { return };
    let opened = Rows::<_, T>::open(source, None, Told::mapped(&mapping), reading, gate);
    let Ok(mut rows) = opened else { return };
    while let Ok(Some(_)) = rows.next_row() {}
}

#[test]
fn a_file_that_is_refused_leaves_nothing_behind() {
    let (mut rng, mut taken, mut refused, mut left) = (Chance(7_777_777), 0, 0, files(300));
    // The end of the chain is found by following all of it: a new database now and then keeps it short.
    while left > 0 {
        let some = left.min(300);
        let (in_this, out_of_this) = import_some(&mut rng, some);
        (taken, refused, left) = (taken + in_this, refused + out_of_this, left - some);
    }
    assert!(taken > 50 && refused > 50, "{taken} taken, {refused} refused");
}

/// Imports so many random files into a new database; how many were taken, and how many refused.
fn import_some(rng: &mut Chance, count: usize) -> (usize, usize) {
    let folder = tempfile::tempdir().unwrap();
    let founding = Founding::new(Currency::IDR, Tz::Asia__Jakarta);
    let mut store = Store::create(&folder.path().join("team.db"), &founding, [0; 32]).unwrap();
    let now = chrono::DateTime::from_timestamp(1_795_000_000, 0).unwrap();
    let ctx = Ctx {
        clock: Clock { at: At::Instant(now), zone: Tz::Asia__Jakarta },
        recorded_at: now,
        actor: Actor { name: "ana".into(), uid: 0 },
        source: context::Source::Import,
    };
    let mapping = Mapping::default();
    let options = Options { create_customers: true, ..Options::plain(&mapping) };
    let (mut taken, mut refused) = (0, 0);
    // The end of the journal's chain, which every write moves on.
    let end = |store: &Store| store.verify_history().unwrap().unwrap();
    for _ in 0..count {
        let file = Cursor::new(file(rng));
        for kind in ImportKind::ALL {
            let (file, before) = (file.clone(), end(&store));
            match take_in(*kind, &mut store, &ctx, file, &options, &mut |_| {}) {
                Ok(_) => taken += 1,
                Err(_) => {
                    refused += 1;
                    assert_eq!(end(&store), before);
                }
            }
        }
    }
    (taken, refused)
}
