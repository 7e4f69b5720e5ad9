import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t, tn, tx } from "../words.js";
import { nameIn } from "./partners.js";
import { ThoughtCard } from "./thought-card.js";
import { withNames } from "./with-names.js";

/**
 * A talk that is over, to be read again.
 *
 * @param {import("./talks.js").Talk & {me: string, phases: import("../protocol.js").Everyone["phases"]}} props
 */
export function TalkKept({ group, thoughts, answerNow, me, phases }) {
  return html`
    ${thoughts.map(([id, thought]) => html`
      <${ThoughtCard} key=${id} title=${tx("{name} thought", { name: html`<${Name} name=${nameIn(group, id)} />` })}
        thought=${thought} options=${phases[thought.phase]?.task.options} />
    `)}
    <${SaidKept} group=${group} me=${me} answerNow=${answerNow} />
  `;
}

/**
 * What a group wrote and said together.
 *
 * @param {object} props
 * @param {import("../protocol.js").Group | undefined} props.group
 * @param {string} props.me
 * @param {string} [props.answerNow] of the group that came after: an answer that went on there is not shown twice
 */
export function SaidKept({ group, me, answerNow = "" }) {
  const messages = inOrder(group?.messages);
  if (!group) return null;
  const others = inOrder(group.members).filter(([id]) => id !== me);
  return html`
    ${!answerNow.includes(group.answer.text) && html`
      <article class="card our-answer" data-phase="pair">
        <h3 class="card__title">${t("Our answer")} · ${withNames(others)}</h3>
        <p class="card__words" dir="auto">${group.answer.text}</p>
      </article>
    `}
    ${messages.length > 0 && html`
      <details class="card talk-kept">
        <summary>${tn("What we said: {n} message", "What we said: {n} messages", messages.length)}</summary>
        <ul>${messages.map(([key, { by, text }]) => html`
          <li key=${key}><strong>${speaker(group, by, me)}</strong> <span dir="auto">${text}</span></li>
        `)}</ul>
      </details>
    `}
  `;
}

/**
 * @param {import("../protocol.js").Group} group
 * @param {string} by
 * @param {string} me
 */
function speaker(group, by, me) {
  if (by === "teacher") return t("Your teacher");
  if (by === me) return t("You");
  return html`<${Name} name=${nameIn(group, by)} />`;
}
