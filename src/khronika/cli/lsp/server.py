"""The server: which texts are open, when they are checked, and what an editor may ask.

    open, save      checked at once; sources, register, [check] and glossary are read anew
    change          checked when nothing was typed for a third of a second
    hover, action   answered from the proof of the text as it stands, when that is done

Checks run one at a time in a thread, so that the editor is always answered. The text is sent whole
with each change: pygls counts lines by more marks than the protocol does, and would lose its place.
"""

import asyncio
from importlib.metadata import version
from pathlib import Path

import click
from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from khronika.base.trouble import Trouble
from khronika.check.catalogue import UnknownRuleError
from khronika.check.evidence import Evidence
from khronika.cli.evidence import open_evidence
from khronika.cli.house import house
from khronika.cli.lsp.checked import Checked, check
from khronika.cli.lsp.diagnose import diagnose
from khronika.cli.lsp.hover import hover
from khronika.cli.lsp.in_thread import in_thread
from khronika.cli.lsp.mend import mend
from khronika.cli.lsp.positions import Positions

_PAUSE = 0.3  # seconds without a key


class Server(LanguageServer):
    """A language server that checks the texts an editor has open."""

    def __init__(self, sources: Path | None, register: Path | None) -> None:
        super().__init__(
            "khronika", version("khronika"), text_document_sync_kind=types.TextDocumentSyncKind.Full
        )
        self._sources = sources
        self._register = register
        self._evidence: Evidence | None = None
        self._tasks: dict[str, asyncio.Task[Checked | None]] = {}
        self._said = ""

    def look(self, uri: str, *, after: float = 0, anew: bool = False) -> None:
        """Check a text `after` seconds, in place of a check of it that has not begun or ended."""
        if anew:
            self._evidence = None
        self.forget(uri)
        self._tasks[uri] = asyncio.create_task(self._look(uri, after))

    def forget(self, uri: str) -> None:
        """Give up the check of a text."""
        if task := self._tasks.pop(uri, None):
            task.cancel()

    async def checked(self, uri: str) -> Checked | None:
        """The proof of a text as it stands; None where it is not open or cannot be checked."""
        while task := self._tasks.get(uri):
            await asyncio.wait([task])
            if not task.cancelled():
                return task.result()
        return None

    async def _look(self, uri: str, after: float) -> Checked | None:
        await asyncio.sleep(after)
        document = self.workspace.get_text_document(uri)
        text, number = document.source, document.version
        try:
            checked = await in_thread(lambda: self._check(uri, text))
        except Exception as error:  # noqa: BLE001 - the last gate: an editor meets no traceback
            self._cannot(uri, _sentence(error))
            return None
        self._said = ""
        self._publish(uri, diagnose(checked, checked.proof.findings), number)
        return checked

    def _check(self, uri: str, text: str) -> Checked:
        path = to_fs_path(uri)
        ours = house(Path(path).parent if path else None)
        if self._evidence is None:
            self._evidence = open_evidence(self._sources, self._register)
        positions = Positions(text, self.server_capabilities.position_encoding)
        return check(text, path or uri, self._evidence, ours, positions)

    def _cannot(self, uri: str, sentence: str) -> None:
        """Say what is in the way, once and not at every key."""
        if sentence != self._said:
            self._said = sentence
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"khronika: {sentence}")
            )
        self._publish(uri, [], None)

    def _publish(self, uri: str, found: list[types.Diagnostic], number: int | None) -> None:
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, diagnostics=found, version=number)
        )


def _sentence(error: Exception) -> str:
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, (Trouble, UnknownRuleError)):
        return str(error)
    return f"a mistake in khronika itself ({type(error).__name__}: {error}); please report it."


def serve(sources: Path | None, register: Path | None) -> None:
    """Serve one editor on stdin and stdout until it says exit or goes away."""
    make_server(sources, register).start_io()


def make_server(sources: Path | None, register: Path | None) -> Server:
    """A server with all it can be asked."""
    server = Server(sources, register)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def _opened(params: types.DidOpenTextDocumentParams) -> None:
        server.look(params.text_document.uri, anew=True)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def _saved(params: types.DidSaveTextDocumentParams) -> None:
        server.look(params.text_document.uri, anew=True)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def _changed(params: types.DidChangeTextDocumentParams) -> None:
        server.look(params.text_document.uri, after=_PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def _closed(params: types.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)
        server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=params.text_document.uri, diagnostics=[])
        )

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def _hovered(params: types.HoverParams) -> types.Hover | None:
        checked = await server.checked(params.text_document.uri)
        if checked is None:
            return None
        return hover(checked, checked.positions.offset(params.position))

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    async def _asked(params: types.CodeActionParams) -> list[types.CodeAction]:
        only = params.context.only
        if only is not None and types.CodeActionKind.QuickFix not in only:
            return []
        checked = await server.checked(params.text_document.uri)
        if checked is None:
            return []
        start = checked.positions.offset(params.range.start)
        end = checked.positions.offset(params.range.end)
        return list(mend(checked, params.text_document.uri, checked.findings_in(start, end)))

    return server
