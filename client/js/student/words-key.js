/** Where this device keeps a student's words, so that leaving the seat can clear them. */

import { forget, keysFrom } from "../memory.js";
import { keyInRoom } from "../room-memory.js";

/**
 * @param {string} code
 * @param {string} student
 * @param {"draft" | "choice" | "message" | "answer" | "insight"} what
 * @param {string} place a phase or a group
 */
export function wordsKey(code, student, what, place) {
  return keyInRoom(code, `words:${student}:${what}:${place}`);
}

/** @param {string} code */
export function forgetWords(code) {
  keysFrom(keyInRoom(code, "words:")).forEach(forget);
}
