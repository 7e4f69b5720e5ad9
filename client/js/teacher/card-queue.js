/** Cards on their way to the board: what waits comes first; what was hidden can come back. */

import { html } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { inOrder } from "../order.js";
import { t, tn } from "../words.js";
import { useConsole } from "./context.js";
import { membersOf } from "./groups.js";
import { OrderButton } from "./order-button.js";
import { Names } from "./people.js";

/** @typedef {import("../protocol.js").CardSeen} CardSeen */

/** @param {{phase?: string}} props without a phase: all cards of the room */
export function CardQueue({ phase }) {
  const { teacher } = useConsole();
  const cards = inOrder(teacher.cards).filter(([, card]) => phase === undefined || card.phase === phase);
  const of = (/** @type {string} */ state) => cards.filter(([, card]) => card.state === state);
  const [waiting, up, hidden] = [of("waiting"), of("up"), of("hidden")];
  return html`
    <div class="queue">
      <${Pile} title=${tn("{n} waits for you", "{n} wait for you", waiting.length)} cards=${waiting}>
        ${waiting.length > 1 && html`<${LetAllThrough} cards=${waiting} />`}
      <//>
      <${Pile} title=${tn("{n} on the board", "{n} on the board", up.length)} cards=${up} />
      ${hidden.length > 0 && html`
        <details class="pile__hidden">
          <summary>${tn("{n} hidden", "{n} hidden", hidden.length)}</summary>
          <${Cards} cards=${hidden} />
        </details>
      `}
      ${cards.length === 0 && html`<p class="soft">${t("Cards come here first; you let them through.")}</p>`}
    </div>
  `;
}

/** @param {{title: string, cards: [string, CardSeen][], children?: any}} props */
function Pile({ title, cards, children }) {
  if (cards.length === 0) return undefined;
  return html`
    <section class="pile">
      <div class="pile__head"><h3 class="pile__title">${title}</h3>${children}</div>
      <${Cards} cards=${cards} />
    </section>
  `;
}

/** @param {{cards: [string, CardSeen][]}} props */
function Cards({ cards }) {
  return html`
    <ul class="pile__cards">${cards.map(([id, card]) => html`<${QueuedCard} key=${id} id=${id} card=${card} />`)}</ul>
  `;
}

/** @param {{cards: [string, CardSeen][]}} props */
function LetAllThrough({ cards }) {
  const { presses } = useConsole();
  const showAll = () => cards.forEach(([card, { revision }]) => presses.press({ type: "ShowCard", card, seen: revision }));
  return html`
    <${Confirm} ask=${t("Have you read them?")} yes=${t("Yes, all on the board")} onYes=${showAll}>
      ${t("Let all through")}
    <//>
  `;
}

/** @param {{id: string, card: CardSeen}} props */
function QueuedCard({ id, card }) {
  const { teacher } = useConsole();
  const group = card.group === undefined ? undefined : teacher.groups?.[card.group];
  return html`
    <li class="queued" data-state=${card.state}>
      <p class="queued__text" dir="auto">${card.text}</p>
      <div class="queued__foot">
        <p class="queued__by">
          ${card.late && html`<span class="mark-word">${t("late")}</span> `}
          <${Names} teacher=${teacher} ids=${group ? membersOf(group) : [card.by]} />
        </p>
        <${Ways} id=${id} card=${card} />
      </div>
    </li>
  `;
}

/** @param {{id: string, card: CardSeen}} props */
function Ways({ id, card }) {
  const { everyone } = useConsole();
  const show = html`<${OrderButton} key="show" order=${{ type: "ShowCard", card: id, seen: card.revision }}>${t("Let through")}<//>`;
  const hide = html`<${OrderButton} key="hide" order=${{ type: "HideCard", card: id }}>${t("Hide")}<//>`;
  if (card.state === "waiting") return [show, hide];
  if (card.state === "hidden") return show;
  const lit = everyone.room.spotlight === id;
  const order = lit ? { type: "Spotlight" } : { type: "Spotlight", card: id };
  return [
    html`<${OrderButton} key="light" order=${order} aria-pressed=${lit} class=${lit ? "button button--on" : "button"}>
      ${t("Spotlight")}
    <//>`,
    hide,
  ];
}
