"""An editor that speaks to `khronika lsp`, a process, over its stdin and stdout."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from khronika.base.nearest import ENVIRONMENT
from khronika.cli.lsp.positions import Positions

SERVER = [sys.executable, "-m", "khronika", "lsp"]


class Editor(LanguageClient):
    """An editor with one text open at a time."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.said: list[str] = []
        self.number = 0

        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        def said(params: types.ShowMessageParams) -> None:
            self.said.append(params.message)

        self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        self.feature(types.WINDOW_SHOW_MESSAGE)(said)

    async def begin(self, encodings: list[str] | None = None) -> types.InitializeResult:
        general = types.GeneralClientCapabilities(position_encodings=encodings)
        began = await self.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(general=general))
        )
        self.initialized(types.InitializedParams())
        return began

    def open(self, path: Path, text: str) -> str:
        uri = path.as_uri()
        self.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 0, text))
        )
        return uri

    def change(self, uri: str, text: str) -> None:
        self.number += 1
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version=self.number, uri=uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    def save(self, uri: str) -> None:
        self.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        )

    async def found(self, number: int | None = None) -> list[types.Diagnostic]:
        """What is published next, or next of the text with this number."""
        while True:
            params = await asyncio.wait_for(self.published.get(), 30)
            if number is None or params.version == number:
                return list(params.diagnostics)

    async def hover(self, uri: str, line: int, character: int) -> types.Hover | None:
        return await self.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        )

    async def actions(self, uri: str, found: types.Diagnostic) -> list[types.CodeAction]:
        offered = await self.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri), found.range, types.CodeActionContext([found])
            )
        )
        return [each for each in offered or [] if isinstance(each, types.CodeAction)]


def with_editor(
    work: Callable[[Editor], Awaitable[None]], *arguments: str, cwd: Path | None = None
) -> int:
    """Start a server, let `work` speak to it, take leave; the exit code of the server."""

    async def run() -> int:
        editor = Editor()
        environment = {key: value for key, value in os.environ.items() if key != ENVIRONMENT}
        await editor.start_io(*SERVER, *arguments, cwd=cwd, env=environment)
        process = editor._server
        assert process is not None
        try:
            await work(editor)
            await asyncio.wait_for(editor.shutdown_async(None), 30)
            editor.exit(None)
            return await asyncio.wait_for(process.wait(), 30)
        finally:
            if process.returncode is None:
                process.kill()
            await editor.stop()  # type: ignore[no-untyped-call]

    return asyncio.run(run())


def marked(text: str, where: types.Range) -> str:
    """What an editor that counts in UTF-16 marks."""
    line = text.split("\n")[where.start.line].encode("utf-16-le")
    return line[2 * where.start.character : 2 * where.end.character].decode("utf-16-le")


def applied(text: str, action: types.CodeAction) -> str:
    assert action.edit is not None
    assert action.edit.changes is not None
    ((edit,),) = action.edit.changes.values()
    positions = Positions(text, types.PositionEncodingKind.Utf16)
    start, end = positions.offset(edit.range.start), positions.offset(edit.range.end)
    return text[:start] + edit.new_text + text[end:]
