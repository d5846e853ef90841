//! Puts an effect to work on the store and answers with a message. No threads: the worker, `siklus print` and the
//! tests call the same function.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

use super::message::{Effect, Failure, Msg, RequestId};
use super::overlays::form::{About, Papers};
use crate::domain::board::{Board, BoardRequest};
use crate::domain::context::{Ctx, Written};
use crate::domain::deed::Deed;
use crate::domain::ids::CustomerId;
use crate::domain::import_report::{FileToImport, ImportKind, ImportReport};
use crate::domain::lang::Lang;
use crate::domain::metrics::report::Window;
use crate::domain::outcome::{Done, Outcome};
use crate::domain::query::Query;
use crate::domain::story::Story;
use crate::error::AppError;
use crate::ops::import::Options;
use crate::ops::import::heads::Mapping;
use crate::ops::import::rows::Told;
use crate::ops::{self, OpsError};
use crate::store::Store;
use crate::text::words;

/// Does what the effect asks for; `None` where it asks for nothing of the store.
pub fn execute(store: &mut Store, ctx: &Ctx, lang: Lang, effect: Effect) -> Option<Msg> {
    let (request, outcome, board) = match effect {
        Effect::ReadBoard { request, board } => {
            return Some(Msg::BoardRead { request, board: read(store, lang, &board) });
        }
        Effect::Move { request, id, seen, to, reason, board } => {
            let moved =
                ops::edit::move_seen(store, ctx, id, Some(&seen), &to, reason).map(|written| written.value);
            (request, moved, board)
        }
        Effect::ReadStory { request, id, changes } => {
            let story = story(store, id, changes).map_err(|error| failure(&error, lang, store.path()));
            return Some(Msg::StoryRead { request, story });
        }
        Effect::ReadSegment { request, query, lens } => {
            return segment(store, ctx, lang, request, &query, &lens, &mut || true);
        }
        effect @ (Effect::ReadMetrics { .. }
        | Effect::ReadChart { .. }
        | Effect::FitModels { .. }
        | Effect::ReadBehind { .. }) => return look(store, ctx, lang, &effect, &mut || true),
        Effect::NameCustomers { request, ids } => {
            return Some(Msg::CustomersNamed {
                request,
                named: store.named_subjects(&ids).unwrap_or_default(),
            });
        }
        Effect::ReadPapers { request, about } => {
            let papers = papers(store, &about).map_err(|error| failure(&error, lang, store.path()));
            return Some(Msg::PapersRead { request, papers });
        }
        Effect::FindCustomers { request, typed } => {
            return Some(Msg::CustomersFound {
                request,
                found: ops::find::named(store, &typed).unwrap_or_default(),
            });
        }
        Effect::Do { request, deed, board } => {
            (request, ops::deeds::perform(store, ctx, &deed).map(|written| written.value), board)
        }
        Effect::RehearseImport { request, file } => {
            let report = import(store, ctx, &file, true).map(|written| Box::new(written.value));
            let report = report.map_err(|unread| unread.failure(lang, store.path()));
            return Some(Msg::ImportRehearsed { request, file, report });
        }
        Effect::RehearseRules { request, deed } => {
            let clauses = if let Deed::Configure { clauses, .. } = &*deed { &clauses[..] } else { &[] };
            let outlook = ops::rules::preview(store, ctx.clock.today(), clauses).map(Box::new);
            let outlook = outlook.map_err(|error| failure(&error, lang, store.path()));
            return Some(Msg::RulesRehearsed { request, deed, outlook });
        }
        Effect::Import { request, file, board } => {
            let outcome = import(store, ctx, &file, false).map(|written| imported(file.kind, written));
            let outcome = outcome.map_err(|unread| unread.failure(lang, store.path()));
            return Some(Msg::Written { request, outcome, board: read(store, lang, &board) });
        }
        Effect::Undo { request, board } => (request, ops::undo::undo(store, ctx), board),
        Effect::UndoBatch { request, batch, board } => {
            (request, ops::undo::undo_batch(store, ctx, batch, false), board)
        }
        Effect::Redo { request, board } => (request, ops::undo::redo(store, ctx), board),
        Effect::WriteFile { name, text } => return Some(Msg::FileWritten(write_file(&name, &text, lang))),
        Effect::Edit(_) | Effect::Copy(_) | Effect::Suspend | Effect::Quit => return None,
        Effect::CountBoard { request, board } => return count(store, lang, request, &board, &mut || true),
    };
    let board = followed(board, &outcome);
    let outcome = outcome.map_err(|error| failure(&error, lang, store.path()));
    Some(Msg::Written { request, outcome, board: read(store, lang, &board) })
}

/// As many files of one name as anybody keeps beside each other.
const NAMESAKES: u32 = 1_000;

/// Writes a new file, under another name where that one is taken; gives back where it is.
fn write_file(name: &str, text: &str, lang: Lang) -> Result<String, Failure> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let names = (1..NAMESAKES).map(|n| match n {
        1 => name.to_owned(),
        n => format!("{stem}-{n}.{ending}"),
    });
    let mut last = io::ErrorKind::AlreadyExists.into();
    for name in names {
        match File::create_new(&name).and_then(|mut file| file.write_all(text.as_bytes())) {
            Ok(()) => return Ok(name),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => {
                last = error;
                break;
            }
        }
    }
    let error = AppError::File { path: PathBuf::from(name), error: last };
    let report = error.report(words(lang));
    Err(Failure { kind: error.kind(), what: report.what, hint: report.hint })
}

/// Why a file was not taken in.
enum Unread {
    /// It could not be opened.
    File(PathBuf, io::Error),
    Refused(OpsError),
}

impl Unread {
    fn failure(self, lang: Lang, database: &Path) -> Failure {
        match self {
            Self::Refused(error) => failure(&error, lang, database),
            Self::File(path, error) => {
                let error = AppError::File { path, error };
                let report = error.report(words(lang));
                Failure { kind: error.kind(), what: report.what, hint: report.hint }
            }
        }
    }
}

/// Takes the file in, or does so and takes it back.
fn import(
    store: &mut Store,
    ctx: &Ctx,
    file: &FileToImport,
    dry_run: bool,
) -> Result<Written<ImportReport>, Unread> {
    let path = crate::config::path_of(&file.path);
    let opened = File::open(&path).and_then(|opened| match opened.metadata()?.is_file() {
        true => Ok(BufReader::new(opened)),
        false => Err(io::ErrorKind::IsADirectory.into()),
    });
    let opened = opened.map_err(|error| Unread::File(path, error))?;
    let mapping = Mapping::default();
    let plain = Options::plain(&mapping);
    let told = Told { keep_columns: file.keep_columns, ..plain.told };
    let options = Options { told, create_customers: file.create_customers, dry_run, ..plain };
    ops::import::take_in(file.kind, store, ctx, opened, &options, &mut |_| {}).map_err(Unread::Refused)
}

fn imported(kind: ImportKind, written: Written<ImportReport>) -> Outcome {
    match written.batch {
        Some(_) => {
            let what = Done::Imported { kind, report: Box::new(written.value) };
            Outcome::Done { what, subject: None, customers: 0 }
        }
        None => Outcome::Unchanged(None),
    }
}

/// Reads a segment as long as `go_on` says so; `None` where it was given up.
pub fn segment(
    store: &Store,
    ctx: &Ctx,
    lang: Lang,
    request: RequestId,
    query: &Query,
    lens: &str,
    go_on: &mut dyn FnMut() -> bool,
) -> Option<Msg> {
    let aggregate = ops::journey::aggregate(store, query, lens, ctx.clock, lang, go_on).transpose()?;
    let aggregate = aggregate.map(Box::new).map_err(|error| failure(&error, lang, store.path()));
    Some(Msg::SegmentRead { request, aggregate })
}

/// Reads what the metrics ask for as long as `go_on` says so; `None` where it was given up, and of any other effect.
pub fn look(
    store: &Store,
    ctx: &Ctx,
    lang: Lang,
    effect: &Effect,
    go_on: &mut dyn FnMut() -> bool,
) -> Option<Msg> {
    let failed = |error: OpsError| failure(&error, lang, store.path());
    match effect {
        Effect::ReadMetrics { request, query, window } => {
            let report = whole(store, ctx, *window)
                .and_then(|window| ops::metrics::figures(store, query, window, go_on))
                .transpose()?;
            Some(Msg::MetricsRead { request: *request, report: report.map(Box::new).map_err(failed) })
        }
        Effect::ReadChart { request, query, wish } => {
            let drawing = ops::metrics::chart(store, query, wish, ctx.clock, go_on).transpose()?;
            Some(Msg::ChartRead { request: *request, drawing: drawing.map(Box::new).map_err(failed) })
        }
        Effect::FitModels { request, query } => {
            let models = ops::metrics::models(store, query, ctx.clock, go_on).transpose()?;
            Some(Msg::ModelsFitted { request: *request, models: models.map(Box::new).map_err(failed) })
        }
        Effect::ReadBehind { request, query, name, window } => {
            let ids = whole(store, ctx, *window)
                .and_then(|window| ops::metrics::behind(store, query, *name, window, go_on))
                .transpose()?;
            Some(Msg::BehindRead { request: *request, ids: ids.map_err(failed) })
        }
        _ => None,
    }
}

/// The window with the beginning of all time, which only the data know.
fn whole(store: &Store, ctx: &Ctx, window: Window) -> Result<Window, OpsError> {
    match window.all {
        true => Ok(Window { against: window.against, ..ops::metrics::all_time(store, ctx.clock)? }),
        false => Ok(window),
    }
}

/// An answer to what the metrics asked for that says why there is none.
pub fn unread(effect: &Effect, error: &OpsError, lang: Lang, path: &Path) -> Option<Msg> {
    let failure = failure(error, lang, path);
    Some(match effect {
        Effect::ReadMetrics { request, .. } => Msg::MetricsRead { request: *request, report: Err(failure) },
        Effect::ReadChart { request, .. } => Msg::ChartRead { request: *request, drawing: Err(failure) },
        Effect::FitModels { request, .. } => Msg::ModelsFitted { request: *request, models: Err(failure) },
        Effect::ReadBehind { request, .. } => Msg::BehindRead { request: *request, ids: Err(failure) },
        _ => return None,
    })
}

fn story(store: &Store, id: CustomerId, changes: usize) -> Result<Box<Story>, OpsError> {
    let story = store.story(id, changes)?;
    story.map(Box::new).ok_or_else(|| OpsError::NoSuchCustomer(id.to_string()))
}

fn papers(store: &Store, about: &About) -> Result<Papers, OpsError> {
    let account = match about {
        About::One(id) | About::Touchpoint { customer: id, .. } => {
            Some(store.account(*id)?.ok_or_else(|| OpsError::NoSuchCustomer(id.to_string()))?)
        }
        About::Nobody | About::Matching(_) => None,
    };
    let matching = match about {
        About::Matching(query) => store.matching_ids(query)?,
        About::Nobody | About::One(_) | About::Touchpoint { .. } => Vec::new(),
    };
    let touchpoint = match about {
        About::Touchpoint { touchpoint: id, .. } => {
            Some(store.touchpoint(*id)?.ok_or(OpsError::NoSuchTouchpoint(*id))?)
        }
        About::Nobody | About::One(_) | About::Matching(_) => None,
    };
    Ok(Papers {
        account,
        touchpoint,
        matching,
        known: store.known()?,
        channels: store.channels()?,
        personas: store.personas()?,
        regime: store.regime(),
    })
}

/// Counts the board as long as `go_on` says so.
pub fn count(
    store: &Store,
    lang: Lang,
    request: RequestId,
    board: &BoardRequest,
    go_on: &mut dyn FnMut() -> bool,
) -> Option<Msg> {
    let board = store.whole_board(board, go_on).transpose()?;
    let board = board.map_err(|error| failure(&error.into(), lang, store.path()));
    Some(Msg::BoardRead { request, board })
}

/// The board around the customer that the action was about.
fn followed(board: BoardRequest, outcome: &Result<Outcome, OpsError>) -> BoardRequest {
    let subject = outcome.as_ref().ok().and_then(Outcome::subject);
    BoardRequest { focus: subject.or(board.focus), ..board }
}

fn read(store: &Store, lang: Lang, request: &BoardRequest) -> Result<Board, Failure> {
    store.board(request).map_err(|error| failure(&error.into(), lang, store.path()))
}

fn failure(error: &OpsError, lang: Lang, path: &Path) -> Failure {
    // A line has no room for folders, and whoever reads it has opened the file.
    let name = path.file_name().map_or(path, Path::new);
    let report = error.report(words(lang), name);
    Failure { kind: error.kind(), what: report.what, hint: report.hint }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::outcome::Subject;

    #[test]
    fn a_form_knows_the_conflict_of_the_store() {
        let subject = Subject { id: CustomerId(1), name: "Toko Abadi".into() };
        let kind = OpsError::EditedMeanwhile { subject, field: "owner".into() }.kind();
        assert!(Failure { kind, what: String::new(), hint: None }.is_conflict());
    }
}
