import { html } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { Person } from "../parts/name.js";
import { inOrder } from "../order.js";
import { isolated, t } from "../words.js";
import { useConsole } from "./context.js";
import { presenceWord } from "./people.js";
import { openSheet, Sheet } from "./sheet.js";
import { hereAway } from "./thinking.js";

/** Everybody in the room; a name opens what that student wrote. */
export function ClassList() {
  const { teacher } = useConsole();
  const students = inOrder(teacher.students);
  return html`
    <${Sheet} title=${t("Class list")} note=${hereAway(teacher.desk.here, teacher.desk.away)}>
      ${students.length === 0 && html`<p class="soft">${t("Nobody is here yet")}</p>`}
      <ul class="class-list">
        ${students.map(([id, student]) => html`
          <li class="class-list__row" key=${id} data-presence=${student.presence}>
            <button type="button" class="class-list__name" onClick=${() => openSheet({ kind: "student", id })}>
              <${Person} name=${student.name} picture=${student.picture} />
            </button>
            <span class="class-list__state">${student.held ? t("waits for you") : presenceWord(student)}</span>
            <${RemoveStudent} id=${id} name=${student.name} />
          </li>
        `)}
      </ul>
    <//>
  `;
}

/** @param {{id: string, name: string}} props */
export function RemoveStudent({ id, name }) {
  const { presses } = useConsole();
  return html`
    <${Confirm}
      ask=${t("Remove {name}?", { name: isolated(name) })} yes=${t("Remove")}
      aria-label=${t("Remove {name}", { name: isolated(name) })}
      onYes=${() => presses.press({ type: "RemoveStudent", student: id })}
    >${t("Remove")}<//>
  `;
}
