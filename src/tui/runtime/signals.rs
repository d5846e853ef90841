//! Signals as events: the end, a new size, stop and continue.
//!
//! A thread of its own, because the one that reads keys may spin or block on a dead terminal and the one that draws
//! on a dead disk. What a signal leads to is decided elsewhere; only that it ends us in the end is seen to here.

use std::io;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGSTOP, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level;

use super::terminal;

/// Gone within a second of a hang-up, whatever the other threads do.
const PATIENCE: Duration = Duration::from_millis(900);

/// For giving the terminal back, which may block on one that is gone or stopped.
const LAST_MOMENT: Duration = Duration::from_millis(50);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignalEvent {
    /// We are told to end. Whoever still runs 900 ms later is ended by force.
    End(Signal),
    /// The terminal has another size.
    Resized,
    /// We are told to stop: give the terminal back, then [`suspend`].
    Suspend,
    /// We run again, perhaps after a stop that nobody announced: the terminal has to be entered again.
    ///
    /// A hang-up sends this too, and it may overtake the `End`: that the terminal cannot be entered then is no bug.
    Resumed,
}

/// A signal that ends us, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signal(i32);

impl Signal {
    /// 128 + n, as shells report a program ended by signal n.
    pub fn exit_code(self) -> u8 {
        u8::try_from(128 + self.0).unwrap_or(u8::MAX)
    }
}

/// Listens from now on; every signal is handed on from a thread.
pub fn start(hand_on: impl Fn(SignalEvent) + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT])?;
    let listen = move || {
        for event in signals.forever().filter(|signal| is_ours(*signal)).filter_map(meaning) {
            if let SignalEvent::End(signal) = event {
                watch(signal);
            }
            hand_on(event);
        }
    };
    thread::Builder::new().name("signals".to_owned()).spawn(listen).map(drop)
}

/// Who has the terminal. While it is another program, its keys reach us as signals, too.
static HOLDER: AtomicU8 = AtomicU8::new(US);
const US: u8 = 0;
const ANOTHER: u8 = 1;
/// The other program has ended, but a Ctrl-C that ended it may not have been looked at here.
const BACK: u8 = 2;

/// Runs another program on our terminal.
pub fn lent<T>(run: impl FnOnce() -> T) -> T {
    HOLDER.store(ANOTHER, Ordering::SeqCst);
    let done = run();
    HOLDER.store(BACK, Ordering::SeqCst);
    // Comes behind whatever signals there were meanwhile; only then the next ones are ours again.
    if low_level::raise(SIGWINCH).is_err() {
        HOLDER.store(US, Ordering::SeqCst);
    }
    done
}

/// Ctrl-C in the program that has the terminal is for that program alone; when it stops, we stop with it, or nobody
/// would be there to continue it.
fn is_ours(signal: i32) -> bool {
    let holder = HOLDER.load(Ordering::SeqCst);
    if holder == US {
        return true;
    }
    if holder == BACK && signal == SIGWINCH {
        HOLDER.store(US, Ordering::SeqCst);
    }
    if signal == SIGTSTP {
        let _ = suspend();
    }
    !matches!(signal, SIGINT | SIGQUIT | SIGTSTP)
}

/// Stops the process until somebody continues it. The terminal has to be given back first.
///
/// By `SIGSTOP`, because `SIGTSTP` is one that we listen to.
pub fn suspend() -> io::Result<()> {
    low_level::raise(SIGSTOP)
}

fn meaning(signal: i32) -> Option<SignalEvent> {
    match signal {
        SIGTERM | SIGHUP | SIGINT | SIGQUIT => Some(SignalEvent::End(Signal(signal))),
        SIGWINCH => Some(SignalEvent::Resized),
        SIGTSTP => Some(SignalEvent::Suspend),
        SIGCONT => Some(SignalEvent::Resumed),
        _ => None,
    }
}

/// Ends the process by force if it is still there after a while. One that ends in time takes this thread with it.
fn watch(signal: Signal) {
    let force = move || {
        wait(PATIENCE);
        let (given_back, done) = mpsc::channel::<()>();
        let give_back = move || {
            terminal::restore();
            drop(given_back);
        };
        if thread::Builder::new().spawn(give_back).is_ok() {
            let _ = done.recv_timeout(LAST_MOMENT);
        }
        // Neither exit handlers nor destructors: they may wait for what we have been waiting for.
        low_level::exit(signal.exit_code().into());
    };
    // Without a thread to spare there is only the ordinary way to end.
    let _ = thread::Builder::new().name("watchdog".to_owned()).spawn(force);
}

fn wait(time: Duration) {
    let (_nobody_sends, silence) = mpsc::channel::<()>();
    let _ = silence.recv_timeout(time);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_ends_have_the_codes_of_a_shell() {
        let code = |signal| match meaning(signal) {
            Some(SignalEvent::End(signal)) => signal.exit_code(),
            other => panic!("{other:?}"),
        };
        assert_eq!([SIGHUP, SIGINT, SIGQUIT, SIGTERM].map(code), [129, 130, 131, 143]);
    }

    #[test]
    fn the_others_are_no_end() {
        assert_eq!(meaning(SIGWINCH), Some(SignalEvent::Resized));
        assert_eq!(meaning(SIGTSTP), Some(SignalEvent::Suspend));
        assert_eq!(meaning(SIGCONT), Some(SignalEvent::Resumed));
        assert_eq!(meaning(signal_hook::consts::SIGUSR1), None);
    }
}
