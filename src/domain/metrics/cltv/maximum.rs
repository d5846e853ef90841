//! Where a smooth function of a few positive parameters is greatest.
//!
//! The search is over the logarithms of the parameters, so that they stay positive and their scale does not matter:
//! BFGS with a weak Wolfe line search by bisection. Every loop has a limit. Source: Nocedal & Wright (2006), *Numerical
//! Optimization*, 2nd ed., algorithm 6.1 and (6.20); the line search: Lewis & Overton (2013), *Nonsmooth optimization
//! via quasi-Newton methods*, algorithm 2.6.

/// Steps after which a search is given up; a well-behaved one takes 20 to 40.
const MOST_STEPS: usize = 300;

/// Tries along one line.
const MOST_TRIES: usize = 60;

/// A slope this small in every direction is level. Functions are means over customers, so of the size of 1.
const LEVEL: f64 = 1e-9;

/// As level as rounding lets one get where no step leads further up.
const NEARLY_LEVEL: f64 = 1e-5;

/// The farthest that one step goes, as a factor e^3 of a parameter.
const LONGEST_STEP: f64 = 3.0;

/// A logarithm beyond it is a parameter on its way to nothing or to infinity, whatever its unit.
const EDGE: f64 = 40.0;

/// A value with the slope by the logarithm of each parameter.
pub type Sloped<const N: usize> = (f64, [f64; N]);

/// Where a search ended.
#[derive(Debug, Clone, Copy)]
pub struct Top<const N: usize> {
    /// The parameters themselves.
    pub at: [f64; N],
    pub value: f64,
    /// Whether it is a maximum, as far as slopes tell. A search that runs off to where everything is level ends so,
    /// too: the caller knows which parameters are on their way to nowhere.
    pub settled: bool,
}

/// The best of the tops reached from `starts` (parameters, not logarithms), taken in turn until `sound` likes one.
/// `None` where no start has a value.
pub fn maximum<const N: usize>(
    starts: &[[f64; N]],
    sound: impl Fn(&Top<N>) -> bool,
    function: impl Fn(&[f64; N]) -> Sloped<N>,
) -> Option<Top<N>> {
    let mut best: Option<Top<N>> = None;
    for start in starts {
        let Some(top) = climb(start.map(f64::ln), &function) else { continue };
        if best.is_none_or(|best| top.value > best.value) {
            best = Some(top);
        }
        if best.as_ref().is_some_and(&sound) {
            break;
        }
    }
    best
}

/// One search; minimises, as the literature does, the function with its sign turned.
fn climb<const N: usize>(start: [f64; N], function: impl Fn(&[f64; N]) -> Sloped<N>) -> Option<Top<N>> {
    let turned = |at: &[f64; N]| {
        let (value, slope) = function(&at.map(f64::exp));
        let sound = value.is_finite() && slope.iter().all(|s| s.is_finite());
        sound.then(|| (-value, slope.map(|s| -s)))
    };
    let mut here = Place { at: start, found: turned(&start)? };
    let mut inverse = scaled::<N>(1.0);
    for step in 0..MOST_STEPS {
        if greatest(&here.found.1) < LEVEL || greatest(&here.at) > EDGE {
            break;
        }
        let mut direction = times(&inverse, &here.found.1).map(|d| -d);
        if dot(&direction, &here.found.1) >= 0.0 {
            inverse = scaled(1.0);
            direction = here.found.1.map(|s| -s);
        }
        let Some(next) = along(&here, &direction, turned) else { break };
        let moved = minus(&next.at, &here.at);
        let turn = minus(&next.found.1, &here.found.1);
        here = next;
        let curvature = dot(&moved, &turn);
        if curvature > 0.0 {
            if step == 0 {
                inverse = scaled(curvature / dot(&turn, &turn));
            }
            inverse = updated(&inverse, &moved, &turn, curvature);
        }
    }
    let settled = greatest(&here.found.1) < NEARLY_LEVEL && greatest(&here.at) <= EDGE;
    Some(Top { at: here.at.map(f64::exp), value: -here.found.0, settled })
}

struct Place<const N: usize> {
    at: [f64; N],
    found: Sloped<N>,
}

/// The next place along a direction that goes down: far enough down, and flatter there. `None` where rounding hides
/// any way down.
fn along<const N: usize>(
    here: &Place<N>,
    direction: &[f64; N],
    function: impl Fn(&[f64; N]) -> Option<Sloped<N>>,
) -> Option<Place<N>> {
    const FAR_ENOUGH: f64 = 1e-4;
    const FLATTER: f64 = 0.9;
    let descent = dot(direction, &here.found.1);
    let longest = LONGEST_STEP / greatest(direction);
    let (mut low, mut high, mut length) = (0.0, longest, longest.min(1.0));
    let unseen = f64::EPSILON * here.found.0.abs();
    let mut best = None;
    for _ in 0..MOST_TRIES {
        if (high - low) * -descent < unseen {
            break;
        }
        let at = std::array::from_fn(|i| here.at[i] + length * direction[i]);
        match function(&at) {
            Some(found) if found.0 <= here.found.0 + FAR_ENOUGH * length * descent => {
                let flatter = dot(&found.1, direction) >= FLATTER * descent;
                best = Some(Place { at, found });
                if flatter || length >= longest {
                    break;
                }
                low = length;
                length = if high < longest { f64::midpoint(low, high) } else { (2.0 * length).min(longest) };
            }
            _ => {
                high = length;
                length = f64::midpoint(low, high);
            }
        }
    }
    best.filter(|best| best.at != here.at)
}

type Matrix<const N: usize> = [[f64; N]; N];

/// The inverse of the curvature after a step, (6.17) of Nocedal & Wright.
fn updated<const N: usize>(
    inverse: &Matrix<N>,
    moved: &[f64; N],
    turn: &[f64; N],
    curvature: f64,
) -> Matrix<N> {
    let turned = times(inverse, turn);
    let stretch = (1.0 + dot(turn, &turned) / curvature) / curvature;
    std::array::from_fn(|i| {
        std::array::from_fn(|j| {
            inverse[i][j] + stretch * moved[i] * moved[j]
                - (turned[i] * moved[j] + moved[i] * turned[j]) / curvature
        })
    })
}

fn scaled<const N: usize>(scale: f64) -> Matrix<N> {
    std::array::from_fn(|i| std::array::from_fn(|j| if i == j { scale } else { 0.0 }))
}

fn times<const N: usize>(matrix: &Matrix<N>, vector: &[f64; N]) -> [f64; N] {
    std::array::from_fn(|i| dot(&matrix[i], vector))
}

fn minus<const N: usize>(a: &[f64; N], b: &[f64; N]) -> [f64; N] {
    std::array::from_fn(|i| a[i] - b[i])
}

fn dot<const N: usize>(a: &[f64; N], b: &[f64; N]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn greatest<const N: usize>(vector: &[f64; N]) -> f64 {
    vector.iter().fold(0.0, |most, v| most.max(v.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rosenbrock's valley in the logarithms: its only maximum, 0, is at (1, 1).
    fn valley(at: &[f64; 2]) -> Sloped<2> {
        let [x, y] = at.map(|p| p.ln() + 1.0);
        let bend = y - x * x;
        (-(100.0 * bend * bend + (1.0 - x).powi(2)), [400.0 * bend * x + 2.0 * (1.0 - x), -200.0 * bend])
    }

    #[test]
    fn the_end_of_a_bent_valley_is_found() {
        let top = maximum(&[[0.1, 5.0]], |_| true, valley).unwrap();
        assert!(top.settled && top.value > -1e-15, "{top:?}");
        assert!(top.at.iter().all(|p| (p - 1.0).abs() < 1e-7), "{top:?}");
    }

    #[test]
    fn a_search_without_an_end_ends() {
        let endless = maximum(&[[1.0]], |_| true, |at: &[f64; 1]| (at[0].ln(), [1.0])).unwrap();
        assert!(!endless.settled && endless.at[0].is_finite(), "{endless:?}");
        // 1 - 1/p: level only at infinity, where the caller sees a parameter without bound.
        let level = maximum(&[[1.0]], |_| true, |at: &[f64; 1]| (-1.0 / at[0], [1.0 / at[0]])).unwrap();
        assert!(level.at[0] > 1e8 && level.at[0].is_finite(), "{level:?}");
    }

    #[test]
    fn where_there_is_no_value_there_is_no_top() {
        assert!(maximum(&[[1.0]], |_| true, |_| (f64::NAN, [0.0])).is_none());
        assert!(maximum(&[[1.0]], |_| true, |_| (1.0, [f64::INFINITY])).is_none());
    }

    #[test]
    fn another_start_is_taken_where_the_first_leads_nowhere() {
        // Two hills, in the logarithms at -2 and 3, the second one higher.
        let hills = |at: &[f64; 1]| {
            let hill = |middle: f64, height: f64| {
                let off = at[0].ln() - middle;
                let value = height * (-off * off).exp();
                (value, -2.0 * off * value)
            };
            let (low, high) = (hill(-2.0, 1.0), hill(3.0, 2.0));
            (low.0 + high.0, [low.1 + high.1])
        };
        let starts = [[0.1], [30.0]];
        let high = maximum(&starts, |top| top.at[0] > 1.0, hills).unwrap();
        assert!((high.at[0].ln() - 3.0).abs() < 1e-6, "{high:?}");
        let low = maximum(&starts, |_| true, hills).unwrap();
        assert!((low.at[0].ln() + 2.0).abs() < 1e-6, "{low:?}");
    }
}
