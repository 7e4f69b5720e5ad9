/** Cards on their way to the board: what waits comes first; what was hidden can come back. */

import { html } from "../html.js";
import { inOrder } from "../order.js";
import { t, tn } from "../words.js";
import { bySight } from "./card-doubt.js";
import { useConsole } from "./context.js";
import { emptyQueueWords } from "./gate.js";
import { LetAllThrough, LetDoubtfulThrough } from "./let-all-through.js";
import { QueuedCard } from "./queued-card.js";
import { SheetButton } from "./sheet-button.js";
import { UndoCard } from "./undo-card.js";

/** @typedef {import("../protocol.js").CardSeen} CardSeen */

/** @param {{phase?: string}} props without a phase: all cards of the room */
export function CardQueue({ phase }) {
  const { teacher } = useConsole();
  const cards = inOrder(teacher.cards).filter(([, card]) => phase === undefined || card.phase === phase);
  const of = (/** @type {string} */ state) => cards.filter(([, card]) => card.state === state);
  const [up, hidden] = [of("up"), of("hidden")];
  return html`
    <div class="queue">
      <${Waiting} cards=${of("waiting")} />
      <${Pile} title=${tn("{n} on the board", "{n} on the board", up.length)} cards=${up} />
      ${hidden.length > 0 && html`
        <details class="pile__hidden">
          <summary>${tn("{n} hidden", "{n} hidden", hidden.length)}</summary>
          <${Cards} cards=${hidden} />
        </details>
      `}
      ${cards.length === 0 && html`<p class="soft">${emptyQueueWords(teacher.desk.cards)}</p>`}
    </div>
  `;
}

/**
 * Those that only have to be read; those that need a look of their own; those that the teacher took back.
 *
 * @param {{cards: [string, CardSeen][]}} props
 */
function Waiting({ cards }) {
  const { clear, doubtful, held } = bySight(cards);
  return html`
    <${Pile} title=${tn("{n} waits for you", "{n} wait for you", clear.length)} cards=${clear}>
      ${clear.length > 1 && html`<${LetAllThrough} cards=${clear} />`}
    <//>
    <${Pile} title=${tn("{n} doubtful, waits for you", "{n} doubtful, wait for you", doubtful.length)} cards=${doubtful}>
      ${doubtful.length > 1 && clear.length === 0 && html`<${LetDoubtfulThrough} cards=${doubtful} />`}
    <//>
    <${Pile} title=${tn("{n} held", "{n} held", held.length)} cards=${held} />
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

/** For the head of the area: one by one, and the way back. */
export function QueueWays() {
  const { teacher } = useConsole();
  return html`
    <${UndoCard} />
    ${teacher.desk.waiting_cards > 0 && html`<${SheetButton} kind="moderate">${t("One by one")}<//>`}
  `;
}
