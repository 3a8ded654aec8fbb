"""Whatever bytes stand in a file: findings with positions or one clear line, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_dsl.outputs.console import as_text
from samverkan_dsl.outputs.findings import as_json
from samverkan_dsl.pipeline.check import check

from .conftest import Command

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett, adopted: 2020-01-01, adopted-by: each-organisation}\n"
REFUSED = {
    "utf16": HEAD.encode("utf-16"),
    "latin1": HEAD.encode() + "parties: {a: {name: Å, kind: kommun}}\n".encode("latin-1"),
    "nul": HEAD.encode() + b"roles: {a: {title: x\0y}}\n",
    "bell": HEAD.encode() + b"roles: {a: {title: x\x07y}}\n",
    "nel": HEAD.encode() + "roles: {a: {title: x\u0085y}}\n".encode(),
    "line separator": HEAD.encode() + "roles: {a: {title: x\u2028y}}\n".encode(),
    "zero width": HEAD.encode() + "roles: {a: {title: x\u200by}}\n".encode(),
    "bidirectional": HEAD.encode() + "roles: {a: {title: x\u202ey}}\n".encode(),
    "surrogate": HEAD.encode() + b"roles: {a: {title: x\xed\xa0\x80y}}\n",
    "tab": HEAD.encode() + b"roles:\n\ta: {title: x}\n",
    "duplicate": HEAD.encode() + b"roles: {a: {title: x}, a: {title: y}}\n",
    "duplicate after NFC": HEAD.encode() + "terms: {\u00e5: x, a\u030a: y}\n".encode(),
    "number as key": HEAD.encode() + b"terms: {1: x}\n",
    "anchor": HEAD.encode() + b"roles: {a: &x {title: x}, b: *x}\n",
    "merge": HEAD.encode() + b"roles: {a: {<<: {title: x}}}\n",
    "tag": HEAD.encode() + b"roles: {a: {title: !!str x}}\n",
    "directive": b"%YAML 1.2\n---\n" + HEAD.encode(),
    "second document": HEAD.encode() + b"---\na: b\n",
    "deep": HEAD.encode() + b"roles: " + b"[" * 200 + b"]" * 200 + b"\n",
    "large": HEAD.encode() + b"# x\n" * 2_200_000,
    "long integer": HEAD.encode() + b"roles: {a: {title: " + b"9" * 1000 + b"}}\n",
    "no such day": HEAD.encode().replace(b"2020-01-01", b"2026-02-30"),
    "empty": b"",
    "conflict": HEAD.encode() + b"<<<<<<< HEAD\nroles: {}\n=======\nroles: {}\n>>>>>>> x\n",
    "unclosed": HEAD.encode() + b"roles: {a: [\n",
    "binary": bytes(range(256)) * 20,
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED.keys())
def test_refused_with_position(samverkan: Command, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "region.yaml").write_bytes(data)
    ran = samverkan("check", ".", "--format", "json")
    assert ran.code == 1
    findings = json.loads(ran.out)["findings"]
    assert findings
    lines = data.decode("utf-8", "replace").count("\n") + 1
    assert all(finding["file"] == "region.yaml" and 1 <= finding["line"] <= lines for finding in findings)
    assert samverkan("check", "region.yaml").code == 1


ACCEPTED = {
    "byte order mark": b"\xef\xbb\xbf" + HEAD.encode(),
    "CRLF": HEAD.replace("\n", "\r\n").encode(),
    "decomposed letters": HEAD.encode() + "roles: {a: {title: Ra\u030adgivare}}\n".encode(),
    "words that look like truth": HEAD.encode() + b"roles: {a: {title: no}, b: {title: on}, c: {title: 12:30}}\n",
    "address in a flow mapping": HEAD.encode() + b"roles: {a: {title: https://exempel.se/x:y}}\n",
}


@pytest.mark.parametrize("data", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_accepted(samverkan: Command, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "region.yaml").write_bytes(data)
    ran = samverkan("check", ".", "--concerns", "model", "--ignore", "REF002")
    assert (ran.code, ran.err) == (0, ""), ran.out


def test_true_or_false_is_asked_for_plainly(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(HEAD + "roles: {a: {title: x, equivalent: no}}\n", "utf-8")
    ran = samverkan("check", ".")
    assert "”equivalent” ska vara true eller false, inte ”no”." in ran.out


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "region.yaml").write_text(HEAD, "utf-8")

    def refuse(*arguments: object, **options: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.open", refuse)
    (finding,) = check([tmp_path], tmp_path).findings
    assert (finding.rule.name, finding.span and finding.span.file) == ("unreadable-file", "region.yaml")


def test_a_cycle_of_parents_is_a_finding(samverkan: Command, tmp_path: Path) -> None:
    bodies = "".join(f"  b{i}: {{name: B{i}, kind: council, superior: b{(i + 1) % 1000}}}\n" for i in range(1000))
    (tmp_path / "region.yaml").write_text(HEAD + "bodies:\n" + bodies, "utf-8")
    ran = samverkan("check", ".", "--select", "REF006", "--format", "json")
    assert ran.code == 1
    assert len(json.loads(ran.out)["findings"]) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda words: HEAD.encode() + words.encode("utf-8", "replace")),
    )
)
def test_random_bytes(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "region.yaml").write_bytes(data)
    result = check([tmp_path], tmp_path)
    json.dumps(as_json(result.findings, lang="sv", regions=1, files=1), ensure_ascii=False).encode("utf-8")
    for whole in (False, True):
        for block in as_text(result.findings, result.documents, lang="en", whole=whole):
            block.encode("utf-8")
