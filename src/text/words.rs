//! The table of words: every text of the program by name, with what it mentions.
//!
//! A name without arguments is a fixed text; one with arguments is a sentence that mentions each of them. The
//! language files word them with `wording!`.

/// Declares the texts as a trait, and `every`, which words them all for the tests.
macro_rules! declare_texts {
    ($($name:ident $(($($arg:ident),+))?;)*) => {
        /// Every text of the program. A language implements all of them or does not compile.
        pub trait Words: Sync {
            $(declare_texts! { @method $name $(($($arg),+))? })*
        }

        /// Each text by name, worded with its arguments' own names in `<>`, and those arguments.
        #[cfg(test)]
        fn every(words: &dyn Words) -> Vec<(&'static str, String, Vec<String>)> {
            vec![$((
                stringify!($name),
                words.$name($($(&concat!("<", stringify!($arg), ">")),+)?).to_string(),
                vec![$($(concat!("<", stringify!($arg), ">").to_owned()),+)?],
            )),*]
        }
    };
    (@method $name:ident) => {
        fn $name(&self) -> &'static str;
    };
    (@method $name:ident ($($arg:ident),+)) => {
        fn $name(&self, $($arg: &dyn std::fmt::Display),+) -> String;
    };
}

/// Words the texts in one language: `name = "text";`, `name(arg) = "text with {arg}";`, or
/// `name(count) = one "{count} thing", "{count} things";` where the language has a singular.
macro_rules! wording {
    ($language:ident: $($name:ident $(($($arg:ident),+))? = $(one $one:literal,)? $text:literal;)*) => {
        impl $crate::text::words::Words for $language {
            $($crate::text::words::wording! { @method $name $(($($arg),+))? = $(one $one,)? $text })*
        }
    };
    (@method $name:ident = $text:literal) => {
        fn $name(&self) -> &'static str { $text }
    };
    (@method $name:ident ($($arg:ident),+) = $text:literal) => {
        fn $name(&self, $($arg: &dyn std::fmt::Display),+) -> String { format!($text) }
    };
    (@method $name:ident ($count:ident $(, $arg:ident)*) = one $one:literal, $text:literal) => {
        fn $name(&self, $count: &dyn std::fmt::Display $(, $arg: &dyn std::fmt::Display)*) -> String {
            if $count.to_string() == "1" { format!($one) } else { format!($text) }
        }
    };
}

pub(super) use wording;

declare_texts! {
    // Reasons of a move
    reason_quality;
    reason_price;
    reason_trust;
    reason_no_need;
    reason_competitor;
    reason_other;

    // Dashboard: commands, as the help lists them
    cmd_cursor_down;
    cmd_cursor_up;
    cmd_column_left;
    cmd_column_right;
    cmd_next_column;
    cmd_previous_column;
    cmd_first_card;
    cmd_last_card;
    cmd_half_page_down;
    cmd_half_page_up;
    cmd_page_down;
    cmd_page_up;
    cmd_switch_lens;
    cmd_refresh;
    cmd_move_next;
    cmd_move_previous;
    cmd_move_to;
    cmd_end;
    cmd_undo;
    cmd_redo;
    cmd_help;
    cmd_back;
    cmd_close;
    cmd_suspend;
    cmd_quit;
    cmd_scroll_down;
    cmd_scroll_up;
    cmd_picker_down;
    cmd_picker_up;
    cmd_picker_choose;
    cmd_picker_number;

    // Dashboard: hints of the footer
    hint_lens;
    hint_move_previous;
    hint_move_next;
    hint_move_to;
    hint_end;
    hint_undo;
    hint_help;
    hint_close;
    hint_refresh;
    hint_choose;
    hint_back;

    // Dashboard: headings and lists
    help_title;
    help_look;
    help_change;
    help_program;
    pick_rung(name);
    pick_reason(name, rung);
    pick_lens;

    // Dashboard: title bar and board
    pane_board;
    title_demo(day);
    title_readonly;
    title_stale;
    loading;
    column_empty;
    board_empty;
    weighted(value);
    days_short(days);
    too_small(width, height, has_width, has_height);

    // Dashboard: what the status line says
    did_move(what, key);
    did_undo(what, key);
    did_redo(what, key);
    nothing_to_undo;
    nothing_to_redo;
    already_there(name, rung);
    edge_first(name, column);
    edge_last(column, end, any);
    edge_exit(column, back, any);
    nothing_before(name, any);
    no_ending;
    refused_readonly;
    refused_no_customer;
    count_customers(count);
    count_purchases(count);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn every_text_is_there_and_mentions_all_it_is_given() {
        for &lang in Lang::ALL {
            for (name, text, arguments) in every(crate::text::words(lang)) {
                assert!(!text.trim().is_empty(), "{name} is empty in {lang:?}");
                for argument in arguments {
                    assert!(
                        text.contains(&argument),
                        "{name} in {lang:?} does not mention {argument}: {text}"
                    );
                }
            }
        }
    }
}
