/** The passcode of a server where not everybody opens rooms: this device keeps it once it was right. */

import { forget, recall, remember } from "./memory.js";

const KEPT_AS = "passcode";

/** @returns {string | undefined} */
export function recallPasscode() {
  return recall(KEPT_AS);
}

/** @param {string | undefined} passcode that opened a room; none where none was asked for */
export function keepPasscode(passcode) {
  if (passcode) remember(KEPT_AS, passcode);
}

export function forgetPasscode() {
  forget(KEPT_AS);
}
