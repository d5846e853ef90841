//! The real program in a real pseudo-terminal: keys in, a screen out.
//!
//! Nothing sleeps: a thread reads what the program writes, another waits for its end, and every wait blocks on their
//! channel until a deadline. A wait that fails shows the whole screen.

use std::fs::File;
use std::io::{PipeWriter, Write, pipe};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use filedescriptor::FileDescriptor;
use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{Termios, tcgetattr};

use super::home::Home;
use super::keys;
use super::listen::{self, Exit, Report};

/// Far beyond what a busy machine needs; only a failing test waits for it.
const TIME_OUT: Duration = Duration::from_secs(20);

/// The program, its terminal, and what it wrote.
pub struct Pty {
    reports: Receiver<Report>,
    terminal: vt100::Parser,
    written: Vec<u8>,
    /// All the output has been read: the program has let go of the terminal.
    let_go: bool,
    exit: Option<Exit>,
    pid: Pid,
    line: Option<Line>,
    before: Termios,
}

/// Our end of the line; dropping it hangs up.
struct Line {
    master: Box<dyn MasterPty + Send>,
    file: File,
    /// Tells the reading thread, by being dropped, to drop its end too.
    _read_on: PipeWriter,
}

impl Home {
    /// Starts siklus in a terminal of this size.
    pub fn start(&self, columns: u16, rows: u16, args: &[&str]) -> Pty {
        self.start_program(columns, rows, env!("CARGO_BIN_EXE_siklus"), args)
    }

    /// Starts any program in a terminal of this size.
    pub fn start_program(&self, columns: u16, rows: u16, program: &str, args: &[&str]) -> Pty {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.cwd(self.folder());
        command.env_clear();
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        let raw = pair.master.as_raw_fd().expect("a pty has a descriptor");
        let file = FileDescriptor::dup(&raw).unwrap().as_file().unwrap();
        let before = tcgetattr(&file).unwrap();
        let (told, read_on) = pipe().unwrap();
        let (report, reports) = channel();
        listen::to_output(file.try_clone().unwrap(), told, report.clone());
        let child = pair.slave.spawn_command(command).unwrap();
        let pid = child.process_id().and_then(|pid| Pid::from_raw(pid.try_into().ok()?)).expect("it runs");
        listen::to_end(child, pid, report);
        Pty {
            reports,
            terminal: vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0),
            written: Vec::new(),
            let_go: false,
            exit: None,
            pid,
            line: Some(Line { master: pair.master, file, _read_on: read_on }),
            before,
        }
    }
}

impl Pty {
    /// Types blank-separated keys: `L L u`, `<Enter>`, `<C-r>`.
    #[track_caller]
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        self.send(&keys::bytes(keys))
    }

    /// Types these bytes, as a paste does.
    #[track_caller]
    pub fn send(&mut self, bytes: &[u8]) -> &mut Self {
        self.line().file.write_all(bytes).unwrap();
        self
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("the screen to show {text:?}"), |screen| screen.contains(text))
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub fn wait_until(&mut self, wanted: impl Fn(&str) -> bool) -> &mut Self {
        self.wait("the screen to be as wanted", wanted)
    }

    /// Waits until this is among the bytes after the first `from` of all that was written.
    #[track_caller]
    pub fn wait_for_bytes(&mut self, from: usize, wanted: &[u8]) -> &mut Self {
        let deadline = Instant::now() + TIME_OUT;
        while !self.written()[from..].windows(wanted.len()).any(|found| found == wanted) {
            if !self.next_report(deadline) {
                self.give_up(&format!("{} to be written", wanted.escape_ascii()));
            }
        }
        self
    }

    /// The lines of the screen as it is now, without blanks at their ends.
    pub fn screen(&mut self) -> String {
        while let Ok(report) = self.reports.try_recv() {
            self.take(report);
        }
        self.shown()
    }

    /// The terminal with its styles, modes and cursor.
    pub fn terminal(&self) -> &vt100::Screen {
        self.terminal.screen()
    }

    /// Every byte the program has written so far.
    pub fn written(&mut self) -> &[u8] {
        self.screen();
        &self.written
    }

    /// What the program writes within `time` from now: nothing, where it idles.
    pub fn written_within(&mut self, time: Duration) -> Vec<u8> {
        self.screen();
        let start = self.written.len();
        let deadline = Instant::now() + time;
        while self.next_report(deadline) {}
        self.written[start..].to_vec()
    }

    #[track_caller]
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        // The lines of the old size are read before those of the new one.
        self.screen();
        self.terminal.set_size(rows.try_into().unwrap(), columns.try_into().unwrap());
        self.line().master.resize(size(columns, rows)).unwrap();
        self
    }

    #[track_caller]
    pub fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.pid, signal).unwrap();
        self
    }

    /// Waits until the program has stopped, as by Ctrl-Z.
    #[track_caller]
    pub fn wait_for_stop(&mut self) -> &mut Self {
        let deadline = Instant::now() + TIME_OUT;
        loop {
            match self.reports.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(Report::Stopped) => return self,
                Ok(report) => self.take(report),
                Err(_) => self.give_up("the program to stop"),
            }
        }
    }

    /// Closes our end of the line, as a lost connection does.
    pub fn hang_up(&mut self) -> &mut Self {
        self.line = None;
        self
    }

    /// Waits for the end of the program; fails where a signal ended it.
    #[track_caller]
    pub fn exit_code(&mut self) -> u32 {
        match self.exit() {
            Exit::Code(code) => code,
            Exit::Killed(_) => self.give_up("an exit code"),
        }
    }

    /// Waits for the end of the program and of its output.
    #[track_caller]
    pub fn exit(&mut self) -> Exit {
        let deadline = Instant::now() + TIME_OUT;
        while self.exit.is_none() || !self.let_go {
            if !self.next_report(deadline) {
                self.give_up("the program to end");
            }
        }
        self.exit.clone().expect("waited for it")
    }

    /// Waits until the terminal is as it was before: main screen, cursor, modes, nothing left switched on.
    #[track_caller]
    pub fn assert_given_back(&mut self) {
        let deadline = Instant::now() + TIME_OUT;
        loop {
            self.screen();
            let left_on = self.left_on();
            if left_on.is_empty() {
                return;
            }
            // A stop may be told before what was written before it.
            if (self.let_go && self.exit.is_some()) || !self.next_report(deadline) {
                self.give_up(&format!("the terminal to be given back; left on: {}", left_on.join(", ")));
            }
        }
    }

    fn left_on(&mut self) -> Vec<&'static str> {
        let now = tcgetattr(&self.line().file).unwrap();
        let modes = |t: &Termios| (t.local_modes, t.input_modes, t.output_modes, t.control_modes);
        let screen = self.terminal();
        [
            ("the alternate screen", screen.alternate_screen()),
            ("the cursor hidden", screen.hide_cursor()),
            ("bracketed paste", screen.bracketed_paste()),
            ("the mouse", screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None),
            ("raw mode", modes(&now) != modes(&self.before)),
        ]
        .into_iter()
        .filter_map(|(what, on)| on.then_some(what))
        .collect()
    }

    #[track_caller]
    fn wait(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> &mut Self {
        let deadline = Instant::now() + TIME_OUT;
        loop {
            if wanted(&self.screen()) {
                return self;
            }
            if (self.let_go && self.exit.is_some()) || !self.next_report(deadline) {
                self.give_up(what);
            }
        }
    }

    /// Whether a report came before the deadline.
    fn next_report(&mut self, deadline: Instant) -> bool {
        match self.reports.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(report) => {
                self.take(report);
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }

    fn take(&mut self, report: Report) {
        match report {
            Report::Output(bytes) => {
                self.terminal.process(&bytes);
                self.written.extend(bytes);
            }
            Report::LetGo => self.let_go = true,
            Report::Exited(exit) => self.exit = Some(exit),
            Report::Stopped => {}
        }
    }

    #[track_caller]
    fn line(&mut self) -> &mut Line {
        self.line.as_mut().expect("the line has not been hung up")
    }

    fn shown(&self) -> String {
        let columns = self.terminal().size().1.get();
        let rows: Vec<_> = self.terminal().rows(0, columns).map(|row| row.trim_end().to_owned()).collect();
        rows.join("\n")
    }

    #[track_caller]
    fn give_up(&self, what: &str) -> ! {
        let last = &self.written[self.written.len().saturating_sub(300)..];
        panic!(
            "waited for {what}\n{:-<80}\n{}\n{:-<80}\nexit: {:?}, last bytes: {}",
            "screen ",
            self.shown(),
            "",
            self.exit,
            last.escape_ascii()
        );
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        self.screen();
        if self.exit.is_none() {
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}
