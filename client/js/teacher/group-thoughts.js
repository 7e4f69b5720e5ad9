import { html } from "../html.js";
import { inOrder } from "../order.js";
import { Person } from "../parts/name.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { MoveButton } from "./move-sheet.js";
import { nameOf } from "./people.js";
import { SetAside } from "./set-aside.js";
import { thoughtsIn, ThoughtWords } from "./thought.js";

/** @typedef {import("../protocol.js").Group} Group */

/**
 * What each member thought alone.
 *
 * @param {{group: Group}} props
 */
export function GroupThoughts({ group }) {
  const { teacher } = useConsole();
  return html`
    <h3 class="open-group__title">${t("Thought alone")}</h3>
    <ul class="open-group__thoughts">
      ${inOrder(group.members).map(([student, member]) => html`
        <li class="card" key=${student}>
          <div class="open-group__who small-buttons">
            <p class="card__title"><${Person} name=${nameOf(teacher, student)} picture=${member.picture} />
              ${!member.in_group && html` <span class="mark-word">${t("was here")}</span>`}
              ${teacher.students?.[student]?.muted && html` <span class="mark-word">${t("muted")}</span>`}</p>
            ${member.in_group && html`<${MoveButton} id=${student} brief />`}
          </div>
          <${Thought} group=${group} student=${student} />
        </li>
      `)}
    </ul>
  `;
}

/** @param {{group: Group, student: string}} props */
function Thought({ group, student }) {
  const { teacher } = useConsole();
  const thought = group.thoughts?.[student];
  if (!thought) return html`<p class="card__words"><span class="soft">${t("nothing yet")}</span></p>`;
  // What lies aside the group does not have; the teacher's own view says so.
  const { aside = false } = thoughtsIn(teacher, thought.phase)[student] ?? {};
  if (aside) return html`<p class="card__words soft">${t("Set aside for care.")}</p>`;
  const order = { type: "SetAside", what: "thought", student, phase: thought.phase };
  return html`
    <p class="card__words"><${ThoughtWords} thought=${thought} /></p>
    ${thought.text && html`<p class="open-group__aside small-buttons"><${SetAside} order=${order} /></p>`}
  `;
}
