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

    // Why a row of an import is rejected
    row_missing_value;
    row_not_a_date;
    row_not_a_number;
    row_too_many_decimals(decimals);
    row_too_large;
    row_unknown_stage;
    row_unknown_currency;
    row_wrong_currency(expected, found);
    row_unknown_customer;
    row_text_too_long(limit);
    row_control_characters;
    row_bad_encoding;
    row_wrong_field_count(expected, found);
    row_too_long(limit);
    row_open_quote;
    row_order_of_another(customer);
    row_unknown_kind;
    row_path_unknown_stage(step, stage);
    row_path_not_a_date(step, text);

    // Why a file cannot be imported
    file_no_heads;
    file_utf16;
    file_not_utf8;
    file_endless_heads;
    file_map_form(text);
    file_unknown_field(field, known);
    file_mapped_twice(field);
    file_absent_head(head, nearest);
    file_missing_columns(fields, found, field);
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
