"""`samverkan check` as a policy writer and as CI meet it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from .conftest import Command

GOOD = "region: ett\nlanguage: 1\nsystem: {name: Ett, adopted: 2020-01-01, adopted-by: each-organisation}\n"
"""A region of which nothing is found: without who adopted it and when, `DOC001` is."""
KEYS = {
    "code",
    "name",
    "severity",
    "concerns",
    "message",
    "region",
    "subject",
    "file",
    "line",
    "column",
    "end_line",
    "end_column",
    "fingerprint",
    "related",
}


def region(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "region.yaml").write_text(text, "utf-8")


def test_a_clean_region(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "r", GOOD)
    ran = samverkan("check", "r")
    assert (ran.code, ran.out, ran.err) == (0, "Inga fynd i 1 region.\n", "")


def test_a_fault_shows_place_line_caret_and_help(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "r", GOOD + "parties:\n  a: {name: Å, knd: kommun}\n")
    ran = samverkan("check", "r")
    assert ran.code == 1
    lines = ran.out.splitlines()
    place = next(number for number, line in enumerate(lines) if "r/region.yaml:5:16" in line)
    source, caret = lines[place + 2], lines[place + 3]
    assert source.endswith("  a: {name: Å, knd: kommun}")
    assert caret.index("^^^") == source.index("knd")
    assert "Menade du ”kind”?" in ran.out


def test_json_has_stable_keys(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "r", GOOD + "parties:\n  a: {name: A, kind: komun}\n")
    ran = samverkan("check", "r", "--format", "json")
    data = json.loads(ran.out)
    assert ran.code == 1
    assert data["version"] == 1
    assert data.keys() == {"version", "findings", "summary", "unread", "not_run"}
    (finding,) = data["findings"]
    assert finding.keys() >= KEYS
    assert (finding["file"], finding["line"], finding["column"], finding["end_column"]) == ("r/region.yaml", 5, 22, 27)
    assert data["summary"] == {
        "errors": 1,
        "warnings": 0,
        "infos": 0,
        "regions": 1,
        "files": 1,
        "complete": False,
    }
    (part,) = data["unread"]
    assert (part["path"], part["code"], part["line"]) == ("parties/a", "MOD004", 5)
    assert {one["rule"] for one in data["not_run"]} >= {"REF002", "QUO001", "MAT001"}
    assert all(one["because"] == [0] and one["why"] for one in data["not_run"])
    assert {one["about"] for one in data["not_run"]} <= {None, "parties/a"}


def fingerprints(samverkan: Command, folder: str) -> list[str]:
    data = json.loads(samverkan("check", folder, "--format", "json").out)
    return sorted(finding["fingerprint"] for finding in data["findings"])


def test_fingerprints_survive_moved_lines_and_reordered_keys(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "r", GOOD + "parties:\n  a: {name: A, kind: komun}\n  b: {nam: B, kind: komun}\n")
    before = fingerprints(samverkan, "r")
    region(
        tmp_path / "r",
        "# ny rad\n\nlanguage: 1\nregion: ett\nparties:\n  b:\n    kind: komun\n    nam: B\n"
        "  # en kommentar\n  a:\n    kind: komun\n    name: A\nsystem: {name: Ett, "
        "adopted: 2020-01-01, adopted-by: each-organisation}\n",
    )
    assert fingerprints(samverkan, "r") == before
    assert len(set(before)) == len(before) == 3


@pytest.mark.parametrize(
    ("options", "code", "count"),
    [
        ((), 1, 2),
        (("--select", "MOD001"), 1, 1),
        (("--select", "mod"), 1, 2),
        (("--select", "SYN"), 0, 0),
        (("--ignore", "MOD"), 2, 0),
        (("--ignore", "unknown-key,unknown-value"), 2, 0),
        (("--concerns", "document"), 2, 0),
        (("--concerns", "dokument"), 2, 0),
        (("--select", "QUO"), 2, 0),
        (("--select", "PRI"), 0, 0),
        (("--concerns", "model"), 1, 2),
    ],
)
def test_selecting(samverkan: Command, tmp_path: Path, options: tuple[str, ...], code: int, count: int) -> None:
    region(tmp_path / "r", GOOD + "parties:\n  a: {name: A, kind: komun, x: y}\n")
    ran = samverkan("check", "r", "--format", "json", *options)
    assert (ran.code, len(json.loads(ran.out)["findings"])) == (code, count)
    complete = json.loads(ran.out)["summary"]["complete"]
    assert complete == (not json.loads(ran.out)["not_run"])
    assert ran.code == (1 if count else 0 if complete else 2)
    said = samverkan("check", "r", *options)
    assert ran.code == said.code
    assert ("allt är inte prövat" in said.out) == ("inte prövas helt" in said.out) == (not complete)


@pytest.mark.parametrize(
    ("option", "word"), [("--select", "QOU"), ("--ignore", "XYZ9"), ("--select", "QUO,unknown-kee")]
)
def test_a_rule_that_is_not_there_selects_nothing_unseen(
    samverkan: Command, tmp_path: Path, option: str, word: str
) -> None:
    region(tmp_path / "r", GOOD)
    ran = samverkan("check", "r", option, word)
    assert (ran.code, ran.out) == (2, "")
    assert f"ingen regel eller familj {word.removeprefix('QUO,')}." in ran.err


def test_the_command_by_itself_shows_its_help(samverkan: Command) -> None:
    for words in ((), ("source",)):
        ran = samverkan(*words)
        assert ran.code == 2
        assert ran.err == samverkan(*words, "--help").out


def test_a_misspelt_key_that_must_be_there_is_one_fault(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "r", "region: ett\nlanguage: 1\nsystem: {nam: Ett}\nparties: {a: {zzz: A, kind: kommun}}\n")
    found = json.loads(samverkan("check", "r", "--format", "json").out)["findings"]
    assert [(finding["code"], finding["line"]) for finding in found] == [("MOD001", 3), ("MOD002", 4), ("MOD001", 4)]


def test_fail_on(samverkan: Command, tmp_path: Path) -> None:
    # A council that decides and says nothing else: warnings about the document, no errors.
    region(tmp_path / "r", GOOD + "bodies:\n  x: {name: X, kind: council, mandates: [{decide: avtal}]}\n")
    assert samverkan("check", "r").code == 0
    assert samverkan("check", "r", "--fail-on", "varning").code == 1
    assert samverkan("check", "r", "--fail-on", "error").code == 0


def test_several_regions_and_other_yaml(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "alla" / "a", GOOD)
    region(tmp_path / "alla" / "b", GOOD.replace("ett", "tva"))
    (tmp_path / "alla" / "annat.yaml").write_text("x: 1\n", "utf-8")
    ran = samverkan("check", "alla")
    assert (ran.code, ran.out) == (0, "Inga fynd i 2 regioner.\n")
    assert "annat.yaml" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "saknas"),
        ("check",),
        ("chek", "x"),
        ("check", ".", "--nej"),
        ("check", ".", "--format", "xml"),
        ("check", ".", "--date", "2026-02-30"),
        ("check", ".", "--fail-on", "mycket"),
        ("check", ".", "--concerns", "allt"),
        ("explain", "XYZ999"),
        ("check", "tom"),
    ],
)
def test_what_cannot_run_says_so_in_one_swedish_line(
    samverkan: Command, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "tom").mkdir()
    ran = samverkan(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("samverkan: ")
    assert ran.err.count("\n") == 1
    assert not {"Error", "No such", "Invalid", "Missing", "Try"} & set(ran.err.replace("'", " ").split())


@pytest.mark.parametrize(
    "command", [(), ("check",), ("build",), ("explain",), ("schema",), ("source",), ("source", "index")]
)
def test_help_is_swedish(samverkan: Command, command: tuple[str, ...]) -> None:
    ran = samverkan(*command, "--help")
    assert ran.code == 0
    words = set(ran.out.replace("[", " ").replace("]", " ").replace(":", " ").split())
    assert "Användning" in words
    assert (
        not {"Usage", "Options", "Arguments", "Commands", "Show", "default", "required", "Install", "OPTIONS"} & words
    )


def test_english_on_request(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "r", GOOD + "parties:\n  a: {name: A, kind: komun}\n")
    ran = samverkan("check", "r", "--lang", "en")
    assert "So far 1 error, 0 warnings and 0 notes in 1 region; not everything has been checked." in ran.out
    assert "Did you mean" in ran.out


def test_explain_and_version(samverkan: Command) -> None:
    ran = samverkan("explain", "MOD001")
    assert ran.code == 0
    assert ran.out.startswith("# MOD001 unknown-key")
    listed = json.loads(samverkan("explain", "--format", "json").out)["rules"]
    assert len(listed) == len({rule["code"] for rule in listed}) >= 20
    assert samverkan("--version").out.startswith("samverkan 0.")


def test_the_schema_goes_to_the_screen_or_a_folder(samverkan: Command, tmp_path: Path) -> None:
    shown = samverkan("schema").out
    assert json.loads(shown)["$schema"].startswith("https://json-schema.org/")
    assert samverkan("schema", "--out", "mapp").code == 0
    assert (tmp_path / "mapp" / "region.schema.json").read_text("utf-8") == shown


def test_text_in_a_model_never_becomes_terminal_markup(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "r", GOOD + 'parties:\n  a: {name: "::error::[x]<b>", kind: "\\u001b[31m{{ }}"}\n')
    ran = samverkan("check", "r")
    assert ran.code == 1
    assert "\x1b" not in ran.out
    assert not any(line.startswith("::") for line in ran.out.splitlines())


HIDING = """\
bodies:
  a: {name: A, kind: council, mandates: [{decide: avtal}], composition: [{role: r}], meetings: {per-year: mins 6}}
  b: {name: B, kind: council, mandates: [{decide: avtal}], composition: [{role: r}]}
"""


def test_one_wrong_word_hides_no_more_than_it_must(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "r", GOOD + HIDING)
    data = json.loads(samverkan("check", "r", "--format", "json", "--select", "MEE001,CHR001,LAT004").out)
    assert {(each["code"], each["subject"]) for each in data["findings"]} == {
        ("CHR001", "bodies/a"),
        ("CHR001", "bodies/b"),
        ("MEE001", "bodies/b"),
    }
    # Of A's meetings something is said, and nobody knows what.
    assert {(each["rule"], each["about"]) for each in data["not_run"]} == {
        ("MEE001", "bodies/a"),
        ("LAT004", "bodies/a"),
    }
    assert data["summary"]["complete"] is False


def test_a_region_of_which_no_file_can_be_read(samverkan: Command, tmp_path: Path) -> None:
    region(tmp_path / "r", "region: [\n")
    (tmp_path / "r" / "organ.yaml").write_bytes("bodies: {}\n".encode("utf-32"))
    ran = samverkan("check", "r", "--format", "json")
    data = json.loads(ran.out)
    assert ran.code == 1
    assert {each["file"] for each in data["unread"]} == {"r/region.yaml", "r/organ.yaml"}
    every = {each["code"] for each in json.loads(samverkan("explain", "--format", "json").out)["rules"]}
    unable = {each["rule"] for each in data["not_run"]}
    assert unable == {code for code in every if code[:3] not in ("MOD", "SYN", "SRC", "WAI")}
    assert samverkan("check", "r", "--select", "QUO").code == 2
    said = samverkan("check", "r", "--select", "QUO").out
    assert re.match(
        r"I r kunde (\d+) av \1 regler inte prövas helt, därför att det som står på r/organ.yaml och ", said
    )
    said = samverkan("check", "r", "--select", "QUO001", "--lang", "en").out
    assert said.startswith("In r, QUO001 could not be fully checked, because what stands at r/organ.yaml and ")
    (tmp_path / "region.yaml").write_text("region: [\n", "utf-8")
    assert samverkan("check", ".", "--select", "QUO001").out.startswith(
        "I den här mappen kunde QUO001 inte prövas helt"
    )


@pytest.mark.parametrize(
    "command",
    [("source", "coverage"), ("trace", "--from", "a"), ("quorum",), ("latency",), ("chairs", "--from", "2026")],
)
def test_nothing_is_counted_where_something_could_not_be_read(
    samverkan: Command, tmp_path: Path, command: tuple[str, ...]
) -> None:
    index = 'source: plan\nindex: 1\nstatements:\n  - {at: 1/1, class: norm, mark: "000000000001"}\nretired: []\n'
    sources = "sources: {plan: {title: Planen, index: plan.index.yaml}}\n"
    region(tmp_path / "r", GOOD + sources + HIDING.replace("{decide: avtal}", "{decide: avtal, cite: 1/1}"))
    (tmp_path / "r" / "plan.index.yaml").write_text(index, "utf-8")
    name, *rest = command
    ran = samverkan(*command, "r") if name == "source" else samverkan(name, "r", *rest)
    assert (ran.code, ran.out) == (2, "")
    assert "Kör samverkan check först." in ran.err
    region(
        tmp_path / "r",
        GOOD + sources + HIDING.replace("{decide: avtal}", "{decide: avtal, cite: 1/1}").replace("mins 6", "minst 6"),
    )
    ran = samverkan(*command, "r") if name == "source" else samverkan(name, "r", *rest)
    assert ran.code == 0


@pytest.mark.parametrize("arguments", [("check", "."), ("build", ".", "--out", "ut"), ("fmt", ".")])
def test_a_region_file_with_nearly_its_name_is_told(
    samverkan: Command, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "region.yml").write_text(GOOD, "utf-8")
    (tmp_path / "organ.yaml").write_text("bodies: {}\n", "utf-8")
    ran = samverkan(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "region.yml ska heta region.yaml" in ran.err


@pytest.mark.parametrize("name", ["plan.txt", "annat.yaml"])
def test_documents_of_no_region_are_told_of(samverkan: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("a: 1\n", "utf-8")
    ran = samverkan("build", name, "--out", "ut")
    assert (ran.code, ran.out) == (2, "")
    assert f"{name} är ingen region" in ran.err
    assert not (tmp_path / "ut").exists()
