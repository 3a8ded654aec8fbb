"""Who leads, in the words of the documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, section
from samverkan_dsl.outputs.documents import brief

BODIES = """
roles:
  chef-a: {title: Chef, at: almby}
  chef-r: {title: Chef, at: regionen}
  direktor: {title: Direktör, at: regionen}
bodies:
  radet: {name: Rådet, kind: council, composition: [{role: chef-r, at: regionen}], chair: {supplied-by: regionen}}
  grupp: {name: Gruppen, kind: working-group, chair: {%s}}
"""


@pytest.mark.parametrize(
    ("chair", "told"),
    [
        ("chair-of: radet", "Ordföranden i rådet är ordförande."),
        ("same-party-as: radet", "Ordföranden kommer från samma part eller nämnd som ordföranden i rådet."),
        ("external: true", "Ordföranden kommer utifrån, inte från någon av parterna."),
        ("supplied-by: secretary", "Ordförande är sekreteraren."),
        ("supplied-by: almby", "Ordföranden kommer från Almby kommun."),
        ("supplied-by: direktor", "Ordförande är direktören."),
        ("supplied-by: [direktor, almby]", "Ordföranden kommer från direktören eller Almby kommun."),
        ("vice: direktor", "Vice ordförande är direktören."),
        (
            "alternates: [chef-a, chef-r]",
            "går runt mellan chefen i Almby kommun och chefen i Region Exempel.",
        ),
        ("alternates: [chef-a, direktor]", "Ordförandeskapet går runt mellan chefen och direktören."),
        (
            "vice: {supplied-by: almby, succeeds: true}",
            "Vice ordföranden tar över som ordförande när perioden är",
        ),
        ("vice: almby, second-vice: regionen", "Andre vice ordföranden kommer från Region Exempel."),
        ("until-elected: almby", "Almby kommun leder mötet tills ordföranden är vald."),
        ("when-away: secretary", "Kan varken ordföranden eller vice ordföranden delta leder sekreteraren mötet."),
        ("supplied-by: almby, convener: regionen", "Sammankallande är Region Exempel."),
        ("role: chef, valid: 2021", "Följande gäller 2021. Ordförande är chef."),
    ],
)
def test_the_chair_is_told(chair: str, told: str, tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + BODIES % chair)
    assert told in section(brief(made, "grupp"), "Ordförande")
