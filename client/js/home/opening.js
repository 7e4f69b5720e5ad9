/** Opening a room from the start form: once, however often Start is pressed and whatever the network does. */

import { openRoom } from "../api.js";
import { signal } from "../html.js";
import { forget, recall, remember } from "../memory.js";
import { randomKey } from "../random.js";
import { keepRoom } from "../rooms.js";
import { rememberToken } from "../tokens.js";
import { clearDraft } from "./draft.js";

/** @typedef {import("../protocol.js").Plan} Plan */

const KEPT_AS = "home:opening";

/** @type {import("@preact/signals").Signal<{busy: boolean, problem: string}>} */
export const opening = signal({ busy: false, problem: "" });

/** @param {Plan} plan */
export async function open(plan) {
  if (opening.value.busy) return;
  opening.value = { busy: true, problem: "" };
  const answer = await openRoom(plan, keyFor(plan));
  if (!answer.ok) {
    opening.value = { busy: false, problem: answer.message };
    return;
  }
  const { code, teacher_token, board_token } = answer.value;
  rememberToken("teacher", code, teacher_token);
  rememberToken("board", code, board_token);
  keepRoom({ code, question: plan.rounds[0].question });
  forget(KEPT_AS);
  clearDraft();
  location.assign(`/teach/${code}#key=${teacher_token}`);
}

/** The browser's Back button may bring this page as it was left, in the middle of opening. */
export function rest() {
  opening.value = { busy: false, problem: "" };
}

/**
 * The same plan keeps its key until the server has answered, so a press whose answer was lost makes no second room.
 * Another plan is another room.
 *
 * @param {Plan} plan
 * @returns {string}
 */
function keyFor(plan) {
  const text = JSON.stringify(plan);
  const kept = recall(KEPT_AS);
  if (kept?.text === text) return kept.key;
  const key = randomKey();
  remember(KEPT_AS, { key, text });
  return key;
}
