"""The language reference: every key, value, verb, reserved word and form, as a page and as an answer of `explain`.

What is said of a word is made from the language itself, from what documents are seen to print (`printed.json`, written
by `tools/generate.py`) and from `words/*.md`, where there is more to say.
"""

from __future__ import annotations

from .answer import ExplainedWords
from .entries import Headword, entries
from .lookup import find, match, names, register
from .pages import pages
from .said import Printed, prose

__all__ = ["ExplainedWords", "Headword", "Printed", "entries", "find", "match", "names", "pages", "prose", "register"]
