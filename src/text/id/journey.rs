//! What a customer lived: touchpoints, pains, opportunities, MEDDIC, the rows of the journey map.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::JourneyWords;

wording! { JourneyWords for Indonesian:
    action_log = "titik kontak";
    action_pain = "keluhan";
    action_opportunity = "peluang";
    action_qualify = "MEDDIC";
    action_map = "peta perjalanan";
    action_pulse = "kesan";
    action_persona = "persona";
    action_channel = "saluran";

    done_logged(touch) = "dicatat: {touch}";
    done_logged_several(count, touch) = "{count} pesan dicatat, terakhir {touch}";
    done_with_pain(pain) = "; keluhan: {pain}";
    done_retold(touch) = "titik kontak kini: {touch}";
    done_touchpoint_dropped(touch) = "titik kontak dihapus: {touch}";
    done_complained(pain) = "keluhan: {pain}";
    done_pain_restated(pain) = "keluhan kini: {pain}";
    done_pain_closed(pain) = "keluhan ditutup: {pain}";
    done_pain_gone(pain) = "keluhan ditutup, sudah hilang: {pain}";
    done_pain_stayed(pain) = "keluhan ditutup, belum hilang: {pain}";
    done_pain_reopened(pain) = "keluhan dibuka lagi: {pain}";
    done_pain_dropped(pain) = "keluhan dihapus: {pain}";
    done_proposed(what) = "peluang: {what}";
    done_reproposed(what) = "peluang kini: {what}";
    done_opportunity_taken(what) = "peluang diambil: {what}";
    done_opportunity_dropped(what) = "peluang dihapus: {what}";
    done_qualified(letter, level) = "{letter}: {level}";
    done_stated(row, stage, text) = "{row} di {stage}: {text}";
    done_unstated(row, stage) = "{row} di {stage} dikosongkan";
    done_persona_drawn(name) = "persona {name} dibuat";
    done_persona_redrawn(name) = "persona {name} diubah";
    done_persona_dropped(name) = "persona {name} dihapus";
    done_channel_told(key) = "saluran {key} disimpan";
    done_channel_dropped(key) = "saluran {key} dihapus";

    row_actions = "tindakan";
    row_channels = "saluran";
    row_motivation = "motivasi";
    row_emotion = "emosi";
    evidence_assumed = "dugaan";
    evidence_reported = "diceritakan";
    evidence_measured = "terukur";
    initiative_customer = "dari pelanggan";
    initiative_company = "dari kita";

    letter_metrics = "Metrik";
    letter_economic_buyer = "Pembeli ekonomi";
    letter_decision_criteria = "Kriteria keputusan";
    letter_decision_process = "Proses keputusan";
    letter_identify_pain = "Rasa sakit";
    letter_champion = "Juara";
    level_unknown = "belum diketahui";
    level_identified = "dikenali";
    level_validated = "tervalidasi";
    level_confirmed = "terkonfirmasi";

    cmd_pulse = "kesan tentang pelanggan";
    help_pulse = "Kesan Anda tentangnya: 1 akan pergi, 5 tidak bisa lebih baik";
    pick_pulse(name) = "Bagaimana kesan tentang {name}?";
    done_felt(level, most) = "kesan {level} dari {most}";
    pulse_level(level, most) = "{level} dari {most}";
    pulse_leaving = "akan pergi";
    pulse_uneasy = "kurang tenang";
    pulse_fair = "cukup";
    pulse_good = "baik";
    pulse_thriving = "tidak bisa lebih baik";
}
