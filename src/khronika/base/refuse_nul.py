"""Nobody types a NUL character, and PostgreSQL stores none: such a request is answered with 400."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseBase

NUL = "\x00"


def refuse_nul(
    respond: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: refuse a NUL in any field of the address or of a form."""

    def refuse(request: HttpRequest) -> HttpResponseBase:
        for fields in (request.GET, request.POST):
            for _name, values in fields.lists():
                if any(NUL in str(value) for value in values):
                    raise BadRequest("a field holds a NUL character")
        return respond(request)

    return refuse
