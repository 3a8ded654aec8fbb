"""How matters move through a region, and what can be promised of them (meaning.md: How a matter moves)."""

from .analysis import Case, Matters, analyse
from .counterexample import Story
from .dead import DeadLetter, dead_letters
from .declared import Change, Variant, changes, variants
from .matter import Matter, Start, covers, starts
from .rulebook import Pages
from .state import Chooser, State
from .trace import Trace, trace
from .values import End, Event, Guarantee, Outcome, Step, Verdict, Why

__all__ = [
    "Case",
    "Change",
    "Chooser",
    "DeadLetter",
    "End",
    "Event",
    "Guarantee",
    "Matter",
    "Matters",
    "Outcome",
    "Pages",
    "Start",
    "State",
    "Step",
    "Story",
    "Trace",
    "Variant",
    "Verdict",
    "Why",
    "analyse",
    "changes",
    "covers",
    "dead_letters",
    "starts",
    "trace",
    "variants",
]
