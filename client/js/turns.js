/** Whose turn it is to speak, when partners talk aloud: one after the other, then all find one line. Pure. */

/**
 * Counted from the beginning of the phase, so that every screen says the same. Time that the teacher adds or takes is
 * added or taken at the end.
 *
 * @param {object} given
 * @param {number} given.total_ms of the phase
 * @param {number} given.left_ms of the phase
 * @param {number} given.turn_s
 * @param {number} given.people who take turns
 * @returns {{speaker: number | undefined, left_ms: number}} `speaker`: by place, 0 is the first; undefined: all
 *   together. `left_ms`: of this turn, and never more than is left of the phase
 */
export function turnNow({ total_ms, left_ms, turn_s, people }) {
  const turn_ms = turn_s * 1000;
  const gone_ms = Math.max(0, total_ms - left_ms);
  const turn = Math.floor(gone_ms / turn_ms);
  if (turn >= people) return { speaker: undefined, left_ms };
  return { speaker: turn, left_ms: Math.min(left_ms, (turn + 1) * turn_ms - gone_ms) };
}
