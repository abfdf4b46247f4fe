"""What the clock has this room do."""

import logging

from django.tasks import task

from khronika.press.files import write_missing
from khronika.press.schedule import publish_scheduled

log = logging.getLogger(__name__)


@task()
def publish_due() -> None:
    """Publish the issues whose moment has come, and write what a killed publication did not."""
    for trouble in publish_scheduled().troubles:
        log.warning("not published: %s", trouble)
    write_missing()
