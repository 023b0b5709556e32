//! Submits builds of uploaded files. A file is hashed, and its content is not kept.

use super::build_create::{read, user_and_project};
use super::{build::shown, build_sources};
use crate::api::{Complaints, Context, Failure, Json, Reply, Request};
use crate::model::{Build, Upload};

/// Submits a build of the first file `pkgs`. Reads the body before it checks credentials.
pub fn create(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let body = rq.body()?;
    if let Json::Other(_) = body.json {
        return Err(Failure::Crash);
    }
    let file = body.files.iter().find(|file| file.name == "pkgs" && !file.filename.is_empty());
    let upload =
        file.map(|file| Upload { name: file.filename.clone(), size: file.size, sha256: file.sha256.clone() });
    let is_multipart =
        rq.header("content-type").is_some_and(|media| media.to_ascii_lowercase().starts_with("multipart/"));
    let (user, project) = match user_and_project(cx, rq) {
        // Owner and project are taken from the form, which includes the part `json`, and then from a JSON body.
        Err(Failure::Crash) if is_multipart => return Err(Failure::not_json()),
        other => other?,
    };
    let fields = rq.strict_form()?;
    let mut complaints = Complaints::default();
    let mut submission = read(cx, &user, project, &fields, &mut complaints)?;
    match &upload {
        None => complaints.add("pkgs", "A file is required."),
        Some(upload) => {
            complaints.check(is_buildable(&upload.name), "pkgs", "This file can't be built.");
        }
    }
    complaints.into_dict()?;
    submission.admit(cx.state, &user, None)?;
    let file = upload.as_ref().map(|upload| safe_name(&upload.name)).unwrap_or_default();
    let dir = format!("tmp{:08x}", cx.state.secrets.number() & 0xffff_ffff);
    let (source, source_url) = build_sources::upload(&cx.site.base, &dir, &file);
    let id = submission.create(cx, Build { source_url, source, upload, ..submission.build.clone() })?;
    shown(cx, id)
}

fn is_buildable(name: &str) -> bool {
    let name = name.to_lowercase();
    build_sources::SUFFIXES.iter().any(|suffix| name.ends_with(suffix))
}

/// Returns a safe file name: without directories, with `_` for spaces, without accents and other characters.
fn safe_name(name: &str) -> String {
    let plain: String =
        name.chars().map(|letter| if letter == '/' { ' ' } else { without_accent(letter) }).collect();
    let joined = plain.split_whitespace().collect::<Vec<_>>().join("_");
    let kept: String =
        joined.chars().filter(|letter| letter.is_ascii_alphanumeric() || "_.-".contains(*letter)).collect();
    kept.trim_matches(['.', '_']).to_owned()
}

/// Removes the accents of European languages.
fn without_accent(letter: char) -> char {
    const ACCENTED: &str = "àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżžſÀÁÂÃÄÅĀĂĄÇĆĈĊČĎÈÉÊËĒĔĖĘĚĜĞĠĢĤÌÍÎÏĨĪĬĮİĴĶĹĻĽÑŃŅŇÒÓÔÕÖŌŎŐŔŖŘŚŜŞŠŢŤÙÚÛÜŨŪŬŮŰŲŴÝŶŸŹŻŽ";
    const PLAIN: &str = "aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzzsAAAAAAAAACCCCCDEEEEEEEEEGGGGHIIIIIIIIIJKLLLNNNNOOOOOOOORRRSSSSTTUUUUUUUUUUWYYYZZZ";
    let pair = ACCENTED.chars().zip(PLAIN.chars()).find(|(accented, _)| *accented == letter);
    pair.map_or(letter, |(_, plain)| plain)
}

#[cfg(test)]
mod tests {
    use super::{is_buildable, safe_name};

    #[test]
    fn cleans_file_names() {
        assert_eq!(safe_name("../../etc/x y-1.0.src.rpm"), "etc_x_y-1.0.src.rpm");
        assert_eq!(safe_name("žába-1.0-1.src.rpm"), "zaba-1.0-1.src.rpm");
    }

    #[test]
    fn suffixes_are_case_insensitive() {
        assert!(is_buildable("X-1.0-1.SRC.RPM"));
        assert!(!is_buildable("x-1.0-1.x86_64.rpm"));
    }
}
