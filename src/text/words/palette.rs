//! The palette, and sequences of keys.

use super::super::table::declare_texts;

declare_texts! { PaletteWords:
    scope_palette;
    cmd_palette;
    cmd_palette_run;
    hint_palette;
    hint_run;
    hint_cancel;
    palette_title;
    palette_nothing;
    no_such_sequence(keys);
}
