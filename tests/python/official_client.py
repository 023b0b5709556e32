"""Runs every method of the official Python client, then every command of copr-cli, against a server.

    python official_client.py URL LOGIN TOKEN USER SECOND_LOGIN SECOND_TOKEN SECOND_USER TABLES

TABLES is the file with the Rust replacement of each method and command; it must have all of them and no others. Prints a table and,
as the last line, the summary as JSON. Methods are found by introspection, so new methods without a step below count as not called.
Exit code 1 if a step failed.
"""

import argparse
import inspect
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

import copr_cli.main
from copr.v3 import Client
from copr.v3.proxies import BaseProxy

CHROOT, OTHER = "fedora-43-x86_64", "fedora-43-aarch64"
SRPM = "https://example.org/conformance-1.0-1.src.rpm"
GIT = "https://example.org/git/conformance.git"

# copr-cli sleeps half a minute between two polls of a build; the fake's clock is faster.
CLI = (
    "import sys, time; real = time.sleep; time.sleep = lambda seconds: real(min(seconds, 0.2)); "
    "sys.argv[0] = 'copr-cli'; from copr_cli.main import main; main()"
)

# Methods of python-copr 2.7 that the server does not support: reported as not called, not as a failure.
NOT_ON_SERVERS = {
    "BuildProxy.create_from_rpm_upload": "disabled on the public server, and its interface is still changing; 2.7 fails on servers that enable it",
}


class Recorder:
    """Calls methods and commands, and records the results."""

    def __init__(self):
        self.results = {}
        self.commands = []

    def step(self, name, action, effect=None):
        """Calls a method. `effect` gets the result and returns whether it is as expected."""
        try:
            answer = action()
            if effect is not None and not effect(answer):
                raise AssertionError("called without the expected effect")
            self.results.setdefault(name, (True, ""))
            return answer
        except Exception as error:  # every error is a result
            where = traceback.extract_tb(error.__traceback__)[-1]
            self.results[name] = (False, f"{type(error).__name__}: {error} ({os.path.basename(where.filename)}:{where.lineno})")
            return None

    def command(self, config, words, expected=0, shows=None, answer=None):
        """Runs a command, with input if it asks for it. Returns its output."""
        run = subprocess.run(
            [sys.executable, "-c", CLI, "--config", config, *words],
            capture_output=True, text=True, timeout=120, check=False, input=answer,
        )
        problem = ""
        if run.returncode != expected:
            problem = f"exit code {run.returncode} instead of {expected}: {(run.stderr or run.stdout).strip()[-300:]}"
        elif shows is not None and shows not in run.stdout + run.stderr:
            problem = f"its output does not show {shows!r}"
        self.commands.append((" ".join(words[:2]), problem))
        return run.stdout


def methods(client):
    """All methods of all proxies, as Class.method."""
    for proxy in vars(client).values():
        if isinstance(proxy, BaseProxy):
            for name, _ in inspect.getmembers(type(proxy), inspect.isfunction):
                if not name.startswith("_") and name in vars(type(proxy)) and name != "create_from_config_file":
                    yield f"{type(proxy).__name__}.{name}"


def subcommands():
    """All subcommands of copr-cli."""
    for action in copr_cli.main.setup_parser()._actions:  # pylint: disable=protected-access
        if isinstance(action, argparse._SubParsersAction):  # pylint: disable=protected-access
            yield from action.choices


def documented(path, every):
    """Missing rows of the migration tables, rows for methods that no longer exist, and wrong counts."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    names = {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}
    # `add-package-pypi`, `-scm` stands for two commands.
    for cell in cells:
        if (verb := re.match(r" `(\w+-package)-\w+`, `-", cell)):
            names |= {verb[1] + name for name in re.findall(r"`(-\w+)`", cell)}
    tables = {"methods of python-copr": set(every), "commands of copr-cli": set(subcommands())}
    for title, real in tables.items():
        number = re.search(rf"^## The (\d+) {title}", text, re.MULTILINE)
        if not number or int(number[1]) != len(real):
            yield f"{title}: there are {len(real)}"
        yield from (f"{title}: {name} is missing" for name in sorted(real - names))
    yield from (f"{name} no longer exists" for name in sorted(names) if "Proxy." in name and name not in every)


def general(w, client, user):
    base = client.base_proxy
    w.step("BaseProxy.home", base.home, lambda a: a.version == 3)
    w.step("BaseProxy.auth_check", base.auth_check, lambda a: a.name == user)
    w.step("BaseProxy.auth_username", base.auth_username, lambda a: a == user)
    w.step("MockChrootProxy.get_list", client.mock_chroot_proxy.get_list, lambda a: CHROOT in a)


def projects(w, client, second, user, other, name):
    p = client.project_proxy
    w.step("ProjectProxy.add", lambda: p.add(user, name, [CHROOT, OTHER], description="by the official client", enable_net=True,
                                             additional_repos=["https://example.org/repo"], exist_ok=True))
    w.step("ProjectProxy.get", lambda: p.get(user, name),
           lambda a: a.description == "by the official client" and a.enable_net and a.additional_repos)
    w.step("ProjectProxy.get_list", lambda: p.get_list(user, pagination={"limit": 5}), lambda a: name in [i.name for i in a])
    w.step("ProjectProxy.search", lambda: p.search(f"{user}/{name}"), lambda a: name in [i.name for i in a])
    w.step("ProjectProxy.edit", lambda: p.edit(user, name, description="edited"),
           lambda _: p.get(user, name).description == "edited")
    w.step("ProjectProxy.regenerate_repos", lambda: p.regenerate_repos(user, name))
    w.step("ProjectProxy.fork", lambda: p.fork(user, name, user, f"{name}-fork"), lambda a: a.name == f"{name}-fork")
    w.step("ProjectProxy.request_permissions",
           lambda: second.project_proxy.request_permissions(user, name, {"builder": True}))
    w.step("ProjectProxy.get_permissions", lambda: p.get_permissions(user, name),
           lambda a: a.permissions[other]["builder"] == "request")
    w.step("ProjectProxy.set_permissions",
           lambda: p.set_permissions(user, name, {other: {"builder": "approved"}}))
    w.step("ProjectProxy.can_build_in", lambda: p.can_build_in(other, user, name), lambda a: a)
    w.step("WebhookProxy.generate", lambda: client.webhook_proxy.generate(user, name), lambda a: a.webhook_secret)
    w.step("ProjectProxy.delete", lambda: p.delete(user, f"{name}-fork"))


def chroots(w, client, user, name):
    c = client.project_chroot_proxy
    w.step("ProjectChrootProxy.get", lambda: c.get(user, name, CHROOT), lambda a: a.mock_chroot == CHROOT)
    with tempfile.NamedTemporaryFile("w", suffix=".xml") as comps:
        comps.write("<comps/>")
        comps.flush()
        w.step("ProjectChrootProxy.edit",
               lambda: c.edit(user, name, CHROOT, additional_packages=["make"], comps=comps.name),
               lambda _: c.get(user, name, CHROOT).additional_packages == ["make"] and c.get(user, name, CHROOT).comps_name)
    w.step("ProjectChrootProxy.edit", lambda: c.edit(user, name, CHROOT, delete_comps=True, with_opts=["tests"]),
           lambda _: c.get(user, name, CHROOT).comps_name is None and c.get(user, name, CHROOT).with_opts == ["tests"])
    w.step("ProjectChrootProxy.get_build_config", lambda: c.get_build_config(user, name, CHROOT), lambda a: a.repos)


def packages(w, client, user, name):
    k = client.package_proxy
    sources = {
        "scm": {"clone_url": GIT, "spec": "a.spec", "source_build_method": "tito", "webhook_rebuild": True},
        "distgit": {"committish": "rawhide"},
        "pypi": {"pypi_package_name": "conformance"},
        "rubygems": {"gem_name": "conformance"},
        "custom": {"script": "#!/bin/sh\ntrue", "script_chroot": CHROOT, "script_builddeps": "git"},
    }
    for kind, source in sources.items():
        w.step("PackageProxy.add", lambda: k.add(user, name, f"from-{kind}", kind, source),
               lambda a: a.source_type == kind)
    w.step("PackageProxy.get", lambda: k.get(user, name, "from-custom"),
           lambda a: a.source_dict["chroot"] == CHROOT and a.source_dict["builddeps"] == "git")
    w.step("PackageProxy.get_list", lambda: k.get_list(user, name, pagination={"limit": 3, "order": "name"}),
           lambda a: [i.name for i in a] == ["from-custom", "from-distgit", "from-pypi"])
    w.step("PackageProxy.edit", lambda: k.edit(user, name, "from-rubygems", "rubygems", {"gem_name": "other"}),
           lambda _: k.get(user, name, "from-rubygems").source_dict["gem_name"] == "other")
    w.step("PackageProxy.build", lambda: k.build(user, name, "from-scm", buildopts={"chroots": [CHROOT], "timeout": 3600}),
           lambda a: a.source_package["name"] == "from-scm" and a.chroots == [CHROOT])
    w.step("PackageProxy.reset", lambda: k.reset(user, name, "from-pypi"),
           lambda _: k.get(user, name, "from-pypi").source_type == "unset")
    w.step("PackageProxy.delete", lambda: k.delete(user, name, "from-pypi"),
           lambda _: "from-pypi" not in [i.name for i in k.get_list(user, name)])


def wait(client, build):
    """Polls until the build has finished. The fake's clock advances between polls."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if client.build_proxy.get(build.id).state in ("succeeded", "failed", "canceled", "skipped", "forked"):
            return client.build_proxy.get(build.id)
    return client.build_proxy.get(build.id)


def builds(w, client, user, name):
    b, one = client.build_proxy, {"chroots": [CHROOT]}
    ids = []

    def made(build):
        ids.append(build.id)
        return b.get(build.id).id == build.id

    w.step("BuildProxy.check_before_build",
           lambda: b.check_before_build(user, name, buildopts={"chroots": [CHROOT], "progress_callback": None}))
    first = w.step("BuildProxy.create_from_url", lambda: b.create_from_url(user, name, SRPM, buildopts=one), made)
    w.step("BuildProxy.create_from_urls", lambda: b.create_from_urls(user, name, [SRPM, SRPM]),
           lambda a: len(a) == 2 and all(made(i) for i in a))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "conformance-2-1.src.rpm")
        with open(path, "wb") as srpm:
            srpm.write(b"x" * 100_000)
        w.step("BuildProxy.create_from_file", lambda: b.create_from_file(user, name, path, buildopts={"background": True}),
               lambda a: made(a) and a.is_background)
    w.step("BuildProxy.create_from_scm", lambda: b.create_from_scm(user, name, GIT, committish="main"),
           lambda a: made(a) and b.get_source_build_config(a.id).source_dict["committish"] == "main")
    w.step("BuildProxy.create_from_distgit", lambda: b.create_from_distgit(user, name, "bash"), made)
    w.step("BuildProxy.create_from_pypi", lambda: b.create_from_pypi(user, name, "conformance"), made)
    w.step("BuildProxy.create_from_rubygems", lambda: b.create_from_rubygems(user, name, "conformance"), made)
    w.step("BuildProxy.create_from_custom",
           lambda: b.create_from_custom(user, name, "#!/bin/sh", script_chroot=CHROOT, script_builddeps=["git"]),
           lambda a: made(a) and b.get_source_build_config(a.id).source_dict["chroot"] == CHROOT)
    w.step("BuildProxy.get", lambda: b.get(first.id), lambda a: a.projectname == name)
    w.step("BuildProxy.get_list", lambda: b.get_list(user, name, pagination={"limit": 100}),
           lambda a: set(ids) <= {i.id for i in a})
    w.step("BuildProxy.get_source_build_config", lambda: b.get_source_build_config(first.id),
           lambda a: a.source_dict["url"] == SRPM)
    w.step("BuildProxy.get", lambda: wait(client, first), lambda a: a.state == "succeeded")
    w.step("BuildProxy.get_source_chroot", lambda: b.get_source_chroot(first.id), lambda a: a.state == "succeeded")
    w.step("BuildProxy.get_built_packages", lambda: b.get_built_packages(first.id), lambda a: a[CHROOT]["packages"])
    c = client.build_chroot_proxy
    w.step("BuildChrootProxy.get_list", lambda: c.get_list(first.id), lambda a: [i.name for i in a] == [CHROOT])
    w.step("BuildChrootProxy.get", lambda: c.get(first.id, CHROOT), lambda a: a.state == "succeeded")
    w.step("BuildChrootProxy.get_build_config", lambda: c.get_build_config(first.id, CHROOT), lambda a: a.repos)
    w.step("BuildChrootProxy.get_built_packages", lambda: c.get_built_packages(first.id, CHROOT), lambda a: a.packages)
    w.step("MonitorProxy.monitor",
           lambda: client.monitor_proxy.monitor(user, name, additional_fields=["url_build_log"]),
           lambda a: any(CHROOT in package["chroots"] for package in a.packages))
    late = [b.create_from_url(user, name, SRPM) for _ in range(3)]
    for build in late:
        w.step("BuildProxy.cancel", lambda: b.cancel(build.id), lambda a: a.state == "canceled")
    w.step("BuildProxy.delete", lambda: b.delete(late[0].id), lambda _: late[0].id not in [i.id for i in b.get_list(user, name)])
    w.step("BuildProxy.delete_list", lambda: b.delete_list([i.id for i in late[1:]]),
           lambda _: not {i.id for i in late} & {i.id for i in b.get_list(user, name)})


def written(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def commands(w, folder, config, user):
    srpm = os.path.join(folder, "commands-1-1.src.rpm")
    with open(srpm, "wb") as file:
        file.write(b"x" * 3_000_000)
    run = lambda *words, **more: w.command(config, list(words), **more)
    run("whoami", shows=user)
    run("list-chroots", shows=CHROOT)
    run("create", "commands", "--chroot", CHROOT, "--description", "by the command line")
    run("list", shows="commands")
    run("get", "commands", shows="by the command line")
    run("modify", "commands", "--description", "modified")
    run("get", "commands", shows="modified")
    run("get-chroot", f"commands/{CHROOT}", shows=CHROOT)
    run("edit-chroot", f"commands/{CHROOT}", "--packages", "make gcc")
    run("get-chroot", f"commands/{CHROOT}", shows="gcc")
    run("add-package-scm", "commands", "--name", "pkg", "--clone-url", GIT)
    run("list-package-names", "commands", shows="pkg")
    run("build-package", "commands", "--name", "pkg", "--nowait", shows="Created builds")
    run("build", "commands", srpm, shows="succeeded")
    output = run("build", "commands", SRPM, "--nowait", shows="Created builds")
    build = output.rsplit(":", 1)[-1].strip() or "0"
    run("status", build)
    run("watch-build", build, shows="succeeded")
    output = run("build", "commands", SRPM, "--nowait", shows="Created builds")
    late = output.rsplit(":", 1)[-1].strip() or "0"
    run("cancel", late)
    run("status", late, shows="canceled")
    run("watch-build", late, expected=4)
    download(w, run, folder, build)
    run("list-builds", "commands", shows=build)
    run("monitor", "commands", shows=CHROOT)
    run("mock-config", "commands", CHROOT, shows="config_opts")
    run("delete-build", build, late)
    run("status", build, expected=1)
    run("regenerate-repos", "commands")
    run("fork", "commands", "commands-fork")
    run("list", shows="commands-fork")
    run("delete", "commands-fork")
    run("status", "0", expected=1)


def download(w, run, folder, build):
    """Packages and logs of a finished build, downloaded by copr-cli with wget."""
    if not shutil.which("wget"):
        print("skipped copr-cli download-build: no wget")
        return
    run("download-build", build, "--dest", folder)
    found = " ".join(os.listdir(os.path.join(folder, CHROOT)))
    missing = [ending for ending in (".x86_64.rpm", ".src.rpm", "builder-live.log.gz", "success") if ending not in found]
    if missing:
        w.commands[-1] = (w.commands[-1][0], f"there is no {missing} among {found}")


def package_commands(w, folder, config):
    """Packages and builds from every kind of source."""
    run = lambda *words, **more: w.command(config, list(words), **more)
    script = written(folder, "script", "#!/bin/sh\n")
    kinds = {
        "pypi": ["--packagename", "conformance"],
        "rubygems": ["--gem", "conformance"],
        "distgit": ["--commit", "f43"],
        "custom": ["--script", script],
        "scm": ["--clone-url", GIT],
    }
    for kind, fields in kinds.items():
        run(f"add-package-{kind}", "commands", "--name", f"of-{kind}", *fields)
        run(f"edit-package-{kind}", "commands", "--name", f"of-{kind}", *fields, "--webhook-rebuild", "on")
        run("get-package", "commands", "--name", f"of-{kind}", shows=kind)
    run("list-packages", "commands", shows="of-rubygems")
    run("reset-package", "commands", "--name", "of-pypi")
    run("get-package", "commands", "--name", "of-pypi", shows="unset")
    run("delete-package", "commands", "--name", "of-pypi")
    run("get-package", "commands", "--name", "of-pypi", expected=1)
    for command, fields in {
        "buildpypi": kinds["pypi"],
        "buildgem": kinds["rubygems"],
        "buildcustom": kinds["custom"],
        "buildscm": kinds["scm"],
        "build-distgit": ["--name", "conformance"],
    }.items():
        run(command, "commands", *fields, "--nowait", shows="Created builds")


def permission_commands(w, config, second_config, user, other):
    """A user requests permissions, and another user grants them."""
    run = lambda *words, **more: w.command(config, list(words), **more)
    w.command(second_config, ["request-permissions", f"{user}/commands", "--builder"])
    run("list-permissions", "commands", shows=other)
    run("edit-permissions", "commands", "--builder", f"{other}=approved")
    run("list-permissions", "commands", shows="approved")
    run("new-webhook-secret", f"{user}/commands", shows="Generated new token", answer="y\n")


def main():
    url, login, token, user, second_login, second_token, other, tables = sys.argv[1:9]
    account = lambda name, login, token: Client({"copr_url": url, "username": name, "login": login, "token": token})
    client, second = account(user, login, token), account(other, second_login, second_token)
    w, name = Recorder(), "conformance"
    general(w, client, user)
    projects(w, client, second, user, other, name)
    chroots(w, client, user, name)
    for part in (packages, builds):
        # An earlier step that this one needs may have failed; the table already says so.
        try:
            part(w, client, user, name)
        except Exception as error:
            w.results[f"({part.__name__})"] = (False, f"stopped: {error}")
    with tempfile.TemporaryDirectory() as folder:
        known = lambda name, login, token: written(
            folder, name, f"[copr-cli]\nusername = {name}\nlogin = {login}\ntoken = {token}\ncopr_url = {url}\nencrypted = false\n")
        config, second_config = known(user, login, token), known(other, second_login, second_token)
        commands(w, folder, config, user)
        package_commands(w, folder, config)
        permission_commands(w, config, second_config, user, other)
        # From here on, the first user has a new login, which copr-cli has saved.
        w.command(config, ["new-api-token"])
        w.command(config, ["whoami"], shows=user)
    # Last, because it invalidates the login.
    w.step("BaseProxy.new_api_token", second.base_proxy.new_api_token, lambda a: a.api_login and a.api_token)

    every = sorted(methods(client))
    for method in every:
        worked, why = w.results.get(method, (None, NOT_ON_SERVERS.get(method, "no step calls it")))
        print(f"{ {True: 'worked', False: 'failed', None: 'not called'}[worked]:<12}{method:<42}{why}")
    for words, problem in w.commands:
        print(f"{'failed' if problem else 'worked':<12}copr-cli {words:<33}{problem}")
    others = {name: why for name, (worked, why) in w.results.items() if name not in every and not worked}
    for what, why in others.items():
        print(f"failed      {what:<42}{why}")
    undocumented = list(documented(tables, every))
    for what in undocumented:
        print(f"failed      {os.path.basename(tables)}: {what}")
    figures = {
        "methods": len(every),
        "called": sum(method in w.results for method in every),
        "worked": sum(w.results.get(method, (False,))[0] for method in every),
        "subcommands": len(list(subcommands())),
        "commands": len(w.commands),
        "commands_worked": sum(not problem for _, problem in w.commands),
    }
    print(json.dumps(figures))
    all_called = all(method in w.results or method in NOT_ON_SERVERS for method in every)
    fine = figures["called"] == figures["worked"] and figures["commands"] == figures["commands_worked"]
    return 0 if fine and all_called and not others and not undocumented else 1


if __name__ == "__main__":
    sys.exit(main())
