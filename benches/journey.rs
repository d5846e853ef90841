//! How fast a long life opens: `cargo bench --bench journey`.
//!
//! One customer with 10,000 touchpoints, read from the file, made a map of and drawn at 80x24; then a cursor key in the
//! list of touchpoints. Inside the process, apart from the terminal: medians of many runs.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints, and ends where it cannot go on"
)]

use std::path::Path;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use keybinds::KeyInput;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use siklus::domain::channel::ChannelKey;
use siklus::domain::context::{Actor, Ctx, Source};
use siklus::domain::customer::Record;
use siklus::domain::deed::{Deed, Newcomer};
use siklus::domain::emotion::Emotion;
use siklus::domain::ids::CustomerId;
use siklus::domain::lang::Lang;
use siklus::domain::moment::{At, Clock};
use siklus::domain::money::Currency;
use siklus::domain::outcome::Outcome;
use siklus::domain::stage::StageKey;
use siklus::domain::touchpoint::Touch;
use siklus::ops;
use siklus::store::{Founding, Store};
use siklus::tui::execute::execute;
use siklus::tui::glyphs::GlyphSet;
use siklus::tui::message::{Effect, Msg};
use siklus::tui::model::{Model, Session, Size};
use siklus::tui::panes::{self, Pane};
use siklus::tui::resolve::KeyMap;
use siklus::tui::theme::Theme;
use siklus::tui::update::update;
use siklus::tui::view::view;

const TOUCHPOINTS: u64 = 10_000;
const SIZE: Size = Size { width: 80, height: 24 };

fn main() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, ctx, id) = long_life(&dir.path().join("long.db"));
    let opening = median(20, || {
        let mut model = model(&store, &ctx);
        let began = Instant::now();
        let effects = panes::open(&mut model, Pane::Journey, id);
        settle(&mut store, &ctx, &mut model, effects);
        draw(&model);
        began.elapsed().as_secs_f64() * 1e3
    });
    let mut model = model(&store, &ctx);
    let effects = panes::open(&mut model, Pane::Journey, id);
    settle(&mut store, &ctx, &mut model, effects);
    for key in ["Tab", "j"] {
        press(&mut store, &ctx, &mut model, key);
    }
    let scrolling = median(500, || {
        let began = Instant::now();
        press(&mut store, &ctx, &mut model, "j");
        draw(&model);
        began.elapsed().as_secs_f64() * 1e3
    });
    println!(
        "{TOUCHPOINTS} touchpoints: opened and drawn in {opening:.1} ms, a key in the list {scrolling:.2} ms"
    );
}

/// A customer with a touchpoint every few hours for years.
fn long_life(path: &Path) -> (Store, Ctx, CustomerId) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let zone = Tz::Asia__Jakarta;
    let ctx = Ctx {
        clock: Clock { at: At::Date(today), zone },
        recorded_at: chrono::DateTime::UNIX_EPOCH,
        actor: Actor { name: "ana".into(), uid: 0 },
        source: Source::CommandLine,
    };
    let mut store = Store::create(path, &Founding::new(Currency::IDR, zone), [1; 32]).unwrap();
    let first = today - Days::new(TOUCHPOINTS / 4);
    let newcomer = Newcomer {
        record: Record::named("K-1", "Toko Lama"),
        stage: StageKey::new("aware"),
        reason: None,
        since: Some(At::Date(first)),
        tags: Vec::new(),
    };
    let added = ops::deeds::perform(&mut store, &ctx, &Deed::Add(newcomer)).unwrap().value;
    let id = Outcome::subject(&added).unwrap();
    let touches = (0..TOUCHPOINTS).map(|n| Touch {
        note: Some(format!("call number {n} about the next order")),
        action: Some(format!("asked about {}", n % 50)),
        emotion: Emotion::new(i64::try_from(n % 5).unwrap() - 2),
        ..Touch::by(ChannelKey::new("phone"), At::Date(first + Days::new(n / 4)))
    });
    let log = Deed::Log { customer: id, touches: touches.collect(), pain: None };
    ops::deeds::perform(&mut store, &ctx, &log).unwrap();
    (store, ctx, id)
}

fn model(store: &Store, ctx: &Ctx) -> Model {
    let session = Session {
        lang: Lang::English,
        ladder: store.ladder().clone(),
        rules: store.facts().rules.clone(),
        lenses: store.lenses().to_vec(),
        lens: 0,
        clock: ctx.clock,
        currency: Currency::IDR,
        actor: "ana".into(),
        readonly: false,
        database: "long.db".into(),
        told_day: None,
        glyphs: GlyphSet::Unicode,
    };
    Model::start(session, KeyMap::default(), SIZE).0
}

fn settle(store: &mut Store, ctx: &Ctx, model: &mut Model, mut effects: Vec<Effect>) {
    while let Some(effect) = effects.pop() {
        if let Some(msg) = execute(store, ctx, Lang::English, effect) {
            effects.extend(update(model, msg));
        }
    }
}

fn press(store: &mut Store, ctx: &Ctx, model: &mut Model, key: &str) {
    let key: KeyInput = key.parse().unwrap();
    let effects = update(model, Msg::Key(key));
    settle(store, ctx, model, effects);
}

fn draw(model: &Model) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height));
    view(model, &Theme::dark(), &mut buffer);
}

fn median(runs: usize, mut run: impl FnMut() -> f64) -> f64 {
    let mut times: Vec<f64> = (0..runs).map(|_| run()).collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}
