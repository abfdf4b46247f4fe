"""The two doors: the readers' pages and the editors'."""

from django.urls import include, path

urlpatterns = [
    path("desk/", include("khronika.desk.urls")),
    path("", include("khronika.site.urls")),
]
