/** A slip of the finger: for ten seconds after a step there is a way back to where the lesson was. */

import { html, useComputed } from "../html.js";
import { t } from "../words.js";
import { clockOrders } from "./clock-orders.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";
import { phaseBefore } from "./steps.js";

/**
 * @param {import("../protocol.js").Desk} desk
 * @param {number} now_ms the server's clock
 * @returns {boolean}
 */
export function mayUndo({ may, undo_until_ms = 0 }, now_ms) {
  return (may.Undo ?? false) && now_ms < undo_until_ms;
}

/** Always there, so that a screen reader hears what is put into it. */
export function UndoBar() {
  const { line, everyone } = useConsole();
  const possible = useComputed(() => {
    const desk = line.store.teacher.value?.desk;
    return desk !== undefined && mayUndo(desk, line.clock.second.value);
  });
  return html`
    <div class="undo" role="status">
      ${possible.value && html`
        <${OrderButton} order=${clockOrders(everyone.room.visit).undo}>${wayBack(everyone)} <kbd>U</kbd><//>
      `}
    </div>
  `;
}

/** @param {import("../protocol.js").Everyone} everyone */
function wayBack(everyone) {
  if (everyone.room.stage === "ended") return t("Undo: back to the lesson");
  switch (phaseBefore(everyone)?.kind) {
    case "think":
      return t("Undo: back to Think");
    case "pair":
      return t("Undo: back to Pair");
    case "share":
      return t("Undo: back to Share");
    default:
      return t("Undo: back to the lobby");
  }
}
