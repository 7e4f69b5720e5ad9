import { html } from "../html.js";
import { phaseNow } from "../lesson.js";
import { t } from "../words.js";

/**
 * The lesson has moved on while somebody is writing here: said, not done. Ears are told by PhaseSpoken.
 *
 * @param {{everyone: import("../protocol.js").Everyone, go: (() => void) | undefined}} props
 */
export function Ahead({ everyone, go }) {
  const kind = phaseNow(everyone)?.kind;
  return html`
    ${go && html`
      <div class="notice ahead" data-phase=${kind}>
        <span class="notice__words">${newsOf(kind)}</span>
        <button type="button" class="button button--primary" onClick=${go}>${t("Go")}</button>
      </div>
    `}
  `;
}

/** @param {"think" | "pair" | "share" | undefined} kind */
export function newsOf(kind) {
  if (kind === "think") return t("Time to think has begun. Your words here are kept.");
  if (kind === "pair") return t("Time to talk has begun. Your words here are kept.");
  if (kind === "share") return t("Sharing has begun. Your words here are kept.");
  return t("The lesson has moved on. Your words here are kept.");
}

/** @param {{stage: import("../protocol.js").Room["stage"], parked?: boolean}} props */
export function StageNotice({ stage, parked = false }) {
  return html`
    <div role="status">${stage === "paused" && html`<${Paused} parked=${parked} />`}</div>
    ${stage === "time_up" && html`<p class="notice">${t("Time is up. You can finish your sentence.")}</p>`}
  `;
}

/** @param {{parked: boolean}} props */
function Paused({ parked }) {
  const title = parked ? t("We go on another day.") : t("Eyes up.");
  const more = parked ? t("Your words are kept. Keep this page, or come back with the code.") : t("Your words are kept.");
  return html`<p class="notice notice--warn"><span><strong class="eyes-up">${title}</strong> ${more}</span></p>`;
}
