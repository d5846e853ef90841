//! The record of one customer on a screen, and the card to read before a call.

use super::English;
use crate::text::table::wording;
use crate::text::words::DossierWords;

wording! { DossierWords for English:
    cmd_next_section = "next section";
    cmd_previous_section = "previous section";
    cmd_jump_section = "to any section, by its digit";
    cmd_undo_this = "take back the change on the line";
    cmd_call_card = "what to know before a call";
    cmd_card_close = "close the card";
    hint_sections = "sections";
    hint_undo_this = "undo this";
    hint_call_card = "call card";
    scope_card = "Call card";
    pick_section(name) = "Record of {name}";

    dossier_identity = "Identity";
    dossier_contacts = "Contacts";
    dossier_path = "Path";
    dossier_purchases = "Value and purchases";
    dossier_surveys = "Surveys";
    dossier_flags = "Flags";
    dossier_tasks = "Tasks and promises";
    dossier_pains = "Pains";
    dossier_opportunities = "Opportunities";
    dossier_touchpoints = "Last touchpoints";
    dossier_history = "History of changes";

    dossier_loading = "reading the record";
    dossier_empty = "nothing yet";
    dossier_open(count) = "{count} open";
    dossier_in_orders(sum, orders) = "{sum} in {orders}";
    dossier_last(date) = "last {date}";
    dossier_gap(letter, level, stage, urgency) = "{letter} {level} at {stage}: {urgency}";
    dossier_gap_half(letter, level, stage, urgency) = "{letter} only {level} at {stage}: {urgency}";
    dossier_high = "HIGH";
    dossier_medium = "medium";
    dossier_low = "low";
    dossier_weak(days) = one "weak for {days} day: not worth more time", "weak for {days} days: not worth more time";
    dossier_changed(actor, what) = "{actor}: {what}";
    dossier_no_line = "nothing opens from this line";
    dossier_not_a_change = "go to a line of the history first";
    dossier_gone_already = "this change is taken back already";
    dossier_undo_key(key) = "{key} takes this change back";
    dossier_undo_many(customers, batch) = "this changed {customers}: `siklus undo {batch}` takes all of it back";

    call_title(name) = "Before you call {name}";
    call_nothing = "nothing is known yet that would help in a call";
    call_who = "call";
    call_last = "last words";
    call_hurts = "it hurts";
    call_promised = "promised";
    call_ask = "ask";
    call_bought = "bought";
    call_ago(date, days) = "{date}, {days} ago";
    call_since(what, date) = "{what}, since {date}";
    call_late(task, days) = "{task}: {days} late!";
    call_usually(amount) = "usually {amount}";
    call_every(days) = "every {days}";
    call_on(what, date) = "{what} on {date}";
    call_birthday_today = "today!";
    call_birthday_in(days, date) = "in {days}, on {date}";
    ask_metrics = "What would a good result be worth to you, in figures?";
    ask_economic_buyer = "Who signs for something like this?";
    ask_decision_criteria = "By what will you choose between the offers?";
    ask_decision_process = "Which steps are left until you can order, and by when?";
    ask_identify_pain = "What is the hardest about this today, and what does it cost you?";
    ask_champion = "Who of you gains most from it and would speak for it?";
}
