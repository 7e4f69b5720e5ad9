/** How sure students are of what they thought, in words. */

import { t, tn } from "../words.js";

/** @typedef {import("../protocol.js").ThoughtSeen} ThoughtSeen */

/**
 * @param {number} sure 0: a guess … 2: certain
 * @returns {string}
 */
export function sureWord(sure) {
  return [t("a guess"), t("rather sure"), t("certain")][sure] ?? "";
}

/**
 * @param {ThoughtSeen[]} thoughts
 * @returns {string} "3 certain · 2 rather sure · 1 guess"; empty where nobody said
 */
export function sureInWords(thoughts) {
  const [guesses, rather, certain] = [0, 1, 2].map((level) => thoughts.filter(({ sure }) => sure === level).length);
  return [
    ...(certain > 0 ? [tn("{n} certain", "{n} certain", certain)] : []),
    ...(rather > 0 ? [tn("{n} rather sure", "{n} rather sure", rather)] : []),
    ...(guesses > 0 ? [tn("{n} guess", "{n} guesses", guesses)] : []),
  ].join(" · ");
}
