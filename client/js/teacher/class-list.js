import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { Picture } from "../parts/picture.js";
import { inOrder } from "../order.js";
import { isolated, t } from "../words.js";
import { hereAway } from "./area-head.js";
import { useConsole } from "./context.js";
import { HandButton } from "./hand-button.js";
import { extraInWords } from "./extra-time.js";
import { listed } from "./listed.js";
import { presenceWord } from "./people.js";
import { AwayButton } from "./presence-buttons.js";
import { SheetButton } from "./sheet-button.js";
import { opens, Sheet } from "./sheet.js";

/** Everybody in the room; a name opens what that student wrote. */
export function ClassList() {
  const { teacher } = useConsole();
  const students = inOrder(teacher.students);
  return html`
    <${Sheet} title=${t("Class list")} note=${hereAway(teacher.desk.here, teacher.desk.away)} ways=${html`<${Ways} />`}>
      ${students.length === 0 && html`<p class="soft">${t("Nobody is here yet")}</p>`}
      <ul class="class-list">
        ${students.map(([id, student]) => html`
          <li class="class-list__row small-buttons" key=${id} data-presence=${student.presence}>
            <button type="button" class="class-list__name" ...${opens({ kind: "student", id })}>
              <${Picture} picture=${student.picture} />
              <span class="class-list__who">
                <${Name} name=${student.name} />
                <span class="class-list__state">${stateOf(student, teacher)}</span>
              </span>
            </button>
            ${student.hand && html`<${HandButton} ids=${[id]} />`}
            <${AwayButton} id=${id} student=${student} brief />
          </li>
        `)}
      </ul>
    <//>
  `;
}

/** What is settled for the whole class. */
function Ways() {
  return html`
    <${SheetButton} kind="gate">${t("Cards and chat")}<//>
    <${SheetButton} kind="talk">${t("How we talk")}<//>
    <${SheetButton} kind="file">${t("Class file")}<//>
  `;
}

/**
 * @param {import("../protocol.js").StudentSeen} student
 * @param {import("../protocol.js").Teacher} teacher
 * @returns {string} "here · table 3 · on one device with Leo"
 */
export function stateOf(student, teacher) {
  const besides = Object.values(teacher.students ?? {}).filter(
    (other) => other !== student && other.beside !== undefined && other.beside === student.beside,
  );
  const names = listed(besides.map(({ name }) => isolated(name)));
  return [
    ...(student.hand ? [t("hand up")] : []),
    ...(student.held ? [t("waits for you")] : []),
    ...(student.shown_as && !student.held ? [t("seen as {name}", { name: isolated(student.shown_as) })] : []),
    ...(student.held ? [] : [presenceWord(student)]),
    ...(student.asked ? [t("asked for another name")] : []),
    ...(student.muted ? [t("muted")] : []),
    ...(student.extra_s ? [extraInWords(student.extra_s)] : []),
    ...(student.remote ? [t("not in the classroom")] : []),
    ...(student.place ? [isolated(student.place)] : []),
    ...(names ? [t("on one device with {names}", { names })] : []),
  ].join(" · ");
}
