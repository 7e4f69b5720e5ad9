/** What the lesson will be, phase by phase. */

import { html } from "../html.js";
import { phaseName } from "../phase-name.js";
import { Figure } from "../parts/figure.js";
import { tn } from "../words.js";
import { readDuration, writeDuration } from "./durations.js";

/** @param {{phases: import("./phases.js").Timed[], questions: number}} props `questions`: each goes through all phases */
export function Steps({ phases, questions }) {
  return html`
    <div class="start__plan">
      <ol class="start__steps" data-many=${phases.length > 3}>
        ${phases.map(({ slot, phase, typed }) => html`
          <li class="start__step" data-phase=${phase.kind} key=${slot}>
            <${Figure} kind=${phase.kind} /> <span>${phaseName(phase)} ${writeDuration(readDuration(typed))}</span>
          </li>
        `)}
      </ol>
      ${questions > 1 && html`
        <p class="soft">${tn("for {n} question", "for each of the {n} questions", questions)}</p>
      `}
    </div>
  `;
}
