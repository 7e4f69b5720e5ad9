/** What stands in the start form. Kept on this device as it is typed, until a room is opened from it. */
import { effect, signal } from "../html.js";
import { recall, remember } from "../memory.js";
import { draftAsKept, emptyDraft } from "./blank.js";

/**
 * @typedef {import("./blank.js").Draft} Draft
 * @typedef {import("./blank.js").RoundDraft} RoundDraft
 * @typedef {"form" | "rounds"} Place where on the page something was replaced
 * @typedef {{draft: Draft, words: string, place: Place}} Replaced
 */

const KEPT_AS = "home:draft";

/** @type {import("@preact/signals").Signal<Draft>} */
export const draft = signal(draftAsKept(recall(KEPT_AS)));

/** @type {import("@preact/signals").Signal<Replaced | undefined>} what can be had back, until something is typed */
export const replaced = signal(/** @type {Replaced | undefined} */ (undefined));

effect(() => void remember(KEPT_AS, draft.value));

/** @param {Partial<Draft>} part what was just typed */
export function change(part) {
  draft.value = { ...draft.value, ...part };
  replaced.value = undefined;
}

/**
 * @param {number} place of the round
 * @param {Partial<RoundDraft>} part
 */
export function changeRound(place, part) {
  change({ rounds: draft.value.rounds.map((round, at) => (at === place ? { ...round, ...part } : round)) });
}

/**
 * What stood there can be had back.
 *
 * @param {Draft} next
 * @param {string} words what has happened
 * @param {Place} place
 */
export function replace(next, words, place) {
  replaced.value = { draft: draft.value, words, place };
  draft.value = next;
}

export function takeBack() {
  if (replaced.value) draft.value = replaced.value.draft;
  replaced.value = undefined;
}

/** The room is open: the next question starts with an empty form. */
export function clearDraft() {
  draft.value = emptyDraft();
  replaced.value = undefined;
}
