import { useComputed } from "../html.js";
import { clockFace } from "../parts/remaining.js";
import { membersOf } from "./partners.js";
import { speakingNow } from "./speaker.js";

/**
 * @typedef {object} Turn
 * @property {import("@preact/signals").ReadonlySignal<number | "all" | undefined>} speaker by place in the group;
 *   undefined: without turns
 * @property {import("@preact/signals").ReadonlySignal<string>} face what is left of the turn
 */

/**
 * Whose turn it is. Who reads `face` is drawn once a second, who reads `speaker` once a turn.
 *
 * @param {import("../connection.js").Line} line
 * @param {import("../protocol.js").Group} group
 * @param {string} phase
 * @returns {Turn}
 */
export function useTurn(line, group, phase) {
  const people = membersOf(group).length;
  const speaking = useComputed(() => {
    const now_ms = line.clock.second.value;
    const everyone = line.store.everyone.value;
    return everyone && speakingNow(everyone, phase, people, now_ms);
  });
  return {
    speaker: useComputed(() => speaking.value?.speaker),
    face: useComputed(() => (speaking.value ? clockFace(speaking.value.left_ms) : "")),
  };
}
