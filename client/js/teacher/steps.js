/** What lies before and behind the phase that the lesson is in. Pure. */

import { inOrder } from "../order.js";

/**
 * @typedef {import("../protocol.js").Everyone} Everyone
 * @typedef {import("../protocol.js").PhasePlanned} PhasePlanned
 */

/**
 * @param {Everyone} everyone
 * @returns {PhasePlanned | undefined} none: the wrap-up comes next, or is here
 */
export function phaseAfter(everyone) {
  return inOrder(everyone.phases).find(([, { order }]) => order > placeOf(everyone))?.[1];
}

/**
 * @param {Everyone} everyone
 * @returns {PhasePlanned | undefined} none: the lobby came before
 */
export function phaseBefore(everyone) {
  const before = inOrder(everyone.phases).filter(([, { order }]) => order < placeOf(everyone));
  return before[before.length - 1]?.[1];
}

/** @param {Everyone} everyone */
function placeOf({ room, phase, phases }) {
  if (phase) return phases[phase.id].order;
  return room.stage === "ended" ? Infinity : -Infinity;
}
