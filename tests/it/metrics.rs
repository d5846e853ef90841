//! `siklus metrics` in the real program: the published figures of real data, figures worked out by hand, and the shapes that
//! scripts rely on.

mod by_hand;
mod cdnow;
mod shapes;

use serde_json::Value;

use crate::support::home::Home;

impl Home {
    /// What `siklus metrics` says in JSON.
    #[track_caller]
    fn metrics(&self, args: &[&str]) -> Value {
        self.siklus(&[&["metrics", "--json"], args].concat()).json(0)
    }
}

/// A number of a figure by its name.
#[track_caller]
fn figure(metrics: &Value, name: &str) -> f64 {
    let figure = &metrics["metrics"][name];
    figure["value"].as_f64().unwrap_or_else(|| panic!("{name}: {figure}"))
}

#[track_caller]
fn near(found: f64, expected: f64, relative: f64) {
    assert!((found - expected).abs() <= relative * expected.abs().max(1e-9), "{found} is not {expected}");
}
