import { html } from "../html.js";
import { t } from "../words.js";
import { Switch } from "./switch.js";
import { Trust } from "./trust.js";

/**
 * How far what this student writes goes: to the others, and to the board.
 *
 * @param {{id: string, student: import("../protocol.js").StudentSeen}} props
 */
export function StudentWords({ id, student }) {
  const { muted = false } = student;
  return html`
    <section class="ways">
      <div class="ways__row">
        <${Switch} on=${muted} order=${{ type: "Mute", student: id, muted: !muted }}>${t("Mute")}<//>
        <span class="soft">${t("Muted, a student writes to you alone.")}</span>
      </div>
      <div class="ways__row" role="group" aria-label=${t("Cards of this student")}>
        <span>${t("Cards of this student")}</span>
        <${Trust} id=${id} student=${student} />
      </div>
    </section>
  `;
}
