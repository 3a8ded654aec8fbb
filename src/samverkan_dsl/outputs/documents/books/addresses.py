"""Where what a finding tells stands: in the document, for its reader, or in the model, for who mends that."""

from __future__ import annotations

from collections.abc import Iterable

from ....findings import Concerns, Finding, Span, Text, text
from ....language import Cited
from ....language.walk import Path
from ....loading import Region
from ...compose import Parts, code, inline, joined, written

_WHOLE = 2
"""So many steps lead to a thing itself: `bodies`, `lsvo`."""


class Addresses:
    """Which statements of the sources a finding's element rests on."""

    def __init__(self, region: Region) -> None:
        region = self.region = region.whole
        self.cited = [(path, each) for path, each in region.elements if isinstance(each, Cited) and each.cite]
        self.of_subject: dict[str, list[tuple[Path, Cited]]] = {}
        for path, element in self.cited:
            # Items of the region's own lists are few; what has an id is known by it.
            listed = len(path) > 1 and not isinstance(path[1], str)
            subject = region.path(*path[:2]).subject if listed else "/".join(map(str, path[:2]))
            self.of_subject.setdefault(subject, []).append((path, element))

    def of(self, finding: Finding) -> tuple[str, ...]:
        """The addresses of the smallest cited element round the finding's place."""
        if finding.span is None:
            return ()
        # A finding about one thing may stand in another: at the report that is sent to a body, say.
        return self._told(finding.span, self.of_subject.get(finding.subject, [])) or self._told(
            finding.span, self.cited
        )

    def _told(self, span: Span, elements: Iterable[tuple[Path, Cited]]) -> tuple[str, ...]:
        found_in = self._smallest(span, elements)
        if found_in is None:
            return ()
        path, best = found_in
        home = self.region.home(path)
        section = self.region.bodies[home].section if home is not None else None
        found: dict[str, None] = {}
        for citation in best.cite:
            source, addresses = self.region.told(citation.address, section)
            found |= dict.fromkeys(source + address for address in addresses)
        return tuple(found)

    def _smallest(self, span: Span, elements: Iterable[tuple[Path, Cited]]) -> tuple[Path, Cited] | None:
        holding = [(path, element) for path, element in elements if self._holds(path, span)]
        return max(reversed(holding), key=lambda each: len(each[0]), default=None)

    def place(self, span: Span) -> str:
        """File and line, as seen from the region's folder."""
        seen = self.region.within(span)
        return f"{seen.file}:{seen.line}"

    def beside(self, finding: Finding) -> Parts:
        """In parentheses where it stands: in the document, or in the model if it is about that, or nothing is cited."""
        at = self._at(finding.span, self.of(finding), finding)
        return inline(" (", joined(at, ", "), ")") if at else None

    def _at(self, span: Span | None, addresses: Iterable[str], finding: Finding) -> list[Parts]:
        """The addresses, for whoever reads the document; the line, for whoever mends the model."""
        at: list[Parts] = [*map(written, addresses)]
        if span is not None and not (at and finding.rule.concerns is Concerns.DOCUMENT):
            at.append(code(self.place(span)))
        return at

    def related(self, finding: Finding) -> dict[Text, list[Parts]]:
        """What stands beside the finding, each message once with the places it names; bodies by their names."""
        found: dict[Text, list[Parts]] = {}
        for each in finding.related:
            values = dict(each.message.values)
            body = str(values.get("subject", "")).removeprefix("bodies/")
            named = body in self.region.bodies and f"bodies/{body}" == values.get("subject")
            message = text(each.message.template, subject=self.region.bodies[body].name) if named else each.message
            places = found.setdefault(message, [])
            if len(each.path) == _WHOLE and finding.rule.concerns is Concerns.DOCUMENT:
                continue  # what is said of all of a body says where it is
            at = self._at(each.span, () if each.span is None else self._told(each.span, self.cited), finding)
            places += (place for place in at if place not in places)
        return found

    def _holds(self, path: tuple[str | int, ...], inner: Span) -> bool:
        """Whether the place lies within the element, or on the key it stands under."""
        outer = self.region.where(*path)
        if outer is None or outer.file != inner.file:
            return False
        start, end = (outer.line, outer.column), (outer.end_line, outer.end_column)
        return start <= (inner.line, inner.column) <= end or self.region.where(*path, key=True) == inner
