/** The recipes to choose from. Pure. */

import { t } from "../words.js";

/**
 * @typedef {import("../protocol.js").Plan} Plan
 * @typedef {{text: Plan, choice: Plan}} Recipe one plan for each kind of task, the question left empty
 * @typedef {{[id: string]: Recipe}} Recipes
 */

/** What a lesson is when nobody has chosen. */
export const USUAL = "think-pair-share";

/**
 * @param {{recipe?: string}} draft perhaps kept from a time when there were other recipes
 * @param {Recipes} recipes
 * @returns {string} the id of the one that counts
 */
export function chosenRecipe({ recipe }, recipes) {
  return recipe !== undefined && Object.keys(recipes).includes(recipe) ? recipe : USUAL;
}

/**
 * @param {Recipes} recipes
 * @returns {{id: string, name: string, about: string}[]} the usual one first; one that we have no words for is called
 *   as its file is
 */
export function recipesInOrder(recipes) {
  const words = wordsByRecipe();
  const ids = Object.keys(recipes).sort((one, other) => Number(other === USUAL) - Number(one === USUAL));
  return ids.map((id) => {
    const [name, about] = words[id] ?? [id.replace(/-/g, " "), ""];
    return { id, name, about };
  });
}

/** @returns {{[id: string]: [name: string, about: string]}} */
function wordsByRecipe() {
  return {
    "think-pair-share": [t("Think, pair, share"), t("Alone, with a partner, then everyone.")],
    "1-2-4-all": [t("1-2-4-All"), t("Two pairs meet, then everyone.")],
    "round-table": [t("Round table"), t("Alone, in fours, then everyone.")],
  };
}
