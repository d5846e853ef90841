//! The query language: words and qualifiers, all of which must hold.
//!
//! Text to tree; what a qualifier means is looked up in a vocabulary, so that the parser knows no database.
//! For now bare words, `stage:`, `owner:`, `persona:`, `tag:` and `id:` are understood; every other qualifier is refused
//! by name.

use super::fold::fold;
use super::ids::CustomerId;
use super::lens::Lens;
use super::stage::{Ladder, StageKey};
use super::tag::Tag;

/// A parsed query. The empty one matches everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    pub terms: Vec<Term>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub negated: bool,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// In the name, the company or the email, folded.
    Word(String),
    /// On one of these rungs.
    Stage(Vec<StageKey>),
    /// Looked after by one of these, whatever the case; `None` is nobody.
    Owner(Vec<Option<String>>),
    /// Like the persona of one of these keys, whatever the case; `None` is like none.
    Persona(Vec<Option<String>>),
    /// With one of these tags.
    Tag(Vec<Tag>),
    /// One of these.
    Id(Vec<CustomerId>),
}

/// The names a query may use.
pub struct Vocabulary<'a> {
    pub ladder: &'a Ladder,
    pub lens: &'a Lens,
}

/// A mistake, and where it is: a byte offset into the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what:?} at {offset}")]
pub struct BadQuery {
    pub offset: usize,
    pub what: Mistake,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    UnknownQualifier(String),
    UnknownStage(String),
    BadTag(String),
    BadId(String),
    EmptyValue(String),
    OpenQuote,
}

/// What may stand before a colon.
const QUALIFIERS: [&str; 5] = ["stage", "owner", "persona", "tag", "id"];

/// What stands for no owner and for no persona.
const NOBODY: &str = "none";

impl Query {
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// All customers who are like the persona of this key.
    pub fn of_persona(key: &str) -> Self {
        Self { terms: vec![Term { negated: false, what: What::Persona(vec![Some(key.to_owned())]) }] }
    }

    /// Just these customers.
    pub fn of_ids(ids: Vec<CustomerId>) -> Self {
        Self { terms: vec![Term { negated: false, what: What::Id(ids) }] }
    }

    pub fn parse(text: &str, vocabulary: &Vocabulary<'_>) -> Result<Self, BadQuery> {
        let terms = split(text)?.into_iter().map(|token| token.term(vocabulary)).collect::<Result<_, _>>()?;
        Ok(Self { terms })
    }
}

/// Whether the text may be on its way to a qualifier: its last word is how one begins.
pub fn begins_qualifier(text: &str) -> bool {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = word.strip_prefix('-').unwrap_or(word);
    !word.is_empty() && QUALIFIERS.iter().any(|name| name.starts_with(word))
}

/// A stretch of text between blanks, its quotes taken off.
struct Token {
    offset: usize,
    text: String,
    /// Where in `text` the first colon outside quotes is.
    colon: Option<usize>,
    /// Begins with a quote, so that a dash in it is no negation.
    quoted: bool,
}

fn split(text: &str) -> Result<Vec<Token>, BadQuery> {
    let mut tokens = Vec::new();
    let mut current: Option<Token> = None;
    let mut quote_at = None;
    for (offset, c) in text.char_indices() {
        if c.is_whitespace() && quote_at.is_none() {
            tokens.extend(current.take());
            continue;
        }
        let token =
            current.get_or_insert(Token { offset, text: String::new(), colon: None, quoted: c == '"' });
        match c {
            '"' => quote_at = if quote_at.is_some() { None } else { Some(offset) },
            _ => {
                if c == ':' && quote_at.is_none() && token.colon.is_none() {
                    token.colon = Some(token.text.len());
                }
                token.text.push(c);
            }
        }
    }
    match quote_at {
        Some(offset) => Err(BadQuery { offset, what: Mistake::OpenQuote }),
        None => {
            tokens.extend(current);
            Ok(tokens)
        }
    }
}

impl Token {
    fn term(&self, vocabulary: &Vocabulary<'_>) -> Result<Term, BadQuery> {
        let mistake = |what| Err(BadQuery { offset: self.offset, what });
        let (negated, cut) = match &self.text {
            t if t.starts_with("not:") && self.colon == Some(3) => (true, 4),
            t if t.starts_with('-') && t.len() > 1 && !self.quoted => (true, 1),
            _ => (false, 0),
        };
        let text = &self.text[cut..];
        let colon = self
            .colon
            .and_then(|at| at.checked_sub(cut))
            .or_else(|| (cut == 4).then(|| text.find(':')).flatten());
        let what = match colon.map(|at| (&text[..at], &text[at + 1..])) {
            None if text.is_empty() => return mistake(Mistake::EmptyValue(self.text.clone())),
            None => What::Word(fold(text)),
            Some((name, "")) => return mistake(Mistake::EmptyValue(name.to_owned())),
            Some(("stage", value)) => {
                let mut rungs = Vec::new();
                for name in value.split(',') {
                    match vocabulary.rungs(name) {
                        Some(found) => rungs.extend(found),
                        None => return mistake(Mistake::UnknownStage(name.to_owned())),
                    }
                }
                What::Stage(rungs)
            }
            Some((name, value)) if value.split(',').any(|one| one.trim().is_empty()) => {
                return mistake(match name {
                    "owner" | "persona" | "tag" | "id" => Mistake::EmptyValue(name.to_owned()),
                    _ => Mistake::UnknownQualifier(name.to_owned()),
                });
            }
            Some(("owner", value)) => What::Owner(names(value)),
            Some(("persona", value)) => What::Persona(names(value)),
            Some(("tag", value)) => {
                let mut tags = Vec::new();
                for name in value.split(',') {
                    match Tag::new(name) {
                        Some(tag) => tags.push(tag),
                        None => return mistake(Mistake::BadTag(name.to_owned())),
                    }
                }
                What::Tag(tags)
            }
            Some(("id", value)) => {
                let mut ids = Vec::new();
                for id in value.split(',') {
                    match id.trim().parse() {
                        Ok(number) => ids.push(CustomerId(number)),
                        Err(_) => return mistake(Mistake::BadId(id.to_owned())),
                    }
                }
                What::Id(ids)
            }
            Some((name, _)) => return mistake(Mistake::UnknownQualifier(name.to_owned())),
        };
        Ok(Term { negated, what })
    }
}

fn names(value: &str) -> Vec<Option<String>> {
    let name = |name: &str| (!name.eq_ignore_ascii_case(NOBODY)).then(|| name.trim().to_owned());
    value.split(',').map(name).collect()
}

/// The text that [`Query::of_ids`] is typed as.
pub fn written_ids(ids: &[CustomerId]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
    format!("id:{}", ids.join(","))
}

impl Vocabulary<'_> {
    /// The rungs a name stands for: a rung's key or name, else all rungs of a column of the lens.
    pub fn rungs(&self, name: &str) -> Option<Vec<StageKey>> {
        match self.ladder.find(name) {
            Some(stage) => Some(vec![stage.key.clone()]),
            None => self.lens.find(name).map(|column| column.rungs.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lenses;
    use super::*;

    fn parse(text: &str) -> Result<Query, BadQuery> {
        let ladder = Ladder::built_in();
        let lens = lenses::built_in(&ladder).remove(0);
        Query::parse(text, &Vocabulary { ladder: &ladder, lens: &lens })
    }

    fn word(text: &str) -> Term {
        Term { negated: false, what: What::Word(text.into()) }
    }

    fn stages(negated: bool, keys: &[&str]) -> Term {
        Term { negated, what: What::Stage(keys.iter().map(|k| StageKey::new(k)).collect()) }
    }

    #[test]
    fn words_and_stages() {
        assert_eq!(parse("").unwrap(), Query::default());
        assert_eq!(parse("  sinar jaya ").unwrap().terms, [word("sinar"), word("jaya")]);
        assert_eq!(parse("\"Sinar Jaya\" KAFÉ").unwrap().terms, [word("sinar jaya"), word("kafe")]);
        assert_eq!(parse("stage:loyal,advocate").unwrap().terms, [stages(false, &["loyal", "advocate"])]);
        assert_eq!(parse("-stage:ended").unwrap().terms, [stages(true, &["ended"])]);
        assert_eq!(parse("not:stage:ended").unwrap().terms, [stages(true, &["ended"])]);
        assert_eq!(parse("stage:\"tidak aktif\"").unwrap().terms, [stages(false, &["dormant"])]);
        assert_eq!(
            parse("stage:retensi").unwrap().terms,
            [stages(false, &["retained", "activated", "loyal", "declining"])]
        );
    }

    #[test]
    fn owners_and_tags() {
        let owner =
            |names: &[Option<&str>]| What::Owner(names.iter().map(|n| n.map(str::to_owned)).collect());
        assert_eq!(parse("owner:Ana").unwrap().terms[0].what, owner(&[Some("Ana")]));
        assert_eq!(parse("-owner:ana,none").unwrap().terms[0].what, owner(&[Some("ana"), None]));
        assert_eq!(parse("owner:\"Bu Tini\"").unwrap().terms[0].what, owner(&[Some("Bu Tini")]));
        let tags = ["vip", "b2b"].map(|tag| Tag::new(tag).unwrap()).to_vec();
        assert_eq!(parse("tag:VIP,b2b").unwrap().terms[0].what, What::Tag(tags));
    }

    #[test]
    fn personas_are_told_by_their_keys() {
        let like =
            |names: &[Option<&str>]| What::Persona(names.iter().map(|n| n.map(str::to_owned)).collect());
        assert_eq!(parse("persona:amanda").unwrap(), Query::of_persona("amanda"));
        assert_eq!(
            parse("-persona:amanda,none").unwrap().terms,
            [Term { negated: true, what: like(&[Some("amanda"), None]) }]
        );
        assert_eq!(parse("persona:amanda,").unwrap_err().what, Mistake::EmptyValue("persona".into()));
        assert_eq!(parse("persona:").unwrap_err().what, Mistake::EmptyValue("persona".into()));
    }

    #[test]
    fn customers_are_told_by_their_ids() {
        let ids = [3, 17, 204].map(CustomerId).to_vec();
        assert_eq!(written_ids(&ids), "id:3,17,204");
        assert_eq!(parse("id:3,17,204").unwrap(), Query::of_ids(ids));
        assert!(parse("-id:3").unwrap().terms[0].negated);
        assert_eq!(parse("a id:3,x").unwrap_err(), BadQuery { offset: 2, what: Mistake::BadId("x".into()) });
        assert_eq!(parse("id:").unwrap_err().what, Mistake::EmptyValue("id".into()));
        assert_eq!(parse("id:3,").unwrap_err().what, Mistake::EmptyValue("id".into()));
    }

    #[test]
    fn a_qualifier_is_foreseen() {
        for begun in ["s", "pers", "stage", "kopi -owne", "tag"] {
            assert!(begins_qualifier(begun), "{begun}");
        }
        for word in ["", "-", "so", "stag ", "stage:", "stagen", "\"sta", "owner:ana"] {
            assert!(!begins_qualifier(word), "{word}");
        }
    }

    #[test]
    fn mistakes_point_at_the_place() {
        assert_eq!(
            parse("a stage:x").unwrap_err(),
            BadQuery { offset: 2, what: Mistake::UnknownStage("x".into()) }
        );
        assert_eq!(parse("health:<50").unwrap_err().what, Mistake::UnknownQualifier("health".into()));
        assert_eq!(parse("tag:vip,").unwrap_err().what, Mistake::EmptyValue("tag".into()));
        assert_eq!(parse("stage:").unwrap_err().what, Mistake::EmptyValue("stage".into()));
        assert_eq!(parse("a \"b").unwrap_err(), BadQuery { offset: 2, what: Mistake::OpenQuote });
    }
}
