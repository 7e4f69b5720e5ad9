/** Which letter a key stands for, and whether letters are heard at all. */

import { signal } from "../html.js";
import { recall, remember } from "../memory.js";

const KEPT_AS = "keys";
/** Where letters are typed. */
export const BOXES = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

/** They can be switched off: a voice that dictates, or a hand that trembles, would press them by the way. */
export const keysOn = signal(recall(KEPT_AS) !== false);

/** @param {boolean} on */
export function switchKeys(on) {
  keysOn.value = on;
  remember(KEPT_AS, on);
}

/**
 * @param {KeyboardEvent} event
 * @returns {string} in lower case; on a keyboard of another script, the letter that stands on the same key elsewhere
 */
export function letterOf({ key, code }) {
  const isForeign = key.length === 1 && key > "\u007f" && code.startsWith("Key");
  return (isForeign ? code.slice("Key".length) : key).toLowerCase();
}
