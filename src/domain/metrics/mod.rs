//! What is measured of many customers: pure functions over plain rows, each with its formula, units and source.

pub mod cltv;
