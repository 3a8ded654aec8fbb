"""Which statements of two editions are the same one. Linear in their number, however little they share."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence


def pair(
    new: Sequence[Hashable], old: Sequence[Hashable], new_sections: Sequence[str], old_sections: Sequence[str]
) -> list[int | None]:
    """For each new statement the index of the equal old one, or None.

    Statements that occur once in each edition are anchors; equal neighbours of a pair are paired from there, forward
    and back; what repeats elsewhere is paired within its section, and what is left in the order of the text.
    """
    partners: list[int | None] = [None] * len(new)
    taken = [False] * len(old)

    def join(here: int, there: int) -> None:
        partners[here] = there
        taken[there] = True

    once = {key for key, count in Counter(old).items() if count == 1}
    once &= {key for key, count in Counter(new).items() if count == 1}
    places = {key: index for index, key in enumerate(old) if key in once}
    for here, key in enumerate(new):
        if key in once:
            join(here, places[key])

    def spread(order: Iterable[int], step: int, first: int) -> None:
        last: int | None = first
        for here in order:
            there = partners[here]
            if there is None and last is not None:
                next_to = last + step
                if 0 <= next_to < len(old) and not taken[next_to] and old[next_to] == new[here]:
                    join(here, next_to)
                    there = next_to
            last = there

    spread(range(len(new)), 1, -1)
    spread(reversed(range(len(new))), -1, len(old))
    _in_order(list(zip(new, new_sections, strict=True)), list(zip(old, old_sections, strict=True)), partners, taken)
    _in_order(new, old, partners, taken)
    return partners


def _in_order(new: Sequence[Hashable], old: Sequence[Hashable], partners: list[int | None], taken: list[bool]) -> None:
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for there, key in enumerate(old):
        if not taken[there]:
            waiting[key].append(there)
    for here, key in enumerate(new):
        if partners[here] is None and waiting.get(key):
            there = waiting[key].popleft()
            partners[here] = there
            taken[there] = True
