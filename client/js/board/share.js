import { html } from "../html.js";
import { questionNow, spotlitCard } from "../lesson.js";
import { Figure } from "../parts/figure.js";
import { t } from "../words.js";
import { areMany, Cards, From } from "./cards.js";
import { Chart } from "./chart.js";
import { withFewBreaks } from "./fit.js";
import { Fitted } from "./fitted.js";
import { Foot } from "./foot.js";
import { Head } from "./head.js";
import { cardsOf, hasOneRound } from "./scene.js";
import { votedNow } from "./votes.js";

/**
 * @typedef {import("./board.js").SceneProps} SceneProps
 * @typedef {import("./votes.js").Voted} Voted
 * @typedef {import("./cards.js").ManyCards} ManyCards
 */

/**
 * What the class has found, and how it voted: the votes have the wall to themselves until there are cards.
 *
 * @param {SceneProps} props
 */
export function Share(props) {
  const cards = cardsOf(props.everyone);
  const voted = votedNow(props.everyone);
  const isFull = areMany(cards) || voted !== undefined;
  return html`
    <${Head} ...${props} question=${isFull ? "small" : "large"} />
    ${cards.length > 0
      ? html`<${Found} cards=${cards} voted=${voted} />`
      : voted
        ? html`<${Chart} voted=${voted} room="full"><p class="chart__then">${howToShare()}</p><//>`
        : html`<${Invitation} />`}
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
 * The end: the cards and the last votes as a keepsake, or thanks alone.
 *
 * @param {SceneProps} props
 */
export function Ending(props) {
  const cards = cardsOf(props.everyone);
  const voted = votedNow(props.everyone);
  const isOne = hasOneRound(props.everyone) || cards.length === 0;
  const head = html`<${Head} ...${props} question=${isOne ? "small" : undefined} />`;
  if (cards.length > 0) {
    // Cards of the whole lesson stand under no question; the votes are about the last one.
    const question = isOne ? undefined : questionNow(props.everyone);
    return html`${head}<${Found} cards=${cards} voted=${voted} question=${question} /><${Foot} ...${props} />`;
  }
  if (voted) return html`${head}<${Chart} voted=${voted} room="full" /><${Foot} ...${props} />`;
  return html`
    <section class="quiet">
      <${Figure} kind="share" />
      <p class="quiet__words">${t("Thank you, everybody")}</p>
    </section>
    <${Foot} ...${props} />
  `;
}

/** @param {{cards: ManyCards, voted?: Voted, question?: string}} props */
function Found({ cards, voted, question }) {
  return html`
    <div class="found" data-voted=${voted !== undefined}>
      ${voted && html`<${Chart} key="chart" voted=${voted} room="beside" question=${question} />`}
      <${Cards} key="cards" cards=${cards} />
    </div>
  `;
}

function Invitation() {
  return html`
    <section class="quiet">
      <${Figure} kind="share" />
      <p class="quiet__words">${t("What did you find out together?")}</p>
      <p>${howToShare()}</p>
    </section>
  `;
}

const howToShare = () => t("Send it from your phone, and it appears here.");
