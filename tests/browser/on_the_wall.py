"""What is wrong with a board of any size: too small to read, out of its box, over something else, or scrolling."""

from playwright.async_api import Page

LEAST_UNITS = 28
"""Of type, on a wall of 1920 by 1080 units."""

# The lines of text as they are drawn. Of words that are cut on purpose (line-clamp), only those that are left count.
FAULTS = """(least) => {
  const faults = new Set();
  const unit = Math.min(innerWidth / 1920, innerHeight / 1080);
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) faults.add("the page scrolls");
  const apart = ".unseen, .settings[data-awake=false]";
  const shown = (box) => getComputedStyle(box).visibility !== "hidden" && !box.closest(apart);
  const leaves = (line, box, slack) => line.left < box.left - 1 || line.right > box.right + 1
    || line.top < box.top - slack || line.bottom > box.bottom + slack;
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const boxes = ".card, .chip, .fitted, .chart, .turn, .countdown, .ring, .wall, .spotlight, .head, .foot, .found";
  const walker = document.createTreeWalker(document.querySelector(".board"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !shown(parent)) continue;
    const words = node.data.trim().slice(0, 30);
    const em = parseFloat(getComputedStyle(parent).fontSize);
    if (em < least * unit - 0.02) faults.add(`${words} is ${(em / unit).toFixed(1)} units high`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const cut = [...range.getClientRects()].filter((line) => line.width > 0);
    const clamp = parent.closest(".chart__text p")?.getBoundingClientRect();
    const lines = clamp ? cut.filter((line) => line.top < clamp.bottom - em / 4) : cut;
    for (let box = parent; box.closest(".board"); box = box.parentElement) {
      if (!box.matches(boxes)) continue;
      const edges = box.getBoundingClientRect();
      if (lines.some((line) => leaves(line, edges, em / 4))) faults.add(`${words} leaves .${box.className}`);
    }
    if (lines.some((line) => leaves(line, screen, 0))) faults.add(`${words} is off the wall`);
  }
  const blocks = [...document.querySelectorAll(`.board > :not(.settings, .big-code, .line-note), .lobby > *,
    .lobby__join > *, .head > *, .found > *, .talking > *, .question > *, .foot > *, .chart__all > *,
    .chart__option, .wall__thing, .parked > *, .settings > *`)].filter(shown)
    .map((block) => [block, block.getBoundingClientRect()]);
  for (const [one, edges] of blocks) {
    for (const [other, theirs] of blocks) {
      if (one === other || one.parentElement !== other.parentElement) continue;
      const across = Math.min(edges.right, theirs.right) - Math.max(edges.left, theirs.left);
      const down = Math.min(edges.bottom, theirs.bottom) - Math.max(edges.top, theirs.top);
      if (across > 1.5 && down > 1.5) faults.add(`.${one.className} lies on .${other.className}`);
    }
  }
  return [...faults];
}"""


async def faults(page: Page) -> list[str]:
    found: list[str] = await page.evaluate(FAULTS, LEAST_UNITS)
    return found
