//! One function per thing a user can do. The dashboard and the command line both call these.
//!
//! Neither prints nor asks for the time: who acts, and when, comes in as a `Ctx`.

pub mod demo;
