"""YAML as people write it: every style, and comments wherever one may stand."""

from __future__ import annotations

from random import Random

_SCALARS = ("x", '"q # z"', "'s'", "2", "true", "~", "x y", "2026-01-01", "-a", "e:f", "---")
_DEEP = 4


def text_of(random: Random) -> str:
    """A mapping, on several lines."""
    lines: list[str] = []
    _block(random, lines, 0, 0)
    return "\n".join(lines) + "\n"


def _value(random: Random, depth: int) -> str:
    """On one line, or in brackets over several."""
    kind = random.randrange(4) if depth < _DEEP else 0
    if kind < 2:
        return random.choice(_SCALARS)
    between = random.choice((", ", ",\n      ", ",  # k\n      "))
    end = random.choice(("", " ", "\n      # k\n      "))
    inside = [_value(random, depth + 2) for _ in range(random.randrange(4))]
    if kind == 2:
        return f"[ {between.join(inside)}{end}]"
    return f"{{ {between.join(f'k{number}: {value}' for number, value in enumerate(inside))}{end}}}"


def _block(random: Random, lines: list[str], indent: int, depth: int) -> None:
    margin = " " * indent
    for number in range(random.randint(1, 4)):
        if random.random() < 0.3:
            lines.append(" " * random.choice((indent, indent, indent + 2, 0)) + f"# k{random.randrange(99)}")
        if random.random() < 0.1:
            lines.append("")
        head = margin + random.choice(("name", "kind", "purpose", "cite", "bodies")) + f"{number}:"
        behind = random.choice(("", "", " # k", "\t# k"))
        kind = random.randrange(6) if depth < _DEEP else 0
        if kind < 3:
            lines.append(f"{head} {_value(random, depth)}{behind}")
        elif kind == 3:
            lines.append(f"{head} {random.choice(('|', '>', '|-', '>-', '|+'))}{behind}")
            lines += [margin + random.choice(("  rad", "    in", "  # text", "")) for _ in range(random.randint(0, 3))]
            lines.append(f"{margin}  slut")
        elif kind == 4:
            lines.append(head + behind)
            _block(random, lines, indent + 2, depth + 1)
        else:
            lines.append(head + behind)
            _items(random, lines, indent + 2, depth + 1)


def _items(random: Random, lines: list[str], indent: int, depth: int) -> None:
    for _ in range(random.randint(1, 3)):
        if random.random() < 0.2:
            lines.append(" " * random.choice((indent - 2, indent, indent + 2)) + "# k")
        if random.random() < 0.5:
            lines.append(" " * indent + f"- {_value(random, depth)}{random.choice(('', ' # k'))}")
        else:
            lines.append(" " * indent + "-" + random.choice(("", " # k")))
            _block(random, lines, indent + 4, depth + 2)
