"""No public name of the package means two things."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "samverkan_dsl"
ALIAS = re.compile(r"[A-Z][A-Za-z]*[a-z][A-Za-z]*")
TWICE: dict[str, str] = {}
"""Names that stand for two things, each with the reason why it has to."""


def names(module: ast.Module) -> Iterator[str]:
    """The public classes of a module, wherever they stand, and the types that it gives a name of their own."""
    for node in ast.walk(module):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name
    for node in module.body:
        named = [node.target] if isinstance(node, ast.AnnAssign) else ()
        targets = node.targets if isinstance(node, ast.Assign) else named
        yield from (each.id for each in targets if isinstance(each, ast.Name) and ALIAS.fullmatch(each.id))


def defined_twice(sources: list[str]) -> set[str]:
    counted = Counter(name for source in sources for name in names(ast.parse(source)))
    return {name for name, count in counted.items() if count > 1}


def test_no_public_name_is_defined_twice() -> None:
    """An exception that no longer applies fails too."""
    sources = [path.read_text("utf-8") for path in sorted(SOURCE.rglob("*.py"))]
    assert len(sources) > 100
    assert defined_twice(sources) == set(TWICE)


def test_a_name_defined_twice_is_found() -> None:
    one = "class Step: ...\nWay = tuple[int, int]\nLIMIT = 1\nclass _Own: ...\n"
    other = "def f():\n    class Step: ...\nWay: object = dict\nLIMIT = 2\nclass _Own: ...\n"
    assert defined_twice([one, other]) == {"Step", "Way"}


def test_what_a_package_offers_is_called_as_none_of_its_modules() -> None:
    """Importing a module sets its name on the package, and would hide what is offered under the same name."""
    for path in (SOURCE / "__init__.py", *SOURCE.rglob("*/__init__.py")):
        if "offered(" in path.read_text("utf-8"):
            package = import_module(".".join(("samverkan_dsl", *path.relative_to(SOURCE).parent.parts)))
            modules = {each.stem for each in path.parent.iterdir() if each.suffix == ".py" or each.is_dir()}
            assert modules.isdisjoint(package.__all__), path
