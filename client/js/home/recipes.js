/** The recipes to choose from. Pure. */

import { t } from "../words.js";

/**
 * @typedef {import("../protocol.js").Plan} Plan
 * @typedef {import("./blank.js").Draft} Draft
 * @typedef {import("./blank.js").RoundDraft} RoundDraft
 * @typedef {{text: Plan, choice: Plan}} Recipe one plan for each kind of task, the question left empty; the usual kind
 *   comes first
 * @typedef {{[id: string]: Recipe}} Recipes
 */

/** What a lesson is when nobody has chosen. */
const USUAL = "think-pair-share";
/** Phases that are those of no recipe: from a plan that was loaded. */
export const OWN = "own";

/**
 * @param {Draft} draft
 * @param {Recipes} recipes the server's
 * @returns {Recipes} with the form's own, if it has one
 */
export function recipesFor({ own }, recipes) {
  if (!own) return recipes;
  const plan = { recipe: own.recipe ?? "", rounds: [{ question: "?", phases: own.phases }] };
  return { ...recipes, [OWN]: { text: plan, choice: plan } };
}

/**
 * @param {{recipe?: string}} draft perhaps kept from a time when there were other recipes
 * @param {Recipes} recipes
 * @returns {string} the id of the one that counts
 */
export function chosenRecipe({ recipe }, recipes) {
  return recipe !== undefined && Object.keys(recipes).includes(recipe) ? recipe : USUAL;
}

/**
 * @param {RoundDraft} round
 * @param {Recipe} recipe
 * @returns {"text" | "choice"} how students answer: as chosen, else as is usual for this recipe
 */
export function taskOf({ task }, recipe) {
  return task ?? (Object.keys(recipe)[0] === "choice" ? "choice" : "text");
}

/**
 * @param {Recipes} recipes
 * @returns {{id: string, name: string, about: string}[]} the usual one first, one's own last; one that we have no words
 *   for is called as its file is
 */
export function recipesInOrder(recipes) {
  const words = wordsByRecipe();
  const known = Object.keys(words).filter((id) => Object.keys(recipes).includes(id) && id !== OWN);
  const others = Object.keys(recipes).filter((id) => !known.includes(id) && id !== OWN);
  return [...known, ...others, ...(recipes[OWN] ? [OWN] : [])].map((id) => {
    const [name, about] = words[id] ?? [id.replace(/-/g, " "), ""];
    return { id, name, about };
  });
}

/** @returns {{[id: string]: [name: string, about: string]}} in the order in which they are offered */
function wordsByRecipe() {
  return {
    [USUAL]: [t("Think, pair, share"), t("Alone, with a partner, then everyone.")],
    "peer-instruction": [t("Vote, discuss, vote again"), t("Choose alone, talk with someone who chose otherwise, choose again.")],
    "1-2-4-all": [t("1-2-4-All"), t("Two pairs meet, then everyone.")],
    "mentor-pairs": [t("Mentor pairs"), t("Who feels sure talks with who does not.")],
    "round-table": [t("Round table"), t("Alone, in fours, then everyone.")],
    [OWN]: [t("As in your file"), t("The phases of the plan that you loaded.")],
  };
}
