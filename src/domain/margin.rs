//! The part of what customers spend that stays, as the team reckons with it.

/// In tenths of a percent, 1000 at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margin(u16);

impl Margin {
    /// All of it: what holds until somebody says otherwise.
    pub const WHOLE: Self = Self(1000);

    /// Reads `40%`, `37.5 %` or `37,5%`. Without its sign a number could as well be a share of one.
    pub fn parse(text: &str) -> Option<Self> {
        let number = text.trim().strip_suffix('%')?.trim_end().replace(',', ".");
        let (whole, tenths) = number.split_once('.').unwrap_or((&number, "0"));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(tenths) || tenths.len() != 1 {
            return None;
        }
        let permille = whole.parse::<u16>().ok()?.checked_mul(10)?.checked_add(tenths.parse().ok()?)?;
        Self::of(permille)
    }

    /// Reads what [`Self::written`] wrote.
    pub fn read(text: &str) -> Option<Self> {
        Self::of(text.parse().ok()?)
    }

    fn of(permille: u16) -> Option<Self> {
        (permille <= 1000).then_some(Self(permille))
    }

    pub fn written(self) -> String {
        self.0.to_string()
    }

    /// 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_read_and_nothing_else() {
        for (text, permille) in
            [("40%", 400), ("0%", 0), ("100 %", 1000), (" 37.5%", 375), ("37,5%", 375), ("05%", 50)]
        {
            assert_eq!(Margin::parse(text), Some(Margin(permille)), "{text}");
            assert_eq!(Margin::read(&Margin(permille).written()), Some(Margin(permille)));
        }
        for text in [
            "40",
            "0.4",
            "",
            "%",
            ".%",
            "-1%",
            "+40%",
            "101%",
            "100.1%",
            "37.55%",
            "1e1%",
            "99999999%",
            "4O%",
        ] {
            assert_eq!(Margin::parse(text), None, "{text}");
        }
        assert_eq!(Margin::read("1001"), None);
        assert_eq!(Margin(375).share(), 0.375);
    }
}
