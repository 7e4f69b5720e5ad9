/** What stands in the start form. Kept on this device as it is typed, until a room is opened from it. */
import { effect, signal } from "../html.js";
import { recall, remember } from "../memory.js";

/**
 * What a teacher has not touched is absent and comes from the recipe.
 * @typedef {{text: string, right: boolean}} OptionDraft
 * @typedef {{think?: string, pair?: string, share?: string}} TimesDraft
 * @typedef {{
 *   question: string, task: "text" | "choice", options: OptionDraft[], times: TimesDraft,
 *   boardShowsGroups?: boolean, starters?: string,
 * }} Draft
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
