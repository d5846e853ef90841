//! What an action came to.

use super::English;
use crate::text::table::wording;
use crate::text::words::DoneWords;

wording! { DoneWords for English:
    reason_quality = "quality";
    reason_price = "price";
    reason_trust = "trust";
    reason_no_need = "no need";
    reason_competitor = "competitor";
    reason_other = "other";

    outcome_moved(name, from, to) = "{name}: {from} > {to}";
    outcome_undone(what) = "undone: {what}";
    outcome_redone(what) = "redone: {what}";
    outcome_left(count) = one "; {count} customer left: changed since", "; {count} customers left: changed since";
    count_customers(count) = one "{count} customer", "{count} customers";
    count_purchases(count) = one "{count} purchase", "{count} purchases";
    action_move = "move";
    action_import = "import";
    action_demo = "demo data";
    action_configure = "settings";
    action_undo = "undo";
    action_redo = "redo";

    action_add = "added";
    action_edit = "edit";
    action_tag = "tag";
    action_task = "task";
    action_buy = "purchase";
    action_survey = "survey";
    action_contact = "contact";
    action_flag = "flag";
    action_spend = "spend";
    action_merge = "merge";
    done_line(who, what) = "{who}: {what}";
    done_added(stage) = "added on {stage}";
    done_edited(count) = one "{count} field changed", "{count} fields changed";
    done_handed(owner) = "handed to {owner}";
    done_tagged(tags) = "tagged {tags}";
    done_untagged(tags) = "no longer {tags}";
    done_planned(task) = "task: {task}";
    done_promised(task) = "promise: {task}";
    done_replanned(task) = "task is now: {task}";
    done_finished(task) = "done: {task}";
    done_again(day) = "; again on {day}";
    done_task_dropped(task) = "task dropped: {task}";
    task_due(task, day) = "{task}, due {day}";
    done_bought(amount) = "bought {amount}";
    done_refunded(amount) = "refund of {amount}";
    done_became(stage) = "; now {stage}";
    done_answered(survey, score) = "{survey} {score}";
    done_introduced(name) = "contact {name}";
    done_reintroduced(name) = "contact {name} changed";
    done_contact_dropped(name) = "contact {name} removed";
    done_raised(flag) = "flag: {flag}";
    done_lowered(flag) = "flag taken down: {flag}";
    done_spent(amount, channel) = "spent {amount} on {channel}";
    spent_on_all = "everything";
    done_merged(name) = "took over {name}";
    amount_unknown = "an unknown amount";
    unchanged(who) = "{who}: unchanged, it was so already";
    unchanged_all = "nothing changed: all were so already";
    flag_champion_left = "champion left";
    flag_unpaid = "unpaid";
    flag_complaint = "formal complaint";
    role_champion = "champion";
    role_economic_buyer = "economic buyer";
    role_decision_maker = "decision maker";
    role_influencer = "influencer";
    role_user = "user";
    role_billing = "billing";
    role_other = "other";
}
