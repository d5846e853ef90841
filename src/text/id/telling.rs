//! What a person tells of a customer's journey by keys: lists, forms and their fields; and personas.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::TellWords;

wording! { TellWords for Indonesian:
    cmd_log = "catat titik kontak";
    cmd_pain = "keluhan pelanggan";
    cmd_opportunity = "peluang";
    cmd_qualify = "MEDDIC: kualifikasi prospek";
    cmd_personas = "persona";
    cmd_picker_finish = "selesai, atau dibuka lagi";
    hint_touch = "kontak";
    hint_pain = "keluhan";
    hint_opportunity = "peluang";
    scope_letters = "Daftar berhuruf";
    letters_none(key) = "{key} tidak berarti apa-apa di sini";

    pick_channel(name) = "Titik kontak {name} lewat";
    form_touch(name, channel) = "{name}: {channel}";
    field_emotion = "Emosi";
    field_feeling = "Perasaan";
    field_pain = "Keluhan";
    field_severity = "Tingkat";
    field_action = "Tindakan";
    field_motivation = "Motivasi";
    field_product = "Produk";
    field_minutes = "Menit";
    field_initiative = "Yang memulai";
    field_evidence = "Bukti";
    severity_low = "1 ringan";
    severity_medium = "2 sedang";
    severity_high = "3 parah";

    pick_pains(name, place) = "{name}: keluhan di {place}";
    pick_new_pain = "keluhan baru";
    form_pain(name, place) = "{name}: keluhan di {place}";
    field_since = "Sejak";
    pain_closed = "ditutup";
    pain_gone = "ditutup, sudah hilang";
    pain_stayed = "ditutup, belum hilang";
    pick_gone(pain) = "Sudah hilang? {pain}";
    gone_yes = "ya, sudah hilang bagi pelanggan";
    gone_no = "belum, kita hanya berhenti menanganinya";
    gone_not_asked = "belum ada yang bertanya";

    pick_opportunities(name, place) = "{name}: peluang di {place}";
    pick_new_opportunity = "peluang baru";
    form_opportunity(name, place) = "{name}: peluang di {place}";
    field_worth = "Nilai 1-5";
    field_effort = "Upaya 1-5";
    field_answers = "Menjawab";
    field_metric = "Ukuran";
    opportunity_taken = "sudah diambil";
    quadrant_quick_win = "hasil cepat";
    quadrant_big_bet = "taruhan besar";
    quadrant_fill_in = "pengisi waktu";
    quadrant_money_pit = "buang biaya";

    form_cell(row, place) = "{row} di {place}";

    pick_letters(name) = "{name}: MEDDIC, kekurangan dahulu";
    letter_gap(level, wanted, urgency) = "{level}; perlu: {wanted}, {urgency}";
    urgency_high = "mendesak";
    urgency_medium = "segera";
    urgency_low = "kapan-kapan";
    form_letter(name, letter) = "{name}: {letter}";
    field_level = "Tingkat";
    field_proof = "Diketahui dari";

    pick_personas = "Persona";
    pick_new_persona = "persona baru";
    pick_persona_part(name) = "Persona {name}";
    persona_portrait = "potret";
    persona_journey(stage) = "perjalanan: {stage}";
    form_new_persona = "Persona baru";
    form_persona(name) = "Persona {name}";
    form_expectation(name, stage) = "{name}: harapan di {stage}";
    trait_summary = "Ringkasan";
    trait_demographics = "Demografi";
    trait_psychographics = "Psikografi";
    trait_behaviour = "Perilaku";
    trait_goals = "Tujuan";
    trait_motivations = "Motivasi";
    trait_challenges = "Tantangan";
    field_channels = "Saluran";
    field_days = "Hari";
    field_pains = "Keluhan";
    field_opportunities = "Peluang";

    form_help_moment = "kemarin, jumat, 22/11, 14:05, jumat 14:05";
    form_help_birthday = "17/3 atau 17/3/2001";
    form_help_emotion = "rasanya, dari -2 (sangat buruk) sampai +2 (sangat baik)";
    form_help_several(key) = "nama-nama dipisah koma; {key} menampilkan yang ada";
    form_proof_of_nothing = "bukti untuk yang belum diketahui: pilih tingkat di atas, atau kosongkan ini";
    form_proof_missing = "yang terkonfirmasi perlu bukti: yang dikatakan, ditunjukkan, atau ditandatangani";
    form_not_a_time = "bukan jam: coba 14:05";
    form_not_a_birthday = "bukan ulang tahun: coba 17/3 atau 17/3/2001";
    form_birthday_next(day) = "berikutnya {day}";
    form_not_among(word) = "{word} bukan salah satunya";

    thread_found = "Ini tampak seperti rangkaian pesan";
    thread_log_all(count) = "catat semua {count} pesan";
    thread_span(span, theirs) = "{span}, {theirs} dari pelanggan";
    thread_as_note = "simpan sebagai satu catatan";
}
