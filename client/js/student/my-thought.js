import { html } from "../html.js";
import { t } from "../words.js";
import { thinkBefore } from "./think-phases.js";
import { ThoughtCard } from "./thought-card.js";

/**
 * What I thought before this talk, and the button that shows it when it was not finished in time.
 *
 * @param {object} props
 * @param {import("../protocol.js").Everyone} props.everyone
 * @param {import("../protocol.js").Student} props.student
 * @param {string} props.phase the talk's
 * @param {import("./lesson.js").Order} props.order
 */
export function MyThought({ everyone, student, phase, order }) {
  const think = thinkBefore(everyone, phase);
  const thought = think ? student.thoughts?.[think] : undefined;
  if (!think || !thought) return null;
  return html`
    <${ThoughtCard} title=${t("You thought")} thought=${thought} options=${everyone.phases[think]?.task.options}>
      ${!thought.shown && html`
        <div class="thought-card__hidden">
          <span class="soft">${t("Not finished, so your partner cannot see it yet.")}</span>
          <button type="button" class="button" onClick=${() => order({ type: "ShowThought", phase: think })}>
            ${t("Show")}
          </button>
        </div>
      `}
    <//>
  `;
}
