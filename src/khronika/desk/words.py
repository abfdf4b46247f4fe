"""The words of the editor's script, translated; js/src/words.ts reads them."""

from django.utils.translation import gettext as _


def editor_words() -> dict[str, str]:
    """Every phrase by the name the script knows it by; `{...}` are filled in by the script."""
    return {
        "verified": _("verified"),
        "contradicted": _("contradicted"),
        "not_found": _("not found"),
        "unsourced": _("unsourced"),
        "waived": _("waived"),
        "unread": _("unread"),
        "about-verified": _("by this passage."),
        "about-contradicted": _("The cited source says otherwise."),
        "about-itself": _("The text says otherwise elsewhere, or the sum does not come out."),
        "about-not_found": _("The sources cited here do not say it."),
        "about-unsourced": _("No citation covers it."),
        "about-waived": _("An editor takes it on herself."),
        "about-unread": _("The checker could not read it."),
        "facts": _("{count} facts:"),
        "error": _("Error:"),
        "warning": _("Warning:"),
        "info": _("Note:"),
        "error-one": _("{count} error"),
        "error-many": _("{count} errors"),
        "warning-one": _("{count} warning"),
        "warning-many": _("{count} warnings"),
        "info-one": _("{count} note"),
        "info-many": _("{count} notes"),
        "no-findings": _("nothing to mend"),
        "line": _("line {line}"),
        "fix-replace": _("Replace with “{words}”"),
        "fix-delete": _("Delete"),
        "sources": _("Sources"),
        "in-register": _("This stands in the register, under “{key}”."),
        "in-issue": _("This stands in an earlier issue, {key}."),
        "no-capture": _("There is no capture with the key “{key}” in the archive."),
        "untitled": _("(no words yet)"),
        "text-of-issue": _("Text of the issue"),
        "unsaved": _("Not saved yet"),
        "saving": _("Saving …"),
        "copy-found": _("There are changes in this tab that were never saved."),
        "copy-take": _("Put them in"),
        "copy-forget": _("Forget them"),
        "check-failed": _("The proof cannot be made just now."),
        "no-connection": _(
            "The server does not answer. Nothing is lost; it is tried again when you type or save."
        ),
        "logged-out": _("You were logged out. Log in again in another tab, then go on here."),
        "server-refuses": _(
            "The server does not take this text: it is too long, or holds characters that are no "
            "text, as pasting may bring along. Nothing is lost."
        ),
        "server-trouble": _("The server has trouble ({status}). Nothing is lost; try again."),
    }
