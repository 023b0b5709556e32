//! Chroots of a project.

unwritten!(get build_config edit);
