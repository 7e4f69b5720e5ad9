/**
 * The part of the window that a keyboard leaves: phones lay it over the page without telling the layout, so the page
 * follows the visual viewport. Sets --seen-block-size and --seen-start on the root, and data-cramped when little is left.
 */

const CRAMPED_PX = 430;

/** @returns {() => void} stops following */
export function followKeyboard() {
  const seen = window.visualViewport;
  if (!seen) return () => undefined;
  const follow = () => place(seen);
  follow();
  seen.addEventListener("resize", follow);
  seen.addEventListener("scroll", follow);
  return () => {
    seen.removeEventListener("resize", follow);
    seen.removeEventListener("scroll", follow);
  };
}

/** @param {VisualViewport} seen */
function place(seen) {
  // Somebody who zooms in with two fingers wants the page to stay where it is.
  if (seen.scale > 1.01) return;
  const root = document.documentElement;
  root.style.setProperty("--seen-block-size", `${seen.height}px`);
  root.style.setProperty("--seen-start", `${seen.offsetTop}px`);
  root.toggleAttribute("data-cramped", seen.height < CRAMPED_PX);
}

/** @returns {boolean} whether somebody is writing: such a box is never taken away */
export function isBoxInUse() {
  const focused = document.activeElement;
  const isLine = focused instanceof HTMLInputElement && focused.type === "text";
  return isLine || (focused instanceof HTMLTextAreaElement && !focused.readOnly);
}
