//! A table of figures and goals.

/// A table with remarks below.
#[derive(Clone, Debug, Default)]
pub struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    remarks: Vec<String>,
    /// Whether the figures are exact counts that don't vary between rounds.
    pub is_exact: bool,
}

impl Table {
    /// A table with these columns.
    pub fn new<'a>(columns: impl IntoIterator<Item = &'a str>) -> Self {
        Self { columns: columns.into_iter().map(ToOwned::to_owned).collect(), ..Self::default() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// Adds a remark.
    pub fn remark(&mut self, sentence: impl Into<String>) {
        self.remarks.push(sentence.into());
    }

    /// The table as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let mut text = line(&self.columns);
        text += &line(&vec!["---".to_owned(); self.columns.len()]);
        text.extend(self.rows.iter().map(|row| line(row)));
        text.extend(self.remarks.iter().map(|remark| format!("\n{remark}\n")));
        text
    }
}

/// A goal and whether it is met.
#[must_use]
pub fn goal(words: &str, met: bool) -> String {
    format!("{words}: {}", if met { "met" } else { "**not met**" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_markdown_with_remarks_below() {
        let mut table = Table::new(["a", "b"]);
        table.row(["1".to_owned(), goal("≤ 2", true)]);
        table.remark("Enough.");
        assert_eq!(table.markdown(), "| a | b |\n| --- | --- |\n| 1 | ≤ 2: met |\n\nEnough.\n");
    }
}
