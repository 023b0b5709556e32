//! An in-process Copr build server for tests.
