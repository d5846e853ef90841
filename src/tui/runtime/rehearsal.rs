//! A bug to order: how the tests see what a panic on any thread leads to. Debug builds only.

/// Panics where `SIKLUS_BUG` names the thread that calls it.
#[cfg(debug_assertions)]
pub fn bug() {
    let ordered = std::env::var("SIKLUS_BUG");
    if ordered.is_ok_and(|thread| std::thread::current().name() == Some(thread.as_str())) {
        panic!("ordered by SIKLUS_BUG");
    }
}

/// A released program has no such door.
#[cfg(not(debug_assertions))]
pub fn bug() {}
