/** How cards reach the board: each by the teacher's hand, the doubtful alone, or none. */

import { html } from "../html.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { Switch } from "./switch.js";

/** @typedef {import("../protocol.js").Desk["cards"]} Gate */

/** @returns {[Gate, string, string][]} with its name, and what follows from it */
function gates() {
  return [
    ["each", t("Each waits for you"), t("No card is on the board before you have let it through.")],
    [
      "doubtful",
      t("The doubtful wait"),
      t("A card with a rude word, a link, an address or a number waits for you; the others go straight to the board."),
    ],
    ["all", t("All go up"), t("Cards go straight to the board. Only those of students whose cards always wait come to you.")],
  ];
}

/** One line, beside the cards. */
export function GatePick() {
  const { presses, teacher } = useConsole();
  const set = (/** @type {any} */ event) => presses.press({ type: "SetGate", cards: event.currentTarget.value });
  return html`
    <select class="search gate-pick" aria-label=${t("New cards")} value=${teacher.desk.cards} onChange=${set}>
      ${gates().map(([gate, name]) => html`<option key=${gate} value=${gate}>${name}</option>`)}
    </select>
  `;
}

/** At length, in the sheet that is there before the lesson begins. */
export function GateChoice() {
  const { cards } = useConsole().teacher.desk;
  return html`
    <section class="ways">
      <h3 class="ways__title" id="gate">${t("Cards for the board")}</h3>
      <div class="ways__row" role="group" aria-labelledby="gate">
        ${gates().map(([gate, name]) => html`
          <${Switch} key=${gate} on=${gate === cards} order=${{ type: "SetGate", cards: gate }}>${name}<//>
        `)}
      </div>
      <p class="soft">${gates().find(([gate]) => gate === cards)?.[2]}</p>
    </section>
  `;
}

/**
 * @param {Gate} gate
 * @returns {string} where nothing has come yet
 */
export function emptyQueueWords(gate) {
  if (gate === "each") return t("Cards come here first; you let them through.");
  return gate === "doubtful" ? t("Doubtful cards come here first; the others go up by themselves.") : t("Cards go up by themselves.");
}
