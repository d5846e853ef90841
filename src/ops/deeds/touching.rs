//! Touchpoints: told, told anew, dropped.

use super::texts::text;
use super::{done, expect_past, subject};
use crate::domain::change::{Change, Entity};
use crate::domain::channel::{ChannelKey, find_channel};
use crate::domain::detail::Detail;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{CustomerId, PainId, TouchpointId};
use crate::domain::outcome::{Done, Outcome};
use crate::domain::pain::{Pain, Severity, Trouble};
use crate::domain::touchpoint::{Touch, Touchpoint};
use crate::ops::OpsError;
use crate::store::Writer;

/// Every message of a thread, or the one touch; a pain is that of the last of them, on the rung where the customer
/// stands.
pub(super) fn log(
    w: &mut Writer<'_>,
    customer: CustomerId,
    touches: &[Touch],
    pain: Option<&(String, Severity)>,
) -> Result<Outcome, OpsError> {
    let who = subject(w, customer)?;
    let mut last = None;
    // A thread that is pasted once more brings what was said since.
    let known = if touches.len() > 1 { w.details(Entity::Touchpoint, customer)? } else { Vec::new() };
    let is_known = |touch: &Touch| {
        let mut told = known.iter();
        told.any(|detail| matches!(detail, Detail::Touchpoint(there) if there.touch.is_same_event(touch)))
    };
    let mut count = 0;
    for touch in touches {
        let touch = cleaned(w, touch)?;
        if is_known(&touch) {
            continue;
        }
        count += 1;
        let id = TouchpointId(w.next_detail(Entity::Touchpoint)?);
        let told = Touchpoint { id, customer, touch: touch.clone() };
        w.apply(Change::Attached(Detail::Touchpoint(told)))?;
        last = Some((id, touch));
    }
    let Some((id, touch)) = last else {
        let nothing = touches.is_empty();
        return if nothing { Err(OpsError::TextMissing) } else { Ok(Outcome::Unchanged(Some(who))) };
    };
    let mut hurt = None;
    if let Some((what, severity)) = pain
        && let Some(what) = text(Some(what))?
    {
        let Some(found) = w.customer(customer)? else {
            return Err(OpsError::NoSuchCustomer(customer.to_string()));
        };
        let trouble = Trouble {
            what: what.clone(),
            stage: found.standing.stage,
            severity: *severity,
            since: touch.at,
            evidence: Evidence::Reported,
            touchpoint: Some(id),
        };
        let id = PainId(w.next_detail(Entity::Pain)?);
        w.apply(Change::Attached(Detail::Pain(Pain { id, customer, trouble, closed: None })))?;
        hurt = Some(what);
    }
    done(w, customer, Done::Logged { touch, count, pain: hurt })
}

pub(super) fn retell(
    w: &mut Writer<'_>,
    id: TouchpointId,
    seen: &Touch,
    touch: &Touch,
) -> Result<Outcome, OpsError> {
    let before = touchpoint(w, id)?;
    let subject = subject(w, before.customer)?;
    let touch = cleaned(w, touch)?;
    if before.touch == touch {
        return Ok(Outcome::Unchanged(Some(subject)));
    }
    if before.touch != *seen {
        let field = before.touch.note.unwrap_or_else(|| before.touch.channel.to_string());
        return Err(OpsError::EditedMeanwhile { subject, field });
    }
    let after = Touchpoint { touch: touch.clone(), ..before.clone() };
    w.apply(Change::Revised { before: Detail::Touchpoint(before), after: Detail::Touchpoint(after) })?;
    done(w, subject.id, Done::Retold(touch))
}

pub(super) fn drop_touchpoint(w: &mut Writer<'_>, id: TouchpointId) -> Result<Outcome, OpsError> {
    let touchpoint = touchpoint(w, id)?;
    w.apply(Change::Detached(Detail::Touchpoint(touchpoint.clone())))?;
    done(w, touchpoint.customer, Done::TouchpointDropped(touchpoint.touch))
}

fn touchpoint(w: &Writer<'_>, id: TouchpointId) -> Result<Touchpoint, OpsError> {
    match w.detail(Entity::Touchpoint, id.0)? {
        Some(Detail::Touchpoint(touchpoint)) => Ok(touchpoint),
        _ => Err(OpsError::NoSuchTouchpoint(id)),
    }
}

/// A touch with its texts as they are kept, on a channel that is there.
fn cleaned(w: &Writer<'_>, touch: &Touch) -> Result<Touch, OpsError> {
    expect_past(w, touch.at)?;
    Ok(Touch {
        channel: known_channel(w, &touch.channel)?,
        note: text(touch.note.as_deref())?,
        action: text(touch.action.as_deref())?,
        motivation: text(touch.motivation.as_deref())?,
        feeling: text(touch.feeling.as_deref())?,
        product: text(touch.product.as_deref())?,
        ..touch.clone()
    })
}

fn known_channel(w: &Writer<'_>, key: &ChannelKey) -> Result<ChannelKey, OpsError> {
    let channels = w.channels()?;
    match find_channel(&channels, key.as_str()) {
        Some(channel) => Ok(channel.key.clone()),
        None => Err(OpsError::NoSuchChannel {
            name: key.to_string(),
            known: channels.iter().map(|channel| channel.key.to_string()).collect(),
        }),
    }
}
