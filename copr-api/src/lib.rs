//! Raw client for the Copr API.
