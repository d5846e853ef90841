//! The record of one customer on a screen, and the card to read before a call.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::DossierWords;

wording! { DossierWords for Indonesian:
    cmd_next_section = "bagian berikut";
    cmd_previous_section = "bagian sebelumnya";
    cmd_jump_section = "ke bagian mana pun, lewat angka";
    cmd_undo_this = "urungkan perubahan di baris ini";
    cmd_call_card = "kartu sebelum menelepon";
    cmd_card_close = "tutup kartu";
    hint_sections = "bagian";
    hint_undo_this = "urungkan";
    hint_call_card = "kartu";
    scope_card = "Kartu telepon";
    pick_section(name) = "Catatan {name}";

    dossier_identity = "Identitas";
    dossier_contacts = "Kontak";
    dossier_path = "Jalur";
    dossier_purchases = "Nilai dan pembelian";
    dossier_surveys = "Survei";
    dossier_flags = "Tanda";
    dossier_tasks = "Tugas dan janji";
    dossier_pains = "Keluhan";
    dossier_opportunities = "Peluang";
    dossier_touchpoints = "Titik kontak terakhir";
    dossier_history = "Riwayat perubahan";

    dossier_loading = "membaca catatan";
    dossier_empty = "belum ada";
    dossier_open(count) = "{count} terbuka";
    dossier_in_orders(sum, orders) = "{sum} dalam {orders}";
    dossier_last(date) = "terakhir {date}";
    dossier_gap(letter, level, stage, urgency) = "{letter} {level} di {stage}: {urgency}";
    dossier_gap_half(letter, level, stage, urgency) = "{letter} baru {level} di {stage}: {urgency}";
    dossier_high = "TINGGI";
    dossier_medium = "sedang";
    dossier_low = "rendah";
    dossier_weak(days) = "lemah selama {days} hari: tidak layak diberi waktu lagi";
    dossier_changed(actor, what) = "{actor}: {what}";
    dossier_no_line = "tidak ada yang terbuka dari baris ini";
    dossier_not_a_change = "pilih dulu satu baris riwayat";
    dossier_gone_already = "perubahan ini sudah diurungkan";
    dossier_undo_key(key) = "{key} mengurungkan perubahan ini";
    dossier_undo_many(customers, batch) = "ini mengubah {customers}: `siklus undo {batch}` mengurungkan semuanya";

    call_title(name) = "Sebelum menelepon {name}";
    call_nothing = "belum ada yang diketahui yang berguna saat menelepon";
    call_who = "hubungi";
    call_last = "terakhir";
    call_hurts = "keluhan";
    call_promised = "dijanjikan";
    call_ask = "tanyakan";
    call_bought = "dibeli";
    call_ago(date, days) = "{date}, {days} lalu";
    call_since(what, date) = "{what}, sejak {date}";
    call_late(task, days) = "{task}: terlambat {days}!";
    call_usually(amount) = "biasanya {amount}";
    call_every(days) = "setiap {days}";
    call_on(what, date) = "{what} pada {date}";
    call_birthday_today = "hari ini!";
    call_birthday_in(days, date) = "{days} lagi, {date}";
    ask_metrics = "Hasil yang baik bernilai berapa bagi Anda, dalam angka?";
    ask_economic_buyer = "Siapa yang menandatangani pembelian seperti ini?";
    ask_decision_criteria = "Dengan ukuran apa Anda memilih di antara penawaran?";
    ask_decision_process = "Langkah apa yang tersisa sampai bisa memesan, dan kapan?";
    ask_identify_pain = "Apa yang paling sulit saat ini, dan berapa biayanya bagi Anda?";
    ask_champion = "Siapa di tempat Anda yang paling diuntungkan dan mau membelanya?";
}
