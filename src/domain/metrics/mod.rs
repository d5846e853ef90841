//! The numbers of the customer lifecycle: pure functions over plain rows, with the period and the day as arguments.
//!
//! A result carries how many it was counted from and, where one is known, its interval; what is undefined is a typed
//! reason, never zero, infinity or a NaN. One file per family; its header names the formula and the source.

pub mod acquisition;
pub mod behind;
pub mod bought;
pub mod chart;
pub mod cltv;
pub mod cohort;
pub mod figure;
pub mod fitted;
pub mod funnel;
pub mod growth;
pub mod kept;
pub mod life;
pub mod lookout;
pub mod measure;
pub mod models;
pub mod month;
pub mod normal;
pub mod orders;
pub mod pipeline;
pub mod recurring;
pub mod referral;
pub mod report;
pub mod rfm;
pub mod rollup;
pub mod survival;
pub mod tally;
pub mod trial;
pub mod value;
pub mod voice;

#[cfg(test)]
mod vectors;
