/** In any phase: who waits for the teacher at the door. */

import { html } from "../html.js";
import { t, tn } from "../words.js";
import { LetAllIn, WaitingList } from "./at-door.js";
import { Claims } from "./claims.js";
import { useConsole } from "./context.js";
import { SheetButton } from "./sheet-button.js";
import { sheet } from "./sheet.js";

/** So many have room above the lesson. */
const MOST = 3;

export function DoorNotice() {
  const { desk, claims } = useConsole().teacher;
  const waiting = desk.at_door;
  if (sheet.value?.kind === "door" || (waiting === 0 && !claims)) return undefined;
  return html`
    <section class="held" aria-label=${t("At the door")}>
      <${Claims} />
      ${waiting > 0 && html`
        <h2 class="held__title">${waitInWords(waiting)}</h2>
        <${WaitingList} most=${MOST} brief />
        <div class="held__name">
          ${waiting > 1 && desk.alarm !== "flood" && html`<${LetAllIn} />`}
          ${waiting > MOST && html`<${SheetButton} kind="door">${t("See all")}<//>`}
        </div>
      `}
    </section>
  `;
}

/** @param {number} waiting */
export function waitInWords(waiting) {
  return tn("{n} waits at the door", "{n} wait at the door", waiting);
}
