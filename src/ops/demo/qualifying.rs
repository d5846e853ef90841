//! What the demo's salespeople found out about prospects by MEDDIC.

use chrono::NaiveDate;

use super::ZONE;
use super::lives::Register;
use super::random::Random;
use super::touches::{Lived, is_at_home};
use crate::domain::customer::Dossier;
use crate::domain::evidence::Evidence;
use crate::domain::qualification::{Letter, Level};
use crate::domain::stage::{Ladder, Role};

/// How often a letter is unknown, identified, validated or confirmed.
type Weights = [u32; 4];

const WELL: Weights = [6, 20, 40, 34];
const HALF: Weights = [25, 36, 29, 10];
const BARELY: Weights = [62, 38, 0, 0];

/// Nobody who is barely known is known by more letters.
const BARELY_LETTERS: usize = 3;

#[rustfmt::skip]
static EVIDENCE: [[&[&str]; 6]; 2] = [
    [
        &["wants 10 % less breakage", "counts 40 parcels a day"],
        &["the owner signs up to 5,000", "her husband pays the bills"],
        &["price, then delivery time", "must be food safe"],
        &["two quotes, then the owner decides", "decided at the monthly meeting"],
        &["ran out twice last month", "boxes break on the way"],
        &["shop manager speaks for us", "the buyer asked for our leaflet"],
    ],
    [
        &["mau hemat 15 persen biaya kemasan", "kirim 40 paket sehari", "retur 6 persen karena penyok"],
        &["pemilik tanda tangan sendiri", "istri pemilik memegang uang", "kepala keuangan, batas 20 juta"],
        &["harga dulu, lalu waktu kirim", "harus aman untuk makanan", "minta tempo 30 hari"],
        &["tiga penawaran, lalu rapat Senin", "diputuskan sesudah Lebaran", "uji sampel dua minggu"],
        &["dua kali kehabisan bulan lalu", "kardus lama sering jebol", "pesan manual sering salah"],
        &["kepala toko membela kita", "bagian pembelian minta brosur kita", "anak pemilik suka aplikasinya"],
    ],
];

/// Most who consider are qualified, some who only know us, and a few customers from the time before.
pub(super) fn find(
    customer: &Dossier,
    ladder: &Ladder,
    as_of: NaiveDate,
    life: &[Lived],
    register: &mut Register,
    random: &mut Random,
) {
    let Some(standing) = customer.moves.last() else { return };
    let Some(rung) = ladder.get(&standing.to) else { return };
    let days = (as_of - standing.at.day(ZONE)).num_days();
    let rot = rung.rot_days.map_or(0, i64::from);
    let is_prospect = rung.role == Role::Prospect;
    let percent = match rung.key.as_str() {
        _ if is_prospect && days > 2 * rot => 100,
        "considering" => 88,
        "aware" => 38,
        _ => 13,
    };
    if !random.chance(percent) {
        return;
    }
    let weights = match (is_prospect, days > rot) {
        (true, true) => BARELY,
        (true, false) if rung.key.as_str() == "aware" => *random.pick(&[&BARELY, &HALF]),
        (true, false) => *random.pick(&[&WELL, &HALF, &HALF]),
        (false, _) => WELL,
    };
    let met: Vec<&Lived> = life.iter().filter(|lived| is_told_by_prospect(lived, ladder)).collect();
    if met.is_empty() {
        return;
    }
    let mut known = 0;
    for (index, letter) in Letter::ALL.iter().enumerate() {
        let level = *random.weighted(&[0, 1, 2, 3], |level| weights[*level]);
        if level == 0 || (weights == BARELY && known == BARELY_LETTERS) {
            continue;
        }
        known += 1;
        let said = random.pick(EVIDENCE[usize::from(is_at_home(customer))][index]);
        let evidence = Some(said).filter(|_| level == 3 || random.chance(55));
        let at = random.pick(&met).touch.at;
        let level = Level::new(level as i64).unwrap_or_default();
        register.finding(customer.id, (*letter, level), evidence, at);
    }
}

fn is_told_by_prospect(lived: &Lived, ladder: &Ladder) -> bool {
    let prospect = ladder.get(&lived.rung).is_some_and(|rung| rung.role == Role::Prospect);
    prospect && lived.touch.evidence == Evidence::Reported
}
