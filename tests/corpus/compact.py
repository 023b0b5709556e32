#!/usr/bin/env python3
"""Writes the compact form of recorded exchanges: one file per group, one exchange per line.

Usage: tests/corpus/compact.py FACTS [TARGET]

FACTS has the recordings, one JSON file per exchange, in `corpus/GROUP/NAME.json` and
`corpus-2026-11/GROUP/NAME.json`. TARGET is the output folder; default: the folder of this
script. The output is deterministic.

Messages of the server are replaced by their shape: each line becomes `…` after the field
name it starts with; a printed dictionary keeps its keys; of an HTML page, only the lines
that link to the specification are kept. Recordings already have symbolic users and masked
secrets; anything else that looks like a credential is an error.
"""

import json
import pathlib
import re
import sys

DATES = ["corpus", "corpus-2026-11"]
# Headers of the front-end server, or of the time of the recording.
DROPPED_HEADERS = {"connection", "content-length", "date", "server"}
SECRETS = {"api_login", "api_token", "token", "webhook_secret"}
MASKED = "**masked**"


def shape(text):
    """Returns the shape of a message."""
    printed = re.fullmatch(r"([^{]*)\{('.*\])\}", text, re.DOTALL)
    if printed:
        keys = re.findall(r"'([a-z_]+)': \[", printed[2])
        return ("…" if printed[1] else "") + "{" + ", ".join(f"'{key}': ['…']" for key in keys) + "}"
    return "\n".join(map(shape_of_line, text.split("\n")))


def shape_of_line(line):
    field = re.match(r"[a-z_]+: ", line)
    return (field[0] if field else "") + "…" if line else ""


def shape_of_page(page):
    if "swagger.json" not in page:
        return "…" if page else ""
    lines = re.findall(r'.*(?:SwaggerUI|[uU]rl:|(?:href|src)="/).*', page)
    return "\n".join(line.strip() for line in lines)


def redacted(body, status):
    """Returns the body of a response without the server's wording."""
    if isinstance(body, str):
        return shape_of_page(body)
    if not isinstance(body, dict):
        return body
    for dependency in body.get("dependencies", []):
        dependency["opts"]["name"] = shape(dependency["opts"]["name"])
    spoken = set(body) - {"output"} if status >= 400 else {"message"}
    return {
        key: shape(value) if key in spoken and isinstance(value, str) else value
        for key, value in body.items()
    }


def refuse_secrets(name, value):
    if isinstance(value, list):
        for item in value:
            refuse_secrets(name, item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in SECRETS and isinstance(inner, str) and inner != MASKED:
                sys.exit(f"{name}: {key} is not masked")
            refuse_secrets(name, inner)


def compact(path):
    """Returns an exchange without empty members."""
    exchange = json.loads(path.read_text(encoding="utf-8"))
    sent, got = exchange["request"], exchange["response"]
    headers = {
        name: shape(value) if name == "warning" else value
        for name, value in got["headers"].items()
        if name not in DROPPED_HEADERS
    }
    refuse_secrets(path, got["body"])
    request = {key: sent[key] for key in ["method", "path", "query", "auth", "headers", "body"]}
    response = {
        "status": got["status"],
        "headers": headers,
        "body": redacted(got["body"], got["status"]),
        "body_trimmed": got.get("body_trimmed"),
    }
    return {"name": path.stem, "request": without_empty(request), "response": without_empty(response)}


def without_empty(fields):
    return {
        key: value
        for key, value in fields.items()
        if value is not None and (key == "body" or value not in ([], {}))
    }


def main(facts, target=pathlib.Path(__file__).parent):
    groups = [group for date in DATES for group in pathlib.Path(facts, date).iterdir() if group.is_dir()]
    for group in sorted(groups):
        exchanges = [compact(path) for path in sorted(group.glob("*.json"), key=lambda path: path.stem)]
        text = "".join(
            json.dumps(exchange, ensure_ascii=False, separators=(",", ":")) + "\n" for exchange in exchanges
        )
        pathlib.Path(target, f"{group.name}.jsonl").write_bytes(text.encode())


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
