import { html } from "../html.js";
import { t } from "../words.js";
import { lastAnswer } from "./last-answer.js";

/**
 * What we had answered before we came to this group, to bring along.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {import("../protocol.js").Everyone} props.everyone
 * @param {import("../protocol.js").Student} props.student
 * @param {string} props.phase the talk's
 */
export function AnswerBefore({ line, everyone, student, phase }) {
  const answer = lastAnswer(line, everyone, student, phase);
  if (!answer) return null;
  return html`
    <article class="card our-answer">
      <h2 class="card__title">${t("Your answer from before")}</h2>
      <p class="card__words" dir="auto">${answer}</p>
    </article>
  `;
}
