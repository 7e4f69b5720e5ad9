import { html } from "../html.js";
import { t } from "../words.js";
import { MyThought } from "./my-thought.js";
import { NotMe } from "./not-me.js";
import { Question } from "./question.js";

/**
 * Nobody to talk to just now: says what we wait for.
 *
 * @param {import("./lesson.js").LessonProps} props
 */
export function Alone({ everyone, student, phase, order }) {
  return html`
    <main class="lesson__main">
      <${Question} text=${t("You have no partner yet.")} />
      <p>${t("As soon as somebody is free, you two talk. Your teacher knows that you are waiting.")}</p>
      <p class="pair__question" dir="auto">${everyone.phases[phase]?.question}</p>
      <${MyThought} everyone=${everyone} student=${student} phase=${phase} order=${order} />
      <${NotMe} me=${student.me} order=${order} />
    </main>
  `;
}
