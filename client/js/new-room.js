/** A new room from a plan: once, however often a button is pressed and whatever the network does. */

import { openRoom } from "./api.js";
import { forget, recall, remember } from "./memory.js";
import { forgetPasscode, keepPasscode, recallPasscode } from "./passcode.js";
import { randomKey } from "./random.js";
import { keepPlan } from "./recent-plans.js";
import { keepRoom } from "./rooms.js";
import { rememberToken } from "./tokens.js";

/** @typedef {import("./protocol.js").Plan} Plan */

const KEPT_AS = "home:opening";

/**
 * @typedef {{ok: true, code: string, address: string}} NewRoom `address`: of its console, with its key
 * @typedef {{ok: false, code?: undefined, message: string, why?: string}} NoRoom `why`: the server's word for it
 */

/**
 * The tokens, the room and the plan are kept on this device.
 *
 * @param {Plan} plan
 * @param {string} [passcode] of the server, where it asks for one; kept on this device once it was right
 * @returns {Promise<NewRoom | NoRoom>}
 */
export async function newRoom(plan, passcode = recallPasscode()) {
  const answer = await openRoom(plan, keyFor(plan), passcode);
  if (!answer.ok && answer.code === "wrong_passcode") forgetPasscode();
  if (!answer.ok) return { ok: false, message: answer.message, why: answer.code };
  keepPasscode(passcode);
  const { code, teacher_token, board_token } = answer.value;
  rememberToken("teacher", code, teacher_token);
  rememberToken("board", code, board_token);
  keepRoom({ code, question: plan.rounds[0].question, opened_ms: Date.now() });
  keepPlan(plan);
  forget(KEPT_AS);
  return { ok: true, code, address: `/teach/${code}#key=${teacher_token}` };
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
