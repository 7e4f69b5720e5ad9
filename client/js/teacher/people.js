import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { isolated, t } from "../words.js";

/** @typedef {import("../protocol.js").Teacher} Teacher */

/**
 * @param {Teacher} teacher
 * @param {string} id a student's, or `teacher`
 * @returns {string}
 */
export function nameOf(teacher, id) {
  return id === "teacher" ? t("You") : (teacher.students?.[id]?.name ?? t("somebody who left"));
}

/**
 * "Amara + Ben", where there can be no element.
 *
 * @param {Teacher} teacher
 * @param {string[]} ids
 * @returns {string}
 */
export function namesOf(teacher, ids) {
  return ids.map((id) => isolated(nameOf(teacher, id))).join(" + ");
}

/**
 * "Kofi + Elif".
 *
 * @param {{teacher: Teacher, ids: string[]}} props
 */
export function Names({ teacher, ids }) {
  return html`
    <span class="names">
      ${ids.map((id, place) => html`${place > 0 && " + "}<${Name} key=${id} name=${nameOf(teacher, id)} />`)}
    </span>
  `;
}

/**
 * How somebody is there, in one word.
 *
 * @param {import("../protocol.js").StudentSeen} student
 * @returns {string}
 */
export function presenceWord(student) {
  if (student.presence === "away") return t("away");
  if (student.presence === "reconnecting") return t("reconnecting");
  if (student.ready) return t("ready");
  return student.writing ? t("writing") : t("here");
}
