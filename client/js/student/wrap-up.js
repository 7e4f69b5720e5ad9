import { html } from "../html.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";
import { Also } from "./asked.js";
import { BoardCards } from "./board-cards.js";
import { ChartWords } from "./chart-words.js";
import { NotMe } from "./not-me.js";
import { PaperHead, PrintButton } from "./paper.js";
import { TalkKept } from "./talk-kept.js";
import { talksKept } from "./talks.js";
import { ThoughtCard } from "./thought-card.js";

/**
 * A page to keep: round by round what I thought, what we said, and what hung on the board.
 *
 * @param {import("./lesson.js").LessonProps} props
 */
export function WrapUp(props) {
  const { line, everyone, student, order } = props;
  const rounds = [...new Set(inOrder(everyone.phases).map(([, phase]) => phase.round))];
  return html`
    <main class="lesson__main wrap-up">
      <${PaperHead} line=${line} me=${student.me} />
      <h1 tabindex="-1">${t("That was it. Thank you!")}</h1>
      ${rounds.map((round) => html`<${Round} key=${round} ...${props} round=${round} many=${rounds.length > 1} />`)}
      <${PrintButton} />
      <${NotMe} me=${student.me} order=${order} />
    </main>
  `;
}

/**
 * In the order in which it came about.
 *
 * @param {import("./lesson.js").LessonProps & {round: number, many: boolean}} props
 */
function Round({ line, everyone, student, round, many }) {
  const phases = inOrder(everyone.phases).filter(([, phase]) => phase.round === round);
  const thought = phases.filter(([id]) => student.thoughts?.[id]).map(([id]) => id);
  const groups = inOrder(student.groups).filter(([, group]) => everyone.phases[group.phase]?.round === round);
  const talks = talksKept(groups.map(([id]) => line.store.group(id).value), student.me.id);
  return html`
    <section class="round">
      ${many && html`<p class="soft">${t("Question {n}", { n: round + 1 })}</p>`}
      <h2 class="round__question" dir="auto">${phases[0]?.[1].question}</h2>
      <${Also} text=${phases[0]?.[1].also} />
      ${phases.map(([id, { task }]) => html`
        ${thought.includes(id) && html`
          <${ThoughtCard} title=${titleOf(thought.indexOf(id), thought.length)} thought=${student.thoughts?.[id]}
            options=${task.options} />
        `}
        ${talks.filter(({ group }) => group.talk.phase === id).map((talk) => html`
          <${TalkKept} ...${talk} me=${student.me.id} phases=${everyone.phases} />
        `)}
      `)}
      <${ChartWords} everyone=${everyone} round=${round} />
      <${BoardCards} everyone=${everyone} round=${round} />
    </section>
  `;
}

/**
 * @param {number} place of a thought in its round
 * @param {number} many
 */
function titleOf(place, many) {
  if (many === 1) return t("You thought");
  if (place === 0) return t("You thought first");
  return place === many - 1 ? t("You think now") : t("Then you thought");
}
