/** The phases that the form stands for: the recipe's, with what the teacher chose for them. Pure. */

import { sizeOf } from "../phase-name.js";
import { readDuration, writeDuration } from "./durations.js";
import { taskOf } from "./recipes.js";

/**
 * @typedef {import("../protocol.js").Phase} Phase
 * @typedef {import("./blank.js").Draft} Draft
 * @typedef {import("./recipes.js").Recipe} Recipe
 * @typedef {object} Timed
 * @property {string} slot names the phase among those of its recipe: "think", "pair", and a second one "pair 2"
 * @property {Phase} phase
 * @property {string} typed its time, as it stands in the box
 */

/**
 * The phases that all rounds have: those that suit the first.
 *
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @returns {Phase[]} their times are still the recipe's
 */
export function phasesOf(draft, recipe) {
  const { phases } = recipe[taskOf(draft.rounds[0], recipe)].rounds[0];
  const sized = draft.size !== undefined && hasOneSize(recipe);
  return phases.map((phase) => {
    if (phase.kind !== "pair") return phase;
    return {
      ...phase,
      ...(draft.by !== undefined && { by: draft.by }),
      ...(sized && { size: draft.size }),
      ...(draft.turn_s !== undefined && { turn_s: draft.turn_s }),
    };
  });
}

/**
 * @param {Draft} draft
 * @param {Recipe} recipe
 * @returns {Timed[]} in the order of the lesson
 */
export function timed(draft, recipe) {
  /** @type {{[kind: string]: number}} */
  const seen = {};
  return phasesOf(draft, recipe).map((phase) => {
    const number = (seen[phase.kind] = (seen[phase.kind] ?? 0) + 1);
    const slot = number === 1 ? phase.kind : `${phase.kind} ${number}`;
    return { slot, phase, typed: draft.times[slot] ?? writeDuration(phase.duration_s) };
  });
}

/**
 * Where groups meet groups, how many are in each is the recipe's own.
 *
 * @param {Recipe} recipe
 */
export function hasOneSize(recipe) {
  return !recipe.text.rounds[0].phases.some(({ merges }) => merges);
}

/**
 * @param {Recipe} recipe
 * @returns {boolean} whether students say how sure they are, so that they can be paired by it
 */
export function asksSure(recipe) {
  return recipe.text.rounds[0].phases.some(({ asks_sure }) => asks_sure);
}

/**
 * Aloud: how long it takes until each has spoken, where the phase has no time left for one line together.
 *
 * @param {Timed} timed a pair phase
 * @param {number} usualTurn_s
 * @returns {number | undefined} seconds
 */
export function tooLong_s({ phase, typed }, usualTurn_s) {
  const { turn_s = usualTurn_s } = phase;
  const duration_s = readDuration(typed) ?? Infinity;
  const spoken_s = sizeOf(phase) * (turn_s ?? 0);
  return spoken_s >= duration_s ? spoken_s : undefined;
}
