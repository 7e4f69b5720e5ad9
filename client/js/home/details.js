/** All that a plan may say beside the question. */

import { html } from "../html.js";
import { TextArea, TextField } from "../parts/field.js";
import { t } from "../words.js";
import { OneOf } from "./choosing.js";
import { change, draft } from "./draft.js";
import { OptionsEditor } from "./options.js";
import { phaseName, timed } from "./phases.js";
import { startersText } from "./plan.js";
import { RecipePicker } from "./recipe-picker.js";
import { Talking } from "./talking.js";

/** @typedef {import("./plan.js").Problems} Problems */

/**
 * @param {object} props
 * @param {import("./recipes.js").Recipes} props.recipes
 * @param {string} props.chosen
 * @param {import("./recipes.js").Recipe} props.recipe the one that is chosen
 * @param {{[name: string]: number}} props.limits
 * @param {Problems} props.problems
 */
export function PlanDetails({ recipes, chosen, recipe, limits, problems }) {
  const { task, boardShowsGroups } = draft.value;
  const tasks = /** @type {const} */ ([
    ["text", t("in their own words")],
    ["choice", t("by choosing, and saying why")],
  ]);
  return html`
    <div class="details">
      <${RecipePicker} recipes=${recipes} chosen=${chosen} />
      <${OneOf} legend=${t("Students answer")} options=${tasks} value=${task}
        onChoose=${(/** @type {typeof task} */ kind) => change({ task: kind })} />
      ${task === "choice" && html`<${OptionsEditor} limits=${limits} problem=${problems.options} />`}
      <${Times} phases=${timed(draft.value, recipe)} problems=${problems.times} />
      <${Talking} recipe=${recipe} />
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

/** @param {{phases: import("./phases.js").Timed[], problems: Problems["times"]}} props */
function Times({ phases, problems }) {
  return html`
    <fieldset class="details__set">
      <legend>
        ${t("Times")} <span class="details__hint">${t("minutes and seconds; empty means no clock")}</span>
      </legend>
      <div class="details__row">
        ${phases.map(({ slot, phase, typed }) => html`
          <div class="details__time" key=${slot} data-phase=${phase.kind}>
            <${TextField}
              label=${phaseName(phase)} maxlength="6" autocomplete="off" placeholder=${t("no clock")}
              error=${problems[slot]} value=${typed}
              onInput=${(/** @type {any} */ event) =>
                change({ times: { ...draft.value.times, [slot]: event.currentTarget.value } })}
            />
          </div>
        `)}
      </div>
    </fieldset>
  `;
}
