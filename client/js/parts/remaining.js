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

/** A longer step is no passing of time: the clock was set right, or the page slept. */
const STEP_MS = 2_000;

/**
 * When a screen reader is told the time: at half, 60, 30 and 10 seconds.
 *
 * @param {number} before_ms what was left a moment ago
 * @param {number} left_ms
 * @param {number} total_ms
 * @returns {number | undefined} the seconds of such a moment, if it has just passed
 */
export function callPassed_s(before_ms, left_ms, total_ms) {
  if (before_ms - left_ms > STEP_MS) return undefined;
  const half_s = Math.floor(total_ms / 2000);
  return [10, 30, 60, half_s].find((call_s) => {
    const call_ms = call_s * 1000;
    return call_ms < total_ms && left_ms <= call_ms && call_ms < before_ms;
  });
}
