"""The issues with their states, and a new one."""

import datetime as dt

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from khronika.base.trouble import Trouble
from khronika.desk.page import editors, page, person
from khronika.issue.create import create_issue
from khronika.issue.models import Issue, Periodical

PER_PAGE = 50


@editors
@require_safe
def issues(request: HttpRequest) -> HttpResponse:
    """All issues, the newest first."""
    rows = Issue.objects.select_related("periodical", "mailing").order_by("-date", "-number")
    shown = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    return page(request, "desk/issues.html", {"room": "issues", "issues": shown})


class NewIssue(forms.Form):
    """What an issue is before it has a text."""

    periodical = forms.ModelChoiceField(
        Periodical.objects.all(), label=_("Periodical"), empty_label=None
    )
    date = forms.DateField(
        label=_("Date"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    title = forms.CharField(label=_("Title"), max_length=300)


@editors
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Make an issue, and go on to its text."""
    today: dt.date = timezone.localdate()
    form = NewIssue(request.POST or None, initial={"date": today}, label_suffix="")
    if request.method == "POST" and form.is_valid():
        try:
            issue = create_issue(
                form.cleaned_data["periodical"],
                date=form.cleaned_data["date"],
                title=form.cleaned_data["title"],
                user=person(request),
            )
        except Trouble as trouble:
            form.add_error(None, str(trouble))
        else:
            messages.success(request, _("The issue is there; write it."))
            return redirect("desk:issue", issue.pk)
    context = {"room": "issues", "form": form, "none": not Periodical.objects.exists()}
    return page(request, "desk/issue_new.html", context)
