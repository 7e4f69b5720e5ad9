"""Every text that people read, where it stands in the code."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from jinja2.ext import babel_extract

from server.live.letters import SHELL_REASONS
from server.room.recipes import RECIPES
from server.room.refused import REASONS
from server.web.exports.words import WORDS
from server.web.pages import TEMPLATES, UNKNOWN_PAGE
from server.web.problems import MESSAGES
from tests.client.test_in_node import node
from tests.support.npm import installed

ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "client"
READER = Path(__file__).with_name("strings.mjs")


class Found(TypedDict):
    """What `strings.mjs` finds in a folder of scripts: calls for words, and what nobody could translate."""

    texts: list[dict[str, str]]
    faults: list[str]


@dataclass(frozen=True, order=True)
class Text:
    """English: `one` alone, or for one and `many` for any other number."""

    one: str
    many: str | None = None


Places = dict[Text, set[str]]
"""Each text, and the files that it stands in."""


def all_texts() -> Places:
    places: Places = {}
    for file, text in [*of_client(), *of_templates(), *of_server()]:
        places.setdefault(text, set()).add(file)
    return places


def of_client() -> Iterator[tuple[str, Text]]:
    for found in read_client(CLIENT / "js")["texts"]:
        yield f"client/{found['file']}", Text(found["one"], found.get("many"))


def read_client(folder: Path) -> Found:
    node_modules = installed(CLIENT, ROOT / ".venv" / "client")
    command = [*node(), str(READER), str(folder), str(node_modules)]
    found: Found = json.loads(
        subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    )
    return found


def of_templates() -> Iterator[tuple[str, Text]]:
    for file in sorted(TEMPLATES.glob("*.html")):
        with file.open("rb") as template:
            for _line, _function, said, _comments in babel_extract(
                template, ("_", "gettext"), (), {"silent": "false"}
            ):
                # None: `_(message)`, a sentence of the server. Nothing is counted here.
                if said is not None:
                    yield f"templates/{file.name}", Text(str(said))


def of_server() -> Iterator[tuple[str, Text]]:
    for sentence in {*REASONS.values(), *MESSAGES.values(), *SHELL_REASONS.values()}:
        yield "server", Text(sentence)
    yield "templates/error.html", Text(UNKNOWN_PAGE)
    for word in sorted(WORDS):
        yield "server/web/exports", Text(word)
    for recipe in RECIPES.values():
        for plan in recipe.values():
            for phase in plan.rounds[0].phases:
                for starter in phase.starters or ():
                    yield "server/room/recipes", Text(starter)
