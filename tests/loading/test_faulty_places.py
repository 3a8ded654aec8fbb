"""Where a fault is told to be: in steps that last, though there is no model of what is faulty."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.pipeline.check import check

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\nparties:\n  a: {name: A, kind: municipality}\n"
BODY = "bodies:\n  x:\n    name: X\n    kind: council\n"


def told(folder: Path, text: str) -> list[tuple[str, str, str, str]]:
    (folder / "region.yaml").write_text(HEAD + text, "utf-8")
    found = [each for each in check([folder], folder).findings if each.rule.code.startswith("MOD")]
    return [(each.rule.code, each.subject, str(each.path), each.fingerprint) for each in found]


@pytest.mark.parametrize(
    ("list_key", "row", "subject", "path"),
    [
        (
            "composition",
            "{role: Chef, at: a, status: ingen}",
            "bodies/x",
            "bodies.x.composition(Chef; a; ingen).status",
        ),
        ("composition", "{chair-of: [y, z], seats: ingen}", "bodies/x", "bodies.x.composition(chair-of y+z).seats"),
        ("mandates", "{besluta: avtal, efect: binding}", "bodies/x", "bodies.x.mandates(besluta; avtal).efect"),
        ("escalation", "{when: disagreement, to: a, sen: b}", "bodies/x", "bodies.x.escalation(disagreement; a).sen"),
        ("aliases", "''", "bodies/x", "bodies.x.aliases()"),
    ],
)
def test_a_faulty_row_is_known_by_what_is_written_in_it(
    tmp_path: Path, list_key: str, row: str, subject: str, path: str
) -> None:
    sound = {"composition": "{role: Annan}", "mandates": "{prepare: planer}", "aliases": "Annan"}
    other = sound.get(list_key, "{when: dispute, to: a}")
    alone = told(tmp_path, f"{BODY}    {list_key}: [{row}]\n")
    behind = told(tmp_path, f"# en rad till\n{BODY}    {list_key}: [{other}, {row}]\n")
    assert [each[1:3] for each in alone] == [(subject, path)]
    assert behind == alone


def test_the_regions_own_rows_have_no_number(tmp_path: Path) -> None:
    alone = told(tmp_path, "mandates: [{decide: avtal, efect: binding}]\n")
    behind = told(tmp_path, "mandates: [{decide: planer, by: a}, {decide: avtal, efect: binding}]\n")
    assert [each[1:3] for each in alone] == [("mandates(decide; avtal)", "mandates(decide; avtal).efect")]
    assert behind == alone
