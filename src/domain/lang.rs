//! The two languages, and a name in both.
//!
//! Only names that are *data* live here (a stage or a column can be renamed by its team). Every other text is
//! in the `text` room.

use serde::{Deserialize, Serialize};

use super::keyed::keyed_enum;

keyed_enum! {
    pub enum Lang {
        English = "en",
        Indonesian = "id",
    }
}

/// A name or a text in each language. Where one is empty, the other one serves.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Label {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
}

impl Label {
    pub fn new(en: &str, id: &str) -> Self {
        Self { en: en.to_owned(), id: id.to_owned() }
    }

    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::English if self.en.is_empty() => &self.id,
            Lang::Indonesian if self.id.is_empty() => &self.en,
            Lang::English => &self.en,
            Lang::Indonesian => &self.id,
        }
    }

    /// The same with another text in one language.
    #[must_use]
    pub fn with(mut self, lang: Lang, text: &str) -> Self {
        match lang {
            Lang::English => text.clone_into(&mut self.en),
            Lang::Indonesian => text.clone_into(&mut self.id),
        }
        self
    }

    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.id.is_empty()
    }

    /// Whether `typed` is this name in any language, whatever the case.
    pub fn is(&self, typed: &str) -> bool {
        let typed = typed.to_lowercase();
        self.en.to_lowercase() == typed || self.id.to_lowercase() == typed
    }
}
