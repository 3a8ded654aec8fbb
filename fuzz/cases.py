"""The kinds of cases. Each is made from its number alone, in an empty folder, and raises where something is wrong."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from samverkan_dsl.editing import CannotFormat, format_text
from samverkan_dsl.syntax.reader import read

from .commands import Wrong, every_command, run
from .damage import bytes_of, tree_of
from .written import text_of

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
SNIPPETS = (
    "a:\n  - # k\n    b: c\nd: {  # l\n  e: f}\n# m\n",
    "x: |+\n  text\n\n# k\ny: >-\n   a\n   b\n\n   c  \nz: 'é # no' # k\n",
    "--- # k\nregion: ett\nlanguage: 1\nsystem: {name: Ett}  # l\n...\n# m\n",
    "a: [b, # k\n  c,\n  # l\n  {d: e, f: [g]}]\nh:\n- i\n-   j: k\n    l: m\n",
)


@cache
def files() -> list[bytes]:
    """The shipped regions' files."""
    found = sorted((ROOT / "regions").rglob("*.yaml"))
    return [path.read_bytes() for path in found if not path.name.endswith(".index.yaml")]


@cache
def systems() -> list[Any]:
    """The shipped regions as trees: each with its files put together."""
    found = []
    for first in sorted((ROOT / "regions").glob("*/region.yaml")):
        whole: dict[str, Any] = {}
        for path in sorted(first.parent.rglob("*.yaml")):
            if path.name.endswith(".index.yaml"):
                continue
            for key, value in read(path.read_bytes(), path.name).root.items():
                if isinstance(value, dict):
                    whole.setdefault(key, {}).update(value)
                else:
                    whole[key] = whole.get(key, []) + value if isinstance(value, list) else value
        whole.pop("sources", None)
        found.append(json.loads(json.dumps(whole, default=str)))
    return found


def damaged_bytes(seed: int, folder: Path) -> None:
    """A file's bytes, through the reader, `check` and `fmt`."""
    random = Random(f"bytes {seed}")
    source = random.choice(files()) if random.random() < 0.5 else random.choice(SNIPPETS).encode()
    start = random.randint(0, max(len(source) - 1500, 0))
    data = bytes_of(random, source[start : start + 1500] if random.random() < 0.5 else source[:1500])
    (folder / "r").mkdir()
    (folder / "r" / "region.yaml").write_bytes(data)
    run(folder, "check", "r", "--format", "json", codes=(0, 1))
    run(folder, "check", "r", codes=(0, 1))
    formatted_twice(data)
    run(folder, "fmt", "r", codes=(0, 1))


def formatted_twice(data: bytes) -> None:
    """The canonical form says the same and is its own canonical form."""
    try:
        once = format_text(data, "f").text
    except CannotFormat:
        return
    if once is None:
        return
    if read(once.encode(), "f").root != read(data, "f").root:
        raise Wrong("fmt changes what is said")
    if format_text(once.encode(), "f").text != once:
        raise Wrong("fmt twice is not fmt once")


def written_texts(seed: int, folder: Path) -> None:
    """YAML with comments everywhere, through `fmt`, which has nothing to refuse."""
    data = text_of(Random(f"written {seed}")).encode()
    (folder / "text.yaml").write_bytes(data)
    if not read(data, "f").findings:
        format_text(data, "f")
        formatted_twice(data)


def damaged_trees(seed: int, folder: Path) -> None:
    """A region with some things other than they were, through every command."""
    from consistency.models import HEAD, model_of

    random = Random(f"trees {seed}")
    if random.random() < 0.3:
        tree = json.loads(json.dumps(random.choice(systems())))
        keep = set(random.sample(sorted(tree.get("bodies", {})), min(4, len(tree.get("bodies", {})))))
        tree["bodies"] = {key: body for key, body in tree.get("bodies", {}).items() if key in keep}
    else:
        tree = json.loads(json.dumps({**HEAD, **model_of(seed)}))
    tree = tree_of(random, tree)
    (folder / "r").mkdir()
    (folder / "r" / "region.yaml").write_text(json.dumps(tree, ensure_ascii=False), "utf-8")
    bodies = tree.get("bodies") if isinstance(tree, dict) else None
    ids = [str(key) for key in bodies][:2] if isinstance(bodies, dict) else []
    every_command(folder, [id_ for id_ in ids if id_ and not id_.startswith("-")], sound=False)


def sound_models(seed: int, folder: Path) -> None:
    """A made-up system without faults, through every command."""
    from consistency.models import HEAD, model_of

    model = {**HEAD, **model_of(seed)}
    (folder / "r").mkdir()
    (folder / "r" / "region.yaml").write_text(json.dumps(model, ensure_ascii=False), "utf-8")
    every_command(folder, [next(iter(model["bodies"])), "norrby", "chef"], sound=True)


_WORDS = (
    "Rådet",
    "Gruppen",
    "ska",
    "bör",
    "får",
    "mötas",
    "leda",
    "följa",
    "upp",
    "planen",
    "budget",
    "enligt",
    "lag",
    "(2017:30)",
    "§",
    "1",
    "8–10",
    "8.2",
    "b)",
    "Anna",
    "070-1234567",
)
_STARTS = (
    "",
    "",
    "",
    "1 ",
    "1.2 ",
    "§ 3 ",
    "- ",
    "• ",
    "\uf0a7 ",
    "a) ",
    "1) ",
    "Sida 1 (3)",
    "\f",
    "\t",
    "   ",
    "|",
    "Ort\tDatum",
)


def texts(seed: int, folder: Path) -> None:
    """A source text through `source index`, read back, changed, and indexed again; then `coverage` and `drift`."""
    random = Random(f"texts {seed}")

    def line() -> str:
        words = " ".join(random.choice(_WORDS) for _ in range(random.choice((0, 1, 2, 3, 8, 20))))
        return random.choice(_STARTS) + words + random.choice(("", "", ".", ":", "?", "-", "\u00ad"))

    lines = [line() for _ in range(random.randint(1, 40))]
    data = random.choice(("\n", "\n\n", "\r\n")).join(lines).encode()
    if random.random() < 0.2:
        data = bytes_of(random, data)
    (folder / "r").mkdir()
    (folder / "t.txt").write_bytes(data)
    made = run(folder, "source", "index", "t.txt", "--id", "k", "--out", "r/k.index.yaml", codes=(0, 1, 2))
    if made.code != 0:
        return
    index = (folder / "r" / "k.index.yaml").read_bytes()
    run(folder, "source", "index", "t.txt", "--id", "k", "--out", "r/k.index.yaml", "--format", "json", codes=(0,))
    if (folder / "r" / "k.index.yaml").read_bytes() != index:
        raise Wrong("indexing the same text again changes the index")
    head = "region: ett\nlanguage: 1\nsystem: {name: Ett}\nsources: {k: {title: K, index: k.index.yaml}}\n"
    (folder / "r" / "region.yaml").write_text(head, "utf-8")
    run(folder, "check", "r", "--format", "json", codes=(0, 1))
    run(folder, "source", "coverage", "r", "--format", "json", codes=(0, 2))
    random.shuffle(lines)
    lines[: len(lines) // 3] = [line() for _ in range(random.randint(0, 5))]
    (folder / "ny.txt").write_text("\n".join(lines), "utf-8")
    run(folder, "source", "drift", "r", "ny.txt", "--format", "json")
    run(folder, "source", "drift", "r", "ny.txt", "--write")
    run(folder, "source", "index", "ny.txt", "--id", "k", "--out", "r/k.index.yaml")
    run(folder, "check", "r", codes=(0, 1))


KINDS: dict[str, Callable[[int, Path], None]] = {
    "bytes": damaged_bytes,
    "written": written_texts,
    "trees": damaged_trees,
    "models": sound_models,
    "texts": texts,
}
