import { facts } from "../facts.js";
import { html } from "../html.js";
import { TextArea } from "../parts/field.js";
import { t, tn } from "../words.js";
import { wordsKey } from "./words-key.js";
import { lastAnswer } from "./last-answer.js";
import { useWordsHere } from "./words-kept.js";

const { INSIGHT_CHARS } = facts.limits;
/** What a cut may leave of an emoji at the end. */
const HALF_A_LETTER = /[\uD800-\uDBFF]$/;

/**
 * One thing for the wall.
 *
 * @param {import("./lesson.js").LessonProps} props
 */
export function InsightBox({ line, everyone, student, phase, order }) {
  const [text, setText, putBack] = useWordsHere(wordsKey(line.code, student.me.id, "insight", phase));
  const answer = lastAnswer(line, everyone, student, phase).slice(0, INSIGHT_CHARS).replace(HALF_A_LETTER, "");
  const isPosted = Object.values(student.cards ?? {}).some((card) => card.text === answer);
  const left = student.me.insights_left;
  if (left === 0) return html`<p class="soft">${t("You have shared. Thank you! Now read what the others found.")}</p>`;

  async function post() {
    const words = text.trim();
    if (words === "") return;
    setText("");
    if (!(await order({ type: "PostInsight", phase, text: words }))) putBack(words);
  }

  const hint = html`
    <span class="reader">${t("Your teacher reads it first. Then the class sees it, without your name.")}</span>
    <span class="counter" aria-label=${t("Letters left")}>${INSIGHT_CHARS - text.length}</span>
  `;
  return html`
    <section class="insight">
      <${TextArea} label=${t("What should the class hear?")} value=${text} maxlength=${INSIGHT_CHARS} hint=${hint}
        onInput=${(/** @type {any} */ event) => setText(event.currentTarget.value)} />
      ${answer && text === "" && !isPosted && html`
        <button type="button" class="offer" onClick=${() => setText(answer)}>
          <strong>${t("Use our answer")}</strong> <span class="offer__words" dir="auto">${answer}</span>
        </button>
      `}
      <div class="insight__row">
        <span class="soft">${left < 2 ? tn("{n} card left", "{n} cards left", left) : ""}</span>
        <button type="button" class="button button--primary" aria-disabled=${text.trim() === ""} onClick=${post}>
          ${t("Put on the board")}
        </button>
      </div>
    </section>
  `;
}
