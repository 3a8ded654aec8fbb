"""Where the answer cannot go, and where one stands on nothing: one sentence, and the code for what could not run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Command

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett, adopted: 2020-01-01, adopted-by: each-organisation}\n"
COMMAND = f'"{sys.executable}" -m samverkan_dsl'
posix = pytest.mark.skipif(os.name != "posix" or not Path("/dev/full").exists(), reason="streams as a POSIX shell has")


@pytest.fixture
def region(tmp_path: Path) -> Path:
    (tmp_path / "region.yaml").write_text(HEAD, "utf-8")
    return tmp_path


def shell(line: str, folder: Path) -> tuple[int, str]:
    done = subprocess.run(["sh", "-c", line], cwd=folder, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stderr.decode("utf-8")


@posix
@pytest.mark.parametrize(
    ("redirected", "said"),
    [
        ("check . > /dev/full", "disken är full"),
        ("check . --format json > /dev/full", "disken är full"),
        ("--help > /dev/full", "disken är full"),
        ("check . >&-", "utmatningen är stängd"),
        ("check . >&- <&-", "utmatningen är stängd"),
    ],
)
def test_an_answer_that_cannot_be_given(region: Path, redirected: str, said: str) -> None:
    code, err = shell(f"{COMMAND} {redirected}", region)
    assert code == 2
    assert err.startswith("samverkan: ")
    assert said in err
    assert err.count("\n") == 1


@posix
@pytest.mark.parametrize("redirected", ["check . > /dev/full 2> /dev/full", "check . >&- 2>&-"])
def test_nobody_at_all_to_answer(region: Path, redirected: str) -> None:
    assert shell(f"{COMMAND} {redirected}", region) == (2, "")


@posix
def test_complaints_may_go_unheard(region: Path) -> None:
    assert shell(f"{COMMAND} check . --fail-on error > ut.txt 2>&-", region) == (0, "")
    assert "Inga fynd" in (region / "ut.txt").read_text("utf-8")


@posix
def test_a_folder_that_is_gone(region: Path) -> None:
    code, err = shell(f'mkdir bort && cd bort && rmdir ../bort && PYTHONSAFEPATH=1 {COMMAND} check "{region}"', region)
    assert (code, err) == (2, "samverkan: mappen du står i finns inte längre. Gå till en annan och kör igen.\n")


@posix
def test_an_argument_longer_than_a_name_can_be(region: Path) -> None:
    code, err = shell(f"{COMMAND} check {'x' * 300}", region)
    assert code == 2
    assert err.endswith("finns inte.\n")


@posix
def test_a_thousand_folders_within_each_other(region: Path) -> None:
    code, _ = shell(
        f"mkdir -p $(printf 'd/%.0s' $(seq 1200)) && {COMMAND} check . > ut.txt; code=$?; rm -rf d; exit $code", region
    )
    assert code == 0


@pytest.mark.parametrize("option", ["--years", "--from"])
def test_words_where_a_number_stands(samverkan: Command, region: Path, option: str) -> None:
    ran = samverkan("chairs", ".", option, "20xx", cwd=region)
    assert ran.code == 2
    assert ran.err.startswith(f"samverkan: {option} ska vara ett heltal.")
