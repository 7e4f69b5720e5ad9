import { html, useComputed } from "../html.js";
import { clockFace } from "../parts/remaining.js";
import { t } from "../words.js";

/**
 * The class has gone on, and somebody may still think: said to nobody else.
 *
 * @param {{lasts: boolean}} props
 */
export function ExtraTimeNotice({ lasts }) {
  return html`<div role="status">${lasts && html`<p class="notice">${t("A little more time for you.")}</p>`}</div>`;
}

/**
 * What is left of it. Drawn once a second.
 *
 * @param {{line: import("../connection.js").Line, until_ms: number}} props
 */
export function ExtraTimer({ line, until_ms }) {
  const end = until_ms;
  const face = useComputed(() => clockFace(Math.max(0, end - line.clock.second.value)));
  return html`<span class="timer" role="timer" aria-live="off" aria-label=${t("Time left")}>${face}</span>`;
}
