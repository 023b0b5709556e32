"""Reads all builds of a project with python-copr, page by page.

Called by `cargo bench-report`: walk.py URL PAGE_SIZE
"""

import json
import resource
import sys
import time

from copr.v3 import Client
from copr.v3.pagination import next_page


def peak_kib():
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    except OSError:
        return None


def main():
    url, page = sys.argv[1], int(sys.argv[2])
    client = Client({"copr_url": url})
    used, began = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
    total, done = 0, 0
    builds = client.build_proxy.get_list("alice", "hello", pagination={"limit": page})
    while builds:
        for build in builds:
            total += build.id
            done += 1
        builds = next_page(builds)
    assert total > 0
    now = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "done": done,
        "wall": time.monotonic() - began,
        "user": now.ru_utime - used.ru_utime,
        "system": now.ru_stime - used.ru_stime,
        "peak_kib": peak_kib(),
    }))


main()
