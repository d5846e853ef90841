//! The layouts other programs export, one file per vendor: heads by which a layout is known, which column is what,
//! and the words it has for stages. Data only; how rows are read is the same for every file.

mod hubspot;
mod pipedrive;
mod salesforce;
mod shopify;
mod stripe;

use super::heads::folded;
use crate::domain::bad_file::BadFile;
use crate::domain::import_report::ImportKind;
use crate::domain::keyed_enum;

keyed_enum! {
    pub enum Vendor {
        HubSpot = "hubspot",
        Pipedrive = "pipedrive",
        Salesforce = "salesforce",
        Shopify = "shopify",
        Stripe = "stripe",
    }
}

impl Vendor {
    /// As the vendor writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::HubSpot => "HubSpot",
            Self::Pipedrive => "Pipedrive",
            Self::Salesforce => "Salesforce",
            Self::Shopify => "Shopify",
            Self::Stripe => "Stripe",
        }
    }
}

/// What the rows of a layout are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    Customers,
    /// Deals become customers: the organisations they are with.
    Deals,
    Purchases,
}

/// One file that a vendor's program exports.
#[derive(Debug)]
pub struct Layout {
    pub vendor: Vendor,
    pub kind: RowKind,
    /// Heads that are all there, folded.
    pub all: &'static [&'static str],
    /// At least one of these is there too.
    pub any: &'static [&'static str],
    /// Per field the heads it is read from, folded: the first cell that is filled counts.
    pub columns: &'static [(&'static str, &'static [&'static str])],
    /// The rung that a word for a stage means.
    pub stages: &'static [(&'static str, &'static str)],
    /// What goes before a key that is a number of the vendor's, where the vendor counts other things as well.
    pub key_prefix: &'static str,
    /// Rows that carry nothing but a further line of the order before, and rows of one cell behind the data.
    pub has_loose_rows: bool,
}

impl Layout {
    const PLAIN: Self = Self {
        vendor: Vendor::HubSpot,
        kind: RowKind::Customers,
        all: &[],
        any: &[],
        columns: &[],
        stages: &[],
        key_prefix: "",
        has_loose_rows: false,
    };

    fn fits(&self, heads: &[String]) -> bool {
        let has = |sign: &&str| heads.iter().any(|head| head == sign);
        self.all.iter().all(has) && (self.any.is_empty() || self.any.iter().any(has))
    }

    /// The heads, folded, that a file of this layout has and this one has not.
    fn missing(&self, heads: &[String]) -> Vec<&'static str> {
        let is_absent = |sign: &&&str| heads.iter().all(|head| folded(head) != **sign);
        let absent =
            |signs: &'static [&'static str]| signs.iter().filter(is_absent).copied().collect::<Vec<_>>();
        let any = absent(self.any);
        let one = if any.len() == self.any.len() { any.first().copied() } else { None };
        absent(self.all).into_iter().chain(one).collect()
    }

    /// Where columns are missing in a file that was said to be of this layout, which heads it would have.
    pub(super) fn explains(&self, bad: BadFile, heads: &[String]) -> BadFile {
        let missing = self.missing(heads);
        match bad {
            BadFile::MissingColumns { .. } if !missing.is_empty() => {
                BadFile::NotOfVendor { vendor: self.vendor.name(), missing }
            }
            bad => bad,
        }
    }

    /// How many of its columns a file has.
    fn matched(&self, heads: &[String]) -> usize {
        let names = self.columns.iter().flat_map(|(_, names)| *names);
        names.filter(|name| heads.iter().any(|head| head == *name)).count()
    }

    pub(super) fn names(&self, field: &str) -> &'static [&'static str] {
        self.columns.iter().find(|(known, _)| *known == field).map_or(&[], |(_, names)| names)
    }
}

/// Whether the word is a vendor's name for everything that fits none of its stages.
pub(super) fn is_other_stage(layout: Option<&Layout>, word: &str) -> bool {
    layout.is_some_and(|layout| layout.vendor == Vendor::HubSpot) && folded(word) == hubspot::OTHER
}

fn layouts() -> impl Iterator<Item = &'static Layout> {
    [hubspot::LAYOUTS, pipedrive::LAYOUTS, salesforce::LAYOUTS, shopify::LAYOUTS, stripe::LAYOUTS]
        .into_iter()
        .flatten()
}

/// The layout of a file with these heads: the one that fits, or where the user names the vendor the nearest of
/// its layouts. There is none yet of what customers lived and answered.
pub(super) fn recognise(
    heads: &[String],
    vendor: Option<Vendor>,
    asked: ImportKind,
) -> Result<Option<&'static Layout>, BadFile> {
    if !matches!(asked, ImportKind::Customers | ImportKind::Purchases) {
        return match vendor {
            Some(vendor) => Err(BadFile::NoLayout { vendor: vendor.name() }),
            None => Ok(None),
        };
    }
    let purchases = asked == ImportKind::Purchases;
    let heads: Vec<_> = heads.iter().map(|head| folded(head)).collect();
    let asked_for = |layout: &&Layout| (layout.kind == RowKind::Purchases) == purchases;
    let of_vendor = |layout: &&'static Layout| vendor.is_none_or(|vendor| layout.vendor == vendor);
    let fitting = || layouts().filter(of_vendor).filter(|layout| layout.fits(&heads));
    if let Some(layout) = fitting().find(asked_for) {
        return Ok(Some(layout));
    }
    if let Some(other) = fitting().next() {
        return Err(BadFile::OfAnotherKind { vendor: other.vendor.name(), is_purchases: !purchases });
    }
    let Some(vendor) = vendor else { return Ok(None) };
    let nearest = layouts().filter(of_vendor).filter(asked_for).max_by_key(|layout| layout.matched(&heads));
    match nearest {
        Some(layout) => Ok(Some(layout)),
        None => Err(BadFile::OfAnotherKind { vendor: vendor.name(), is_purchases: !purchases }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_folded_and_every_stage_is_a_rung() {
        let ladder = crate::domain::stage::Ladder::built_in();
        for layout in layouts() {
            let names = layout.columns.iter().flat_map(|(_, names)| *names);
            for name in
                names.chain(layout.all).chain(layout.any).chain(layout.stages.iter().map(|(word, _)| word))
            {
                assert_eq!(*name, folded(name));
            }
            for (_, rung) in layout.stages {
                assert!(ladder.get(&crate::domain::stage::StageKey::new(rung)).is_some(), "{rung}");
            }
        }
    }

    #[test]
    fn no_vendor_has_a_layout_of_what_customers_lived() {
        let heads = ["customer".to_owned(), "date".to_owned()];
        for kind in [ImportKind::Touchpoints, ImportKind::Surveys] {
            assert!(recognise(&heads, None, kind).unwrap().is_none());
            let asked = recognise(&heads, Some(Vendor::HubSpot), kind);
            assert_eq!(asked.unwrap_err(), BadFile::NoLayout { vendor: "HubSpot" });
        }
    }

    #[test]
    fn a_layout_is_known_by_its_heads_and_told_where_it_is_of_another_kind() {
        let heads = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        let deals = heads("Deal - Title,deal - status,Organization");
        assert_eq!(
            recognise(&deals, None, ImportKind::Customers).unwrap().unwrap().vendor,
            Vendor::Pipedrive
        );
        assert_eq!(
            recognise(&deals, None, ImportKind::Purchases).unwrap_err(),
            BadFile::OfAnotherKind { vendor: "Pipedrive", is_purchases: false }
        );
        assert!(recognise(&heads("id,name,stage"), None, ImportKind::Customers).unwrap().is_none());
        let named = recognise(&heads("id,name"), Some(Vendor::HubSpot), ImportKind::Customers).unwrap();
        assert_eq!(named.unwrap().vendor, Vendor::HubSpot);
        assert!(recognise(&heads("id,name"), Some(Vendor::Stripe), ImportKind::Customers).is_err());
        let found = heads("kode,nama");
        let missing = || BadFile::MissingColumns { fields: vec!["customer"], found: found.clone() };
        let shopify = recognise(&found, Some(Vendor::Shopify), ImportKind::Purchases).unwrap().unwrap();
        let absent = BadFile::NotOfVendor {
            vendor: "Shopify",
            missing: vec!["name", "financialstatus", "lineitemname"],
        };
        assert_eq!(shopify.explains(missing(), &found), absent);
        let whole = heads("Name,Financial Status,Paid at");
        assert_eq!(shopify.explains(missing(), &whole), missing());
    }
}
