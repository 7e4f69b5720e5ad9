"""A language that nobody speaks: each text of the screens, between « and ». What stands outside is not translated."""

import json
from collections.abc import Mapping

from playwright.async_api import BrowserContext, Page, Route

from tests.languages.texts import Text

OUTSIDE = r"""(own) => {
  const bare = [];
  let depth = 0;
  const read = (text) => {
    let outside = "";
    for (const char of text) {
      if (char === "«") depth += 1;
      else if (char === "»") depth -= 1;
      else if (depth === 0) outside += char;
    }
    const words = own.reduce((left, each) => left.split(each).join(" "), outside);
    if (/\p{L}{2}/u.test(words)) bare.push(words.trim());
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest("script, noscript, .languages, option[lang], time")) read(node.data);
  }
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ["aria-label", "placeholder", "title", "alt"]) read(element.getAttribute(name) ?? "");
  }
  return bare;
}"""


def pseudo(texts: Mapping[Text, object]) -> dict[str, str | dict[str, str]]:
    """The words, as a browser fetches them."""
    return {
        text.one: f"«{text.one}»"
        if text.many is None
        else {"one": f"«{text.one}»", "other": f"«{text.many}»"}
        for text in texts
    }


async def speak_pseudo(device: BrowserContext, texts: Mapping[Text, object]) -> None:
    """Whatever language this device asks for, it gets these words."""
    body = json.dumps(pseudo(texts))

    async def answer(route: Route) -> None:
        await route.fulfill(status=200, content_type="application/json", body=body)

    await device.route("**/words/**", answer)


async def untranslated(page: Page, *own: str) -> list[str]:
    """What stands on the screen but in the words; `own` is what people typed, and names."""
    found: list[str] = await page.evaluate(OUTSIDE, ["Elbow Room", *own])
    return found
