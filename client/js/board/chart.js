import { html, useRef } from "../html.js";
import { t, tn } from "../words.js";
import { fit } from "./fitted.js";
import { useFit } from "./measured.js";

const LEAST = 28;
const MOST = { full: 56, beside: 40 };
/** So many kinds of change are told one by one, the most frequent first. */
const MOVES = { full: 6, beside: 2 };
/** From so many options on, they stand in two columns. */
const MANY_OPTIONS = 5;

/** @typedef {import("./votes.js").Voted} Voted */

/**
 * What the class chose, before and after the talk, and who went where: counts alone, nothing is right or wrong here.
 *
 * @param {{voted: Voted, room: "full" | "beside", question?: string, children?: unknown}} props `room` on the wall: all
 *   of it, or beside the cards; `question`: where it stands nowhere else
 */
export function Chart({ voted, room, question, children }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useFit(box, () => box.current && fit(box.current, LEAST, MOST[room]), [JSON.stringify(voted), room, question]);
  const { options, people, most } = voted;
  return html`
    <section class="chart" ref=${box} data-room=${room} aria-label=${t("What we chose")}>
      <div class="chart__all">
        <div class="chart__votes">
          ${question && html`<p class="chart__question" dir="auto">${question}</p>`}
          <${Key} people=${people} />
          <ol class="chart__options" data-many=${options.length >= MANY_OPTIONS}>
            ${options.map((option) => html`<${Option} key=${option.id} option=${option} most=${most} />`)}
          </ol>
        </div>
        <div class="chart__words">
          <${Moves} voted=${voted} shown=${MOVES[room]} />
          ${children}
        </div>
      </div>
    </section>
  `;
}

/** @param {{people: number[]}} props */
function Key({ people }) {
  const [one] = people;
  if (people.length === 1) return html`<p class="chart__key">${tn("{n} vote", "{n} votes", one)}</p>`;
  return html`
    <p class="chart__key" aria-hidden="true">
      <span class="chart__sort"><i class="chart__bar" data-vote="before"></i>${before()}</span>
      <span class="chart__sort"><i class="chart__bar" data-vote="after"></i>${after()}</span>
    </p>
  `;
}

const before = () => t("Before the talk");
const after = () => t("After the talk");

/** @param {{option: Voted["options"][number], most: number}} props */
function Option({ option: { letter, text, also, counts }, most }) {
  const names = counts.length > 1 ? [before(), after()] : [undefined];
  return html`
    <li class="chart__option">
      <b class="chart__letter">${letter}</b>
      <div class="chart__text">
        <p dir="auto">${text}</p>
        ${also && html`<p class="also" dir="auto">${also}</p>`}
      </div>
      <ul class="chart__bars">
        ${counts.map((count, vote) => html`
          <li class="chart__row" key=${vote}>
            ${names[vote] && html`<span class="unseen">${names[vote]}</span>`}
            <i class="chart__bar" data-vote=${vote === counts.length - 1 ? "after" : "before"}
              style=${{ flexGrow: count / most }}></i>
            <b class="chart__count">${count}</b>
            <i class="chart__rest" style=${{ flexGrow: 1 - count / most }}></i>
          </li>
        `)}
      </ul>
    </li>
  `;
}

/** @param {{voted: Voted, shown: number}} props */
function Moves({ voted: { moves, kept, people }, shown }) {
  if (people.length < 2 || moves.length + kept === 0) return null;
  if (moves.length === 0) return html`<ul class="chart__moves"><li>${t("Everybody kept their answer")}</li></ul>`;
  const others = moves.slice(shown).reduce((sum, { n }) => sum + n, 0);
  return html`
    <ul class="chart__moves">
      ${moves.slice(0, shown).map(({ from, to, n }) => html`
        <li key=${from + to}>${tn("{n} went from {from} to {to}", "{n} went from {from} to {to}", n, { from, to })}</li>
      `)}
      ${others > 0 && html`<li>${tn("{n} more went elsewhere", "{n} more went elsewhere", others)}</li>`}
      ${kept > 0 && html`<li class="chart__kept">${tn("{n} kept their answer", "{n} kept their answer", kept)}</li>`}
    </ul>
  `;
}
