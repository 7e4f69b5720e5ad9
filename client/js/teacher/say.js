/** One sentence for each moment of the lesson, for whoever stands in front. */

import { facts } from "../facts.js";
import { html, useComputed } from "../html.js";
import { phaseNow } from "../lesson.js";
import { remaining_ms } from "../parts/remaining.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";

export function SayAloud() {
  const { line, everyone } = useConsole();
  const nearlyOver = useComputed(() => {
    const phase = line.store.everyone.value?.phase;
    const left_ms = remaining_ms(phase, line.clock.second.value);
    return phase?.clock === "running" && left_ms !== undefined && left_ms <= (phase.warn_ms ?? 0);
  });
  return html`
    <div class="say">
      <h2 class="say__title">${t("Say aloud")}</h2>
      <p class="say__words">${sentence(everyone, nearlyOver.value)}</p>
    </div>
  `;
}

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {boolean} nearlyOver
 */
function sentence(everyone, nearlyOver) {
  const { stage } = everyone.room;
  if (stage === "lobby") {
    return t("“Go to {address}, type the letters on the board, then your name.”", { address: facts.address });
  }
  if (stage === "ended") return t("“Thank you. What did you hear today that you had not thought of?”");
  if (everyone.room.parked) return t("“We go on another day. Everything you wrote is kept.”");
  if (stage === "paused") return t("“Eyes up, please. Your words are kept.”");
  const phase = phaseNow(everyone);
  if (stage === "time_up") return timeUpSentence(phase?.kind);
  if (phase?.kind === "think") return thinkSentence(phase.task.type, nearlyOver);
  if (phase?.kind === "pair") return pairSentence(nearlyOver);
  return nearlyOver
    ? t("“One last idea: who has not been heard yet?”")
    : t("“Look up. Which of these would you add to, and why?”");
}

/**
 * @param {"text" | "choice"} task
 * @param {boolean} nearlyOver
 */
function thinkSentence(task, nearlyOver) {
  if (nearlyOver) return t("“Bring your thought to an end. Half a thought is fine.”");
  return task === "choice"
    ? t("“On your own, no talking. Choose, and write why. Not sure yet is an answer too.”")
    : t("“On your own, no talking. Write what you think. Not sure yet is an answer too.”");
}

/** @param {boolean} nearlyOver */
function pairSentence(nearlyOver) {
  return nearlyOver
    ? t("“Nearly time. Decide together on one sentence for the board.”")
    : t("“Tell your partner what you thought, and ask why they think so.”");
}

/** @param {import("../protocol.js").PhasePlanned["kind"] | undefined} kind */
function timeUpSentence(kind) {
  if (kind === "think") return t("“Time is up. What you wrote is kept. Get ready to meet your partner.”");
  if (kind === "pair") return t("“Time is up. Finish your sentence, thank your partner, look up.”");
  return t("“Time is up. Thank you for sharing.”");
}
