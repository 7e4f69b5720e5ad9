import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { t, tx } from "../words.js";
import { MyThought } from "./my-thought.js";
import { partnersOf } from "./partners.js";
import { ThoughtCard } from "./thought-card.js";

/**
 * What each of us thought alone: the partners' first, then mine.
 *
 * @param {object} props
 * @param {import("../protocol.js").Everyone} props.everyone
 * @param {import("../protocol.js").Student} props.student
 * @param {import("../protocol.js").Group} props.group
 * @param {string} props.phase
 * @param {import("./lesson.js").Order} props.order
 */
export function Thoughts({ everyone, student, group, phase, order }) {
  return html`
    <div class="thoughts">
      ${partnersOf(group, student.me.id).map(([id, { name }]) => html`
        <${TheirThought} key=${id} name=${name} thought=${group.thoughts?.[id]} phases=${everyone.phases} />
      `)}
      <${MyThought} everyone=${everyone} student=${student} phase=${phase} order=${order} />
    </div>
  `;
}

/**
 * @param {object} props
 * @param {string | undefined} props.name
 * @param {import("../protocol.js").MemberThought | undefined} props.thought
 * @param {import("../protocol.js").Everyone["phases"]} props.phases
 */
function TheirThought({ name, thought, phases }) {
  const who = html`<${Name} name=${name} />`;
  if (!thought) return null;
  if (thought.not_sure && !thought.text) {
    const words = tx("{name} is not sure yet and would like to hear yours first.", { name: who });
    return html`<p class="card thought-card">${words}</p>`;
  }
  if (!thought.finished && !thought.text && !thought.choice) {
    return html`<p class="card thought-card soft">${tx("{name} has not finished writing. Ask!", { name: who })}</p>`;
  }
  const options = phases[thought.phase]?.task.options;
  return html`<${ThoughtCard} title=${tx("{name} thought", { name: who })} thought=${thought} options=${options}>
    ${!thought.finished && html`<p class="soft">${t("not finished")}</p>`}
  <//>`;
}
