//! The life of the documents' example, and the cells that somebody wrote by hand.
//!
//! Its days are reckoned from its path, so that they lie where they belong whichever customer has its name.

use chrono::{NaiveDate, TimeZone};

use super::lives::Register;
use super::paths::working_day;
use super::scenes::{IN, NEITHER, OUT};
use super::touches::is_at_home;
use super::{ZONE, is_example};
use crate::domain::cell::{CellRow, Statement};
use crate::domain::channel::ChannelKey;
use crate::domain::customer::Dossier;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence::{self, Assumed, Measured, Reported};
use crate::domain::ids::{PainId, TouchpointId};
use crate::domain::journey::spans::spans;
use crate::domain::moment::{At, plus_days};
use crate::domain::opportunity::{Chance, Grade};
use crate::domain::pain::{Closing, Severity, Trouble};
use crate::domain::qualification::{Letter, Level};
use crate::domain::stage::StageKey;
use crate::domain::touchpoint::{Initiative, Touch};

/// When: the stay and how far through it in hundredths, and the time of day where it is known.
type When = (usize, i64, Option<(u32, u32)>);

/// Channel and who turned to whom, how it felt and the word for it, minutes and how well we know.
type How = (&'static str, Option<Initiative>, Option<(i64, &'static str)>, Option<u32>, Evidence);

/// Note, action, motivation and product.
type What = (&'static str, &'static str, &'static str, &'static str);

/// From the search to the checkout that failed and the call that put it right.
#[rustfmt::skip]
static LIFE: &[(When, How, What)] = &[
    ((0, -30, None), ("ads", NEITHER, None, None, Assumed),
        ("iklan kemasan di Instagram", "melihat iklan", "", "")),
    ((0, 0, None), ("website", IN, Some((1, "penasaran")), Some(6), Measured),
        ("dari Google, baca 3 artikel kemasan", "mencari di Google", "mencari solusi", "")),
    ((0, 30, Some((20, 14))), ("website", IN, Some((-1, "bingung")), Some(9), Measured),
        ("12 halaman dalam 9 menit, lalu keluar", "mencari di Google", "mencari solusi", "")),
    ((0, 60, None), ("social", IN, Some((1, "penasaran")), None, Measured),
        ("menyimpan unggahan tips aplikasi pesan", "menyimpan unggahan", "mencari solusi", "")),
    ((0, 80, Some((9, 40))), ("whatsapp", IN, Some((1, "penasaran")), None, Reported),
        ("minta panduan singkat, dikirim satu halaman", "meminta panduan", "mencari solusi", "")),
    ((1, 15, Some((10, 30))), ("demo", OUT, Some((1, "tertarik")), Some(45), Reported),
        ("demo aplikasi pesan, tanya soal laporan", "menonton demo", "memilih alat yang tepat", "aplikasi pesan")),
    ((1, 40, Some((14, 0))), ("webinar", IN, Some((1, "tertarik")), Some(55), Measured),
        ("ikut webinar sampai selesai, bertanya 2 kali", "mengikuti webinar", "memilih alat yang tepat", "")),
    ((1, 60, None), ("website", IN, Some((-1, "ragu")), Some(11), Measured),
        ("bandingkan tiga paket, harga susah dibandingkan", "membandingkan", "memilih alat yang tepat", "aplikasi pesan")),
    ((1, 85, Some((11, 15))), ("meeting", OUT, Some((1, "yakin")), Some(40), Reported),
        ("studi kasus toko sejenis meyakinkan atasannya", "membandingkan", "memilih alat yang tepat", "")),
    ((2, 0, None), ("website", IN, Some((-2, "kesal")), Some(14), Measured),
        ("checkout gagal dua kali", "mencoba membayar", "membeli dengan aman", "aplikasi pesan")),
    ((2, 12, Some((10, 20))), ("phone", OUT, Some((1, "lega")), Some(8), Reported),
        ("bagian tagihan menelepon balik", "menyelesaikan pembayaran", "membeli dengan aman", "")),
];

/// Places in [`LIFE`].
const TOO_MUCH: usize = 2;
const CHECKOUT: usize = 9;
const CALLED_BACK: usize = 10;

#[rustfmt::skip]
static KNOWN: &[(usize, Letter, Level, Option<&str>)] = &[
    (5, Letter::Metrics, Level::Validated, Some("hemat 6 jam kerja seminggu")),
    (8, Letter::EconomicBuyer, Level::Confirmed, Some("atasannya menandatangani penawaran")),
    (7, Letter::DecisionCriteria, Level::Validated, Some("laporan, lalu harga")),
    (8, Letter::DecisionProcess, Level::Identified, None),
    (4, Letter::Pain, Level::Confirmed, Some("pesanan dicatat tangan, tiap minggu ada yang salah")),
    (5, Letter::Champion, Level::Validated, None),
];

/// Writes down the example's life.
pub(super) fn tell(customer: &Dossier, as_of: NaiveDate, register: &mut Register) {
    let stays = spans(&customer.moves, ZONE, as_of);
    let at = |(stay, through, time): When| {
        let Some(stay) = stays.get(stay).or(stays.last()) else { return At::Date(as_of) };
        let day = plus_days(stay.from, stay.days() * through / 100);
        let day = if through > 0 { working_day(day).max(plus_days(stay.from, 1)) } else { day };
        time.and_then(|(hour, minute)| day.and_hms_opt(hour, minute, 0))
            .and_then(|local| ZONE.from_local_datetime(&local).earliest())
            .map_or(At::Date(day), |instant| At::Instant(instant.to_utc()))
    };
    let ids: Vec<(TouchpointId, At)> = LIFE
        .iter()
        .map(|&(when, how, what)| {
            let at = at(when);
            (register.touch(customer.id, touch(at, how, what)), at)
        })
        .collect();
    let seen = |place: usize| ids.get(place).map_or((None, At::Date(as_of)), |(id, at)| (Some(*id), *at));
    let trouble = |what: &str, rung: &str, severity, place: usize| Trouble {
        what: what.to_owned(),
        stage: StageKey::new(rung),
        severity,
        since: seen(place).1,
        evidence: Measured,
        touchpoint: seen(place).0,
    };
    let helped = At::Date(seen(4).1.day(ZONE));
    let first = trouble("terlalu banyak informasi", "aware", Severity::Low, TOO_MUCH);
    let closing = Closing { at: helped, gone: Some(true) };
    let first = register.pain(customer.id, first, Some(closing));
    let second = trouble("checkout lambat", "purchased", Severity::High, CHECKOUT);
    let second = register.pain(customer.id, second, None);
    let mut chance = |what: &str, rung: &str, pain: PainId, grades: (i64, i64), metric: &str, since, done| {
        let (Some(value), Some(effort)) = (Grade::new(grades.0), Grade::new(grades.1)) else { return };
        let chance = Chance {
            what: what.to_owned(),
            stage: StageKey::new(rung),
            pain: Some(pain),
            value,
            effort,
            owner: customer.record.owner.clone(),
            metric: Some(metric.to_owned()),
        };
        register.opportunity(customer.id, chance, since, done);
    };
    let guide = "tanya lewat WA, tidak keluar dari situs";
    chance("panduan singkat", "aware", first, (3, 1), guide, seen(TOO_MUCH).1, Some(helped));
    let (called, once) = (seen(CALLED_BACK).1, "checkout berhasil sekali jalan");
    chance("telepon bagian tagihan", "purchased", second, (5, 1), once, called, None);
    for &(place, letter, level, evidence) in KNOWN {
        register.finding(customer.id, (letter, level), evidence, seen(place).1);
    }
}

fn touch(at: At, (channel, initiative, felt, minutes, evidence): How, what: What) -> Touch {
    let (note, action, motivation, product) = what;
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Touch {
        note: said(note),
        initiative,
        action: said(action),
        motivation: said(motivation),
        emotion: felt.and_then(|(mood, _)| Emotion::new(mood)),
        feeling: felt.and_then(|(_, word)| said(word)),
        product: said(product),
        minutes,
        evidence,
        ..Touch::by(ChannelKey::new(channel), at)
    }
}

/// The rung a customer stands on, then what somebody wrote into the map: rung and row, text, feeling, and how well it
/// is known.
type ByHand = (&'static str, &'static str, CellRow, &'static str, Option<i64>, Evidence);

#[rustfmt::skip]
static BY_HAND: &[ByHand] = &[
    ("considering", "considering", CellRow::Motivation, "buka cabang kedua sebelum Lebaran", None, Reported),
    ("considering", "aware", CellRow::Emotion, "hati-hati, pernah ditipu pemasok", Some(-1), Reported),
    ("retained", "retained", CellRow::Actions, "memesan tiap Kamis, ambil sendiri", None, Reported),
    ("retained", "advocate", CellRow::Actions, "mungkin mau bercerita di temu pelanggan", None, Assumed),
    ("loyal", "loyal", CellRow::Motivation, "harga sama untuk kedua cabang", None, Reported),
    ("loyal", "advocate", CellRow::Emotion, "bangga kalau namanya disebut", Some(2), Assumed),
    ("declining", "declining", CellRow::Motivation, "menunggu kita berkunjung", None, Assumed),
    ("advocate", "advocate", CellRow::Channels, "grup WA pemilik toko", None, Reported),
];

/// The cells of a handful of maps, one customer of each of these rungs.
pub(super) fn cells(customers: &[Dossier], register: &mut Register) {
    for &(standing, stage, row, text, mood, evidence) in BY_HAND {
        let stands = |customer: &&Dossier| {
            let there = customer.moves.last().is_some_and(|step| step.to.as_str() == standing);
            there && is_at_home(customer) && !is_example(customer) && customer.record.persona.is_some()
        };
        if let Some(customer) = customers.iter().find(stands) {
            let emotion = mood.and_then(Emotion::new);
            register.cell(customer.id, (stage, row), Statement { text: text.to_owned(), emotion, evidence });
        }
    }
    if let Some(example) = customers.iter().find(|customer| is_example(customer)) {
        let text = "laporan mingguan sekali klik".to_owned();
        let statement = Statement { text, emotion: None, evidence: Assumed };
        register.cell(example.id, ("retained", CellRow::Motivation), statement);
    }
}
