import { html } from "../html.js";
import { Person } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";
import { RemoveStudent } from "./class-list.js";
import { useConsole } from "./context.js";
import { presenceWord } from "./people.js";
import { openSheet, Sheet } from "./sheet.js";
import { Button } from "../parts/button.js";
import { ThoughtWords } from "./thought.js";

/**
 * One student: every thought in full.
 *
 * @param {{id: string}} props
 */
export function StudentSheet({ id }) {
  const { everyone, teacher } = useConsole();
  const student = teacher.students?.[id];
  if (!student) return html`<${Sheet} title=${t("This student has left the room.")} />`;
  const thoughts = inOrder(teacher.thoughts).filter(([, thought]) => thought.student === id);
  const { group } = student;
  return html`
    <${Sheet}
      title=${html`<${Person} name=${student.name} picture=${student.picture} />`} note=${presenceWord(student)}
    >
      ${thoughts.length === 0 && html`<p class="soft">${t("No thought has been handed in yet.")}</p>`}
      ${thoughts.map(([key, thought]) => html`
        <div class="card student__thought" key=${key}>
          <p class="card__title" dir="auto">${everyone.phases[thought.phase]?.question}</p>
          <p class="card__words"><${ThoughtWords} thought=${thought} /></p>
        </div>
      `)}
      <div class="desk__row desk__row--quiet">
        ${group !== undefined && html`
          <${Button} onClick=${() => openSheet({ kind: "group", id: group })}>${t("Open their group")}<//>
        `}
        <${RemoveStudent} id=${id} name=${student.name} />
      </div>
    <//>
  `;
}
