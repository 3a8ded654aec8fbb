"""The pages of the reference, `docs/sprak/*.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...language import Element
from ...language.base import kebab
from ...language.holds import vocabulary_in_use
from .entries import ABSENT, COMMON, Headword, Kind, entries, paths
from .lookup import register
from .said import Printed, prose
from .telling import told

_MADE = "<!-- Sidan görs av `make generate` ur språket; ändra inte i den. -->\n\n"
_TITLES = {
    "gemensamt": "Det som gäller överallt",
    "verb": "Verb i uppdrag",
    "varden": "Värden",
    "ord": "Ord som kan stå i stället för ett id",
    "antal-och-tider": "Antal och tider",
    "utan-egen-nyckel": "Ord utan egen nyckel",
}


def pages(shown: Mapping[str, Printed] | None = None) -> dict[str, str]:
    """Every page's name and Markdown. `shown`: what documents print; left out, what is kept with the program."""
    by_page: dict[str, list[Headword]] = {name: [] for name in (*_classes(), *_TITLES)}
    for entry in entries():
        by_page[entry.page].append(entry)
    found = {f"{name}.md": _MADE + "".join(_page(name, each, shown)) for name, each in by_page.items()}
    return found | {"index.md": _MADE + "".join(_index()), "register.md": _MADE + "".join(_register())}


def _classes() -> dict[str, type[Element]]:
    """By the page that tells of it."""
    return {paths()[cls][0] or "region": cls for cls in vocabulary_in_use()[0]}


def _page(name: str, there: list[Headword], shown: Mapping[str, Printed] | None) -> Iterator[str]:
    cls = _classes().get(name)
    if cls is not None:
        yield f"# `{name}`\n\n{' '.join((cls.__doc__ or '').split())}\n\n"
        yield from _about(cls)
    else:
        yield f"# {_TITLES[name]}\n\n"
        yield from _words(prose().section(_PROSE.get(name, "")).words)
    yield from _contents(there)
    owner = ""
    for entry in there:
        if entry.kind is Kind.VALUE and entry.owner != owner:
            owner = entry.owner
            yield f"## {owner}\n\n"
            yield from _words(prose().section(owner).words)
        yield told(entry, level=3 if entry.kind is Kind.VALUE else 2, shown=shown) + "\n"


def _contents(there: list[Headword]) -> Iterator[str]:
    """Every word of the page on a line of its own, for those who look for one."""
    if len(there) > 1 and there[0].kind not in (Kind.FORM, Kind.ABSENT):
        yield "| skrivs | säger |\n|---|---|\n"
        lines = ((entry.name, entry.label("sv")) for entry in there)
        yield "".join(f"| `{name}` | {label} |\n" for name, label in dict.fromkeys(lines))
        yield "\n"


_PROSE = {"gemensamt": COMMON, "verb": "Verb", "ord": "Word", "antal-och-tider": "Form", "utan-egen-nyckel": ABSENT}
"""Under which name `words/*.md` speak of a page that is of no class."""


def _about(cls: type[Element]) -> Iterator[str]:
    yield from _words(prose().section(cls.__name__).words)
    also = paths()[cls][1:]
    if also:
        yield f"Står också som {', '.join(f'`{path}`' for path in also)}.\n\n"
    if cls.shorthand is not None:
        yield f"Ett ensamt värde betyder `{cls.shorthand}`.\n\n"
    if cls.identity is not None:
        known = ", ".join(f"`{kebab(name)}`" for name in (*cls.identity.alone, *cls.identity.named))
        yield f"En rad känns igen på {known}.\n\n"


def _words(words: str) -> Iterator[str]:
    if words:
        yield words + "\n\n"


def _index() -> Iterator[str]:
    yield "# Språket, ord för ord\n\n"
    yield (
        "Varje nyckel, verb, värde och ord som kan stå i en regions filer: vad det säger, ett exempel, vad dokumenten\n"
        "skriver och vad analyserna räknar med. `samverkan explain NYCKEL` visar detsamma. Vet du bara det svenska\n"
        "ordet, sök i [registret](register.md) eller skriv `samverkan explain beslutsförhet`. Den som är ny börjar\n"
        "med [guiden](../guide.md).\n\n"
        "Exemplen är delar av ett påhittat system där allt som kan sägas sägs. Meningarna är de som dokumenten får av\n"
        "exemplet och inte har utan det; en rad i en tabell visas med | mellan cellerna.\n\n"
    )
    for name, title in _TITLES.items():
        yield f"- [{title}]({name}.md)\n"
    yield "- [Register över svenska ord](register.md)\n\n| nyckel | vad den innehåller |\n|---|---|\n"
    for name, cls in _classes().items():
        yield f"| [`{name}`]({name}.md) | {' '.join((cls.__doc__ or '').split())} |\n"


def _register() -> Iterator[str]:
    yield "# Register\n\nSvenska ord och var de hör hemma i språket.\n\n| ord | skrivs |\n|---|---|\n"
    for word, there in register().items():
        yield f"| {word} | {', '.join(_leading(entry) for entry in there)} |\n"


def _leading(entry: Headword) -> str:
    where = entry.places[0].rpartition(".")[0] if entry.kind is Kind.KEY else entry.owner
    return f"[`{entry.name}`]({entry.page}.md)" + (f" ({where})" if where and where not in (COMMON, ABSENT) else "")
