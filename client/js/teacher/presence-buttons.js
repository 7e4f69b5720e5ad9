/** The teacher's word on who is there. */

import { html } from "../html.js";
import { isolated, t } from "../words.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";
import { Switch } from "./switch.js";

/** @typedef {import("../protocol.js").StudentSeen} StudentSeen */

/**
 * @param {{id: string, student: StudentSeen, brief?: boolean}} props brief: where the name stands beside it
 */
export function AwayButton({ id, student, brief = false }) {
  const back = student.marked_away ?? false;
  const name = isolated(student.name);
  const spoken = back ? t("{name} is back", { name }) : t("Mark {name} as away", { name });
  const { talk } = useConsole().everyone.room;
  // Whose phone is silent comes back with it; who put a phone away to talk does not.
  const isSilent = talk === "chat" && student.presence === "reconnecting";
  const order = { type: "MarkAway", students: [id], ...(back ? { away: false } : isSilent && { until_back: true }) };
  return html`
    <${OrderButton} order=${order} aria-label=${brief ? spoken : undefined}>
      ${brief ? (back ? t("Is back") : t("Away")) : spoken}
    <//>
  `;
}

/** @param {{id: string, student: StudentSeen}} props */
export function RemoteButton({ id, student }) {
  const remote = student.remote ?? false;
  return html`
    <${Switch} on=${remote} order=${{ type: "MarkRemote", student: id, remote: !remote }}>${t("Not in the classroom")}<//>
  `;
}

/**
 * Whether nobody counts as away before the teacher says so.
 *
 * @param {import("./context.js").Console} known
 */
export function teacherSaysWhoIsAway({ everyone, teacher }) {
  return everyone.room.talk === "aloud" || teacher.desk.grace_s === undefined;
}
