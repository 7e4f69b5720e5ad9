/** Opening a room from this page, and leaving for its console. */

import { facts } from "../facts.js";
import { signal } from "../html.js";
import { newRoom } from "../new-room.js";
import { recallPasscode } from "../passcode.js";
import { english } from "../words.js";
import { clearDraft } from "./draft.js";

/**
 * @type {import("@preact/signals").Signal<{busy: boolean, problem: string, passcodeProblem?: string}>}
 */
export const opening = signal({ busy: false, problem: "" });
/** The passcode box: what is typed; undefined: the server asks for none, or this device knows it. */
export const passcode = signal(facts.asks_passcode && !recallPasscode() ? "" : undefined);

/** @param {import("../protocol.js").Plan} plan as it stands in the form */
export async function open(plan) {
  if (opening.value.busy) return;
  if (passcode.value === "") return asksAgain(english("This server asks for a passcode. Whoever set it up knows it."));
  opening.value = { busy: true, problem: "" };
  const room = await newRoom(plan, passcode.value);
  if (!room.ok && room.why === "wrong_passcode") {
    return asksAgain(english("That was not the passcode. Look at it once more: capital and small letters count."));
  }
  if (!room.ok) return void (opening.value = { busy: false, problem: room.message });
  clearDraft();
  location.assign(room.address);
}

/** @param {string} passcodeProblem */
function asksAgain(passcodeProblem) {
  passcode.value ??= "";
  opening.value = { busy: false, problem: "", passcodeProblem };
  requestAnimationFrame(() => /** @type {any} */ (document.querySelector("input[type=password]"))?.focus());
}

/** The browser's Back button may bring this page as it was left, in the middle of opening. */
export function rest() {
  opening.value = { busy: false, problem: "" };
}
