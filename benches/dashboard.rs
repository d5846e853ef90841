//! How fast the dashboard is, from outside: `cargo bench --bench dashboard`.
//!
//! The release program in a pseudo-terminal on demos of 100, 10,000 and 1,000,000 customers, beside the smallest
//! program of its kind (`examples/smallest.rs`) on the same file in the same run. Times drift with the machine; the
//! ratios are what counts. `SIKLUS_BENCH_LARGEST=10000` leaves the large one out.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints, and ends where it cannot go on"
)]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

const SIKLUS: &str = env!("CARGO_BIN_EXE_siklus");
const SIZES: [u32; 3] = [100, 10_000, 1_000_000];

/// So long without a byte, and an answer is over.
const QUIET: Duration = Duration::from_millis(60);
/// So long without any byte, and there is no answer.
const PATIENCE: Duration = Duration::from_millis(1500);

/// What a program wrote after it was asked.
#[derive(Clone, Copy, Default)]
struct Answer {
    milliseconds: f64,
    bytes: usize,
}

struct Running {
    output: Receiver<(Instant, usize)>,
    input: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
}

impl Running {
    fn start(program: &Path, args: &[&str], size: (u16, u16)) -> (Self, Answer) {
        let (cols, rows) = size;
        let pair =
            native_pty_system().openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_US.UTF-8");
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (written, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 65536];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if written.send((Instant::now(), count)).is_err() {
                    break;
                }
            }
        });
        let asked = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        let input = pair.master.take_writer().unwrap();
        let running = Self { output, input, child, _master: pair.master };
        let answer = running.answer(asked);
        (running, answer)
    }

    /// Everything up to the last byte before it is quiet.
    fn answer(&self, asked: Instant) -> Answer {
        let mut answer = Answer::default();
        let mut wait = PATIENCE;
        while let Ok((at, bytes)) = self.output.recv_timeout(wait) {
            answer.milliseconds = at.duration_since(asked).as_secs_f64() * 1000.0;
            answer.bytes += bytes;
            wait = QUIET;
        }
        answer
    }

    fn key(&mut self, key: &str) -> Answer {
        let asked = Instant::now();
        self.input.write_all(key.as_bytes()).unwrap();
        self.input.flush().unwrap();
        self.answer(asked)
    }

    fn keys(&mut self, keys: &[&str], times: usize) -> Vec<Answer> {
        (0..times).flat_map(|_| keys).map(|key| self.key(key)).collect()
    }

    /// Resident memory in MiB.
    fn memory(&self) -> f64 {
        let status = format!("/proc/{}/status", self.child.process_id().unwrap());
        let status = std::fs::read_to_string(status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib =
            line.and_then(|line| line.split_whitespace().next()).and_then(|kib| kib.parse::<f64>().ok());
        kib.unwrap_or(f64::NAN) / 1024.0
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Median and 99th percentile of the times, and the median of the bytes.
fn summary(mut answers: Vec<Answer>) -> (f64, f64, usize) {
    answers.sort_by(|a, b| a.milliseconds.total_cmp(&b.milliseconds));
    let at = |percent: usize| answers[(answers.len() - 1) * percent / 100].milliseconds;
    let (median, worst) = (at(50), at(99));
    answers.sort_by_key(|answer| answer.bytes);
    (median, worst, answers[answers.len() / 2].bytes)
}

/// Prints the figures and gives back the median time and bytes.
fn line(what: &str, ours: Vec<Answer>, baseline: Option<Vec<Answer>>) -> [f64; 2] {
    let (median, worst, bytes) = summary(ours);
    print!("  {what:<22} {median:>9.2} ms  p99 {worst:>9.2} ms  {bytes:>6} B");
    match baseline.map(summary) {
        Some((base, base_worst, base_bytes)) => {
            println!(
                "   | {base:>7.2} ms  p99 {base_worst:>7.2} ms  {base_bytes:>6} B   x{:.2}",
                median / base
            );
        }
        None => println!(),
    }
    [median, bytes as f64]
}

/// What is compared between the smallest and the largest demo.
const GROWTH: [&str; 7] = ["start", "bytes", "key down", "bytes", "move and back", "bytes", "memory"];

fn growth(customers: (u32, u32), small: [f64; 7], large: [f64; 7]) {
    print!("growth from {} to {}:", customers.0, customers.1);
    for (what, (small, large)) in GROWTH.into_iter().zip(small.into_iter().zip(large)) {
        print!("  {what} x{:.2}", large / small);
    }
    println!();
}

/// The demo of this size, made once.
fn database(folder: &Path, customers: u32) -> PathBuf {
    let path = folder.join(format!("bench-{customers}.db"));
    if !path.exists() {
        let made = Command::new(SIKLUS)
            .args(["demo", path.to_str().unwrap(), "--customers", &customers.to_string(), "--purchases", "0"])
            .status();
        assert!(made.unwrap().success(), "no demo of {customers} customers");
    }
    path
}

fn smallest() -> PathBuf {
    let built =
        Command::new(env!("CARGO")).args(["build", "--release", "--quiet", "--example", "smallest"]).status();
    assert!(built.unwrap().success(), "examples/smallest does not build");
    Path::new(SIKLUS).parent().unwrap().join("examples/smallest")
}

fn main() {
    let largest = std::env::var("SIKLUS_BENCH_LARGEST").ok().and_then(|text| text.parse().ok());
    let smallest = smallest();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let mut least = Vec::new();
    for customers in SIZES.into_iter().filter(|size| largest.is_none_or(|most| *size <= most)) {
        let path = database(&folder, customers);
        let path = path.to_str().unwrap();
        for (index, size) in [(80, 24), (200, 50)].into_iter().enumerate() {
            println!("{customers} customers, {}x{}: siklus | smallest", size.0, size.1);
            let figures = measure(path, &smallest, size);
            match least.get(index) {
                None => least.push((customers, figures)),
                Some((fewest, small)) => growth((*fewest, customers), *small, figures),
            }
        }
    }
}

fn measure(path: &str, smallest: &Path, size: (u16, u16)) -> [f64; 7] {
    let args = ["--db", path];
    let ours = |_| Running::start(Path::new(SIKLUS), &args, size).1;
    let theirs = |_| Running::start(smallest, &[path], size).1;
    let start = line("start", (0..15).map(ours).collect(), Some((0..15).map(theirs).collect()));
    let (mut ours, _) = Running::start(Path::new(SIKLUS), &args, size);
    let (mut base, _) = Running::start(smallest, &[path], size);
    let down = line("key down", ours.keys(&["j", "k"], 20), Some(base.keys(&["j", "k"], 20)));
    line("key right", ours.keys(&["l", "h"], 10), Some(base.keys(&["l"], 20)));
    line("page", ours.keys(&["\x1b[6~", "\x1b[5~"], 5), None);
    let moved = line("move and back", ours.keys(&["L", "u"], 10), Some(base.keys(&["L"], 20)));
    for word in ["wiratama", "kopi senja", "toko", "owner:ana", "zq"] {
        ours.key("/");
        let letters: Vec<String> = word.chars().map(String::from).collect();
        let typed = letters.iter().map(|letter| ours.key(letter)).collect();
        line(&format!("filter /{word}"), typed, None);
        ours.key("\x1b");
    }
    let memory = ours.memory();
    println!("  {:<22} {memory:>9.1} MiB   | {:.1} MiB", "memory", base.memory());
    [start[0], start[1], down[0], down[1], moved[0], moved[1], memory]
}
