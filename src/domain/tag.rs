//! A tag: a short word a team puts on a customer.

use serde::{Deserialize, Serialize};

use super::visible::is_visible;

/// Lower case, visible, without blanks at its ends, commas or control characters; 1 to 40 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tag(String);

impl Tag {
    /// `None` where the text cannot be a tag. A comma separates tags, so it cannot be in one.
    pub fn new(text: &str) -> Option<Self> {
        let tag = text.trim().to_lowercase();
        let fits = (1..=40).contains(&tag.chars().count());
        (fits && is_visible(&tag) && !tag.contains(|c: char| c == ',' || c.is_control())).then_some(Self(tag))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_trimmed_and_lower_case() {
        assert_eq!(Tag::new("  VIP ").unwrap().as_str(), "vip");
        assert_eq!(Tag::new("a,b"), None);
        assert_eq!(Tag::new(" "), None);
        assert_eq!(Tag::new("\u{200b}"), None);
        assert_eq!(Tag::new(&"x".repeat(41)), None);
    }
}
