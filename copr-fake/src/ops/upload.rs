//! Builds: submitting an uploaded file.

unwritten!(create);
