"""One region as far as it could be read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..findings import Finding
from ..syntax.document import YamlDocument
from .region import Region
from .unread import Unread


@dataclass(frozen=True, slots=True)
class Loaded:
    """One region as far as it could be read."""

    shown: str
    """The region's folder or file, as the user would write it."""
    region: Region | None
    """None where the files are too faulty to make a region of."""
    documents: dict[str, YamlDocument] = field(default_factory=dict)
    """The files by shown path, for printing source lines."""
    unread: tuple[Unread, ...] = ()
    """What could not be taken into the region."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong in the files."""
        return tuple(each.finding for each in self.unread)

    @property
    def sound(self) -> bool:
        """Whether nothing in the files had to be left out."""
        return self.region is not None and not self.unread
