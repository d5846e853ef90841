//! The two streams: data on standard output, talk on standard error. A closed pipe is fine.

use std::borrow::Cow;
use std::io::{self, BufWriter, ErrorKind, Stdout, Write};

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use super::json;
use super::open::Desk;
use crate::domain::lang::Lang;
use crate::error::{AppError, Report};
use crate::store::StoreError;
use crate::text::words;

/// Buffered standard output.
pub struct Out(BufWriter<Stdout>);

impl Out {
    pub fn new() -> Self {
        Self(BufWriter::with_capacity(64 * 1024, io::stdout()))
    }

    pub fn line(&mut self, line: &str) -> Result<(), AppError> {
        writeln!(self.0, "{line}").map_err(output)
    }

    /// Writes the text and all that waits.
    pub fn text(&mut self, text: &str) -> Result<(), AppError> {
        self.0.write_all(text.as_bytes()).map_err(output)?;
        self.flush()
    }

    /// One JSON object on a line of its own.
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), AppError> {
        json::write(&mut self.0, value).map_err(output)?;
        self.line("")?;
        self.flush()
    }

    pub fn writer(&mut self) -> &mut impl Write {
        &mut self.0
    }

    pub fn flush(&mut self) -> Result<(), AppError> {
        self.0.flush().map_err(output)
    }
}

pub fn output(error: io::Error) -> AppError {
    if error.kind() == ErrorKind::BrokenPipe { AppError::ClosedPipe } else { AppError::Output(error) }
}

/// Says something on standard error. Nothing can be done where that fails.
pub fn say(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// Says what went wrong and what to do about it.
pub fn complain(report: &Report, lang: Lang) {
    let w = words(lang);
    let bad = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    let good = Style::new().bold().fg_color(Some(AnsiColor::Cyan.into()));
    say(&format!("{bad}{}:{bad:#} {}", w.report_error(), printable(&report.what)));
    if let Some(hint) = &report.hint {
        say(&format!("{good}{}:{good:#} {}", w.report_hint(), printable(hint)));
    }
}

/// Text without what a terminal would obey.
pub fn printable(text: &str) -> Cow<'_, str> {
    crate::text::plain::plain(text)
}

/// What can go wrong while data flows from the database to the output.
pub enum StreamError {
    Store(StoreError),
    Io(io::Error),
    Output(AppError),
}

impl StreamError {
    pub fn about(self, desk: &Desk) -> AppError {
        match self {
            Self::Store(error) => desk.error(error),
            Self::Io(error) => output(error),
            Self::Output(error) => error,
        }
    }
}

impl From<StoreError> for StreamError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for StreamError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<AppError> for StreamError {
    fn from(error: AppError) -> Self {
        Self::Output(error)
    }
}
