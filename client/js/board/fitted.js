import { html, useRef } from "../html.js";
import { ladder, largestFitting } from "./fit.js";
import { unit_px, useFit } from "./measured.js";

const STEPS = 32;
/** How a style sheet gives way, where not even the smallest type fits: not yet, a little, as far as it can. */
const TIGHT = [undefined, "a-little", "very"];

/**
 * A text as large as its box allows. The box has a size, or a largest one, from the style sheet; where not even the
 * smallest type fits, `data-tight` lets the style sheet give way, in two steps.
 *
 * @param {{text: string, least?: number, most: number, class?: string, children?: unknown}} props sizes in board units;
 *   `text`: what the fit depends on; `children`: how it is shown, if not as it is
 */
export function Fitted({ text, least = 28, most, class: name = "", children }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useFit(box, () => box.current && fit(box.current, least, most), [text, least, most]);
  return html`<div ref=${box} class="fitted ${name}"><div class="fitted__text" dir="auto">${children ?? text}</div></div>`;
}

/**
 * Gives a box the largest type with which its first child fits into it.
 *
 * @param {HTMLElement} box
 * @param {number} least in board units
 * @param {number} most
 */
export function fit(box, least, most) {
  const unit = unit_px();
  const words = /** @type {HTMLElement} */ (box.firstElementChild);
  const fits = (/** @type {number} */ size) => {
    box.style.fontSize = `${size * unit}px`;
    // The height of the lines: letters that reach out of a tight line are no overflow. One pixel for rounding.
    return words.offsetHeight <= box.clientHeight + 1 && words.scrollWidth <= box.clientWidth;
  };
  let size = /** @type {number | undefined} */ (undefined);
  for (const tight of TIGHT) {
    if (tight) box.dataset.tight = tight;
    else delete box.dataset.tight;
    size = largestFitting(ladder(least, most, STEPS), fits);
    if (size !== undefined) break;
  }
  box.style.fontSize = `${(size ?? least) * unit}px`;
}
