//! The arithmetic of the customer lifecycle: what things are and which rules hold.
//!
//! Pure: no clock, no disk, no terminal. `now` is always an argument. Every business rule lives here and
//! nowhere else; the store keeps these values, `ops` puts them to use, `text` finds words for them.

mod keyed;

pub(crate) use keyed::keyed_enum;

pub mod account;
pub mod amount;
pub mod backtest;
pub mod bad_file;
pub mod birthday;
pub mod board;
pub mod call_card;
pub mod cell;
pub mod change;
pub mod channel;
pub mod check;
pub mod checkup;
pub mod contact;
pub mod context;
pub mod customer;
pub mod day_word;
pub mod deed;
pub mod detail;
pub mod emotion;
pub mod evidence;
pub mod flag;
pub mod fold;
pub mod health;
pub mod ids;
pub mod import_report;
pub mod journey;
pub mod lang;
pub mod lens;
pub mod lenses;
pub mod likeness;
pub mod margin;
pub mod metrics;
pub mod moment;
pub mod money;
pub mod moves;
pub mod nearest;
pub mod opportunity;
pub mod other_key;
pub mod outcome;
pub mod outlook;
pub mod pain;
pub mod period;
pub mod persona;
pub mod personas;
pub mod proportion;
pub mod pulse;
pub mod purchase;
pub mod qualification;
pub mod query;
pub mod regime;
pub mod rejection;
pub mod rot;
pub mod spend;
pub mod stage;
pub mod stage_path;
pub mod story;
pub mod survey;
pub mod tag;
pub mod task;
pub mod thread;
pub mod touchpoint;
pub mod visible;
pub mod written_date;
pub mod written_days;
pub mod written_months;
