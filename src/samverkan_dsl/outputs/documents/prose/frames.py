"""How a verb stands in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ....findings import Text

_BEHIND = re.compile(r"\{object\} (\w+) \{to\}$")


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """How a verb stands in a sentence."""

    verb: Text | None
    """Before its object, with the preposition that it takes: `besluta om`. None where the object's words have it."""
    done: Text
    """The same of what somebody has done: `beslutat om`."""
    alone: Text | None = None
    """Without its preposition, for an object that brings its own: `samråda` + `med …`."""
    alone_done: Text | None = None
    to: str = "{act} till {to}"
    """With somebody who receives."""
    to_alone: str = ""
    """The same with an object that brings its preposition, where `to` has one before the object."""
    before_att: bool = True
    """Whether the preposition also stands before a clause: `ansvara för att`, but `besluta att`."""

    @property
    def gives(self) -> bool:
        """Whether it is given to somebody who is not what it is about: `ge {to} råd om {object}`."""
        return self.to.startswith("ge {to}") or self.to.endswith("{to} om {object}")

    @property
    def last(self) -> str:
        """The preposition before a receiver who stands behind the object: `från`. Else `till`."""
        found = _BEHIND.search(self.to)
        return found[1] if found else "till"
