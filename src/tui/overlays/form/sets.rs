//! The forms about several customers, or about none: a set handed over or tagged, a double merged, money spent.

use super::blank::Desk;
use super::field::{Field, Kind, Slot};
use super::purpose::Purpose;
use super::state::Form;
use crate::domain::customer::Customer;
use crate::domain::ids::CustomerId;
use crate::text::figures;
use crate::text::plain::plain;

impl Desk<'_> {
    /// An owner is needed: nobody empties a whole set by pressing Enter.
    pub fn hand_over_all(&self, customers: &[CustomerId]) -> Form {
        let title = self.words().form_owner_all(&self.counted(customers));
        Form::new(Purpose::HandOver(customers.to_vec()), title, vec![self.owner(Slot::Owner).required()])
    }

    pub fn tag_all(&self, customers: &[CustomerId]) -> Form {
        let w = self.words();
        let tags = |slot, label| Field::new(slot, label, Kind::Tags { known: self.known.tags.clone() });
        let fields = vec![tags(Slot::Tags, w.field_add_tags()), tags(Slot::DropTags, w.field_drop_tags())];
        let title = w.form_tags_all(&self.counted(customers));
        Form::new(Purpose::TagAll(customers.to_vec()), title, fields)
    }

    /// `42 customers`.
    fn counted(&self, customers: &[CustomerId]) -> String {
        let count = i64::try_from(customers.len()).unwrap_or(i64::MAX);
        self.words().count_customers(&figures(self.session.lang).count(count))
    }

    pub fn merge(&self, kept: &Customer) -> Form {
        let w = self.words();
        let kind = Kind::Customer { chosen: None, found: Vec::new() };
        let double = Field::new(Slot::Double, w.field_double(), kind).required();
        Form::new(Purpose::Merge(kept.id), w.form_merge(&plain(&kept.record.name)), vec![double])
    }

    pub fn spend(&self) -> Form {
        let w = self.words();
        let fields = vec![
            Field::new(Slot::Amount, w.field_amount(), Kind::Money { refunds: false }).required(),
            self.day(),
            Field::known(Slot::Channel, w.field_channel(), &self.known.sources),
            Field::new(Slot::Note, w.field_note(), Kind::Long),
        ];
        Form::new(Purpose::Spend, w.form_spend().to_owned(), fields)
    }
}
