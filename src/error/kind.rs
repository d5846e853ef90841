//! The kind of an error by name: all that a log may know of it, because what it is about can be a person.

use std::fmt::Debug;

use super::AppError;
use crate::ops::OpsError;

impl AppError {
    pub fn kind(&self) -> String {
        match self {
            Self::Ops { error, .. } => error.kind(),
            Self::Usage(usage) => variant(usage),
            Self::Config(bad) => format!("Config{}", variant(&bad.mistake)),
            other => variant(other),
        }
    }
}

impl OpsError {
    pub fn kind(&self) -> String {
        match self {
            Self::Store(error) => variant(error),
            other => variant(other),
        }
    }
}

/// The name of the variant, without what it holds.
pub fn variant(value: &impl Debug) -> String {
    format!("{value:?}").chars().take_while(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::StoreError;

    #[test]
    fn a_kind_tells_nothing_of_what_it_is_about() {
        assert_eq!(OpsError::NoSuchCustomer("Bu Tini".into()).kind(), "NoSuchCustomer");
        let error = StoreError::Corrupt { table: "customer", column: "name", value: "Bu Tini".into() };
        assert_eq!(AppError::store(error, std::path::Path::new("x.db")).kind(), "Corrupt");
    }
}
