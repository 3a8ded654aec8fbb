"""The page of the Python API is run as it stands, and names every verb with its arguments."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import samverkan_dsl
from samverkan_dsl.cli.app import app
from samverkan_dsl.cli.source import source

PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")
VERBS = re.findall(r"^\| `([\w ]+)` \| `(\w+)\((.*?)\)` \|", PAGE, re.M)


def test_the_page_runs(tmp_path: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", PAGE, re.M | re.S)
    assert len(blocks) >= 5
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", "\n".join(blocks)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Beslutsförhet" in done.stdout
    assert "saknas" in done.stdout


def test_every_command_is_a_function_and_its_arguments_are_told() -> None:
    commands = {
        str(command.name or command.callback.__name__) for command in app.registered_commands if command.callback
    }
    commands |= {f"source {command.name}" for command in source.registered_commands}
    assert {command for command, _, _ in VERBS} == commands
    for _, name, told in VERBS:
        known = [argument for argument in told.replace("*, ", "").split(", ") if argument]
        parameters = list(inspect.signature(getattr(samverkan_dsl, name)).parameters)
        assert [each for each in parameters if each in known] == known, name
        assert set(parameters) - set(known) <= {"progress", "dates"}, name


def test_everything_that_is_offered_is_there_and_nothing_else() -> None:
    assert {name for _, name, _ in VERBS} <= set(samverkan_dsl.__all__) == set(dir(samverkan_dsl))
    for name in samverkan_dsl.__all__:
        assert getattr(samverkan_dsl, name) is not None
    assert not hasattr(samverkan_dsl, "saknas")


def test_the_types_say_the_same_as_what_is_offered() -> None:
    """What a type checker sees stands beside what is looked up when asked for."""
    written = Path(samverkan_dsl.__file__).read_text("utf-8")
    typed = set(re.findall(r"^    from \.(pipeline\.\w+) import (\w+) as \2$", written, re.M))
    homes = {(home, name) for home, names in samverkan_dsl._HOMES.items() for name in names}
    assert typed == homes


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    code = "import sys, samverkan_dsl; print([m for m in sys.modules if m.startswith(('samverkan_dsl.', 'pydantic'))])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "['samverkan_dsl.lazily']"


def test_a_kept_answer_takes_in_neither_the_language_nor_the_rules() -> None:
    code = (
        "import sys, samverkan_dsl.pipeline.check_report, samverkan_dsl.pipeline.kept, samverkan_dsl.pipeline.told; "
        "print([m for m in sys.modules if m.startswith(('pydantic', 'ruamel', 'samverkan_dsl.language', "
        "'samverkan_dsl.analysis', 'samverkan_dsl.rules.registry', 'samverkan_dsl.loading.opening'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"
