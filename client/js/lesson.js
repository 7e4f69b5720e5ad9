/** Where the lesson is, as `everyone` says it. Pure. */

import { inOrder } from "./order.js";

const LETTERS = "ABCDEFGH";

/**
 * @typedef {import("./protocol.js").Everyone} Everyone
 * @typedef {import("./protocol.js").PhasePlanned} PhasePlanned
 */

/**
 * @param {Everyone} everyone
 * @returns {PhasePlanned | undefined} the phase the lesson is in; none in the lobby and at the end
 */
export function phaseNow({ phase, phases }) {
  return phase && phases[phase.id];
}

/**
 * @param {Everyone} everyone
 * @returns {[string, PhasePlanned][]} the phases of the round the lesson is in: the first one's before it begins, the
 *   last one's when it is over
 */
export function phasesOfRound(everyone) {
  const phases = inOrder(everyone.phases);
  const last = phases[phases.length - 1]?.[1].round ?? 0;
  const round = phaseNow(everyone)?.round ?? (everyone.room.stage === "ended" ? last : 0);
  return phases.filter(([, phase]) => phase.round === round);
}

/**
 * @param {number} place of an option, from 0
 * @returns {string} what a class calls it, on every screen: "who chose B?"
 */
export function letterOf(place) {
  return LETTERS[place] ?? "";
}

/**
 * @param {Everyone} everyone
 * @returns {string}
 */
export function questionNow(everyone) {
  return phasesOfRound(everyone)[0]?.[1].question ?? "";
}

/**
 * @param {Everyone} everyone
 * @returns {import("./protocol.js").CardUp | undefined} the one that everybody looks at now
 */
export function spotlitCard({ room, cards }) {
  return room.spotlight === undefined ? undefined : cards?.[room.spotlight];
}
