"""Django's settings, made from the workspace. Nothing here is meant to be edited by operators."""

import os
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.csp import CSP
from django.utils.translation import gettext_lazy as _

from khronika.base.database import database
from khronika.base.nearest import SETTINGS_FILE
from khronika.base.workspace import Workspace, WorkspaceTrouble, find_workspace

PACKAGE = Path(__file__).parent


def workspace() -> Workspace:
    """The workspace of this process; tools that only need the models get an empty one."""
    try:
        return find_workspace()
    except WorkspaceTrouble:
        program = Path(sys.argv[0]).name
        if program.startswith("khronika") and "KHRONIKA_TOOL" not in os.environ:
            raise
        folder = Path(tempfile.gettempdir()) / f"khronika-tool-{os.getuid()}"
        folder.mkdir(mode=0o700, exist_ok=True)
        (folder / SETTINGS_FILE).touch()
        return Workspace(folder)


WORKSPACE = workspace()
CONFIG = WORKSPACE.settings

SECRET_KEY = WORKSPACE.secret("django").hex()
DEBUG = False
ALLOWED_HOSTS = [
    "*"
]  # the host is checked against [site] url where links are made; see SECURITY.md
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_tasks_db",
    "khronika.apps.Khronika",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "khronika.base.refuse_nul.refuse_nul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "khronika.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {"default": database(CONFIG.database.url, WORKSPACE.database_file)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

# what the clock puts into the queue (base.work.clock): name, task, every so many seconds
CLOCK = [
    ("collect", "khronika.archive.tasks.collect_due", 60),
    ("compare", "khronika.archive.tasks.compare_captures", 3600),
    ("publish", "khronika.press.tasks.publish_due", 30),
    ("ask", "khronika.post.tasks.ask", 60),
    ("deliver", "khronika.post.tasks.deliver", 60),
    ("expire", "khronika.post.tasks.expire_pending", 3600),
    ("forget", "khronika.base.tasks.forget_finished", 3600),
]

# memory-hard (RFC 7914) and in the standard library; Django's default costs a small host seconds
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "desk:login"
LOGIN_REDIRECT_URL = "desk:home"

HTTPS = CONFIG.site.url.startswith("https://")
# what a browser names as the origin of a form, where a proxy ends TLS before us
CSRF_TRUSTED_ORIGINS = [urlsplit(CONFIG.site.url)._replace(path="", query="", fragment="").geturl()]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "frame-src": [CSP.SELF],
    "base-uri": [CSP.NONE],
}

LANGUAGE_CODE = CONFIG.site.language
LANGUAGES = [
    ("en", _("English")),
    ("ru", _("Russian")),
    ("be", _("Belarusian")),
    ("uk", _("Ukrainian")),
    ("pl", _("Polish")),
    ("de", _("German")),
]
LOCALE_PATHS = [PACKAGE / "locale"]
FORMAT_MODULE_PATH = ["khronika.locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = CONFIG.site.time_zone

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"khronika": {"level": "INFO"}},
}
