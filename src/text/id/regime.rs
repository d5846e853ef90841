//! What health and rot are worked out by, and what a change of it would come to.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::RegimeWords;

wording! { RegimeWords for Indonesian:
    profile_prospect = "Calon pelanggan";
    profile_new = "Baru";
    profile_established = "Mapan";
    profile_none = "Tanpa kesehatan";
    regime_version(version) = "aturan kesehatan, versi {version}";
    regime_bands = "Rentang";
    regime_stage = "Tahap";
    regime_profile = "Kesehatan";
    regime_rots = "Membusuk setelah";
    regime_no_limit = "tanpa";
    regime_from(band, score) = "{band} dari {score}";
    regime_below(band) = "{band} di bawahnya";
    outlook_clause(what, before, after) = "{what}: {before} > {after}";
    outlook_rot(stage) = "{stage} membusuk setelah";
    outlook_cadence(stage) = "irama kontak {stage}";
    outlook_nothing = "tidak ada yang berubah: aturan ini sudah berlaku";
    outlook_shifted(count, all) = "{count} dari {all} pelanggan akan pindah rentang";
    outlook_begin(count) = "{count} akan mulai membusuk";
    outlook_stop(count) = "{count} akan berhenti membusuk";
    outlook_some = "misalnya:";
    outlook_hint = "belum ada yang diubah: ulangi dengan --yes untuk memberlakukan";
    outlook_title = "Aturan kesehatan yang lain";
    outlook_note(apply, back) = "{apply} memberlakukannya; {back} kembali tanpa mengubah apa pun";
    done_configured(version) = "aturan kesehatan: versi {version}";
    cmd_rules = "aturan kesehatan dan membusuk";
    form_rules(version) = "Aturan kesehatan, versi {version}";
    form_help_weights = "bobot tiap hal: hubungan 60, keterkinian 25; yang tidak disebut tidak dihitung";
    form_help_bands = "mulai skor berapa: sehat, waspada, berisiko; di bawahnya kritis";
    form_help_limits = "hari sampai membusuk, lalu hari antar kontak; none bila tanpa batas";
    error_unknown_dimension(word) = "tidak ada {word} di antara yang menyusun kesehatan";
    error_not_a_weight(entry) = "\"{entry}\" tidak punya bobot";
    hint_weight(most) = "bobot berupa bilangan bulat dari 0 sampai {most}";
    error_weight_twice(dimension) = "{dimension} punya dua bobot";
    error_weights_zero = "dengan bobot ini tidak ada yang dihitung";
    hint_weights_form = "tulis PROFIL:HAL=N,HAL=N, seperti prospect:relationship=60,recency=25";
    hint_bands_form = "tiga bilangan bulat yang menurun, paling besar 100 dan paling kecil 1: 75,50,25";
    hint_limit_form = "tulis TAHAP=HARI atau TAHAP=none, seperti aware=30";
    error_rules_edited = "aturan kesehatan diubah orang lain sementara itu; tidak ada yang dilakukan";
    value_config = "APA";
    value_weights = "PROFIL:HAL=N,...";
    value_bands = "N,N,N";
    value_limit = "TAHAP=HARI";
    help_config_what = "Aturan basis data, bukan berkas konfigurasi";
    help_config_weights = "Semua bobot untuk prospect, new, atau established; yang tidak disebut tidak dihitung";
    help_config_bands = "Skor awal untuk sehat, waspada, dan berisiko";
    help_config_rot = "Setelah berapa hari suatu tahap membusuk, atau none (ulangi untuk yang lain)";
    help_config_cadence = "Hari antar kontak pada suatu tahap, atau none (ulangi untuk yang lain)";
    help_config_reset = "Kembali ke aturan dan batas bawaan";
    help_config_yes = "Berlakukan; tanpa ini hanya diberitahukan siapa yang pindah rentang";
    help_config_dry_run = "Hanya memberitahukan siapa yang pindah rentang [bawaan]";
}
