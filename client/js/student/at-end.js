import { useEffect } from "../html.js";

/** Nearer to the end than this counts as being there. */
const NEAR_PX = 80;

/**
 * Keeps the end of a talk in sight when the keyboard or the answer takes room from below. Whoever reads further up is
 * left there.
 *
 * @param {{current: HTMLElement | null}} end the last line of the talk
 * @param {boolean} hasWords
 */
export function useStaysAtEnd(end, hasWords) {
  useEffect(() => {
    const view = end.current?.closest("main");
    if (!view || !hasWords) return undefined;
    let isThere = isAtEnd(view);
    const moved = () => (isThere = isAtEnd(view));
    const observer = new ResizeObserver(() => isThere && end.current?.scrollIntoView({ block: "end" }));
    observer.observe(view);
    view.addEventListener("scroll", moved, { passive: true });
    return () => {
      observer.disconnect();
      view.removeEventListener("scroll", moved);
    };
  }, [hasWords]);
}

/** @param {HTMLElement} view */
function isAtEnd(view) {
  return view.scrollHeight - view.scrollTop - view.clientHeight < NEAR_PX;
}
