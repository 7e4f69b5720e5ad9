/** Whose turn it is in one group, read from the views. Pure. */

import { remaining_ms } from "../parts/remaining.js";
import { turnNow } from "../turns.js";

/** @typedef {{speaker: number | "all", left_ms: number}} Speaking `speaker`: by place in the group, 0 is the first */

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {string} phase on this screen; the lesson may be ahead of it
 * @param {number} people in the group
 * @param {number} now_ms the server's clock
 * @returns {Speaking | undefined} nothing without a clock or without turns: then one begins, and all do as they like
 */
export function speakingNow({ phase: now, phases }, phase, people, now_ms) {
  const { turn_s } = phases[phase] ?? {};
  const left_ms = remaining_ms(now, now_ms);
  if (now?.id !== phase || !turn_s || left_ms === undefined) return undefined;
  // Before anything else: of a time that the teacher has taken away altogether, no total is left.
  if (now.clock === "up") return { speaker: "all", left_ms };
  if (!now.total_ms) return undefined;
  const turn = turnNow({ total_ms: now.total_ms, left_ms, turn_s, people });
  return { speaker: turn.speaker ?? "all", left_ms: turn.left_ms };
}
