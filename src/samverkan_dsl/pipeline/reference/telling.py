"""What is told of one word, as Markdown: the same on its page and on the screen."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping

from ...findings import Text, gettext, text
from ...language import Element, Only, Verb, Vocabulary
from ...language.base import Ref
from ...language.holds import literals
from ...language.keys import Answers
from ...language.walk import field_of
from .entries import Headword, Kind, denial, entries, takes_none
from .said import Printed, printed

_ANSWERS = {
    Answers.QUORUM: text("när organet är beslutsfört och vem som kan stoppa ett möte genom att utebli"),
    Answers.VOTES: text("hur beslut fattas och vem som ensam kan stoppa eller få igenom ett"),
    Answers.MATTERS: text("vart ett ärende kan gå och vad det är säkrat mot"),
}
"""What is worked out."""
_MANY = 12
"""So many values or places are told on the line; more than these by where they are listed."""


def told(entry: Headword, lang: str = "sv", level: int = 1, shown: Mapping[str, Printed] | None = None) -> str:
    """The whole entry. In English headings, labels and facts; what else is said in words is Swedish, and left out.

    `shown`: what documents print; left out, what is kept with the program.
    """
    parts = [f"{'#' * level} {heading(entry, lang)}"]
    if lang == "sv":
        parts += [part for part in (entry.meaning, entry.said.words) if part]
    facts = list(_facts(entry, lang))
    if facts:
        parts.append("\n".join(f"- {fact}" for fact in facts))
    found = (printed() if shown is None else shown).get(entry.id)
    if found is not None:
        parts += _shown(found, lang)
    return "\n\n".join(parts) + "\n"


def heading(entry: Headword, lang: str = "sv") -> str:
    """`per`, and what it is called."""
    label = entry.label(lang)
    if entry.kind is Kind.ABSENT:
        return label
    return f"`{entry.name}`" if label in ("", entry.name) else f"`{entry.name}`: {label}"


def _facts(entry: Headword, lang: str) -> Iterator[str]:
    if entry.kind is Kind.KEY:
        yield from _of_key(entry, lang)
    elif entry.kind is Kind.VERB:
        verb = Verb.read(entry.name)
        effect = text("Verbet beslutar: uppdraget har en verkan (`effect`).")
        yield (effect if verb.deciding else text("Verbet beslutar inget och har ingen verkan."))(lang)
        yield _line(text("I filen"), f"`{entry.name}` / `{verb.swedish}`", lang)
    elif entry.kind is Kind.VALUE:
        yield _line(text("I filen"), " / ".join(f"`{word}`" for word in _spellings(entry)), lang)
        yield _line(text("Står i"), _some(entry.places), lang)
    elif entry.kind is Kind.WORD:
        yield _line(text("Kan stå i"), _some(entry.places), lang)
    elif entry.kind is Kind.ABSENT:
        yield _line(text("Har ingen egen nyckel. Närmast"), _some(entry.places), lang)


def _of_key(entry: Headword, lang: str) -> Iterator[str]:
    yield _line(text("Skrivs"), _some(entry.places), lang)
    yield _line(text("Innehåller"), "; ".join((*_holds(entry, lang), *_how_many(entry, lang))), lang)
    field, key = field_of(*entry.holds), entry.key
    assert field is not None and key is not None  # an entry of a key is made from both
    if field.is_required():
        yield text("Måste finnas.")(lang)
    elif "telämnat" not in entry.meaning:
        yield _silent(key.label, lang)
    if denial(entry):
        said = text(denial(entry))
        yield text("Kan vara `none`: dokumentet säger uttryckligen att det inte finns. Det blir: {said}", said=said)(
            lang
        )
    elif takes_none(entry):
        yield text("Kan vara `none`: dokumentet säger uttryckligen att det inte finns.")(lang)
    yield _line(text("En ändring rör"), key.bears.label(lang), lang)
    if key.answers:
        worked_out = "; ".join(words(lang) for answer, words in _ANSWERS.items() if answer in key.answers)
        yield _line(text("Analyserna räknar med den för att svara på"), worked_out, lang)
    elif key.prose:
        yield text("Orden är för den som läser; ingen analys räknar på dem.")(lang)


def _silent(label: str, lang: str) -> str:
    if label.startswith("om "):
        return text("Utelämnad: dokumentet säger inte {what}.", what=text(label))(lang)
    return text("Utelämnad: dokumentet säger inget om {what}.", what=text(label))(lang)


def _holds(entry: Headword, lang: str) -> Iterator[str]:
    hint = entry.hint
    assert hint is not None
    for (part, metadata), words in zip(hint.parts(), hint.words(), strict=True):
        ids = [f"`{word}`" for mark in metadata if isinstance(mark, Ref) for word in mark.words]
        if isinstance(part, type) and issubclass(part, Vocabulary):
            if part is Verb:
                yield text("ett verb")(lang)
            else:
                some = next((mark.members for mark in metadata if isinstance(mark, Only)), tuple(part))
                yield ", ".join(f"`{member.key}` ({member.label(lang)})" for member in some)
        elif isinstance(part, type) and issubclass(part, Element):
            yield _below(part)
        elif typing.get_origin(part) is typing.Literal:
            yield ", ".join(f"`{value}`" for value in literals(part))
        elif refs := [mark for mark in metadata if isinstance(mark, Ref)]:
            ids = [f"`{word}`" for mark in refs for word in mark.words]
            named = words if lang == "sv" else "id of " + " or ".join(kind for mark in refs for kind in mark.kinds)
            yield named + (f" ({', '.join(ids)})" if ids else "")
        else:
            yield gettext(words, lang)


def _how_many(entry: Headword, lang: str) -> Iterator[str]:
    """Whether it is one, or may be several; nothing is said of what is true or false."""
    hint = entry.hint
    assert hint is not None
    if hint.several:
        yield text("en, eller flera i en lista")(lang)
    elif hint.keyed:
        yield text("en eller flera, var och en under sitt id eller namn")(lang)
    elif any(typing.get_origin(part) is not typing.Literal and part is not bool for part, _ in hint.parts()):
        yield text("bara en, ingen lista")(lang)


def _below(cls: type[Element]) -> str:
    keys = [each for each in entries() if each.kind is Kind.KEY and each.owner == cls.__name__]
    if len(keys) > _MANY:
        return f"`{'`, `'.join(each.name for each in keys[:_MANY])}` …"
    return ", ".join(f"`{each.name}`" for each in keys)


def _spellings(entry: Headword) -> tuple[str, ...]:
    named = entry.named
    assert isinstance(named, Vocabulary)
    return tuple(dict.fromkeys((named.key, named.swedish)))


def _some(places: tuple[str, ...]) -> str:
    written = ", ".join(f"`{place}`" for place in places[:_MANY])
    return written + (" …" if len(places) > _MANY else "")


def _line(label: Text, words: str, lang: str) -> str:
    return f"{label(lang)}: {words}"


def _shown(printed: Printed, lang: str) -> Iterator[str]:
    if printed.example:
        yield f"```yaml\n{printed.example}```"
    if printed.sentences:
        where = text("I handboken:") if printed.document == "handbok" else text("I granskningsrapporten:")
        yield where(lang) + "\n\n" + "  \n".join(f"> {sentence}" for sentence in printed.sentences)


def below(entry: Headword, lang: str) -> str:
    """The keys that stand under a key, one a line; nothing where none do."""
    hint = entry.hint
    parts = [part for part, _ in hint.parts()] if hint is not None else []
    classes = {part.__name__ for part in parts if isinstance(part, type) and issubclass(part, Element)}
    keys = [each for each in entries() if each.kind is Kind.KEY and each.owner in classes]
    return "".join(f"- `{entry.name}.{each.name}`: {summary(each, lang)}\n" for each in keys)


def summary(entry: Headword, lang: str) -> str:
    """The entry on one line."""
    return entry.meaning if lang == "sv" and entry.meaning else entry.label(lang)
