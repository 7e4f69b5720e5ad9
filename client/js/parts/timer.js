import { html, useComputed } from "../html.js";
import { t, tn } from "../words.js";
import { clockFace, lastCall_s, remaining_ms } from "./remaining.js";

/** @typedef {{line: import("../connection.js").Line}} Props */

/**
 * The phase's time, m:ss; nothing in a phase without a clock. Drawn once a second, however often the clock ticks.
 *
 * @param {Props} props
 */
export function Timer({ line }) {
  const phase = useComputed(() => line.store.everyone.value?.phase);
  const left_ms = useComputed(() => remaining_ms(phase.value, line.clock.second.value));
  const face = useComputed(() => (left_ms.value === undefined ? undefined : clockFace(left_ms.value)));
  const isLow = useComputed(() => left_ms.value !== undefined && left_ms.value <= (phase.value?.warn_ms ?? 0));
  if (face.value === undefined) return null;
  return html`
    <span class=${isLow.value ? "timer timer--low" : "timer"} data-clock=${phase.value?.clock} role="timer"
      aria-live="off" aria-label=${t("Time left")}>${face}</span>
  `;
}

/**
 * The same time for ears: spoken at half, 60, 30 and 10 seconds.
 *
 * @param {Props} props
 */
export function TimeSpoken({ line }) {
  const spoken = useComputed(() => {
    const phase = line.store.everyone.value?.phase;
    if (phase?.clock === "up") return t("Time is up.");
    const left_ms = remaining_ms(phase, line.clock.second.value);
    if (left_ms === undefined || phase?.clock !== "running") return "";
    const call_s = lastCall_s(left_ms, phase.total_ms ?? 0);
    return call_s === undefined ? "" : leftInWords(call_s);
  });
  return html`<span class="unseen" role="status">${spoken}</span>`;
}

/** @param {number} left_s */
function leftInWords(left_s) {
  if (left_s < 60) return tn("{n} second left", "{n} seconds left", left_s);
  const minutes = Math.floor(left_s / 60);
  const rest_s = left_s % 60;
  if (rest_s === 0) return tn("{n} minute left", "{n} minutes left", minutes);
  return t("{minutes} min {seconds} s left", { minutes, seconds: rest_s });
}
