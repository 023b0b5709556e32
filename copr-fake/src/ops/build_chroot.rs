//! Chroots of a build.

unwritten!(get list build_config built_packages);
