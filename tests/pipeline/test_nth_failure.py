"""Whichever file operation of a verb fails, and wherever it is killed: no file is half-done, and the next run mends.

What a verb says of itself has to be so: done only where all is done, and a file is as it was or as it was to be.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.loading import CannotRun
from samverkan_dsl.outputs.layout import Layouts
from samverkan_dsl.pipeline import build as building
from samverkan_dsl.pipeline.chairs import chairs, write_timeline
from samverkan_dsl.pipeline.drift import drift_source
from samverkan_dsl.pipeline.fmt import fmt
from samverkan_dsl.pipeline.source import index_source

from .nth import Faults, Killed, failing

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are told apart through /proc")

TEXT = "1 Rådet\n\nUppdrag\n\n- Rådet ska leda arbetet\n- Rådet ska följa planen\n- Rådet ska föreslå budget\n"
REGION = """\
region: prov
language: 1
system: {name: Prov}
sources:
  plan: {title: Planen, index: plan.index.yaml}
parties: {a: {name: A, kind: region}, b: {name: B, kind: municipality}}
bodies:
  radet:
    name: Rådet
    kind: council
    section: "1"
    chair: {alternates: [a, b], first: a, start: 2025, term: 1 år}
    composition: [{role: x, at: a}, {role: y, at: b}]
    mandates:
      - {lead: arbetet, cite: Uppdrag/1}
      - {coordinate: allt, cite: Uppdrag/1–3}
"""
UGLY = "# om rollen\nroles: {'x': {'title': \"X\"}, 'y': {'title': Y}}   # bakom\n"


@dataclass(frozen=True)
class Verb:
    """A verb that writes: what it writes below, and how it is run. Running answers whether it claims to be done."""

    folder: str
    prepare: Callable[[Path], None]
    run: Callable[[Path], bool]


def _region(root: Path) -> None:
    (root / "r").mkdir()
    (root / "r" / "region.yaml").write_text(REGION, "utf-8")
    (root / "r" / "roller.yaml").write_text(UGLY, "utf-8")
    (root / "plan.txt").write_text(TEXT, "utf-8")
    index_source(Path("plan.txt"), "plan", Path("r/plan.index.yaml"), root)
    (root / "plan.txt").write_text(TEXT.replace("följa planen", "följa planen varje år"), "utf-8")


def _built(root: Path) -> None:
    _region(root)
    _build(root)
    (root / "ut" / "prov" / "eget.md").write_text("mitt", "utf-8")
    region = root / "r" / "region.yaml"
    region.write_text(REGION.replace("name: Prov", "name: Nytt prov"), "utf-8")


def _picture(root: Path) -> None:
    _region(root)
    (root / "bild").mkdir()


def _build(root: Path) -> bool:
    return not building.build([Path("r")], root, Path("ut"), date=date(2026, 1, 1)).unwritten


def _fmt(root: Path) -> bool:
    done = fmt([Path("r")], root)
    return not (done.unwritten or done.findings or done.refused)


def _index(root: Path) -> bool:
    return index_source(Path("plan.txt"), "plan", Path("r/plan.index.yaml"), root).index is not None


def _drift(root: Path) -> bool:
    done = drift_source(Path("r"), Path("plan.txt"), root, write=True)
    return done.drift is not None and not done.findings


def _chairs(root: Path) -> bool:
    result = chairs(Path("r"), root, from_year=2026, years=4)
    write_timeline(result, Path("bild/ordf.svg"), root, "sv")
    return True


VERBS = {
    "build": Verb("ut", _built, _build),
    "first build": Verb("ut", _region, _build),
    "fmt": Verb("r", _region, _fmt),
    "source index": Verb("r", _region, _index),
    "source drift": Verb("r", _region, _drift),
    "chairs": Verb("bild", _picture, _chairs),
}
ENDS: dict[str, tuple[int | None, bool]] = {
    "a full disk": (errno.ENOSPC, True),
    "a faulty disk": (errno.EIO, False),
    "no permission": (errno.EACCES, False),
    "a kill": (None, False),
}


def _tree(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def _whole(verb: str, tree: dict[str, bytes | None]) -> dict[str, object]:
    """What has to be old or new as one: each file, but of a build all that it publishes of a region."""
    seen = {
        path: data for path, data in tree.items() if not path.startswith((".samverkan-work", ".samverkan-manifest"))
    }
    if "build" not in verb:
        return {path: data for path, data in seen.items() if not Path(path).name.startswith(".samverkan-")}
    region = {path: data for path, data in seen.items() if path.split("/")[0] == "prov"}
    return {"prov": region or None, "index.md": seen.get("index.md")}


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", VERBS)
def test_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, end: str) -> None:
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)  # nobody takes the power away here
    monkeypatch.setattr(building, "lay_out", lambda graphs, engine=None: Layouts({}, {}, {}, None))
    verb, (error, sticky) = VERBS[name], ENDS[end]

    template = tmp_path / "template"
    template.mkdir()
    verb.prepare(template)
    old = _whole(name, _tree(template / verb.folder))
    if "build" in name:  # what is written is worked out once: only writing is tried
        found = building.check([Path("r")], template, date=date(2026, 1, 1))
        made = building._make(found, "sv", None, None, lambda step: None)
        monkeypatch.setattr(building, "check", lambda *paths, **options: found)
        monkeypatch.setattr(building, "_make", lambda *paths, **options: made)
    whole = shutil.copytree(template, tmp_path / "whole")
    assert verb.run(whole)
    done = _tree(whole / verb.folder)
    new = _whole(name, done)
    assert new != old
    # A build takes hundreds of steps. `make faults` tries them all; here each end tries others.
    apart = 7 if "build" in name and "EVERY_STEP" not in os.environ else 1
    for step in range(1 + list(ENDS).index(end) % apart, 5000, apart):
        root = shutil.copytree(template, tmp_path / str(step))
        faults = Faults(root / verb.folder, step, error, sticky=sticky)
        claims = False
        with failing(faults), suppress(CannotRun, Killed):
            claims = verb.run(root)
        now = _whole(name, _tree(root / verb.folder))
        where = f"step {step}, {faults.what}"
        torn = [part for part in old.keys() | new.keys() if now.get(part) not in (old.get(part), new.get(part))]
        assert not torn, where
        assert not claims or now == new, where
        assert verb.run(root), where
        assert _tree(root / verb.folder) == done, where
        shutil.rmtree(root)
        if not faults.reached:
            assert claims
            break
    else:
        raise AssertionError("the steps never ended")
