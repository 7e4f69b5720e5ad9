/** The console by keyboard: one letter each, never while somebody types, and they can be switched off. */

import { signal } from "../html.js";
import { useKeyboard } from "../keyboard.js";
import { clockOrders, hasTimeLeft } from "./clock-orders.js";
import { BOXES, keysOn, letterOf } from "./key-letters.js";
import { moderating } from "./moderating.js";
import { closeSheet, sheet } from "./sheet.js";
import { mayUndo } from "./undo.js";

/** @typedef {import("./context.js").Console} Console */

export const helpOpen = signal(false);

/** @param {Console} known */
export function useKeys(known) {
  useKeyboard((event) => heard(event, known));
}

/**
 * @param {KeyboardEvent} event
 * @param {Console} known
 */
function heard(event, known) {
  if (event.key === "Escape") return helpOpen.value ? void (helpOpen.value = false) : sheet.value && closeSheet();
  const types = event.target instanceof Element && event.target.closest(BOXES);
  if (types || !keysOn.value) return;
  if (event.key === "?") return void (helpOpen.value = !helpOpen.value);
  const letter = letterOf(event);
  // Cards are looked at one by one: their own keys count there, and the one that blanks the board.
  if (moderating.value && letter !== "b") return;
  const order = orderFor(letter, known);
  if (!order) return;
  event.preventDefault();
  known.presses.press(order);
}

/**
 * @param {string} key
 * @param {Console} known
 * @returns {import("./press.js").Order | undefined} undefined: nothing that is possible now
 */
function orderFor(key, { line, everyone, teacher }) {
  const { may, blank } = teacher.desk;
  const orders = clockOrders(everyone.room.visit);
  switch (key) {
    case "n":
      return may.Next ? orders.next : undefined;
    case "p":
      if (everyone.room.stage === "paused") return may.Resume ? orders.resume : undefined;
      return may.Pause ? orders.pause : undefined;
    case "+":
    case "=":
      return may.AddTime ? orders.more : undefined;
    case "-":
    case "−":
      return may.AddTime && hasTimeLeft(everyone) ? orders.less : undefined;
    case "u":
      return mayUndo(teacher.desk, line.clock.now()) ? orders.undo : undefined;
    case "b":
      return { type: "BlankBoard", blank: !blank };
    default:
      return undefined;
  }
}
