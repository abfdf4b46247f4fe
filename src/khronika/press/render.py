"""A revision in each of its forms. Rendering reads; only `press.publish` writes."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import uuid4

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from markdown_it.token import Token

from khronika.check.finding import State
from khronika.issue.correct import corrections_up_to
from khronika.issue.kept import KeptProof, kept_proof
from khronika.issue.models import Correction, Issue, Revision
from khronika.press.address import issue_url, periodical_url
from khronika.press.inline import inline_css, mail_style
from khronika.press.mark import Placed, marked_tokens
from khronika.press.models import Rendition
from khronika.press.notes import Note, number_notes
from khronika.press.page import Links, clean, text_html
from khronika.press.plain import COLUMNS, text_plain, wrap
from khronika.press.syntax import markdown
from khronika.text.front import read_front

UNSUBSCRIBE = "{{unsubscribe}}"
PREFERENCES = "{{preferences}}"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A revision's text as tokens, its facts marked, with what was proved and what it cites."""

    revision: Revision
    tokens: list[Token]
    notes: dict[str, Note]
    proof: KeptProof
    corrections: tuple[Correction, ...]
    title: str

    @property
    def issue(self) -> Issue:
        """The issue it is a revision of."""
        return self.revision.issue


def parse(revision: Revision, proof: KeptProof | None = None) -> Parsed:
    """Parse a revision; without `proof` with the one that was kept at its sign-off, if any."""
    proof = proof or kept_proof(revision) or KeptProof(language=revision.issue.language)
    front = read_front(revision.text)
    start = front.end
    places = [
        Placed(number, fact.start - start, fact.end - start)
        for number, fact in enumerate(proof.facts)
        if fact.start >= start
    ]
    tokens = marked_tokens(markdown(), revision.text[start:], places)
    corrections = tuple(corrections_up_to(revision))
    return Parsed(
        revision=revision,
        tokens=tokens,
        notes=number_notes(tokens),
        proof=proof,
        corrections=corrections,
        title=front.title or revision.issue.title,
    )


def render(revision: Revision, form: Rendition.Form, proof: KeptProof | None = None) -> str:
    """The revision as a page fragment, plain text or mail, in the language of its issue.

    The fragment is the text and its sources; the site sets them into a page. A mail, HTML or
    plain, holds `{{unsubscribe}}` and `{{preferences}}` where each reader's own links go.
    """
    parsed = parse(revision, proof)
    with translation.override(revision.issue.language):
        return FORMS[form](parsed)


def render_all(parsed: Parsed) -> dict[Rendition.Form, str]:
    """All forms that are kept, in the language of the issue."""
    with translation.override(parsed.issue.language):
        return {form: make(parsed) for form, make in FORMS.items()}


def page(parsed: Parsed) -> str:
    """The text and its sources, every proved fact a link to `evidence/NUMBER/`."""
    return clean(_filled("press/page.html", parsed, _beside("evidence/{}/")))


def standalone(parsed: Parsed) -> str:
    """A page that stands alone as a file, with its evidence in `evidence.html` beside it."""
    return _filled("press/standalone.html", parsed, _beside("evidence.html#fact-{}"))


def mail(parsed: Parsed) -> str:
    """A whole HTML message, its style inlined, nothing in it loaded from anywhere.

    `{{unsubscribe}}` stands where the template has it: what a text or the title of a source says
    of that kind is no place for a reader's own link.
    """
    url = issue_url(parsed.issue)
    links = Links(
        fact=lambda _number: None,
        note=lambda note: f"{url}#note-{note.number}",
        back=False,
        doubts=False,
    )
    marks = {uuid4().hex: place for place in (UNSUBSCRIBE, PREFERENCES)}
    unsubscribe, preferences = marks
    own = {"unsubscribe": unsubscribe, "preferences": preferences}
    html = inline_css(_filled("press/mail.html", parsed, links, own)).replace("{{", "&#123;{")
    for mark, place in marks.items():
        html = html.replace(mark, place)
    return html


def plain(parsed: Parsed) -> str:
    """The whole issue as plain text, its sources at the end."""
    issue = parsed.issue
    head = [issue.periodical.title.upper(), wrap(parsed.title), dateline(issue)]
    parts = ["\n".join(head)]
    parts += [
        wrap(_("Corrected %(date)s: %(text)s") % {"date": _day(each), "text": each.text})
        for each in parsed.corrections
    ]
    parts.append(text_plain(parsed.tokens, parsed.notes).rstrip("\n"))
    if parsed.notes:
        parts.append(f"{'-' * COLUMNS}\n{_('Sources')}")
        parts.append("\n".join(_source_line(note) for note in parsed.notes.values()))
    parts.append(f"{'-' * COLUMNS}\n{wrap(proof_line(parsed.proof))}\n{issue_url(issue)}")
    return "\n\n".join(parts) + "\n"


FORMS = {
    Rendition.Form.PAGE: page,
    Rendition.Form.PLAIN: plain,
    Rendition.Form.MAIL: mail,
}


def dateline(issue: Issue) -> str:
    """`No. 47, Nov. 15, 2026`, as the language has it."""
    return _("No. %(number)s, %(date)s") % {
        "number": issue.number,
        "date": date_format(issue.date, "DATE_FORMAT"),
    }


def proof_line(proof: KeptProof) -> str:
    """What was proved, as one sentence for readers; nothing where nothing could be."""
    if not proof.facts:
        return ""
    return _(
        "Of the %(facts)s figures, dates, names and quotations in this issue, %(verified)s were "
        "verified against its sources."
    ) % {"verified": proof.count(State.VERIFIED), "facts": len(proof.facts)}


def context_of(parsed: Parsed) -> dict[str, object]:
    """What every template of this room is filled with."""
    issue = parsed.issue
    return {
        "issue": issue,
        "organisation": settings.CONFIG.organisation,
        "title": parsed.title,
        "dateline": dateline(issue),
        "url": issue_url(issue),
        "periodical_url": periodical_url(issue.periodical),
        "notes": parsed.notes.values(),
        "corrections": parsed.corrections,
        "proof_line": proof_line(parsed.proof),
        "style": _safe(mail_style()),
    }


def _beside(evidence: str) -> Links:
    return Links(fact=evidence.format, note=lambda note: f"#note-{note.number}")


def _filled(
    template: str, parsed: Parsed, links: Links, more: Mapping[str, object] | None = None
) -> str:
    body = text_html(parsed.tokens, parsed.proof.facts, parsed.notes, links)
    return render_to_string(
        template, {**context_of(parsed), **(more or {}), "body": _safe(clean(body))}
    )


def _safe(text: str) -> SafeString:
    return mark_safe(text)  # noqa: S308 - our own style sheet, or what nh3 let through


def _source_line(note: Note) -> str:
    mark = f"[{note.number}] "
    published = date_format(note.published, "DATE_FORMAT") if note.published else ""
    said = ", ".join(part for part in (note.label, published) if part)
    line = wrap(said, mark, " " * len(mark))
    return f"{line}\n{' ' * len(mark)}{note.url}" if note.url and note.label != note.url else line


def _day(correction: Correction) -> str:
    return date_format(correction.at, "DATE_FORMAT")
