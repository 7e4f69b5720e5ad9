import { useLayoutEffect } from "../html.js";

/**
 * Runs `fit` before the next paint: now, when the box has another size, and when a font has come, since then every
 * measure is another.
 *
 * @param {{current: HTMLElement | null}} box
 * @param {() => void} fit
 * @param {unknown[]} inputs what the fit depends on besides
 */
export function useFit(box, fit, inputs) {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    fit();
    let fitted = sizeOf(element);
    const again = () => {
      fit();
      fitted = sizeOf(element);
    };
    // Fitting may change the box itself, which is no reason to fit again.
    const observer = new ResizeObserver(() => sizeOf(element) !== fitted && again());
    observer.observe(element);
    document.fonts.addEventListener("loadingdone", again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", again);
    };
  }, inputs);
}

/** The board's unit: a pixel of a wall 1920 wide and 1080 high, in pixels of this one. */
export function unit_px() {
  const { clientWidth, clientHeight } = document.documentElement;
  return Math.min(clientWidth / 1920, clientHeight / 1080);
}

/** @param {HTMLElement} element */
function sizeOf(element) {
  return `${element.clientWidth} ${element.clientHeight} ${unit_px()}`;
}
