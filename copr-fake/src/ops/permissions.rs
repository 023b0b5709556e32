//! Who may do what in a project.

unwritten!(get set request can_build_in);
