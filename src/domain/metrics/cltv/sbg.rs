//! sBG, the shifted beta-geometric: how long contracts last that are renewed period by period.
//!
//! Each customer ends with a probability of their own at the end of every period, and these differ as a beta(α, β).
//! The likely leave first, so retention rises with time, and a constant churn rate tells too short a life.
//!
//! Source: Fader & Hardie (2007), *How to Project Customer Retention*, Journal of Interactive Marketing 21(1): 76-90;
//! the values: Fader & Hardie (2010), *Customer-Base Valuation in a Contractual Setting*, Marketing Science 29(1): 85-93.

use super::maximum::{Sloped, Top, maximum};
use super::special::hypergeometric;
use super::{FEWEST_CUSTOMERS, Fit, NO_DIFFERENCE, TWO_POINTS, Unfit};

/// How the contracts fared that came to the end of their nth period, n = 1, 2, 3 ... Customers of any start count in
/// every period that they have come through, so the young ones are censored by being in no later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    pub kept: u32,
    pub lost: u32,
}

/// The model with its two parameters, positive and finite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sbg {
    alpha: f64,
    beta: f64,
}

/// Fewer periods cannot tell two parameters.
const FEWEST_PERIODS: u32 = 2;

impl Sbg {
    /// `None` unless both are positive and finite.
    pub fn new(alpha: f64, beta: f64) -> Option<Self> {
        let sound = [alpha, beta].iter().all(|p| p.is_finite() && *p > 0.0);
        sound.then_some(Self { alpha, beta })
    }

    /// The parameters under which what became of the contracts is likeliest.
    pub fn fit(periods: &[Period]) -> Result<Fit<Self>, Unfit> {
        let sum = |of: fn(&Period) -> u32| periods.iter().map(of).fold(0, u32::saturating_add);
        let customers = periods.first().map_or(0, |first| first.kept.saturating_add(first.lost));
        let observed = periods.iter().filter(|period| period.kept.saturating_add(period.lost) > 0).count();
        let have = u32::try_from(observed).unwrap_or(u32::MAX);
        if customers < FEWEST_CUSTOMERS {
            return Err(Unfit::TooFewCustomers { have: customers, need: FEWEST_CUSTOMERS });
        }
        if sum(|period| period.lost) == 0 {
            return Err(Unfit::NobodyLeft);
        }
        if sum(|period| period.kept) == 0 {
            return Err(Unfit::NobodyStayed);
        }
        if have < FEWEST_PERIODS {
            return Err(Unfit::TooFewPeriods { have, need: FEWEST_PERIODS });
        }
        let all = f64::from(customers);
        let mean = |at: &[f64; 2]| {
            let (value, slopes) = sloped(periods, at);
            (value / all, [slopes[0] * at[0] / all, slopes[1] * at[1] / all])
        };
        let starts = [[1.0, 3.0], [0.2, 0.2]];
        let top = maximum(&starts, |top| verdict(top).is_none(), mean).ok_or(Unfit::NoMaximum)?;
        if let Some(unfit) = verdict(&top) {
            return Err(unfit);
        }
        let [alpha, beta] = top.at;
        let model = Self::new(alpha, beta).ok_or(Unfit::NoMaximum)?;
        Ok(Fit { model, log_likelihood: top.value * all, customers })
    }

    /// α, β.
    pub fn parameters(&self) -> [f64; 2] {
        [self.alpha, self.beta]
    }

    /// Natural: `Σ lost_t ln P(t) + alive_n ln S(n)`, told by periods: a contract that is lost in period
    /// t was kept in all before.
    pub fn log_likelihood(&self, periods: &[Period]) -> f64 {
        sloped(periods, &self.parameters()).0
    }

    /// The probability that a customer of period n (1 is the first) renews at its end: `(β+n-1)/(α+β+n-1)`, (8) of
    /// 2007.
    pub fn retention(&self, n: u32) -> f64 {
        let before = f64::from(n.max(1)) - 1.0;
        (self.beta + before) / (self.alpha + self.beta + before)
    }

    /// The share of customers who renew n times or more, `S(n) = B(α, β+n)/B(α, β)`, as the product of the retentions:
    /// (6) of 2007.
    pub fn survival(&self, n: u32) -> f64 {
        (1..=n).map(|n| self.retention(n)).product()
    }

    /// The number of periods that a contract lasts, the first one counted: `(α+β-1)/(α-1)`. `None` where α <= 1: so
    /// many never leave that the mean has no bound.
    pub fn expected_tenure(&self) -> Option<f64> {
        (self.alpha > 1.0).then(|| (self.alpha + self.beta - 1.0) / (self.alpha - 1.0))
    }

    /// The periods to come of a new customer, the first one counted, each discounted to today at d per period:
    /// `DEL = ₂F₁(1, β; α+β; 1/(1+d))`. `None` of a discount below 0, and of 0 where the sum has no bound.
    pub fn discounted_lifetime(&self, discount: f64) -> Option<f64> {
        self.lifetime(0.0, discount)
    }

    /// The periods to come of a customer of period n, who has renewed n - 1 times and decides at its end, discounted to
    /// the moment of that decision, before it is known:
    /// `DERL = (β+n-1)/(α+β+n-1) ₂F₁(1, β+n; α+β+n; 1/(1+d))`.
    pub fn discounted_residual(&self, n: u32, discount: f64) -> Option<f64> {
        Some(self.retention(n) * self.lifetime(f64::from(n.max(1)), discount)?)
    }

    fn lifetime(&self, renewals: f64, discount: f64) -> Option<f64> {
        let beta = self.beta + renewals;
        let all = self.alpha + beta;
        if discount == 0.0 {
            return (self.alpha > 1.0).then(|| (all - 1.0) / (self.alpha - 1.0));
        }
        if !(discount > 0.0 && discount.is_finite()) {
            return None;
        }
        hypergeometric(1.0, beta, all, 1.0 / (1.0 + discount))
    }
}

fn verdict(top: &Top<2>) -> Option<Unfit> {
    let [alpha, beta] = top.at;
    if alpha + beta > NO_DIFFERENCE {
        Some(Unfit::SameDropOut)
    } else if alpha + beta < TWO_POINTS || alpha.min(beta) < 1e-6 {
        Some(Unfit::AllOrNothing)
    } else {
        (!top.settled).then_some(Unfit::NoMaximum)
    }
}

/// The log-likelihood at α, β with its derivatives by each: in period n of age i = n - 1 a contract is lost with
/// `α/(α+β+i)`.
fn sloped(periods: &[Period], &[alpha, beta]: &[f64; 2]) -> Sloped<2> {
    let mut value = 0.0;
    let mut slopes = [0.0; 2];
    let mut age = 0.0;
    for Period { kept, lost } in periods {
        let (kept, lost) = (f64::from(*kept), f64::from(*lost));
        let (stays, all) = (beta + age, alpha + beta + age);
        value -= lost * (stays / alpha).ln_1p() + kept * (alpha / stays).ln_1p();
        slopes[0] += lost / alpha - (lost + kept) / all;
        slopes[1] += kept / stays - (lost + kept) / all;
        age += 1.0;
    }
    (value, slopes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Survivors of 1,000 at the end of each year, as Fader & Hardie (2007) print them in percent.
    const HIGH_END: [u32; 8] = [1000, 869, 743, 653, 593, 551, 517, 491];
    const REGULAR: [u32; 8] = [1000, 631, 468, 382, 326, 289, 262, 241];

    fn periods(survivors: &[u32]) -> Vec<Period> {
        survivors.windows(2).map(|w| Period { kept: w[1], lost: w[0] - w[1] }).collect()
    }

    #[track_caller]
    fn near(value: f64, expected: f64, relative: f64) {
        assert!((value - expected).abs() <= relative * expected.abs(), "{value} is not {expected}");
    }

    #[test]
    fn the_published_segments_have_the_published_parameters() {
        for (survivors, alpha, beta, likelihood) in [
            (&HIGH_END[..5], 1.280_976_092_567_031_3, 7.790_381_976_174_781, -1_225.134_907_041_61),
            (&HIGH_END[..], 0.668_088_412_280_586_2, 3.806_095_345_870_503, -1_611.158_147_391_154_7),
            (&REGULAR[..5], 0.763_665_066_089_069_4, 1.295_830_260_521_314_3, -1_401.559_423_577_444_7),
            (&REGULAR[..], 0.704_077_301_943_862_2, 1.182_043_030_707_557_8, -1_680.265_188_463_286),
        ] {
            let fit = Sbg::fit(&periods(survivors)).unwrap();
            let [a, b] = fit.model.parameters();
            near(a, alpha, 1e-5);
            near(b, beta, 1e-5);
            assert!(fit.log_likelihood >= likelihood - 1e-9, "{}", fit.log_likelihood);
            near(fit.log_likelihood, likelihood, 1e-12);
            near(fit.model.log_likelihood(&periods(survivors)), likelihood, 1e-12);
            assert_eq!(fit.customers, 1000);
        }
        let seven = |survivors: &[u32]| Sbg::fit(&periods(survivors)).unwrap().model.parameters();
        let rounded = |[a, b]: [f64; 2]| [format!("{a:.3}"), format!("{b:.3}")];
        assert_eq!(rounded(seven(&HIGH_END)), ["0.668", "3.806"]);
        assert_eq!(rounded(seven(&REGULAR)), ["0.704", "1.182"]);
    }

    /// Years 8 to 12 as projected from seven (2007, High End), and what the values of 2010 are there, computed with
    /// 30 digits.
    #[test]
    fn survival_and_value_at_the_fitted_parameters() {
        let seven = Sbg::new(0.668_088_412_280_586_2, 3.806_095_345_870_503).unwrap();
        for (n, share) in [(8, 0.460), (9, 0.436), (10, 0.414), (11, 0.395), (12, 0.378)] {
            assert!((seven.survival(n) - share).abs() < 5e-4, "{n}");
        }
        assert!((seven.survival(12) - 0.377_999_059_719_483_83).abs() < 1e-12);
        assert!((seven.retention(12) - 0.956_825_612_082_532_8).abs() < 1e-12);
        near(seven.discounted_lifetime(0.1).unwrap(), 5.922_253_415_790_115, 1e-12);
        for (n, value) in [
            (1, 5.414_478_757_369_123),
            (2, 5.901_377_470_875_682_5),
            (5, 6.896_706_519_616_392),
            (7, 7.344_721_062_758_206),
            (8, 7.529_627_888_096_900_5),
        ] {
            near(seven.discounted_residual(n, 0.1).unwrap(), value, 1e-12);
        }
        assert_eq!(seven.expected_tenure(), None);
        let four = Sbg::new(1.280_976_092_567_031_3, 7.790_381_976_174_781).unwrap();
        near(four.expected_tenure().unwrap(), 28.726_138_209_841_69, 1e-12);
        near(four.discounted_lifetime(0.1).unwrap(), 5.463_809_365_783_519, 1e-12);
    }

    #[test]
    fn a_sum_of_periods_is_the_value() {
        let model = Sbg::new(1.3, 2.0).unwrap();
        let summed: f64 = (0..2000).map(|n| model.survival(n) / 1.05_f64.powf(f64::from(n))).sum();
        near(model.discounted_lifetime(0.05).unwrap(), summed, 1e-10);
        assert_eq!(model.discounted_lifetime(0.0), model.expected_tenure());
        for bad in [-0.1, f64::NAN, f64::INFINITY] {
            assert_eq!(model.discounted_lifetime(bad), None);
        }
        assert_eq!(Sbg::new(0.7, 2.0).unwrap().discounted_lifetime(0.0), None);
    }

    #[test]
    fn contracts_that_tell_no_parameters_tell_why() {
        let unfit = |survivors: &[u32]| Sbg::fit(&periods(survivors)).unwrap_err();
        let need = FEWEST_CUSTOMERS;
        assert_eq!(unfit(&[]), Unfit::TooFewCustomers { have: 0, need });
        assert_eq!(unfit(&[29, 20, 15]), Unfit::TooFewCustomers { have: 29, need });
        assert_eq!(unfit(&[100, 100, 100]), Unfit::NobodyLeft);
        assert_eq!(unfit(&[100, 0]), Unfit::NobodyStayed);
        assert_eq!(unfit(&[100, 50]), Unfit::TooFewPeriods { have: 1, need: 2 });
        // A constant rate is a geometric life; falling retention is even less like a mixture.
        assert_eq!(unfit(&[1000, 500, 250, 125]), Unfit::SameDropOut);
        assert_eq!(unfit(&[1000, 900, 700, 300]), Unfit::SameDropOut);
        assert_eq!(unfit(&[1000, 600, 600, 600, 600]), Unfit::AllOrNothing);
    }

    #[test]
    fn impossible_parameters_make_no_model() {
        for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Sbg::new(bad, 1.0), None);
            assert_eq!(Sbg::new(1.0, bad), None);
        }
    }
}
