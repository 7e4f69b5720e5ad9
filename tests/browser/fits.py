"""What does not fit on a screen, in words."""

from playwright.async_api import Page

SCROLLS = """(direction) => [document.documentElement, ...document.body.querySelectorAll("*")]
  .filter((box) => box === document.documentElement
    || ["auto", "scroll"].includes(getComputedStyle(box)[`overflow${direction}`]))
  .filter((box) => direction === "Y" ? box.scrollHeight > box.clientHeight + 1 : box.scrollWidth > box.clientWidth + 1)
  .map((box) => `${box.tagName.toLowerCase()}.${box.className} scrolls`)"""

# Every line of text that is drawn, its place and its size; what belongs to another page of the wall is hidden.
OFF_THE_WALL = """(least_px) => {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const box = node.parentElement;
    const style = getComputedStyle(box);
    if (!node.data.trim() || style.visibility === "hidden" || box.closest(".unseen, script, noscript")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const inside = rect.left >= 0 && rect.top >= 0 && rect.right <= innerWidth && rect.bottom <= innerHeight;
      if (!inside) lines.push(`${node.data.trim()} is off the wall`);
      if (parseFloat(style.fontSize) < least_px) lines.push(`${node.data.trim()} is ${style.fontSize} high`);
    }
  }
  return [...new Set(lines)];
}"""

LEAST_ON_BOARD_PX = 28


async def scrolls_down(page: Page) -> list[str]:
    """The page, or parts of it, if they are longer than the room they have; a box to write in may be."""
    found: list[str] = await page.evaluate(SCROLLS, "Y")
    return [part for part in found if not part.startswith("textarea")]


async def scrolls_aside(page: Page) -> list[str]:
    """As above, sideways; the row of sentence starters may."""
    found: list[str] = await page.evaluate(SCROLLS, "X")
    return [part for part in found if not part.startswith("ul.starters")]


async def wider_than_screen(page: Page) -> list[str]:
    """By how much the page is, if it is."""
    wide, screen = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return [f"the page is {wide} px wide on a screen of {screen} px"] if wide > screen else []


async def off_the_wall(page: Page) -> list[str]:
    """What of a board of 1920 by 1080 is outside, or too small to be read from the last row."""
    scrolling: list[str] = await page.evaluate(SCROLLS, "Y")
    lines: list[str] = await page.evaluate(OFF_THE_WALL, LEAST_ON_BOARD_PX)
    return [*scrolling, *lines]
