import { useEffect } from "../html.js";
import { isBoxInUse } from "./seen.js";

/** So far below still counts as being there. */
const NEAR_PX = 40;

/**
 * Keeps the end of a talk in sight when the keyboard or the answer takes room from below. Whoever reads further up is
 * left there, until they begin to write.
 *
 * @param {{current: HTMLElement | null}} end the last line of the talk
 * @param {boolean} hasWords
 */
export function useStaysAtEnd(end, hasWords) {
  useEffect(() => {
    const view = end.current?.closest("main");
    if (!view || !hasWords) return undefined;
    let isThere = false;
    const moved = () => (isThere = isInSight(view, end.current));
    moved();
    const observer = new ResizeObserver(() => (isThere || isBoxInUse()) && end.current?.scrollIntoView({ block: "end" }));
    observer.observe(view);
    view.addEventListener("scroll", moved, { passive: true });
    return () => {
      observer.disconnect();
      view.removeEventListener("scroll", moved);
    };
  }, [hasWords]);
}

/**
 * @param {HTMLElement} view
 * @param {HTMLElement | null} end
 */
function isInSight(view, end) {
  return end !== null && end.getBoundingClientRect().top < view.getBoundingClientRect().bottom + NEAR_PX;
}
