//! A customer's story: the account and everything that was lived, as one reading of the database gives it.

use super::account::Account;
use super::channel::Channel;
use super::health::Timeline;
use super::outcome::BatchSummary;
use super::persona::Persona;
use super::touchpoint::Touchpoint;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    pub account: Account,
    /// Oldest first.
    pub touchpoints: Vec<Touchpoint>,
    /// The same as far as health goes, with what was so on earlier days.
    pub timeline: Timeline,
    /// Whom the customer is like.
    pub persona: Option<Persona>,
    pub channels: Vec<Channel>,
    /// The latest changes, newest first; empty where nobody asked for them.
    pub history: Vec<BatchSummary>,
}

#[cfg(test)]
pub(crate) mod samples;
