//! The map by keys: where the cursor goes, what a key asks for, what is on the screen.
