//! Webhook secrets.

unwritten!(generate);
