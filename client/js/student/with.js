import { html } from "../html.js";
import { Icon } from "../parts/icon.js";
import { Person } from "../parts/name.js";
import { t } from "../words.js";
import { movedWords } from "./moved.js";
import { partnersOf } from "./partners.js";
import { isBeside, placeIn } from "./way.js";

/**
 * "You are with Maya" (ears are told by MovedSpoken and PartnersSpoken), how it came about when it was not so from the beginning, and where to look for her.
 *
 * @param {object} props
 * @param {import("../protocol.js").Group} props.group
 * @param {import("../protocol.js").Me} props.me
 * @param {import("./way.js").Way} props.way
 */
export function With({ group, me, way }) {
  const partners = partnersOf(group, me.id);
  const isToFind = way === "aloud" && partners.every(([, member]) => !isBeside(member, me) && !placeIn(group, member));
  return html`
    <section class="with" data-way=${way}>
      <h1 class="with__title" tabindex="-1">
        <span class="with__lead">${isToFind && !me.moved ? t("Look for") : movedWords(me.moved)}</span>
        ${partners.map(([id, member]) => html`
          <span key=${id} class="with__partner">
            <${Person} name=${member.name} picture=${member.picture} />
            ${way === "aloud" && html`<${Where} beside=${isBeside(member, me)} place=${placeIn(group, member)} />`}
            <small class="with__state">${stateOf(member, way)}</small>
          </span>
        `)}
      </h1>
      ${group.talk.teacher_here && html`<p class="with__teacher">${t("Your teacher is here.")}</p>`}
    </section>
  `;
}

/** @param {{beside: boolean, place: string | undefined}} props */
function Where({ beside, place }) {
  if (beside) return html`<span class="with__where">${t("here beside you")}</span>`;
  return place ? html`<span class="with__where" dir="auto">${place}</span>` : null;
}

/**
 * @param {import("../protocol.js").Member} member
 * @param {import("./way.js").Way} way
 */
function stateOf(member, way) {
  if (member.presence === "away") return t("is away");
  // Face to face, a screen that has gone dark is no news.
  if (member.presence === "reconnecting" && way === "chat") return t("is reconnecting…");
  return member.ready ? html`<${Icon} name="check" /> ${t("done")}` : "";
}
