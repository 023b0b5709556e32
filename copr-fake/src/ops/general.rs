//! The root, credentials, and the Kerberos log-in.

unwritten!(home auth_check api_token gssapi_login gssapi_login_web_ui);
