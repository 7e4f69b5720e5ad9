/** Where this device keeps a student's words, so that leaving the seat can clear them. */

import { forget, keysFrom } from "../memory.js";
import { keyInRoom } from "../room-memory.js";

/**
 * @param {string} code
 * @param {string} student
 * @param {"draft" | "choice" | "sure" | "message" | "answer" | "insight" | "own" | "place"} what
 * @param {string} place a phase, a group or the room
 */
export function wordsKey(code, student, what, place) {
  return keyInRoom(code, `words:${student}:${what}:${place}`);
}

/**
 * @param {string} code
 * @param {string} [student] without: everybody's
 */
export function forgetWords(code, student) {
  keysFrom(keyInRoom(code, student ? `words:${student}:` : "words:")).forEach(forget);
}
