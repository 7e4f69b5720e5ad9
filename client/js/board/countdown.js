import { html, useComputed } from "../html.js";
import { clockFace, remaining_ms } from "../parts/remaining.js";
import { t } from "../words.js";

/** @typedef {{line: import("../connection.js").Line}} Props */

/**
 * The time in a ring that empties; nothing in a phase without a time limit.
 *
 * @param {Props} props
 */
export function Ring({ line }) {
  const time = useTime(line);
  if (!time) return null;
  return html`<div class="ring" data-clock=${time.look}>
    <svg class="ring__drawing" viewBox="0 0 100 100" aria-hidden="true">
      <circle class="ring__ground" cx="50" cy="50" r="46" />
      <circle class="ring__left" cx="50" cy="50" r="46" pathLength="1" stroke-dasharray="${time.part} 2" />
    </svg>
    <${Face} time=${time} />
  </div>`;
}

/**
 * The time in a corner; nothing in a phase without a time limit.
 *
 * @param {Props} props
 */
export function Countdown({ line }) {
  const time = useTime(line);
  return time && html`<div class="countdown" data-clock=${time.look}><${Face} time=${time} /></div>`;
}

/** @param {{time: Time}} props */
function Face({ time }) {
  return html`<div class="time" role="timer" aria-live="off">
    ${time.look === "up" ? html`<p class="time__up">${t("Time is up")}</p>` : html`<p class="time__face" dir="ltr">${time.face}</p>`}
    ${time.look === "low" && html`<p class="time__note">${t("Almost time")}</p>`}
    ${time.look === "stopped" && html`<p class="time__note">${t("Stopped")}</p>`}
  </div>`;
}

/** @typedef {{face: string, part: number, look: "running" | "low" | "stopped" | "up"}} Time `part` of the whole, 0 to 1 */

/**
 * @param {import("../connection.js").Line} line
 * @returns {Time | undefined}
 */
function useTime(line) {
  const left_ms = useLeft(line);
  const phase = line.store.everyone.value?.phase;
  if (!phase || left_ms === undefined) return undefined;
  const { clock, total_ms, warn_ms = 0 } = phase;
  const part = total_ms ? Math.min(1, left_ms / total_ms) : 0;
  const isLow = clock === "running" && left_ms <= warn_ms;
  const look = isLow ? "low" : clock === "none" ? "running" : clock;
  return { face: clockFace(left_ms), part, look };
}

/**
 * What is left of the phase, in whole seconds, so that a screen is drawn once a second, however often the clock ticks.
 *
 * @param {import("../connection.js").Line} line
 * @returns {number | undefined} ms; undefined without a clock
 */
export function useLeft(line) {
  const left_ms = useComputed(() => {
    const exact_ms = remaining_ms(line.store.everyone.value?.phase, line.clock.second.value);
    return exact_ms === undefined ? undefined : Math.ceil(exact_ms / 1000) * 1000;
  });
  return left_ms.value;
}
