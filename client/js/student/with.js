import { html } from "../html.js";
import { Icon } from "../parts/icon.js";
import { Person } from "../parts/name.js";
import { t } from "../words.js";
import { partnersOf } from "./partners.js";

/**
 * "You are with Maya", and how it came about when it was not so from the beginning.
 *
 * @param {{group: import("../protocol.js").Group, me: import("../protocol.js").Me}} props
 */
export function With({ group, me }) {
  const partners = partnersOf(group, me.id);
  return html`
    <section class="with" aria-live="polite">
      <h1 class="with__title" tabindex="-1">
        <span class="with__lead">${me.moved ? movedWords(me.moved) : t("You are with")}</span>
        ${partners.map(([id, member]) => html`
          <span key=${id} class="with__partner">
            <${Person} name=${member.name} picture=${member.picture} /> <small class="with__state">${stateOf(member)}</small>
          </span>
        `)}
      </h1>
      ${group.talk.teacher_here && html`<p class="with__teacher" role="status">${t("Your teacher is here.")}</p>`}
    </section>
  `;
}

/** @param {NonNullable<import("../protocol.js").Me["moved"]>} moved */
function movedWords(moved) {
  if (moved === "late") return t("Welcome! You are with");
  if (moved === "rejoined") return t("Welcome back! You are with");
  if (moved === "left_behind") return t("Your partner left. Now you are with");
  return t("Somebody has joined you. You are with");
}

/** @param {import("../protocol.js").Member} member */
function stateOf(member) {
  if (member.presence === "reconnecting") return t("is reconnecting…");
  if (member.presence === "away") return t("is away");
  return member.ready ? html`<${Icon} name="check" /> ${t("done")}` : "";
}
