/** From the start form to a plan: the recipe's phases, with these questions, times and options. Pure. */

import { spokenHere, told } from "../words.js";
import { isBlank } from "./blank.js";
import { readDuration } from "./durations.js";
import { phasesOf, timed } from "./phases.js";
import { taskOf } from "./recipes.js";

/**
 * @typedef {import("../protocol.js").Plan} Plan
 * @typedef {import("../protocol.js").Phase} Phase
 * @typedef {import("./blank.js").Draft} Draft
 * @typedef {import("./blank.js").RoundDraft} RoundDraft
 * @typedef {import("./recipes.js").Recipe} Recipe
 */

/** What the server takes the class to speak, if the plan does not say. */
const ENGLISH = "en";

/**
 * @param {Draft} draft one without problems; rounds without a word are left out
 * @param {Recipe} recipe
 * @returns {Plan}
 */
export function planFrom(draft, recipe) {
  const plan = recipe[taskOf(draft.rounds[0], recipe)];
  const phases = timed(draft, recipe).map(({ phase, typed }) => ({
    ...phase,
    duration_s: readDuration(typed),
    ...(phase.kind === "pair" && { starters: draft.starters === undefined ? startersOf(phase) : linesOf(draft.starters) }),
  }));
  const { talk, grace_s, cards, names, language = spokenHere(), waits, seats, days_kept } = draft;
  return {
    ...plan,
    rounds: draft.rounds.filter((round) => !isBlank(round)).map((round) => ({
      question: round.question.trim(),
      ...alsoOf(round, draft),
      phases: phases.map((phase) => (phase.kind === "think" ? { ...phase, task: taskFrom(round, draft, recipe) } : phase)),
    })),
    board_shows_groups: draft.boardShowsGroups ?? plan.board_shows_groups ?? true,
    ...(talk !== undefined && { talk }),
    ...(grace_s !== undefined && { grace_s }),
    ...(cards !== undefined && { cards }),
    ...(names !== undefined && { names }),
    ...(language !== ENGLISH && { language }),
    ...(waits !== undefined && { waits }),
    ...(seats !== undefined && { seats }),
    ...(days_kept !== undefined && { days_kept }),
  };
}

/**
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @returns {string} one starter a line; those of the first talk where there are several
 */
export function startersText(draft, recipe) {
  return draft.starters ?? startersOf(phasesOf(draft, recipe).find(({ kind }) => kind === "pair")).join("\n");
}

/**
 * @param {Phase | undefined} phase
 * @returns {string[]} in the language of this page
 */
export function startersOf(phase) {
  return (phase?.starters ?? []).map(told);
}

/**
 * @param {RoundDraft} round
 * @param {Draft} draft
 * @returns {{text: string, right: boolean, also?: string}[]} those that say something, in whichever language
 */
export function optionsOf({ options }, draft) {
  return options
    .map((option) => ({ text: option.text.trim() || option.also.trim(), right: option.right, ...alsoOf(option, draft) }))
    .filter((option) => option.text);
}

/** @param {string} text */
export function linesOf(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/**
 * @param {RoundDraft} round
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @returns {Phase["task"]}
 */
function taskFrom(round, draft, recipe) {
  return taskOf(round, recipe) === "choice" ? { type: "choice", options: optionsOf(round, draft) } : { type: "text" };
}

/**
 * @param {{also: string}} words
 * @param {Draft} draft
 */
function alsoOf({ also }, { bilingual }) {
  return bilingual && also.trim() ? { also: also.trim() } : {};
}
