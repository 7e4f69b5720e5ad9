/** From the start form to a plan: the recipe's phases, with this question, these times and these options. Pure. */

import { t, told } from "../words.js";
import { readDuration } from "./durations.js";
import { phasesOf, timed } from "./phases.js";

/**
 * @typedef {import("../protocol.js").Plan} Plan
 * @typedef {import("../protocol.js").Phase} Phase
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./recipes.js").Recipe} Recipe
 * @typedef {{question?: string, options?: string, starters?: string, times: {[slot: string]: string}}} Problems
 */

/**
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @returns {string} one starter a line; those of the first talk where there are several
 */
export function startersText(draft, recipe) {
  return draft.starters ?? startersOf(phasesOf(draft, recipe).find(({ kind }) => kind === "pair")).join("\n");
}

/**
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @param {{STARTERS_PER_PHASE: number, STARTER_CHARS: number}} limits the server's
 * @returns {Problems} without any a room can be opened
 */
export function problemsOf(draft, recipe, limits) {
  /** @type {Problems} */
  const problems = { times: {} };
  if (!draft.question.trim()) problems.question = t("Write your question first.");
  if (draft.task === "choice" && optionsOf(draft).length < 2) problems.options = t("Write two choices or more.");
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
 * @param {Problems} problems
 * @returns {"none" | "question" | "folded"} where the teacher has to look: at the question alone, or also at what is
 *   folded away
 */
export function whereToLook({ question, options, starters, times }) {
  if (options || starters || Object.keys(times).length > 0) return "folded";
  return question ? "question" : "none";
}

/**
 * @param {Draft} draft one without problems
 * @param {Recipe} recipe
 * @returns {Plan}
 */
export function planFrom(draft, recipe) {
  const plan = recipe[draft.task];
  const phases = timed(draft, recipe).map(({ phase, typed }) => ({
    ...phase,
    duration_s: readDuration(typed),
    ...(phase.task?.type === "choice" && { task: { ...phase.task, options: optionsOf(draft) } }),
    ...(phase.kind === "pair" && { starters: draft.starters === undefined ? startersOf(phase) : linesOf(draft.starters) }),
  }));
  return {
    ...plan,
    rounds: [{ question: draft.question.trim(), phases }],
    board_shows_groups: draft.boardShowsGroups ?? plan.board_shows_groups ?? true,
    ...(draft.talk !== undefined && { talk: draft.talk }),
    ...(draft.grace_s !== undefined && { grace_s: draft.grace_s }),
  };
}

/**
 * @param {Phase | undefined} phase
 * @returns {string[]} in the language of this page
 */
function startersOf(phase) {
  return (phase?.starters ?? []).map(told);
}

/** @param {Draft} draft */
function optionsOf(draft) {
  return draft.options
    .map((option) => ({ text: option.text.trim(), right: option.right }))
    .filter((option) => option.text);
}

/** @param {string} text */
function linesOf(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}
