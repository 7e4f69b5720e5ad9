/**
 * The part of the window that a keyboard leaves: phones lay it over the page without telling the layout, so the page
 * follows the visual viewport, and brings the box that is in use back into it. Sets --seen-block-size and --seen-start
 * on the root, and data-cramped when little is left
 * for whoever is writing: a window that is small by itself, or zoomed, has to show everything.
 */

const CRAMPED_PX = 430;
/** A tap on Done takes the focus from the box first: let it land. */
const SETTLE_MS = 700;

/** @returns {() => void} stops following */
export function followKeyboard() {
  const seen = window.visualViewport;
  if (!seen) return () => undefined;
  const follow = () => place(seen);
  const resized = () => {
    follow();
    if (isBoxInUse()) document.activeElement?.scrollIntoView({ block: "nearest" });
  };
  follow();
  seen.addEventListener("resize", resized);
  seen.addEventListener("scroll", follow);
  const stop = afterLeaving(follow);
  return () => {
    stop();
    seen.removeEventListener("resize", resized);
    seen.removeEventListener("scroll", follow);
  };
}

/**
 * @param {() => void} act a moment after the focus has left something
 * @returns {() => void} not any more
 */
export function afterLeaving(act) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const left = () => {
    clearTimeout(timer);
    timer = setTimeout(act, SETTLE_MS);
  };
  document.addEventListener("focusout", left);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("focusout", left);
  };
}

/** @param {VisualViewport} seen */
function place(seen) {
  // Somebody who zooms in with two fingers wants the page to stay where it is.
  if (seen.scale > 1.01) return;
  const root = document.documentElement;
  root.style.setProperty("--seen-block-size", `${seen.height}px`);
  root.style.setProperty("--seen-start", `${seen.offsetTop}px`);
  root.toggleAttribute("data-cramped", seen.height < CRAMPED_PX && isBoxInUse());
}

/** @returns {boolean} whether somebody is writing: such a box is never taken away */
export function isBoxInUse() {
  const focused = document.activeElement;
  const isLine = focused instanceof HTMLInputElement && focused.type === "text";
  return isLine || (focused instanceof HTMLTextAreaElement && !focused.readOnly);
}
