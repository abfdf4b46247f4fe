"""What the clock has this room do."""

import logging

from django.tasks import task

from khronika.press.schedule import publish_scheduled

log = logging.getLogger(__name__)


@task()
def publish_due() -> None:
    """Publish the issues whose moment has come."""
    for trouble in publish_scheduled().troubles:
        log.warning("not published: %s", trouble)
