//! Who the demo's customers are: names, addresses and worth, composed from the word lists.
//!
//! No two have the same name. Where they stand on the ladder is not decided here.

use std::collections::HashSet;

use crate::domain::customer::Record;
use crate::domain::money::Money;

use super::abroad::{ABROAD, Abroad, Foreign};
use super::places::{PLACES, Place};
use super::random::Random;
use super::trades::{FIRSTS, FLOWERS, HEALTH, HOLY, MODERN, SECONDS, Size, TRADES, Trade, WORDS};

#[rustfmt::skip]
static SOURCES: &[(&str, u32)] = &[
    ("instagram", 9), ("referral", 7), ("google", 5), ("walk-in", 5), ("tokopedia", 4), ("event", 4), ("website", 4),
    ("webinar", 2),
];
static SOURCES_OF_BIG_ONES: &[(&str, u32)] =
    &[("referral", 8), ("event", 6), ("website", 5), ("google", 4), ("webinar", 4)];
static SOURCES_ABROAD: &[(&str, u32)] =
    &[("referral", 5), ("website", 5), ("webinar", 4), ("event", 4), ("google", 4), ("instagram", 2)];

/// A customer before it is one.
pub(super) struct Business {
    /// Its key is given when its place in the list is known.
    pub(super) record: Record,
    /// What may be said of such a business.
    pub(super) tags: Vec<&'static str>,
}

/// All businesses abroad and as many at home as make `count`, well mixed.
pub(super) fn businesses(count: usize, random: &mut Random) -> Vec<Business> {
    let mut all: Vec<Business> = ABROAD
        .iter()
        .flat_map(|town| town.businesses.iter().map(move |row| (town, row)))
        .map(|(town, row)| foreign(town, row, random))
        .collect();
    let mut taken: HashSet<String> = all.iter().map(|business| business.record.name.clone()).collect();
    while all.len() < count {
        let business = local(random);
        let called = [Some(&business.record.name), business.record.company.as_ref()];
        if called.iter().flatten().all(|name| !taken.contains(*name)) {
            taken.extend(called.into_iter().flatten().cloned());
            all.push(business);
        }
    }
    random.shuffle(&mut all);
    all
}

/// One business of a crowd, at home or, seldom, abroad. Others may have the same name.
pub(super) fn one_of_many(random: &mut Random) -> Business {
    if random.chance(8) {
        let town = random.weighted(ABROAD, |town| u32::try_from(town.businesses.len()).unwrap_or(1));
        let row = random.weighted(town.businesses, |_| 1);
        foreign(town, row, random)
    } else {
        local(random)
    }
}

fn foreign(town: &Abroad, &(name, domain, size, tag): &Foreign, random: &mut Random) -> Business {
    let mailbox = random.pick(&["hello", "info", "orders", "office", "contact"]);
    let record = Record {
        company: random.chance(60).then(|| format!("{name} {}", town.legal)),
        email: Some(format!("{mailbox}@{domain}.example")),
        phone: random.chance(92).then(|| phone(town.phone, random)),
        city: Some(town.city.to_owned()),
        country: Some(town.country.to_owned()),
        source: Some(one_of(SOURCES_ABROAD, random)),
        owner: Some(one_of(&[("dewi", 6), ("citra", 4), ("ana", 1), ("budi", 1)], random)),
        value: worth(size, random),
        ..Record::named("", name)
    };
    Business { record, tags: vec![tag, "ekspor"] }
}

fn local(random: &mut Random) -> Business {
    let trade = random.weighted(TRADES, |trade| trade.weight);
    let big = matches!(trade.size, Size::Large | Size::Huge);
    let place = place_for(trade, random);
    let name = compose(random.pick(trade.patterns), place, random);
    let incorporated =
        ["PT ", "CV ", "UD ", "Koperasi ", "KUD ", "BPR "].iter().any(|form| name.starts_with(form));
    let company = (!incorporated && random.chance(30))
        .then(|| compose(if big { "PT {pair}" } else { "CV {pair}" }, place, random));
    let number = if random.chance(45) {
        format!("+62 {} 5550 1##", place.area_code)
    } else {
        format!("+62 {} 5550 1###", random.pick(&["811", "812", "813", "821", "852", "857", "878"]))
    };
    let record = Record {
        company,
        email: random.chance(90).then(|| email(&name, random)),
        phone: Some(phone(&number, random)),
        city: Some(place.city.to_owned()),
        country: Some("Indonesia".to_owned()),
        source: Some(one_of(if big { SOURCES_OF_BIG_ONES } else { SOURCES }, random)),
        owner: Some(one_of(&[("ana", 5), ("budi", 5), ("citra", 4), ("dewi", 2)], random)),
        value: worth(trade.size, random),
        ..Record::named("", &name)
    };
    Business { record, tags: trade.tags.to_vec() }
}

/// Mostly where the trade is at home.
fn place_for(trade: &Trade, random: &mut Random) -> &'static Place {
    let at_home = !trade.towns.is_empty() && random.chance(85);
    let fits = |place: &Place| !at_home || trade.towns.contains(&place.city);
    random.weighted(PLACES, |place| if fits(place) { place.weight } else { 0 })
}

fn compose(pattern: &str, place: &Place, random: &mut Random) -> String {
    let pair = format!("{} {}", random.pick(FIRSTS), random.pick(SECONDS));
    [
        ("{pair}", pair.as_str()),
        ("{second}", random.pick(SECONDS)),
        ("{word}", random.pick(WORDS)),
        ("{modern}", random.pick(MODERN)),
        ("{flower}", random.pick(FLOWERS)),
        ("{health}", random.pick(HEALTH)),
        ("{holy}", random.pick(HOLY)),
        ("{lore}", random.pick(place.lore)),
        ("{woman}", random.pick(place.people.women)),
        ("{man}", random.pick(place.people.men)),
    ]
    .iter()
    .fold(pattern.to_owned(), |name, (gap, word)| name.replace(gap, word))
}

/// Its own domain, or a mailbox with a provider as the small ones have.
fn email(name: &str, random: &mut Random) -> String {
    let slug: String = name
        .trim_start_matches("PT ")
        .trim_start_matches("CV ")
        .trim_start_matches("UD ")
        .to_lowercase()
        .replace('é', "e")
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    if random.chance(40) {
        format!("{slug}@surel.example")
    } else {
        format!("{}@{slug}.example", random.pick(&["halo", "info", "pembelian", "admin", "kontak"]))
    }
}

fn phone(pattern: &str, random: &mut Random) -> String {
    pattern
        .chars()
        .map(|c| if c == '#' { char::from(b'0' + random.within(0..=9) as u8) } else { c })
        .collect()
}

fn one_of(rows: &[(&str, u32)], random: &mut Random) -> String {
    random.weighted(rows, |row| row.1).0.to_owned()
}

/// Many are worth little and few much, in round millions.
fn worth(size: Size, random: &mut Random) -> Money {
    let (low, high) = match size {
        Size::Small => (2, 18),
        Size::Medium => (10, 75),
        Size::Large => (40, 260),
        Size::Huge => (150, 900),
    };
    // The lower of two draws: the upper end is rare.
    let millions = random.within(low..=high).min(random.within(low..=high));
    let step = match millions {
        ..20 => 1,
        20..100 => 5,
        _ => 25,
    };
    let rupiah = (millions / step * step) * 1_000_000;
    let half = if millions < 10 && random.chance(40) { 500_000 } else { 0 };
    Money::from_minor((rupiah + half) * 100)
}
