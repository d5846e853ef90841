//! What may stand for an argument, from the database that the words so far mean: stages, customers, owners, lenses,
//! reasons, channels, personas, MEDDIC. Reads only, and says nothing where something is amiss: a shell is waiting.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::Command;
use clap::builder::StyledStr;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use crate::domain::channel::Channel;
use crate::domain::lang::Lang;
use crate::domain::moves::Reason;
use crate::domain::persona::Persona;
use crate::domain::qualification::{Letter, Level};
use crate::store::{Access, Store};
use crate::text::journey::{letter_text, level_text};
use crate::text::lenses::lens_name;
use crate::text::outcome::reason_text;
use crate::text::plain::plain;
use crate::text::words;

/// Where candidates come from, and for whom.
#[derive(Debug, Clone)]
pub struct Source {
    pub database: Option<PathBuf>,
    pub lang: Lang,
    /// Whether the shell takes words as they are, so that blanks have to be escaped.
    pub bare_words: bool,
}

/// A word to offer, and what it means.
type Offer = (String, String);

/// Adds the candidates to every argument that has some.
pub fn added(mut command: Command, source: &Source) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, |mut sub| {
            let ids: Vec<String> = sub.get_arguments().map(|arg| arg.get_id().to_string()).collect();
            for id in ids {
                if let Some(offers) = offers(&id) {
                    let source = source.clone();
                    let complete = move |typed: &OsStr| source.complete(typed, offers);
                    sub = sub.mut_arg(id, |arg| arg.add(ArgValueCompleter::new(complete)));
                }
            }
            sub
        });
    }
    command
}

type Offers = fn(&Source, &str) -> Option<Vec<Offer>>;

/// By the name of the argument, whatever the command.
fn offers(argument: &str) -> Option<Offers> {
    Some(match argument {
        "customer" => Source::customers,
        "stage" => Source::stages,
        "owner" => Source::owners,
        "lens" => Source::lenses,
        "reason" => Source::reasons,
        "channel" | "channels" => Source::channels,
        "persona" => Source::personas,
        "letter" => Source::letters,
        "level" => Source::levels,
        _ => return None,
    })
}

impl Source {
    fn complete(&self, typed: &OsStr, offers: Offers) -> Vec<CompletionCandidate> {
        let typed = typed.to_string_lossy().replace(['\\', '"', '\''], "");
        let folded = typed.to_lowercase();
        let fits = |offer: &Offer| offer.0.to_lowercase().starts_with(&folded);
        let offers = offers(self, &typed).unwrap_or_default().into_iter().filter(fits);
        offers
            .enumerate()
            .map(|(order, (word, help))| {
                let help = Some(StyledStr::from(plain(&help).into_owned())).filter(|_| !help.is_empty());
                CompletionCandidate::new(self.word(&word)).help(help).display_order(Some(order))
            })
            .collect()
    }

    /// The word as the shell has to find it on the line.
    fn word(&self, word: &str) -> String {
        let word = plain(word);
        if !self.bare_words {
            return word.into_owned();
        }
        let safe = |c: char| c.is_alphanumeric() || "-_./,+@%=".contains(c);
        word.chars().flat_map(|c| (!safe(c)).then_some('\\').into_iter().chain([c])).collect()
    }

    fn store(&self) -> Option<Store> {
        // Nothing is written, so that no chance is needed.
        Store::open(self.database.as_ref()?, Access::ReadOnly, [0; 32]).ok()
    }

    /// Ids where digits are typed, else names; each explains the other.
    fn customers(&self, typed: &str) -> Option<Vec<Offer>> {
        let by_id = typed.starts_with(|c: char| c.is_ascii_digit());
        let found = self.store()?.some_customers(typed).ok()?;
        let offer = |id: String, name: String| {
            if by_id && !name.starts_with(typed) { (id, name) } else { (name, id) }
        };
        Some(found.into_iter().map(|customer| offer(customer.id.to_string(), customer.name)).collect())
    }

    /// Rungs by key, then the columns of the database's lens by name.
    fn stages(&self, _: &str) -> Option<Vec<Offer>> {
        let store = self.store()?;
        let rungs = store.ladder().stages().iter();
        let mut offers: Vec<Offer> =
            rungs.map(|rung| (rung.key.to_string(), rung.label.get(self.lang).to_owned())).collect();
        let lens = store.lens(&store.facts().lens);
        offers.extend(
            lens.columns().iter().map(|column| (column.label.get(self.lang).to_owned(), String::new())),
        );
        Some(offers)
    }

    fn owners(&self, _: &str) -> Option<Vec<Offer>> {
        let owners = self.store()?.some_owners().ok()?;
        Some(owners.into_iter().map(|owner| (owner, String::new())).collect())
    }

    fn lenses(&self, _: &str) -> Option<Vec<Offer>> {
        let w = words(self.lang);
        Some(
            self.store()?
                .lenses()
                .iter()
                .map(|lens| (lens.key().to_owned(), lens_name(w, lens.key()).to_owned()))
                .collect(),
        )
    }

    fn channels(&self, _: &str) -> Option<Vec<Offer>> {
        let channels = self.store()?.channels().ok()?;
        let offer = |channel: Channel| (channel.key.to_string(), channel.label.get(self.lang).to_owned());
        Some(channels.into_iter().map(offer).collect())
    }

    fn personas(&self, _: &str) -> Option<Vec<Offer>> {
        let personas = self.store()?.personas().ok()?;
        Some(personas.into_iter().map(|Persona { portrait, .. }| (portrait.key, portrait.name)).collect())
    }

    #[allow(clippy::unnecessary_wraps, reason = "one of several ways to offer words")]
    fn letters(&self, _: &str) -> Option<Vec<Offer>> {
        let w = words(self.lang);
        let offer = |letter: &Letter| (letter.short().to_owned(), letter_text(w, *letter).to_owned());
        Some(Letter::ALL.iter().map(offer).collect())
    }

    #[allow(clippy::unnecessary_wraps, reason = "one of several ways to offer words")]
    fn levels(&self, _: &str) -> Option<Vec<Offer>> {
        let w = words(self.lang);
        let offer = |level: &Level| (level.get().to_string(), level_text(w, *level).to_owned());
        Some(Level::ALL.iter().map(offer).collect())
    }

    #[allow(clippy::unnecessary_wraps, reason = "one of several ways to offer words")]
    fn reasons(&self, _: &str) -> Option<Vec<Offer>> {
        let w = words(self.lang);
        let offer = |reason: &Reason| (reason.key().to_owned(), reason_text(w, *reason).to_owned());
        Some(Reason::ALL.iter().map(offer).collect())
    }
}
