"""The verbs `source index` and `source coverage`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..analysis.accounting import accounts
from ..analysis.carrying import Uncarried, uncarried
from ..findings import Finding, Severity, Text, gettext, text
from ..language.base import IDENTIFIER
from ..loading import CannotRun, Region, load
from ..loading.files import MOST_BYTES
from ..loading.files.folder import shown_path
from ..outputs.disk import look
from ..outputs.trouble import why
from ..provenance import SourceIndex, StatementClass, parse_index, render_index
from ..provenance.coverage import Account, Coverage
from ..provenance.indexing import index_text, words_of
from ..syntax.reader import read
from .reading import nothing_said, read_source, words_in
from .writing import clear, put

if TYPE_CHECKING:
    from ..outputs.shapes.sources import Covered, PartlyCarried, SourceCoverageShape, SourceIndexShape


@dataclass(frozen=True, slots=True)
class Indexed:
    """What indexing a text gave."""

    index: SourceIndex | None
    """None where the text or an earlier index could not be read; `findings` says why."""
    findings: tuple[Finding, ...]
    written: str | None
    """The index file, as the user would write it; None if it already said the same."""
    notes: tuple[Text, ...] = ()
    """What to know of how the text was read, and what to do where it yielded nothing."""

    def counts(self) -> dict[StatementClass, int]:
        """How many statements of each class there are."""
        found = Counter(item.kind for item in self.index.statements) if self.index else Counter()
        return {kind: found[kind] for kind in StatementClass}

    def data(self, lang: str = "sv") -> SourceIndexShape:
        """For programs; messages in `lang`."""
        from ..outputs.findings import as_json

        return {
            **as_json(self.findings, lang=lang, regions=0, files=1),
            "file": self.written,
            "notes": [note(lang) for note in self.notes],
            "classes": {kind.key: count for kind, count in self.counts().items()},
        }


def index_source(source: Path, source_id: str, out: Path, base: Path) -> Indexed:
    """Index a source text and write the index to `out`, which keeps hand-set classes and addresses if it exists.

    Raises CannotRun where a file cannot be read or written.
    """
    if not re.fullmatch(IDENTIFIER.strip("^$"), source_id):
        message = "”{id}” är inget id: ett id skrivs med små bokstäver a–z, siffror och bindestreck. Inget är "
        "skrivet."
        raise CannotRun(text(message, id=source_id))
    read_in = words_in(base / source, base)
    if isinstance(read_in, Finding):
        return Indexed(None, (read_in,), None)
    words = read_in.words
    if not words.strip():
        raise nothing_said(base / source, base)
    target = base / out
    _fit(target, base / source, base)
    clear(target.parent, base)
    previous = None
    before = _before(target, base)
    if before is not None:
        document = read(before, shown_path(target, base))
        previous, faults = parse_index(document) if document.root is not None else (None, ())
        findings = (*document.findings, *faults)
        if any(finding.rule.severity is Severity.ERROR for finding in findings):
            # Writing now would lose the classes that a person set in a file that cannot be understood.
            return Indexed(None, findings, None)
    index = index_text(words, source_id, previous)
    content = render_index(index).encode("utf-8")
    if len(content) > MOST_BYTES:
        message = (
            "Källindexet till {file} blir större än {limit} MB och går inte att läsa. "
            "Dela upp texten. Inget är skrivet."
        )
        raise CannotRun(text(message, file=shown_path(base / source, base), limit=MOST_BYTES // 1_000_000))
    notes = (*read_in.notes, *_hints(index))
    if content == before:
        return Indexed(index, (), None, notes)
    put(target, content, base)
    return Indexed(index, (), shown_path(target, base), notes)


def _fit(target: Path, source: Path, base: Path) -> None:
    """Raises CannotRun where an index at `target` could not be read again, or would be written over its source."""
    if target.suffix not in (".yaml", ".yml"):
        message = "Källindexets fil ska sluta med .yaml: {file} gör inte det. Inget är skrivet."
        raise CannotRun(text(message, file=shown_path(target, base)))
    if _is_folder(target):
        message = "{file} är en mapp. Ange en fil, till exempel {example}. Inget är skrivet."
        example = f"{shown_path(target, base)}/plan.index.yaml"
        raise CannotRun(text(message, file=shown_path(target, base), example=example))
    with suppress(OSError):
        if target.samefile(source):
            raise CannotRun(text("{file} är källtexten själv. Inget är skrivet.", file=shown_path(target, base)))


def _is_folder(target: Path) -> bool:
    """Whether a folder is known to lie there. What cannot be looked at is told of where it is read."""
    try:
        return target.is_dir()
    except OSError:
        return False


def _hints(index: SourceIndex) -> Iterator[Text]:
    """What to do where a text yields nothing to lead by, or nothing to carry."""
    kinds = {item.kind for item in index.statements}
    if StatementClass.HEADING not in kinds:
        yield text(
            "Inga rubriker hittades, så alla adresser börjar med 0. Sätt en tomrad före och efter varje rubrik "
            "i texten, "
            "eller # före den, och indexera om innan modellen börjar citera."
        )
    if StatementClass.NORM not in kinds:
        yield text(
            "Inga normer hittades. Kontrollera att texten är ett styrdokument på svenska; är den det, "
            "ändra class till norm för de påståenden som styr något."
        )


def _before(target: Path, base: Path) -> bytes | None:
    """The index that is there already. One that cannot be looked at is not taken for one that is not there."""
    try:
        entry = look(target)
    except OSError as error:
        message = "{file} går inte att läsa: {reason}."
        raise CannotRun(text(message, file=shown_path(target, base), reason=why(error))) from None
    return None if entry is None else read_source(target, base)


@dataclass(frozen=True, slots=True)
class Accounted:
    """How much of its source a region accounts for."""

    region: str
    source: str
    coverage: Coverage
    partly: Mapping[str, Uncarried] | None = None
    """The cited norms of which something is not carried, with what; None where there was no text to tell it from."""

    def partly_told(self, lang: str) -> Iterator[str]:
        """The same in lines for a person: how many, then each with what is not carried."""
        if self.partly is None:
            return
        yield text(
            "Delvis i modellen: {count} av {cited} typade normer. Det här i orden finns inte i någon nyckel:",
            count=len(self.partly),
            cited=len(self.coverage.total.cited),
        )(lang)
        for address, lost in self.partly.items():
            parts = [*(str(number) for number in lost.numbers), *lost.names]
            parts += [lost.force.label(lang)] if lost.force is not None else []
            parts += [gettext("nekande", lang)] if lost.denial else []
            yield f"  ~ {address}: {', '.join(parts)}"


@dataclass(frozen=True, slots=True)
class CoverageResult:
    """How much of their sources regions account for."""

    sources: tuple[Accounted, ...]
    """Every source of every region."""

    def data(self, lang: str = "sv") -> SourceCoverageShape:
        """For programs; it has no words in any language."""
        return {
            "version": 1,
            "regions": [
                {
                    "region": item.region,
                    "source": item.source,
                    **_counts(item.coverage.total),
                    "partly": None if item.partly is None else [_partly(*one) for one in item.partly.items()],
                    "sections": [{"section": name, **_counts(part)} for name, part in item.coverage.sections],
                }
                for item in self.sources
            ],
        }


def _partly(address: str, lost: Uncarried) -> PartlyCarried:
    return {
        "address": address,
        "numbers": [str(number) for number in lost.numbers],
        "names": list(lost.names),
        "force": None if lost.force is None else lost.force.key,
        "denial": lost.denial,
    }


def _counts(account: Account) -> Covered:
    return {
        "norms": len(account.norms),
        "cited": len(account.cited),
        "prose_only": len(account.prose_only),
        "left_out": len(account.left_out),
        "uncovered": len(account.uncovered),
        "uncovered_at": list(account.uncovered),
    }


def account(region: Region) -> list[Accounted]:
    """The coverage of every source of a region."""
    return [Accounted(region.id, source, found) for source, found in accounts(region).items()]


def coverage_of(
    paths: Iterable[Path], base: Path = Path(), *, words: Path | None = None, source: str | None = None
) -> CoverageResult:
    """The coverage of every region that `paths` name.

    `words`: the text that the index of `source` was made of, to tell what of the cited norms is not carried; "
    r"the source
    need not be named where there is one only. Nothing of the text is kept. That a region is not
    finished is no hindrance.

    Raises CannotRun where something in a region or an index of its sources could not be read, for it may cite what
    would then be said to be missing, where there is no index, and where the text is not that of one source.
    """
    found: list[Accounted] = []
    regions: list[Region] = []
    for loaded in load(paths, base)[0]:
        if loaded.region is None or loaded.unread:
            raise CannotRun(
                text("{region} har fel som hindrar räkningen. Kör samverkan check först.", region=loaded.shown)
            )
        told = account(loaded.region)
        found.extend(told)
        regions += [loaded.region] * len(told)
    if not found:
        raise CannotRun(
            text(
                "Här finns inget källindex att räkna mot. "
                "Gör ett med samverkan source index och nämn det under sources."
            )
        )
    if words is None:
        return CoverageResult(tuple(found))
    chosen = [number for number, item in enumerate(found) if source in (None, item.source)]
    if len(chosen) != 1:
        known = [item.source for item in found]
        raise CannotRun(text("Texten kan bara hållas mot en källa. Ange en region och --source: {known}.", known=known))
    number = chosen[0]
    found[number] = replace(found[number], partly=_held_against(regions[number], found[number], words, base))
    return CoverageResult(tuple(found))


def _held_against(region: Region, item: Accounted, source: Path, base: Path) -> dict[str, Uncarried]:
    """What of the cited norms the text says and the model does not carry, in the order of the text."""
    shown = shown_path(base / source, base)
    content = words_in(base / source, base)
    if isinstance(content, Finding):
        raise CannotRun(content.message)
    index = region.indexes[item.source]
    words = words_of(content.words, index)
    if 2 * len(words) < len(index.statements):
        message = "{file} är inte den text som källindexet {source} är gjort av. Ange den, eller indexera om."
        raise CannotRun(text(message, file=shown, source=item.source))
    lost = uncarried(region, item.source, words)
    return {address: lost[address] for address in item.coverage.total.cited if lost.get(address)}
