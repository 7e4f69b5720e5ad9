/** All that a plan may say beside the question. */

import { html } from "../html.js";
import { phaseName } from "../phase-name.js";
import { Button } from "../parts/button.js";
import { TextArea, TextField } from "../parts/field.js";
import { t } from "../words.js";
import { change, draft } from "./draft.js";
import { timed } from "./phases.js";
import { startersText } from "./plan.js";
import { RecipePicker } from "./recipe-picker.js";
import { taskOf } from "./recipes.js";
import { RoundsEditor } from "./rounds.js";
import { Talking } from "./talking.js";
import { WallSafe } from "./wall-safe.js";

/** @typedef {import("./problems.js").Problems} Problems */

/**
 * @param {object} props
 * @param {import("./recipes.js").Recipes} props.recipes
 * @param {string} props.chosen
 * @param {Problems} props.problems
 * @param {() => void} props.onSave as a file
 * @param {() => void} props.onEmpty
 */
export function PlanDetails({ recipes, chosen, problems, onSave, onEmpty }) {
  const recipe = recipes[chosen];
  const { board_shows_groups = true } = recipe[taskOf(draft.value.rounds[0], recipe)];
  return html`
    <div class="details" onKeyDown=${goOn}>
      <${RecipePicker} recipes=${recipes} chosen=${chosen} />
      <${RoundsEditor} recipe=${recipe} problems=${problems.rounds} />
      <${Times} phases=${timed(draft.value, recipe)} problems=${problems.times} />
      <${Talking} recipe=${recipe} />
      <${WallSafe} />
      <${TextArea}
        label=${t("Sentence starters for pairs")} hint=${t("One a line. Students may tap one to begin with.")}
        error=${problems.starters} value=${startersText(draft.value, recipe)}
        onInput=${(/** @type {any} */ event) => change({ starters: event.currentTarget.value })}
      />
      <label class="check">
        <input
          type="checkbox" class="tick" checked=${draft.value.boardShowsGroups ?? board_shows_groups}
          onChange=${(/** @type {any} */ event) => change({ boardShowsGroups: event.currentTarget.checked })}
        />
        ${t("The board lists who talks with whom")}
      </label>
      <div class="details__row details__end">
        <${Button} onClick=${onSave}>${t("Save this plan as a file")}<//>
        <${Button} kind="quiet" onClick=${onEmpty}>${t("Empty the form")}<//>
      </div>
    </div>
  `;
}

/**
 * Enter goes on to the next box: it opens no room from a plan that is half written.
 *
 * @param {any} event
 */
function goOn(event) {
  const { target, currentTarget } = event;
  if (event.key !== "Enter" || event.isComposing || !target.matches("input")) return;
  event.preventDefault();
  const boxes = [...currentTarget.querySelectorAll("input.field__box, textarea")];
  if (boxes.includes(target)) boxes[boxes.indexOf(target) + 1]?.focus();
}

/** @param {{phases: import("./phases.js").Timed[], problems: Problems["times"]}} props */
function Times({ phases, problems }) {
  return html`
    <fieldset class="details__set">
      <legend>
        ${draft.value.rounds.length > 1 ? t("Times for each question") : t("Times")}
        ${" "}<span class="details__hint">${t("minutes and seconds; empty means no clock")}</span>
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
