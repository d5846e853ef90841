//! The forms there are: which fields each has, and what stands in them when it opens.

use super::Papers;
use super::field::{Field, Kind, Pick, Slot};
use super::purpose::{NO, Purpose, YES};
use super::state::Form;
use crate::domain::account::{Account, Known};
use crate::domain::channel::Channel;
use crate::domain::contact::{Contact, ContactRole};
use crate::domain::customer::{Customer, Field as Of};
use crate::domain::day_word::Toward;
use crate::domain::flag::FlagKind;
use crate::domain::import_report::ImportKind;
use crate::domain::moves::needs_reason;
use crate::domain::persona::Persona;
use crate::domain::survey::SurveyKind;
use crate::domain::tag::Tag;
use crate::domain::task::{Plan, Task};
use crate::text::Words;
use crate::text::done::{flag_text, role_text, survey_text};
use crate::text::plain::plain;
use crate::tui::model::Session;

/// What forms are made from.
pub struct Desk<'a> {
    pub session: &'a Session,
    pub known: &'a Known,
    pub channels: &'a [Channel],
    pub personas: &'a [Persona],
}

impl<'a> Desk<'a> {
    pub fn of(session: &'a Session, papers: &'a Papers) -> Self {
        let Papers { known, channels, personas, .. } = papers;
        Self { session, known, channels, personas }
    }
}

impl Desk<'_> {
    pub(super) fn words(&self) -> &'static dyn Words {
        self.session.words()
    }

    pub fn add(&self) -> Form {
        let (w, session) = (self.words(), self.session);
        let rungs = session.ladder.stages().iter().filter(|stage| !needs_reason(&session.ladder, &stage.key));
        let rungs: Vec<Pick> =
            rungs.map(|stage| Pick::new(stage.key.as_str(), stage.label.get(session.lang))).collect();
        let first = rungs.first().map_or("", |pick| pick.label.as_str()).to_owned();
        let mine = if self.known.owners.contains(&session.actor) { session.actor.as_str() } else { "" };
        let mut fields = vec![
            Field::text(Slot::Record(Of::Name), w.field_name()).required(),
            Field::new(Slot::Stage, w.field_stage(), Kind::Choice(rungs)).holding(&first),
            self.owner(Slot::Record(Of::Owner)).holding(mine),
            Field::new(Slot::Value, w.field_value(), Kind::Money { refunds: false }),
            self.tags(&[]),
        ];
        fields.extend(self.address());
        fields.extend([self.persona(None), self.birthday()]);
        fields.push(self.referred_by(None));
        fields.push(self.another());
        Form::new(Purpose::Add, w.form_add().to_owned(), fields)
    }

    pub fn edit(&self, account: &Account) -> Form {
        let (w, customer) = (self.words(), &account.customer);
        let record = &customer.record;
        let value = if record.value.is_zero() {
            String::new()
        } else {
            record.value.to_decimal(self.session.currency)
        };
        let mut fields = vec![
            Field::text(Slot::Record(Of::Name), w.field_name()).required(),
            self.owner(Slot::Record(Of::Owner)),
            Field::new(Slot::Value, w.field_value(), Kind::Money { refunds: false }).holding(&value),
            self.tags(&customer.tags),
        ];
        fields.extend(self.address());
        fields.extend([self.persona(record.persona.as_deref()), self.birthday()]);
        let referrer = account.referrer.as_ref().map(|who| Pick::new(who.id.to_string(), plain(&who.name)));
        fields.push(self.referred_by(referrer));
        fields.push(Field::text(Slot::Record(Of::ExternalKey), w.field_key()).required());
        let cadence = record.cadence.map(|days| days.to_string()).unwrap_or_default();
        fields.push(Field::new(Slot::Cadence, w.field_cadence(), Kind::DaysOrNone).holding(&cadence));
        for (name, text) in &record.custom {
            fields.push(Field::text(Slot::Custom(name.clone()), name).holding(text));
        }
        fields.push(self.another());
        let fields = fields.into_iter().map(|field| match field.slot {
            // It shows the name for the key.
            Slot::Record(Of::Persona) => field,
            Slot::Record(which) => field.holding(record.get(which).unwrap_or_default()),
            _ => field,
        });
        let title = w.form_edit(&plain(&record.name));
        Form::new(Purpose::Edit(Box::new(customer.clone())), title, fields.collect())
    }

    fn address(&self) -> Vec<Field> {
        let (w, known) = (self.words(), self.known);
        vec![
            Field::text(Slot::Record(Of::Company), w.field_company()),
            Field::text(Slot::Record(Of::Email), w.field_email()),
            Field::text(Slot::Record(Of::Phone), w.field_phone()),
            Field::known(Slot::Record(Of::City), w.field_city(), &known.cities),
            Field::known(Slot::Record(Of::Country), w.field_country(), &known.countries),
            Field::known(Slot::Record(Of::Source), w.field_source(), &known.sources),
        ]
    }

    /// Whom the customer is like, by name.
    fn persona(&self, key: Option<&str>) -> Field {
        let all = self.personas.iter().map(|persona| &persona.portrait);
        let named = |name: &str| all.clone().filter(|other| other.name == name).count();
        let mut picks: Vec<Pick> = all
            .clone()
            .map(|one| {
                let name = plain(&one.name);
                let double = named(&one.name) > 1;
                Pick::new(&*one.key, if double { format!("{name} ({})", one.key) } else { name.into_owned() })
            })
            .collect();
        if let Some(key) = key.filter(|key| picks.iter().all(|pick| pick.key != *key)) {
            // The persona is gone; its customers still say whom they were like.
            picks.push(Pick::new(key, key));
        }
        let held = picks.iter().find(|pick| Some(pick.key.as_str()) == key).map(|pick| pick.label.clone());
        let kind = Kind::Choice(picks);
        Field::new(Slot::Record(Of::Persona), self.words().field_persona(), kind)
            .holding(&held.unwrap_or_default())
    }

    fn birthday(&self) -> Field {
        Field::new(Slot::Record(Of::Birthday), self.words().field_birthday(), Kind::Birthday)
    }

    pub(super) fn owner(&self, slot: Slot) -> Field {
        Field::known(slot, self.words().field_owner(), &self.known.owners)
    }

    fn tags(&self, tags: &[Tag]) -> Field {
        let known = self.known.tags.clone();
        // Open for one more: what is typed behind the last tag must not become a part of it.
        let held: String = tags.iter().map(|tag| format!("{}, ", tag.as_str())).collect();
        Field::new(Slot::Tags, self.words().field_tags(), Kind::Tags { known }).holding(&held)
    }

    fn referred_by(&self, chosen: Option<Pick>) -> Field {
        let name = chosen.as_ref().map(|pick| pick.label.clone()).unwrap_or_default();
        let kind = Kind::Customer { chosen, found: Vec::new() };
        Field::new(Slot::ReferredBy, self.words().field_referred_by(), kind).holding(&name)
    }

    /// One more field of the team's own.
    fn another(&self) -> Field {
        Field::new(Slot::AnotherCustom, self.words().field_another(), Kind::Pair)
    }

    fn yes_or_no(&self, slot: Slot, label: &str, now: Option<bool>) -> Field {
        let w = self.words();
        let picks = vec![Pick::new(YES, w.yes()), Pick::new(NO, w.no())];
        let text = now.map_or("", |yes| if yes { w.yes() } else { w.no() });
        Field::new(slot, label, Kind::Choice(picks)).holding(text)
    }

    /// The day something happened; today unless said.
    pub(super) fn day(&self) -> Field {
        let w = self.words();
        Field::new(Slot::Day, w.field_day(), Kind::Day(Toward::Past)).required().holding(w.today())
    }

    pub fn tag(&self, customer: &Customer) -> Form {
        let title = self.words().form_tags(&plain(&customer.record.name));
        let purpose = Purpose::Tag { customer: customer.id, seen: customer.tags.clone() };
        Form::new(purpose, title, vec![self.tags(&customer.tags)])
    }

    pub fn hand_over(&self, customer: &Customer) -> Form {
        let title = self.words().form_owner(&plain(&customer.record.name));
        let owner = customer.record.owner.as_deref().unwrap_or_default();
        Form::new(Purpose::HandOver(vec![customer.id]), title, vec![self.owner(Slot::Owner).holding(owner)])
    }

    pub fn plan(&self, customer: &Customer) -> Form {
        let owner = customer.record.owner.as_deref().unwrap_or(&self.session.actor);
        let title = self.words().form_task(&plain(&customer.record.name));
        Form::new(Purpose::Plan(customer.id), title, self.plan_fields(None, owner))
    }

    /// The plan of a task that is there.
    pub fn replan(&self, customer: &Customer, task: &Task) -> Form {
        let title = self.words().form_replan(&plain(&customer.record.name));
        let purpose = Purpose::Replan { customer: customer.id, task: task.id, seen: task.plan.clone() };
        let owner = task.plan.owner.as_deref().unwrap_or_default();
        Form::new(purpose, title, self.plan_fields(Some(&task.plan), owner))
    }

    fn plan_fields(&self, plan: Option<&Plan>, owner: &str) -> Vec<Field> {
        let w = self.words();
        let rhythms = w.rhythms().split(' ').map(str::to_owned).collect();
        let due = plan.and_then(|plan| plan.due).map(|day| day.to_string()).unwrap_or_default();
        let repeat = plan.and_then(|plan| plan.repeat).map(|repeat| repeat.to_string()).unwrap_or_default();
        vec![
            Field::text(Slot::What, w.field_what()).required().holding(plan.map_or("", |plan| &plan.what)),
            Field::new(Slot::Due, w.field_due(), Kind::Day(Toward::Coming)).holding(&due),
            self.owner(Slot::Owner).holding(owner),
            self.yes_or_no(Slot::Promise, w.field_promise(), Some(plan.is_some_and(|plan| plan.promise))),
            Field::new(Slot::Repeat, w.field_repeat(), Kind::Rhythm { known: rhythms }).holding(&repeat),
        ]
    }

    pub fn buy(&self, customer: &Customer) -> Form {
        let w = self.words();
        let terms = w.terms().split(' ').map(str::to_owned).collect();
        let fields = vec![
            Field::new(Slot::Amount, w.field_amount(), Kind::Money { refunds: true }).required(),
            self.day(),
            Field::text(Slot::Order, w.field_order()),
            Field::new(Slot::Every, w.field_every(), Kind::Months { known: terms }),
            self.yes_or_no(Slot::Kept, w.field_kept(), None),
        ];
        Form::new(Purpose::Buy(customer.id), w.form_purchase(&plain(&customer.record.name)), fields)
    }

    pub fn answer(&self, customer: &Customer) -> Form {
        let w = self.words();
        let kinds = SurveyKind::ALL.iter().map(|kind| Pick::new(kind.key(), survey_text(*kind)));
        let (low, high) = SurveyKind::Nps.scale();
        let fields = vec![
            Field::new(Slot::Kind, w.field_survey(), Kind::Choice(kinds.collect()))
                .required()
                .holding(survey_text(SurveyKind::Nps)),
            Field::new(Slot::Score, w.field_score(), Kind::Number { from: low.into(), to: high.into() })
                .required(),
            self.day(),
            Field::new(Slot::Note, w.field_comment(), Kind::Long),
        ];
        let mut form =
            Form::new(Purpose::Answer(customer.id), w.form_survey(&plain(&customer.record.name)), fields);
        // The usual kind stands there: the answer is what is asked for.
        form.focus = 1;
        form
    }

    /// A new contact, or one that is there.
    pub fn person(&self, customer: &Customer, contact: Option<&Contact>) -> Form {
        let w = self.words();
        let roles = ContactRole::ALL.iter().map(|role| Pick::new(role.key(), role_text(w, *role)));
        let person = contact.map(|contact| &contact.person);
        let held = |text: Option<&String>| text.cloned().unwrap_or_default();
        let role = person.and_then(|person| person.role).map_or("", |role| role_text(w, role));
        let fields = vec![
            Field::text(Slot::Name, w.field_name()).required().holding(&held(person.map(|p| &p.name))),
            Field::new(Slot::Role, w.field_role(), Kind::Choice(roles.collect())).holding(role),
            Field::text(Slot::Email, w.field_email()).holding(&held(person.and_then(|p| p.email.as_ref()))),
            Field::text(Slot::Phone, w.field_phone()).holding(&held(person.and_then(|p| p.phone.as_ref()))),
        ];
        let purpose = match contact {
            Some(contact) => {
                let seen = contact.person.clone();
                Purpose::Reintroduce { customer: customer.id, contact: contact.id, seen }
            }
            None => Purpose::Introduce(customer.id),
        };
        Form::new(purpose, w.form_contact(&plain(&customer.record.name)), fields)
    }

    /// A file to be taken in.
    pub fn import(&self) -> Form {
        let w = self.words();
        let label = |kind| match kind {
            ImportKind::Customers => w.kind_customers(),
            ImportKind::Purchases => w.kind_purchases(),
            ImportKind::Touchpoints => w.kind_touchpoints(),
            ImportKind::Surveys => w.kind_surveys(),
        };
        let kinds = ImportKind::ALL.iter().map(|kind| Pick::new(kind.key(), label(*kind))).collect();
        let fields = vec![
            Field::text(Slot::File, w.field_file()).required(),
            Field::new(Slot::Kind, w.field_import_kind(), Kind::Choice(kinds))
                .required()
                .holding(w.kind_customers()),
            self.yes_or_no(Slot::CreateCustomers, w.field_create_customers(), Some(false)),
            self.yes_or_no(Slot::KeepColumns, w.field_keep_columns(), Some(false)),
        ];
        Form::new(Purpose::Import, w.form_import().to_owned(), fields)
    }

    pub fn flag(&self, account: &Account) -> Form {
        let (w, customer) = (self.words(), &account.customer);
        let kinds = FlagKind::ALL.iter().map(|kind| Pick::new(kind.key(), flag_text(w, *kind)));
        let raised = account.flags.first();
        let fields = vec![
            Field::new(Slot::Kind, w.field_flag(), Kind::Choice(kinds.collect()))
                .required()
                .holding(raised.map_or("", |flag| flag_text(w, flag.kind))),
            // Where one is up, somebody most likely comes to take it down.
            self.yes_or_no(Slot::Raised, w.field_raised(), Some(true)),
            Field::new(Slot::Note, w.field_note(), Kind::Long)
                .holding(raised.and_then(|flag| flag.note.as_deref()).unwrap_or_default()),
        ];
        let mut form =
            Form::new(Purpose::Flag(customer.id), w.form_flag(&plain(&customer.record.name)), fields);
        form.focus = usize::from(raised.is_some());
        form
    }
}
