/** All that a plan may say beside the question. */

import { html } from "../html.js";
import { TextArea, TextField } from "../parts/field.js";
import { t } from "../words.js";
import { change, draft } from "./draft.js";
import { OptionsEditor } from "./options.js";
import { KINDS, startersText, times } from "./plan.js";

/** @typedef {import("./plan.js").Problems} Problems */

/** @param {{recipe: import("./plan.js").Recipe, limits: {[name: string]: number}, problems: Problems}} props */
export function PlanDetails({ recipe, limits, problems }) {
  const { task, boardShowsGroups } = draft.value;
  return html`
    <div class="details">
      <${TaskKind} />
      ${task === "choice" && html`<${OptionsEditor} limits=${limits} problem=${problems.options} />`}
      <${Times} times=${times(draft.value, recipe)} problems=${problems} />
      <${TextArea}
        label=${t("Sentence starters for pairs")} hint=${t("One a line. Students may tap one to begin with.")}
        error=${problems.starters} value=${startersText(draft.value, recipe)}
        onInput=${(/** @type {any} */ event) => change({ starters: event.currentTarget.value })}
      />
      <label class="check">
        <input
          type="checkbox" class="tick" checked=${boardShowsGroups ?? recipe[task].board_shows_groups ?? true}
          onChange=${(/** @type {any} */ event) => change({ boardShowsGroups: event.currentTarget.checked })}
        />
        ${t("The board lists who talks with whom")}
      </label>
    </div>
  `;
}

function TaskKind() {
  const kinds = /** @type {const} */ ([
    ["text", t("in their own words")],
    ["choice", t("by choosing, and saying why")],
  ]);
  return html`
    <fieldset class="details__set">
      <legend>${t("Students answer")}</legend>
      <div class="details__row">
        ${kinds.map(([task, words]) => html`
          <label class="check" key=${task}>
            <input
              type="radio" class="tick" name="task" value=${task} checked=${draft.value.task === task}
              onChange=${() => change({ task })}
            />
            ${words}
          </label>
        `)}
      </div>
    </fieldset>
  `;
}

/** @param {{times: {think: string, pair: string, share: string}, problems: Problems}} props */
function Times({ times, problems }) {
  const names = { think: t("Think"), pair: t("Pair"), share: t("Share") };
  return html`
    <fieldset class="details__set">
      <legend>
        ${t("Times")} <span class="details__hint">${t("minutes and seconds; empty means no clock")}</span>
      </legend>
      <div class="details__row">
        ${KINDS.map((kind) => html`
          <div class="details__time" key=${kind} data-phase=${kind}>
            <${TextField}
              label=${names[kind]} maxlength="6" autocomplete="off" placeholder=${t("no clock")} error=${problems[kind]}
              value=${times[kind]}
              onInput=${(/** @type {any} */ event) =>
                change({ times: { ...draft.value.times, [kind]: event.currentTarget.value } })}
            />
          </div>
        `)}
      </div>
    </fieldset>
  `;
}
