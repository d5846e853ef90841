//! What an action came to.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::DoneWords;

wording! { DoneWords for Indonesian:
    reason_quality = "kualitas";
    reason_price = "harga";
    reason_trust = "kepercayaan";
    reason_no_need = "tidak butuh";
    reason_competitor = "pesaing";
    reason_other = "lainnya";

    outcome_moved(name, from, to) = "{name}: {from} > {to}";
    outcome_undone(what) = "diurungkan: {what}";
    outcome_redone(what) = "diulangi: {what}";
    outcome_left(count) = "; {count} pelanggan tetap: sudah diubah sejak itu";
    count_customers(count) = "{count} pelanggan";
    count_purchases(count) = "{count} pembelian";
    action_move = "pindah";
    action_import = "impor";
    action_demo = "data demo";
    action_configure = "pengaturan";
    action_undo = "urungkan";
    action_redo = "ulangi";

    action_add = "ditambahkan";
    action_edit = "ubah";
    action_tag = "tag";
    action_task = "tugas";
    action_buy = "pembelian";
    action_survey = "survei";
    action_contact = "kontak";
    action_flag = "tanda";
    action_spend = "biaya";
    action_merge = "gabung";
    done_line(who, what) = "{who}: {what}";
    done_added(stage) = "ditambahkan di {stage}";
    done_edited(count) = "{count} isian diubah";
    done_handed(owner) = "diserahkan ke {owner}";
    done_tagged(tags) = "diberi tag {tags}";
    done_untagged(tags) = "tidak lagi {tags}";
    done_planned(task) = "tugas: {task}";
    done_promised(task) = "janji: {task}";
    done_replanned(task) = "tugas kini: {task}";
    done_finished(task) = "selesai: {task}";
    done_again(day) = "; lagi pada {day}";
    done_task_dropped(task) = "tugas dibatalkan: {task}";
    task_due(task, day) = "{task}, tenggat {day}";
    done_bought(amount) = "membeli {amount}";
    done_refunded(amount) = "pengembalian {amount}";
    done_became(stage) = "; kini {stage}";
    done_answered(survey, score) = "{survey} {score}";
    done_introduced(name) = "kontak {name}";
    done_reintroduced(name) = "kontak {name} diubah";
    done_contact_dropped(name) = "kontak {name} dihapus";
    done_raised(flag) = "tanda: {flag}";
    done_lowered(flag) = "tanda dicabut: {flag}";
    done_spent(amount, channel) = "biaya {amount} untuk {channel}";
    spent_on_all = "semuanya";
    done_merged(name) = "mengambil alih {name}";
    amount_unknown = "jumlah yang tidak diketahui";
    unchanged(who) = "{who}: tidak berubah, sudah begitu";
    unchanged_all = "tidak ada yang berubah: semuanya sudah begitu";
    flag_champion_left = "pendukung utama pergi";
    flag_unpaid = "belum bayar";
    flag_complaint = "keluhan resmi";
    role_champion = "pendukung utama";
    role_economic_buyer = "pemegang anggaran";
    role_decision_maker = "pengambil keputusan";
    role_influencer = "pemberi pengaruh";
    role_user = "pengguna";
    role_billing = "penagihan";
    role_other = "lainnya";
}
