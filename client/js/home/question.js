/** The question of one round, and the same in a second language. */

import { facts } from "../facts.js";
import { html } from "../html.js";
import { TextArea } from "../parts/field.js";
import { t } from "../words.js";
import { changeRound, draft } from "./draft.js";

/** @param {{place: number, label: string, problem?: string, class?: string, rows?: string}} props `place` of the round */
export function Question({ place, label, problem, ...look }) {
  const { rounds, bilingual } = draft.value;
  const { question, also } = rounds[place];
  const maxlength = facts.limits.QUESTION_CHARS;
  return html`
    <div class="question">
      <${TextArea}
        label=${label} maxlength=${maxlength} error=${problem} value=${question} ...${look}
        onInput=${(/** @type {any} */ event) => changeRound(place, { question: event.currentTarget.value })}
      />
      ${bilingual && html`
        <${TextArea}
          label=${t("In another language")} maxlength=${maxlength} value=${also}
          onInput=${(/** @type {any} */ event) => changeRound(place, { also: event.currentTarget.value })}
        />
      `}
    </div>
  `;
}
