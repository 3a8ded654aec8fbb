"""Writes the pair of files of a new rule, and its translations: `make rule NAME=seats/too-few-seats`.

What is written is a rule that works and whose test passes, so that the way from there is to change one thing at a time.
docs/adding-a-rule.md goes on.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = Path("src/samverkan_dsl/rules")
LOCALE = Path("src/samverkan_dsl/locale/en")

MODULE = '''"""CHANGE: what is wrong, in one English line."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "{code}",
    "{name}",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "{title}",
)
RESTS_ON = rests_on(own="purpose")
"""Which keys the rule takes the silence of for an answer: where they could not be read, nothing is told."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that says no purpose."""
    for body_id, body in region.bodies.items():
        if body.purpose is None:
            message = text("{message}", body=region.body_name(body_id))
            help = text("{help}")
            yield region.finding(RULE, message, "bodies", body_id, "name", help=help)
'''

PAGE = """# {code} {name}

{title}

## Varför

{why}

## Dåligt exempel

```yaml bad
region: exempel
language: 1
system: {{name: Samverkan Exempel}}
bodies:
  ledning:
    name: Ledningsgruppen  # ← {code}
    kind: management-group
```

## Gott exempel

```yaml good
region: exempel
language: 1
system: {{name: Samverkan Exempel}}
bodies:
  ledning:
    name: Ledningsgruppen
    kind: management-group
    purpose: leder samverkan
```
"""

TITLE = ("ÄNDRA {code}: vad som är fel, i en mening.", "CHANGE {code}: what is wrong, in one sentence.")
MESSAGE = (
    "ÄNDRA {code}: {{body}} säger inte vad det är till för.",
    "CHANGE {code}: {{body}} does not say its purpose.",
)
WHY = (
    "ÄNDRA {code}: vad som går fel för den som läser dokumentet, och vad lagen eller källan säger.",
    "CHANGE {code}: what goes wrong for whoever reads the document, and what the law or the source says.",
)
HELP = ("ÄNDRA {code}: skriv vad organet är till för.", "CHANGE {code}: say what the body is for.")


def next_code(root: Path, family: str) -> str:
    """The family's letters with the first number above all ever used. Raises SystemExit for no such family."""
    folder = root / RULES / family
    pages = sorted(folder.glob("*.md"))
    if not pages:
        known = sorted(path.parent.name for path in (root / RULES).glob("*/__init__.py"))
        raise SystemExit(f"no family {family}; there are {', '.join(known)}")
    letters = pages[0].read_text(encoding="utf-8")[2:5]
    # Codes are never reused: those that are gone stand in the list of changes.
    told = [(root / "CHANGELOG.md").read_text(encoding="utf-8"), *(page.read_text(encoding="utf-8") for page in pages)]
    used = [int(number) for words in told for number in re.findall(rf"\b{letters}(\d{{3}})\b", words)]
    return f"{letters}{max(used) + 1:03}"


def write(root: Path, family: str, name: str) -> list[Path]:
    """The files of the new rule. Raises SystemExit where a name will not do or is taken."""
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
        raise SystemExit(f"a rule's name is small letters with hyphens between, not {name}")
    code = next_code(root, family)
    module = root / RULES / family / f"{name.replace('-', '_')}.py"
    if module.exists():
        raise SystemExit(f"{module.relative_to(root)} is there already")
    title, message, help, why = ([words.format(code=code) for words in pair] for pair in (TITLE, MESSAGE, HELP, WHY))
    # The message's own braces are for the body's name.
    filled = MODULE.replace("{code}", code).replace("{name}", name).replace("{title}", title[0])
    module.write_text(
        filled.replace("{message}", message[0]).replace("{help}", help[0]), encoding="utf-8", newline="\n"
    )
    page = module.with_suffix(".md")
    page.write_text(PAGE.format(code=code, name=name, title=title[0], why=why[0]), encoding="utf-8", newline="\n")
    said = {root / LOCALE / f"rules-{family}.po": (title, message, help), root / LOCALE / f"pages-{family}.po": (why,)}
    for words, pairs in said.items():
        with words.open("a", encoding="utf-8", newline="\n") as stream:
            for swedish, english in pairs:
                stream.write(f'\nmsgid "{swedish}"\nmsgstr "{english}"\n')
    return [module, page, *said]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", help="family and name, as seats/too-few-seats")
    family, _, name = parser.parse_args().name.partition("/")
    for path in write(ROOT, family, name):
        print(path.relative_to(ROOT).as_posix())
    print("Now: .venv/bin/python -m pytest tests/rules/test_pages.py. See docs/adding-a-rule.md.")


if __name__ == "__main__":
    sys.exit(main())
