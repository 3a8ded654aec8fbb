"""The verb `explain`: what a code means, why it matters, a bad and a good example; what a word of the language says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..findings import Rule, Text, gettext, text
from ..loading import CannotRun
from ..loading.rules import RULES as LOADING
from ..provenance.rules import RULES as PROVENANCE
from ..rules import checkers
from ..rules.waivers import RULES as WAIVERS
from ..syntax.rules import RULES as SYNTAX
from ..syntax.similar import closest

if TYPE_CHECKING:
    from ..outputs.shapes.found import ExplainShape, RuleShape
    from .reference import ExplainedWords

_PACKAGE = Path(__file__).parent.parent
_WHY = re.compile(r"^## Varför\s+(.+?)(?:\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule with its page."""

    rule: Rule
    page: Path

    @property
    def words(self) -> str:
        """The page's Markdown, which is Swedish."""
        return self.page.read_text("utf-8")

    @property
    def why(self) -> Text:
        """The first paragraph under ”Varför” on the page, as plain text on one line."""
        found = _WHY.search(self.words)
        return text("" if found is None else " ".join(re.sub("[`*]", "", found[1]).split()))

    def told(self, lang: str) -> str:
        """The page in `lang`. Title, `why` and headings are translated; what else it says in words is left out."""
        if lang == "sv":
            return self.words
        first, *sections = self.words.split("\n## ")
        parts = [first.partition("\n")[0], gettext(self.rule.title, lang)]
        for section in sections:
            heading = section.partition("\n")[0]
            said = [self.why(lang)] if heading == "Varför" else _EXAMPLE.findall(section)
            parts += [f"## {gettext(heading, lang)}", *said] if said else []
        return "\n\n".join(parts) + "\n"

    def data(self, lang: str = "sv") -> ExplainShape:
        """The rule and its page for programs; title and page in `lang`."""
        return {"version": 1, "nearest": False, "rules": [{**self.head(lang), "page": self.told(lang)}], "words": []}

    def head(self, lang: str) -> RuleShape:
        """The rule without its page."""
        return {
            "code": self.rule.code,
            "name": self.rule.name,
            "severity": self.rule.severity.key,
            "concerns": self.rule.concerns.key,
            "title": gettext(self.rule.title, lang),
        }


@dataclass(frozen=True, slots=True)
class RuleList:
    """Every rule the checker has."""

    rules: tuple[Explained, ...]
    """By code."""

    def data(self, lang: str = "sv") -> ExplainShape:
        """The rules for programs, without their pages; titles in `lang`."""
        return {"version": 1, "nearest": False, "rules": [item.head(lang) for item in self.rules], "words": []}


def explain_all() -> RuleList:
    """Every rule the checker has."""
    return RuleList(tuple(catalogue().values()))


def catalogue() -> dict[str, Explained]:
    """Every rule the checker has, by code."""
    found = {
        rule.code: Explained(rule, _PACKAGE / room / "pages" / f"{rule.name}.md")
        for room, rules in (
            ("syntax", SYNTAX),
            ("loading", LOADING),
            ("provenance", PROVENANCE),
            ("rules", WAIVERS),
        )
        for rule in rules.values()
    }
    found |= {checker.rule.code: Explained(checker.rule, checker.page) for checker in checkers()}
    return dict(sorted(found.items()))


def confirm(words: Iterable[str]) -> None:
    """Raises CannotRun for a word that is no code, family or name of a rule: it would select nothing, unseen."""
    rules = [item.rule for item in catalogue().values()]
    known = {name for rule in rules for name in (rule.code, rule.code.rstrip("0123456789"), rule.name)}
    for word in words:
        if word.upper() not in known and word.lower() not in known:
            near = closest(word, known)
            if near is None:
                raise CannotRun(text("Det finns ingen regel eller familj {word}.", word=word))
            raise CannotRun(text("Det finns ingen regel eller familj {word}. Menade du {near}?", word=word, near=near))


def explain(word: str) -> Explained | ExplainedWords:
    """The rule with this code or name, or what the language means by the word. Raises CannotRun, with a guess."""
    known = catalogue()
    if word.upper() in known:
        return known[word.upper()]
    from .reference import ExplainedWords, match, names  # only who asks for a word waits for all of them

    by_name = {item.rule.name: item for item in known.values()}
    if word.lower() in by_name and word.lower() not in names():  # a rule has its code besides; a key has only its name
        return by_name[word.lower()]
    found = match(word, besides=(*known, *by_name))
    return ExplainedWords(found.entries, instead_of=word if found.near else "")
