"""Each target read as that target reads it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.outputs import escape

HOSTILE = ["::error::", "##[group]", "%0A", "\n", "\r\n", "]]>", "&lt;", "<b>", '"', "'", "\\", "#quot;", "a", ";"]
TEXTS = st.text() | st.lists(st.sampled_from(HOSTILE)).map("".join)


@given(TEXTS)
def test_xml_reads_back_the_text(value: str) -> None:
    root = ElementTree.fromstring(f'<x a="{escape.xml_text(value)}">{escape.xml_text(value)}</x>')
    assert root.text or escape.clean(value) == ""
    assert root.get("a") == escape.clean(value)
    assert len(root) == 0


@given(TEXTS)
def test_mermaid_reads_back_the_text_from_between_quotation_marks(value: str) -> None:
    label = escape.mermaid_label(value)
    assert not set('"<>`\\{}[]|\n') & set(label)
    assert "%%" not in label and "://" not in label
    decoded = re.sub(r"#(\w+);", lambda found: chr(int(found[1])), label)
    assert decoded == escape.clean(value)


@given(TEXTS)
def test_a_workflow_command_holds_the_text_on_one_line(value: str) -> None:
    data, property_ = escape.ci_data(value), escape.ci_property(value)
    assert len(data.splitlines()) <= 1 and len(property_.splitlines()) <= 1
    assert not {":", ","} & set(property_)
    assert unquote(data, errors="surrogatepass") == escape.verbatim(value)
    assert unquote(property_, errors="surrogatepass") == escape.verbatim(value)


@given(TEXTS, st.sampled_from(["", " ", "\t", "fil.yaml:3: "]))
def test_a_log_line_is_no_command(value: str, before: str) -> None:
    line = escape.log_line(before + value)
    assert not line.lstrip().startswith("::")
    assert not re.search(r"##\w*\[", line)


@given(TEXTS)
def test_a_terminal_gets_one_harmless_character_for_each(value: str) -> None:
    shown = escape.terminal(value)
    assert len(shown) == len(value)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029]", shown)
    shown.encode()


def test_a_terminal_shows_what_stood_there() -> None:
    assert escape.terminal("å\x1b[31m\tx\n\u202e\x7f") == "å␛[31m x␊\ufffd␡"


@pytest.mark.parametrize("value", ["a\u00a0b", "50 %", "Ärende – ”x”", "👩\u200d🔧"])
def test_ordinary_text_is_left_alone(value: str) -> None:
    assert escape.clean(value) == value


@given(st.text())
def test_clean_text_is_one_line_that_can_be_written(value: str) -> None:
    cleaned = escape.clean(value)
    assert len(cleaned.splitlines()) <= 1
    assert json.loads(json.dumps(cleaned).encode()) == cleaned
    cleaned.encode()
    assert escape.clean(cleaned) == cleaned
