/** Who waits at the door, and the ways to let them in or send them away. */

import { html } from "../html.js";
import { Person } from "../parts/name.js";
import { inOrder } from "../order.js";
import { isolated, t } from "../words.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";
import { BlockStudent, RemoveStudent } from "./remove-student.js";

/** @typedef {import("../protocol.js").AtDoor} Waiting */

const LONGEST_S = 600;

/** @param {{most?: number, brief?: boolean}} props brief: without what is rarely done */
export function WaitingList({ most = Infinity, brief = false }) {
  const waiting = inOrder(useConsole().teacher.door).slice(0, most);
  return html`
    <ul class="held__list">
      ${waiting.map(([id, one]) => html`
        <li class="held__name" key=${id}>
          <${Person} name=${one.name} picture=${one.picture} />
          <span class="soft">${whyDoubted(one)}</span>
          <${OrderButton} order=${{ type: "Admit", students: [id] }} aria-label=${t("Let {name} in", { name: isolated(one.name) })}>
            ${t("Let in")}
          <//>
          ${!brief && html`<${RemoveStudent} id=${id} name=${one.name} /><${BlockStudent} id=${id} name=${one.name} />`}
        </li>
      `)}
    </ul>
  `;
}

/** @param {Waiting} one */
function whyDoubted({ again, held }) {
  return [...(again ? [t("was removed before")] : []), ...(held ? [t("doubtful name")] : [])].join(" · ");
}

/** All who wait now: not those who come while the teacher is pressing. */
export function LetAllIn() {
  const { teacher } = useConsole();
  const students = inOrder(teacher.door).map(([id]) => id);
  return html`<${OrderButton} order=${{ type: "Admit", students }} possible=${students.length > 0}>${t("Let all in")}<//>`;
}

/** One tap, and nobody waits; they may come back and wait again. */
export function ClearDoor() {
  const order = { type: "RemoveRecent", seconds: LONGEST_S, at_door: true };
  return html`<${OrderButton} order=${order} possible=${useConsole().teacher.desk.at_door > 0}>${t("Send all away")}<//>`;
}
