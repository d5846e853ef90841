//! Words for the fitted models: one wording for the question why and `siklus metrics`.

use super::metrics::missing_text;
use super::{Figures, Words};
use crate::domain::metrics::figure::Missing;
use crate::domain::metrics::fitted::{ModelName, told};
use crate::domain::metrics::models::Models;
use crate::domain::metrics::value::Undefined;
use crate::domain::money::Currency;

/// A model in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelText {
    /// As it is called in print, in every language.
    pub name: &'static str,
    /// Its parameters and how likely they make the data, or why it has none.
    pub text: String,
    pub is_fitted: bool,
}

/// The models in their order; nothing of contracts where nobody has one.
pub fn model_texts(models: &Models, currency: Currency, w: &dyn Words, f: &Figures) -> Vec<ModelText> {
    let texts = told(models, currency.minor_units()).into_iter().filter_map(|(name, fitted)| {
        let text = match &fitted {
            Err(Missing::Undefined(Undefined::NoSubscriptions)) => return None,
            Err(missing) => missing_text(w, *missing),
            Ok(fitted) => {
                let parameter = |&(letter, value): &(&str, f64)| format!("{letter} {}", f.decimal(value, 3));
                let parameters = fitted.parameters.iter().map(parameter).collect::<Vec<_>>().join(", ");
                w.model_fit(&parameters, &f.decimal(fitted.log_likelihood, 2), &f.count(fitted.n.into()))
            }
        };
        Some(ModelText { name: model_name(name), text, is_fitted: fitted.is_ok() })
    });
    texts.collect()
}

fn model_name(name: ModelName) -> &'static str {
    match name {
        ModelName::BgNbd => "BG/NBD",
        ModelName::GammaGamma => "Gamma-Gamma",
        ModelName::Sbg => "sBG",
    }
}
