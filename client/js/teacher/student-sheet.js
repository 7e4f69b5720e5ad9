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
import { SetAside } from "./set-aside.js";
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
          ${thought.text && html`
            <p class="open-group__aside small-buttons">
              <${SetAside} order=${{ type: "SetAside", what: "thought", student: id, phase: thought.phase }} />
            </p>
          `}
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
      </div>
      <${StudentWords} id=${id} student=${student} />
      <${StudentName} id=${id} student=${student} />
      <${ExtraTime} id=${id} />
      <${OutOfRoom} id=${id} name=${student.name} />
    <//>
  `;
}

/** @param {{id: string, name: string}} props */
function OutOfRoom({ id, name }) {
  return html`
    <section class="ways">
      <h3 class="ways__title">${t("Out of this room")}</h3>
      <div class="ways__row">
        <${RemoveStudent} id=${id} name=${name} />
        <${BlockStudent} id=${id} name=${name} />
        <${RedactStudent} id=${id} name=${name} />
      </div>
      <p class="soft">${t("Removed, a student may ask to come in again; blocked, not with this device.")}</p>
    </section>
  `;
}
