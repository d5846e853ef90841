//! `siklus config health`: what health and rot are worked out by. With options it tells what other rules would come to;
//! with `--yes` it puts them into force.

use crate::cli::args::{ConfigArgs, Global};
use crate::cli::columns::columns;
use crate::cli::moving::tell;
use crate::cli::open::{Desk, Purpose, desk};
use crate::cli::out::{Out, printable, say};
use crate::cli::verbs::days;
use crate::cli::wire::{OutlookWire, RulesWire};
use crate::config::Surroundings;
use crate::domain::deed::Deed;
use crate::domain::health::{Band, Dimension};
use crate::domain::regime::written;
use crate::domain::regime::{Clause, Regime};
use crate::domain::stage::{HealthProfile, StageKey};
use crate::error::{AppError, Usage};
use crate::ops::{self, OpsError};
use crate::text::health::{band_text, dimension_text};
use crate::text::regime::{limit_text, outlook_lines, profile_text};

pub fn run(args: &ConfigArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    if let Some(value) = &args.value {
        return Err(Usage::TooManyArguments(value.clone()).into());
    }
    let purpose = if args.yes { Purpose::Writing } else { Purpose::Reading };
    let mut desk = desk(global, around, purpose)?;
    let clauses = clauses(args, &desk)?;
    if clauses.is_empty() {
        return match args.yes || args.dry_run {
            true => Err(Usage::NothingToChange.into()),
            false => show(&desk, args.json),
        };
    }
    let outlook = ops::rules::preview(&desk.store, desk.clock.today(), &clauses);
    let outlook = outlook.map_err(|error| desk.error(error))?;
    if !args.json {
        let mut out = Out::new();
        for line in outlook_lines(&outlook, desk.telling()) {
            out.line(&printable(&line))?;
        }
        out.flush()?;
    }
    let mut change = None;
    if args.yes {
        let deed = Deed::Configure { seen: None, clauses };
        let written = ops::deeds::perform(&mut desk.store, &desk.ctx, &deed);
        let written = written.map_err(|error| desk.error(error))?;
        change = written.batch.map(|batch| batch.0);
        if !args.json {
            return tell(&desk, &written.value, change, false);
        }
    }
    if args.json {
        return Out::new().json(&OutlookWire::new(&outlook, change));
    }
    if outlook.changes() {
        say(desk.words().outlook_hint());
    }
    Ok(())
}

/// What the options ask for. Each clause once; what they name goes before what `--reset` puts back.
fn clauses(args: &ConfigArgs, desk: &Desk) -> Result<Vec<Clause>, AppError> {
    let mut told = Vec::new();
    for typed in &args.weights {
        told.push(("--weights", weights(typed, desk)?));
    }
    if let Some(typed) = &args.bands {
        let bands = written::bands(typed).ok_or_else(|| Usage::BandsForm(typed.clone()))?;
        told.push(("--bands", Clause::Bands(bands)));
    }
    for typed in &args.rot {
        let (stage, days) = limit(desk, "--rot", typed)?;
        told.push(("--rot", Clause::Rot(stage, days)));
    }
    for typed in &args.cadence {
        let (stage, days) = limit(desk, "--cadence", typed)?;
        told.push(("--cadence", Clause::Cadence(stage, days)));
    }
    for (at, (option, clause)) in told.iter().enumerate() {
        if told[..at].iter().any(|(_, other)| clause.excludes(other)) {
            return Err(Usage::Twice(format!("{option} {}", clause.about()).trim_end().to_owned()).into());
        }
    }
    let reset = if args.reset { desk.store.regime().built_in_clauses() } else { Vec::new() };
    Ok(reset.into_iter().chain(told.into_iter().map(|(_, clause)| clause)).collect())
}

/// `prospect:relationship=60,recency=25`.
fn weights(typed: &str, desk: &Desk) -> Result<Clause, AppError> {
    let (profile, weights) = typed.split_once(':').ok_or_else(|| Usage::WeightsForm(typed.to_owned()))?;
    let profile = profile.trim().to_lowercase();
    let with_health = HealthProfile::ALL.iter().filter(|profile| **profile != HealthProfile::None);
    let known = || with_health.clone().map(|profile| profile.key().to_owned()).collect();
    let bad = || Usage::BadValue { option: "--weights".into(), value: profile.clone(), known: known() };
    let meant = with_health.clone().find(|one| one.key() == profile).ok_or_else(bad)?;
    let weights = written::weights(weights, |dimension| dimension_text(desk.words(), dimension));
    Ok(Clause::Weights(*meant, weights.map_err(Usage::BadWeights)?))
}

/// `aware=30`, or `aware=none`.
fn limit(desk: &Desk, option: &'static str, typed: &str) -> Result<(StageKey, Option<u32>), AppError> {
    let form = || Usage::LimitForm { option, value: typed.to_owned() };
    let (stage, limit) = typed.split_once('=').ok_or_else(form)?;
    // Not by a column of the board: it may be several rungs.
    let ladder = desk.store.ladder();
    let found = ladder.find(stage).ok_or_else(|| OpsError::NoSuchStage {
        name: stage.trim().to_owned(),
        known: ladder.stages().iter().map(|stage| stage.key.to_string()).collect(),
    });
    let stage = found.map_err(|error| desk.error(error))?.key.clone();
    Ok((stage, days(option, limit)?))
}

fn show(desk: &Desk, json: bool) -> Result<(), AppError> {
    let mut out = Out::new();
    let regime = desk.store.regime();
    if json {
        return out.json(&RulesWire::new(&regime));
    }
    let w = desk.words();
    out.line(&w.regime_version(&regime.rules.version))?;
    let bands = vec![format!("  {}", bands_line(&regime, desk))];
    let left = |_| false;
    let weights = columns(&weights_table(&regime, desk), left);
    for lines in [weights, bands, columns(&limits_table(&regime, desk), left)] {
        out.line("")?;
        lines.iter().try_for_each(|line| out.line(&printable(line)))?;
    }
    out.flush()
}

/// A line for each dimension, a column for each profile.
fn weights_table(regime: &Regime, desk: &Desk) -> Vec<Vec<String>> {
    let w = desk.words();
    let of = |profile: &HealthProfile| Some((*profile, regime.rules.weights(*profile)?));
    let profiles: Vec<_> = HealthProfile::ALL.iter().filter_map(of).collect();
    let heads = profiles.iter().map(|(profile, _)| profile_text(w, *profile).to_owned());
    let mut table = vec![std::iter::once(String::new()).chain(heads).collect()];
    for &dimension in Dimension::ALL {
        let weight = |weight: u8| if weight == 0 { "-".to_owned() } else { weight.to_string() };
        let cells = profiles.iter().map(|(_, weights)| weight(weights.of(dimension)));
        table.push(std::iter::once(dimension_text(w, dimension).to_owned()).chain(cells).collect());
    }
    table
}

/// `healthy from 75, watch from 50, at risk from 25, critical below`.
fn bands_line(regime: &Regime, desk: &Desk) -> String {
    let w = desk.words();
    let bands = [Band::Healthy, Band::Watch, Band::AtRisk]
        .map(|band| w.regime_from(&band_text(w, band), &regime.rules.bands.floor(band)));
    format!("{}, {}", bands.join(", "), w.regime_below(&band_text(w, Band::Critical)))
}

/// A line for each rung.
fn limits_table(regime: &Regime, desk: &Desk) -> Vec<Vec<String>> {
    let w = desk.words();
    let heads = [w.regime_stage(), w.regime_profile(), w.regime_rots(), w.field_cadence()];
    let mut table = vec![heads.map(str::to_owned).to_vec()];
    table.extend(regime.ladder.stages().iter().map(|stage| {
        vec![
            stage.label.get(desk.lang).to_owned(),
            profile_text(w, stage.profile).to_owned(),
            limit_text(stage.rot_days, desk.telling()),
            limit_text(stage.cadence_days, desk.telling()),
        ]
    }));
    table
}
