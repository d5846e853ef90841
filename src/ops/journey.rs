//! What many customers lived together: the map of a segment or of a persona.

use super::OpsError;
use crate::domain::journey::Atlas;
use crate::domain::journey::aggregate::{Aggregate, Tally};
use crate::domain::lang::Lang;
use crate::domain::moment::Clock;
use crate::domain::query::Query;
use crate::store::Store;

/// The customers who match, under a lens; those of a persona are [`Query::of_persona`]. `None` where `go_on` said no:
/// it is asked before every few hundred customers.
pub fn aggregate(
    store: &Store,
    query: &Query,
    lens: &str,
    clock: Clock,
    lang: Lang,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Aggregate>, OpsError> {
    let mut tally = Tally::new(Atlas { lens: store.lens(lens), ladder: store.ladder(), clock, lang });
    if !store.each_life(query, go_on, &mut |story| tally.add(story))? {
        return Ok(None);
    }
    let persona = match tally.persona() {
        Some(key) => store.persona(key)?,
        None => None,
    };
    Ok(Some(tally.finish(persona.as_ref(), &store.channels()?)))
}
