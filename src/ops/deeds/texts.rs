//! Texts that people type, on their way into the database.

use crate::domain::customer::FIELD_LIMIT;
use crate::domain::visible::is_visible;
use crate::ops::OpsError;

/// The text without blanks around it; `None` where nothing can be seen. Line breaks inside are data.
pub(super) fn text(typed: Option<&str>) -> Result<Option<String>, OpsError> {
    let Some(text) = typed.map(str::trim).filter(|text| is_visible(text)) else { return Ok(None) };
    if text.chars().nth(FIELD_LIMIT).is_some() {
        let start = text.chars().take(30).collect();
        return Err(OpsError::TextTooLong { start, limit: FIELD_LIMIT });
    }
    Ok(Some(text.to_owned()))
}

/// As [`text`], for one that must be there.
pub(super) fn needed(typed: &str) -> Result<String, OpsError> {
    text(Some(typed))?.ok_or(OpsError::TextMissing)
}
