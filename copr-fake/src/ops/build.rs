//! Builds: reading, cancelling, deleting.

unwritten!(get list source_chroot source_build_config built_packages cancel delete delete_many);
