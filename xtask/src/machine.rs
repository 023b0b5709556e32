//! What a machine has besides Rust, a C compiler and the registry: libraries that single features need, and tools.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

/// A feature that needs more than a C compiler, what that is, and how it is looked for.
struct Need {
    feature: &'static str,
    what: &'static str,
    /// A library that `pkg-config` has to know.
    library: &'static str,
    libclang: bool,
}

const NEEDS: &[Need] = &[
    Need { feature: "native-tls", what: "the headers of OpenSSL", library: "openssl", libclang: false },
    Need {
        feature: "gssapi",
        what: "the headers of MIT Kerberos, and libclang",
        library: "mit-krb5-gssapi",
        libclang: true,
    },
];

/// The features that can't be built here. Says so for each.
#[must_use]
pub fn missing_features() -> BTreeSet<&'static str> {
    let mut missing = BTreeSet::new();
    for need in NEEDS.iter().filter(|_| cfg!(target_os = "linux")) {
        let here = runs("pkg-config", &["--exists", need.library]) && (!need.libclang || has_libclang());
        if !here {
            println!("note: the feature `{}` is left out: this machine lacks {}.", need.feature, need.what);
            missing.insert(need.feature);
        }
    }
    missing
}

/// Whether a program is here and says that all is well.
#[must_use]
pub fn runs(program: &str, arguments: &[&str]) -> bool {
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Where distributions put it, or where the environment says.
fn has_libclang() -> bool {
    if std::env::var_os("LIBCLANG_PATH").is_some() {
        return true;
    }
    let versions = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let versions = versions.filter(|entry| entry.file_name().to_string_lossy().starts_with("llvm"));
    let folders = versions.map(|entry| entry.path().join("lib"));
    let usual = ["/usr/lib", "/usr/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"];
    folders.chain(usual.map(Into::into)).any(|folder| holds_libclang(&folder))
}

fn holds_libclang(folder: &Path) -> bool {
    let names = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().any(|name| {
        let name = name.to_string_lossy();
        name.starts_with("libclang.so")
            || (name.starts_with("libclang-") && name.contains(".so") && !name.contains("cpp"))
    })
}
