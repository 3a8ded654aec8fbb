"""The rules: what is known about how governance systems go wrong.

A rule is a pair of files, `<family>/<name>.py` with `RULE` and `check(region)`, and `<name>.md`, the page a person
reads. Whatever pair lies in a family's folder is a rule; nothing else has to be told of it.
"""

from typing import TYPE_CHECKING

from ..lazily import offered

if TYPE_CHECKING:
    from .registry import Checker, NotRun, checkers, not_run, nothing_run, rule_count, run
    from .selection import Selection
    from .waivers import apply_waivers

__all__ = ["Checker", "NotRun", "Selection", "apply_waivers", "checkers", "not_run", "nothing_run", "rule_count", "run"]

__getattr__ = offered(
    __name__,
    {
        "registry": ("Checker", "NotRun", "checkers", "not_run", "nothing_run", "rule_count", "run"),
        "selection": ("Selection",),
        "waivers": ("apply_waivers",),
    },
)
