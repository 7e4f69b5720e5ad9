/** An empty form, and what it is made of. Pure. */

/**
 * What a teacher has not touched is absent and comes from the recipe.
 * @typedef {import("../protocol.js").Phase} Phase
 * @typedef {import("../protocol.js").Plan} Plan
 * @typedef {{text: string, also: string, right: boolean}} OptionDraft `also`: in the second language
 * @typedef {{question: string, also: string, task?: "text" | "choice", options: OptionDraft[]}} RoundDraft
 * @typedef {{
 *   rounds: RoundDraft[], bilingual: boolean, recipe?: string, own?: {recipe?: string, phases: Phase[]},
 *   times: {[slot: string]: string}, by?: Phase["by"], size?: number, turn_s?: Phase["turn_s"],
 *   talk?: Plan["talk"], grace_s?: Plan["grace_s"], boardShowsGroups?: boolean, starters?: string,
 *   cards?: Plan["cards"], names?: Plan["names"], language?: string, waits?: Plan["waits"],
 *   seats?: number, days_kept?: number,
 * }} Draft `times` by the slots of phases.js; `own`: phases that are those of no recipe
 */

/** @returns {Draft} */
export function emptyDraft() {
  return { rounds: [noRound()], bilingual: false, times: {} };
}

/** @returns {RoundDraft} */
export function noRound() {
  return { question: "", also: "", options: [noOption(), noOption(), noOption()] };
}

/** @returns {OptionDraft} */
export function noOption() {
  return { text: "", also: "", right: false };
}

/**
 * @param {RoundDraft} round
 * @returns {boolean} whether nothing at all is written in it
 */
export function isBlank({ question, also, options }) {
  return ![question, also, ...options.flatMap((option) => [option.text, option.also])].some((words) => words.trim());
}

/**
 * @param {any} kept what this device remembers, perhaps from an older form
 * @returns {Draft}
 */
export function draftAsKept(kept) {
  return Array.isArray(kept?.rounds) && kept.rounds.length > 0 ? { ...emptyDraft(), ...kept } : emptyDraft();
}
