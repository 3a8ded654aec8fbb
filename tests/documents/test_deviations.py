"""What deviations are called: by the document's own word, where it has one."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.outputs.documents import brief

MODEL = """
subjects:
%s
bodies:
  x: {name: Beredningen, kind: council, deviations: {reported-by: almby, cadence: kvartalsvis}}
"""
ONE = "  brister: {name: brister i samverkan, kind: matter, matter: deviation}\n"
PART = "  grova: {name: grova brister, kind: matter, matter: deviation, part-of: brister}\n"
ANOTHER = "  fel: {name: fel, kind: matter, matter: deviation}\n"
NONE = "  barn: {name: barn}\n"


@pytest.mark.parametrize(
    ("subjects", "called"),
    [
        (ONE, "brister i samverkan"),
        (ONE + PART, "brister i samverkan"),
        (ONE + ANOTHER, "avvikelser"),
        (NONE, "avvikelser"),
    ],
)
def test_deviations_are_called_by_the_one_subject_that_leads_to_them(
    tmp_path: Path, subjects: str, called: str
) -> None:
    told = words(brief(region(tmp_path, SMALL + MODEL % subjects), "x"))
    assert f"Almby kommun rapporterar {called}, kvartalsvis." in told
