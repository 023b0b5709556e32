//! Fetching the served document.
