/** Whose turn it is in all groups at once, read from the views. Pure. */

import { phaseNow } from "../lesson.js";
import { turnNow } from "../turns.js";

const FEWEST = 2;

/**
 * @typedef {object} Speaking
 * @property {number} people who take turns in the largest group
 * @property {number | undefined} speaker by place in the group, 0 is the first; undefined: all together
 * @property {boolean} everywhere every group has such a speaker; those without are together already
 * @property {number} left_ms of the turn
 */

/**
 * Whether this phase has turns, whoever speaks now.
 *
 * @param {import("../protocol.js").Everyone} everyone
 */
export function hasTurns(everyone) {
  const { clock = "none" } = everyone.phase ?? {};
  return everyone.room.talk === "aloud" && phaseNow(everyone)?.turn_s !== undefined && clock !== "none";
}

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {{members: object}[]} groups those on the wall, if they are listed
 * @param {number | undefined} left_ms of the phase
 * @returns {Speaking | undefined} nothing without turns, and when the time is up
 */
export function speakingNow(everyone, groups, left_ms) {
  const { total_ms, clock } = everyone.phase ?? {};
  const { turn_s, size = FEWEST } = phaseNow(everyone) ?? {};
  if (!hasTurns(everyone) || !turn_s || !total_ms || left_ms === undefined || clock === "up") return undefined;
  const sizes = groups.map(({ members }) => Object.keys(members).length);
  const people = Math.max(size, ...sizes);
  const turn = turnNow({ total_ms, left_ms, turn_s, people });
  const { speaker = 0 } = turn;
  return { ...turn, people, everywhere: speaker < FEWEST || sizes.every((each) => speaker < each) };
}
