/** What changes on a student's screen, for ears: each in a place that is always there, since only those are heard. */

import { html, useMemo, useRef } from "../html.js";
import { phaseNow } from "../lesson.js";
import { phaseInWords } from "../parts/phase-spoken.js";
import { isolated, t } from "../words.js";
import { newsOf } from "./notices.js";
import { partnersOf } from "./partners.js";
import { isBoxInUse } from "./seen.js";

/**
 * The phase, once, whenever another begins; to whoever is writing, that nothing is lost.
 *
 * @param {object} props
 * @param {import("../protocol.js").Everyone} props.everyone
 * @param {string} props.place a phase, the lobby or the end
 */
export function PhaseSpoken({ everyone, place }) {
  const first = useRef(place);
  const kind = phaseNow(everyone)?.kind;
  const { stage } = everyone.room;
  const writes = useMemo(isBoxInUse, [place]);
  const isNews = first.current !== place;
  if (isNews) first.current = "";
  return html`<p class="unseen" role="status">${isNews && (writes ? newsOf(kind) : words())}</p>`;

  function words() {
    if (stage === "ended") return t("The lesson is over.");
    return kind ? phaseInWords(kind) : t("The lobby is open.");
  }
}

/**
 * How it stands with each partner, and whether the teacher reads along.
 *
 * @param {object} props
 * @param {import("../protocol.js").Group | undefined} props.group the one that I talk with now
 * @param {import("../protocol.js").Me} props.me
 * @param {boolean} props.inChat
 */
export function PartnersSpoken({ group, me, inChat }) {
  const partners = group ? partnersOf(group, me.id) : [];
  return html`
    ${partners.map(([id, member]) => html`
      <p key=${id} class="unseen" role="status">${stateInWords(member, inChat)}</p>
    `)}
    <p key="teacher" class="unseen" role="status">${group?.talk.teacher_here && t("Your teacher is here.")}</p>
  `;
}

/**
 * @param {import("../protocol.js").Member} member
 * @param {boolean} inChat face to face, a screen that has gone dark is no news
 */
function stateInWords({ name: given, presence, ready }, inChat) {
  const name = isolated(given ?? t("a classmate"));
  if (presence === "away") return t("{name} is away", { name });
  if (presence === "reconnecting" && inChat) return t("{name} is reconnecting", { name });
  return ready ? `${name}: ${t("done")}` : "";
}

/**
 * What has become of what is mine: my thought, my hand, my cards.
 *
 * @param {{student: import("../protocol.js").Student, phase: string}} props
 */
export function MineSpoken({ student, phase }) {
  const { me, thoughts, cards } = student;
  const hand = useRef(me.hand);
  if (me.hand) hand.current = true;
  const up = Object.values(cards ?? {}).filter(({ state }) => state === "up").length;
  const first = useRef(up);
  return html`
    <p class="unseen" role="status">${thoughts?.[phase]?.finished && t("You handed in")}</p>
    <p class="unseen" role="status">
      ${me.hand ? t("Your teacher will come by.") : hand.current && t("Your hand is down.")}
    </p>
    <p class="unseen" role="status">
      ${up > first.current && html`<span key=${up}>${t("Your card is on the board.")}</span>`}
    </p>
  `;
}
