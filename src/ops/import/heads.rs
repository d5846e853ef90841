//! Which column of a file is what: by the heads, by aliases, or as the user says with `--map FIELD=HEAD`.
//!
//! Heads are compared by their letters and digits alone, so `CustomerID`, `customer_id` and `Customer ID` are
//! one. Where several heads name a field, the alias that stands first in the table wins, then the leftmost
//! head; the others go to the ignored columns, which the user is told of. A head serves one field, except
//! where the user says otherwise. The aliases of each kind of row are a table beside it.

use super::presets::Layout;
use crate::domain::bad_file::BadFile;
use crate::domain::customer::CUSTOM_NAME_LIMIT;
use crate::domain::nearest::nearest;
use crate::domain::visible::is_visible;

/// One row of a table of columns. Fields are served in the order of the table.
pub struct ColumnRule<C: 'static> {
    pub column: C,
    /// How the user names it in `--map`, and how export heads it.
    pub key: &'static str,
    pub required: bool,
    /// Where the file has one of these, it need not have this one.
    pub instead: &'static [C],
    /// Other heads, folded, the surest first. The key may be among them, to stand behind surer ones.
    pub aliases: &'static [&'static str],
}

/// What the user says of the columns: `date=Order Date`. An empty head says that there is no such column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping(Vec<(String, String)>);

impl Mapping {
    pub fn parse<S: AsRef<str>>(assignments: &[S]) -> Result<Self, BadFile> {
        let pairs = assignments.iter().map(|text| {
            let text = text.as_ref();
            match text.split_once('=') {
                Some((field, head)) if !field.trim().is_empty() => {
                    Ok((field.trim().to_owned(), head.trim().to_owned()))
                }
                _ => Err(BadFile::MapForm(text.to_owned())),
            }
        });
        pairs.collect::<Result<_, _>>().map(Self)
    }
}

/// Where each field stands in a file.
#[derive(Debug, Clone)]
pub struct Heads<C> {
    places: Vec<(C, usize)>,
    /// The custom fields, by name.
    custom: Vec<(String, usize)>,
    heads: Vec<String>,
}

impl<C: Copy + PartialEq> Heads<C> {
    /// In a known layout its columns are read, in any other file those of the aliases.
    pub fn new(
        rules: &[ColumnRule<C>],
        heads: &[String],
        mapping: &Mapping,
        layout: Option<&Layout>,
    ) -> Result<Self, BadFile> {
        let mut said: Vec<(C, Option<usize>)> = Vec::new();
        for (field, head) in &mapping.0 {
            let rule = rule_named(rules, field)?;
            if said.iter().any(|(column, _)| *column == rule.column) {
                return Err(BadFile::MappedTwice { field: rule.key });
            }
            let place = if head.is_empty() { None } else { Some(place_of(head, heads)?) };
            said.push((rule.column, place));
        }
        let mut places: Vec<(C, usize)> =
            said.iter().filter_map(|&(column, place)| Some((column, place?))).collect();
        for rule in rules.iter().filter(|rule| said.iter().all(|(column, _)| *column != rule.column)) {
            if let Some(layout) = layout {
                let named = |name: &&str| heads.iter().position(|head| folded(head) == **name);
                let found = layout.names(rule.key).iter().filter_map(named);
                places.extend(found.map(|place| (rule.column, place)));
                continue;
            }
            let free = |index: &usize| places.iter().all(|(_, place)| place != index);
            let found = heads
                .iter()
                .enumerate()
                .filter(|(index, _)| free(index))
                .filter_map(|(index, head)| Some((rank(rule, head)?, index)))
                .min();
            places.extend(found.map(|(_, index)| (rule.column, index)));
        }
        let missing: Vec<_> = rules
            .iter()
            .filter(|rule| {
                let serves = |column: &C| *column == rule.column || rule.instead.contains(column);
                rule.required && !places.iter().any(|(column, _)| serves(column))
            })
            .map(|rule| rule.key)
            .collect();
        if missing.is_empty() {
            Ok(Self { places, custom: Vec::new(), heads: heads.to_vec() })
        } else {
            Err(BadFile::MissingColumns { fields: missing, found: heads.to_vec() })
        }
    }

    /// Takes the columns that serve nothing else for custom fields: those our export heads so, and on request
    /// every one whose head can be a name. Of two of one name the left one counts.
    pub(super) fn keep_custom(&mut self, all: bool) {
        for (index, head) in self.heads.iter().enumerate() {
            let name = match head.strip_prefix(CUSTOM) {
                Some(name) => name.trim().to_owned(),
                None if all => head.split_whitespace().collect::<Vec<_>>().join(" "),
                None => continue,
            };
            let free = self.places.iter().all(|&(_, place)| place != index)
                && self.custom.iter().all(|(known, _)| *known != name);
            if free && is_visible(&name) && name.chars().nth(CUSTOM_NAME_LIMIT).is_none() {
                self.custom.push((name, index));
            }
        }
    }

    /// The custom fields and where they stand.
    pub(super) fn custom(&self) -> &[(String, usize)] {
        &self.custom
    }

    /// The index of the column, where the file has it.
    pub fn place(&self, column: C) -> Option<usize> {
        self.places(column).next()
    }

    /// Every index the column is read from, the first filled cell of which counts.
    pub(super) fn places(&self, column: C) -> impl Iterator<Item = usize> {
        self.places.iter().filter(move |(c, _)| *c == column).map(|&(_, place)| place)
    }

    /// The head of the column as the file writes it.
    pub fn head(&self, column: C) -> Option<&str> {
        self.place(column).and_then(|place| self.heads.get(place)).map(String::as_str)
    }

    /// The heads that nothing is read from, in their order.
    pub fn ignored(&self) -> Vec<String> {
        let unused = |index: usize| {
            let mut custom = self.custom.iter().map(|&(_, place)| place);
            self.places.iter().all(|&(_, place)| place != index) && custom.all(|place| place != index)
        };
        let ignored =
            self.heads.iter().enumerate().filter(|(index, head)| unused(*index) && !head.is_empty());
        ignored.map(|(_, head)| head.clone()).collect()
    }
}

/// What stands before the name of a custom field in the head of its column.
pub const CUSTOM: &str = "custom.";

/// How surely a head names a field; 0 is the surest: its own key, unless the aliases give that another place.
fn rank<C>(rule: &ColumnRule<C>, head: &str) -> Option<usize> {
    // `custom.er` is no customer.
    let head = Some(head).filter(|head| !head.starts_with(CUSTOM)).map(folded)?;
    let alias = rule.aliases.iter().position(|alias| *alias == head).map(|index| index + 1);
    alias.or_else(|| (head == folded(rule.key)).then_some(0))
}

fn rule_named<'a, C>(rules: &'a [ColumnRule<C>], field: &str) -> Result<&'a ColumnRule<C>, BadFile> {
    // A field's own name first, whatever else it may stand for in a file.
    let own = rules.iter().find(|rule| folded(rule.key) == folded(field));
    let known = || rules.iter().find(|rule| rank(rule, field).is_some());
    own.or_else(known).ok_or_else(|| BadFile::UnknownField {
        field: field.to_owned(),
        known: rules.iter().map(|rule| rule.key).collect(),
    })
}

fn place_of(head: &str, heads: &[String]) -> Result<usize, BadFile> {
    let exact = heads.iter().position(|h| h == head);
    let similar = || heads.iter().position(|h| !h.is_empty() && folded(h) == folded(head));
    exact.or_else(similar).ok_or_else(|| BadFile::AbsentHead {
        head: head.to_owned(),
        nearest: nearest(head, heads.iter().map(String::as_str).filter(|h| !h.is_empty()))
            .into_iter()
            .map(str::to_owned)
            .collect(),
    })
}

/// Letters and digits in lower case, and nothing else.
pub(super) fn folded(head: &str) -> String {
    head.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Checks a table of columns: aliases are folded, none is there twice, and only `shared` ones name two fields.
#[cfg(test)]
pub(super) fn check_table<C>(rules: &[ColumnRule<C>], shared: &[&str]) {
    let mut seen = std::collections::HashMap::new();
    for rule in rules {
        let key = folded(rule.key);
        let names = rule.aliases.iter().map(|alias| (*alias).to_owned());
        for name in names.chain((!rule.aliases.contains(&key.as_str())).then_some(key)) {
            assert_eq!(name, folded(&name), "{name} is not folded");
            if let Some(other) = seen.insert(name.clone(), rule.key) {
                assert!(
                    other != rule.key && shared.contains(&name.as_str()),
                    "{name}: {other}, {}",
                    rule.key
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &[ColumnRule<char>] = &[
        ColumnRule {
            column: 'k',
            key: "external_key",
            required: true,
            instead: &[],
            aliases: &["customerid", "customer"],
        },
        ColumnRule {
            column: 'n',
            key: "name",
            required: false,
            instead: &[],
            aliases: &["nama", "customer"],
        },
        ColumnRule {
            column: 'd',
            key: "date",
            required: true,
            instead: &[],
            aliases: &["orderdate", "invoicedate"],
        },
    ];

    fn heads(heads: &[&str], map: &[&str]) -> Result<Heads<char>, BadFile> {
        let heads: Vec<_> = heads.iter().map(|&head| head.to_owned()).collect();
        Heads::new(RULES, &heads, &Mapping::parse(map)?, None)
    }

    #[test]
    fn heads_are_found_however_they_are_written() {
        for head in ["CustomerID", "customer_id", "Customer ID", "CUSTOMER-ID*", "external key"] {
            assert_eq!(heads(&["InvoiceDate", head], &[]).unwrap().place('k'), Some(1), "{head}");
        }
    }

    #[test]
    fn of_two_heads_the_surer_then_the_left_one_wins() {
        let found = heads(&["Customer", "customer_id", "Date", "date", "Note", ""], &[]).unwrap();
        assert_eq!((found.place('k'), found.place('n'), found.place('d')), (Some(1), Some(0), Some(2)));
        assert_eq!(found.ignored(), ["date", "Note"]);
        assert_eq!(found.head('d'), Some("Date"));
        let found = heads(&["customer", "order date", "date"], &[]).unwrap();
        assert_eq!((found.place('k'), found.place('n'), found.place('d')), (Some(0), None, Some(2)));
    }

    #[test]
    fn the_user_has_the_last_word() {
        let found = heads(&["Email", "Order Date", "Paid at"], &["customer=email", "date=Paid at"]).unwrap();
        assert_eq!((found.place('k'), found.place('d')), (Some(0), Some(2)));
        assert_eq!(found.ignored(), ["Order Date"]);
        let found = heads(&["Email", "Date"], &["external_key=Email", "name=Email"]).unwrap();
        assert_eq!((found.place('k'), found.place('n')), (Some(0), Some(0)));
        assert_eq!(heads(&["customer", "Date", "Nama"], &["name="]).unwrap().place('n'), None);
    }

    #[test]
    fn mistakes_name_what_is_known() {
        let bad = |h: &[&str], map: &[&str]| heads(h, map).unwrap_err();
        assert_eq!(bad(&[], &["date"]), BadFile::MapForm("date".into()));
        assert_eq!(
            bad(&["a"], &["x=a"]),
            BadFile::UnknownField { field: "x".into(), known: vec!["external_key", "name", "date"] }
        );
        assert_eq!(bad(&["a", "b"], &["date=a", "orderdate=b"]), BadFile::MappedTwice { field: "date" });
        assert_eq!(
            bad(&["Order Date", ""], &["date=Oder Date"]),
            BadFile::AbsentHead { head: "Oder Date".into(), nearest: vec!["Order Date".into()] }
        );
        assert_eq!(
            bad(&["a"], &["external_key=a"]),
            BadFile::MissingColumns { fields: vec!["date"], found: vec!["a".into()] }
        );
    }
}
