//! Every customer of the demo, drawn at three sizes in both languages.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use siklus::domain::ids::CustomerId;
use siklus::domain::journey::spans::Span;
use siklus::domain::journey::{Atlas, JourneyMap};
use siklus::domain::lang::Lang;
use siklus::domain::moment::{At, Clock};
use siklus::ops::demo;
use siklus::store::{Access, Store};
use siklus::text::plain::width;
use siklus::tui::glyphs::GlyphSet;
use siklus::tui::message::Msg;
use siklus::tui::model::{Model, Session, Size};
use siklus::tui::panes::journey::layout::{Heights, slots};
use siklus::tui::panes::{self, Pane};
use siklus::tui::resolve::KeyMap;
use siklus::tui::theme::Theme;
use siklus::tui::update::update;
use siklus::tui::view::view;

fn session(store: &Store, lang: Lang) -> Session {
    let facts = store.facts();
    Session {
        lang,
        ladder: store.ladder().clone(),
        rules: facts.rules.clone(),
        lenses: store.lenses().to_vec(),
        lens: 0,
        clock: Clock { at: At::Date(facts.demo_as_of.unwrap()), zone: facts.zone },
        currency: facts.currency,
        actor: "ana".into(),
        readonly: false,
        database: "demo.db".into(),
        told_day: None,
        glyphs: GlyphSet::Unicode,
    }
}

#[test]
fn it_adds_up_and_stays_in_its_cells() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("demo.db");
    let written = demo::write(&path).unwrap();
    let store = Store::open(&path, Access::ReadOnly, [0; 32]).unwrap();
    // Made once: every customer is shown in the same dashboards.
    let mut screens: Vec<Model> =
        [(80, 24, Lang::English), (60, 20, Lang::Indonesian), (200, 50, Lang::English)]
            .map(|(width, height, lang)| {
                Model::start(session(&store, lang), KeyMap::default(), Size { width, height }).0
            })
            .into();
    let session = session(&store, Lang::Indonesian);
    for id in (1..=written.customers).map(CustomerId) {
        let story = store.story(id, 0).unwrap().unwrap();
        let first = story.account.moves.iter().map(|step| step.at.day(session.clock.zone)).min().unwrap();
        for lens in store.lenses() {
            let atlas = Atlas { lens, ladder: &session.ladder, clock: session.clock, lang: session.lang };
            let map = JourneyMap::of(&story, atlas);
            assert_eq!(map.life(), session.clock.days_since(first), "{id} under {}", lens.key());
            assert_eq!(map.stops.iter().map(|stop| stop.days).sum::<i64>(), map.life());
            assert!(map.spans.windows(2).all(|pair: &[Span]| pair[0].to == pair[1].from));
            let lived = map.lived();
            let told = lived.points().all(|(x, y)| (lived.at(x).unwrap() - y).abs() < 1e-9);
            assert!(told, "the curve misses a point of {id}");
        }
        for model in &mut screens {
            panes::open(model, Pane::Journey, id);
            let request = model.story.reading().unwrap();
            update(model, Msg::StoryRead { request, story: Ok(Box::new(story.clone())) });
            let mut buffer = Buffer::empty(Rect::new(0, 0, model.size.width, model.size.height));
            view(model, &Theme::dark(), &mut buffer);
            stays_in_its_cells(model, &buffer, id);
        }
    }
}

/// The last cell of every column is blank in the rows of text above the curve, so that no two texts touch.
fn stays_in_its_cells(model: &Model, buffer: &Buffer, id: CustomerId) {
    let area = buffer.area;
    let heights = Heights::of(area.height - 2);
    // Title bar, title, heads, time; then the rows of text as far as the curve.
    let top = 4;
    let stops = model.journey.map().unwrap().stops.len();
    for slot in slots(area, stops, model.journey.stop) {
        for y in top..top + 4 * u16::from(heights.lines == 1) {
            let last = &buffer[(slot.x + slot.width - 1, y)];
            assert_eq!(last.symbol(), " ", "{id} at {}x{}, line {y}", area.width, area.height);
        }
    }
    for row in buffer.content.chunks(usize::from(area.width)) {
        let wide: usize = row.iter().map(|cell| width(cell.symbol()).saturating_sub(1)).sum();
        let hidden = row.iter().filter(|cell| cell.symbol().is_empty()).count();
        assert!(hidden <= wide, "half a character of {id}");
    }
}
