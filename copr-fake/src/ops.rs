//! The table of routes; the operations themselves are below, one file per domain.

#![expect(clippy::unused_async, reason = "all handlers have one signature")]

mod build;
mod build_chroot;
mod build_create;
mod build_options;
mod build_sources;
mod docs;
mod general;
mod mock_chroots;
mod monitor;
mod package;
mod package_sources;
mod permissions;
mod project;
mod project_chroot;
mod rpmrepo;
mod sources;
mod upload;
mod webhook;

use crate::route::{Route, Verb};

macro_rules! row {
    ($verb:ident $path:literal $operation:literal $($handler:ident)::+ $(; warns $instead:literal)? $(, $whole:ident)?) => {
        Route {
            method: Verb::$verb,
            path: $path,
            operation: $operation,
            warns: row!(@warns $($instead)?),
            trims: row!(@trims $($whole)?),
            handler: |cx, rq| Box::pin($($handler)::+(cx, rq)),
        }
    };
    (@warns) => { None };
    (@warns $instead:literal) => { Some($instead) };
    (@trims) => { true };
    (@trims whole) => { false };
}

/// All routes. `warns` names the method that should be used instead; `whole` marks replies `X-Fields` does not trim.
#[rustfmt::skip]
pub const ROUTES: &[Route] = &[
    row!(GET "/" "home" general::home, whole),
    row!(GET "/docs" "docs" docs::page, whole),
    row!(GET "/swagger.json" "swagger" docs::specification, whole),
    row!(GET "/auth-check" "auth_check" general::auth_check, whole),
    row!(POST "/api-token" "api_token_create" general::api_token, whole),
    row!(GET "/gssapi_login" "gssapi_login" general::gssapi_login, whole),
    row!(GET "/gssapi_login/web-ui" "gssapi_login_web_ui" general::gssapi_login_web_ui, whole),
    row!(GET "/mock-chroots/list" "mock_chroot_list" mock_chroots::list, whole),
    row!(GET "/project/" "project_get" project::get),
    row!(GET "/project/list" "project_list" project::list),
    row!(GET "/project/search" "project_search" project::search),
    row!(POST "/project/add/{ownername}" "project_add" project::add),
    row!(PUT "/project/edit/{ownername}/{projectname}" "project_edit" project::edit),
    row!(POST "/project/edit/{ownername}/{projectname}" "project_edit" project::edit; warns "PUT"),
    row!(POST "/project/fork/{ownername}/{projectname}" "project_fork" project::fork),
    row!(PUT "/project/fork/{ownername}/{projectname}" "project_fork" project::fork; warns "POST"),
    row!(DELETE "/project/delete/{ownername}/{projectname}" "project_delete" project::delete),
    row!(POST "/project/delete/{ownername}/{projectname}" "project_delete" project::delete; warns "DELETE"),
    row!(PUT "/project/regenerate-repos/{ownername}/{projectname}" "project_regenerate_repos" project::regenerate_repos),
    row!(POST "/project/regenerate-repos/{ownername}/{projectname}" "project_regenerate_repos" project::regenerate_repos; warns "PUT"),
    row!(GET "/project/permissions/get/{ownername}/{projectname}" "permissions_get" permissions::get, whole),
    row!(PUT "/project/permissions/set/{ownername}/{projectname}" "permissions_set" permissions::set, whole),
    row!(POST "/project/permissions/set/{ownername}/{projectname}" "permissions_set" permissions::set, whole),
    row!(PUT "/project/permissions/request/{ownername}/{projectname}" "permissions_request" permissions::request, whole),
    row!(POST "/project/permissions/request/{ownername}/{projectname}" "permissions_request" permissions::request; warns "PUT", whole),
    row!(GET "/project/permissions/can_build_in/{who}/{ownername}/{projectname}" "permissions_can_build_in" permissions::can_build_in),
    row!(GET "/project-chroot/" "project_chroot_get" project_chroot::get),
    row!(GET "/project-chroot/build-config" "project_chroot_build_config" project_chroot::build_config),
    row!(PUT "/project-chroot/edit/{ownername}/{projectname}/{chrootname}" "project_chroot_edit" project_chroot::edit),
    row!(POST "/project-chroot/edit/{ownername}/{projectname}/{chrootname}" "project_chroot_edit" project_chroot::edit; warns "PUT"),
    row!(POST "/webhook/generate/{ownername}/{projectname}" "webhook_generate" webhook::generate),
    row!(GET "/package/" "package_get" package::get),
    row!(GET "/package/list" "package_list" package::list),
    row!(POST "/package/add/{ownername}/{projectname}/{package_name}/{source_type_text}" "package_add" package_sources::add),
    row!(POST "/package/edit/{ownername}/{projectname}/{package_name}/" "package_edit_keep_type" package_sources::edit_keep_type),
    row!(POST "/package/edit/{ownername}/{projectname}/{package_name}/{source_type_text}" "package_edit" package_sources::edit),
    row!(PUT "/package/reset" "package_reset" package::reset),
    row!(POST "/package/reset" "package_reset" package::reset; warns "PUT"),
    row!(POST "/package/build" "package_build" package::build),
    row!(DELETE "/package/delete" "package_delete" package::delete),
    row!(POST "/package/delete" "package_delete" package::delete; warns "DELETE"),
    row!(GET "/build/{build_id:int}" "build_get" build::get),
    row!(GET "/build/list" "build_list" build::list),
    row!(GET "/build/source-chroot/{build_id:int}" "build_source_chroot" build::source_chroot),
    row!(GET "/build/source-build-config/{build_id:int}" "build_source_build_config" build::source_build_config),
    row!(GET "/build/built-packages/{build_id:int}" "build_built_packages" build::built_packages, whole),
    row!(PUT "/build/cancel/{build_id:int}" "build_cancel" build::cancel),
    row!(POST "/build/cancel/{build_id:int}" "build_cancel" build::cancel; warns "PUT"),
    row!(DELETE "/build/delete/{build_id:int}" "build_delete" build::delete),
    row!(POST "/build/delete/{build_id:int}" "build_delete" build::delete; warns "DELETE"),
    row!(DELETE "/build/delete/list" "build_delete_many" build::delete_many),
    row!(POST "/build/delete/list" "build_delete_many" build::delete_many; warns "DELETE"),
    row!(POST "/build/create/url" "build_create_url" build_create::url),
    row!(POST "/build/create/scm" "build_create_scm" build_create::scm),
    row!(POST "/build/create/pypi" "build_create_pypi" build_create::pypi),
    row!(POST "/build/create/rubygems" "build_create_rubygems" build_create::rubygems),
    row!(POST "/build/create/custom" "build_create_custom" build_create::custom),
    row!(POST "/build/create/distgit" "build_create_distgit" build_create::distgit),
    row!(POST "/build/create/upload" "build_create_upload" upload::create),
    row!(POST "/build/check-before-build" "build_check" build_create::check, whole),
    row!(GET "/build-chroot/" "build_chroot_get" build_chroot::get),
    row!(GET "/build-chroot/{build_id:int}/{chrootname}" "build_chroot_get" build_chroot::get),
    row!(GET "/build-chroot/list" "build_chroot_list" build_chroot::list),
    row!(GET "/build-chroot/list/{build_id:int}" "build_chroot_list" build_chroot::list),
    row!(GET "/build-chroot/build-config" "build_chroot_build_config" build_chroot::build_config),
    row!(GET "/build-chroot/build-config/{build_id:int}/{chrootname}" "build_chroot_build_config" build_chroot::build_config),
    row!(GET "/build-chroot/built-packages" "build_chroot_built_packages" build_chroot::built_packages),
    row!(GET "/monitor" "monitor" monitor::get, whole),
    row!(GET "/rpmrepo/{ownername}/{dirname}/{name_release}" "rpmrepo_get" rpmrepo::get, whole),
];

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::ROUTES;

    #[test]
    fn every_operation_of_the_document_has_its_row() {
        let document: Value = serde_json::from_str(include_str!("../openapi/copr.json")).unwrap();
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
                        && route.warns.is_none()
                });
                if !known {
                    missing.push(id.to_owned());
                }
            }
        }
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn a_twin_stands_beside_the_row_it_points_to() {
        for twin in ROUTES.iter().filter(|route| route.warns.is_some()) {
            let known = ROUTES.iter().any(|route| {
                route.path == twin.path && Some(format!("{:?}", route.method).as_str()) == twin.warns
            });
            assert!(known, "{} {}", twin.operation, twin.path);
        }
    }
}
