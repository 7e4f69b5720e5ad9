import { html } from "../html.js";
import { spotlitCard } from "../lesson.js";
import { Icon } from "../parts/icon.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";
import { Asked } from "./asked.js";
import { BoardCards } from "./board-cards.js";
import { ChartWords } from "./chart-words.js";
import { InsightBox } from "./insight-box.js";
import { NotMe } from "./not-me.js";

/** @param {import("./lesson.js").LessonProps} props */
export function Share(props) {
  const { everyone, student, phase, order } = props;
  const round = everyone.phases[phase]?.round;
  const above = [everyone.room.spotlight ?? "", ...Object.keys(student.cards ?? {})];
  return html`
    <main class="lesson__main share">
      <${Asked} planned=${everyone.phases[phase]} />
      <${Spotlight} everyone=${everyone} />
      <${InsightBox} ...${props} />
      <${MyCards} cards=${student.cards} phase=${phase} />
      ${round !== undefined && html`<${ChartWords} everyone=${everyone} round=${round} />`}
      <${BoardCards} everyone=${everyone} round=${round} but=${above} />
      <${NotMe} me=${student.me} order=${order} />
    </main>
  `;
}

/** @param {{everyone: import("../protocol.js").Everyone}} props the card that everybody looks at now */
function Spotlight({ everyone }) {
  const card = spotlitCard(everyone);
  if (!card) return null;
  return html`
    <section class="spotlight" aria-label=${t("On the board now")}>
      <h2 class="card__title">${t("On the board now")}</h2>
      <p class="spotlight__words" dir="auto">${card.text}</p>
    </section>
  `;
}

/** @param {{cards: import("../protocol.js").Student["cards"], phase: string}} props */
function MyCards({ cards, phase }) {
  const mine = inOrder(cards).filter(([, card]) => card.phase === phase);
  if (mine.length === 0) return null;
  return html`
    <section class="cards">
      <h2>${t("From you")}</h2>
      <ul>${mine.map(([id, card]) => html`
        <li key=${id} class="card" data-state=${card.state}>
          <p class="card__words" dir="auto">${card.text}</p>
          <p class="card__title">${stateWords(card)}</p>
        </li>
      `)}</ul>
    </section>
  `;
}

/** @param {import("../protocol.js").MyCard} card */
function stateWords({ state, mine }) {
  const from = mine ? "" : `${t("from your group")} · `;
  if (state === "up") return html`${from}<${Icon} name="check" /> ${t("on the board")}`;
  if (state === "hidden") return html`${from}${t("not on the board")}`;
  return html`${from}<${Icon} name="clock" /> ${t("waiting for your teacher")}`;
}
