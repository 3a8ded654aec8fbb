"""`make rule` writes a rule that works: its pair of files, its translations, under a code that nobody had."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


new_rule, generate = load("new_rule"), load("generate")


def copied(folder: Path) -> Path:
    for name in ("src", "tests", "tools", "templates", "schemas"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "CHANGELOG.md", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_a_rule_is_written_and_its_page_passes(tmp_path: Path) -> None:
    root = copied(tmp_path)
    written = new_rule.write(root, "seats", "purpose-unsaid")
    code = written[1].read_text(encoding="utf-8")[2:8]
    names = ["purpose_unsaid.py", "purpose_unsaid.md", "rules-seats.po", "pages-seats.po"]
    assert [path.name for path in written] == names
    (root / "docs").mkdir()
    # What the reference prints is made of no rule, and takes minutes: it is taken as it stands in the project.
    printed = json.loads((root / generate.PRINTED).read_text(encoding="utf-8"))
    kept = {"of": generate.made_of(root), "made": printed}
    (root / generate.MADE_ONCE.name).write_text(json.dumps(kept), encoding="utf-8")
    env = {"PYTHONPATH": f"{root / 'src'}", "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "tools/generate.py"], cwd=root, env=env, check=True, capture_output=True)
    tests = ["tests/rules/test_pages.py", "tests/project/test_translations.py"]
    test = ["-m", "pytest", "-q", "-p", "no:cacheprovider", *tests, "-k", f"{code} or why"]
    ran = subprocess.run([sys.executable, *test], cwd=root, env=env, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    for style in (["check"], ["format", "--check"]):
        judged = subprocess.run(
            [sys.executable, "-m", "ruff", *style, str(written[0])], cwd=root, capture_output=True, text=True
        )
        assert judged.returncode == 0, judged.stdout + judged.stderr
    assert "2 passed" in ran.stdout


def test_codes_are_never_reused(tmp_path: Path) -> None:
    root = copied(tmp_path)
    first = new_rule.next_code(root, "seats")
    with (root / "CHANGELOG.md").open("a", encoding="utf-8") as changes:
        changes.write(f"\n{first} är borttagen.\n")
    assert int(new_rule.next_code(root, "seats")[3:]) == int(first[3:]) + 1


@pytest.mark.parametrize(
    ("family", "name"), [("seats", "Too-Few"), ("nothing", "too-few"), ("seats", "appointed-twice")]
)
def test_what_cannot_be_written_is_told(tmp_path: Path, family: str, name: str) -> None:
    root = copied(tmp_path)
    with pytest.raises(SystemExit):
        new_rule.write(root, family, name)
