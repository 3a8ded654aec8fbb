"""Messages that are put into words only when a reader's language is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Any, Protocol, TypeGuard, runtime_checkable

LANGUAGES = ("sv", "en")


@runtime_checkable
class Labelled(Protocol):
    """Something with a name in each language, such as a member of a closed vocabulary."""

    def label(self, lang: str) -> str: ...


class LabelledEnum(Enum):
    """Members that are told by name: `ERROR = ("error", "fel")`, in English (the key in JSON, too) and in Swedish."""

    def __init__(self, key: str, swedish: str) -> None:
        self.key = key
        self.swedish = swedish

    def label(self, lang: str) -> str:
        """What a person reads."""
        return self.swedish if lang == "sv" else self.key


def is_labelled(value: object) -> TypeGuard[Labelled]:
    """`isinstance(value, Labelled)` many times faster: a protocol's own test looks through the whole object."""
    return hasattr(value, "label")


@lru_cache(maxsize=4)
def catalogue(lang: str) -> NullTranslations:
    """The translations into `lang`. Swedish is the language of the messages themselves and needs none."""
    if lang == "sv":
        return NullTranslations()
    resource = Path(__file__).parent.parent / "locale" / lang / "LC_MESSAGES" / "samverkan.mo"
    if not resource.is_file():
        return NullTranslations()
    with resource.open("rb") as stream:
        return GNUTranslations(stream)


def gettext(message: str, lang: str) -> str:
    """The fixed text `message` (Swedish, the msgid) in `lang`."""
    return catalogue(lang).gettext(message) if message else ""


@dataclass(frozen=True, slots=True)
class Text:
    """A message: a Swedish template and what goes into its braces.

    Values are text, numbers, `Text`, `Labelled` or sequences of those (`a, b och c`). Text from a
    model stands in a value, never in the template, so a brace in it means nothing.
    """

    template: str
    values: tuple[tuple[str, Any], ...] = ()

    def __call__(self, lang: str = "sv") -> str:
        template = gettext(self.template, lang)
        if not self.values:
            return template.replace("{{", "{").replace("}}", "}")
        return template.format(**{key: worded(value, lang) for key, value in self.values})

    def __str__(self) -> str:
        return self("sv")

    def sentence(self, lang: str = "sv") -> str:
        """The message with a capital first; a name such as `eHälsa` stays as it is written."""
        return capitalised(self(lang))


def capitalised(words: str) -> str:
    """The words with a capital first; a name such as `eHälsa` stays as it is written."""
    return words if words[1:2].isupper() else words[:1].upper() + words[1:]


def worded(value: Any, lang: str) -> str:
    """What a value of a message is told as."""
    if isinstance(value, Text):
        return value(lang)
    if isinstance(value, str) and type(value) is str:
        return value
    if is_labelled(value):
        return value.label(lang)
    if isinstance(value, (tuple, list)):
        return _joined([worded(item, lang) for item in value], lang)
    return str(value)


def _joined(words: list[str], lang: str) -> str:
    """`a, b och c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {gettext('och', lang)} {words[-1]}"


def more_places(count: int) -> Text:
    """That there are places besides those that are named."""
    return Text("och på ett ställe till") if count == 1 else text("och på {count} ställen till", count=count)


def text(template: str, /, **values: Any) -> Text:
    """A message from a Swedish template with named braces: `text("{body} saknar ordförande", body="LSVO")`."""
    return Text(template, tuple((key, _frozen(value)) for key, value in values.items()))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
