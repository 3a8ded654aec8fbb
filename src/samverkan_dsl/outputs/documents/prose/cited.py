"""Sentences with the addresses of what they say."""

from __future__ import annotations

from collections.abc import Iterable

from ....language import Citation, Cited, Norm, Timed
from ....language.base import kebab
from ...blocks import Block, Cite, Content
from ...compose import Parts, begins, inline, joined, para, phrase
from .firm import ALL_OF_IT, SO, apart
from .naming import NamingContext

TOLD_APART = ("quorum", "disagreement", "recusal", "between-meetings")
"""Keys whose citations stand with a text of their own."""


class CitedSentences:
    """The sentences about one element, each with the addresses of the keys it tells of.

    Addresses that no sentence has asked for stand after the last, so none is lost.
    """

    def __init__(self, naming: NamingContext, element: Cited, key: str = "", more: Iterable[Citation] = ()) -> None:
        """`key`: where in the body the element stands. `more`: citations from above that belong here."""
        self.scope = naming
        self.element = element
        of_body = naming.body.cite if key and naming.home is not None else ()
        self.inherited = (*more, *(citation for citation in of_body if citation.key == key))
        self._sentences: list[tuple[Content, tuple[str, ...]]] = []

    def say(self, keys: str, *parts: Parts) -> None:
        """A sentence that tells of these keys (separated by spaces)."""
        self._sentences.append((inline(*parts), tuple(keys.split())))

    @property
    def any(self) -> bool:
        """Whether anything has been said."""
        return bool(self._sentences)

    def _firm(self) -> list[tuple[Content, tuple[str, ...]]]:
        """What has been said, and how firmly: behind each sentence that has a force of its own, else behind all."""
        firmness = self.element.force if isinstance(self.element, Norm) else None
        if firmness is None:
            return list(self._sentences)
        written = {kebab(name) for name in self.element.model_fields_set}
        told: list[tuple[Content, tuple[str, ...]]] = []
        known: set[str] = set()
        for content, keys in self._sentences:
            about = written.intersection(keys)
            own = firmness.of(tuple(about)) if len(about) == 1 else None
            known |= about if own is not None else set()
            told.append((content if own is None else inline(begins(content), " ", SO[own]), keys))
        if firmness.whole is not None:
            so = (SO if len(told) == 1 else ALL_OF_IT)[firmness.whole]
            told.append(((so,), ("force",)))
        more = apart(type(self.element), firmness, frozenset(known))
        return [*told, *((content, ("force",)) for content in more)]

    def sentences(self) -> tuple[Content, ...]:
        """The sentences with their addresses."""
        used: set[str | None] = set()
        result: list[Content] = []
        told = self._firm()
        if isinstance(self.element, Timed) and self.element.valid is not None:
            when = phrase("Följande {holds}.", holds=self.scope.holds(self.element.valid))
            told.insert(0, ((when,), ("valid",)))
        for number, (content, keys) in enumerate(told, start=1):
            chosen = [citation for citation in self.element.cite if citation.key in keys]
            used.update(keys)
            if number == len(told):
                chosen += [each for each in self.element.cite if each.key not in used and each.key not in TOLD_APART]
                chosen += self.inherited
            addresses = self.scope.cites(chosen)
            result.append(inline(begins(content), " " if addresses else None, addresses))
        return tuple(result)


def paragraph(said: CitedSentences) -> tuple[Block, ...]:
    """The sentences as one paragraph; nothing where there are none."""
    sentences = said.sentences()
    return (para(joined(sentences, " ")),) if sentences else ()


def with_every_address(bare: Content, versions: Iterable[Content]) -> Content:
    """What several say alike, with the addresses of all of them."""
    addresses = dict.fromkeys(part for version in versions for part in version if isinstance(part, Cite))
    return inline(bare, " " if addresses else None, joined(addresses, " "))
