"""What a document calls the deviations that are reported."""

from __future__ import annotations

from ..language import MatterKind, RegionModel


def called(model: RegionModel) -> str | None:
    """The name, within a sentence, of the one subject that deviations are and that is no part of another; else None."""
    known = model.subjects
    found = {ref for ref, subject in known.items() if subject.matter is MatterKind.DEVIATION}
    names = [known[ref].name for ref in found if not found & set(known[ref].part_of)]
    return _within(names[0]) if len(names) == 1 else None


def _within(name: str) -> str:
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
