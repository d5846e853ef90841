//! What can be wrong around the program: one clear sentence, what to do about it, the right code, and nothing lost.

mod databases;
mod hostile;
mod killed;
