//! The order of packages in lists.

use std::cmp::Ordering;

use crate::api::{Failure, Paging, nulls_last};
use crate::model::Package;

/// The columns that can be requested as order.
const COLUMNS: &str = "
    id name source_type source_json webhook_rebuild enable_net max_builds timeout
    chroot_denylist_raw copr_id
";

/// Sorts by the requested column. Equal rows keep their order.
pub fn sort(rows: &mut [&Package], paging: &Paging) -> Result<(), Failure> {
    paging.check_order(COLUMNS)?;
    rows.sort_by(|one, two| {
        let order = compare(&paging.order, one, two);
        if paging.falling() { order.reverse() } else { order }
    });
    Ok(())
}

fn compare(column: &str, one: &Package, two: &Package) -> Ordering {
    match column {
        "id" => one.id.cmp(&two.id),
        "name" => one.name.cmp(&two.name),
        "source_type" => (one.source.kind as u8).cmp(&(two.source.kind as u8)),
        "webhook_rebuild" => nulls_last(one.auto_rebuild, two.auto_rebuild),
        "max_builds" => one.max_builds.cmp(&two.max_builds),
        "timeout" => nulls_last(one.timeout, two.timeout),
        "chroot_denylist_raw" => one.chroot_denylist.cmp(&two.chroot_denylist),
        "source_json" => json_text(one).cmp(&json_text(two)),
        _ => Ordering::Equal,
    }
}

fn json_text(package: &Package) -> String {
    serde_json::Value::from(package.source.dict.clone()).to_string()
}

#[cfg(test)]
mod tests {
    use super::sort;
    use crate::api::paging::parse;
    use crate::model::Package;

    fn ordered(order: &str, kind: &str) -> Option<Vec<i64>> {
        let mut packages: Vec<Package> = ["b", "a", "c"].map(|name| Package::new(1, name)).into();
        for (package, id) in packages.iter_mut().zip(1..) {
            package.id = id;
        }
        packages[0].auto_rebuild = None;
        packages[2].auto_rebuild = Some(true);
        let mut rows: Vec<&Package> = packages.iter().collect();
        sort(&mut rows, &parse(None, None, Some(order), Some(kind)).unwrap()).ok()?;
        Some(rows.iter().map(|package| package.id).collect())
    }

    #[test]
    fn sorts_by_columns_only() {
        assert_eq!(ordered("id", "DESC"), Some(vec![3, 2, 1]));
        assert_eq!(ordered("name", "ASC"), Some(vec![2, 1, 3]));
        assert_eq!(ordered("webhook_rebuild", "ASC"), Some(vec![2, 3, 1]));
        assert_eq!(ordered("webhook_rebuild", "DESC"), Some(vec![1, 3, 2]));
        assert_eq!(ordered("copr_id", "DESC"), Some(vec![1, 2, 3]));
        for wrong in ["copr", "source_type_text", "color"] {
            assert_eq!(ordered(wrong, "ASC"), None, "{wrong}");
        }
    }
}
