"""A revision in each of its forms. Rendering reads; only `press.publish` writes."""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from markdown_it.token import Token

from khronika.check.finding import State
from khronika.issue.kept import KeptProof, kept_proof
from khronika.issue.models import Correction, Revision
from khronika.press.address import issue_url, periodical_url
from khronika.press.inline import inline_css
from khronika.press.mark import Placed, marked_tokens
from khronika.press.models import Rendition
from khronika.press.notes import Note, number_notes
from khronika.press.page import Links, clean, text_html
from khronika.press.plain import COLUMNS, text_plain, wrap
from khronika.press.syntax import markdown
from khronika.text.read import read

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


def parse(revision: Revision, proof: KeptProof | None = None) -> Parsed:
    """Parse a revision; without `proof` with the one that was kept at its sign-off, if any."""
    proof = proof or kept_proof(revision) or KeptProof(language=revision.issue.language)
    issue = revision.issue
    start = read(revision.text, language=issue.language, date=issue.date).front.end
    places = [
        Placed(number, fact.start - start, fact.end - start)
        for number, fact in enumerate(proof.facts)
        if fact.start >= start
    ]
    tokens = marked_tokens(markdown(), revision.text[start:], places)
    corrections = issue.corrections.filter(mended__number__lte=revision.number).order_by("at", "pk")
    return Parsed(revision, tokens, number_notes(tokens), proof, tuple(corrections))


def render(revision: Revision, form: Rendition.Form, proof: KeptProof | None = None) -> str:
    """The revision as a page fragment, plain text or mail, in the language of its issue.

    A mail holds `{{unsubscribe}}` and `{{preferences}}` where each reader's own links go.
    """
    parsed = parse(revision, proof)
    with translation.override(revision.issue.language):
        return _FORMS[form](parsed)


def page(parsed: Parsed) -> str:
    """The text, its sources and corrections, to be set into a page by the site or the desk."""
    links = Links(
        fact=lambda number: f"evidence/{number}/", note=lambda note: f"#note-{note.number}"
    )
    return clean(_fill("press/page.html", parsed, links))


def standalone(parsed: Parsed) -> str:
    """A page that stands alone as a file, with its evidence in `evidence.html` beside it."""
    links = Links(
        fact=lambda number: f"evidence.html#fact-{number}", note=lambda note: f"#note-{note.number}"
    )
    body = clean(_fill("press/page.html", parsed, links))
    return _fill("press/standalone.html", parsed, links, fragment=_safe(body))


def mail(parsed: Parsed) -> str:
    """A whole HTML message, its style inlined, nothing in it loaded from anywhere."""
    url = issue_url(parsed.revision.issue)
    links = Links(
        fact=lambda _number: None,
        note=lambda note: f"{url}#note-{note.number}",
        back=False,
        doubts=False,
    )
    return inline_css(
        _fill("press/mail.html", parsed, links, unsubscribe=UNSUBSCRIBE, preferences=PREFERENCES)
    )


def plain(parsed: Parsed) -> str:
    """The whole issue as plain text, its sources at the end."""
    issue = parsed.revision.issue
    head = [issue.periodical.title.upper(), wrap(title_of(parsed)), dateline(parsed)]
    parts = ["\n".join(head), text_plain(parsed.tokens, parsed.notes).rstrip("\n")]
    if parsed.notes:
        sources = "\n".join(_source_line(note) for note in parsed.notes.values())
        parts.append(f"{_rule(_('Sources'))}\n{sources}")
    if parsed.corrections:
        notes = "\n".join(
            wrap(f"{_day(each)}: {each.text}", "", "  ") for each in parsed.corrections
        )
        parts.append(f"{_rule(_('Corrections'))}\n{notes}")
    parts.append(wrap(proof_line(parsed.proof)) + f"\n{issue_url(issue)}")
    return "\n\n".join(parts) + "\n"


_FORMS = {
    Rendition.Form.PAGE: page,
    Rendition.Form.PLAIN: plain,
    Rendition.Form.MAIL: mail,
}


def title_of(parsed: Parsed) -> str:
    """The title as of this revision."""
    return parsed.revision.issue.title


def dateline(parsed: Parsed) -> str:
    """`No. 47, 15 November 2026`."""
    issue = parsed.revision.issue
    return _("No. %(number)s, %(date)s") % {
        "number": issue.number,
        "date": date_format(issue.date, "DATE_FORMAT"),
    }


def proof_line(proof: KeptProof) -> str:
    """What was proved, as one sentence for readers."""
    return _(
        "%(verified)s of the %(facts)s figures, dates, names and quotations in this issue were "
        "verified against their sources; the evidence for each is on its page."
    ) % {"verified": proof.count(State.VERIFIED), "facts": len(proof.facts)}


def _fill(template: str, parsed: Parsed, links: Links, **more: str | SafeString) -> str:
    body = text_html(parsed.tokens, parsed.proof.facts, parsed.notes, links)
    issue = parsed.revision.issue
    return render_to_string(
        template,
        {
            "issue": issue,
            "organisation": settings.CONFIG.organisation,
            "title": title_of(parsed),
            "dateline": dateline(parsed),
            "url": issue_url(issue),
            "periodical_url": periodical_url(issue.periodical),
            "body": _safe(clean(body)),
            "notes": parsed.notes.values(),
            "corrections": parsed.corrections,
            "proof_line": proof_line(parsed.proof),
            **more,
        },
    )


def _safe(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - nh3 has been over it


def _source_line(note: Note) -> str:
    mark = f"[{note.number}] "
    published = date_format(note.published, "DATE_FORMAT") if note.published else ""
    said = ", ".join(part for part in (note.label, published) if part)
    line = wrap(said, mark, " " * len(mark))
    return f"{line}\n{' ' * len(mark)}{note.url}" if note.url and note.label != note.url else line


def _rule(title: str) -> str:
    return f"{'-' * COLUMNS}\n{title}\n"


def _day(correction: Correction) -> str:
    return date_format(correction.at, "DATE_FORMAT")
