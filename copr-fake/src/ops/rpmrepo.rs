//! Repository data for package managers.

unwritten!(get);
