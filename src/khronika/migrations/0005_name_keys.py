"""Write the keys of all names anew: they are now those of the matcher in `text/naming/`."""

from typing import Any

from django.db import migrations

from khronika.text.naming.parts import parts
from khronika.text.naming.sound import skeletons


def write_keys(apps: Any, _editor: Any) -> None:
    names = apps.get_model("khronika", "Name")
    keys = apps.get_model("khronika", "NameKey")
    longest = keys._meta.get_field("key").max_length
    keys.objects.all().delete()
    keys.objects.bulk_create(
        (
            keys(name_id=pk, key=key[:longest])
            for pk, text in names.objects.order_by("pk").values_list("pk", "text").iterator()
            for key in sorted({key for word in parts(text).words for key in skeletons(word.text)})
        ),
        batch_size=2000,
    )


class Migration(migrations.Migration):
    dependencies = [("khronika", "0004_pace")]

    operations = [migrations.RunPython(write_keys, migrations.RunPython.noop)]
