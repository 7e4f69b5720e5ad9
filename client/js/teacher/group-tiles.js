/** A tile for each group; who would like the teacher comes first. */

import { html, useRef, useSignal } from "../html.js";
import { handsIn, mostTalk, reasonToLook, silentIn, urgency } from "./attention.js";
import { useConsole } from "./context.js";
import { GroupTile } from "./group-tile.js";
import { groupsIn, membersOf } from "./groups.js";
import { HandButton } from "./hand-button.js";
import { isOver, MovingList } from "./movable.js";
import { AwayButton, teacherSaysWhoIsAway } from "./presence-buttons.js";

/** @typedef {import("./attention.js").Reason} Reason */
/** @typedef {{id: string, group: import("../protocol.js").GroupSeen, reason?: Reason}} Seen */

/**
 * @param {import("./context.js").Console} known
 * @param {string} phase
 * @returns {Seen[]}
 */
export function groupsSeen({ teacher, everyone, stuck }, phase) {
  const groups = groupsIn(teacher, phase);
  const othersTalk = mostTalk(groups.map(([, group]) => group));
  const students = teacher.students ?? {};
  const { talk } = everyone.room;
  return groups.map(([id, group]) => {
    return { id, group, reason: reasonToLook(group, students, othersTalk, talk, stuck.includes(id)) };
  });
}

/** @param {{phase: string}} props */
export function GroupTiles({ phase }) {
  const known = useConsole();
  const held = useSignal(false);
  const tiles = useStandingOrder(groupsSeen(known, phase), held.value);
  return html`
    <${MovingList} class="tiles tiles--groups"
      onPointerEnter=${() => (held.value = true)} onPointerLeave=${() => (held.value = false)}
      onFocusIn=${() => (held.value = true)} onFocusOut=${() => (held.value = false)}>
      ${tiles.map((seen) => html`<${Place} key=${seen.id} seen=${seen} />`)}
    <//>
  `;
}

/** @param {{seen: Seen}} props */
function Place({ seen: { id, group, reason } }) {
  const known = useConsole();
  const students = known.teacher.students ?? {};
  const hands = reason?.why === "hand" ? handsIn(membersOf(group), students) : [];
  const asks = group.open && hands.length === 0 && teacherSaysWhoIsAway(known);
  const silent = asks ? silentIn(membersOf(group), students) : undefined;
  const place = group.open ? `group ${id}` : undefined;
  return html`
    <li class="place" data-place=${place} data-way=${Boolean(silent) || hands.length > 0} data-over=${isOver(`group ${id}`)}>
      <${GroupTile} id=${id} group=${group} reason=${reason} silent=${silent} />
      ${silent && html`<${Way} urgent=${Boolean(reason)}><${AwayButton} id=${silent} student=${students[silent]} /><//>`}
      ${hands.length > 0 && html`<${Way} urgent=${true}><${HandButton} ids=${hands} /><//>`}
    </li>
  `;
}

/**
 * What can be done about it at once, at the foot of the tile.
 *
 * @param {{urgent: boolean, children?: any}} props
 */
function Way({ urgent, children }) {
  return html`<span class="place__way" data-attention=${urgent}>${children}</span>`;
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
