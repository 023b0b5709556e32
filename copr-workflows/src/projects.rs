//! Forks projects, waits for their repositories, and requests the role of a builder.

mod fork;
mod repository;
mod role;

pub use fork::ForkProject;
pub use repository::WaitForRepository;
pub use role::BuilderRequest;
