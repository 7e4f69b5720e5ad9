import { html } from "../html.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";

/**
 * What hangs on the wall of one round.
 *
 * @param {object} props
 * @param {import("../protocol.js").Everyone} props.everyone
 * @param {number | undefined} props.round
 * @param {string[]} [props.but] cards that stand elsewhere on this screen
 */
export function BoardCards({ everyone, round, but = [] }) {
  const cards = inOrder(everyone.cards).filter(
    ([id, card]) => everyone.phases[card.phase]?.round === round && !but.includes(id),
  );
  if (cards.length === 0) return null;
  return html`
    <section class="cards">
      <h2>${t("On the board")}</h2>
      <ul>${cards.map(([id, card]) => html`<li key=${id} class="card card__words" dir="auto">${card.text}</li>`)}</ul>
    </section>
  `;
}
