"""Logging in and out."""

from typing import Any

from django.conf import settings
from django.contrib.auth import views
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.forms import TextInput
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from khronika.base.client import client_address
from khronika.desk import throttle

BLOCKED = _("Too many tries. Wait a quarter of an hour, then try again.")


class LogIn(AuthenticationForm):
    """Name and password, with the brake on guessing."""

    def __init__(self, request: HttpRequest | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own signature
        super().__init__(request, **(kwargs | {"label_suffix": ""}))
        self.address = client_address(request) if request else ""
        self.fields["username"].widget = TextInput(
            attrs={"autocapitalize": "none", "autocomplete": "username", "autofocus": True}
        )

    def clean(self) -> dict[str, Any]:
        """Check the password, unless this name or address has failed too often."""
        name = self.cleaned_data.get("username") or ""
        if throttle.is_blocked(name, self.address):
            raise ValidationError(BLOCKED, code="blocked")
        try:
            cleaned = super().clean()
        except ValidationError:
            throttle.failed(name, self.address)
            raise
        throttle.succeeded(name)
        return cleaned


class LogInView(views.LoginView):
    """The way in."""

    template_name = "desk/login.html"
    authentication_form = LogIn
    redirect_authenticated_user = True
    extra_context = {"organisation": settings.CONFIG.organisation}


class LogOutView(views.LogoutView):
    """The way out, by POST only (Django's own rule)."""

    next_page = "desk:login"
