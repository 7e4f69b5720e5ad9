import { html } from "../html.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";

/**
 * What hangs on the wall of one round.
 *
 * @param {{everyone: import("../protocol.js").Everyone, round: number | undefined}} props
 */
export function BoardCards({ everyone, round }) {
  const cards = inOrder(everyone.cards).filter(([, card]) => everyone.phases[card.phase]?.round === round);
  if (cards.length === 0) return null;
  return html`
    <section class="cards">
      <h2>${t("On the board")}</h2>
      <ul>${cards.map(([id, card]) => html`<li key=${id} class="card card__words" dir="auto">${card.text}</li>`)}</ul>
    </section>
  `;
}
