/** Where this device keeps a student's words. All of one room begins alike, so that leaving it can clear them. */

import { forget, keysFrom } from "../memory.js";

/**
 * @param {string} code
 * @param {string} student
 * @param {"draft" | "choice" | "message" | "answer" | "insight"} what
 * @param {string} place a phase or a group
 */
export function wordsKey(code, student, what, place) {
  return `${draftsStart(code)}${student}:${what}:${place}`;
}

/** @param {string} code */
export function forgetWords(code) {
  keysFrom(draftsStart(code)).forEach(forget);
}

/** @param {string} code */
function draftsStart(code) {
  return `words:${code}:`;
}
