//! Setters that forward their value to the generated builder of a body.

/// Writes setters for a type with a method `map_body`, which changes the builder. Each bound has the fields
/// that take such a value.
macro_rules! setters {
    ($body:ident: $($bound:path => $($field:ident),+;)+) => {
        $($(
            #[doc = concat!(
                "Sets [`", stringify!($field), "`](copr_api::types::builder::", stringify!($body), "::", stringify!($field), ")."
            )]
            pub fn $field<V: $bound>(self, value: V) -> Self {
                self.map_body(|body| body.$field(value))
            }
        )+)+

        /// The fields that have a setter.
        #[cfg(test)]
        pub(crate) const SETTERS: &[&str] = &[$($(stringify!($field)),+),+];
    };
}

/// The setters of the settings of a chroot.
macro_rules! chroot_setters {
    () => {
        $crate::setters::setters! {
            ProjectChrootEdit:
            copr_api::OptionalText => bootstrap_image;
            copr_api::OptionalTexts => additional_modules, additional_packages, additional_repos, reset_fields, with_opts,
                without_opts;
            TryInto<Option<bool>, Error: std::fmt::Display> => delete_comps;
            TryInto<Option<copr_api::enums::Bootstrap>, Error: std::fmt::Display> => bootstrap;
            TryInto<Option<copr_api::enums::Isolation>, Error: std::fmt::Display> => isolation;
        }
    };
}

pub(crate) use {chroot_setters, setters};
