import { html } from "../html.js";
import { Person } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";
import { stateOf } from "./class-list.js";
import { useConsole } from "./context.js";
import { ExtraTime } from "./extra-time.js";
import { HandButton } from "./hand-button.js";
import { MoveButton } from "./move-sheet.js";
import { AwayButton, RemoteButton } from "./presence-buttons.js";
import { RedactStudent } from "./redact-student.js";
import { BlockStudent, RemoveStudent } from "./remove-student.js";
import { opens, Sheet } from "./sheet.js";
import { StudentName } from "./student-name.js";
import { StudentWords } from "./student-words.js";
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
      title=${html`<${Person} name=${student.name} picture=${student.picture} />`} note=${stateOf(student, teacher)}
    >
      ${thoughts.length === 0 && html`<p class="soft">${t("No thought has been handed in yet.")}</p>`}
      ${thoughts.map(([key, thought]) => html`
        <div class="card student__thought" key=${key}>
          <p class="card__title" dir="auto">${everyone.phases[thought.phase]?.question}</p>
          <p class="card__words"><${ThoughtWords} thought=${thought} /></p>
        </div>
      `)}
      <div class="ways__row">
        ${student.hand && html`<${HandButton} ids=${[id]} />`}
        ${group !== undefined && html`
          <${Button} ...${opens({ kind: "group", id: group })}>${t("Open their group")}<//>
        `}
        <${MoveButton} id=${id} />
        <${AwayButton} id=${id} student=${student} />
        <${RemoteButton} id=${id} student=${student} />
        <${RemoveStudent} id=${id} name=${student.name} />
        <${BlockStudent} id=${id} name=${student.name} />
      </div>
      <${StudentName} id=${id} student=${student} />
      <${StudentWords} id=${id} student=${student} />
      <${ExtraTime} id=${id} />
      <${RedactStudent} id=${id} name=${student.name} />
    <//>
  `;
}
