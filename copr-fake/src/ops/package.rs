//! Packages: reading, resetting, building, deleting.

unwritten!(get list reset build delete);
