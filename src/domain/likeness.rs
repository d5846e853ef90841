//! What makes two customers look like one: the same email, phone number or name, however they are written.

use chrono_tz::Tz;

use super::keyed::keyed_enum;

keyed_enum! {
    /// The surest first.
    pub enum Likeness {
        Email = "email",
        Phone = "phone",
        Name = "name",
    }
}

/// A customer that looks like an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// The line of the file that created it.
    pub line: u64,
    /// The earlier one: its id and name.
    pub customer: i64,
    pub name: String,
    pub by: Likeness,
}

/// Letters and digits in lower case, and nothing else; `None` where there are none.
pub fn of_name(name: &str) -> Option<String> {
    let folded: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    (!folded.is_empty()).then_some(folded)
}

pub fn of_email(email: &str) -> Option<String> {
    let email = email.trim().to_lowercase();
    email.contains('@').then_some(email)
}

/// The number with the code of its country. A leading zero stands for that of the customer's country, or of the
/// database's zone where none is told; we know it for Indonesia, and elsewhere compare the number as it is dialled.
pub fn of_phone(phone: &str, country: Option<&str>, zone: Tz) -> Option<String> {
    const SHORTEST: usize = 7;
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let digits = match (phone.trim_start().starts_with('+'), digits.strip_prefix("00")) {
        (false, Some(rest)) => rest.to_owned(),
        (false, None) if digits.starts_with('0') && is_indonesian(country, zone) => {
            format!("62{}", &digits[1..])
        }
        _ => digits,
    };
    (digits.len() >= SHORTEST).then_some(digits)
}

fn is_indonesian(country: Option<&str>, zone: Tz) -> bool {
    match country {
        Some(country) => matches!(country.trim().to_lowercase().as_str(), "id" | "idn" | "indonesia"),
        None => {
            matches!(zone, Tz::Asia__Jakarta | Tz::Asia__Pontianak | Tz::Asia__Makassar | Tz::Asia__Jayapura)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_many_ways() {
        for phone in
            ["+62 812-3456-7890", "0812 3456 7890", "0062812 34567890", "(0812) 3456.7890", "6281234567890"]
        {
            assert_eq!(of_phone(phone, None, Tz::Asia__Jakarta).as_deref(), Some("6281234567890"), "{phone}");
        }
        assert_eq!(of_phone("0812 3456", Some("Singapore"), Tz::Asia__Jakarta).as_deref(), Some("08123456"));
        assert_eq!(of_phone("0812 3456", Some("ID"), Tz::UTC).as_deref(), Some("628123456"));
        assert_eq!(of_phone("12", None, Tz::UTC), None);
    }

    #[test]
    fn names_and_emails_are_folded() {
        assert_eq!(of_name("PT. Sinar-Jaya "), of_name("pt sinar jaya"));
        assert_eq!(of_name("--"), None);
        assert_eq!(of_email(" Ana@Example.COM").as_deref(), Some("ana@example.com"));
        assert_eq!(of_email("-"), None);
    }
}
