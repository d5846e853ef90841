//! Gamma-Gamma: how much a customer spends on a purchase.
//!
//! What a customer spends varies around a mean of their own as a gamma of shape p, and the means differ between
//! customers as an inverse gamma of q and γ. It takes how much apart from how often: look at [`correlation`] first,
//! which should be near 0.
//!
//! Source: Fader & Hardie (2013), *The Gamma-Gamma Model of Monetary Value*, note 025.

use std::collections::BTreeMap;

use super::history::Spend;
use super::maximum::{Sloped, Top, maximum};
use super::special::{digamma, ln_gamma};
use super::{FEWEST_REPEATED, Fit, NO_DIFFERENCE, Unfit};

/// The model with its three parameters, each positive and finite, q above 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GammaGamma {
    p: f64,
    q: f64,
    /// In the unit of the values it was fitted to.
    gamma: f64,
}

impl GammaGamma {
    /// `None` unless each is positive and finite and q is above 1: else the mean of all customers has no bound.
    pub fn new(p: f64, q: f64, gamma: f64) -> Option<Self> {
        let sound = [p, q, gamma].iter().all(|v| v.is_finite() && *v > 0.0);
        (sound && q > 1.0).then_some(Self { p, q, gamma })
    }

    /// The parameters under which what customers spent is likeliest. Only those with a repeat transaction of a mean
    /// value above 0 count.
    pub fn fit(spends: &[Spend]) -> Result<Fit<Self>, Unfit> {
        let totals = by_repeats(spends);
        let customers = u32::try_from(totals.values().map(Vec::len).sum::<usize>()).unwrap_or(u32::MAX);
        if customers == 0 {
            return Err(Unfit::NobodyRepeated);
        }
        if customers < FEWEST_REPEATED {
            return Err(Unfit::TooFewRepeated { have: customers, need: FEWEST_REPEATED });
        }
        let all = f64::from(customers);
        let means = totals.iter().flat_map(|(x, totals)| totals.iter().map(|total| total / f64::from(*x)));
        let mean = means.sum::<f64>() / all;
        let slopes_by_log = |at: &[f64; 3]| {
            let (value, slopes) = sloped(&totals, at);
            (value / all, std::array::from_fn(|i| slopes[i] * at[i] / all))
        };
        // Both have the mean of all customers, p γ / (q - 1).
        let starts = [[2.0, 3.0, mean], [10.0, 11.0, mean]];
        let top = maximum(&starts, |top| verdict(top).is_none(), slopes_by_log).ok_or(Unfit::NoMaximum)?;
        if let Some(unfit) = verdict(&top) {
            return Err(unfit);
        }
        let [p, q, gamma] = top.at;
        let model = Self::new(p, q, gamma).ok_or(Unfit::NoMaximum)?;
        Ok(Fit { model, log_likelihood: top.value * all, customers })
    }

    /// p, q, γ.
    pub fn parameters(&self) -> [f64; 3] {
        [self.p, self.q, self.gamma]
    }

    /// Natural, summed over the customers that count: (1a) of the note,
    /// `lnΓ(px+q) - lnΓ(px) - lnΓ(q) + q ln γ + (px-1) ln m + px ln x - (px+q) ln(γ+xm)`.
    pub fn log_likelihood(&self, spends: &[Spend]) -> f64 {
        sloped(&by_repeats(spends), &self.parameters()).0
    }

    /// The mean value to expect of a purchase of the customer: `p (γ + x m) / (px + q - 1)`, (5) of the note; between
    /// their own mean and that of all, the nearer to their own the more they bought. Without repeats, that of all,
    /// `p γ / (q - 1)`.
    pub fn expected(&self, spend: Option<&Spend>) -> f64 {
        let (x, total) = spend.filter(|s| counts(s)).map_or((0.0, 0.0), |s| (f64::from(s.repeats), total(s)));
        self.p * (self.gamma + total) / (self.p * x + self.q - 1.0)
    }
}

/// Pearson's correlation between how often and for how much customers bought, -1 to 1, over those that count for the
/// model; `None` where either does not vary. The model rests on its being near 0 (CDNOW: 0.11).
pub fn correlation(spends: &[Spend]) -> Option<f64> {
    let rows: Vec<_> = spends.iter().filter(|s| counts(s)).map(|s| (f64::from(s.repeats), s.mean)).collect();
    let n = rows.iter().map(|_| 1.0).sum::<f64>();
    let (x, m) = rows.iter().fold((0.0, 0.0), |(x, m), row| (x + row.0 / n, m + row.1 / n));
    let (mut xx, mut xm, mut mm) = (0.0, 0.0, 0.0);
    for row in &rows {
        let (dx, dm) = (row.0 - x, row.1 - m);
        xx += dx * dx;
        xm += dx * dm;
        mm += dm * dm;
    }
    let varies = |squares: f64, mean: f64| squares > 1e-24 * n * mean * mean;
    (varies(xx, x) && varies(mm, m)).then(|| (xm / (xx * mm).sqrt()).clamp(-1.0, 1.0))
}

fn counts(spend: &Spend) -> bool {
    spend.repeats > 0 && spend.mean > 0.0 && spend.mean.is_finite()
}

fn total(spend: &Spend) -> f64 {
    f64::from(spend.repeats) * spend.mean
}

/// What the customers of each x spent in all, sorted: Γ is worked out once for each x, and the order of rows is
/// nothing to the sums.
fn by_repeats(spends: &[Spend]) -> BTreeMap<u32, Vec<f64>> {
    let mut totals: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
    for spend in spends.iter().filter(|s| counts(s)) {
        totals.entry(spend.repeats).or_default().push(total(spend));
    }
    totals.values_mut().for_each(|totals| totals.sort_unstable_by(f64::total_cmp));
    totals
}

fn verdict(top: &Top<3>) -> Option<Unfit> {
    let [p, q, _] = top.at;
    if p > NO_DIFFERENCE {
        Some(Unfit::SteadySpend)
    } else if q > NO_DIFFERENCE {
        Some(Unfit::SameSpend)
    } else if !top.settled {
        Some(Unfit::NoMaximum)
    } else {
        (q <= 1.0).then_some(Unfit::UnboundedSpend)
    }
}

/// The log-likelihood at p, q, γ with its derivatives by each. `(px-1) ln m + px ln x = px ln(xm) - ln m`.
fn sloped(totals: &BTreeMap<u32, Vec<f64>>, &[p, q, gamma]: &[f64; 3]) -> Sloped<3> {
    let mut value = 0.0;
    let mut slopes = [0.0; 3];
    for (x, totals) in totals {
        let x = f64::from(*x);
        let shape = p * x;
        let of_all = ln_gamma(shape + q) - ln_gamma(shape) - ln_gamma(q);
        let (both, own, other) = (digamma(shape + q), digamma(shape), digamma(q));
        for total in totals {
            // The share of γ in γ + xm, and that of xm.
            let (rest, share) = (-(total / gamma).ln_1p(), -(gamma / total).ln_1p());
            value += of_all + q * rest + shape * share - (total / x).ln();
            slopes[0] += x * (both - own + share);
            slopes[1] += both - other + rest;
            slopes[2] += q / gamma - (shape + q) / (gamma + total);
        }
    }
    (value, slopes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spend(repeats: u32, mean: f64) -> Spend {
        Spend { repeats, mean }
    }

    /// The middles of 200 equal parts of 0 to 1.
    fn quantiles() -> impl Iterator<Item = f64> {
        (0..200_u32).map(|i| (f64::from(i) + 0.5) / 200.0)
    }

    /// The published parameters (note 025); the values computed with 30 digits.
    #[test]
    fn single_customers_at_the_published_parameters() {
        let model = GammaGamma::new(6.25, 3.74, 15.44).unwrap();
        for (x, mean, expected) in [
            (2, 22.35, 24.663_713_910_761_153),
            (1, 11.77, 18.916_852_057_842_046),
            (0, 0.0, 35.218_978_102_189_78),
            (7, 73.74, 71.469_670_896_967_09),
            (3, 35.0, 35.027_919_962_773_38),
        ] {
            let value = model.expected(Some(&spend(x, mean)));
            assert!((value - expected).abs() < 1e-12 * expected, "{x}: {value}");
        }
        assert!((model.expected(None) - 35.218_978_102_189_78).abs() < 1e-12);
    }

    #[test]
    fn no_mean_without_bound_is_made_into_a_model() {
        assert_eq!(GammaGamma::new(6.0, 1.0, 15.0), None);
        assert_eq!(GammaGamma::new(6.0, f64::NAN, 15.0), None);
        // The quantiles of one purchase where p = q = 1/2: the mean of all is infinite.
        let tails: Vec<_> = quantiles().map(|u| spend(1, (u / (1.0 - u)).powi(2))).collect();
        assert_eq!(GammaGamma::fit(&tails), Err(Unfit::UnboundedSpend));
    }

    #[test]
    fn without_repeats_or_differences_the_reason_is_told() {
        assert_eq!(GammaGamma::fit(&[]), Err(Unfit::NobodyRepeated));
        assert_eq!(GammaGamma::fit(&[spend(3, 0.0), spend(0, 5.0)]), Err(Unfit::NobodyRepeated));
        let few = Unfit::TooFewRepeated { have: 9, need: FEWEST_REPEATED };
        assert_eq!(GammaGamma::fit(&[spend(2, 5.0); 9]), Err(few));
        assert_eq!(GammaGamma::fit(&[spend(2, 5.0); 90]), Err(Unfit::SteadySpend));
        // Means that draw together as 1/sqrt(x): chance within customers explains them all.
        let alike: Vec<_> = (1..=64_u32)
            .flat_map(|x| [1.0, -1.0].map(|side| spend(x, 50.0 * (1.0 + side * 0.3 / f64::from(x).sqrt()))))
            .collect();
        assert_eq!(GammaGamma::fit(&alike), Err(Unfit::SameSpend));
        // Means that differ as much after 20 purchases as after one, by an inverse gamma: nothing varies within.
        let steady: Vec<_> = quantiles().flat_map(|u| [1, 20].map(|x| spend(x, 30.0 / -u.ln()))).collect();
        assert_eq!(GammaGamma::fit(&steady), Err(Unfit::SteadySpend));
    }

    #[test]
    fn a_correlation_needs_both_to_vary() {
        assert_eq!(correlation(&[]), None);
        assert_eq!(correlation(&[spend(2, 0.1), spend(2, 0.3), spend(2, 0.7)]), None);
        assert_eq!(correlation(&[spend(1, 0.1), spend(2, 0.1), spend(4, 0.1)]), None);
        let grows = correlation(&[spend(1, 0.1), spend(2, 0.2), spend(4, 0.4)]).unwrap();
        assert!((grows - 1.0).abs() < 1e-12);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn slopes_are_those_of_the_likelihood(
            at in proptest::array::uniform3(0.5..20.0_f64),
            rows in proptest::collection::vec((1..30_u32, 0.5..80.0_f64), 1..20),
        ) {
            let totals = by_repeats(&rows.iter().map(|&(x, m)| spend(x, m)).collect::<Vec<_>>());
            let (value, slopes) = sloped(&totals, &at);
            for i in 0..3 {
                let beside = |step: f64| {
                    let mut at = at;
                    at[i] += step;
                    sloped(&totals, &at).0
                };
                let h = 1e-5 * at[i];
                let slope = (beside(h) - beside(-h)) / (2.0 * h);
                let scale = value.abs().max(slope.abs()).max(1.0);
                prop_assert!((slope - slopes[i]).abs() < 1e-5 * scale, "{i}: {slope} {}", slopes[i]);
            }
        }

        #[test]
        fn the_order_of_rows_changes_nothing_and_the_unit_of_money_only_gamma(
            rows in proptest::collection::vec((1..9_u32, 1.0..9.0_f64), 30..60),
            unit in prop_oneof![Just(100.0), Just(1e6)],
        ) {
            let spends: Vec<_> = rows.iter().map(|&(x, m)| spend(x, m)).collect();
            let reversed: Vec<_> = spends.iter().rev().copied().collect();
            prop_assert_eq!(GammaGamma::fit(&spends), GammaGamma::fit(&reversed));
            let other: Vec<_> = rows.iter().map(|&(x, m)| spend(x, m * unit)).collect();
            if let (Ok(one), Ok(two)) = (GammaGamma::fit(&spends), GammaGamma::fit(&other)) {
                let all = f64::from(one.customers);
                let shifted = two.log_likelihood + all * f64::ln(unit);
                prop_assert!((one.log_likelihood - shifted).abs() < 1e-6 * all, "{one:?} {two:?}");
            }
        }
    }
}
