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

pub(super) use setters;
