"""What a reading is about is told in words all the way down to its key."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import region, section
from samverkan_dsl.outputs.documents import handbook

HEAD = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties: {ekby: {name: Ekby kommun, kind: municipality}}
bodies:
  rad:
    name: Rådet
    kind: råd
    chair: {supplied-by: ekby, vice: {term: 2 år}}
    record: {kind: minutes}
    decisions: {between-meetings: {silence: bifall}}
"""


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("record.published", "Dokumentationen: var det publiceras"),
        ("chair.vice.term", "Ordförandeskapet: vem som är vice ordförande, hur länge det varar"),
        (
            "decisions.between-meetings.silence",
            "Beslutsordningen: hur beslut fattas mellan mötena, vad det räknas som att inte svara",
        ),
    ],
)
def test_a_reading_of_a_nested_key_is_told_by_words(tmp_path: Path, key: str, words: str) -> None:
    readings = f"    readings: [{{on: {key}, chosen: ett, why: Källorna skiljer sig}}]\n"
    told = section(handbook(region(tmp_path, HEAD + readings)), "Organen")
    assert f"{words} | Ett" in told and key not in told
