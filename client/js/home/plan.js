/** From the start form to a plan: the recipe's phases, with this question, these times and these options. */
import { t } from "../words.js";
import { readDuration, writeDuration } from "./durations.js";

/**
 * @typedef {import("../protocol.js").Plan} Plan
 * @typedef {import("../protocol.js").PhasePlanned["kind"]} Kind
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {{text: Plan, choice: Plan}} Recipe one plan for each kind of task, the question left empty
 * @typedef {Partial<Record<"question" | "options" | "starters" | Kind, string>>} Problems by field
 */

/** @type {Kind[]} */
export const KINDS = ["think", "pair", "share"];

/**
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @returns {{think: string, pair: string, share: string}} as they stand in the three boxes
 */
export function times(draft, recipe) {
  /** @param {Kind} kind */
  const time = (kind) => draft.times[kind] ?? writeDuration(phaseOf(recipe[draft.task], kind)?.duration_s);
  return { think: time("think"), pair: time("pair"), share: time("share") };
}

/**
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @returns {string} one starter a line
 */
export function startersText(draft, recipe) {
  return draft.starters ?? (phaseOf(recipe[draft.task], "pair")?.starters ?? []).join("\n");
}

/**
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @param {{STARTERS_PER_PHASE: number, STARTER_CHARS: number}} limits the server's
 * @returns {Problems} empty when a room can be opened
 */
export function problemsOf(draft, recipe, limits) {
  /** @type {Problems} */
  const problems = {};
  if (!draft.question.trim()) problems.question = t("Write your question first.");
  if (draft.task === "choice" && optionsOf(draft).length < 2) problems.options = t("Write two choices or more.");
  const starters = linesOf(startersText(draft, recipe));
  if (starters.length > limits.STARTERS_PER_PHASE) {
    problems.starters = t("{n} starters at most, please.", { n: limits.STARTERS_PER_PHASE });
  } else if (starters.some((line) => line.length > limits.STARTER_CHARS)) {
    problems.starters = t("One starter is too long: {n} letters at most.", { n: limits.STARTER_CHARS });
  }
  for (const kind of KINDS) {
    if (Number.isNaN(readDuration(times(draft, recipe)[kind]))) {
      problems[kind] = t("Minutes and seconds, like 1:30. Leave it empty for no clock.");
    }
  }
  return problems;
}

/**
 * @param {Draft} draft one without problems
 * @param {Recipe} recipe
 * @returns {Plan}
 */
export function planFrom(draft, recipe) {
  const plan = recipe[draft.task];
  const typed = times(draft, recipe);
  const phases = plan.rounds[0].phases.map((phase) => ({
    ...phase,
    duration_s: readDuration(typed[phase.kind]),
    ...(phase.task?.type === "choice" && { task: { ...phase.task, options: optionsOf(draft) } }),
    ...(phase.kind === "pair" && { starters: linesOf(startersText(draft, recipe)) }),
  }));
  return {
    ...plan,
    rounds: [{ question: draft.question.trim(), phases }],
    board_shows_groups: draft.boardShowsGroups ?? plan.board_shows_groups ?? true,
  };
}

/**
 * @param {Plan} plan
 * @param {Kind} kind
 */
function phaseOf(plan, kind) {
  return plan.rounds[0].phases.find((phase) => phase.kind === kind);
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
