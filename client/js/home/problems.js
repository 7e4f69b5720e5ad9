/** What is missing in the start form, field by field, and where the teacher has to look. Pure. */

import { t } from "../words.js";
import { isBlank } from "./blank.js";
import { readDuration } from "./durations.js";
import { timed } from "./phases.js";
import { linesOf, optionsOf, startersText } from "./plan.js";
import { taskOf } from "./recipes.js";

/**
 * @typedef {import("./blank.js").Draft} Draft
 * @typedef {import("./blank.js").RoundDraft} RoundDraft
 * @typedef {import("./recipes.js").Recipe} Recipe
 * @typedef {{question?: string, options?: string}} RoundProblems
 * @typedef {{rounds: RoundProblems[], starters?: string, times: {[slot: string]: string}}} Problems `rounds` by place
 */

/** @type {Problems} without any a room can be opened */
export const NO_PROBLEMS = { rounds: [], times: {} };

const LEAST_OPTIONS = 2;

/**
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @param {{STARTERS_PER_PHASE: number, STARTER_CHARS: number}} limits the server's
 * @returns {Problems}
 */
export function problemsOf(draft, recipe, limits) {
  const allBlank = draft.rounds.every(isBlank);
  /** @type {Problems} */
  const problems = {
    rounds: draft.rounds.map((round, place) => {
      const counts = !isBlank(round) || (allBlank && place === 0);
      return counts ? problemsOfRound(round, draft, recipe) : {};
    }),
    times: {},
  };
  const starters = linesOf(startersText(draft, recipe));
  if (starters.length > limits.STARTERS_PER_PHASE) {
    problems.starters = t("{n} starters at most, please.", { n: limits.STARTERS_PER_PHASE });
  } else if (starters.some((line) => line.length > limits.STARTER_CHARS)) {
    problems.starters = t("One starter is too long: {n} letters at most.", { n: limits.STARTER_CHARS });
  }
  for (const { slot, typed } of timed(draft, recipe)) {
    if (Number.isNaN(readDuration(typed))) {
      problems.times[slot] = t("Minutes and seconds, like 1:30. Leave it empty for no clock.");
    }
  }
  return problems;
}

/**
 * @param {RoundDraft} round
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @returns {RoundProblems}
 */
function problemsOfRound(round, draft, recipe) {
  const lacksOptions = taskOf(round, recipe) === "choice" && optionsOf(round, draft).length < LEAST_OPTIONS;
  return {
    ...(!round.question.trim() && { question: t("Write your question first.") }),
    ...(lacksOptions && { options: t("Write two choices or more.") }),
  };
}

/**
 * @param {Problems} problems
 * @returns {"none" | "question" | "folded"} where the teacher has to look: at the first question alone, or also at what
 *   is folded away
 */
export function whereToLook({ rounds, starters, times }) {
  const [first, ...others] = rounds;
  const isFolded = first?.options || others.some((round) => round.question || round.options);
  if (isFolded || starters || Object.keys(times).length > 0) return "folded";
  return first?.question ? "question" : "none";
}
