//! The chain of hashes over the journal: each entry commits to all entries before it.
//!
//! Values enter by salted hashes. Forgetting a person drops values and salts of their entries; the hashes stay,
//! and with them the chain.

use sha2::{Digest, Sha256};

pub(super) type Hash = [u8; 32];

/// The link before the first entry.
pub(super) const GENESIS: Hash = [0; 32];

/// Salts that cannot be guessed without the seed.
pub(super) struct Salts {
    seed: [u8; 32],
    used: u64,
}

impl Salts {
    pub fn new(seed: [u8; 32]) -> Self {
        Self { seed, used: 0 }
    }

    pub fn next(&mut self) -> [u8; 16] {
        self.used += 1;
        let digest = Sha256::new().chain_update(self.seed).chain_update(self.used.to_le_bytes()).finalize();
        let mut salt = [0; 16];
        salt.copy_from_slice(&digest[..16]);
        salt
    }
}

/// What stands for a value in the chain.
pub(super) fn value_hash(salt: &[u8], value: &str) -> Hash {
    Sha256::new().chain_update(salt).chain_update(value).finalize().into()
}

/// The fields of an entry and of its batch that its hash covers, values by their hashes. `undone_by` and
/// `refused` are not among them: those change.
pub(super) struct Link<'a> {
    pub numbers: [Option<i64>; 8],
    pub texts: [&'a str; 7],
    pub before: Option<&'a [u8]>,
    pub after: Option<&'a [u8]>,
}

impl Link<'_> {
    /// The entry's hash, given that of the entry before it. Each part carries its length, so that no two
    /// different entries read the same.
    pub fn hash(&self, previous: &Hash) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update(previous);
        let mut part = |bytes: Option<&[u8]>| match bytes {
            None => hasher.update([0]),
            Some(bytes) => {
                hasher.update([1]);
                hasher.update((bytes.len() as u64).to_le_bytes());
                hasher.update(bytes);
            }
        };
        for number in self.numbers {
            part(number.map(i64::to_le_bytes).as_ref().map(<[u8; 8]>::as_slice));
        }
        for text in self.texts {
            part(Some(text.as_bytes()));
        }
        part(self.before);
        part(self.after);
        hasher.finalize().into()
    }
}
