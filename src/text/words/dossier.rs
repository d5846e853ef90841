//! The record of one customer on a screen, and the card to read before a call.

use super::super::table::declare_texts;

declare_texts! { DossierWords:
    // Commands
    cmd_next_section;
    cmd_previous_section;
    cmd_jump_section;
    cmd_undo_this;
    cmd_call_card;
    cmd_card_close;
    hint_sections;
    hint_undo_this;
    hint_call_card;
    scope_card;
    pick_section(name);

    // Sections of the record
    dossier_identity;
    dossier_contacts;
    dossier_path;
    dossier_purchases;
    dossier_surveys;
    dossier_flags;
    dossier_tasks;
    dossier_pains;
    dossier_opportunities;
    dossier_touchpoints;
    dossier_history;

    // What stands in them
    dossier_loading;
    dossier_empty;
    dossier_open(count);
    dossier_in_orders(sum, orders);
    dossier_last(date);
    dossier_gap(letter, level, stage, urgency);
    dossier_gap_half(letter, level, stage, urgency);
    dossier_high;
    dossier_medium;
    dossier_low;
    dossier_weak(days);
    dossier_changed(actor, what);
    dossier_no_line;
    dossier_not_a_change;
    dossier_gone_already;
    dossier_undo_key(key);
    dossier_undo_many(customers, batch);

    // The call card
    call_title(name);
    call_nothing;
    call_who;
    call_last;
    call_hurts;
    call_promised;
    call_ask;
    call_bought;
    call_ago(date, days);
    call_since(what, date);
    call_late(task, days);
    call_usually(amount);
    call_every(days);
    call_on(what, date);
    call_birthday_today;
    call_birthday_in(days, date);
    ask_metrics;
    ask_economic_buyer;
    ask_decision_criteria;
    ask_decision_process;
    ask_identify_pain;
    ask_champion;
}
