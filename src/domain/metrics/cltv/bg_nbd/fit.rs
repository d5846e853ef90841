//! The likelihood of BG/NBD with its slopes, and the search for its maximum.
//!
//! All that has Γ in it is a sum over the repeat purchases, `ln Γ(r+x) - ln Γ(r) = Σ_{i<x} ln(r+i)`: exact for any
//! size of r, with the derivative `Σ 1/(r+i)`, and worked out once for all customers.

use super::super::history::{Group, Pattern};
use super::super::maximum::{Sloped, Top, maximum};
use super::super::{FEWEST_CUSTOMERS, FEWEST_REPEATED, Fit, NO_DIFFERENCE, NOTHING, TWO_POINTS, Unfit};
use super::BgNbd;

pub fn fit(groups: &[Group]) -> Result<Fit<BgNbd>, Unfit> {
    let customers: u32 = groups.iter().map(|group| group.customers).sum();
    let repeated = groups.iter().filter(|group| group.pattern.x > 0);
    let have: u32 = repeated.map(|group| group.customers).sum();
    if customers < FEWEST_CUSTOMERS {
        return Err(Unfit::TooFewCustomers { have: customers, need: FEWEST_CUSTOMERS });
    }
    if have == 0 {
        return Err(Unfit::NobodyRepeated);
    }
    if have < FEWEST_REPEATED {
        return Err(Unfit::TooFewRepeated { have, need: FEWEST_REPEATED });
    }
    let all = f64::from(customers);
    let mean = |at: &[f64; 4]| {
        let (value, slopes) = sloped(groups, at);
        (value / all, std::array::from_fn(|i| slopes[i] * at[i] / all))
    };
    let top = maximum(&starts(groups), |top| verdict(top).is_none(), mean).ok_or(Unfit::NoMaximum)?;
    if let Some(unfit) = verdict(&top) {
        return Err(unfit);
    }
    let [r, alpha, a, b] = top.at;
    let model = BgNbd::new(r, alpha, a, b).ok_or(Unfit::NoMaximum)?;
    Ok(Fit { model, log_likelihood: top.value * all, customers })
}

/// From the rate that all customers together have; few leave in one, many in the other.
fn starts(groups: &[Group]) -> [[f64; 4]; 2] {
    let over = |of: fn(&Pattern) -> f64| -> f64 {
        groups.iter().map(|group| of(&group.pattern) * f64::from(group.customers)).sum()
    };
    let gap = (over(|pattern| pattern.t) / over(|pattern| f64::from(pattern.x))).max(1e-3);
    [[1.0, gap, 1.0, 3.0], [0.3, 0.3 * gap, 0.1, 3.0]]
}

/// Why where the search ended is no model; `None` if it is one.
fn verdict(top: &Top<4>) -> Option<Unfit> {
    let [r, _, a, b] = top.at;
    let leaves = a / (a + b);
    if leaves < NOTHING {
        Some(Unfit::NoDropOut)
    } else if leaves > 1.0 - NOTHING {
        Some(Unfit::EverybodyDropsOut)
    } else if a + b > NO_DIFFERENCE {
        Some(Unfit::SameDropOut)
    } else if a + b < TWO_POINTS {
        Some(Unfit::AllOrNothing)
    } else if r > NO_DIFFERENCE {
        Some(Unfit::SameRate)
    } else {
        (!top.settled).then_some(Unfit::NoMaximum)
    }
}

/// The log-likelihood at r, α, a, b with its derivatives by each.
pub fn sloped(groups: &[Group], &[r, alpha, a, b]: &[f64; 4]) -> Sloped<4> {
    let most = groups.iter().map(|group| group.pattern.x).max().unwrap_or(0);
    let [rate, stay, all] = [r, b, a + b].map(|from| Rising::new(from, most));
    let mut value = 0.0;
    let mut slopes = [0.0; 4];
    for Group { pattern: Pattern { x, tx, t }, customers } in groups {
        let n = f64::from(*customers);
        let at = *x as usize;
        let x = f64::from(*x);
        // ln[(α+T)^-(r+x) + 1_{x>0} a/(b+x-1) (α+tx)^-(r+x)] + r ln α, the greater of the two taken out.
        let (to_end, to_last) = ((t / alpha).ln_1p(), (tx / alpha).ln_1p());
        let stays = -(r + x) * to_end;
        let leaves = if at == 0 { f64::NEG_INFINITY } else { (a / (b + x - 1.0)).ln() - (r + x) * to_last };
        let greater = stays.max(leaves);
        let sum = greater + ((stays - greater).exp() + (leaves - greater).exp()).ln();
        let left = (leaves - sum).exp();
        let there = 1.0 - left;

        value += n * (rate.logs[at] + stay.logs[at] - all.logs[at] - x * alpha.ln() + sum);
        slopes[0] += n * (rate.slopes[at] - there * to_end - left * to_last);
        slopes[1] += n * (r / alpha - (r + x) * (there / (alpha + t) + left / (alpha + tx)));
        slopes[2] += n * (left / a - all.slopes[at]);
        slopes[3] += n * (stay.slopes[at] - all.slopes[at]);
        if at > 0 {
            slopes[3] -= n * left / (b + x - 1.0);
        }
    }
    (value, slopes)
}

/// `Σ_{i<x} ln(from+i)` and its derivative, for every x.
struct Rising {
    logs: Vec<f64>,
    slopes: Vec<f64>,
}

impl Rising {
    fn new(from: f64, most: u32) -> Self {
        let (mut logs, mut slopes) = (vec![0.0], vec![0.0]);
        let (mut log, mut slope) = (0.0, 0.0);
        for i in 0..most {
            let factor = from + f64::from(i);
            log += factor.ln();
            slope += 1.0 / factor;
            logs.push(log);
            slopes.push(slope);
        }
        Self { logs, slopes }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn group(x: u32, tx: f64, t: f64, customers: u32) -> Group {
        Group { pattern: Pattern { x, tx, t }, customers }
    }

    #[test]
    fn few_customers_and_few_who_came_again_are_said_to_be_few() {
        let need = FEWEST_CUSTOMERS;
        let unfit = |groups: &[Group]| fit(groups).unwrap_err();
        assert_eq!(unfit(&[]), Unfit::TooFewCustomers { have: 0, need });
        assert_eq!(unfit(&[group(2, 5.0, 9.0, 29)]), Unfit::TooFewCustomers { have: 29, need });
        assert_eq!(unfit(&[group(0, 0.0, 9.0, 5000)]), Unfit::NobodyRepeated);
        let few = [group(0, 0.0, 9.0, 5000), group(1, 3.0, 9.0, 9)];
        assert_eq!(unfit(&few), Unfit::TooFewRepeated { have: 9, need: FEWEST_REPEATED });
    }

    /// Poisson buyers of different rates who never leave: all buy until just before the end.
    #[test]
    fn where_nobody_is_seen_to_leave_that_is_the_answer() {
        let groups: Vec<_> = (0..40).map(|x| group(x, if x == 0 { 0.0 } else { 51.5 }, 52.0, 10)).collect();
        assert_eq!(fit(&groups), Err(Unfit::NoDropOut));
    }

    /// All buy once more at once, and then never in two years.
    #[test]
    fn where_all_are_seen_to_leave_that_is_the_answer() {
        let groups: Vec<_> = (1..8).map(|week| group(1, 0.1 * f64::from(week), 104.0, 50)).collect();
        assert_eq!(fit(&groups), Err(Unfit::EverybodyDropsOut));
    }

    /// Everyone buys every other week for as long as they stay: many leave at once, many never.
    #[test]
    fn where_all_buy_equally_often_that_is_the_answer() {
        let of = |&(x, customers): &(u32, u32)| group(x, 2.0 * f64::from(x), 52.0, customers);
        let groups: Vec<_> = [(1, 60), (2, 20), (3, 10), (5, 5), (25, 60)].iter().map(of).collect();
        assert_eq!(fit(&groups), Err(Unfit::SameRate));
    }

    /// Everyone leaves with one chance in two after each purchase; how often they buy differs.
    #[test]
    fn where_all_are_equally_likely_to_leave_that_is_the_answer() {
        let of = |x: u32, gap: f64| group(x, gap * f64::from(x), 104.0, 64 >> x);
        let groups: Vec<_> = (1..=6).flat_map(|x| [0.5, 1.0, 4.0].map(|gap| of(x, gap))).collect();
        assert_eq!(fit(&groups), Err(Unfit::SameDropOut));
    }

    /// Histories with one customer each, all equal, on a single day: whatever comes is an answer.
    #[test]
    fn histories_without_any_time_do_not_hang() {
        for groups in [[group(0, 0.0, 0.0, 40), group(1, 0.0, 0.0, 40)], [group(1, 1e-9, 1e-9, 40); 2]] {
            assert!(fit(&groups).is_err(), "{:?}", fit(&groups));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn slopes_are_those_of_the_likelihood(
            at in proptest::array::uniform4(0.05..8.0_f64),
            rows in proptest::collection::vec((0..30_u32, 0.0..1.0_f64, 0.1..80.0_f64, 1..9_u32), 1..20),
        ) {
            let groups: Vec<_> = rows
                .iter()
                .map(|&(x, share, t, n)| group(x, if x == 0 { 0.0 } else { share * t }, t, n))
                .collect();
            let (_, slopes) = sloped(&groups, &at);
            for i in 0..4 {
                let beside = |step: f64| {
                    let mut at = at;
                    at[i] += step;
                    sloped(&groups, &at).0
                };
                let h = 1e-5 * at[i];
                let slope = (beside(h) - beside(-h)) / (2.0 * h);
                let scale = slope.abs().max(sloped(&groups, &at).0.abs());
                prop_assert!((slope - slopes[i]).abs() < 1e-5 * scale, "{i}: {slope} {}", slopes[i]);
            }
        }

        #[test]
        fn groups_are_as_likely_as_their_customers_one_by_one(
            at in proptest::array::uniform4(0.05..8.0_f64),
            rows in proptest::collection::vec((0..30_u32, 0.1..80.0_f64, 1..9_u32), 1..20),
        ) {
            let groups: Vec<_> =
                rows.iter().map(|&(x, t, n)| group(x, if x == 0 { 0.0 } else { t / 2.0 }, t, n)).collect();
            let single: Vec<_> = groups
                .iter()
                .flat_map(|g| std::iter::repeat_n(Group { customers: 1, ..*g }, g.customers as usize))
                .collect();
            let (grouped, ungrouped) = (sloped(&groups, &at).0, sloped(&single, &at).0);
            prop_assert!((grouped - ungrouped).abs() < 1e-11 * grouped.abs().max(1.0));
        }

        #[test]
        fn any_histories_end_in_a_model_or_a_reason(
            rows in proptest::collection::vec((0..4_u32, 0..30_u32, 0..30_u32), 30..60),
        ) {
            let groups: Vec<_> = rows
                .iter()
                .map(|&(x, last, more)| {
                    let x = x.min(last);
                    let tx = if x == 0 { 0.0 } else { f64::from(last) / 7.0 };
                    group(x, tx, tx + f64::from(more) / 7.0, 1)
                })
                .collect();
            if let Ok(Fit { model, log_likelihood, .. }) = fit(&groups) {
                prop_assert!(log_likelihood.is_finite() && log_likelihood < 0.0);
                prop_assert!(model.parameters().iter().all(|p| *p > 0.0 && *p < 1e9), "{model:?}");
            }
        }
    }
}
