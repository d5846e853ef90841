//! Opening the database that the arguments mean, for reading or for writing, with its clock and language.

use std::path::PathBuf;

use tempfile::NamedTempFile;

use super::args::Global;
use super::clock;
use super::configured;
use super::wire::View;
use crate::config::Surroundings;
use crate::config::log::Log;
use crate::domain::context::{Actor, Ctx, Source, Timekeeping};
use crate::domain::lang::Lang;
use crate::domain::moment::Clock;
use crate::error::{AppError, Usage};
use crate::ops::{self, OpsError};
use crate::store::{Access, Store, StoreError};
use crate::text::done::Telling;
use crate::text::{Figures, Words, figures, words};
use crate::tui::glyphs::GlyphSet;
use crate::tui::model::{Session, ToldDay};
use crate::tui::resolve::KeyMap;

/// An open database with all that a command needs to work on it.
pub struct Desk {
    pub store: Store,
    pub clock: Clock,
    pub lang: Lang,
    pub ctx: Ctx,
    pub keeping: Timekeeping,
    path: PathBuf,
    /// A private demo is removed with this.
    demo: Option<NamedTempFile>,
}

/// What the dashboard opens on.
pub struct Dashboard {
    pub store: Store,
    pub session: Session,
    pub keymap: KeyMap,
    pub log: Log,
    pub actor: Actor,
    pub keeping: Timekeeping,
    pub database: PathBuf,
    pub no_color: bool,
    /// A private demo is removed with this.
    pub demo: Option<NamedTempFile>,
}

/// Why a database is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Reading,
    Writing,
}

impl Desk {
    pub fn words(&self) -> &'static dyn Words {
        words(self.lang)
    }

    pub fn figures(&self) -> &'static Figures {
        figures(self.lang)
    }

    /// What derived values are computed against: as the board would show them.
    pub fn view(&self) -> View<'_> {
        let facts = self.store.facts();
        View {
            ladder: self.store.ladder(),
            lens: self.store.lens(&facts.lens),
            clock: self.clock,
            currency: facts.currency,
        }
    }

    /// What values of the domain are worded with.
    pub fn telling(&self) -> Telling<'_> {
        Telling { ladder: self.store.ladder(), currency: self.store.facts().currency, lang: self.lang }
    }

    /// An error about this database.
    pub fn error(&self, error: impl Into<OpsError>) -> AppError {
        AppError::Ops { error: error.into(), database: self.path.clone() }
    }

    /// Its path, as people know it.
    pub fn path(&self) -> &std::path::Path {
        &self.path
    }
}

/// Opens the database for a command.
pub fn desk(global: &Global, around: &Surroundings, purpose: Purpose) -> Result<Desk, AppError> {
    if purpose == Purpose::Writing {
        refuse_to_write(global)?;
    }
    let access = if purpose == Purpose::Writing { Access::ReadWrite } else { Access::ReadOnly };
    open(global, around, access, Source::CommandLine)
}

/// Refuses what writes where the switches ask for reading only.
pub fn refuse_to_write(global: &Global) -> Result<(), Usage> {
    if global.readonly {
        Err(Usage::ReadonlyAsked)
    } else if global.at.is_some() {
        Err(Usage::AtIsForReading)
    } else {
        Ok(())
    }
}

/// Opens the database for the dashboard.
pub fn dashboard(global: &Global, around: &Surroundings, log: &Log) -> Result<Dashboard, AppError> {
    if !around.terminal {
        return Err(AppError::NoTerminal);
    }
    let readonly = global.readonly || global.at.is_some();
    let access = if readonly { Access::ReadOnly } else { Access::ReadWrite };
    let keymap = configured::keymap(around)?;
    let desk = open(global, around, access, Source::Dashboard)?;
    let session = session(&desk, global, around, readonly || desk.store.is_readonly());
    let Desk { store, ctx, keeping, path: database, demo, .. } = desk;
    Ok(Dashboard {
        store,
        session,
        keymap,
        log: log.clone(),
        actor: ctx.actor,
        keeping,
        database,
        no_color: around.no_color,
        demo,
    })
}

/// What the dashboard is told of the database and of whoever looks at it.
pub fn session(desk: &Desk, global: &Global, around: &Surroundings, readonly: bool) -> Session {
    let facts = desk.store.facts();
    let database = match desk.demo {
        Some(_) => "demo".to_owned(),
        None => desk.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
    };
    Session {
        lang: desk.lang,
        ladder: desk.store.ladder().clone(),
        rules: facts.rules.clone(),
        lenses: desk.store.lenses().to_vec(),
        lens: desk.store.lenses().iter().position(|lens| lens.key() == facts.lens).unwrap_or(0),
        clock: desk.clock,
        currency: facts.currency,
        actor: desk.ctx.actor.name.clone(),
        readonly,
        database,
        told_day: match (&global.at, facts.demo_as_of) {
            (Some(_), _) => Some(ToldDay::Asked(desk.clock.today())),
            (None, Some(_)) => Some(ToldDay::Demo(desk.clock.today())),
            (None, None) => None,
        },
        glyphs: if global.ascii || !around.unicode { GlyphSet::Ascii } else { GlyphSet::Unicode },
    }
}

fn open(global: &Global, around: &Surroundings, access: Access, source: Source) -> Result<Desk, AppError> {
    // Before a database: what is wrong with the arguments is told first.
    asked_lang(global, around)?;
    let (path, demo) = if global.demo { private_demo()? } else { (path(global, around)?, None) };
    let mut store = Store::open(&path, access, around.seed).map_err(|error| AppError::store(error, &path))?;
    let lang = lang(global, around, &store)?;
    let keeping = clock::timekeeping(global.at.as_deref(), around, store.facts())?;
    let ctx = keeping.ctx(around.system_now, &around.actor, source);
    let clock = ctx.clock;
    if global.at.is_some() {
        store.look_back(clock).map_err(|error| AppError::store(error, &path))?;
    }
    Ok(Desk { store, clock, lang, ctx, keeping, path, demo })
}

/// The database somebody names, else the one of this account.
fn path(global: &Global, around: &Surroundings) -> Result<PathBuf, AppError> {
    if let Some(path) = global.db.as_ref().or(around.told_database.as_ref()) {
        return Ok(path.clone());
    }
    let database = around.default_database.clone().ok_or(AppError::NoHome)?;
    if database.exists() { Ok(database) } else { Err(AppError::NoDefaultDatabase { database }) }
}

/// A demo that only this account can read and that goes when the program ends.
fn private_demo() -> Result<(PathBuf, Option<NamedTempFile>), AppError> {
    let file = tempfile::Builder::new().prefix("siklus-demo-").suffix(".db").tempfile();
    let file = file.map_err(|error| AppError::File { path: std::env::temp_dir(), error })?;
    let path = file.path().to_owned();
    ops::demo::write(&path).map_err(|error| AppError::Ops { error, database: path.clone() })?;
    Ok((path, Some(file)))
}

/// Asked for, told by the environment, the database's own, or the locale's.
pub fn lang(global: &Global, around: &Surroundings, store: &Store) -> Result<Lang, AppError> {
    Ok(asked_lang(global, around)?.or(store.facts().lang).unwrap_or(around.locale_lang))
}

pub fn asked_lang(global: &Global, around: &Surroundings) -> Result<Option<Lang>, AppError> {
    match global.lang.as_ref().or(around.told_lang.as_ref()) {
        Some(key) => Lang::from_key(key).map(Some).ok_or_else(|| Usage::UnknownLang(key.clone()).into()),
        None => Ok(None),
    }
}

/// The file that `init` makes.
pub fn new_path(global: &Global, around: &Surroundings) -> Result<PathBuf, AppError> {
    if let Some(path) = global.db.as_ref().or(around.told_database.as_ref()) {
        return Ok(path.clone());
    }
    let path = around.default_database.clone().ok_or(AppError::NoHome)?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|_| AppError::store(StoreError::Denied, &path))?;
    }
    Ok(path)
}
