//! Work that takes longer is awaited directly.

/// Lets a type be awaited: `.await` calls one of its methods.
macro_rules! awaited {
    ($type:ident, $method:ident -> $output:ty) => {
        impl IntoFuture for $type {
            type Output = $output;
            type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Self::Output> + Send>>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.$method())
            }
        }
    };
}

pub(crate) use awaited;
