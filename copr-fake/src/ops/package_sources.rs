//! Packages: adding and editing, source type by source type.

unwritten!(add edit_keep_type edit);
