"""Every text is found for translation, and can be translated."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.languages.texts import CLIENT, Found, Text, all_texts, read_client


def test_nothing_on_a_screen_goes_past_the_words() -> None:
    assert read_client(CLIENT / "js")["faults"] == []


def test_a_text_is_said_by_number_everywhere_or_nowhere() -> None:
    """The English of one is the key to both, so it stands for one thing."""
    texts = sorted(all_texts())
    assert [text for text, other in pairwise(texts) if text.one == other.one] == []


def test_texts_come_from_scripts_templates_and_the_server() -> None:
    texts = all_texts()
    assert texts[Text("What is kept")] >= {"client/js/home/page.js", "templates/privacy.html"}
    assert texts[Text("{n} is here", "{n} are here")] >= {"client/js/board/lobby.js"}
    assert "server" in texts[Text("The class has moved on.")]
    assert Text("What if") in texts


def found_in(script: str, folder: Path) -> Found:
    (folder / "js").mkdir()
    (folder / "js" / "screen.js").write_text(f"export const draw = (n, x) => {script};\n", "utf-8")
    return read_client(folder / "js")


@pytest.mark.parametrize(
    "script",
    [
        't("Deep down")',
        't("Deep " + "down")',
        'html`<p>${n && html`<b title=${x}>${x ? t("Deep down") : ""}</b>`}</p>`',
        '[`${n}: ${x.map((each) => `${each} ${t("Deep down")}`)}`, /[`"]/.test(x)]',
    ],
)
def test_a_text_is_found_however_deep_it_stands(script: str, tmp_path: Path) -> None:
    found = found_in(script, tmp_path)
    assert found["texts"] == [{"file": "js/screen.js", "one": "Deep down"}]
    assert found["faults"] == []


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("t(x)", "found no literal"),
        ("t(`Hello`)", "found no literal"),
        ('tn("{n} here", x, n)', "found no literal"),
        ('t("Write to {name}", { nmae: x })', "nothing is given for {name}"),
        ('t("Write to {name}")', "nothing is given for {name}"),
        ('t("Write", { name: x })', "has no place for {name}"),
        ("html`<p>Hello</p>`", '"Hello" is not translated'),
        ("html`<p>${n} here</p>`", '"here" is not translated'),
        ('html`<p>${x ? "Hello" : ""}</p>`', '"Hello" is not translated'),
        ('html`<p>${x && n + " here"}</p>`', '"here" is not translated'),
        ("html`<p>${x ?? `${n} here`}</p>`", '"here" is not translated'),
        ('html`<b title="Hello"></b>`', '"Hello" is not translated'),
        ('html`<${x} label=${n ? "Hello" : "Bye"} />`', '"Bye" is not translated'),
    ],
)
def test_what_nobody_could_translate_is_a_fault(script: str, fault: str, tmp_path: Path) -> None:
    assert any(fault in each for each in found_in(script, tmp_path)["faults"])


def test_a_text_read_when_the_module_loads_would_stay_in_one_language(tmp_path: Path) -> None:
    assert found_in('0;\nconst NAMES = { think: t("Think") }', tmp_path)["faults"] == [
        'js/screen.js:2: t("Think") is called when the module loads, before the language is known'
    ]
