import { html, useComputed, useEffect, useSignal } from "../html.js";
import { t, tn } from "../words.js";
import { callPassed_s, clockFace, remaining_ms } from "./remaining.js";

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
 * The same time for ears: spoken when half, 60, 30 and 10 seconds pass, and not when time is given or taken.
 *
 * @param {Props & {until_ms?: number}} props until_ms: the end of private time, in place of the class's
 */
export function TimeSpoken({ line, until_ms }) {
  const phase = line.store.everyone.value?.phase;
  const isPrivate = until_ms !== undefined;
  const isUp = !isPrivate && phase?.clock === "up";
  const end_ms = isPrivate ? until_ms : phase?.clock === "running" ? phase.deadline_ms : undefined;
  const total_ms = isPrivate ? undefined : phase?.total_ms;
  const call_s = useSignal(/** @type {number | undefined} */ (undefined));
  useEffect(() => {
    call_s.value = undefined;
    if (end_ms === undefined) return undefined;
    let before_ms = end_ms - line.clock.now();
    // Of private time only its end is known: the whole is what is left when it is first seen, in full seconds.
    const whole_ms = total_ms ?? Math.ceil(before_ms / 1000) * 1000;
    return line.clock.second.subscribe((now_ms) => {
      const left_ms = end_ms - now_ms;
      call_s.value = callPassed_s(before_ms, left_ms, whole_ms) ?? call_s.peek();
      before_ms = left_ms;
    });
  }, [end_ms, total_ms]);
  const words = isUp ? t("Time is up.") : call_s.value === undefined ? "" : leftInWords(call_s.value);
  return html`<span class="unseen" role="status">${words}</span>`;
}

/** @param {number} left_s */
function leftInWords(left_s) {
  if (left_s < 60) return tn("{n} second left", "{n} seconds left", left_s);
  const minutes = Math.floor(left_s / 60);
  const rest_s = left_s % 60;
  if (rest_s === 0) return tn("{n} minute left", "{n} minutes left", minutes);
  return t("{minutes} min {seconds} s left", { minutes, seconds: rest_s });
}
