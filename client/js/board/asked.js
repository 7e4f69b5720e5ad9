import { html } from "../html.js";
import { phasesOfRound } from "../lesson.js";
import { withFewBreaks } from "./fit.js";
import { Fitted } from "./fitted.js";

/**
 * The question of the round, as large as its box allows, and the same in a second language under it, smaller. Each runs
 * its own way; where there is not room for both, the second one leaves: it is on the phones too.
 *
 * @param {{everyone: import("../protocol.js").Everyone, breaks: number, most: number}} props `breaks` in its lines that
 *   are kept; `most`: the largest type, in board units
 */
export function Asked({ everyone, breaks, most }) {
  const [, phase] = phasesOfRound(everyone)[0] ?? [];
  const text = withFewBreaks(phase?.question ?? "", breaks);
  const also = withFewBreaks(phase?.also ?? "", breaks);
  return html`
    <${Fitted} class=${also ? "asked asked--both" : "asked"} text=${`${text}\n${also}`} most=${most}>
      <span class="asked__text" dir="auto">${text}</span>
      ${also && html`<span class="asked__text also" dir="auto">${also}</span>`}
    <//>
  `;
}
