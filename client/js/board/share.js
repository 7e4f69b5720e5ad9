import { html } from "../html.js";
import { spotlitCard } from "../lesson.js";
import { Figure, Mark } from "../parts/figure.js";
import { t } from "../words.js";
import { withFewBreaks } from "./fit.js";
import { Fitted } from "./fitted.js";
import { Foot } from "./foot.js";
import { Head } from "./head.js";
import { cardsOf, hasOneRound } from "./scene.js";
import { Wall } from "./wall.js";

const SIZES = { least: 28, most: 60, gap_em: 0.5, narrowest_em: 10.5, widest_em: 24 };
/** From so many cards on, they get the room of everything else. */
const MANY_CARDS = 8;

/** @typedef {import("./board.js").SceneProps} SceneProps */

/** @param {SceneProps} props */
export function Share(props) {
  const cards = cardsOf(props.everyone);
  return html`
    <${Head} ...${props} question=${cards.length > MANY_CARDS ? "small" : "large"} />
    ${cards.length === 0 ? html`<${Invitation} />` : html`<${Cards} cards=${cards} />`}
    <${Foot} ...${props} />
  `;
}

/** @param {SceneProps} props */
export function Spotlight(props) {
  const card = spotlitCard(props.everyone);
  return html`
    <${Head} ...${props} question="small" />
    <figure class="spotlight">
      <blockquote class="spotlight__words"><${Fitted} text=${withFewBreaks(card?.text ?? "", 6)} most=${120} /></blockquote>
      <figcaption><${From} people=${card?.people ?? 1} /></figcaption>
    </figure>
    <${Foot} ...${props} />
  `;
}

/**
 * The end: the cards as a keepsake, or thanks alone.
 *
 * @param {SceneProps} props
 */
export function Ending(props) {
  const cards = cardsOf(props.everyone);
  const question = hasOneRound(props.everyone) ? "small" : undefined;
  if (cards.length > 0) return html`<${Head} ...${props} question=${question} /><${Cards} cards=${cards} />`;
  return html`
    <section class="quiet">
      <${Figure} kind="share" />
      <p class="quiet__words">${t("Thank you, everybody")}</p>
    </section>
  `;
}

/** @param {{cards: [string, import("../protocol.js").CardUp][]}} props */
function Cards({ cards }) {
  const isFew = cards.length <= MANY_CARDS;
  return html`<${Wall} class="cards" sizes=${SIZES} things=${cards.map(([id, card]) => thing(id, card, isFew))} />`;
}

function Invitation() {
  return html`
    <section class="quiet">
      <${Figure} kind="share" />
      <p class="quiet__words">${t("What did you find out together?")}</p>
      <p>${t("Send it from your phone, and it appears here.")}</p>
    </section>
  `;
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
function From({ people }) {
  if (people < 2) return null;
  const words = { 2: t("a pair"), 3: t("a trio") }[people] ?? t("a group of {n}", { n: people });
  return html`<p class="from"><${Mark} />${words}</p>`;
}
