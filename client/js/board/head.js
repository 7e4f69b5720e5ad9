import { html } from "../html.js";
import { phaseNow } from "../lesson.js";
import { Figure, Mark } from "../parts/figure.js";
import { phaseName, sizeOf } from "../phase-name.js";
import { t } from "../words.js";
import { Asked } from "./asked.js";
import { Countdown } from "./countdown.js";

/** The largest type of a question, in board units. */
const MOST = { large: 72, small: 56 };

/**
 * @typedef {import("./board.js").SceneProps} SceneProps
 * @typedef {import("../protocol.js").PhasePlanned | undefined} Phase
 */

/**
 * The top of the wall: which phase this is. Where what stands below needs the room, the question and the time stand
 * here too: large, or small when there is much below.
 *
 * @param {SceneProps & {question?: "large" | "small"}} props
 */
export function Head({ line, everyone, question }) {
  const phase = phaseNow(everyone);
  const eyesUp = everyone.room.stage === "paused";
  return html`
    <header class="head" data-eyes-up=${eyesUp} data-question=${question}>
      ${phase ? html`<${Figure} kind=${phase.kind} />` : html`<${Mark} />`}
      <p class="head__phase">${eyesUp ? html`<strong>${t("Eyes up")}</strong>` : title(phase)}</p>
      ${question && html`<h1 class="head__question"><${Asked} everyone=${everyone} breaks=${2} most=${MOST[question]} /></h1>`}
      ${question && html`<${Countdown} line=${line} />`}
    </header>
  `;
}

/** @param {Phase} phase */
function title(phase) {
  const [word, hint] = wordsFor(phase);
  return html`<strong>${word}</strong>${hint && html`<span class="head__hint">${hint}</span>`}`;
}

/**
 * @param {Phase} phase
 * @returns {[string] | [string, string]}
 */
function wordsFor(phase) {
  if (!phase) return [t("Thank you, everybody")];
  const name = phaseName(phase);
  if (phase.kind === "think") return [name, t("on your own, no talking")];
  if (phase.kind === "share") return [name, t("with the whole class")];
  return [name, sizeOf(phase) > 2 ? t("with your group") : t("with your partner")];
}
