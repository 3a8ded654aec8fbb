"""Whatever stands in a text, the rules that read words answer, and answer the same again."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.loading import load
from samverkan_dsl.rules import Selection, run

FAMILIES = ("STA", "PRI", "PRO", "TER", "AGR")
PIECES = (
    "10–2", "fyra", "gånger per år", "minst", "till", "de", "tre", "samverkansgrupperna", "Radet", "LG", "(LG)", "(",
    ")", "§", "kap.", "2017:30", "25/5", "99999999999999999999", "0", "årligen", "för", "år", "femårig", "ledamöter",
    "Anna", "Exempelsson", "18890118-9806", "08-465 004 00", "Box", "123 45", "gruppen", "-grupp", "/råd", "A", "ÅÄÖ",
    "²", "٣",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES) | st.text("aäAÅ .:-/()0", max_size=6), min_size=1, max_size=8).map(
    lambda pieces: " ".join(pieces).strip() or "x"
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=10, max_size=10), st.none() | st.dates(date(2000, 1, 1), date(2040, 1, 1)))
def test_any_words_can_be_read(words: list[str], day: date | None) -> None:
    region = {
        "region": "exempel",
        "language": 1,
        "system": {"name": words[0], "purpose": words[1], "adopted": "2016-02-04"},
        "statutes": {"a": {"name": words[2], "number": words[3], "provisions": [words[4]]}},
        "agreements": {"a": {"name": words[5], "from": 2020, "to": 2021}, "b": {"name": words[6], "part-of": "a"}},
        "terms": {words[7]: words[8], "LG": words[0]},
        "deliverables": {"p": {"name": words[1], "kind": "plan", "horizon": "2 år", "cadence": "årligen"}},
        "bodies": {
            "lg": {
                "name": words[9],
                "short": words[8],
                "kind": "council",
                "purpose": words[7],
                "meetings": {"per-year": 4},
                "composition": [{"role": words[6], "seats": 2}],
                "mandates": [{"decide": words[5], "deliverable": "p", "cadence": "2 per år"}],
            }
        },
    }
    with TemporaryDirectory() as folder:
        (Path(folder) / "region.yaml").write_text(json.dumps(region, ensure_ascii=False), "utf-8")
        loaded, _ = load([Path(folder)], Path(folder), day)
    read = loaded[0].region
    assert read is not None
    found = list(run(read, Selection(select=FAMILIES)))
    assert all(finding.span is not None and str(finding.message) for finding in found)
    assert found == list(run(read, Selection(select=FAMILIES)))
