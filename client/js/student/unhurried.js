import { useEffect, useState } from "../html.js";
import { afterLeaving, isBoxInUse } from "./seen.js";

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
    return afterLeaving(follow);
  }, [now, isAhead]);
  return { shown, go: isAhead ? () => setShown(now) : undefined };
}
