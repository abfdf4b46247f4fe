"""The child process that reads hostile documents: it costs little, and nothing brings it down."""

import os
import signal
import threading

from khronika.archive.extract import safely
from khronika.archive.extract.safely import extract_safely
from khronika.archive.extract.sandbox import Limits

PAGE = "<html><body><p>Не менее 106 человек задержали вчера.</p></body></html>".encode()


def test_reads_as_in_process() -> None:
    assert "Не менее 106 человек" in extract_safely(PAGE, "text/html").text


def test_a_document_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    endless = b"<p>word 106 <i>a</i></p>" * 100_000
    read = extract_safely(endless, "text/html", limits=Limits(cpu_seconds=1, wall_seconds=0.3))
    assert read.problem == "The document took too long to read, or broke its reader."
    assert "106" in extract_safely(PAGE, "text/html").text


def test_a_document_that_needs_too_much_memory_is_given_up() -> None:
    read = extract_safely(b"<p>word " * 500_000, "text/html", limits=Limits(memory_bytes=1 << 20))
    assert read.problem is not None
    assert "106" in extract_safely(PAGE, "text/html").text


def test_the_sandbox_is_started_again_when_it_was_killed() -> None:
    extract_safely(PAGE, "text/html")
    child = safely._SANDBOX._child
    assert child is not None
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    assert "106" in extract_safely(PAGE, "text/html").text


def test_threads_take_turns() -> None:
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(extract_safely(PAGE, "text/html").text))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert all("106" in text for text in found)
