/** Who talks with whom, and how: folded away under a line that says how it stands. */

import { facts } from "../facts.js";
import { html } from "../html.js";
import { phaseName, sizeOf } from "../phase-name.js";
import { t, tn } from "../words.js";
import { OneOf, Seconds } from "./choosing.js";
import { change, draft } from "./draft.js";
import { writeDuration } from "./durations.js";
import { asksSure, hasOneSize, timed, tooLong_s } from "./phases.js";
import { taskOf } from "./recipes.js";

const GRACES_S = [10, 20, 30, 60, 90];
const TURNS_S = [30, 45, 60, 90];

/**
 * @typedef {import("./recipes.js").Recipe} Recipe
 * @typedef {NonNullable<import("../protocol.js").Phase["by"]>} Strategy
 */

/** @param {{recipe: Recipe}} props */
export function Talking({ recipe }) {
  const pairs = timed(draft.value, recipe).filter(({ phase }) => phase.kind === "pair");
  const { phase } = pairs[0] ?? {};
  if (!phase) return null;
  const { talk = planOf(recipe).talk ?? "chat" } = draft.value;
  const sizes = /** @type {const} */ ([[2, t("Pairs")], [3, t("Threes")], [4, t("Fours")]]);
  const talks = /** @type {const} */ ([["chat", t("In chat")], ["aloud", t("Aloud, face to face")]]);
  const by = phase.by ?? "fresh";
  const ways = waysFor(recipe, by);
  const size = sizeOf(phase);
  const stands = [
    ...(hasOneSize(recipe) ? [wordsOf(sizes, size)] : []),
    wordsOf(ways, by),
    wordsOf(talks, talk),
  ];
  return html`
    <details class="fold">
      <summary class="fold__line">${t("Pairing")} <span class="details__hint">${stands.filter(Boolean).join(" · ")}</span></summary>
      <div class="fold__rest">
        ${hasOneSize(recipe) && html`
          <${OneOf} legend=${t("How many together")} options=${sizes} value=${size}
            onChoose=${(/** @type {number} */ chosen) => change({ size: chosen })} />
        `}
        <${OneOf} legend=${t("Who with whom")} options=${ways} value=${by}
          onChoose=${(/** @type {typeof by} */ chosen) => change({ by: chosen })} />
        <${OneOf} legend=${t("How partners talk")} options=${talks} value=${talk}
          onChoose=${(/** @type {typeof talk} */ chosen) => change({ talk: chosen })} />
        ${talk === "chat" ? html`<${Grace} recipe=${recipe} />` : html`<${Turns} pairs=${pairs} />`}
      </div>
    </details>
  `;
}

/** @param {Recipe} recipe */
function planOf(recipe) {
  return recipe[taskOf(draft.value.rounds[0], recipe)];
}

/**
 * @param {Recipe} recipe
 * @param {Strategy} chosen is among them, even if a file alone can have it
 * @returns {[Strategy, string][]}
 */
function waysFor(recipe, chosen) {
  /** @type {[Strategy, string, boolean][]} */
  const ways = [
    ["fresh", t("Someone new"), true],
    ["different_answers", t("Different answers"), true],
    ["similar_answers", t("Similar answers"), true],
    ["confident_with_unsure", t("Sure with unsure"), asksSure(recipe)],
    ["random", t("By chance"), true],
    ["same_language", t("Same language"), false],
    ["mixed_languages", t("Mixed languages"), false],
    ["same_place", t("In the same place"), false],
  ];
  return ways.filter(([way, , isOffered]) => isOffered || way === chosen).map(([way, words]) => [way, words]);
}

/** @param {{recipe: Recipe}} props */
function Grace({ recipe }) {
  const planned = planOf(recipe).grace_s;
  const { grace_s = planned === undefined ? facts.limits.GRACE_S_DEFAULT : planned } = draft.value;
  return html`
    <${Seconds}
      label=${t("A silent phone counts as away")} hint=${t("Nobody is left alone: the partner gets somebody new.")}
      seconds=${GRACES_S} words=${(/** @type {number} */ n) => tn("after {n} s", "after {n} s", n)} none=${t("when I say so")}
      value=${grace_s} onChoose=${(/** @type {number | null} */ chosen) => change({ grace_s: chosen })}
    />
  `;
}

/** @param {{pairs: import("./phases.js").Timed[]}} props */
function Turns({ pairs }) {
  const usual_s = facts.limits.TURN_S_DEFAULT;
  const { turn_s = usual_s } = pairs[0]?.phase ?? {};
  const [tooLong] = pairs.filter((pair) => tooLong_s(pair, usual_s) !== undefined);
  return html`
    <${Seconds}
      label=${t("Each speaks for")}
      hint=${tooLong
        ? html`<strong>${tooLongInWords(tooLong, usual_s)}</strong>`
        : t("One after the other, then one line together.")}
      seconds=${TURNS_S} words=${(/** @type {number} */ n) => tn("{n} second", "{n} seconds", n)} none=${t("as they like")}
      value=${turn_s} onChoose=${(/** @type {number | null} */ chosen) => change({ turn_s: chosen })}
    />
  `;
}

/**
 * @param {import("./phases.js").Timed} pair
 * @param {number} usual_s
 */
function tooLongInWords(pair, usual_s) {
  const spoken = writeDuration(tooLong_s(pair, usual_s));
  return t("{phase}: all turns together take {spoken}. Give more time than that, or choose shorter turns.", {
    phase: phaseName(pair.phase),
    spoken,
  });
}

/**
 * @template Value
 * @param {readonly (readonly [Value, string])[]} options
 * @param {Value} value
 */
function wordsOf(options, value) {
  return options.find(([each]) => each === value)?.[1];
}
