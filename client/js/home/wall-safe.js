/** What reaches the wall, what students are called, and who waits: folded away under a line that says how it stands. */

import { html } from "../html.js";
import { languages } from "../language.js";
import { spokenHere, t } from "../words.js";
import { OneOf } from "./choosing.js";
import { change, draft } from "./draft.js";

/** @typedef {import("../protocol.js").Plan} Plan */

export function WallSafe() {
  const { cards = "each", names = "own", waits = "nobody", language = spokenHere() } = draft.value;
  const choices = choicesNow();
  const stands = [
    choices.cards.find(([each]) => each === cards)?.[1],
    choices.names.find(([each]) => each === names)?.[1],
    ...(waits === "nobody" ? [] : [t("some wait at the door")]),
  ];
  return html`
    <details class="fold">
      <summary class="fold__line">
        ${t("Board, names, door")} <span class="details__hint">${stands.filter(Boolean).join(" · ")}</span>
      </summary>
      <div class="fold__rest">
        <${OneOf} legend=${t("Cards for the board")} options=${choices.cards} value=${cards}
          onChoose=${(/** @type {NonNullable<Plan["cards"]>} */ chosen) => change({ cards: chosen })} />
        <${OneOf} legend=${t("What students are called")} options=${choices.names} value=${names}
          onChoose=${(/** @type {NonNullable<Plan["names"]>} */ chosen) => change({ names: chosen })} />
        <${OneOf} legend=${t("Who waits at the door for you")} options=${choices.waits} value=${waits}
          onChoose=${(/** @type {NonNullable<Plan["waits"]>} */ chosen) => change({ waits: chosen })} />
        <${OneOf} legend=${t("Language of the class")} options=${tongues(language)} value=${language}
          onChoose=${(/** @type {string} */ chosen) => change({ language: chosen })} />
        <p class="details__hint">${t("We make up names in it, and look out for its rude words.")}</p>
      </div>
    </details>
  `;
}

/** @returns {{cards: [NonNullable<Plan["cards"]>, string][], names: [NonNullable<Plan["names"]>, string][], waits: [NonNullable<Plan["waits"]>, string][]}} */
function choicesNow() {
  return {
    cards: [
      ["each", t("Each waits for you")],
      ["doubtful", t("The doubtful wait")],
      ["all", t("All go up")],
    ],
    names: [
      ["own", t("Their own names")],
      ["friendly", t("Made-up names, such as “Blue cat”")],
      ["hidden", t("Their own for you, made-up ones for the class")],
    ],
    waits: [
      ["nobody", t("Nobody")],
      ["unlisted", t("Who is not on your list of names")],
      ["everybody", t("Everybody")],
    ],
  };
}

/**
 * @param {string} chosen is among them, even if no screen speaks it
 * @returns {[string, string][]} each in its own words
 */
function tongues(chosen) {
  const known = Object.entries(languages).map(([code, { name }]) => /** @type {[string, string]} */ ([code, name]));
  return known.some(([code]) => code === chosen) ? known : [...known, [chosen, chosen]];
}
