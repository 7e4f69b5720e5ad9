"""What a screen reader would say of its own accord, written down as a page changes."""

from dataclasses import dataclass

from playwright.async_api import BrowserContext, Page

# A screen reader says what changes in a place that is live and was there before; an alert it says at once, too. What
# stands in the place is said as a whole; in a log, only what is new. A place that comes with its words is not heard.
RECORDER = """(() => {
  const LIVE = "[aria-live], [role=status], [role=alert], [role=log], [role=timer], output";
  const said = (window.saidAloud = []);
  const known = new WeakSet();
  const words = (node) => node.textContent.replace(/[\\u2066-\\u2069]/g, "").replace(/\\s+/g, " ").trim();
  const isOff = (place) => (place.getAttribute("aria-live") ?? (place.role === "timer" ? "off" : "")) === "off";
  const say = (place, node) => {
    const kind = place.role === "alert" || place.getAttribute("aria-live") === "assertive" ? "alert" : "polite";
    if (words(node) && place.getClientRects().length > 0) said.push({ words: words(node), kind });
  };
  const heard = (changes) => {
    const whole = new Set();
    for (const { target, addedNodes, type } of changes) {
      if (!target.isConnected || (type === "childList" && addedNodes.length === 0)) continue;
      const place = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
      if (!place || isOff(place) || !known.has(place)) continue;
      if (place.role === "log") addedNodes.forEach((node) => node.isConnected && say(place, node));
      else whole.add(place);
    }
    whole.forEach((place) => say(place, place));
    for (const place of document.querySelectorAll(LIVE)) {
      if (!known.has(place) && place.role === "alert") say(place, place);
      known.add(place);
    }
  };
  new MutationObserver(heard).observe(document, { childList: true, characterData: true, subtree: true });
})();"""


@dataclass(frozen=True)
class Said:
    """`kind`: `polite` waits until the reader has finished its sentence, `alert` does not."""

    words: str
    kind: str


async def listen(context: BrowserContext) -> None:
    """To every page that this device will open from now on."""
    await context.add_init_script(RECORDER)


async def said_on(page: Page) -> list[Said]:
    """Since the page was loaded."""
    return [Said(**each) for each in await page.evaluate("saidAloud")]


async def hears(page: Page, words: str, kind: str = "polite") -> None:
    """Wait until this has been said, and find that it was said once since the page was told to forget."""
    await page.wait_for_function("(words) => saidAloud.some((each) => each.words.includes(words))", arg=words)
    found = [each for each in await said_on(page) if words in each.words]
    assert [each.kind for each in found] == [kind], found


async def forget(page: Page) -> None:
    """What was said so far."""
    await page.evaluate("saidAloud.length = 0")
