import { html } from "../html.js";
import { letterOf } from "../lesson.js";
import { inOrder } from "../order.js";
import { t, tn } from "../words.js";
import { Also } from "./asked.js";
import { chosenIn } from "./chosen.js";

/**
 * What the class chose, before the talk and after it: in words, and with bars for the eye.
 *
 * @param {{everyone: import("../protocol.js").Everyone, round: number}} props
 */
export function ChartWords({ everyone, round }) {
  const chosen = chosenIn(everyone, round);
  if (!chosen) return null;
  const most = Math.max(1, ...chosen.votes.flatMap(({ counts }) => Object.values(counts)));
  return html`
    <section class="card chart-words">
      <h2 class="card__title">${t("What the class chose")}</h2>
      <ul>${inOrder(chosen.options).map(([id, { text, also }], place) => {
        const counts = chosen.votes.map((vote) => vote.counts[id] ?? 0);
        return html`
          <li key=${id}>
            <p><strong>${letterOf(place)}</strong> <span dir="auto">${text}</span></p>
            <${Also} text=${also} />
            <p class="soft">${countsInWords(counts)}</p>
            ${counts.map((count, vote) => html`<${Bar} key=${vote} share=${count / most} isLast=${vote === counts.length - 1} />`)}
          </li>
        `;
      })}</ul>
      ${chosen.changed !== undefined && html`
        <p>${tn("{n} person chose something else after talking.", "{n} people chose something else after talking.", chosen.changed)}</p>
      `}
    </section>
  `;
}

/** @param {{share: number, isLast: boolean}} props hollow before the talk, full after it */
function Bar({ share, isLast }) {
  if (share === 0) return null;
  return html`<i class="chart-words__bar" data-last=${isLast} style=${{ inlineSize: `${100 * share}%` }}></i>`;
}

/** @param {number[]} counts of one option, vote by vote */
function countsInWords(counts) {
  const [first = 0] = counts;
  if (counts.length === 1) return tn("{n} person chose this", "{n} people chose this", first);
  return t("{before} before talking, {after} after", { before: first, after: counts[counts.length - 1] ?? 0 });
}
