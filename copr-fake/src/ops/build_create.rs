//! Builds: submitting.

unwritten!(url scm pypi rubygems custom distgit check);
