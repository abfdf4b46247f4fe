"""The addresses of the desk."""

from django.urls import path

from khronika.desk.affected import affected
from khronika.desk.captures import capture, captures
from khronika.desk.enter import LogInView, LogOutView
from khronika.desk.issues import issues, new
from khronika.desk.preview import preview, preview_evidence, preview_mail
from khronika.desk.publish import publish
from khronika.desk.register import entity, register
from khronika.desk.rule import rule
from khronika.desk.send import mailing, send
from khronika.desk.sign import sign
from khronika.desk.sources import sources
from khronika.desk.steer import steer
from khronika.desk.triage import drop, home, keep, reopen
from khronika.desk.write import check, save, write

app_name = "desk"

urlpatterns = [
    path("", home, name="home"),
    path("login/", LogInView.as_view(), name="login"),
    path("logout/", LogOutView.as_view(), name="logout"),
    path("items/<int:pk>/keep/", keep, name="keep"),
    path("items/<int:pk>/drop/", drop, name="drop"),
    path("items/<int:pk>/reopen/", reopen, name="reopen"),
    path("sources/", sources, name="sources"),
    path("affected/<slug:key>/", affected, name="affected"),
    path("captures/", captures, name="captures"),
    path("captures/<slug:key>/", capture, name="capture"),
    path("issues/", issues, name="issues"),
    path("issues/new/", new, name="issue_new"),
    path("issues/<int:pk>/", write, name="issue"),
    path("issues/<int:pk>/save/", save, name="save"),
    path("issues/<int:pk>/check/", check, name="check"),
    path("issues/<int:pk>/preview/", preview, name="preview"),
    path("issues/<int:pk>/preview/mail/", preview_mail, name="preview_mail"),
    path("issues/<int:pk>/preview/evidence/<int:fact>/", preview_evidence, name="preview_evidence"),
    path("issues/<int:pk>/sign/", sign, name="sign"),
    path("issues/<int:pk>/publish/", publish, name="publish"),
    path("issues/<int:pk>/send/", send, name="send"),
    path("mailings/<int:pk>/", mailing, name="mailing"),
    path("mailings/<int:pk>/<slug:act>/", steer, name="steer"),
    path("register/", register, name="register"),
    path("register/<slug:key>/", entity, name="entity"),
    path("rules/<slug:code>/", rule, name="rule"),
]
