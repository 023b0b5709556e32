//! The table of routes. The operations are in the modules, one for each domain.

mod build;
mod build_chroot;
mod build_create;
mod build_sources;
mod general;
mod monitor;
mod package;
mod package_sources;
mod permissions;
mod project;
mod project_chroot;
mod sources;
mod submission;
mod upload;

use super::{Context, Failure, Reply, Request};
use crate::model::SourceType;
use Verb::{DELETE, GET, POST, PUT};

/// The function of a route.
pub type Handler = fn(&mut Context<'_>, &Request) -> Result<Reply, Failure>;

/// One operation on one path.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    pub method: Verb,
    /// A second method of the same path, and whether it is deprecated.
    pub twin: Option<(Verb, bool)>,
    /// The path below `/api_3`. `{build_id:int}` matches digits, `{name}` anything without a slash.
    pub path: &'static str,
    /// The operation ID in the OpenAPI document.
    pub operation: &'static str,
    /// Whether `X-Fields` applies to its replies.
    pub trims: bool,
    pub handler: Handler,
}

/// The methods of routes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::upper_case_acronyms, reason = "HTTP methods are written in capitals")]
pub enum Verb {
    GET,
    POST,
    PUT,
    DELETE,
}

impl Route {
    const fn new(method: Verb, path: &'static str, operation: &'static str, handler: Handler) -> Self {
        Self { method, twin: None, path, operation, trims: true, handler }
    }

    /// Adds a second method.
    const fn also(self, method: Verb) -> Self {
        Self { twin: Some((method, false)), ..self }
    }

    /// Adds a deprecated method, which gets a warning.
    const fn deprecated(self, method: Verb) -> Self {
        Self { twin: Some((method, true)), ..self }
    }

    /// Lets the route ignore `X-Fields`.
    const fn whole(self) -> Self {
        Self { trims: false, ..self }
    }

    /// Returns whether the route has a method.
    pub fn takes(&self, method: Verb) -> bool {
        self.method == method || self.twin.is_some_and(|(twin, _)| twin == method)
    }

    /// Returns whether a method is deprecated.
    pub fn warns(&self, method: Verb) -> bool {
        self.twin == Some((method, true))
    }
}

/// All routes.
#[rustfmt::skip]
pub const ROUTES: &[Route] = &[
    Route::new(GET, "/", "home", general::home).whole(),
    Route::new(GET, "/docs", "docs", general::docs).whole(),
    Route::new(GET, "/swagger.json", "swagger", general::specification).whole(),
    Route::new(GET, "/auth-check", "auth_check", general::auth_check).whole(),
    Route::new(POST, "/api-token", "api_token_create", general::api_token).whole(),
    Route::new(GET, "/gssapi_login", "gssapi_login", general::gssapi_login).whole(),
    Route::new(GET, "/gssapi_login/web-ui", "gssapi_login_web_ui", general::gssapi_login_web_ui).whole(),
    Route::new(GET, "/mock-chroots/list", "mock_chroot_list", general::mock_chroots).whole(),
    Route::new(GET, "/project/", "project_get", project::get),
    Route::new(GET, "/project/list", "project_list", project::list),
    Route::new(GET, "/project/search", "project_search", project::search),
    Route::new(POST, "/project/add/{ownername}", "project_add", project::add),
    Route::new(PUT, "/project/edit/{ownername}/{projectname}", "project_edit", project::edit).deprecated(POST),
    Route::new(POST, "/project/fork/{ownername}/{projectname}", "project_fork", project::fork).deprecated(PUT),
    Route::new(DELETE, "/project/delete/{ownername}/{projectname}", "project_delete", project::delete).deprecated(POST),
    Route::new(PUT, "/project/regenerate-repos/{ownername}/{projectname}", "project_regenerate_repos", project::regenerate_repos).deprecated(POST),
    Route::new(GET, "/project/permissions/get/{ownername}/{projectname}", "permissions_get", permissions::get).whole(),
    Route::new(PUT, "/project/permissions/set/{ownername}/{projectname}", "permissions_set", permissions::set).also(POST).whole(),
    Route::new(PUT, "/project/permissions/request/{ownername}/{projectname}", "permissions_request", permissions::request).deprecated(POST).whole(),
    Route::new(GET, "/project/permissions/can_build_in/{who}/{ownername}/{projectname}", "permissions_can_build_in", permissions::can_build_in),
    Route::new(GET, "/project-chroot/", "project_chroot_get", project_chroot::get),
    Route::new(GET, "/project-chroot/build-config", "project_chroot_build_config", project_chroot::build_config),
    Route::new(PUT, "/project-chroot/edit/{ownername}/{projectname}/{chrootname}", "project_chroot_edit", project_chroot::edit).deprecated(POST),
    Route::new(POST, "/webhook/generate/{ownername}/{projectname}", "webhook_generate", project::new_webhook_secret),
    Route::new(GET, "/package/", "package_get", package::get),
    Route::new(GET, "/package/list", "package_list", package::list),
    Route::new(POST, "/package/add/{ownername}/{projectname}/{package_name}/{source_type_text}", "package_add", package_sources::add),
    Route::new(POST, "/package/edit/{ownername}/{projectname}/{package_name}/", "package_edit_keep_type", package_sources::edit_keep_type),
    Route::new(POST, "/package/edit/{ownername}/{projectname}/{package_name}/{source_type_text}", "package_edit", package_sources::edit),
    Route::new(PUT, "/package/reset", "package_reset", package::reset).deprecated(POST),
    Route::new(POST, "/package/build", "package_build", build_create::of_package),
    Route::new(DELETE, "/package/delete", "package_delete", package::delete).deprecated(POST),
    Route::new(GET, "/build/{build_id:int}", "build_get", build::get),
    Route::new(GET, "/build/list", "build_list", build::list),
    Route::new(GET, "/build/source-chroot/{build_id:int}", "build_source_chroot", build::source_chroot),
    Route::new(GET, "/build/source-build-config/{build_id:int}", "build_source_build_config", build::source_build_config),
    Route::new(GET, "/build/built-packages/{build_id:int}", "build_built_packages", build::built_packages).whole(),
    Route::new(PUT, "/build/cancel/{build_id:int}", "build_cancel", build::cancel).deprecated(POST),
    Route::new(DELETE, "/build/delete/{build_id:int}", "build_delete", build::delete).deprecated(POST),
    Route::new(DELETE, "/build/delete/list", "build_delete_many", build::delete_many).deprecated(POST),
    Route::new(POST, "/build/create/url", "build_create_url", build_create::url),
    Route::new(POST, "/build/create/scm", "build_create_scm", |cx, rq| build_create::one(cx, rq, SourceType::Scm)),
    Route::new(POST, "/build/create/pypi", "build_create_pypi", |cx, rq| build_create::one(cx, rq, SourceType::Pypi)),
    Route::new(POST, "/build/create/rubygems", "build_create_rubygems", |cx, rq| build_create::one(cx, rq, SourceType::Rubygems)),
    Route::new(POST, "/build/create/custom", "build_create_custom", |cx, rq| build_create::one(cx, rq, SourceType::Custom)),
    Route::new(POST, "/build/create/distgit", "build_create_distgit", |cx, rq| build_create::one(cx, rq, SourceType::Distgit)),
    Route::new(POST, "/build/create/upload", "build_create_upload", upload::create),
    Route::new(POST, "/build/check-before-build", "build_check", build_create::check).whole(),
    Route::new(GET, "/build-chroot/", "build_chroot_get", build_chroot::get),
    Route::new(GET, "/build-chroot/{build_id:int}/{chrootname}", "build_chroot_get", build_chroot::get),
    Route::new(GET, "/build-chroot/list", "build_chroot_list", build_chroot::list),
    Route::new(GET, "/build-chroot/list/{build_id:int}", "build_chroot_list", build_chroot::list),
    Route::new(GET, "/build-chroot/build-config", "build_chroot_build_config", build_chroot::build_config),
    Route::new(GET, "/build-chroot/build-config/{build_id:int}/{chrootname}", "build_chroot_build_config", build_chroot::build_config),
    Route::new(GET, "/build-chroot/built-packages", "build_chroot_built_packages", build_chroot::built_packages),
    Route::new(GET, "/monitor", "monitor", monitor::get).whole(),
    Route::new(GET, "/rpmrepo/{ownername}/{dirname}/{name_release}", "rpmrepo_get", project::rpmrepo).whole(),
];

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::ROUTES;

    #[test]
    fn has_a_route_for_every_operation() {
        let document: Value = serde_json::from_str(include_str!("../../openapi/copr.json")).unwrap();
        let mut missing = Vec::new();
        for (path, item) in document["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                let Some(id) = operation["operationId"].as_str() else {
                    continue;
                };
                let known = ROUTES.iter().any(|route| {
                    route.operation == id
                        && format!("{:?}", route.method).eq_ignore_ascii_case(method)
                        && route.path.replace(":int}", "}") == *path
                });
                if !known {
                    missing.push(id.to_owned());
                }
            }
        }
        assert!(missing.is_empty(), "{missing:?}");
    }
}
