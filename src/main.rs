//! The program: for now only a marker that the library builds.

fn main() {}
