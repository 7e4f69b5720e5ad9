import { html } from "../html.js";
import { t } from "../words.js";

/**
 * Somebody's thought, to be read.
 *
 * @param {object} props
 * @param {any} props.title
 * @param {{text?: string, choice?: string, not_sure?: boolean, finished: boolean}} props.thought
 * @param {{[id: string]: import("../protocol.js").Choice}} [props.options]
 * @param {any} [props.children]
 */
export function ThoughtCard({ title, thought, options, children }) {
  const chosen = thought.choice ? options?.[thought.choice]?.text : undefined;
  return html`
    <article class="card thought-card">
      <h2 class="card__title">${title}</h2>
      ${thought.not_sure && html`<p class="thought-card__not-sure">${t("Not sure yet")}</p>`}
      ${chosen && html`<p class="thought-card__choice" dir="auto">${chosen}</p>`}
      ${thought.text && html`<p class="card__words" dir="auto">${thought.text}</p>`}
      ${children}
    </article>
  `;
}
