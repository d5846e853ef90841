//! The configuration.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::ConfigWords;

wording! { ConfigWords for Indonesian:
    config_place(path, line, what) = "{path}, baris {line}: {what}";
    config_syntax(detail) = "bukan TOML: {detail}";
    config_setting(name) = "tidak ada setelan \"{name}\"";
    config_value(name) = "nilai \"{name}\" tidak bisa dipakai";
    config_scope(name) = "[keys.{name}] bukan tempat tombol berlaku";
    config_command(name, scope) = "tidak ada perintah \"{name}\" di [keys.{scope}]";
    config_key(key, command) = "\"{key}\" bukan tombol, untuk {command}";
    config_clash(keys, first, second) = "{keys} akan berarti {first} dan {second} sekaligus";
    config_writes(key, command) = "{key} di sana menjadi teks, bukan {command}";
    hint_config_writes = "pakai tombol yang tidak menulis: Enter, Tab, Ctrl+o";
    config_no_way_out = "quit tidak akan punya tombol yang berlaku di mana saja";
    hint_config = "`siklus config` mencetak berkas yang benar";
    hint_config_example(name, example) = "{name}: tulis seperti {example}";
    hint_config_key = "tombol ditulis L, Ctrl+Right, PageDown, Space; berurutan: \"g g\"";
    hint_config_clash = "beri salah satunya tombol lain; [] mencabut semua tombol";
    hint_config_no_way_out = "sisakan satu yang tidak menulis, misalnya Ctrl+c";
    config_head = "Konfigurasi siklus, dengan yang berlaku bila tidak ditulis apa-apa.\nHapus tanda # untuk mengubah sesuatu. `siklus config --path` memberi tahu letak berkasnya.\nOpsi baris perintah didahulukan, lalu lingkungan, lalu berkas ini.";
    config_about_lang = "Bahasa layar dan pesan: \"en\" atau \"id\" (seperti --lang). Kosong: bahasa basis data.";
    config_about_db = "Basis data (seperti --db). Jalur yang tidak mutlak dihitung dari folder berkas ini.";
    config_about_ascii = "Menggambar dengan ASCII saja (seperti --ascii).";
    config_about_log = "Tambahkan catatan kerja ke berkas ini (seperti --log). Kosong: tidak ada yang dicatat.";
    config_about_keys = "Tombol, menurut tempatnya berlaku. Beberapa dalam kurung; yang pertama ditampilkan. Tombol yang\nditekan berurutan ditulis dengan spasi: \"g g\". [] menyisakan perintah itu untuk palet saja.";
    about_config = "Mencetak konfigurasi bawaan, atau mengubah aturan kesehatan";
    help_config_path = "Memberi tahu dari mana konfigurasi dibaca";
    value_share = "NILAI";
    help_config_value = "Margin, misalnya 40%; tanpa ini yang berlaku diperlihatkan";
    margin_shown(share) = "margin: {share} dari belanja pelanggan yang menjadi laba";
    done_margin(share) = "margin: {share}";
    hint_share = "tulis persentase dari 0% sampai 100%, paling banyak satu desimal: 40%, 37.5%";
}
