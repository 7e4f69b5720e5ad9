/** Where the lesson goes from here: one primary button, and the ways beside it. */

import { html } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { Figure } from "../parts/figure.js";
import { t } from "../words.js";
import { clockOrders } from "./clock-orders.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";
import { phaseAfter } from "./steps.js";

/** Named for what happens next; in the colour of where it leads. */
export function NextButton() {
  const { everyone, teacher } = useConsole();
  const { next, may } = teacher.desk;
  const orders = clockOrders(everyone.room.visit);
  if (next === "none") {
    return html`<p class="desk__next"><a class="button button--primary" href="/">${t("New question")}</a></p>`;
  }
  if (everyone.room.parked) {
    return html`
      <p class="desk__next">
        <${OrderButton} kind="primary" order=${orders.resume} possible=${may.Resume}>${t("Resume the lesson")}<//>
      </p>
    `;
  }
  return html`
    <p class="desk__next" data-phase=${next === "ended" ? undefined : next}>
      <${OrderButton} kind="primary" order=${orders.next} possible=${may.Next}>
        ${next !== "ended" && html`<${Figure} kind=${next} />`}${nextName(everyone, next)}
      <//>
    </p>
  `;
}

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {import("../protocol.js").Desk["next"]} next
 */
function nextName(everyone, next) {
  const phase = phaseAfter(everyone);
  if (next === "ended") return t("Wrap up");
  // The phases of the next round come down when it begins.
  if (!phase) return t("Next question");
  if (phase.kind === "think") return phase.revisits ? t("Think again") : t("Start thinking");
  return phase.kind === "pair" ? startName(phase.size) : t("Share with the class");
}

/**
 * @param {number} [size] people in a group
 * @returns {string} what the button says that starts such groups
 */
export function startName(size) {
  if (size === 4) return t("Start the fours");
  return size === 3 ? t("Start the threes") : t("Start pairing");
}

/** Back and Finish. Next leads to the wrap-up by itself at the end; before that, Finish asks. */
export function OtherWays() {
  const { presses, everyone, teacher } = useConsole();
  const { may } = teacher.desk;
  const orders = clockOrders(everyone.room.visit);
  const ended = everyone.room.stage === "ended";
  if (!may.Back && !may.Finish) return undefined;
  return html`
    <div class="desk__row desk__row--quiet">
      ${may.Back && html`<${OrderButton} order=${orders.back}>${ended ? t("Back to the lesson") : t("Back")}<//>`}
      ${may.Finish && html`
        <${Confirm}
          ask=${t("End the lesson now?")} yes=${t("End it")} rests=${presses.isUnderWay(orders.finish)}
          onYes=${() => presses.press(orders.finish)}
        >${t("Finish")}<//>
      `}
    </div>
  `;
}
