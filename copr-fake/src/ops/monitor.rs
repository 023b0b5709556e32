//! The monitor page of a project.

unwritten!(get);
