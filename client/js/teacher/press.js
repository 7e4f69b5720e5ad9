/** One press, one command: a second tap on a button whose command is still under way does nothing. */

import { signal } from "../html.js";

/**
 * @typedef {{type: string, [field: string]: any}} Order a command without its cid
 * @typedef {object} Presses
 * @property {(order: Order) => Promise<boolean>} press whether it was done
 * @property {(order: Order) => boolean} isUnderWay
 * @property {import("@preact/signals").Signal<string>} problem why the last press came to nothing
 */

/** Of each of these, one at a time. */
const LANES = new Map([
  ...["Next", "Back", "Undo", "Finish"].map((type) => /** @type {const} */ ([type, "step"])),
  ...["Pause", "Park", "Resume", "AddTime"].map((type) => /** @type {const} */ ([type, "clock"])),
]);
/** On a fast network the next phase is here before a double tap is over: its second half must not skip that phase. */
const DOUBLE_TAP_MS = 600;

/**
 * @param {import("../connection.js").Line} line
 * @returns {Presses}
 */
export function createPresses(line) {
  const underWay = signal(/** @type {string[]} */ ([]));
  const problem = signal("");
  return {
    problem,
    isUnderWay: (order) => underWay.value.includes(laneOf(order)),
    async press(order) {
      const lane = laneOf(order);
      if (underWay.value.includes(lane)) return false;
      underWay.value = [...underWay.value, lane];
      problem.value = "";
      const done = await line.send(order);
      if (done.ok && lane === "step") await new Promise((resolve) => setTimeout(resolve, DOUBLE_TAP_MS));
      underWay.value = underWay.value.filter((each) => each !== lane);
      if (!done.ok) problem.value = done.message ?? "";
      return done.ok;
    },
  };
}

/**
 * @param {Order} order
 * @returns {string} what must not be done twice at once
 */
function laneOf({ type, card, student, students, group }) {
  return LANES.get(type) ?? [type, card ?? student ?? students?.join(" ") ?? group ?? ""].join(" ");
}
