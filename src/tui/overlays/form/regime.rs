//! The form of what health and rot are worked out by: the weights of each profile, the bands, the limits of each rung.

use super::blank::Desk;
use super::field::{Field, Kind, Slot};
use super::meaning::Meaning;
use super::purpose::Purpose;
use super::says::Says;
use super::state::Form;
use crate::domain::deed::Deed;
use crate::domain::regime::{Clause, Regime};
use crate::domain::stage::HealthProfile;
use crate::text::regime::{bands_text, limit_text, profile_text, weights_text};

impl Desk<'_> {
    pub fn rules(&self, regime: &Regime) -> Form {
        let (w, telling) = (self.words(), self.session.telling());
        let weights = HealthProfile::ALL.iter().filter_map(|&profile| {
            let weights = regime.rules.weights(profile)?;
            let field = Field::new(Slot::Weights(profile), profile_text(w, profile), Kind::Weights);
            Some(field.required().holding(&weights_text(w, weights)))
        });
        let bands = Field::new(Slot::Bands, w.regime_bands(), Kind::Bands).required();
        let limits = regime.ladder.stages().iter().map(|stage| {
            let limits = [stage.rot_days, stage.cadence_days].map(|days| limit_text(days, telling));
            let label = stage.label.get(self.session.lang);
            Field::new(Slot::Limits(stage.key.clone()), label, Kind::Limits)
                .required()
                .holding(&limits.join(", "))
        });
        let fields = weights.chain([bands.holding(&bands_text(regime.rules.bands))]).chain(limits).collect();
        let title = w.form_rules(&regime.rules.version);
        Form::new(Purpose::Rules(Box::new(regime.clone())), title, fields)
    }
}

/// What the form asks for: the clauses of the fields that somebody touched.
pub fn deed(seen: &Regime, says: &Says<'_>) -> Deed {
    let touched = says.form.fields.iter().filter(|field| field.is_changed());
    let clauses = touched.flat_map(|field| match (&field.slot, says.of(&field.slot)) {
        (Slot::Weights(profile), Meaning::Weights(weights)) => vec![Clause::Weights(*profile, weights)],
        (Slot::Bands, Meaning::Bands(bands)) => vec![Clause::Bands(bands)],
        (Slot::Limits(stage), Meaning::Limits([rot, cadence])) => {
            vec![Clause::Rot(stage.clone(), rot), Clause::Cadence(stage.clone(), cadence)]
        }
        _ => Vec::new(),
    });
    // One of the two limits of a rung may be as it was: it is not meant, whatever somebody else makes of it.
    let clauses = clauses.filter(|clause| clause.of(seen).as_ref() != Some(clause)).collect();
    Deed::Configure { seen: Some(Box::new(seen.clone())), clauses }
}
