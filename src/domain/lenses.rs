//! The eight lenses siklus comes with, as data. Each is a framework that the source articles name.
//!
//! A team's own lenses live in the database beside these.

use super::lang::Label;
use super::lens::{Column, Lens};
use super::stage::{Ladder, StageKey};

/// (key, English, Indonesian, rungs in landing order)
type ColumnRow = (&'static str, &'static str, &'static str, &'static [&'static str]);

struct LensRow {
    key: &'static str,
    columns: &'static [ColumnRow],
    exits: &'static [ColumnRow],
}

/// The lens a new database opens with.
pub const DEFAULT: &str = "clm";

const DORMANT: ColumnRow = ("dormant", "Dormant", "Tidak aktif", &["dormant"]);
const ENDED: ColumnRow = ("ended", "Ended", "Berakhir", &["ended"]);

const LENSES: &[LensRow] = &[
    LensRow {
        key: "clm",
        columns: &[
            ("awareness", "Awareness", "Kesadaran", &["aware"]),
            ("consideration", "Consideration", "Pertimbangan", &["considering"]),
            ("purchase", "Purchase", "Pembelian", &["purchased"]),
            ("retention", "Retention", "Retensi", &["retained", "activated", "loyal", "declining"]),
            ("advocacy", "Advocacy", "Advokasi", &["advocate"]),
        ],
        exits: &[DORMANT, ENDED],
    },
    LensRow {
        key: "growth",
        columns: &[
            ("introduction", "Introduction", "Pengenalan", &["aware", "considering", "purchased"]),
            ("development", "Development", "Pengembangan", &["activated"]),
            ("maturity", "Maturity", "Kedewasaan", &["retained", "loyal", "advocate"]),
            ("decline", "Decline", "Penurunan", &["declining", "dormant"]),
        ],
        exits: &[ENDED],
    },
    LensRow {
        key: "referral",
        columns: &[
            ("acquisition", "Acquisition", "Akuisisi", &["considering", "aware", "purchased"]),
            ("activation", "Activation", "Aktivasi", &["activated"]),
            ("retention", "Retention", "Retensi", &["retained", "loyal", "declining"]),
            ("referral", "Referral", "Rujukan", &["advocate"]),
        ],
        exits: &[DORMANT, ENDED],
    },
    LensRow {
        key: "reactivation",
        columns: &[
            ("acquisition", "Acquisition", "Akuisisi", &["considering", "aware", "purchased"]),
            ("activation", "Activation", "Aktivasi", &["activated"]),
            ("retention", "Retention", "Retensi", &["retained", "loyal", "advocate", "declining"]),
            ("reactivation", "Reactivation", "Reaktivasi", &["dormant"]),
        ],
        exits: &[ENDED],
    },
    LensRow {
        key: "loyalty",
        columns: &[
            ("acquisition", "Acquisition", "Perolehan", &["considering", "aware", "purchased"]),
            ("activation", "Activation", "Aktivasi", &["activated"]),
            ("retention", "Retention", "Retensi", &["retained", "declining"]),
            ("loyalty", "Loyalty", "Loyalitas", &["loyal", "advocate"]),
        ],
        exits: &[DORMANT, ENDED],
    },
    LensRow {
        key: "relationship",
        columns: &[
            ("attraction", "Attraction", "Daya tarik", &["aware"]),
            ("acquisition", "Acquisition", "Akuisisi", &["considering", "purchased"]),
            ("conversion", "Conversion", "Konversi", &["activated", "retained", "declining"]),
            ("loyalty", "Loyalty", "Loyalitas", &["loyal", "advocate"]),
        ],
        exits: &[DORMANT, ENDED],
    },
    LensRow {
        key: "simple",
        columns: &[
            ("contact", "Contact", "Kontak", &["aware"]),
            ("engagement", "Engagement", "Keterlibatan", &["considering", "purchased"]),
            (
                "loyal",
                "Loyal consumer",
                "Konsumen setia",
                &["retained", "activated", "loyal", "advocate", "declining"],
            ),
        ],
        exits: &[DORMANT, ENDED],
    },
    LensRow {
        key: "ladder",
        columns: &[
            ("aware", "Aware", "Mengenal", &["aware"]),
            ("considering", "Considering", "Mempertimbangkan", &["considering"]),
            ("purchased", "Purchased", "Membeli", &["purchased"]),
            ("activated", "Activated", "Aktif", &["activated"]),
            ("retained", "Retained", "Bertahan", &["retained"]),
            ("loyal", "Loyal", "Setia", &["loyal"]),
            ("advocate", "Advocate", "Pendukung", &["advocate"]),
            ("declining", "Declining", "Menurun", &["declining"]),
            ("dormant", "Dormant", "Tidak aktif", &["dormant"]),
        ],
        // Ending is never one step of `L` away, here neither.
        exits: &[ENDED],
    },
];

/// The built-in lenses over the built-in `ladder`.
pub fn built_in(ladder: &Ladder) -> Vec<Lens> {
    LENSES.iter().filter_map(|row| Lens::new(row.key, columns(row), ladder).ok()).collect()
}

fn columns(row: &LensRow) -> Vec<Column> {
    let column = |&(key, en, id, rungs): &ColumnRow, exit| Column {
        key: key.to_owned(),
        label: Label::new(en, id),
        rungs: rungs.iter().map(|rung| StageKey::new(rung)).collect(),
        exit,
    };
    row.columns.iter().map(|c| column(c, false)).chain(row.exits.iter().map(|c| column(c, true))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_eight_are_valid_over_the_built_in_ladder() {
        let ladder = Ladder::built_in();
        for row in LENSES {
            assert!(Lens::new(row.key, columns(row), &ladder).is_ok(), "{}", row.key);
        }
        assert_eq!(built_in(&ladder).len(), 8);
        assert_eq!(built_in(&ladder)[0].key(), DEFAULT);
    }
}
