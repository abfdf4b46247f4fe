"""Memory of `khronika serve` at rest: proportional set size of master, web and worker."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

REST_SECONDS = 15


def family(pid: int) -> list[int]:
    """A process and all its descendants."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    children = [int(child) for thread in threads for child in thread.read_text().split()]
    return [pid, *(one for child in children for one in family(child))]


def megabytes(pid: int) -> float:
    """Proportional set size (proc(5), smaps_rollup)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
    probe.close()
    workspace = f"{folder}/review"
    subprocess.run([sys.executable, "-m", "khronika", "init", workspace], check=True)
    server = subprocess.Popen(
        [sys.executable, "-m", "khronika", "serve", "--port", str(port)],
        env={**os.environ, "KHRONIKA_WORKSPACE": workspace},
    )
    try:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                for path in ("/", "/desk/login/", "/subscribe/"):
                    httpx.get(f"http://127.0.0.1:{port}{path}", timeout=5)
                break
            except httpx.TransportError:
                time.sleep(0.2)
        time.sleep(REST_SECONDS)
        sizes = [megabytes(pid) for pid in family(server.pid)]
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)

for size in sizes:
    print(f"{size:7.1f} MB")
print(f"{sum(sizes):7.1f} MB in {len(sizes)} processes")
