//! What changed between two API descriptions.
