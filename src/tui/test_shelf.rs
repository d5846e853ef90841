//! The store of a test: customers in memory that answer the effects of the dashboard as the real one would.

use super::message::{Effect, Failure, Msg};
use super::overlays::form::{About, Papers};
use super::test_harness::today;
use super::test_lives;
use super::test_values::{known, outlook, report, taken_back};
use crate::domain::board::{
    Anchor, Board, BoardColumn, BoardRequest, Card, StageTotal, Window, column_total,
};
use crate::domain::channel;
use crate::domain::contact::Contact;
use crate::domain::customer::{Record, Standing};
use crate::domain::deed::Deed;
use crate::domain::fold::fold;
use crate::domain::health::Rules;
use crate::domain::ids::CustomerId;
use crate::domain::lenses;
use crate::domain::metrics::life::Life;
use crate::domain::moment::At;
use crate::domain::money::Currency;
use crate::domain::outcome::{Done as DeedDone, Outcome, Subject};
use crate::domain::personas;
use crate::domain::query::{Query, Term, What};
use crate::domain::regime::Regime;
use crate::domain::stage::{Ladder, StageKey};
use crate::domain::story::Story;
use crate::domain::task::Task;

struct Done {
    card: CustomerId,
    from: Standing,
    to: Standing,
}

/// The data, and what the real store would say about it.
pub struct Shelf {
    pub(super) ladder: Ladder,
    pub regime: Regime,
    pub cards: Vec<Card>,
    done: Vec<Done>,
    undone: Vec<Done>,
    pub broken: Option<Failure>,
    /// What the forms asked for.
    pub deeds: Vec<Deed>,
    /// Who is known at every customer.
    pub contacts: Vec<Contact>,
    /// What is to be done for every customer.
    pub tasks: Vec<Task>,
    /// Customers whose whole story a test tells.
    pub stories: Vec<Story>,
    /// The record of every customer, where somebody has changed it.
    pub changed: Option<Record>,
    /// Else the totals under a filter come with the second answer.
    pub counts_at_once: bool,
    /// What the metrics are counted from.
    pub lives: Vec<Life>,
    pub reads: usize,
    pub counts: usize,
    pub writes: usize,
}

/// What the real store asks its rows.
fn shows(term: &Term, card: &Card) -> bool {
    let holds = match &term.what {
        What::Word(word) => fold(&card.name).contains(word),
        What::Stage(rungs) => rungs.contains(&card.standing.stage),
        What::Id(ids) => ids.contains(&card.id),
        What::Owner(_) | What::Persona(_) | What::Tag(_) => false,
    };
    holds != term.negated
}

impl Shelf {
    pub fn of(cards: Vec<Card>) -> Self {
        Self {
            cards,
            ladder: Ladder::built_in(),
            regime: Regime { rules: Rules::default(), ladder: Ladder::built_in() },
            done: Vec::new(),
            undone: Vec::new(),
            broken: None,
            deeds: Vec::new(),
            contacts: Vec::new(),
            tasks: Vec::new(),
            stories: Vec::new(),
            changed: None,
            counts_at_once: true,
            lives: Vec::new(),
            reads: 0,
            counts: 0,
            writes: 0,
        }
    }

    fn place(&mut self, id: CustomerId, standing: Standing) {
        let ladder = &self.ladder;
        let card = self.cards.iter_mut().find(|card| card.id == id).unwrap();
        card.since_day = standing.since.day(chrono_tz::Tz::UTC);
        card.rots_at = ladder.get(&standing.stage).and_then(|stage| card.clock().rots_at(stage));
        card.standing = standing;
    }

    pub fn named(&self, name: &str) -> &Card {
        self.cards.iter().find(|card| card.name == name).unwrap_or_else(|| panic!("no {name}"))
    }

    pub fn subject(&self, id: CustomerId) -> Subject {
        let name = self.cards.iter().find(|card| card.id == id).unwrap().name.clone();
        Subject { id, name }
    }

    pub fn matching(&self, query: &Query) -> Vec<CustomerId> {
        let matches = |card: &&Card| query.terms.iter().all(|term| shows(term, card));
        self.cards.iter().filter(matches).map(|card| card.id).collect()
    }

    /// Moves somebody behind the dashboard's back.
    pub fn move_to(&mut self, name: &str, stage: &str) {
        let card = self.named(name);
        let (id, before) = (card.id, card.standing.stage.clone());
        let standing =
            Standing { stage: StageKey::new(stage), since: At::Date(today()), before: Some(before) };
        self.place(id, standing);
    }

    pub fn board(&self, request: &BoardRequest) -> Board {
        let all = lenses::built_in(&self.ladder);
        let lens = all.iter().find(|lens| lens.key() == request.lens).unwrap();
        let columns = lens.columns().iter().enumerate().map(|(index, column)| {
            let mut cards: Vec<Card> = self
                .cards
                .iter()
                .filter(|card| column.rungs.contains(&card.standing.stage))
                .filter(|card| request.filter.terms.iter().all(|term| shows(term, card)))
                .cloned()
                .collect();
            cards.sort_by_key(Card::key);
            let totals: Vec<StageTotal> = cards
                .iter()
                .map(|card| StageTotal {
                    stage: card.standing.stage.clone(),
                    customers: 1,
                    value: card.value,
                    rotting: i64::from(card.rots_on(request.today)),
                })
                .collect();
            let total = column_total(&column.rungs, &totals, &self.ladder);
            let focus = cards.iter().position(|card| Some(card.id) == request.focus);
            let (anchor, reach) = (request.anchor(index), request.reach(index));
            let (from, to) = match (focus, anchor) {
                (Some(at), _) => (at.saturating_sub(reach), at + reach),
                (None, Anchor::Start) => (0, reach),
                (None, Anchor::End) => (cards.len().saturating_sub(reach), cards.len()),
                (None, Anchor::Around(key)) => {
                    let at = cards.partition_point(|card| card.key() < key);
                    (at.saturating_sub(reach), at + reach)
                }
            };
            let to = to.min(cards.len());
            let window = Window {
                more_above: from > 0,
                more_below: to < cards.len(),
                cards: cards[from..to].to_vec(),
            };
            let counted = self.counts_at_once || request.filter.is_empty();
            BoardColumn { total: counted.then_some(total), window }
        });
        let whole = self.counts_at_once || request.filter.is_empty();
        Board { lens: request.lens.clone(), currency: Currency::IDR, columns: columns.collect(), whole }
    }

    pub fn answer(&mut self, effect: Effect) -> Option<Msg> {
        if let Some(failure) = self.broken.clone() {
            return match effect {
                Effect::ReadPapers { request, .. } => Some(Msg::PapersRead { request, papers: Err(failure) }),
                Effect::FindCustomers { request, .. } => {
                    Some(Msg::CustomersFound { request, found: Vec::new() })
                }
                Effect::ReadBoard { request, .. } | Effect::CountBoard { request, .. } => {
                    Some(Msg::BoardRead { request, board: Err(failure) })
                }
                Effect::Move { request, board, .. }
                | Effect::Do { request, board, .. }
                | Effect::Import { request, board, .. }
                | Effect::Undo { request, board }
                | Effect::UndoBatch { request, board, .. }
                | Effect::Redo { request, board } => {
                    Some(Msg::Written { request, outcome: Err(failure), board: Ok(self.board(&board)) })
                }
                Effect::ReadSegment { request, .. } => {
                    Some(Msg::SegmentRead { request, aggregate: Err(failure) })
                }
                Effect::NameCustomers { request, .. } => {
                    Some(Msg::CustomersNamed { request, named: Vec::new() })
                }
                Effect::ReadMetrics { request, .. } => {
                    Some(Msg::MetricsRead { request, report: Err(failure) })
                }
                Effect::ReadChart { request, .. } => Some(Msg::ChartRead { request, drawing: Err(failure) }),
                Effect::FitModels { request, .. } => {
                    Some(Msg::ModelsFitted { request, models: Err(failure) })
                }
                Effect::ReadBehind { request, .. } => Some(Msg::BehindRead { request, ids: Err(failure) }),
                Effect::ReadStory { request, .. } => Some(Msg::StoryRead { request, story: Err(failure) }),
                Effect::RehearseImport { request, file } => {
                    Some(Msg::ImportRehearsed { request, file, report: Err(failure) })
                }
                Effect::RehearseRules { request, deed } => {
                    Some(Msg::RulesRehearsed { request, deed, outlook: Err(failure) })
                }
                Effect::WriteFile { .. } => Some(Msg::FileWritten(Err(failure))),
                Effect::Edit(_) | Effect::Copy(_) | Effect::Suspend | Effect::Quit => None,
            };
        }
        let (request, outcome, board) = match effect {
            Effect::ReadBoard { request, board } => {
                self.reads += 1;
                return Some(Msg::BoardRead { request, board: Ok(self.board(&board)) });
            }
            Effect::WriteFile { name, .. } => return Some(Msg::FileWritten(Ok(name))),
            Effect::Edit(_) | Effect::Copy(_) | Effect::Suspend | Effect::Quit => return None,
            Effect::ReadPapers { request, about } => {
                let touchpoint = self.touchpoint(&about);
                let (account, matching) = match about {
                    About::Nobody => (None, Vec::new()),
                    About::One(id) | About::Touchpoint { customer: id, .. } => {
                        (Some(self.story(id).account), Vec::new())
                    }
                    About::Matching(query) => (None, self.matching(&query)),
                };
                let papers = Papers {
                    account,
                    touchpoint,
                    matching,
                    known: known(),
                    channels: channel::built_in(),
                    personas: personas::built_in(),
                    regime: self.regime.clone(),
                };
                return Some(Msg::PapersRead { request, papers: Ok(papers) });
            }
            Effect::ReadSegment { request, query, lens } => {
                let aggregate = Box::new(self.aggregate(&query, &lens));
                return Some(Msg::SegmentRead { request, aggregate: Ok(aggregate) });
            }
            effect @ (Effect::ReadMetrics { .. }
            | Effect::ReadChart { .. }
            | Effect::FitModels { .. }
            | Effect::ReadBehind { .. }) => {
                return Some(test_lives::answer(&self.lives, &self.ladder, effect));
            }
            Effect::NameCustomers { request, ids } => {
                let named = ids.iter().map(|id| self.subject(*id)).collect();
                return Some(Msg::CustomersNamed { request, named });
            }
            Effect::ReadStory { request, id, .. } => {
                return Some(Msg::StoryRead { request, story: Ok(Box::new(self.story(id))) });
            }
            Effect::FindCustomers { request, typed } => {
                let typed = typed.to_lowercase();
                let found = self.cards.iter().filter(|card| card.name.to_lowercase().contains(&typed));
                return Some(Msg::CustomersFound {
                    request,
                    found: found.map(|card| self.subject(card.id)).collect(),
                });
            }
            Effect::RehearseImport { request, file } => {
                return Some(Msg::ImportRehearsed { request, file, report: Ok(Box::new(report())) });
            }
            Effect::RehearseRules { request, deed } => {
                let outlook = Ok(Box::new(outlook(&self.regime, &deed)));
                return Some(Msg::RulesRehearsed { request, deed, outlook });
            }
            Effect::Import { request, file, board } => {
                let what = DeedDone::Imported { kind: file.kind, report: Box::new(report()) };
                (request, Outcome::Done { what, subject: None, customers: 0 }, board)
            }
            Effect::Do { request, deed, board } => {
                if let Some(failure) = self.conflict(&deed) {
                    return Some(Msg::Written {
                        request,
                        outcome: Err(failure),
                        board: Ok(self.board(&board)),
                    });
                }
                let outcome = self.perform(*deed);
                let focus = outcome.subject().or(board.focus);
                (request, outcome, BoardRequest { focus, ..board })
            }
            Effect::CountBoard { request, board } => {
                self.counts += 1;
                let at_once = std::mem::replace(&mut self.counts_at_once, true);
                let board = self.board(&board);
                self.counts_at_once = at_once;
                return Some(Msg::BoardRead { request, board: Ok(board) });
            }
            Effect::Move { request, id, to, board, .. } => {
                let from = self.cards.iter().find(|card| card.id == id).unwrap().standing.clone();
                let outcome = if from.stage == to {
                    Outcome::AlreadyThere { subject: self.subject(id), stage: to }
                } else {
                    let standing = Standing {
                        stage: to.clone(),
                        since: At::Date(today()),
                        before: Some(from.stage.clone()),
                    };
                    self.place(id, standing.clone());
                    self.done.push(Done { card: id, from: from.clone(), to: standing });
                    self.undone.clear();
                    Outcome::Moved { subject: self.subject(id), from: from.stage, to }
                };
                (request, outcome, board)
            }
            Effect::UndoBatch { request, batch, board } => {
                (request, taken_back(&mut self.stories, batch), board)
            }
            Effect::Undo { request, board } => {
                let outcome = match self.done.pop() {
                    None => Outcome::NothingToUndo,
                    Some(done) => {
                        self.place(done.card, done.from.clone());
                        let summary = self.summary(done.card, &done.to.stage, &done.from.stage);
                        self.undone.push(done);
                        Outcome::Undone { batch: summary, left: 0 }
                    }
                };
                (request, outcome, board)
            }
            Effect::Redo { request, board } => {
                let outcome = match self.undone.pop() {
                    None => Outcome::NothingToRedo,
                    Some(done) => {
                        self.place(done.card, done.to.clone());
                        let summary = self.summary(done.card, &done.from.stage, &done.to.stage);
                        self.done.push(done);
                        Outcome::Redone { batch: summary, left: 0 }
                    }
                };
                (request, outcome, board)
            }
        };
        self.writes += 1;
        Some(Msg::Written { request, outcome: Ok(outcome), board: Ok(self.board(&board)) })
    }
}
