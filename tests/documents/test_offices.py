"""How firmly it is told who holds what, what is asked of them, and what they hold besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.analysis.seats.counts import Count, seat_total
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.check import check

BODY = "bodies:\n  namnd: {name: Nämnden, kind: committee}\n  rad:\n    name: Rådet\n    kind: council\n"


def told(folder: Path, text: str) -> str:
    return words(handbook(region(folder, SMALL + text)))


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (
            "secretary: {supplied-by: regionen, force: should}",
            "Region Exempel tillhandahåller sekreterare. Så bör det vara.",
        ),
        ("chair: {supplied-by: regionen, term: 2 år, force: must}", "är 2 år. Allt detta ska gälla."),
        (
            "meetings: {per-year: 4, notice: 1 vecka före, force: {per-year: bör}}",
            "4 gånger per år. Så bör det vara. Kall",
        ),
        (
            "chair: {vice: {elected-by: self}, force: {vice: may}}",
            "Det som sägs om vem som är vice ordförande får gälla.",
        ),
        ("record: {kind: minutes, force: proposed}", "Det förs protokoll. Så föreslås det vara."),
        ("composition: [{role: Chef, at: almby, force: must}]", "Ska ingå"),
        ("composition: [{role: Chef, status: unstated}]", "Det framgår inte om platsen är en ledamots"),
        ("composition: [{role: Chef, requires: ha mandat}]", "Ska ha mandat"),
        ("composition: [{role: Chef, requires: {what: Ledarerfarenhet, force: should}}]", "Bör ha ledarerfarenhet"),
        ("chair: {requires: vara förtroendevald}", "Ordföranden ska vara förtroendevald."),
        ("chair: {vice-chair-of: namnd}", "Vice ordföranden i nämnden är ordförande."),
        ("chair: {vice: {chair-of: namnd}}", "Ordföranden i nämnden är vice ordförande."),
        (
            "chair: {also: {office: vice-chair, of: namnd}}",
            "Den som nu är ordförande är också vice ordförande i nämnden.",
        ),
        ("secretary: {secretary-of: namnd}", "Sekreteraren i nämnden är sekreterare."),
        (
            "substitutes: {policy: some, rights: [attend, speak]}",
            "En ersättare som inte tjänstgör får närvara och yttra sig.",
        ),
        ("substitutes: {policy: some, rights: none}", "Ersättare som inte tjänstgör får inte närvara."),
        ("substitutes: {policy: some, term: mandatperioden}", "Mandattiden för ersättarna följer mandatperioden."),
    ],
)
def test_it_is_told(tmp_path: Path, keys: str, sentence: str) -> None:
    assert sentence in told(tmp_path, BODY + f"    {keys}\n")


def test_a_seat_of_which_nobody_says_what_it_is_counts_as_none_or_one(tmp_path: Path) -> None:
    seats = "    composition: [{role: Chef, at: almby, seats: 2}, {role: Strateg, at: regionen, status: unstated}]\n"
    made = region(tmp_path, SMALL + BODY + seats)
    assert seat_total(made, made.bodies["rad"].composition).seats == Count(2, 3)


def test_a_force_of_a_key_that_there_is_not_is_told(tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(SMALL + BODY + "    meetings: {per-year: 4, force: {notise: bör}}\n", "utf-8")
    found = [each for each in check([tmp_path], tmp_path).findings if each.rule.name == "unknown-key"]
    assert [str(each.message) for each in found] == ["”notise” är ingen nyckel här, så styrkan hör inte till något."]
    assert str(found[0].help) == "Menade du ”notice”?"
