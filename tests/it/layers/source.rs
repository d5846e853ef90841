//! Reads a Rust source as far as the rules of the house need it: names, paths and texts with their lines.
//!
//! No parser: comments and character literals fall away, `use` trees are spread out, and `self`, `super` and
//! `crate` are resolved against the place of the file, inline modules included.

/// What a source mentions.
#[derive(Debug, Default)]
pub struct Source {
    pub words: Vec<Found>,
    /// Paths of two or more segments, resolved: those into this crate begin with `crate`.
    pub paths: Vec<FoundPath>,
    pub texts: Vec<Found>,
    /// Names of called macros and methods.
    pub macros: Vec<Found>,
    pub methods: Vec<Found>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub line: usize,
    pub what: String,
}

#[derive(Debug, PartialEq, Eq)]
pub struct FoundPath {
    pub line: usize,
    pub segments: Vec<String>,
}

/// Reads `text`, the file at `path` such as `src/domain/money.rs`.
pub fn read(path: &str, text: &str) -> Source {
    let tokens = tokens(text);
    let mut source = Source::default();
    let mut modules = Modules::of_file(path);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let kind = |ahead: usize| tokens.get(at + ahead).map(|token| &token.kind);
        match &token.kind {
            Kind::Text(text) => source.texts.push(token.found(text)),
            Kind::Punct('{') => modules.open(None),
            Kind::Punct('}') => modules.close(),
            Kind::Punct('.') if kind(2) == Some(&Kind::Punct('(')) => {
                if let Some(Kind::Word(name)) = kind(1) {
                    source.methods.push(token.found(name));
                }
            }
            Kind::Word(word) if word == "use" => {
                let mut spread =
                    Spread { tokens: &tokens, at: at + 1, modules: &modules, source: &mut source };
                spread.tree(&[]);
                at = spread.at;
                continue;
            }
            Kind::Word(word) if word == "mod" => {
                if let (Some(Kind::Word(name)), Some(Kind::Punct('{'))) = (kind(1), kind(2)) {
                    modules.open(Some(name));
                    at += 2;
                }
            }
            Kind::Word(first) => {
                let mut segments = vec![first.clone()];
                source.words.push(token.found(first));
                while let (Some(Kind::Sep), Some(Kind::Word(next))) =
                    (tokens.get(at + 1).map(|token| &token.kind), tokens.get(at + 2).map(|token| &token.kind))
                {
                    segments.push(next.clone());
                    source.words.push(token.found(next));
                    at += 2;
                }
                if tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Punct('!')) {
                    let name = segments.last().cloned().unwrap_or_default();
                    source.macros.push(Found { line: token.line, what: name });
                }
                if segments.len() > 1 {
                    source.paths.push(FoundPath { line: token.line, segments: modules.resolve(&segments) });
                }
            }
            Kind::Sep | Kind::Punct(_) => {}
        }
        at += 1;
    }
    source
}

/// Spreads a `use` tree out into paths.
struct Spread<'a> {
    tokens: &'a [Token],
    at: usize,
    modules: &'a Modules,
    source: &'a mut Source,
}

impl Spread<'_> {
    fn tree(&mut self, prefix: &[String]) {
        let mut path = prefix.to_vec();
        let line = self.tokens.get(self.at).map_or(0, |token| token.line);
        while let Some(token) = self.tokens.get(self.at) {
            match &token.kind {
                Kind::Word(word) if word == "as" => self.at += 1,
                Kind::Word(word) if word == "self" && !path.is_empty() => {}
                Kind::Word(word) => {
                    self.source.words.push(token.found(word));
                    path.push(word.clone());
                }
                Kind::Punct('*') => path.push("*".to_owned()),
                Kind::Punct('{') => {
                    self.at += 1;
                    self.branches(&path);
                    return;
                }
                Kind::Punct(',' | '}' | ';') => break,
                _ => {}
            }
            self.at += 1;
        }
        if !path.is_empty() {
            self.source.paths.push(FoundPath { line, segments: self.modules.resolve(&path) });
        }
    }

    fn branches(&mut self, prefix: &[String]) {
        while let Some(token) = self.tokens.get(self.at) {
            match token.kind {
                Kind::Punct('}') => {
                    self.at += 1;
                    return;
                }
                Kind::Punct(',') => self.at += 1,
                // A file that does not compile: the compiler has more to say about it than we.
                Kind::Punct(';') => return,
                _ => self.tree(prefix),
            }
        }
    }
}

/// The module that a line is in: that of the file, and the inline ones around it.
struct Modules {
    path: Vec<String>,
    /// One entry per open brace; whether it opened a module.
    open: Vec<bool>,
}

impl Modules {
    fn of_file(path: &str) -> Self {
        let inner = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
        let mut path: Vec<_> = inner.split('/').map(str::to_owned).collect();
        if path.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
            path.pop();
        }
        Self { path, open: Vec::new() }
    }

    fn open(&mut self, module: Option<&str>) {
        self.open.push(module.is_some());
        self.path.extend(module.map(str::to_owned));
    }

    fn close(&mut self) {
        if self.open.pop() == Some(true) {
            self.path.pop();
        }
    }

    fn resolve(&self, segments: &[String]) -> Vec<String> {
        let mut base = self.path.clone();
        let mut relative = false;
        let mut rest = segments;
        while let [first, tail @ ..] = rest {
            match first.as_str() {
                // `main.rs` sees the library by its name.
                "crate" | "siklus" if !relative => {
                    base.clear();
                    relative = true;
                }
                "self" => relative = true,
                "super" => {
                    base.pop();
                    relative = true;
                }
                _ => break,
            }
            rest = tail;
        }
        if relative {
            ["crate".to_owned()].into_iter().chain(base).chain(rest.iter().cloned()).collect()
        } else {
            segments.to_vec()
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Word(String),
    Text(String),
    Sep,
    Punct(char),
}

#[derive(Debug)]
struct Token {
    line: usize,
    kind: Kind,
}

impl Token {
    fn found(&self, what: &str) -> Found {
        Found { line: self.line, what: what.to_owned() }
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while let Some(c) = rest.chars().next() {
        let (taken, kind) = token(rest, c);
        tokens.extend(kind.map(|kind| Token { line, kind }));
        line += rest[..taken].matches('\n').count();
        rest = &rest[taken..];
    }
    tokens
}

/// How long the token at the start is, and what it is unless it is of no interest.
fn token(rest: &str, c: char) -> (usize, Option<Kind>) {
    if rest.starts_with("//") {
        (rest.find('\n').unwrap_or(rest.len()), None)
    } else if rest.starts_with("/*") {
        (block_comment(rest), None)
    } else if let Some((length, text)) = string(rest) {
        (length, Some(Kind::Text(text)))
    } else if c == '\'' {
        (character(rest), None)
    } else if c == '_' || c.is_alphabetic() {
        let raw = if rest.starts_with("r#") { 2 } else { 0 };
        let length = raw + word_length(&rest[raw..]);
        (length, Some(Kind::Word(rest[raw..length].to_owned())))
    } else if c.is_ascii_digit() {
        (word_length(rest), None)
    } else if rest.starts_with("::") {
        (2, Some(Kind::Sep))
    } else {
        (c.len_utf8(), (!c.is_whitespace()).then_some(Kind::Punct(c)))
    }
}

fn word_length(rest: &str) -> usize {
    rest.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(rest.len())
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    loop {
        let here = &rest[at..];
        match () {
            () if here.starts_with("/*") => (depth, at) = (depth + 1, at + 2),
            () if here.starts_with("*/") => (depth, at) = (depth - 1, at + 2),
            () => at += here.chars().next().map_or(1, char::len_utf8),
        }
        if depth == 0 || at >= rest.len() {
            return at.min(rest.len());
        }
    }
}

/// A string literal at the start, of any kind: its length and what is between the quotes.
fn string(rest: &str) -> Option<(usize, String)> {
    let prefix = ["br", "cr", "b", "c", "r", ""].into_iter().find(|prefix| {
        rest.strip_prefix(prefix).is_some_and(|tail| {
            let tail = if prefix.ends_with('r') { tail.trim_start_matches('#') } else { tail };
            tail.starts_with('"')
        })
    })?;
    let hashes = rest[prefix.len()..].bytes().take_while(|byte| *byte == b'#').count();
    let start = prefix.len() + hashes + 1;
    let body = &rest[start..];
    let length = if prefix.ends_with('r') {
        body.find(&format!("\"{}", "#".repeat(hashes)))
    } else {
        let mut escaped = false;
        body.find(|c| {
            let end = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            end
        })
    };
    let length = length.unwrap_or(body.len());
    Some(((start + length + 1 + hashes).min(rest.len()), body[..length].to_owned()))
}

/// A character literal, or the tick of a lifetime.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let from = at + escaped.len_utf8();
            rest[from..].find('\'').map_or(rest.len(), |end| from + end + 1)
        }
        (_, Some((at, '\''))) => at + 1,
        _ => 1,
    }
}
