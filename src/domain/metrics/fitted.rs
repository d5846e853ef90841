//! The fitted models as they are told: by name, each parameter by its letter, with how likely they make the data.

use super::cltv::Unfit;
use super::figure::Missing;
use super::models::Models;
use super::value::Undefined;
use crate::domain::keyed::keyed_enum;

keyed_enum! {
    /// A model. The key is its name in JSON.
    pub enum ModelName {
        BgNbd = "bg_nbd",
        GammaGamma = "gamma_gamma",
        Sbg = "sbg",
    }
}

/// A model with the parameters under which the data are likeliest.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    pub parameters: Vec<(&'static str, f64)>,
    /// Natural, summed over the customers.
    pub log_likelihood: f64,
    /// On how many customers, or contracts, it rests.
    pub n: u32,
}

/// The models in the order of [`ModelName::ALL`], each as fitted or why it is not.
///
/// `minor` is how many minor units make a major one. The fit is to minor units; what is published is of major ones, which
/// divides gamma, and makes the density of every mean value `minor` times as high.
pub fn told(models: &Models, minor: f64) -> [(ModelName, Result<Fitted, Missing>); 3] {
    let how_often = models.how_often.map(|fit| {
        let [r, alpha, a, b] = fit.model.parameters();
        let parameters = vec![("r", r), ("alpha", alpha), ("a", a), ("b", b)];
        Fitted { parameters, log_likelihood: fit.log_likelihood, n: fit.customers }
    });
    let how_much = models.how_much.map(|fit| {
        let [p, q, gamma] = fit.model.parameters();
        let parameters = vec![("p", p), ("q", q), ("gamma", gamma / minor)];
        let log_likelihood = fit.log_likelihood + f64::from(fit.customers) * minor.ln();
        Fitted { parameters, log_likelihood, n: fit.customers }
    });
    let contracts = models.contracts.map(|fit| {
        fit.map(|fit| {
            let [alpha, beta] = fit.model.parameters();
            let parameters = vec![("alpha", alpha), ("beta", beta)];
            Fitted { parameters, log_likelihood: fit.log_likelihood, n: fit.customers }
        })
    });
    let unfit = |unfit: Unfit| Missing::from(unfit);
    let contracts = contracts.map_or(Err(Undefined::NoSubscriptions.into()), |fit| fit.map_err(unfit));
    [
        (ModelName::BgNbd, how_often.map_err(unfit)),
        (ModelName::GammaGamma, how_much.map_err(unfit)),
        (ModelName::Sbg, contracts),
    ]
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::metrics::measure::Terms;
    use crate::domain::metrics::models::Sample;

    #[test]
    fn without_customers_every_model_says_why() {
        let models = Sample::new(NaiveDate::default()).fit(&Terms::default(), &mut || true).unwrap();
        let reasons = told(&models, 100.0).map(|(name, fitted)| (name.key(), fitted.unwrap_err().key()));
        let expected = [
            ("bg_nbd", "too_few_customers"),
            ("gamma_gamma", "nobody_repeated"),
            ("sbg", "no_subscriptions"),
        ];
        assert_eq!(reasons, expected);
    }
}
