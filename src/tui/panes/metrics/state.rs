//! What is looked at (period, comparison, segment, chart), what was read of it, and where the cursor is.
//!
//! Commands only change what is looked at. [`keep_up`], at the end of every message, asks for whatever of it was not
//! asked for yet: the figures first, then the chart, then the models.

use chrono::NaiveDate;

use super::slot::Slot;
use super::{behind, layout, why};
use crate::domain::metrics::chart::{Chart, ChartWish, Drawing};
use crate::domain::metrics::cohort::Kept;
use crate::domain::metrics::figure::{Figure, Name};
use crate::domain::metrics::lookout::Lookout;
use crate::domain::metrics::models::Models;
use crate::domain::metrics::report::{Against, Report, Window};
use crate::domain::metrics::value::Undefined;
use crate::domain::moment::Clock;
use crate::domain::query::{BadQuery, Query, Vocabulary};
use crate::tui::commands::Command;
use crate::tui::input::LineInput;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::{Model, Session, Tone};
use crate::tui::panes::Pane;

#[derive(Debug, Default)]
pub struct MetricsState {
    pub lookout: Lookout,
    /// Who is meant, and the text it was typed as.
    pub query: Query,
    pub text: String,
    pub typing: Option<Typing>,
    /// Of whom, as query and as text, and of when.
    pub report: Slot<(Query, String, Window), Box<Report>>,
    pub drawing: Slot<(Query, ChartWish), Box<Result<Drawing, Undefined>>>,
    pub models: Slot<(Query, NaiveDate), Box<Models>>,
    /// Its place in [`Chart::ALL`].
    chart: usize,
    /// Whether a customer of a cohort who comes back later counts as kept until then.
    pub or_after: bool,
    /// The tile with the cursor, by its place in [`layout::ORDER`].
    pub cursor: usize,
    /// Who stands behind a figure, being asked.
    pub asking: Option<(RequestId, Name, Window)>,
}

/// The line in which a segment is typed.
#[derive(Debug)]
pub struct Typing {
    pub line: LineInput,
    pub mistake: Option<BadQuery>,
}

impl MetricsState {
    pub fn chart(&self) -> Chart {
        Chart::ALL[self.chart % Chart::ALL.len()]
    }

    pub fn show_chart(&mut self, chart: Chart) {
        self.chart = Chart::ALL.iter().position(|other| *other == chart).unwrap_or(0);
    }

    /// The figure with the cursor.
    pub fn name(&self) -> Name {
        layout::ORDER[self.cursor % layout::ORDER.len()]
    }

    /// Whether a key needs an answer first.
    pub fn waits(&self) -> bool {
        self.asking.is_some()
    }

    /// Of whom the figures are that are shown, as it was typed; empty of everybody.
    pub fn shown_text(&self) -> &str {
        self.report.question().map_or(&self.text, |(_, text, _)| text)
    }

    /// The first day that anything is known of.
    fn since(&self) -> Option<NaiveDate> {
        self.report.value().and_then(|report| report.since)
    }

    pub fn window(&self, clock: Clock) -> Window {
        self.lookout.window(clock)
    }

    /// What the chart is to show. A month is too short for any of them: then it shows all there is.
    fn wish(&self, session: &Session) -> ChartWish {
        let window = self.window(session.clock);
        ChartWish {
            chart: self.chart(),
            window: (!window.all && window.period.months() > 2.0).then_some(window),
            lens: session.lens().key().to_owned(),
            kept: if self.or_after { Kept::OnOrAfter } else { Kept::On },
        }
    }

    /// A figure as far as it is known.
    pub fn figure(&self, name: Name) -> Option<Shown<'_>> {
        let figure = self.report.value()?.figure(name)?;
        Some(if name == Name::CltvPredicted && !self.is_fitted() {
            Shown::Fitting
        } else {
            Shown::Figure(figure)
        })
    }

    /// Whether the models that are there are those of the customers that are shown.
    pub fn is_fitted(&self) -> bool {
        self.models.question().map(|(query, _)| query) == self.report.question().map(|(query, ..)| query)
    }

    /// What the models say goes into the report, whichever of them came last.
    fn predict(&mut self) {
        if !self.is_fitted() {
            return;
        }
        let worked = self.models.value().map(|models| models.predicted());
        if let Some(((_, report), worked)) = self.report.load.value_mut().zip(worked) {
            report.predict(worked);
        }
    }

    /// The data are others, as somebody else wrote.
    pub fn outdate(&mut self) {
        self.report.outdate();
        self.drawing.outdate();
        self.models.outdate();
    }

    /// We wrote, and what was being read was given up for it.
    pub fn forget(&mut self) {
        self.asking = None;
        self.report.forget();
        self.drawing.forget();
        self.models.forget();
    }
}

/// A figure, or that it is still being worked out.
#[derive(Debug, Clone, Copy)]
pub enum Shown<'a> {
    Figure(&'a Figure),
    Fitting,
}

/// Shows the metrics.
pub fn show(model: &mut Model) -> Vec<Effect> {
    if model.pane != Pane::Metrics {
        model.before.push(model.pane);
        model.pane = Pane::Metrics;
    }
    Vec::new()
}

/// Asks for whatever is looked at and was not asked for.
pub fn keep_up(model: &mut Model) -> Vec<Effect> {
    if model.pane != Pane::Metrics {
        return Vec::new();
    }
    let (query, today) = (model.metrics.query.clone(), model.session.clock.today());
    let window = model.metrics.window(model.session.clock);
    let wish = model.metrics.wish(&model.session);
    let mut metrics = std::mem::take(&mut model.metrics);
    let mut effects = Vec::new();
    if let Some(request) =
        metrics.report.ask(&(query.clone(), metrics.text.clone(), window), || model.next_request())
    {
        effects.push(Effect::ReadMetrics { request, query: query.clone(), window });
    }
    // The models draw their own.
    if wish.chart != Chart::Cltv {
        let other = metrics.drawing.question().is_some_and(|(_, shown)| shown.chart != wish.chart);
        if let Some(request) = metrics.drawing.ask(&(query.clone(), wish.clone()), || model.next_request()) {
            if other {
                metrics.drawing.clear();
            }
            effects.push(Effect::ReadChart { request, query: query.clone(), wish });
        }
    }
    if let Some(request) = metrics.models.ask(&(query.clone(), today), || model.next_request()) {
        effects.push(Effect::FitModels { request, query });
    }
    model.metrics = metrics;
    effects
}

pub fn take_report(
    model: &mut Model,
    request: RequestId,
    report: Result<Box<Report>, Failure>,
) -> Vec<Effect> {
    model.metrics.report.take(request, report);
    model.metrics.predict();
    Vec::new()
}

pub fn take_drawing(
    model: &mut Model,
    request: RequestId,
    drawing: Result<Box<Result<Drawing, Undefined>>, Failure>,
) -> Vec<Effect> {
    model.metrics.drawing.take(request, drawing);
    Vec::new()
}

pub fn take_models(
    model: &mut Model,
    request: RequestId,
    models: Result<Box<Models>, Failure>,
) -> Vec<Effect> {
    model.metrics.models.take(request, models);
    model.metrics.predict();
    Vec::new()
}

/// What a command of the metrics does; `None` where it is none of its own.
pub fn run(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    let (clock, since) = (model.session.clock, model.metrics.since());
    let metrics = &mut model.metrics;
    let lookout = &mut metrics.lookout;
    let charts = Chart::ALL.len();
    match command {
        Command::PeriodBefore if !lookout.go_back(clock, since) => edge(model, |w| w.period_no_earlier()),
        Command::PeriodAfter if !lookout.go_on(clock) => edge(model, |w| w.period_no_later()),
        Command::PeriodLonger if !lookout.lengthen(clock) => edge(model, |w| w.period_no_longer()),
        Command::PeriodShorter if !lookout.shorten(clock) => edge(model, |w| w.period_no_shorter()),
        Command::PeriodBefore | Command::PeriodAfter | Command::PeriodLonger | Command::PeriodShorter => {}
        Command::ComparedWith => {
            lookout.against = match lookout.against {
                Against::Before => Against::YearBefore,
                Against::YearBefore => Against::Before,
            };
        }
        Command::NextChart => metrics.chart = (metrics.chart + 1) % charts,
        Command::PreviousChart => metrics.chart = (metrics.chart + charts - 1) % charts,
        Command::CohortRule => metrics.or_after = !metrics.or_after,
        Command::TileLeft => metrics.cursor = metrics.cursor.saturating_sub(1),
        Command::TileRight => step(model, 1),
        Command::TileUp => step(model, -columns(model)),
        Command::TileDown => step(model, columns(model)),
        Command::FirstTile => metrics.cursor = 0,
        Command::LastTile => metrics.cursor = layout::of(model.size).tiles.saturating_sub(1),
        Command::RefreshMetrics => metrics.forget(),
        Command::Narrow => {
            metrics.typing = Some(Typing { line: LineInput::whole(&metrics.text), mistake: None });
        }
        Command::FilterKeep => keep(model),
        Command::Behind => return Some(behind::ask(model)),
        Command::Why => why::open(model),
        _ => return None,
    }
    Some(Vec::new())
}

fn edge(model: &mut Model, text: crate::tui::commands::Text) {
    let text = text(model.session.words());
    model.say(Tone::Note, text);
}

fn columns(model: &Model) -> isize {
    isize::try_from(layout::of(model.size).columns).unwrap_or(1)
}

/// A step that leads nowhere stays.
fn step(model: &mut Model, by: isize) {
    let tiles = layout::of(model.size).tiles;
    let to = model.metrics.cursor.checked_add_signed(by).filter(|to| *to < tiles);
    model.metrics.cursor = to.unwrap_or(model.metrics.cursor);
}

/// The terminal has another size: the cursor stays on a tile that is shown.
pub fn resized(model: &mut Model) {
    let tiles = layout::of(model.size).tiles;
    model.metrics.cursor = model.metrics.cursor.min(tiles.saturating_sub(1));
}

/// Out of the line, to who was meant before; true where one was open.
pub fn leave_line(model: &mut Model) -> bool {
    model.metrics.typing.take().is_some()
}

/// Means those who are typed. A mistake stays in the line, to be put right or dropped.
fn keep(model: &mut Model) {
    check(model);
    let Some(Typing { line, mistake: None }) = &model.metrics.typing else { return };
    let text = line.text().trim().to_owned();
    if let Ok(query) = parse(&model.session, &text) {
        (model.metrics.query, model.metrics.text) = (query, text);
        model.metrics.typing = None;
    }
}

pub fn type_key(model: &mut Model, key: keybinds::KeyInput) -> Vec<Effect> {
    change(model, |line| {
        line.take(key);
    })
}

pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    change(model, |line| line.insert(text))
}

fn change(model: &mut Model, change: impl FnOnce(&mut LineInput)) -> Vec<Effect> {
    if let Some(typing) = &mut model.metrics.typing {
        change(&mut typing.line);
        typing.mistake = None;
    }
    Vec::new()
}

/// Points at what is wrong with the line.
fn check(model: &mut Model) {
    let Some(typing) = &mut model.metrics.typing else { return };
    typing.mistake = parse(&model.session, typing.line.text()).err();
}

fn parse(session: &Session, text: &str) -> Result<Query, BadQuery> {
    Query::parse(text, &Vocabulary { ladder: &session.ladder, lens: session.lens() })
}
