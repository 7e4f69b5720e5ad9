/** New links for a room, made once: this console comes out with them, whatever the network does and if it is reloaded. */

import { facts } from "../facts.js";
import { signal } from "../html.js";
import { forget, recall, remember } from "../memory.js";
import { randomKey } from "../random.js";
import { keyInRoom } from "../room-memory.js";
import { keepToken, rememberToken } from "../tokens.js";
import { makeKeys } from "./key-calls.js";

const KEPT_AS = keyInRoom(facts.code, "new-keys");

/** @type {import("@preact/signals").Signal<{key: string, token: string} | undefined>} `token`: the one that it began with */
export const underWay = signal(recall(KEPT_AS));

/** @param {string} token the teacher's */
export function beginNewKeys(token) {
  underWay.value = { key: randomKey(), token };
  remember(KEPT_AS, underWay.value);
}

/**
 * To be tried again until it gives something.
 *
 * @param {string} code
 * @returns {Promise<"made" | "refused" | undefined>} undefined: no answer, or none that says how it went
 */
export async function tryNewKeys(code) {
  if (!underWay.value) return undefined;
  const { key, token } = underWay.value;
  const answer = await makeKeys(code, token, key);
  if (!answer.ok && answer.code !== "not_allowed") return undefined;
  if (answer.ok) {
    keepToken("teacher", code, answer.value.teacher_token);
    rememberToken("board", code, answer.value.board_token);
  }
  forget(KEPT_AS);
  underWay.value = undefined;
  return answer.ok ? "made" : "refused";
}
