//! Formats reports as plain text for a terminal and as Markdown for a pull request.

use super::verdict::Class;
use super::words::clean;
use super::{Change, Report};

/// The maximum number of operations that are listed; more are only counted.
const LISTED: usize = 4;

/// The heading of a class, and its meaning.
const fn heading(class: Class) -> (&'static str, &'static str) {
    match class {
        Class::Breaking => ("Breaking", "Clients written for the old description can fail"),
        Class::Unclear => ("Unclear", "Whether clients fail depends on the client"),
        Class::Compatible => ("Compatible", "Clients continue to work"),
    }
}

/// `4 changes: 1 breaking, 0 unclear, 3 compatible`.
fn headline(report: &Report) -> String {
    let counts = Class::ALL.map(|class| format!("{} {}", report.of(class).count(), class.name()));
    let noun = if report.changes.len() == 1 { "change" } else { "changes" };
    format!("{} {noun}: {}", report.changes.len(), counts.join(", "))
}

/// The affected operations, unless the subject is the only one.
fn affected(change: &Change, quote: &dyn Fn(&str) -> String) -> Option<String> {
    match change.operations.len() {
        0 => change.is_unused.then(|| "no operation uses it".to_owned()),
        1 if change.operations.contains(&change.subject) => None,
        1..=LISTED => {
            let operations: Vec<_> = change.operations.iter().map(|one| quote(one)).collect();
            Some(format!("affects {}", operations.join(", ")))
        }
        many => Some(format!("affects {many} operations")),
    }
}

pub(super) fn text(report: &Report) -> String {
    if report.is_empty() {
        return "No changes.\n".to_owned();
    }
    let mut lines = vec![headline(report) + "."];
    for class in Class::ALL.into_iter().filter(|class| report.of(*class).count() > 0) {
        let (title, meaning) = heading(class);
        lines.push(format!("\n{title} ({}): {meaning}", report.of(class).count()));
        for change in report.of(class) {
            lines.push(format!("  - {}", change.sentence.replace('\n', " ")));
            lines.extend(affected(change, &clean).map(|affected| format!("    ({affected})")));
        }
    }
    lines.join("\n") + "\n"
}

pub(super) fn markdown(report: &Report) -> String {
    if report.is_empty() {
        return "No changes.\n".to_owned();
    }
    let mut lines = vec![format!("**{}**", headline(report))];
    for class in Class::ALL.into_iter().filter(|class| report.of(*class).count() > 0) {
        let (title, meaning) = heading(class);
        lines.push(format!("\n### {title} ({})\n\n{meaning}:\n", report.of(class).count()));
        for change in report.of(class) {
            let affected = affected(change, &span).map(|affected| format!("<br>{affected}"));
            lines.push(format!("- {}{}", sentence(change), affected.unwrap_or_default()));
        }
    }
    lines.join("\n") + "\n"
}

/// Formats the subject as code, so that paths and names are not parsed as Markdown.
fn sentence(change: &Change) -> String {
    let subject = clean(&change.subject);
    match change.sentence.strip_prefix(&subject) {
        Some(rest) if !subject.is_empty() => span(&subject) + &escaped(rest),
        _ => escaped(&change.sentence),
    }
}

/// A code span.
fn span(text: &str) -> String {
    let text = clean(text);
    // Markdown does not support empty code spans.
    if text.trim().is_empty() { "(empty)".to_owned() } else { format!("`{text}`") }
}

/// Escapes everything except code spans.
fn escaped(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    let last = parts.len() - 1;
    let mut out = String::new();
    for (i, part) in parts.iter().enumerate() {
        match (i % 2, i == last) {
            (0, _) => out += &escaped_plain(part),
            // An unpaired backtick.
            (_, true) => out.extend(["\\`", &escaped_plain(part)]),
            (_, false) => out += &span(part),
        }
    }
    out
}

/// Escapes Markdown, HTML, mentions and issue references.
fn escaped_plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '*' | '_' | '[' | ']' | '|' | '~' | '!' => out.extend(['\\', c]),
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '&' => out += "&amp;",
            // A backslash does not prevent these links.
            '@' | '#' => {
                out.push(c);
                out += "<!-- -->";
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_plain_text() {
        assert_eq!(
            escaped("a|b <i> `x|<y>` @me #1 *z*"),
            "a\\|b &lt;i&gt; `x|<y>` @<!-- -->me #<!-- -->1 \\*z\\*"
        );
        assert_eq!(escaped("half a ` span_"), "half a \\` span\\_");
    }
}
