//! Makes every builder that names a project, of a call or of a body, into an `OfProject`.

use quote::quote;
use syn::{Item, ItemMod, ItemStruct, parse_quote};

use super::has;

/// What the layer on top adds to builders. A setter of the same name would hide it without a word.
const TAKEN: [&str; 5] = ["items", "pages", "project", "of_project", "detach"];

/// Adds the implementations beside the builders.
///
/// # Errors
/// When a setter has a name that is taken.
pub(super) fn implement(builders: &mut ItemMod) -> Result<(), String> {
    let Some((_, items)) = &mut builders.content else { return Ok(()) };
    let mut added = Vec::new();
    for item in items.iter() {
        if let Item::Struct(builder) = item {
            if let Some(taken) = TAKEN.iter().find(|name| has(builder, name)) {
                return Err(format!(
                    "the builder `{}` has a setter `{taken}`, which is the name of a method of the layer on top",
                    builder.ident
                ));
            }
            if has(builder, "ownername") && has(builder, "projectname") {
                added.push(of_project(builder));
            }
        }
    }
    items.append(&mut added);
    Ok(())
}

fn of_project(builder: &ItemStruct) -> Item {
    let name = &builder.ident;
    let lifetime = builder.generics.lifetimes().next().map(|_| quote!(<'_>));
    let directory = if has(builder, "project_dirname") {
        quote! {
            if let Some(directory) = project.directory() {
                self.project_dirname = Ok(Some(directory));
            }
        }
    } else {
        quote!(let project = project.without_directory();)
    };
    parse_quote! {
        impl crate::OfProject for #name #lifetime {
            #[inline]
            fn of_project(mut self, project: crate::ProjectNames) -> Self {
                #directory
                self.ownername = project.owner();
                self.projectname = project.name();
                self
            }
        }
    }
}
