//! `--who NAME`: the customers behind a figure.

use std::io::Write;

use super::{Asked, Form};
use crate::cli::json;
use crate::cli::out::{Out, output, printable, say};
use crate::cli::wire::{CustomerWire, SCHEMA};
use crate::domain::ids::CustomerId;
use crate::domain::metrics::figure::Name;
use crate::error::AppError;
use crate::ops;

pub fn run(asked: &Asked<'_>, name: Name) -> Result<(), AppError> {
    let (store, window) = (&asked.desk.store, asked.window()?);
    let ids = asked.watched(|go_on| ops::metrics::behind(store, &asked.query, name, window, go_on))?;
    let mut out = Out::new();
    match asked.form() {
        Form::Json => object(asked, name, &ids, &mut out),
        form => lines(asked, form, &ids, &mut out),
    }
}

/// Id, key and name of each.
fn lines(asked: &Asked<'_>, form: Form, ids: &[CustomerId], out: &mut Out) -> Result<(), AppError> {
    let desk = asked.desk;
    let named = desk.store.keys_and_names(ids.iter().copied()).map_err(|error| desk.error(error))?;
    if form == Form::Csv {
        let mut csv = csv::Writer::from_writer(out.writer());
        let bad = |error: csv::Error| output(error.into());
        csv.write_record(["id", "external_key", "name"]).map_err(bad)?;
        for (id, (key, name)) in &named {
            csv.write_record([&id.to_string(), key, name]).map_err(bad)?;
        }
        csv.flush().map_err(output)?;
        drop(csv);
        return out.flush();
    }
    for (id, (_, name)) in &named {
        out.line(&format!("{:>6}  {}", id, printable(name)))?;
    }
    if named.is_empty() {
        say(desk.words().nothing_found());
    }
    out.flush()
}

/// As `list --json` has them, one after another.
fn object(asked: &Asked<'_>, name: Name, ids: &[CustomerId], out: &mut Out) -> Result<(), AppError> {
    let (desk, total) = (asked.desk, ids.len());
    let bad = |error| desk.error(error);
    let name = name.key();
    write!(out.writer(), "{{\"schema\":{SCHEMA},\"name\":\"{name}\",\"total\":{total},\"customers\":[")
        .map_err(output)?;
    let mut separator = "";
    for &id in ids {
        let Some(customer) = desk.store.customer(id).map_err(bad)? else { continue };
        let vitals = desk.store.vitals(id, desk.clock.today()).map_err(bad)?;
        out.writer().write_all(separator.as_bytes()).map_err(output)?;
        separator = ",";
        json::write(out.writer(), &CustomerWire::new(&customer, &vitals, desk.view())).map_err(output)?;
    }
    out.line("]}")?;
    out.flush()
}
