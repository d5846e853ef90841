//! The two languages, and a name in both.
//!
//! Only names that are *data* live here (a stage or a column can be renamed by its team). Every other text is
//! in the `text` room.

use super::keyed::keyed_enum;

keyed_enum! {
    pub enum Lang {
        English = "en",
        Indonesian = "id",
    }
}

/// A name in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    pub en: String,
    pub id: String,
}

impl Label {
    pub fn new(en: &str, id: &str) -> Self {
        Self { en: en.to_owned(), id: id.to_owned() }
    }

    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::English => &self.en,
            Lang::Indonesian => &self.id,
        }
    }

    /// Whether `typed` is this name in any language, whatever the case.
    pub fn is(&self, typed: &str) -> bool {
        let typed = typed.to_lowercase();
        self.en.to_lowercase() == typed || self.id.to_lowercase() == typed
    }
}
