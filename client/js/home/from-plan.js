/** From a plan back to the start form: one that was started before, or one from a file. Pure. */

import { spokenHere, told } from "../words.js";
import { emptyDraft, noOption, noRound } from "./blank.js";
import { writeDuration } from "./durations.js";
import { timed } from "./phases.js";
import { planFrom, startersOf } from "./plan.js";
import { chosenRecipe, OWN, recipesFor } from "./recipes.js";

/**
 * @typedef {import("../protocol.js").Plan} Plan
 * @typedef {import("../protocol.js").Phase} Phase
 * @typedef {import("../protocol.js").Round} Round
 * @typedef {import("../protocol.js").Limits} Limits
 * @typedef {import("./blank.js").Draft} Draft
 * @typedef {import("./recipes.js").Recipes} Recipes
 */

/**
 * @param {Plan} plan
 * @param {Recipes} recipes
 * @param {Limits} limits
 * @returns {{draft: Draft, isWhole: boolean}} not whole: the plan has more than the form can show
 */
export function draftFrom(plan, recipes, limits) {
  const common = { ...emptyDraft(), ...roundsFrom(plan), ...settingsOf(plan) };
  /** @param {Draft} draft */
  const isWhole = (draft) => {
    const all = recipesFor(draft, recipes);
    return asWhole(planFrom(draft, all[chosenRecipe(draft, all)]), limits) === asWhole(plan, limits);
  };
  const likeRecipe = fitted(common, plan, recipes);
  if (likeRecipe && isWhole(likeRecipe)) return { draft: likeRecipe, isWhole: true };
  const draft = { ...common, recipe: OWN, own: { recipe: plan.recipe, phases: plan.rounds[0].phases } };
  return { draft, isWhole: isWhole(draft) };
}

/** @param {Plan} plan */
function roundsFrom({ rounds }) {
  return {
    rounds: rounds.map(roundFrom),
    bilingual: rounds.some((round) => round.also || taskIn(round)?.options.some(({ also }) => also)),
  };
}

/**
 * @param {Round} round
 * @returns {import("./blank.js").RoundDraft}
 */
function roundFrom(round) {
  const { question, also = "" } = round;
  const choice = taskIn(round);
  if (!choice) return { ...noRound(), question, also, task: "text" };
  const options = choice.options.map((option) => ({ ...noOption(), ...option }));
  return { question, also, task: "choice", options };
}

/**
 * @param {Round} round
 * @returns {import("../protocol.js").ChoiceTask | undefined} what there is to choose from
 */
function taskIn({ phases }) {
  for (const { task } of phases) if (task?.type === "choice") return task;
  return undefined;
}

/** @param {Plan} plan */
function settingsOf({ board_shows_groups: boardShowsGroups, talk, grace_s, cards, names, language, waits, seats, days_kept }) {
  return { boardShowsGroups, talk, grace_s, cards, names, language, waits, seats, days_kept };
}

/**
 * @param {Draft} common
 * @param {Plan} plan
 * @param {Recipes} recipes
 * @returns {Draft | undefined} with the recipe that the plan names, and what was chosen beside it
 */
function fitted(common, plan, recipes) {
  const { recipe: id = "" } = plan;
  if (chosenRecipe({ recipe: id }, recipes) !== id) return undefined;
  const { phases } = plan.rounds[0];
  const usual = timed({ ...common, recipe: id }, recipes[id]);
  const times = usual.map(({ slot }, place) => [slot, writeDuration(phases[place]?.duration_s)]);
  const pair = phases.find(({ kind }) => kind === "pair");
  const usualPair = usual.find(({ phase }) => phase.kind === "pair")?.phase;
  const starters = startersOf(pair).join("\n");
  const { by = "fresh", size = 2, turn_s } = pair ?? {};
  return {
    ...common,
    recipe: id,
    times: Object.fromEntries(times.filter(([, typed], place) => typed !== usual[place].typed)),
    ...(by !== (usualPair?.by ?? "fresh") && { by }),
    ...(size !== (usualPair?.size ?? 2) && { size }),
    ...(turn_s !== usualPair?.turn_s && { turn_s }),
    ...(starters !== startersOf(usualPair).join("\n") && { starters }),
  };
}

/**
 * @param {Plan} plan
 * @param {Limits} limits
 * @returns {string} the same for plans that say the same, whether or not they say what is usual
 */
function asWhole(plan, limits) {
  const { board_shows_groups = true, talk = "chat", grace_s = limits.GRACE_S_DEFAULT } = plan;
  const { cards = "each", names = "own", language = spokenHere(), waits = "nobody" } = plan;
  const { seats = limits.SEATS_DEFAULT, days_kept = limits.DAYS_KEPT_DEFAULT } = plan;
  const rounds = plan.rounds.map(({ question, also = "", phases }) => [
    ...[question.trim(), also.trim()],
    phases.map((phase) => phaseAsWhole(phase, limits)),
  ]);
  const whoAndWhat = [cards, names, language, waits];
  return JSON.stringify([rounds, board_shows_groups, talk, grace_s, whoAndWhat, seats, days_kept]);
}

/**
 * @param {Phase} phase
 * @param {Limits} limits
 */
function phaseAsWhole(phase, limits) {
  const { kind, task, duration_s = null, at_end = "ask", size = 2, by = "fresh" } = phase;
  const { asks_sure = false, revisits = false, merges = false, turn_s = limits.TURN_S_DEFAULT, starters = [] } = phase;
  const options = task?.type === "choice" ? task.options.map(({ text, right = false, also = "" }) => [text, right, also]) : [];
  return [kind, options, duration_s, at_end, size, by, asks_sure, revisits, merges, turn_s, starters.map(told)];
}
