//! How the table of words is written: a declaration of every text, and its wording in each language.
//!
//! The declaration of a theme makes a trait of its texts, so that a language that lacks one does not compile.

/// Declares the texts of a theme as a trait, and `every`, which words them all for the tests.
macro_rules! declare_texts {
    ($theme:ident: $($name:ident $(($($arg:ident),+))?;)*) => {
        /// The texts of this theme. A language implements all of them or does not compile.
        pub trait $theme: Sync {
            $($crate::text::table::declare_texts! { @method $name $(($($arg),+))? })*
        }

        /// Each text by name, worded with its arguments' own names in `<>`, and those arguments.
        #[cfg(test)]
        pub(super) fn every(words: &dyn super::Words) -> Vec<(&'static str, String, Vec<String>)> {
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

/// Puts the themes together: a language words them all.
macro_rules! declare_themes {
    ($($module:ident: $theme:ident;)*) => {
        /// Every text of the program.
        pub trait Words: $($theme +)* {
            /// Which language this is, for names that are data.
            fn lang(&self) -> Lang;
        }

        #[cfg(test)]
        fn every(words: &dyn Words) -> Vec<(&'static str, String, Vec<String>)> {
            [$($module::every(words)),*].concat()
        }
    };
}

/// Words the texts of a theme in one language: `name = "text";`, `name(arg) = "text with {arg}";`, or
/// `name(count) = one "{count} thing", "{count} things";` where the language has a singular.
macro_rules! wording {
    ($theme:ident for $language:ident: $($name:ident $(($($arg:ident),+))? = $(one $one:literal,)? $text:literal;)*) => {
        impl $theme for $language {
            $($crate::text::table::wording! { @method $name $(($($arg),+))? = $(one $one,)? $text })*
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

pub(super) use {declare_texts, declare_themes, wording};
