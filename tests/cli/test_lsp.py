"""`khronika lsp` as an editor meets it: findings, hovers, quick fixes."""

import asyncio
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lsprotocol import types

from editorroom import SERVER, Editor, applied, marked, with_editor

WRONG = "🕯🕯 В воскресенье, 15 февраля 2021, задержали 106 человек.\n"
RIGHT = "🕯🕯 В понедельник, 15 февраля 2021, задержали 106 человек.\n"


def test_a_text_is_checked_when_it_is_opened_and_changed(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.begin()
        uri = editor.open(tmp_path / "draft.md", WRONG)
        (found,) = await editor.found()
        assert (found.code, found.severity) == ("TIM201", types.DiagnosticSeverity.Error)
        assert found.source == "khronika"
        assert "15 February 2021" in found.message
        assert marked(WRONG, found.range) == "воскресенье, 15 февраля 2021"
        editor.change(uri, RIGHT)
        assert await editor.found(1) == []
        editor.change(uri, "# 🕯\n\n" + WRONG)
        (found,) = await editor.found(2)
        assert found.range.start == types.Position(2, 7)
        editor.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )
        assert await editor.found() == []
        assert editor.said == []

    assert with_editor(work) == 0


def test_the_code_leads_to_the_documentation_of_its_rule(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.begin()
        editor.open(tmp_path / "draft.md", WRONG)
        (found,) = await editor.found()
        assert found.code_description is not None
        pages.append(Path(unquote(urlsplit(found.code_description.href).path)))

    pages: list[Path] = []
    with_editor(work)
    assert "## How to fix" in pages[0].read_text("utf-8")


def test_only_the_last_of_many_changes_is_checked(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.begin()
        uri = editor.open(tmp_path / "draft.md", "")
        await editor.found()
        for at in range(40):
            editor.change(uri, WRONG * (at + 1))
        params = await asyncio.wait_for(editor.published.get(), 30)
        assert params.version == 40
        assert len(params.diagnostics) == 40

    with_editor(work)


def test_columns_are_counted_as_the_editor_wants_them(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        began = await editor.begin(["utf-8", "utf-16"])
        assert began.capabilities.position_encoding == "utf-8"
        editor.open(tmp_path / "draft.md", WRONG)
        (found,) = await editor.found()
        line = WRONG.encode()
        said = line[found.range.start.character : found.range.end.character].decode()
        assert said == "воскресенье, 15 февраля 2021"

    with_editor(work)


def test_the_pointer_on_a_finding_shows_its_working_and_its_rule(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.begin()
        uri = editor.open(tmp_path / "draft.md", WRONG)
        await editor.found()
        shown = await editor.hover(uri, 0, 10)
        assert shown is not None
        assert isinstance(shown.contents, types.MarkupContent)
        assert "**error TIM201 weekday-not-date**" in shown.contents.value
        assert "14 February 2021" in shown.contents.value
        assert "## Why it matters" in shown.contents.value
        assert await editor.hover(uri, 0, 0) is None
        assert await editor.hover(uri, 99, 99) is None
        assert await editor.hover("file:///nowhere.md", 0, 0) is None

    with_editor(work)


def test_the_pointer_on_a_fact_shows_the_passage_that_proves_it(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "viasna-1.txt").write_text("Задержаны не менее 106 человек.", "utf-8")
    text = "🕯 At least 106 people were detained [@viasna-1].\n"

    async def work(editor: Editor) -> None:
        await editor.begin()
        uri = editor.open(tmp_path / "draft.md", text)
        assert await editor.found() == []
        shown = await editor.hover(uri, 0, text.index("people") + 1)
        assert shown is not None
        assert isinstance(shown.contents, types.MarkupContent)
        assert "**figure, verified**" in shown.contents.value
        assert "viasna-1: “Задержаны не менее 106" in shown.contents.value
        assert shown.range is not None
        assert marked(text, shown.range) == "At least 106 people"
        # a source that changed is read anew when the text is saved
        (sources / "viasna-1.txt").write_text("Задержаны не менее 601 человека.", "utf-8")
        editor.save(uri)
        (found,) = await editor.found()
        assert found.code == "SRC601"

    with_editor(work, "--sources", "sources", cwd=tmp_path)


def test_a_fix_can_be_taken(tmp_path: Path) -> None:
    text = "🕯🕯 The police police came on Monday.\n"

    async def work(editor: Editor) -> None:
        await editor.begin()
        uri = editor.open(tmp_path / "draft.md", text)
        (found,) = await editor.found()
        fix, *_ = await editor.actions(uri, found)
        assert fix.kind == types.CodeActionKind.QuickFix
        assert applied(text, fix) == "🕯🕯 The police came on Monday.\n"

    with_editor(work)


def test_a_waiver_asks_for_its_reason_and_then_holds(tmp_path: Path) -> None:
    texts = [
        f"# Head\n\n{WRONG}",
        f"---\ntitle: a\n---\n\nIt rained,\nand {WRONG}",
        f"- one\n  - two\n  - {WRONG}- three\n",
        f"> {WRONG}> It rained.\n",
    ]

    async def work(editor: Editor) -> None:
        await editor.begin()
        for text in texts:
            uri = editor.open(tmp_path / "draft.md", text)
            (found,) = await editor.found()
            *_, waive = await editor.actions(uri, found)
            assert waive.title == "Waive TIM201 here"
            waived = applied(text, waive)
            editor.change(uri, waived)
            assert "MET902" in {each.code for each in await editor.found()}
            editor.change(uri, waived.replace("TIM201:", "TIM201: as the ministry dated it"))
            assert await editor.found() == []

    with_editor(work)


def test_an_editor_that_asks_for_other_actions_gets_none(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.begin()
        uri = editor.open(tmp_path / "draft.md", WRONG)
        (found,) = await editor.found()
        context = types.CodeActionContext([found], only=[types.CodeActionKind.SourceFixAll])
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), found.range, context)
        assert await editor.text_document_code_action_async(params) == ()

    with_editor(work)


def test_the_workspace_of_the_text_chooses_rules_and_a_broken_one_is_said_once(
    tmp_path: Path,
) -> None:
    toml = tmp_path / "khronika.toml"
    toml.write_text("[check]\nignore = ['TIM']\n", "utf-8")

    async def work(editor: Editor) -> None:
        await editor.begin()
        uri = editor.open(tmp_path / "draft.md", WRONG)
        assert await editor.found() == []
        toml.write_text("[check]\nignor = ['TIM']\n", "utf-8")
        for number in (1, 2):
            editor.change(uri, WRONG * number)
            assert await editor.found() == []
        assert len(editor.said) == 1
        assert "unknown key `check.ignor`" in editor.said[0]
        toml.write_text("", "utf-8")
        editor.save(uri)
        assert len(await editor.found()) == 2

    with_editor(work)


def test_odd_texts_are_answered(tmp_path: Path) -> None:
    texts = ["", "\ufeff", "\x00\x1b", "\ud800 15", "a\x0bb\x85c\u2028d\rэ\r\n"]

    async def work(editor: Editor) -> None:
        await editor.begin()
        for text in texts:
            uri = editor.open(tmp_path / "draft.md", text + WRONG)
            (found,) = [each for each in await editor.found() if each.code == "TIM201"]
            lines = text.count("\r")  # no other mark in them ends a line for an editor
            assert found.range.start.line == lines
            assert await editor.hover(uri, lines, found.range.start.character)

    assert with_editor(work) == 0


def test_garbage_is_neither_the_end_nor_a_traceback() -> None:
    bodies = [
        b"{{{{{",
        b"[]",
        b"7",
        b"\xff\xfe\xfd",
        b"[" * 40_000,
        b'{"jsonrpc":"2.0","id":1,"method":"no/such/one"}',
        b'{"jsonrpc":"2.0","method":"no/such/one"}',
        b'{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":7}',
        b'{"jsonrpc":"2.0","id":3,"method":"textDocument/hover","params":{}}',
        b'{"jsonrpc":"2.0","id":4,"method":"initialize","params":{"capabilities":{}}}',
    ]
    stdin = b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(body), body) for body in bodies)
    done = run(b"hello\n\n" + stdin)
    assert b'"name": "khronika"' in done.stdout  # the answer to the last
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("stdin", [b"", b"hello\n\n\n", b"Content-Length: 9\r\n\r\n{"])
def test_an_editor_that_goes_away_is_not_waited_for(stdin: bytes) -> None:
    assert run(stdin).stderr == b""


def run(stdin: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own program
        [*SERVER, *arguments], input=stdin, capture_output=True, check=False, timeout=30
    )


def test_an_editor_that_exits_does_not_wait_for_a_long_check(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.begin()
        editor.open(tmp_path / "draft.md", WRONG * 50_000)
        await asyncio.sleep(0.5)

    assert with_editor(work) == 0


def test_sources_that_are_not_there_are_wrong_use() -> None:
    done = run(b"", "--sources", "nowhere")
    assert done.returncode == 2
    assert b"nowhere" in done.stderr
