import { html } from "../html.js";
import { letterOf } from "../lesson.js";
import { inOrder } from "../order.js";
import { t, tn } from "../words.js";
import { Also } from "./asked.js";
import { chosenIn } from "./chosen.js";

/**
 * What the class chose, before the talk and after it, in words.
 *
 * @param {{everyone: import("../protocol.js").Everyone, round: number}} props
 */
export function ChartWords({ everyone, round }) {
  const chosen = chosenIn(everyone, round);
  if (!chosen) return null;
  return html`
    <section class="card chart-words">
      <h3 class="card__title">${t("What the class chose")}</h3>
      <ul>${inOrder(chosen.options).map(([id, { text, also }], place) => html`
        <li key=${id} class="chart-words__choice">
          <p><strong>${letterOf(place)}</strong> <span dir="auto">${text}</span></p>
          <${Also} text=${also} />
          <p class="soft">${countsInWords(chosen.votes.map(({ counts }) => counts[id] ?? 0))}</p>
        </li>
      `)}</ul>
      ${chosen.changed !== undefined && html`
        <p>${tn("{n} person chose something else after talking.", "{n} people chose something else after talking.", chosen.changed)}</p>
      `}
    </section>
  `;
}

/** @param {number[]} counts of one option, vote by vote */
function countsInWords(counts) {
  const [first = 0] = counts;
  if (counts.length === 1) return tn("{n} person chose this", "{n} people chose this", first);
  return t("{before} before talking, {after} after", { before: first, after: counts[counts.length - 1] ?? 0 });
}
