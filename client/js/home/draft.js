/** What stands in the start form. Kept on this device as it is typed, until a room is opened from it. */
import { effect, signal } from "../html.js";
import { recall, remember } from "../memory.js";

/**
 * What a teacher has not touched is absent and comes from the recipe.
 * @typedef {import("../protocol.js").Phase} Phase
 * @typedef {import("../protocol.js").Plan} Plan
 * @typedef {{text: string, right: boolean}} OptionDraft
 * @typedef {{
 *   question: string, task: "text" | "choice", options: OptionDraft[], recipe?: string,
 *   times: {[slot: string]: string}, by?: Phase["by"], size?: number, turn_s?: Phase["turn_s"],
 *   talk?: Plan["talk"], grace_s?: Plan["grace_s"], boardShowsGroups?: boolean, starters?: string,
 * }} Draft `times` by the slots of phases.js
 */

const KEPT_AS = "home:draft";

/** @returns {Draft} */
function empty() {
  return { question: "", task: "text", options: [noOption(), noOption(), noOption()], times: {} };
}

/** @returns {OptionDraft} */
export function noOption() {
  return { text: "", right: false };
}

/** @type {import("@preact/signals").Signal<Draft>} */
export const draft = signal({ ...empty(), .../** @type {Partial<Draft>} */ (recall(KEPT_AS) ?? {}) });

effect(() => void remember(KEPT_AS, draft.value));

/** @param {Partial<Draft>} part what was just typed */
export function change(part) {
  draft.value = { ...draft.value, ...part };
}

/** The room is open: the next question starts with an empty form. */
export function clearDraft() {
  draft.value = empty();
}
