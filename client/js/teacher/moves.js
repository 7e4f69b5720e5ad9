import { html } from "../html.js";
import { letterOf } from "../lesson.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { movesBetween } from "./votes.js";

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {import("../protocol.js").Teacher} teacher
 * @param {string[]} phases of one round
 * @returns {string} how many chose something else; empty where nobody was asked, or answered, twice
 */
export function movesInWords(everyone, teacher, phases) {
  const moves = movesBetween(everyone, teacher, phases);
  if (!moves || moves.voted === 0) return "";
  const { changed, voted } = moves;
  return t("{changed} of {voted} chose something else after the talk", { changed, voted });
}

/**
 * Who changed to what between two votes, as a table.
 *
 * @param {{phases: string[]}} props of one round; nothing is shown where nobody was asked, or answered, twice
 */
export function Moves({ phases }) {
  const { everyone, teacher } = useConsole();
  const moves = movesBetween(everyone, teacher, phases);
  if (!moves || moves.voted === 0) return undefined;
  return html`
    <table class="moves">
      <caption class="unseen">${t("Who chose what before the talk, and after it")}</caption>
      <thead>
        <tr>
          <th scope="col">${t("before")}</th>
          ${moves.table.map((_, to) => html`<th scope="col" key=${to}>${t("then {letter}", { letter: letterOf(to) })}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${moves.table.map((row, from) => html`
          <tr key=${from}>
            <th scope="row">${letterOf(from)}</th>
            ${row.map((count, to) => html`<td key=${to} data-same=${to === from}>${count === 0 ? "–" : count}</td>`)}
          </tr>
        `)}
      </tbody>
    </table>
  `;
}
