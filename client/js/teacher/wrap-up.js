/** The lesson is over: who took part, and what came of it. */

import { html } from "../html.js";
import { Person } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t, tn } from "../words.js";
import { AreaHead } from "./area-head.js";
import { CardQueue } from "./card-queue.js";
import { Choices } from "./choice-counts.js";
import { useConsole } from "./context.js";
import { opens } from "./sheet.js";

export function WrapUp() {
  const { teacher } = useConsole();
  const students = inOrder(teacher.students);
  return html`
    <${AreaHead} />
    <ul class="class-list class-list--close">
      ${students.map(([id, student]) => html`
        <li class="class-list__row" key=${id}>
          <button type="button" class="class-list__name" ...${opens({ kind: "student", id })}>
            <${Person} name=${student.name} picture=${student.picture} />
          </button>
          <span class="class-list__state">${partOf(id, teacher)}</span>
        </li>
      `)}
    </ul>
    <${Choices} />
    <${Cards} />
  `;
}

/** Folded away: who took part comes first. */
function Cards() {
  const cards = Object.values(useConsole().teacher.cards ?? {});
  const up = cards.filter((card) => card.state === "up").length;
  if (cards.length === 0) return undefined;
  return html`
    <details class="wrap-up__cards">
      <summary>${tn("{n} card", "{n} cards", cards.length)} · ${t("{up} on the board", { up })}</summary>
      <${CardQueue} />
    </details>
  `;
}

/**
 * @param {string} id
 * @param {import("../protocol.js").Teacher} teacher
 * @returns {string} "1 thought · 4 messages"; nothing is ranked
 */
function partOf(id, teacher) {
  const thoughts = Object.values(teacher.thoughts ?? {}).filter(({ student }) => student === id).length;
  const messages = Object.values(teacher.groups ?? {}).reduce((sum, { voices }) => sum + (voices[id] ?? 0), 0);
  return [
    ...(thoughts > 0 ? [tn("{n} thought", "{n} thoughts", thoughts)] : []),
    ...(messages > 0 ? [tn("{n} message", "{n} messages", messages)] : []),
  ].join(" · ") || t("was here");
}
