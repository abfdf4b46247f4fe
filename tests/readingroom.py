"""A source and an issue that cites it, for the tests of the readers' pages."""

SOURCE = """Спіс палітзняволеных

На 15 лістапада 2026 года ў спісе цэнтра «Вярта» 412 палітзняволеных.

<script>alert(1)</script> Сярод іх 23 журналісты.
Расказала Вера Шчасная.
"""
TEXT = """---
title: A longer list
authors: [Irena Valk]
---

On 15 November 2026 the centre counted 412 political prisoners [@viarta-2026-11-15].

## Money

Nobody knows what the 77 lorries carried.
"""
