//! The commands of the record.

use super::*;

pub(super) const RECORD: &[Row] = &[];
