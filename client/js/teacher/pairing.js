import { html, useRef, useSignal } from "../html.js";
import { t, tn } from "../words.js";
import { mostTalk, reasonToLook, urgency } from "./attention.js";
import { useConsole } from "./context.js";
import { GroupTile } from "./group-tile.js";
import { groupsIn } from "./groups.js";
import { hereAway } from "./thinking.js";

/** @typedef {import("./attention.js").Reason} Reason */
/** @typedef {{id: string, group: import("../protocol.js").GroupSeen, reason?: Reason}} Seen */

/**
 * A tile for each group; who would like the teacher comes first.
 *
 * @param {{phase: string}} props
 */
export function Pairing({ phase }) {
  const { teacher } = useConsole();
  const groups = groupsIn(teacher, phase);
  const othersTalk = mostTalk(groups.map(([, group]) => group));
  const students = teacher.students ?? {};
  const seen = groups.map(([id, group]) => ({ id, group, reason: reasonToLook(group, students, othersTalk) }));
  const held = useSignal(false);
  const tiles = useStandingOrder(seen, held.value);
  return html`
    <div class="area__head">
      <h2 class="area__title">${tn("{n} group", "{n} groups", groups.length)}</h2>
      ${summary(seen).map((words) => html`<span class="area__note" key=${words}>${words}</span>`)}
      <span class="area__note area__end">${hereAway(teacher.desk.here, teacher.desk.away)}</span>
    </div>
    ${groups.length === 0 && html`<p class="soft">${t("Groups form as soon as two students are here.")}</p>`}
    <ul class="tiles tiles--groups"
      onPointerEnter=${() => (held.value = true)} onPointerLeave=${() => (held.value = false)}
      onFocusIn=${() => (held.value = true)} onFocusOut=${() => (held.value = false)}>
      ${tiles.map(({ id, group, reason }) => html`
        <li key=${id}><${GroupTile} id=${id} group=${group} reason=${reason} /></li>
      `)}
    </ul>
  `;
}

/**
 * The most urgent first; but while a pointer or the focus is among the tiles, none moves away from under it.
 *
 * @param {Seen[]} seen
 * @param {boolean} held
 * @returns {Seen[]}
 */
function useStandingOrder(seen, held) {
  const last = useRef(/** @type {string[]} */ ([]));
  const rank = (/** @type {Seen} */ { id, group, reason }) => {
    const place = last.current.indexOf(id);
    return held ? (place === -1 ? Infinity : place) : urgency(reason, group);
  };
  const sorted = [...seen].sort((one, other) => rank(one) - rank(other) || 0);
  last.current = sorted.map(({ id }) => id);
  return sorted;
}

/**
 * @param {Seen[]} seen
 * @returns {string[]}
 */
function summary(seen) {
  const levels = seen.map(({ reason, group }) => urgency(reason, group));
  const [need, talk, done] = [0, 1, 2].map((level) => levels.filter((each) => each === level).length);
  return [
    ...(need > 0 ? [tn("{n} would like you", "{n} would like you", need)] : []),
    tn("{n} talking", "{n} talking", talk),
    tn("{n} done", "{n} done", done),
  ];
}
