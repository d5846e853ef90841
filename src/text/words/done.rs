//! What an action came to.

use super::super::table::declare_texts;

declare_texts! { DoneWords:
    // Reasons of a move
    reason_quality;
    reason_price;
    reason_trust;
    reason_no_need;
    reason_competitor;
    reason_other;

    // What came of an action
    outcome_moved(name, from, to);
    outcome_undone(what);
    outcome_redone(what);
    outcome_left(count);
    count_customers(count);
    count_purchases(count);
    action_move;
    action_import;
    action_demo;
    action_configure;
    action_undo;
    action_redo;

    // What a deed came to
    action_add;
    action_edit;
    action_tag;
    action_task;
    action_buy;
    action_survey;
    action_contact;
    action_flag;
    action_spend;
    action_merge;
    done_line(who, what);
    done_added(stage);
    done_edited(count);
    done_handed(owner);
    done_tagged(tags);
    done_untagged(tags);
    done_planned(task);
    done_promised(task);
    done_replanned(task);
    done_finished(task);
    done_again(day);
    done_task_dropped(task);
    task_due(task, day);
    done_bought(amount);
    done_refunded(amount);
    done_became(stage);
    done_answered(survey, score);
    done_introduced(name);
    done_reintroduced(name);
    done_contact_dropped(name);
    done_raised(flag);
    done_lowered(flag);
    done_spent(amount, channel);
    spent_on_all;
    done_merged(name);
    amount_unknown;
    unchanged(who);
    unchanged_all;
    flag_champion_left;
    flag_unpaid;
    flag_complaint;
    role_champion;
    role_economic_buyer;
    role_decision_maker;
    role_influencer;
    role_user;
    role_billing;
    role_other;
}
