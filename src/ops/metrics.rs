//! The metrics: figures, charts, fitted models, and who is behind a figure. All of them read only, and all are given up
//! as soon as `go_on` says no. And the margin that CLTV is reckoned with.

use super::OpsError;
use crate::domain::change::{Change, Setting};
use crate::domain::ids::CustomerId;
use crate::domain::margin::Margin;
use crate::domain::metrics::behind::Behind;
use crate::domain::metrics::chart::{Chart, Drawing, Frame, Sketch};
use crate::domain::metrics::figure::Name;
use crate::domain::metrics::measure::Terms;
use crate::domain::metrics::models::{Models, Sample};
use crate::domain::metrics::report::{Report, Window};
use crate::domain::metrics::rfm::Rfm;
use crate::domain::metrics::summary::PurchaseSummary;
use crate::domain::metrics::tally::{Counted, Tallies};
use crate::domain::metrics::value::Undefined;
use crate::domain::moment::Clock;
use crate::domain::outcome::{Done, Outcome, Subject};
use crate::domain::query::Query;
use crate::store::{Recalled, Store, Wants, Writer};

pub use crate::domain::metrics::chart::ChartWish;

/// What the figures of the team are reckoned with.
pub fn terms(store: &Store) -> Terms {
    Terms { margin: store.facts().margin(), ..Terms::default() }
}

/// What CLTV is reckoned with from now on.
pub(super) fn set_margin(w: &mut Writer<'_>, margin: Margin) -> Result<Outcome, OpsError> {
    if w.facts().margin == margin {
        return Ok(Outcome::Unchanged(None));
    }
    let (setting, after) = (Setting::Margin, margin.written());
    let before = w.setting(setting)?;
    w.apply(Change::Set { setting, before, after })?;
    Ok(Outcome::Done { what: Done::MarginSet(margin), subject: None, customers: 0 })
}

/// From the first day that anything is known of until now.
pub fn all_time(store: &Store, clock: Clock) -> Result<Window, OpsError> {
    Ok(Window::all(store.first_day()?, clock))
}

/// The figures of a period, of the customers who match, but for the one that takes a fitted model ([`models`]).
/// `None` where `go_on` said no.
pub fn figures(
    store: &Store,
    query: &Query,
    window: Window,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Report>, OpsError> {
    let mut tallies =
        Tallies::new(window.periods(), [window.at, window.whole], store.referrers()?.into_iter());
    let outlays = store.outlays(window.at)?;
    for (day, amount) in &outlays {
        tallies.lay_out(*day, *amount);
    }
    if !query.is_empty() {
        tallies.spend_is_not_split();
    } else if let Some((first, _)) = outlays.first() {
        tallies.spend_is_known_since(*first);
    }
    let told = store.last_told()?;
    let waiting = waiting(store, query, window)?;
    let report = |counted: &Counted| Report {
        waiting: waiting.clone(),
        ..Report::of(window, terms(store), counted, told)
    };
    if query.is_empty()
        && let Some(Recalled { rollup, referring, customers }) = store.recalled()?
        && let Some(counted) = tallies.clone().recall(&rollup.happened, &referring, customers)
    {
        return Ok(Some(report(&counted)));
    }
    let ladder = store.ladder();
    if !store
        .each_measured_life(query, window.at, Wants::ALL, go_on, &mut |life| tallies.add(life, ladder))?
    {
        return Ok(None);
    }
    Ok(Some(report(&tallies.finish())))
}

/// The detractors of a period, of those who match, whom nobody met since.
fn waiting(store: &Store, query: &Query, window: Window) -> Result<Vec<Subject>, OpsError> {
    let mut ids = store.waiting_detractors(window.period, window.at)?;
    if !ids.is_empty() && !query.is_empty() {
        let matching = store.matching_ids(query)?;
        ids.retain(|id| matching.binary_search(id).is_ok());
    }
    Ok(store.named_subjects(&ids)?)
}

/// The models, fitted to all orders until now, whatever the period. `None` where `go_on` said no.
pub fn models(
    store: &Store,
    query: &Query,
    clock: Clock,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Models>, OpsError> {
    let mut sample = Sample::new(clock.today());
    let all_read = match store.each_buyer(query, go_on, &mut |summary| sample.add_buyer(summary))? {
        Some(all_read) => {
            store.each_contract(query, &mut |life| sample.add_contracts(life))?;
            all_read
        }
        None => {
            let wants = Wants::PURCHASES;
            store.each_measured_life(query, clock.today(), wants, go_on, &mut |life| sample.add(life))?
        }
    };
    Ok(if all_read { sample.fit(&terms(store), go_on) } else { None })
}

/// A chart of the customers who match, but for the one that a fitted model draws ([`models`]). `None` where `go_on`
/// said no.
pub fn chart(
    store: &Store,
    query: &Query,
    wish: &ChartWish,
    clock: Clock,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Result<Drawing, Undefined>>, OpsError> {
    let frame = Frame {
        window: wish.window,
        at: clock.today(),
        whole: clock.last_whole_day(),
        ladder: store.ladder(),
        lens: store.lens(&wish.lens),
        kept: wish.kept,
    };
    if query.is_empty()
        && let Some(drawing) = recalled(store, wish, &frame)?
    {
        return Ok(Some(Ok(drawing)));
    }
    if wish.chart == Chart::Rfm && wish.window.is_none() {
        let (mut buyers, at) = (Vec::new(), frame.at);
        let mut add = |summary: &PurchaseSummary| buyers.push(summary.buyer(at));
        if let Some(all_read) = store.each_buyer(query, go_on, &mut add)? {
            return Ok(all_read.then(|| Rfm::of(buyers, at).map(Drawing::Rfm)));
        }
    }
    let Some(mut sketch) = Sketch::new(wish.chart, frame) else { return Ok(None) };
    let wants = match wish.chart {
        Chart::Funnel | Chart::TimeInStage | Chart::StageHistory => Wants::PATH,
        Chart::Cohorts | Chart::Growth | Chart::Rfm | Chart::Cltv => Wants::PURCHASES,
    };
    if !store.each_measured_life(query, clock.today(), wants, go_on, &mut |life| sketch.add(life))? {
        return Ok(None);
    }
    Ok(Some(sketch.finish()))
}

/// A chart of all customers from what is kept of them; `None` of one that takes counting.
fn recalled(store: &Store, wish: &ChartWish, frame: &Frame<'_>) -> Result<Option<Drawing>, OpsError> {
    if !matches!(wish.chart, Chart::Cohorts | Chart::Growth) {
        return Ok(None);
    }
    let Some(rollup) = store.rollup()? else { return Ok(None) };
    Ok(Some(match wish.chart {
        Chart::Cohorts => frame.cohorts(rollup.cohorts.table(wish.kept, frame.at, frame.whole)),
        _ => frame.growth(&rollup.happened),
    }))
}

/// The customers behind a figure, in the order of their ids. `None` where `go_on` said no.
pub fn behind(
    store: &Store,
    query: &Query,
    name: Name,
    window: Window,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Vec<CustomerId>>, OpsError> {
    let mut behind = Behind::new(name, window.period, window.at);
    let ladder = store.ladder();
    let whole = store
        .each_measured_life(query, window.at, Wants::ALL, go_on, &mut |life| behind.add(life, ladder))?;
    Ok(whole.then(|| behind.finish()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use chrono_tz::Tz;

    use super::*;
    use crate::domain::metrics::cohort::Kept;
    use crate::domain::metrics::report::Against;
    use crate::domain::moment::At;
    use crate::domain::period::Period;
    use crate::ops::demo;
    use crate::store::Access;

    fn clock() -> Clock {
        Clock { at: At::parse("2026-11-22", Tz::Asia__Jakarta).unwrap(), zone: Tz::Asia__Jakarta }
    }

    fn demo_store(path: &Path) -> Store {
        demo::write(path).unwrap();
        Store::open(path, Access::ReadOnly, [0; 32]).unwrap()
    }

    #[test]
    fn retention_and_churn_of_the_demo_add_up_and_name_the_same_customers() {
        let dir = tempfile::tempdir().unwrap();
        let store = demo_store(&dir.path().join("t.db"));
        let window = Window::usual(clock());
        assert_eq!(window.period, Period::parse("2026-10", clock().today()).unwrap());
        let report = figures(&store, &Query::default(), window, &mut || true).unwrap().unwrap();
        let value = |name| report.figure(name).unwrap().value().unwrap();
        let (retention, churn) = (value(Name::Retention), value(Name::Churn));
        assert!((retention.value + churn.value - 1.0).abs() < 1e-12);
        for (name, share) in [(Name::Retention, retention), (Name::Churn, churn)] {
            let ids = behind(&store, &Query::default(), name, window, &mut || true).unwrap().unwrap();
            let hits = ids.len() as f64;
            assert!((hits - share.value * share.n as f64).abs() < 1e-6, "{name:?}");
        }
    }

    /// A query that matches everybody, so that all are counted one by one.
    fn everybody(store: &Store) -> Query {
        crate::ops::find::query(store, "-tag:nobody-has-this").unwrap()
    }

    #[test]
    fn what_is_kept_says_what_counting_everybody_says() {
        let dir = tempfile::tempdir().unwrap();
        let store = demo_store(&dir.path().join("t.db"));
        let everybody = everybody(&store);
        assert_eq!(store.rollup().unwrap().unwrap(), store.recounted_rollup().unwrap());
        for period in ["2026-10", "2026-11", "2025-03", "2019-01"] {
            let period = Period::parse(period, clock().today()).unwrap();
            let window = Window { against: Against::YearBefore, ..Window::of(period, clock()) };
            let [kept, counted] = [&Query::default(), &everybody]
                .map(|query| figures(&store, query, window, &mut || true).unwrap().unwrap());
            for (kept, counted) in kept.figures.iter().zip(&counted.figures) {
                if matches!(kept.name, Name::Cac | Name::Payback | Name::CltvCac) {
                    // What was laid out is nobody's in particular, and a query is of somebody.
                    assert!(counted.value().is_none(), "{:?}", kept.name);
                } else {
                    assert_eq!(kept, counted, "{period:?}");
                }
            }
            assert_eq!((kept.customers, kept.newest), (counted.customers, counted.newest));
        }
        let windows = [None, Some(Window::of(Period::parse("2026", clock().today()).unwrap(), clock()))];
        for window in windows {
            for (chart_kind, kept) in
                [(Chart::Growth, Kept::On), (Chart::Cohorts, Kept::On), (Chart::Cohorts, Kept::OnOrAfter)]
            {
                let wish = ChartWish { chart: chart_kind, window, lens: "clm".into(), kept };
                let [kept, counted] = [&Query::default(), &everybody]
                    .map(|query| chart(&store, query, &wish, clock(), &mut || true).unwrap().unwrap());
                assert_eq!(kept, counted, "{wish:?}");
            }
        }
    }

    #[test]
    fn whoever_says_no_gets_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let store = demo_store(&dir.path().join("t.db"));
        let (everybody, window) = (everybody(&store), Window::usual(clock()));
        assert_eq!(figures(&store, &everybody, window, &mut || false).unwrap(), None);
        assert!(models(&store, &everybody, clock(), &mut || false).unwrap().is_none());
        assert_eq!(behind(&store, &everybody, Name::Churn, window, &mut || false).unwrap(), None);
    }

    /// Against every customer's story, one after another.
    #[test]
    fn whoever_was_met_since_does_not_wait() {
        use crate::domain::survey::SurveyKind;
        let dir = tempfile::tempdir().unwrap();
        let store = demo_store(&dir.path().join("t.db"));
        let (today, zone) = (store.facts().demo_as_of.unwrap(), store.facts().zone);
        let period = Period::parse("2026", today).unwrap();
        let mut expected = Vec::new();
        for id in store.matching_ids(&Query::default()).unwrap() {
            let story = store.story(id, 0).unwrap().unwrap();
            let mut answers = story.account.surveys.clone();
            answers.retain(|s| s.answer.kind == SurveyKind::Nps && period.contains(s.answer.at.day(zone)));
            answers.sort_by_key(|s| (s.answer.at.day(zone), s.id));
            let Some(last) = answers.last().filter(|last| last.answer.score <= 6) else { continue };
            let told = last.answer.at.day(zone);
            let met = story.touchpoints.iter().any(|touchpoint| {
                let on = &touchpoint.touch.channel;
                let meets = story.channels.iter().any(|channel| channel.key == *on && channel.meets);
                meets && touchpoint.touch.at.day(zone) >= told
            });
            if !met {
                expected.push((told, last.id, id));
            }
        }
        expected.sort();
        assert!(!expected.is_empty());
        let expected: Vec<CustomerId> = expected.into_iter().map(|(_, _, id)| id).collect();
        assert_eq!(store.waiting_detractors(period, today).unwrap(), expected);
    }
}
