/** Whether the time of a phase has just run out, read from two states of it. Pure. */

/** A phase that goes on by itself may be over here before its last second is. */
const EARLY_MS = 1_500;

/** @typedef {import("../protocol.js").PhaseNow | undefined} Phase */

/**
 * @param {Phase} before
 * @param {Phase} now
 * @param {number} now_ms the server's clock
 */
export function hasRunOut(before, now, now_ms) {
  if (before?.clock !== "running") return false;
  if (now?.id === before.id) return now.clock === "up";
  return (before.deadline_ms ?? Infinity) <= now_ms + EARLY_MS;
}
