"""An answer on the screen: its document for people, its data for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from .options import Language, OutputFormat, screen_width

if TYPE_CHECKING:
    from ..pipeline.shown import Document


class Answer(Protocol):
    """What the verbs about one region answer with."""

    def document(self) -> Document: ...

    def data(self, lang: str = "sv") -> Mapping[str, Any]: ...


def tell(answer: Answer, output: OutputFormat, lang: Language) -> None:
    """Print the answer as asked for."""
    if output is OutputFormat.json:
        print_json(answer.data(lang.value))
    else:
        from ..pipeline.shown import screen

        print(screen(answer.document(), lang.value, screen_width()), end="")


def print_json(data: Mapping[str, Any]) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))
