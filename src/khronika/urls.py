"""The two doors: the readers' pages and the editors'."""

from django.urls import include, path

handler404 = "khronika.site.page.not_found"

urlpatterns = [
    path("desk/", include("khronika.desk.urls")),
    path("", include("khronika.site.urls")),
]
