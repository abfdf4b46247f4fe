"""Where Django looks for tables. Each room owns its own."""

from khronika.archive.models import *  # noqa: F403
from khronika.base.models import *  # noqa: F403
from khronika.issue.models import *  # noqa: F403
from khronika.post.models import *  # noqa: F403
from khronika.press.models import *  # noqa: F403
from khronika.register.models import *  # noqa: F403
from khronika.watch.models import *  # noqa: F403
