/** Opening a room from this page, and leaving for its console. */

import { signal } from "../html.js";
import { newRoom } from "../new-room.js";
import { clearDraft } from "./draft.js";

/** @type {import("@preact/signals").Signal<{busy: boolean, problem: string}>} */
export const opening = signal({ busy: false, problem: "" });

/** @param {import("../protocol.js").Plan} plan as it stands in the form */
export async function open(plan) {
  if (opening.value.busy) return;
  opening.value = { busy: true, problem: "" };
  const room = await newRoom(plan);
  if (!room.ok) return void (opening.value = { busy: false, problem: room.message });
  clearDraft();
  location.assign(room.address);
}

/** The browser's Back button may bring this page as it was left, in the middle of opening. */
export function rest() {
  opening.value = { busy: false, problem: "" };
}
