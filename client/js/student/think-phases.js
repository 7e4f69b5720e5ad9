/** Which thinking belongs to what. Pure. */

/** @typedef {import("../protocol.js").Everyone} Everyone */

/**
 * @param {Everyone} everyone
 * @param {string} phase
 * @returns {string | undefined} the last think phase of this round before this phase
 */
export function thinkBefore({ phases }, phase) {
  const here = phases[phase];
  const before = Object.entries(phases).filter(
    ([, each]) => here && each.kind === "think" && each.round === here.round && each.order < here.order,
  );
  return before.sort(([, one], [, other]) => other.order - one.order)[0]?.[0];
}

/**
 * What a phase that looks back begins with.
 *
 * @param {Everyone} everyone
 * @param {import("../protocol.js").Student} student
 * @param {string} phase
 * @returns {import("../protocol.js").MyThought | undefined} nothing, too, where somebody had not thought anything
 */
export function firstThought(everyone, student, phase) {
  if (!everyone.phases[phase]?.revisits) return undefined;
  const before = thinkBefore(everyone, phase);
  return before === undefined ? undefined : student.thoughts?.[before];
}

/**
 * @param {import("../protocol.js").Me} me
 * @param {number} now_ms the server's clock
 * @returns {import("../protocol.js").ExtraTime | undefined} private time that still lasts
 */
export function extraTime({ extra }, now_ms) {
  return extra && extra.until_ms > now_ms ? extra : undefined;
}
