/** The board on paper: questions, votes and cards, and nobody's name. Seen by the printer alone. */

import { html } from "../html.js";
import { letterOf } from "../lesson.js";
import { inOrder } from "../order.js";
import { locale, t } from "../words.js";
import { useConsole } from "./context.js";
import { votesIn } from "./votes.js";

/** @typedef {import("../protocol.js").PhasePlanned} PhasePlanned */

export function Keepsake() {
  const { line, everyone } = useConsole();
  const rounds = [...new Set(inOrder(everyone.phases).map(([, { round }]) => round))];
  const today = new Date(line.clock.now()).toLocaleDateString(locale(), { dateStyle: "long" });
  return html`
    <main class="keepsake">
      <h1 class="keepsake__foot">Elbow Room<span>${t("Our board, {date}", { date: today })}</span></h1>
      ${rounds.map((round) => html`<${RoundKept} key=${round} round=${round} />`)}
    </main>
  `;
}

/** @param {{round: number}} props */
function RoundKept({ round }) {
  const { everyone, teacher } = useConsole();
  const phases = inOrder(everyone.phases).filter(([, phase]) => phase.round === round);
  const asked = phases.filter(([, { kind, task }]) => kind === "think" && task.type === "choice").map(([id]) => id);
  const { question, also } = phases[0][1];
  const cards = inOrder(everyone.cards).filter(([, card]) => everyone.phases[card.phase]?.round === round);
  const showsChart = asked.length > 0 && (teacher.desk.shows_chart ?? true);
  return html`
    <section class="keepsake__round">
      <h2 dir="auto">${question}</h2>
      ${also && html`<p dir="auto">${also}</p>`}
      ${showsChart && html`<${ChartKept} asked=${asked} />`}
      <ul class="keepsake__cards">
        ${cards.map(([id, card]) => html`<li key=${id} class="keepsake__card" dir="auto">${card.text}</li>`)}
      </ul>
    </section>
  `;
}

/** @param {{asked: string[]}} props the think phases of one round with choices, in order */
function ChartKept({ asked }) {
  const { everyone, teacher } = useConsole();
  const options = inOrder(everyone.phases[asked[0]].task.options);
  const votes = asked.map((phase) => Object.values(votesIn(everyone, teacher, phase)));
  return html`
    <table class="keepsake__chart">
      ${asked.length > 1 && html`
        <thead>
          <tr><td></td>${asked.map((phase, place) => html`<th scope="col" key=${phase}>${place === 0 ? t("before the talk") : t("after the talk")}</th>`)}</tr>
        </thead>
      `}
      <tbody>
        ${options.map(([id, { text }], option) => html`
          <tr key=${id}>
            <th scope="row" dir="auto">${letterOf(option)} ${text}</th>
            ${votes.map((chosen, place) => html`
              <td key=${asked[place]}><${Bar} count=${chosen.filter((each) => each === option).length} all=${chosen.length} /></td>
            `)}
          </tr>
        `)}
      </tbody>
    </table>
  `;
}

/** @param {{count: number, all: number}} props */
function Bar({ count, all }) {
  const share = all === 0 ? 0 : (100 * count) / all;
  return html`<span class="keepsake__count">${count}</span><span class="keepsake__bar" style=${{ inlineSize: `${share}%` }}></span>`;
}
