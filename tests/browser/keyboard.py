"""Somebody who has a keyboard and nothing to point with."""

from typing import TypeAlias

from playwright.async_api import Page, TimeoutError

from tests.browser.people import Somebody, spoken

Focus: TypeAlias = dict[str, object]

MOST_TABS = 120
# What has the focus: its name, whether a ring is drawn around it or around its label, and whether it is in sight.
FOCUS = """() => {
  const found = document.activeElement;
  if (!found || found === document.body) return { name: "", ring: false, inSight: false, tag: "" };
  const label = found.labels?.[0];
  const drawn = [found, ...(label?.contains(found) ? [label] : [])];
  const ring = drawn.some((box) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(box);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && outlineColor !== "rgba(0, 0, 0, 0)";
  });
  const { left, right, top, bottom } = drawn.at(-1).getBoundingClientRect();
  const places = [1 / 4, 1 / 2, 3 / 4].flatMap((down) =>
    [1 / 4, 1 / 2, 3 / 4].map((along) => [left + (right - left) * along, top + (bottom - top) * down]));
  const inSight = places.some(([x, y]) => drawn.some((box) => box.contains(document.elementFromPoint(x, y))));
  const name = found.getAttribute("aria-label") ?? label?.textContent ?? found.textContent;
  return { name: name.trim(), ring, inSight, tag: found.tagName };
}"""
IS_ON = f"(name) => ({FOCUS})().name.replace(/[\\u2066-\\u2069]/g, '').startsWith(name)"
# Whatever hears a click and can be reached by no key. `getEventListeners` is the console's.
POINTER_ONLY = """[...document.body.querySelectorAll("*")]
  .filter((box) => ["click", "mousedown", "dblclick"].some((type) => getEventListeners(box)[type]?.length))
  .filter((box) => !box.matches("button, a[href], input, select, textarea, summary, label, [tabindex='0']")
    || (box.matches("[tabindex='-1']") && box.getClientRects().length > 0))
  .map((box) => box.outerHTML.slice(0, 200))"""


class Keyboard:
    """The keys of one screen. Whatever they lead to has a ring around it and is in sight."""

    def __init__(self, somebody: Somebody) -> None:
        self._page: Page = somebody.page

    async def type(self, words: str) -> None:
        """Into what has the focus."""
        await self._page.keyboard.type(words)

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self._page.keyboard.press(key)

    async def to(self, name: str, key: str = "Tab") -> None:
        """Go on until this has the focus; `Shift+Tab` goes backwards."""
        await self.to_one_of(name, key=key)

    async def to_one_of(self, *names: str, key: str = "Tab") -> str:
        """As `to`, to whichever of these comes first."""
        passed = []
        for _ in range(MOST_TABS):
            await self._page.keyboard.press(key)
            focus = await self.focus()
            if not focus["name"] and not focus["tag"]:
                continue
            assert focus["ring"], f"no ring around {focus}"
            assert focus["inSight"], f"out of sight: {focus}"
            for name in names:
                if spoken(name).match(str(focus["name"])):
                    return name
            passed.append(focus["name"])
        raise AssertionError(f"no key leads to {names}, but to {passed}")

    async def do(self, name: str, *, key: str = "Enter") -> None:
        """Go to this button and press it."""
        await self.to(name)
        await self.press(key)

    async def focus(self) -> Focus:
        found: Focus = await self._page.evaluate(FOCUS)
        return found

    async def is_on(self, name: str) -> None:
        """Wait until this has the focus: a box, a button or a title."""
        try:
            await self._page.wait_for_function(IS_ON, arg=name)
        except TimeoutError:
            raise AssertionError(f"not on “{name}”, but on {await self.focus()}") from None

    async def is_somewhere(self) -> None:
        """The focus has not been lost with what had it."""
        await self._page.wait_for_function(
            "() => document.activeElement !== document.body && document.activeElement.isConnected"
        )

    async def reaches_everything(self) -> None:
        """Nothing on this screen is there for a pointer alone."""
        console = await self._page.context.new_cdp_session(self._page)
        found = await console.send(
            "Runtime.evaluate",
            {"expression": POINTER_ONLY, "includeCommandLineAPI": True, "returnByValue": True},
        )
        await console.detach()
        assert found["result"].get("value") == [], found
