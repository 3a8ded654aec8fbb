"""What others wrote never becomes a command to a CI runner or a terminal, whichever command shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.cli import main

from .conftest import Command

REGION = """\
region: ett
language: 1
system: {name: "::error::namn ##[error]x"}
bodies: {a: {name: "::warning::organ", kind: council}}
"""


def test_no_line_begins_with_the_words_of_a_region(samverkan: Command, tmp_path: Path) -> None:
    for name in ("ett", "tva"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "region.yaml").write_text(REGION.replace("ett", name), "utf-8")
    for command in (["build", ".", "--out", "ut"], ["build", ".", "--check", "ut"], ["check", "."], ["compare", "."]):
        done = samverkan(*command)
        assert done.out
        assert not any(line.lstrip().startswith("::") for line in (done.out + done.err).splitlines())
        assert "##[" not in done.out + done.err


def test_a_file_name_is_no_command(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(REGION, "utf-8")
    other = tmp_path / "annat"
    other.mkdir()
    done = samverkan("check", "region.yaml", "annat/\x1b[31m\n::error::x.yaml")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err


def test_ctrl_c_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("samverkan_dsl.pipeline.check_report.check_report", interrupted)
    monkeypatch.setattr("sys.argv", ["samverkan", "check", "."])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert capsys.readouterr() == ("", "samverkan: avbrutet.\n")
