/** Which phases a lesson has: the recipes, each with the row of its figures. */

import { html } from "../html.js";
import { Figure } from "../parts/figure.js";
import { t } from "../words.js";
import { change, draft } from "./draft.js";
import { recipesInOrder, taskOf } from "./recipes.js";

/** @param {{recipes: import("./recipes.js").Recipes, chosen: string}} props */
export function RecipePicker({ recipes, chosen }) {
  const [first] = draft.value.rounds;
  return html`
    <fieldset class="details__set">
      <legend>${t("How the lesson goes")}</legend>
      <div class="recipes">
        ${recipesInOrder(recipes).map(({ id, name, about }) => html`
          <label class="recipe" key=${id} data-chosen=${id === chosen}>
            <span class="recipe__name">
              <input
                type="radio" class="tick" name="recipe" value=${id} checked=${id === chosen} aria-describedby=${`recipe-${id}`}
                onChange=${() => change({ recipe: id, size: undefined, by: undefined })}
              />
              ${name}
            </span>
            <span class="recipe__row">
              ${recipes[id][taskOf(first, recipes[id])].rounds[0].phases.map(({ kind }, place) => html`
                <span data-phase=${kind} key=${place}><${Figure} kind=${kind} /></span>
              `)}
            </span>
            <span class="recipe__about" id=${`recipe-${id}`}>${about}</span>
          </label>
        `)}
      </div>
    </fieldset>
  `;
}
