/** How the class chose before and after the talk, and who went where: numbers for the console. Pure. */

import { phasesOfRound } from "../lesson.js";
import { inOrder } from "../order.js";

/**
 * @typedef {import("../protocol.js").Everyone} Everyone
 * @typedef {import("../protocol.js").Teacher} Teacher
 * @typedef {{[student: string]: number}} Votes the place of the option, from 0
 * @typedef {object} Moves
 * @property {number[][]} table from which option (row) to which (column) how many went
 * @property {number} voted who chose both times
 * @property {number} changed
 */

/**
 * @param {Everyone} everyone
 * @returns {string[]} the round's think phases with choices, in order
 */
export function votePhases(everyone) {
  const asked = phasesOfRound(everyone).filter(([, { kind, task }]) => kind === "think" && task.type === "choice");
  return asked.map(([id]) => id);
}

/**
 * @param {Everyone} everyone
 * @param {Teacher} teacher
 * @param {string} phase
 * @returns {Votes}
 */
export function votesIn(everyone, teacher, phase) {
  const places = inOrder(everyone.phases[phase].task.options).map(([id]) => id);
  const chosen = Object.values(teacher.thoughts ?? {}).filter(
    (thought) => thought.phase === phase && places.includes(thought.choice ?? ""),
  );
  return Object.fromEntries(chosen.map(({ student, choice = "" }) => [student, places.indexOf(choice)]));
}

/**
 * @param {Everyone} everyone
 * @param {Teacher} teacher
 * @param {string[]} phases of one round
 * @returns {Moves | undefined} between the first and the last; none without two that ask the same
 */
export function movesBetween(everyone, teacher, phases) {
  const [first, last] = [phases[0], phases[phases.length - 1]];
  if (phases.length < 2 || textsOf(everyone, first) !== textsOf(everyone, last)) return undefined;
  const [before, after] = [votesIn(everyone, teacher, first), votesIn(everyone, teacher, last)];
  const both = Object.keys(before).filter((student) => student in after);
  const options = inOrder(everyone.phases[first].task.options);
  const table = options.map((_, from) =>
    options.map((__, to) => both.filter((student) => before[student] === from && after[student] === to).length),
  );
  const changed = both.filter((student) => before[student] !== after[student]).length;
  return { table, voted: both.length, changed };
}

/**
 * @param {Everyone} everyone
 * @param {string} phase
 */
function textsOf(everyone, phase) {
  return inOrder(everyone.phases[phase].task.options).map(([, { text }]) => text).join("\n");
}
