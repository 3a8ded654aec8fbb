"""How matters move through a region, and what can be promised of them (meaning.md: How a matter moves)."""

from .analysis import Case, Matters, analyse
from .counterexample import Counterexample
from .dead import DeadLetter, dead_letters
from .declared import Variant, VerdictChange, changes, variants
from .matter import Matter, Start, covers, starts
from .rulebook import Rulebook
from .state import Chooser, State
from .trace import Trace, trace
from .values import End, Event, Guarantee, Label, Outcome, Verdict, Why, unsolved

__all__ = [
    "Case",
    "Chooser",
    "Counterexample",
    "DeadLetter",
    "End",
    "Event",
    "Guarantee",
    "Label",
    "Matter",
    "Matters",
    "Outcome",
    "Rulebook",
    "Start",
    "State",
    "Trace",
    "Variant",
    "Verdict",
    "VerdictChange",
    "Why",
    "analyse",
    "changes",
    "covers",
    "dead_letters",
    "starts",
    "trace",
    "unsolved",
    "variants",
]
