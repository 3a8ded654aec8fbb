"""Messages as sentences."""

from __future__ import annotations

import pytest

from samverkan_dsl.findings import text


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (text("ordföranden i {body}", body="Rådet"), "Ordföranden i Rådet avgör."),
        ("länsdelsgruppen", "Länsdelsgruppen avgör."),
        ("eHälsorådet", "eHälsorådet avgör."),
        ("LSVO", "LSVO avgör."),
        ("", " avgör."),
    ],
)
def test_a_sentence_begins_with_a_capital_but_a_name_stays_as_it_is(who: object, said: str) -> None:
    assert text("{who} avgör.", who=who).sentence() == said
