import { html } from "../html.js";
import { Question } from "./question.js";
import { ReadAloud } from "./read-aloud.js";

/**
 * What the teacher asks, in one language or two, and a voice for it where the device has one.
 *
 * @param {object} props
 * @param {import("../protocol.js").PhasePlanned | undefined} props.planned
 * @param {boolean} [props.small] something else is the title of this screen
 */
export function Asked({ planned, small = false }) {
  const question = planned?.question ?? "";
  return html`
    <div class="asked">
      <div class="asked__words">
        ${small ? html`<p class="pair__question" dir="auto">${question}</p>` : html`<${Question} text=${question} />`}
        <${Also} text=${planned?.also} />
      </div>
      <${ReadAloud} planned=${planned} />
    </div>
  `;
}

/** @param {{text: string | undefined}} props the same in the second language */
export function Also({ text }) {
  return text ? html`<p class="also" dir="auto">${text}</p>` : null;
}
