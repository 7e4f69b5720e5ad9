/** The keys of the cards one by one: arrows as the buttons lie, and a letter each. */

import { useKeyboard } from "../keyboard.js";
import { coverOn } from "./cover.js";
import { BOXES, keysOn, letterOf } from "./key-letters.js";
import { sideOf } from "./swipe.js";

/** @typedef {import("./judging.js").Judging} Judging */

/** @param {Judging} judging */
export function useVerdictKeys(judging) {
  useKeyboard((event) => {
    if (event.target instanceof Element && event.target.closest(BOXES)) return;
    const act = actFor(event, judging);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/**
 * @param {KeyboardEvent} event
 * @param {Judging} judging
 * @returns {(() => void) | undefined}
 */
function actFor(event, { judge, undo }) {
  if (event.key === "ArrowRight") return () => judge(verdictAt(sideOf(1)));
  if (event.key === "ArrowLeft") return () => judge(verdictAt(sideOf(-1)));
  if (!keysOn.value) return undefined;
  switch (letterOf(event)) {
    case "l":
      return () => judge("ShowCard");
    case "h":
      // Under a cover that is held up, this key is what holds it.
      return coverOn.value ? undefined : () => judge("HideCard");
    case "w":
      return () => judge("HoldCard");
    case "u":
      return undo;
    default:
      return undefined;
  }
}

/**
 * @param {import("./swipe.js").Side} side
 * @returns {import("./card-acts.js").Verdict} as the buttons lie
 */
export function verdictAt(side) {
  return side === "end" ? "ShowCard" : "HideCard";
}
