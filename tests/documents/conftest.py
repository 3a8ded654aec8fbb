from __future__ import annotations

import pytest

from lossless.making import MODEL
from samverkan_dsl.loading import Region, load


@pytest.fixture(scope="session")
def whole() -> Region:
    """A region that says everything that the language can: the one of which documents must lose nothing."""
    (loaded,), _ = load([MODEL], MODEL.parent)
    assert loaded.region is not None
    return loaded.region
