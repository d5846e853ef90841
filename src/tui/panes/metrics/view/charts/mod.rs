//! The charts, each as lines of text that fit a room. A file for each; none of them reads state.

mod cltv;
mod cohorts;
mod funnel;
mod growth;
mod rfm;
mod stage_history;
mod time_in_stage;

use super::super::line::Line;
use crate::domain::metrics::chart::{Chart, ChartWish, Drawing};
use crate::domain::metrics::value::Undefined;
use crate::text::metrics::{Values, unfit_text};
use crate::text::periods::window_text;
use crate::text::plain::width;
use crate::text::{Figures, Words, figures};
use crate::tui::glyphs::Glyphs;
use crate::tui::model::{Model, Session};

/// As many cells and lines as there are.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    pub width: usize,
    pub height: usize,
}

/// What there is to show of a chart.
pub enum Told {
    Lines(Vec<Line>),
    Undefined(Undefined),
    Why(String),
    NotYet,
}

/// What every chart is told with.
#[derive(Clone, Copy)]
struct Teller<'a> {
    session: &'a Session,
    w: &'a dyn Words,
    f: &'a Figures,
    glyphs: &'a Glyphs,
    room: Room,
}

impl Teller<'_> {
    fn count(&self, count: u64) -> String {
        self.f.count(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// The cells that the longest of some names takes, within reason.
    fn name_width<'n>(&self, names: impl Iterator<Item = &'n str>) -> usize {
        names.map(width).max().unwrap_or(0).clamp(6, (self.room.width / 4).max(6))
    }

    fn values(&self) -> Values<'_> {
        Values { w: self.w, f: self.f, currency: self.session.currency }
    }

    /// A share in whole per cents; a few are not none, and not quite all are not all.
    fn percent(&self, share: f64) -> String {
        match share {
            share if share > 0.0 && share < 0.005 => "<1%".to_owned(),
            share if (0.995..1.0).contains(&share) => ">99%".to_owned(),
            share => format!("{:.0}%", share * 100.0),
        }
    }
}

/// The lines of the chart that is chosen.
pub fn lines(model: &Model, room: Room) -> Told {
    let (metrics, session) = (&model.metrics, &model.session);
    let (w, f, glyphs) = (session.words(), figures(session.lang), session.glyphs());
    let teller = Teller { session, w, f, glyphs, room };
    let chart = metrics.chart();
    if chart == Chart::Cltv {
        let Some(models) = metrics.models.value() else { return Told::NotYet };
        return match &models.outlooks {
            Ok(outlooks) => Told::Lines(cltv::lines(&teller, models, outlooks)),
            Err(unfit) => Told::Why(w.chart_unfit(&unfit_text(w, *unfit))),
        };
    }
    let Some((wish, drawing)) = shown(model) else { return Told::NotYet };
    match drawing {
        Err(undefined) => Told::Undefined(*undefined),
        Ok(Drawing::Funnel { columns, funnel }) => {
            let lens = session.lenses.iter().find(|lens| lens.key() == wish.lens).unwrap_or(session.lens());
            funnel::lines(&teller, lens, columns, funnel)
        }
        Ok(Drawing::Cohorts(cohorts)) => cohorts::lines(&teller, cohorts),
        Ok(Drawing::Growth(months)) => growth::lines(&teller, months),
        Ok(Drawing::TimeInStage(curves)) => Told::Lines(time_in_stage::lines(&teller, curves)),
        Ok(Drawing::StageHistory(months)) => stage_history::lines(&teller, months),
        Ok(Drawing::Rfm(rfm)) => Told::Lines(rfm::lines(&teller, rfm)),
    }
}

/// The drawing of the chart that is chosen, with what was wished for; none while it is another one.
fn shown(model: &Model) -> Option<(&ChartWish, &Result<Drawing, Undefined>)> {
    let ((_, wish), drawing) = model.metrics.drawing.load.value()?;
    (wish.chart == model.metrics.chart()).then_some((wish, &**drawing))
}

/// What is said behind the title: what it is a chart of, and over which time.
pub fn note(model: &Model) -> Option<String> {
    let session = &model.session;
    let (w, f) = (session.words(), figures(session.lang));
    if model.metrics.chart() == Chart::Cltv {
        let models = model.metrics.models.value()?;
        return Some(w.chart_cltv_note(&models.terms.months));
    }
    let (wish, drawing) = shown(model)?;
    let over = wish.window.map_or_else(|| w.all_time().to_owned(), |window| window_text(w, f, &window));
    let of = match (drawing, wish.chart) {
        (Ok(Drawing::Funnel { .. }), _) => w.chart_funnel_note(),
        (Ok(Drawing::Cohorts(_)), _) if model.metrics.or_after => w.chart_cohorts_after(),
        (Ok(Drawing::Cohorts(_)), _) => w.chart_cohorts_on(),
        (Ok(Drawing::Growth(_)), _) => w.chart_growth_note(),
        (Ok(Drawing::TimeInStage(_)), _) => w.chart_time_note(),
        (Ok(Drawing::StageHistory(_)), _) => w.chart_history_note(),
        (Ok(Drawing::Rfm(_)), _) => w.chart_rfm_note(),
        (Err(_), _) => "",
    };
    Some(if of.is_empty() { over } else { format!("{over}: {of}") })
}
