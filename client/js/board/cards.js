import { html } from "../html.js";
import { Mark } from "../parts/figure.js";
import { t } from "../words.js";
import { withFewBreaks } from "./fit.js";
import { Wall } from "./wall.js";

const SIZES = { least: 28, most: 60, gap_em: 0.5, narrowest_em: 10.5, widest_em: 24 };
/** From so many cards on, they get the room of everything else. */
const MANY_CARDS = 8;

/** @typedef {[string, import("../protocol.js").CardUp][]} ManyCards */

/** @param {ManyCards} cards */
export function areMany(cards) {
  return cards.length > MANY_CARDS;
}

/** @param {{cards: ManyCards}} props */
export function Cards({ cards }) {
  const saysFrom = !areMany(cards);
  return html`<${Wall} class="cards" sizes=${SIZES} things=${cards.map(([id, card]) => thing(id, card, saysFrom))} />`;
}

/**
 * @param {string} id
 * @param {import("../protocol.js").CardUp} card
 * @param {boolean} saysFrom
 */
function thing(id, card, saysFrom) {
  const text = withFewBreaks(card.text, 5);
  const content = html`
    <div class="card insight">
      <p class="insight__words" dir="auto">${text}</p>
      ${saysFrom && html`<${From} people=${card.people} />`}
    </div>
  `;
  return { key: id, text, content };
}

/**
 * From how many, never from whom.
 *
 * @param {{people: number}} props
 */
export function From({ people }) {
  if (people < 2) return null;
  const words = { 2: t("a pair"), 3: t("a trio") }[people] ?? t("a group of {n}", { n: people });
  return html`<p class="from"><${Mark} />${words}</p>`;
}
