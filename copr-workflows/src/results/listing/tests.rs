//! Pages of several web servers, and hostile ones.

use super::*;

fn base() -> Url {
    Url::parse("https://x.org/results/@g/p:pr:1/fedora-43-x86_64/00000007-a/").unwrap()
}

fn names(page: &str) -> Vec<(String, bool)> {
    let listing = read(&base(), page, false);
    listing.entries.into_iter().map(|entry| (entry.name, entry.directory)).collect()
}

fn owned(rows: &[(&str, bool)]) -> Vec<(String, bool)> {
    rows.iter().map(|(name, directory)| ((*name).to_owned(), *directory)).collect()
}

#[test]
fn parses_lighttpd() {
    let page = r#"<table><thead><tr><th class="n">Name</th><th class="m">Last Modified</th><th class="s">Size</th></tr></thead>
<tbody>
<tr class="d"><td class="n"><a href="../">..</a>/</td><td class="m">&nbsp;</td><td class="s">- &nbsp;</td></tr>
<tr class="d"><td class="n"><a href="chroot_scan/">chroot_scan</a>/</td><td class="m">2026-Jan-03 10:09:31</td><td class="s">- &nbsp;</td></tr>
<tr><td class="n"><a href="backend.log.gz">backend.log.gz</a></td><td class="m">2026-Jan-03 10:10:33</td><td class="s">2.42K</td></tr>
<tr><td class="n"><a href="build.info">build.info</a></td><td class="m">2026-Jan-03 10:07:43</td><td class="s">59.00B</td></tr>
<tr><td class="n"><a href="a%2bb-1%5e2.rpm">a+b-1^2.rpm</a></td><td class="m">2026-Jan-03 10:07:43</td><td class="s">0.1K</td></tr>
</tbody></table>"#;
    assert_eq!(
        names(page),
        owned(&[
            ("chroot_scan", true),
            ("backend.log.gz", false),
            ("build.info", false),
            ("a+b-1^2.rpm", false),
        ])
    );
}

#[test]
fn parses_nginx() {
    let page = "<html>\r\n<head><title>Index of /x/</title></head>\r\n<body>\r\n<h1>Index of /x/</h1><hr><pre><a href=\"../\">../</a>\r\n\
        <a href=\"fedora-review/\">fedora-review/</a>                                     07-Aug-2026 23:40                   -\r\n\
        <a href=\"a-1.src.rpm\">a-1.src.rpm</a>                                        07-Aug-2026 23:40               12345\r\n\
        <a href=\"empty\">empty</a>                                              07-Aug-2026 23:40                   0\r\n\
        </pre><hr></body>\r\n</html>\r\n";
    assert_eq!(names(page), owned(&[("fedora-review", true), ("a-1.src.rpm", false), ("empty", false)]));
}

#[test]
fn parses_apache() {
    let table = r#"<table><tr><th><a href="?C=N;O=D">Name</a></th><th><a href="?C=M;O=A">Last modified</a></th></tr>
<tr><td valign="top">&nbsp;</td><td><a href="/results/@g/p:pr:1/fedora-43-x86_64/">Parent Directory</a></td><td>&nbsp;</td><td align="right">  - </td></tr>
<tr><td valign="top">&nbsp;</td><td><a href="a&amp;b.log">a&amp;b.log</a></td><td align="right">2026-08-06 23:40  </td><td align="right">956 </td><td>&nbsp;</td></tr>
<tr><td valign="top">&nbsp;</td><td><a href="c.rpm">c.rpm</a></td><td align="right">2026-08-06 23:40  </td><td align="right">2.4M</td><td>&nbsp;</td></tr>
</table>"#;
    assert_eq!(names(table), owned(&[("a&b.log", false), ("c.rpm", false)]));
    let plain = r#"<ul><li><a href="/results/@g/p:pr:1/fedora-43-x86_64/"> Parent Directory</a></li>
<li><a href="x.spec"> x.spec</a></li></ul>"#;
    assert_eq!(names(plain), owned(&[("x.spec", false)]));
}

#[test]
fn parses_many_forms_of_links() {
    let page = r#"<A HREF='one.rpm'>x</A> <a class=k href=two.rpm>x</a> <abbr href="no"></abbr>
        <a href="./three:1.rpm"></a> <a href="four:1.rpm"></a> <a href="/results/@g/p:pr:1/fedora-43-x86_64/00000007-a/five"></a>
        <a href="https://x.org/results/@g/p:pr:1/fedora-43-x86_64/00000007-a/six#f"></a> <a href="one.rpm?again"></a>"#;
    let found: Vec<_> = names(page).into_iter().map(|(name, _)| name).collect();
    assert_eq!(found, ["one.rpm", "two.rpm", "three:1.rpm", "four:1.rpm", "five", "six"]);
}

#[test]
fn ignores_links_to_elsewhere_and_refuses_hostile_names() {
    let page = r#"<a href="https://evil.org/x.rpm"></a> <a href="//evil.org/x"></a> <a href="/etc/passwd"></a>
        <a href="../../x"></a> <a href="a/b"></a> <a href="file:///etc/passwd"></a> <a href="javascript:alert(1)"></a>
        <a href="..%2f..%2fx"></a> <a href="%2e%2e%2fx"></a> <a href="a%00b"></a> <a href="a%5cb"></a> <a href="%2Fetc%2Fpasswd"></a>
        <a href="x.rpm.0123456789abcdef.part"></a> <a href="%e2%80"></a> <a href="%zz"></a> <a href="%"></a> <a href="good"></a>"#;
    let listing = read(&base(), page, false);
    let found: Vec<_> = listing.entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(found, ["javascript:alert(1)", "\u{fffd}", "%zz", "%", "good"]);
    assert!(listing.entries.iter().all(|entry| entry.url.origin() == base().origin()));
    assert_eq!(
        listing.refused,
        ["../../x", "../x", "a\0b", "a\\b", "/etc/passwd", "x.rpm.0123456789abcdef.part"]
    );
    let windows = read(&base(), r#"<a href="nul.rpm"></a> <a href="ok.rpm"></a>"#, true);
    assert_eq!((windows.entries.len(), windows.refused.len()), (1, 1));
}

#[test]
fn recognizes_directory_pages_and_their_end() {
    for (page, directory, whole) in [
        ("<HTML><title>Index of /x</title></HTML>", true, true),
        ("<html><h1>Index of /x</h1></html >\n<!-- a > b -->\n<!-- 0.1 ms -->\r\n", true, true),
        ("<html><h1>Index of /x</h1><a href=a>", true, false),
        ("<html><h1>Index of /x</h1></html><a href=a>", true, false),
        ("<html>Please enable JavaScript.</html>", false, true),
        ("{}", false, false),
        ("", false, false),
    ] {
        assert_eq!((is_directory(page), is_whole(page)), (directory, whole), "{page}");
    }
}

#[test]
fn decodes_entities_once() {
    let page = r#"<a href="a&amp;lt;&#39;&#x27;b"></a> <a href="&lt;c&gt;&amp;#39;"></a>"#;
    let found: Vec<_> = names(page).into_iter().map(|(name, _)| name).collect();
    assert_eq!(found, ["a&lt;''b", "<c>&"]);
}

#[test]
fn parses_hostile_pages_quickly() {
    for piece in ["<a href=\"x", "<A HREF=x>", "<a ", "<", "&", "<a href=&&&&>", "<a href=x>1:1 "] {
        let listing = read(&base(), &piece.repeat(50_000), false);
        assert!(listing.entries.len() < 3, "{piece}");
    }
    let listing = read(&base(), &format!("<a href=\"{}\">", "&".repeat(250_000)), false);
    assert_eq!(listing.refused.len(), 1);
}

const PIECES: &[&str] = &[
    "<a href=",
    "<a href=\"",
    "\"",
    "'",
    ">",
    "</a>",
    "../",
    "..",
    "/",
    "%2f",
    "%2E",
    "%00",
    "%",
    "&amp;",
    "&#47;",
    "&#x2e;",
    "x.org",
    "https://",
    "//",
    ":",
    "?",
    "#",
    "\\",
    "a",
    "b.rpm",
    " ",
    "10:00 ",
    "12 ",
];

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(2_000))]
    #[test]
    fn entries_stay_below_the_directory(
        page in proptest::collection::vec(proptest::sample::select(PIECES), 0..40), noise in ".{0,8}",
    ) {
        let page = page.join(&noise) + &page.concat();
        let listing = read(&base(), &page, false);
        for entry in listing.entries {
            proptest::prop_assert!(name::fault(&entry.name, false).is_none());
            proptest::prop_assert!(entry.url.as_str().starts_with(base().as_str()), "{}", entry.url);
        }
    }
}
