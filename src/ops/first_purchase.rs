//! A purchase makes a customer of a prospect: on the day of the purchase, in the same batch.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::OpsError;
use crate::domain::change::Change;
use crate::domain::customer::Customer;
use crate::domain::ids::CustomerId;
use crate::domain::moment::{At, plus_days};
use crate::domain::moves::{StageMove, from_now_on, order};
use crate::domain::stage::{Ladder, Role, StageKey};
use crate::store::Writer;

/// The first day on which a purchase by a prospect is news to its path; `None` where any is.
///
/// Whoever was a customer, and was led back to a prospect's rung since, has bought before: those purchases were
/// known when it was led back, and move nothing.
pub fn news_from(moves: &[StageMove], ladder: &Ladder, zone: Tz) -> Option<NaiveDate> {
    let mut path: Vec<_> = moves.iter().collect();
    path.sort_by_key(|step| order(step, zone));
    let is_prospect = |key| ladder.get(key).is_some_and(|stage| stage.role == Role::Prospect);
    let stays = path.windows(2).filter(|stay| !is_prospect(&stay[0].to));
    stays.map(|stay| plus_days(stay[0].at.day(zone), 1).max(stay[1].at.day(zone))).max()
}

/// Moves a prospect that `bought` to the first rung of a customer; the rung, where it moved.
pub fn becomes_customer(
    w: &mut Writer<'_>,
    id: CustomerId,
    bought: At,
) -> Result<Option<StageKey>, OpsError> {
    let Some(prospect) = w.customer(id)?.filter(|customer| is_prospect(w, customer)) else { return Ok(None) };
    let entered = entered_by(w, &prospect, bought)?;
    // A date put right may have uncovered a later step of the path.
    let Some(prospect) = w.customer(id)? else { return Ok(None) };
    let at = from_now_on(entered, prospect.standing.since, w.facts().zone);
    let to = w.ladder().first_customer_rung().key.clone();
    let follows = w.current_move(id)?;
    let from = Some(prospect.standing.stage);
    let step = StageMove { id: w.next_move()?, customer: id, at, from, to: to.clone(), reason: None };
    w.apply(Change::Moved { step, follows })?;
    Ok(Some(to))
}

fn is_prospect(w: &Writer<'_>, customer: &Customer) -> bool {
    w.ladder().get(&customer.standing.stage).is_some_and(|stage| stage.role == Role::Prospect)
}

/// When a prospect that `bought` became a customer. A purchase before the first contact we knew of shows that
/// the contact was earlier: its date is put right. One before a later move of ours does not rewrite that.
fn entered_by(w: &mut Writer<'_>, prospect: &Customer, bought: At) -> Result<At, OpsError> {
    let zone = w.facts().zone;
    let since = prospect.standing.since;
    if bought.day(zone) >= since.day(zone) {
        return Ok(bought);
    }
    if prospect.standing.before.is_some() {
        return Ok(since);
    }
    let id = w.current_move(prospect.id)?;
    w.apply(Change::Redated { id, customer: prospect.id, before: since, after: bought })?;
    Ok(bought)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::MoveId;

    #[test]
    fn what_was_bought_before_being_led_back_is_no_news() {
        let news = |path: &[(&str, &str)]| {
            let moves: Vec<_> = (1..)
                .zip(path)
                .map(|(id, (to, moment))| StageMove {
                    id: MoveId(id),
                    customer: CustomerId(1),
                    at: At::parse(moment, Tz::Asia__Jakarta).unwrap(),
                    from: None,
                    to: StageKey::new(to),
                    reason: None,
                })
                .collect();
            news_from(&moves, &Ladder::built_in(), Tz::Asia__Jakarta).map(|day| day.to_string())
        };
        assert_eq!(news(&[("aware", "2026-01-01"), ("considering", "2026-02-01")]), None);
        let ended = ("ended", "2026-02-03");
        assert_eq!(news(&[ended, ("aware", "2026-11-01")]).as_deref(), Some("2026-11-01"));
        let same_day = [("purchased", "2026-02-03"), ("aware", "2026-02-03 15:00")];
        assert_eq!(news(&same_day).as_deref(), Some("2026-02-04"));
        // Told last, and long before.
        assert_eq!(news(&[("aware", "2026-11-01"), ended]).as_deref(), Some("2026-11-01"));
    }
}
