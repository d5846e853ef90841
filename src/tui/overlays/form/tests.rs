//! What hands do in a form, and what comes of it.

use super::field::Slot;
use super::state::Form;
use crate::domain::customer::{Edit, Field as Of};
use crate::domain::deed::{Deed, Put};
use crate::domain::ids::{ContactId, CustomerId};
use crate::domain::lang::Lang;
use crate::domain::money::Money;
use crate::domain::purchase::PurchaseKind;
use crate::domain::survey::SurveyKind;
use crate::tui::message::{Failure, Msg};
use crate::tui::model::Session;
use crate::tui::overlays::Overlay;
use crate::tui::test_harness::{Harness, given, session};

fn board() -> Harness {
    Harness::with([
        given("Toko Abadi", "aware"),
        given("CV Maju", "aware"),
        given("CV Maju Terus", "considering"),
    ])
}

impl Harness {
    fn form(&self) -> Option<&Form> {
        self.model.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Form(form) => Some(form),
            _ => None,
        })
    }

    #[track_caller]
    fn field(&self, slot: &Slot) -> String {
        self.form().expect("a form is open").field(slot).expect("it has the field").written()
    }

    #[track_caller]
    fn focused(&self) -> Slot {
        self.form().and_then(Form::focused).expect("a form is open").slot.clone()
    }

    #[track_caller]
    fn assert_shows(self, part: &str) -> Self {
        let screen = self.screen();
        assert!(screen.contains(part), "{part:?} is not on\n{screen}");
        self
    }

    /// The one deed that was asked for.
    #[track_caller]
    fn deed(&self) -> &Deed {
        assert!(self.form().is_none(), "the form is still open:\n{}", self.screen());
        let [deed] = self.shelf.deeds.as_slice() else { panic!("{:?}", self.shelf.deeds) };
        deed
    }
}

#[test]
fn a_name_and_enter_are_a_customer() {
    let harness = board().keys("n").types("Warung Baru?").keys("Enter");
    let Deed::Add(newcomer) = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!(newcomer.record.name, "Warung Baru?");
    assert_eq!(newcomer.stage.as_str(), "aware");
    assert_eq!(newcomer.record.owner.as_deref(), Some("ana"), "whoever adds it owns it, where they own some");
    harness.assert_cursor("Warung Baru?").assert_status("u undo");
}

#[test]
fn every_field_of_a_new_customer_arrives() {
    let harness = board().keys("n").types("Warung Baru").keys("Tab Ctrl+u").types("purch").keys("Tab Ctrl+u");
    let harness = harness.types("bu").keys("Down Enter Tab").types("1.2jt").keys("Tab").types("vip, whole");
    let harness = harness.keys("Down Enter").types(", New").keys("Tab").types("PT Baru").keys("Tab Tab Tab");
    let harness = harness.types("Sura").keys("Ctrl+n Tab Tab Tab").types("aman").keys("Tab").types("17/3");
    let harness = harness.keys("Tab").types("toko").keys("Down Enter Tab");
    let harness = harness.types("floor = 2").keys("Tab").types("color: red").keys("Enter");
    let Deed::Add(newcomer) = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!(newcomer.stage.as_str(), "purchased");
    let record = &newcomer.record;
    assert_eq!(record.owner.as_deref(), Some("budi"));
    assert_eq!(record.value, Money::from_minor(120_000_000));
    assert_eq!(
        newcomer.tags.iter().map(crate::domain::tag::Tag::as_str).collect::<Vec<_>>(),
        ["vip", "wholesale", "new"]
    );
    assert_eq!((record.company.as_deref(), record.city.as_deref()), (Some("PT Baru"), Some("Surabaya")));
    assert_eq!((record.persona.as_deref(), record.birthday.as_deref()), (Some("amanda"), Some("--03-17")));
    assert_eq!(record.referred_by, Some(CustomerId(1)));
    assert_eq!(
        record.custom.iter().collect::<Vec<_>>(),
        [(&"color".to_owned(), &"red".to_owned()), (&"floor".to_owned(), &"2".to_owned())]
    );
}

#[test]
fn what_is_missing_gets_the_focus_and_is_named() {
    let harness = board().keys("n Tab Tab Enter");
    assert_eq!(harness.focused(), Slot::Record(Of::Name));
    let harness =
        harness.assert_shows("! Name is needed").types("A").keys("Tab Tab Tab").types("12x4").keys("Enter");
    assert_eq!(harness.focused(), Slot::Value);
    assert!(harness.shelf.deeds.is_empty());
    let harness = harness.keys("Ctrl+u").types("45jt").assert_shows("= Rp 45,000,000").keys("Enter");
    assert!(matches!(harness.deed(), Deed::Add(_)));
}

#[test]
fn an_edit_is_what_was_changed_and_what_was_seen() {
    let harness = board().keys("e").assert_shows("Toko Abadi");
    assert_eq!(harness.field(&Slot::Tags), "vip,", "open for one more");
    let harness =
        harness.keys("End").types(" Jaya").keys("Tab").types("budi").keys("Tab Tab Ctrl+u").keys("Enter");
    let Deed::Revise(revision) = harness.deed() else { panic!("{:?}", harness.deed()) };
    let text = |field, before: Option<&str>, after: &str| Edit::Text {
        field,
        before: before.map(str::to_owned),
        after: Some(after.to_owned()),
    };
    let edits = [text(Of::Name, Some("Toko Abadi"), "Toko Abadi Jaya"), text(Of::Owner, None, "budi")];
    assert_eq!(revision.edits, edits);
    assert_eq!((revision.tag.len(), revision.untag.len()), (0, 1));
}

#[test]
fn what_a_line_cannot_show_is_not_changed_by_showing_it() {
    let harness =
        Harness::with([given("Evil\u{1b}[31m\nCorp ", "aware")]).keys("e Tab").types("budi").keys("Enter");
    let Deed::Revise(revision) = harness.deed() else { panic!("{:?}", harness.deed()) };
    let owner = Edit::Text { field: Of::Owner, before: None, after: Some("budi".into()) };
    assert_eq!(revision.edits, [owner]);
}

#[test]
fn a_task_has_a_day_by_word_in_both_languages() {
    for (lang, day, told) in
        [(Lang::English, "fri", "= Fri 27 Nov 2026"), (Lang::Indonesian, "jumat", "= Jum 27 Nov 2026")]
    {
        let session = Session { lang, ..session() };
        let harness =
            Harness::in_session(session, [given("Toko Abadi", "aware")]).keys("t").types("send the offer");
        let harness =
            harness.keys("Tab").types(day).assert_shows(told).keys("Tab Tab Ctrl+u").types("y").keys("Enter");
        let Deed::Plan { customers, plan } = harness.deed() else { panic!("{:?}", harness.deed()) };
        assert_eq!(customers, &[CustomerId(1)]);
        assert_eq!((plan.what.as_str(), plan.promise), ("send the offer", true));
        assert_eq!(plan.due.map(|day| day.to_string()).as_deref(), Some("2026-11-27"));
        assert_eq!(plan.owner.as_deref(), Some("ana"));
    }
}

#[test]
fn the_list_opens_on_what_is_there_and_rhythms_complete() {
    let harness = board().keys("n Tab Ctrl+n Ctrl+n Enter").keys("Tab Tab Shift+Tab Shift+Tab");
    assert_eq!(harness.field(&Slot::Stage), "Considering", "the one after Aware");
    let harness = board().keys("t Shift+Tab").types("week").keys("Down Enter").assert_shows("= every week");
    assert_eq!(harness.field(&Slot::Repeat), "weekly");
}

#[test]
fn a_choice_that_is_made_and_a_day_that_is_given_are_typed_over() {
    let harness = board().keys("t Tab Tab Tab").types("y");
    assert_eq!(harness.field(&Slot::Promise), "y", "not noy");
    let harness = board().keys("t Tab Tab Tab Space");
    assert_eq!(harness.field(&Slot::Promise), "yes");
    let harness = harness.keys("Space Space").keys("Left").types("x");
    assert_eq!(harness.field(&Slot::Promise), "yexs", "within it, it is a text like any other");
    let harness = board().keys("b Tab").types("fri").assert_shows("= Fri 20 Nov 2026").types("day");
    assert_eq!(harness.field(&Slot::Day), "friday");
}

#[test]
fn a_purchase_below_zero_is_a_refund() {
    let harness = board().keys("b").types("-1500000").keys("Tab Ctrl+u").types("yesterday").keys("Enter");
    let Deed::Buy { order, .. } = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!((order.kind, order.amount), (PurchaseKind::Refund, Some(Money::from_minor(150_000_000))));
    assert_eq!((order.at.to_string().as_str(), order.kept), ("2026-11-21", None));
}

#[test]
fn a_purchase_may_recur_and_a_refund_may_not() {
    let paid = board().keys("b").types("1500000").keys("Tab Tab Tab").types("3 mo").assert_shows("= /3 mo");
    let paid = paid.keys("Ctrl+u").types("quart").keys("Down Enter");
    let paid = paid.keys("Enter");
    let Deed::Buy { order, .. } = paid.deed() else { panic!("{:?}", paid.deed()) };
    assert_eq!((order.kind, order.months), (PurchaseKind::Sale, Some(3)));
    let wrong = board().keys("b").types("5").keys("Tab Tab Tab").types("week").keys("Enter");
    wrong.assert_shows("write month, quarter, year or a number of months");
    let refund = board().keys("b").types("-5").keys("Tab Tab Tab").types("month").keys("Enter");
    let refund = refund.assert_shows("a refund does not recur");
    let refund = refund.keys("Ctrl+u Enter");
    let Deed::Buy { order, .. } = refund.deed() else { panic!("{:?}", refund.deed()) };
    assert_eq!((order.kind, order.months), (PurchaseKind::Refund, None));
}

#[test]
fn the_score_is_on_the_scale_of_its_survey() {
    let harness = board().keys("S").types("9").keys("Up Ctrl+u").types("cs").keys("Enter");
    assert_eq!(harness.focused(), Slot::Score);
    let harness =
        harness.assert_shows("! a whole number from 1 to 5").keys("Ctrl+u").types("4").keys("Enter");
    let Deed::Answer { answer, .. } = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!((answer.kind, answer.score), (SurveyKind::Csat, 4));
}

#[test]
fn owner_tags_and_flag_are_forms_of_their_own() {
    let harness = board().keys("o").types("cit").keys("Down Enter Enter");
    let put = Put::Text(Of::Owner, Some("citra".into()));
    assert_eq!(
        harness.deed(),
        &Deed::Put { customers: vec![CustomerId(1)], puts: vec![put], tag: vec![], untag: vec![] }
    );
    let harness = board().keys("T").types(", export").keys("Enter");
    let Deed::Tag { tag, untag, .. } = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!((tag[0].as_str(), tag.len(), untag.len()), ("export", 1, 0));
    let harness = board().keys("!").types("comp").keys("Enter");
    assert!(matches!(harness.deed(), Deed::Raise { .. }));
    let harness = board().keys("!").types("comp").keys("Tab Ctrl+u").types("n").keys("Enter");
    assert!(matches!(harness.deed(), Deed::Lower { .. }));
}

#[test]
fn contacts_are_chosen_from_or_added() {
    use crate::domain::contact::{Contact, ContactRole, Person};
    let harness = board().keys("C").types("Sari").keys("Tab").types("champ").keys("Enter");
    let Deed::Introduce { person, .. } = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!((person.name.as_str(), person.role), ("Sari", Some(ContactRole::Champion)));
    let sari = Contact { id: ContactId(7), customer: CustomerId(1), person: person.clone() };
    let mut harness = board();
    harness.shelf.contacts = vec![sari];
    let harness = harness.keys("C 1 Tab Tab").types("sari@abadi.id").keys("Enter");
    let Deed::Reintroduce { contact, seen, person } = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!((contact, seen.email.as_ref()), (&ContactId(7), None));
    let email = Some("sari@abadi.id".to_owned());
    assert_eq!(person, &Person { email, ..seen.clone() });
}

#[test]
fn esc_closes_what_is_unchanged_and_asks_once_else() {
    assert!(board().keys("n Esc").form().is_none());
    let harness = board().keys("n").types("A").keys("Esc").assert_shows("Esc again discards");
    let harness = harness.types("b").assert_shows("Ab");
    assert_eq!(harness.field(&Slot::Record(Of::Name)), "Ab", "any other key goes on");
    let harness = harness.keys("Esc Esc");
    assert!(harness.form().is_none() && harness.shelf.deeds.is_empty());
    // Nothing is changed where it is as before.
    assert!(board().keys("n").types("A").keys("Backspace Esc").form().is_none());
}

#[test]
fn a_failed_save_leaves_the_form_and_keys_wait_while_saving() {
    let mut harness = board().keys("n").types("Warung");
    harness.shelf.broken = Some(Failure {
        kind: "Full".into(),
        what: "the disk is full".into(),
        hint: Some("make room".into()),
    });
    let mut harness = harness.keys("Enter").assert_shows("! the disk is full; make room");
    assert_eq!(harness.field(&Slot::Record(Of::Name)), "Warung");
    harness.shelf.broken = None;
    let mut harness = harness.on_a_slow_line().keys("Enter j");
    assert_eq!(harness.field(&Slot::Record(Of::Name)), "Warung", "j waits for what comes of saving");
    harness.settle();
    assert!(harness.form().is_none());
    harness.assert_status("");
}

#[test]
fn keys_typed_before_the_form_is_there_are_for_the_form() {
    let mut harness = board().on_a_slow_line().keys("n").types("quick");
    assert!(harness.form().is_none());
    harness.settle();
    assert_eq!(harness.field(&Slot::Record(Of::Name)), "quick");
    let mut harness = board();
    harness.shelf.broken =
        Some(Failure { kind: "Full".into(), what: "the file is damaged".into(), hint: None });
    let harness = harness.keys("e").assert_status("damaged");
    assert!(harness.form().is_none());
}

#[test]
fn a_paste_is_cleaned_and_help_is_on_f1() {
    let mut harness = board().keys("n").types("A?");
    harness.send(Msg::Pasted(" Toko\r\nAbadi\x1b[31m\x07 ".into()));
    assert_eq!(harness.field(&Slot::Record(Of::Name)), "A?Toko  Abadi[31m");
    let harness = harness.keys("F1").assert_shows("save").keys("Esc").keys("Tab");
    assert_eq!(harness.focused(), Slot::Stage);
    let mut closed = board();
    closed.send(Msg::Pasted("nLx".into()));
    assert!(closed.form().is_none() && closed.shelf.writes == 0, "a paste is never a command");
}

#[test]
fn the_editor_gives_back_lines_and_a_failing_one_loses_nothing() {
    let mut harness = board().keys("S").types("9").keys("Tab Tab").types("short").keys("Ctrl+e");
    assert_eq!(harness.editing.as_deref(), Some("short"));
    harness.send(Msg::Edited(Ok("short\nand long".into())));
    assert_eq!(harness.field(&Slot::Note), "short\nand long");
    harness.send(Msg::Edited(Err(Failure {
        kind: "Full".into(),
        what: "the editor vi failed".into(),
        hint: None,
    })));
    let harness = harness.assert_shows("the editor vi failed");
    assert_eq!(harness.field(&Slot::Note), "short\nand long");
    let harness = harness.keys("Enter");
    let Deed::Answer { answer, .. } = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!(answer.comment.as_deref(), Some("short\nand long"));
    assert_eq!(board().keys("t").types("call").keys("Ctrl+e").editing.as_deref(), Some("call"));
    let harness = board().keys("t Tab").types("fri").keys("Ctrl+e").assert_shows("this is a short field");
    assert_eq!((harness.editing.as_deref(), harness.field(&Slot::Due)), (None, "fri".to_owned()));
    // What is too long to save is still there to be shortened.
    let mut harness = board().keys("S").types("9").keys("Tab Tab Ctrl+e");
    harness.send(Msg::Edited(Ok("x".repeat(5000))));
    let harness = harness.keys("Enter Ctrl+e").assert_shows("! longer than 500 characters");
    assert_eq!(harness.editing.map(|text| text.len()), Some(5000));
}

#[test]
fn a_referrer_is_found_by_a_part_of_the_name() {
    let to_referrer = "e Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab";
    let harness = board().keys(to_referrer).types("maju");
    assert_eq!(harness.focused(), Slot::ReferredBy);
    assert!(!harness.screen().contains("no customer"), "they are offered:\n{}", harness.screen());
    let harness = harness.assert_shows("CV Maju Terus").keys("Enter");
    assert!(harness.shelf.deeds.is_empty(), "two are called so");
    let harness = harness.keys("Ctrl+u").types("maju").keys("Down Down Enter Enter");
    let Deed::Revise(revision) = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!(revision.edits, [Edit::Referrer { before: None, after: Some(CustomerId(3)) }]);
    // Enter before the answer waits for it.
    let mut harness = board().keys(to_referrer).on_a_slow_line().types("toko").keys("Enter");
    harness.settle();
    let Deed::Revise(revision) = harness.deed() else { panic!("{:?}", harness.deed()) };
    assert_eq!(revision.edits, [Edit::Referrer { before: None, after: Some(CustomerId(1)) }]);
}

#[test]
fn a_list_is_never_drawn_over_half_a_sentence() {
    let session = Session { lang: Lang::Indonesian, ..session() };
    let harness = Harness::in_session(session, [given("Toko Abadi", "aware")]).keys("C Tab").types("eng");
    let screen = harness.screen();
    assert!(screen.contains("pengguna") && !screen.contains("salah satu"), "{screen}");
    let screen = harness.keys("Esc").screen();
    assert!(screen.contains("! salah satu dari"), "{screen}");
}

#[test]
fn readonly_opens_no_form() {
    let readonly = Session { readonly: true, ..session() };
    let mut harness = Harness::in_session(readonly, [given("Toko Abadi", "aware")]);
    for key in ["n", "e", "t", "T", "o", "b", "C", "S", "!"] {
        harness = harness.keys(key).assert_status("read-only");
        assert!(harness.form().is_none());
    }
}
