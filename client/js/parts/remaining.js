/** What is left of a phase's time. Pure. */

/**
 * @param {import("../protocol.js").PhaseNow | undefined} phase
 * @param {number} now_ms the server's clock
 * @returns {number | undefined} ms; undefined without a clock
 */
export function remaining_ms(phase, now_ms) {
  if (!phase || phase.clock === "none") return undefined;
  if (phase.clock === "up") return 0;
  if (phase.clock === "stopped") return phase.remaining_ms ?? 0;
  // A clock that is a few milliseconds off must not show more than there is: 2:01 of 2:00.
  return Math.min(Math.max(0, (phase.deadline_ms ?? now_ms) - now_ms), phase.total_ms ?? Infinity);
}

/**
 * @param {number} left_ms
 * @returns {string} minutes and seconds, "1:24"; a second counts until it is over
 */
export function clockFace(left_ms) {
  const seconds = Math.ceil(left_ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * When a screen reader is told the time: at half, then 60, 30 and 10 seconds.
 *
 * @param {number} left_ms
 * @param {number} total_ms
 * @returns {number | undefined} the seconds of the last such moment that has passed
 */
export function lastCall_s(left_ms, total_ms) {
  const half_s = Math.floor(total_ms / 2000);
  const calls_s = [half_s, 60, 30, 10].filter((call_s) => call_s <= half_s);
  const passed = calls_s.filter((call_s) => left_ms <= call_s * 1000);
  return passed.length === 0 ? undefined : Math.min(...passed);
}
