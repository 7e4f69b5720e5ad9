/** How the class voted, before and after the talk, read from the views. Never who, never what is right. Pure. */

import { letterOf } from "../lesson.js";
import { inOrder } from "../order.js";

/**
 * @typedef {import("../protocol.js").Everyone} Everyone
 *
 * @typedef {object} Voted
 * @property {{id: string, letter: string, text: string, also?: string, counts: number[]}[]} options `counts`: one number
 *   a vote, the earlier first
 * @property {number[]} people who voted, by vote: one, or the first and the last
 * @property {number} most votes that any option got in any of them
 * @property {{from: string, to: string, n: number}[]} moves by letter, the most frequent first
 * @property {number} kept how many chose the same both times
 */

/**
 * Two votes on the same options are shown beside each other; one that nobody took part in is not.
 *
 * @param {Everyone} everyone
 * @returns {Voted | undefined} nothing to show
 */
export function votedNow(everyone) {
  const votes = shownOf(everyone);
  if (votes.length === 0) return undefined;
  const choices = inOrder(everyone.phases[votes[0][0]].task.options);
  const options = choices.map(([id, { text, also }], place) => {
    return { id, letter: letterOf(place), text, also, counts: votes.map(([, { counts }]) => counts[id] ?? 0) };
  });
  const most = Math.max(...options.flatMap(({ counts }) => counts));
  const people = votes.map(([, vote]) => sumOf(vote));
  return { options, people, most, ...(votes.length > 1 ? changesOf(everyone, options) : { moves: [], kept: 0 }) };
}

/**
 * @param {Everyone} everyone
 * @returns {[string, import("../protocol.js").Votes][]} the first and the last vote on the same options, or the only one
 */
function shownOf(everyone) {
  const votes = inOrder(everyone.chart?.votes).filter(([id, vote]) => everyone.phases[id] && sumOf(vote) > 0);
  const last = votes[votes.length - 1];
  if (votes.length < 2) return votes;
  return wordsOf(everyone, votes[0][0]) === wordsOf(everyone, last[0]) ? [votes[0], last] : [last];
}

/**
 * @param {Everyone} everyone
 * @param {{id: string, letter: string}[]} options
 */
function changesOf({ chart }, options) {
  const all = options.flatMap((from) =>
    options.map((to) => ({ from: from.letter, to: to.letter, n: chart?.changes?.[from.id]?.counts[to.id] ?? 0 })),
  );
  const moves = all.filter(({ from, to, n }) => from !== to && n > 0).sort((one, other) => other.n - one.n);
  const kept = all.filter(({ from, to }) => from === to).reduce((sum, { n }) => sum + n, 0);
  return { moves, kept };
}

/** @param {import("../protocol.js").Votes} vote */
function sumOf({ counts }) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/**
 * @param {Everyone} everyone
 * @param {string} phase
 */
function wordsOf({ phases }, phase) {
  return JSON.stringify(inOrder(phases[phase].task.options).map(([id, { text }]) => [id, text]));
}
