//! The palette, and sequences of keys.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::PaletteWords;

wording! { PaletteWords for Indonesian:
    scope_palette = "Palet";
    cmd_palette = "cari perintah";
    cmd_palette_run = "jalankan perintah ini";
    hint_palette = "perintah";
    hint_run = "jalankan";
    hint_cancel = "batal";
    palette_title = "Mau apa?";
    palette_nothing = "tidak ada perintah yang cocok: kurangi hurufnya";
    no_such_sequence(keys) = "{keys} tidak berarti apa-apa";
}
