/** The right-hand column: the time, the one primary button, and what to say aloud. */

import { html } from "../html.js";
import { Trouble } from "../parts/notice.js";
import { Timer } from "../parts/timer.js";
import { t } from "../words.js";
import { ClockButtons } from "./clock-buttons.js";
import { useConsole } from "./context.js";
import { StartAgain } from "./start-again.js";
import { NextButton, OtherWays } from "./next.js";
import { SayAloud } from "./say.js";
import { WhoIsBack } from "./who-is-back.js";

export function Desk() {
  const { presses, everyone } = useConsole();
  const { stage } = everyone.room;
  const lasts = stage !== "lobby" && stage !== "ended";
  return html`
    <section class="desk" aria-label=${t("Lesson")}>
      ${lasts && html`<${Time} /><${ClockButtons} />`}
      ${stage === "lobby" && html`<${Seats} />`}
      <${NextButton} />
      <${WhoIsBack} />
      <${Trouble} message=${presses.problem.value} putAway=${() => (presses.problem.value = "")} />
      ${stage === "ended" && html`<${StartAgain} />`}
      <${OtherWays} />
      <${SayAloud} />
    </section>
  `;
}

function Time() {
  const { line, everyone } = useConsole();
  return html`
    <p class="desk__time">
      <${Timer} line=${line} />
      <span class="desk__state">${stateWord(everyone)}</span>
    </p>
  `;
}

/** @param {import("../protocol.js").Everyone} everyone */
function stateWord({ room, phase }) {
  if (room.parked) return t("another day");
  if (room.stage === "paused") return t("paused");
  if (room.stage === "time_up") return t("time is up");
  return phase?.clock === "none" ? t("no clock") : "";
}

function Seats() {
  const { here, seats } = useConsole().teacher.desk;
  return html`
    <p class="desk__time">
      <span class="desk__count">${here}</span>
      <span class="desk__state">${t("here, of {seats} seats", { seats })}</span>
    </p>
  `;
}
