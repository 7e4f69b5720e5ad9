import { useEffect, useState } from "../html.js";
import { isBoxInUse } from "./seen.js";

/** A tap on Done takes the focus from the box first: let it land. */
const SETTLE_MS = 700;

/**
 * What this screen shows. It follows what is so now at once, unless somebody is writing: then it stays until the box is
 * left or Go is pressed.
 *
 * @template {string} What
 * @param {What} now
 * @returns {{shown: What, go: (() => void) | undefined}} go: what is so now is not what is shown
 */
export function useUnhurried(now) {
  const [shown, setShown] = useState(now);
  const isAhead = shown !== now;
  useEffect(() => {
    if (!isAhead) return undefined;
    const follow = () => void (isBoxInUse() || setShown(now));
    follow();
    /** @type {ReturnType<typeof setTimeout>} */
    let timer;
    const left = () => {
      clearTimeout(timer);
      timer = setTimeout(follow, SETTLE_MS);
    };
    document.addEventListener("focusout", left);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusout", left);
    };
  }, [now, isAhead]);
  return { shown, go: isAhead ? () => setShown(now) : undefined };
}
