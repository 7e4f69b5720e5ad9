import { html } from "../html.js";
import { phaseNow } from "../lesson.js";
import { Notice } from "../parts/notice.js";
import { t } from "../words.js";

/**
 * The lesson has moved on while somebody is writing here: said, not done.
 *
 * @param {{everyone: import("../protocol.js").Everyone, go: (() => void) | undefined}} props
 */
export function Ahead({ everyone, go }) {
  const kind = phaseNow(everyone)?.kind;
  return html`
    <div role="status">
      ${go && html`
        <div class="notice ahead" data-phase=${kind}>
          <span class="notice__words">${newsOf(kind)}</span>
          <button type="button" class="button button--primary" onClick=${go}>${t("Go")}</button>
        </div>
      `}
    </div>
  `;
}

/** @param {"think" | "pair" | "share" | undefined} kind */
function newsOf(kind) {
  if (kind === "think") return t("Time to think has begun. Your words here are kept.");
  if (kind === "pair") return t("Time to talk has begun. Your words here are kept.");
  if (kind === "share") return t("Sharing has begun. Your words here are kept.");
  return t("The lesson has moved on. Your words here are kept.");
}

/** @param {{stage: import("../protocol.js").Room["stage"], parked?: boolean}} props */
export function StageNotice({ stage, parked = false }) {
  if (stage === "paused" && parked) {
    const more = t("Your words are kept. Keep this page, or come back with the code.");
    return html`<${Notice} kind="warn"><span><strong class="eyes-up">${t("We go on another day.")}</strong> ${more}</span><//>`;
  }
  if (stage === "paused") {
    return html`
      <${Notice} kind="warn"><span><strong class="eyes-up">${t("Eyes up.")}</strong> ${t("Your words are kept.")}</span><//>
    `;
  }
  if (stage === "time_up") return html`<${Notice}>${t("Time is up. You can finish your sentence.")}<//>`;
  return null;
}
