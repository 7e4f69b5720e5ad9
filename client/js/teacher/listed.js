import { t } from "../words.js";

/**
 * "Sam, Ana and Lena".
 *
 * @param {string[]} words
 * @returns {string}
 */
export function listed(words) {
  const last = words[words.length - 1] ?? "";
  return words.length < 2 ? last : t("{some} and {last}", { some: words.slice(0, -1).join(", "), last });
}
