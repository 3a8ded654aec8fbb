"""What all tests share: hypothesis is never judged by the clock, and in CI it tries the same examples each time."""

from __future__ import annotations

import os

from hypothesis import Phase, settings

# Nothing that a test runs may find, or leave, results in the place of whoever runs the tests.
os.environ["SAMVERKAN_CACHE_DIR"] = ""

settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
# For `make mutants`: the same examples for every mutant, and no time spent on making a failing one small.
settings.register_profile(
    "mutants",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=25,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile("house")
