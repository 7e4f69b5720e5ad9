import { html } from "../html.js";
import { letterOf } from "../lesson.js";
import { Mark } from "../parts/figure.js";
import { clockFace } from "../parts/remaining.js";
import { t } from "../words.js";
import { useLeft } from "./countdown.js";
import { Fitted } from "./fitted.js";
import { speakingNow } from "./speaking.js";

/**
 * Aloud: whose turn it is, for the whole class at once; nothing where there are no turns. Drawn once a second.
 *
 * @param {{line: import("../connection.js").Line, groups: {members: object}[]}} props
 */
export function Turn({ line, groups }) {
  const everyone = line.store.everyone.value;
  const left_ms = useLeft(line);
  const speaking = everyone && speakingNow(everyone, groups, left_ms);
  if (!speaking) return null;
  const { people, speaker } = speaking;
  const words = wordsOf(speaking);
  return html`
    <div class="turn" data-together=${speaker === undefined}>
      <ol class="turn__row" aria-hidden="true">
        ${Array.from({ length: people }, (_, place) => html`
          <li class="turn__one" key=${place} data-now=${place === speaker}>${letterOf(place)}</li>
        `)}
        <li class="turn__one" data-now=${speaker === undefined}><${Mark} /></li>
      </ol>
      <${Fitted} class="turn__words" text=${words} most=${72}>
        ${words} ${speaker !== undefined && html`<span class="turn__time" dir="ltr">${clockFace(speaking.left_ms)}</span>`}
      <//>
    </div>
  `;
}

/** @param {import("./speaking.js").Speaking} speaking */
function wordsOf({ speaker, everywhere }) {
  if (speaker === undefined) return t("One line together");
  const letter = letterOf(speaker);
  if (everywhere) return t("{letter} speaks", { letter });
  return t("{letter} speaks. No {letter}? One line together", { letter });
}
