//! The columns of a file of touchpoints, and every head they go by.
//!
//! The one place for aliases: English, Indonesian and those of other programs.

use super::heads::ColumnRule;
use super::purchase_columns::CUSTOMER_HEADS;

/// A column of a file of touchpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TouchpointColumn {
    Customer,
    Date,
    Channel,
    Direction,
    Note,
    Action,
    Motivation,
    Emotion,
    Feeling,
    Product,
    Minutes,
    Evidence,
}

/// Any other head of one of these names, folded, is read too. A duration without its unit is not: it may be in seconds.
pub(super) const COLUMNS: &[ColumnRule<TouchpointColumn>] = &[
    rule(TouchpointColumn::Customer, CUSTOMER_HEADS),
    rule(
        TouchpointColumn::Date,
        &[
            "at",
            "datetime",
            "timestamp",
            "activitydate",
            "eventdate",
            "calldate",
            "contactedat",
            "occurredat",
            "time",
            "tanggal",
            "tgl",
            "waktu",
            "tanggalkontak",
            "tanggalaktivitas",
            "createdat",
            "createddate",
        ],
    ),
    rule(
        TouchpointColumn::Channel,
        &[
            "activitytype",
            "eventtype",
            "contactchannel",
            "medium",
            "kanal",
            "saluran",
            "media",
            "jenisaktivitas",
            "type",
            "jenis",
            "tipe",
        ],
    ),
    rule(
        TouchpointColumn::Direction,
        &["calldirection", "initiative", "initiatedby", "arah", "inboundoutbound", "masukkeluar"],
    ),
    rule(
        TouchpointColumn::Note,
        &[
            "notes",
            "subject",
            "summary",
            "description",
            "body",
            "message",
            "comment",
            "comments",
            "catatan",
            "perihal",
            "subjek",
            "keterangan",
            "ringkasan",
            "isi",
            "pesan",
        ],
    ),
    rule(TouchpointColumn::Action, &["customeraction", "tindakan", "aksi"]),
    rule(TouchpointColumn::Motivation, &["motive", "motivasi", "motif", "tujuan"]),
    rule(TouchpointColumn::Emotion, &["emotionscore", "emosi", "skoremosi"]),
    rule(TouchpointColumn::Feeling, &["mood", "perasaan", "suasanahati"]),
    rule(TouchpointColumn::Product, &["productname", "produk", "namaproduk"]),
    rule(
        TouchpointColumn::Minutes,
        &["durationminutes", "durationmin", "callminutes", "menit", "durasimenit", "lamamenit"],
    ),
    rule(TouchpointColumn::Evidence, &["bukti", "kepastian"]),
];

const fn rule(column: TouchpointColumn, aliases: &'static [&'static str]) -> ColumnRule<TouchpointColumn> {
    use TouchpointColumn as C;
    let key = match column {
        C::Customer => "customer",
        C::Date => "date",
        C::Channel => "channel",
        C::Direction => "direction",
        C::Note => "note",
        C::Action => "action",
        C::Motivation => "motivation",
        C::Emotion => "emotion",
        C::Feeling => "feeling",
        C::Product => "product",
        C::Minutes => "minutes",
        C::Evidence => "evidence",
    };
    let required = matches!(column, C::Customer | C::Date | C::Channel);
    ColumnRule { column, key, required, instead: &[], aliases }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_folded_and_name_one_field() {
        super::super::heads::check_table(COLUMNS, &[]);
    }
}
