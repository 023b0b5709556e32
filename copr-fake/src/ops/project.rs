//! Projects.

unwritten!(get list search add edit fork delete regenerate_repos);
