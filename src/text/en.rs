//! English.

use super::words::wording;

pub(super) struct English;

wording! { English:
    reason_quality = "quality";
    reason_price = "price";
    reason_trust = "trust";
    reason_no_need = "no need";
    reason_competitor = "competitor";
    reason_other = "other";
}
