"""What keeps a command, or one file, from being read."""

from __future__ import annotations

from enum import Enum

from ..findings import Finding, Span, Text, text
from .rules import OUTSIDE, UNREADABLE


class CannotRun(Exception):
    """The command cannot do its work at all: one line for the user, exit 2."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message


class Reason(Enum):
    """Why a file or a folder cannot be had."""

    UNREADABLE = "unreadable"
    NOT_A_FILE = "not a file"
    OUTSIDE = "outside"
    CHANGING = "changing"


class FileFault(Exception):
    """One file or folder cannot be had; `path` is written as a person would."""

    def __init__(self, path: str, reason: Reason) -> None:
        super().__init__(f"{path}: {reason.value}")
        self.path = path
        self.reason = reason

    @property
    def message(self) -> Text:
        """What a person is told of a file."""
        match self.reason:
            case Reason.NOT_A_FILE:
                return text("Filen {path} är ingen vanlig fil och läses inte.", path=self.path)
            case Reason.OUTSIDE:
                return text(
                    "Länken {path} leder ut ur regionens mapp eller ingenstans. "
                    "Lägg filen i mappen i stället för en länk.",
                    path=self.path,
                )
            case Reason.CHANGING:
                message = "Filen {path} ändras medan den läses. Kör kommandot igen när den är färdigskriven."
                return text(message, path=self.path)
        return text(
            "Filen {path} går inte att läsa. Kontrollera att den finns och att du har rätt att läsa den.",
            path=self.path,
        )

    def finding(self) -> Finding:
        """The same at the start of the file."""
        rule = OUTSIDE if self.reason is Reason.OUTSIDE else UNREADABLE
        return Finding(rule, self.message, Span.start_of(self.path), subject=self.path)
