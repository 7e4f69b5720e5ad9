"""What of a screen somebody who has zoomed in, or has an unsteady thumb, cannot get at."""

from playwright.async_api import Page, ViewportSize

from tests.browser.fits import scrolls_aside
from tests.browser.stage import DRAWN

ZOOMED = ViewportSize(width=640, height=400)
"""1280 by 800 at 200 %."""
NARROW = ViewportSize(width=320, height=640)
THUMB_PX = 44
POINTER_PX = 24

CONTROLS = """const controls = [...document.querySelectorAll("button, a[href], summary, input, textarea, select")]
  .filter((each) => each.checkVisibility({ checkVisibilityCSS: true }));
const areaOf = (each) => each.closest("label") ?? each;
const nameOf = (each) =>
  `${each.tagName.toLowerCase()} “${(each.ariaLabel ?? areaOf(each).textContent).trim().slice(0, 40)}”`;"""

# Each control is brought into sight as the Tab key would do it; then it must be whole from side to side, and be hit.
OUT_OF_REACH = f"""() => {{
  {CONTROLS}
  const faults = [];
  for (const each of controls) {{
    const area = areaOf(each);
    area.scrollIntoView({{ block: "center" }});
    const {{ left, right, top, bottom }} = area.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) faults.push(`${{nameOf(each)}} is cut off`);
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const hit = document.elementFromPoint((left + right) / 2, y);
    if (!hit || !(area.contains(hit) || hit.contains(each))) {{
      const over = hit && `${{hit.tagName}}.${{hit.className}}`;
      faults.push(`${{nameOf(each)}} cannot be hit for ${{over}}`);
    }}
  }}
  return faults;
}}"""

# Words of which a part is not drawn, since their box is too small for them.
CUT_WORDS = """() => [...document.body.querySelectorAll("*")]
  .filter((box) => ["hidden", "clip"].includes(getComputedStyle(box).overflowX))
  .filter((box) => !box.closest("svg, .unseen, script") && box.checkVisibility() && box.textContent.trim())
  .filter((box) => box.scrollWidth > box.clientWidth + 1)
  .map((box) => `${box.className}: “${box.textContent.trim().slice(0, 60)}” is cut`)"""

TOO_SMALL = f"""(least_px) => {{
  {CONTROLS}
  return controls
    .filter((each) => !(each.matches("a") && each.closest("p")))
    .map((each) => ({{ each, ...areaOf(each).getBoundingClientRect().toJSON() }}))
    .filter(({{ width, height }}) => width > 1 && (width < least_px - 0.5 || height < least_px - 0.5))
    .map(({{ each, width, height }}) => `${{nameOf(each)}} is ${{Math.round(width)}} by ${{Math.round(height)}}`);
}}"""

MOVES = """() => {
  const longest_ms = (times) => 1000 * Math.max(...times.split(",").map(parseFloat));
  const faults = document.getAnimations().map((each) => `${each.effect.target?.className} is moving`);
  for (const box of document.querySelectorAll("*")) {
    const style = getComputedStyle(box);
    const moves = longest_ms(style.transitionDuration) > 1 && style.transitionProperty !== "none";
    const plays = longest_ms(style.animationDuration) > 1 && style.animationName !== "none";
    if (moves || plays) faults.push(`${box.className || box.tagName} would move`);
  }
  return [...new Set(faults)];
}"""


async def out_of_reach(page: Page) -> list[str]:
    """What is cut off, covered or scrolls sideways at 200 %, and on a screen of 320 px."""
    before = page.viewport_size
    faults = []
    for size in (ZOOMED, NARROW):
        await page.set_viewport_size(size)
        await page.evaluate(DRAWN)
        found = [
            *await scrolls_aside(page),
            *await page.evaluate(OUT_OF_REACH),
            *await page.evaluate(CUT_WORDS),
        ]
        faults += [f"at {size['width']} px: {fault}" for fault in found]
    if before:
        await page.set_viewport_size(before)
    return faults


async def too_small(page: Page, least_px: int) -> list[str]:
    """Buttons, boxes and the like that are less wide or high than this; links within a sentence may be."""
    found: list[str] = await page.evaluate(TOO_SMALL, least_px)
    return found


async def moves(page: Page) -> list[str]:
    """What moves, or would when it changes."""
    found: list[str] = await page.evaluate(MOVES)
    return found
