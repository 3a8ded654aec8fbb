from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

import commands

Command = Callable[..., commands.Ran]


@pytest.fixture
def samverkan(tmp_path: Path) -> Command:
    """Run the command in `tmp_path`, unless another folder is given as `cwd`."""
    return partial(commands.samverkan, cwd=tmp_path)


@pytest.fixture
def process(tmp_path: Path) -> Command:
    """The same as a process of its own."""
    return partial(commands.process, cwd=tmp_path)
